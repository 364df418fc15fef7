package check

import (
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// documents compares the numbers of documents that a text quotes with what the
// site knows of them.
func (c *checker) documents(p *paragraph) {
	if !strings.ContainsAny(p.text, "/-") || p.person {
		return
	}
	for _, span := range viet.FindDocumentNumbers(p.text) {
		written := p.text[span.Start:span.End]
		key := viet.DocumentKey(written)
		if key == viet.DocumentKey(c.doc.Front.Facts.Number.Text) || c.rules.allowed(written) {
			continue
		}
		known := c.documentForm(p, span, written, key)
		if len(known) == 0 && IsData(c.doc.Path) {
			continue // tables are what the site goes by: they tell of documents, they do not quote them
		}
		if len(known) == 0 {
			f := c.in(p, "document-unknown", Notice, span.Start, span.End, diag.T("the site has no document %q", written),
				diag.T("look whether the number is right; an article of kind document makes it known"))
			f.Group = "document:" + key
			continue
		}
		if c.documentDate(p, span, written, known) {
			c.documentEnded(p, span, written, known)
		}
	}
}

// documentForm returns what the site knows of a document, and reports a number
// that is not written as it is declared: 353/QD-TTg, 2278 / KH-UBND,
// 07/2021/NĐCP. Who searches for it, or reads it out, needs the one form.
func (c *checker) documentForm(p *paragraph, span viet.Span, written, key string) []document {
	known := c.rules.documents[key]
	if len(known) == 0 {
		known = c.rules.documents[c.rules.squeezed[squeeze(key)]]
	}
	if len(known) == 0 || slices.ContainsFunc(known, func(d document) bool { return d.number == written }) {
		return known
	}
	right := known[0].number
	f := c.in(p, "document-form", Warning, span.Start, span.End, diag.T("the number of this document is written %s", right), diag.T("write %s", right))
	p.reworded(f, span.Start, span.End, right, true)
	return known
}

// squeeze returns a key without the strokes between letters.
func squeeze(key string) string {
	n := strings.IndexFunc(key, func(r rune) bool { return r >= 'a' && r <= 'z' })
	if n < 0 {
		return key
	}
	return key[:n] + strings.ReplaceAll(key[n:], "-", "")
}

// documentDate reports a date behind the number that is not the document's.
func (c *checker) documentDate(p *paragraph, span viet.Span, written string, known []document) bool {
	from, to, day, ok := dateBehind(p.text, span.End)
	if !ok {
		return true
	}
	var signed []time.Time
	for _, d := range known {
		if !d.signed.IsZero() {
			signed = append(signed, d.signed)
		}
	}
	if len(signed) == 0 || slices.ContainsFunc(signed, func(t time.Time) bool { return sameDay(t, day) }) {
		return true
	}
	c.in(p, "document-date", Error, from, to, diag.T("%s is of %s, not of %s", written, viet.FormatDate(signed[0]), viet.FormatDate(day)),
		diag.T("write %s, or correct the date where the document is declared", viet.FormatDate(signed[0])))
	return false
}

// dateBehind returns the date that stands right behind a number: ngày 15/3/2022
// or ngày 15 tháng 3 năm 2022, in brackets too.
func dateBehind(text string, at int) (from, to int, day time.Time, ok bool) {
	rest := strings.TrimLeft(text[at:], " ,(\u00a0")
	after, ok := strings.CutPrefix(rest, "ngày ")
	if !ok || len(text[at:])-len(rest) > 4 {
		return 0, 0, day, false
	}
	from = len(text) - len(after)
	n := 0
	for n < len(after) && (after[n] >= '0' && after[n] <= '9' || n > 0 && strings.IndexByte("/-.", after[n]) >= 0) {
		n++
	}
	written := strings.TrimRight(after[:n], "/-.")
	if t, _, err := viet.ParseTime(written, time.UTC); err == nil {
		return from, from + len(written), t, true
	}
	to, number := numberAfter(text, from)
	to, month := numberAfter(text, afterWord(text, to, " tháng "))
	to, year := numberAfter(text, afterWord(text, to, " năm "))
	if number < 1 || month < 1 || year < 1000 || number > 31 || month > 12 {
		return 0, 0, day, false
	}
	return from, to, time.Date(year, time.Month(month), number, 0, 0, 0, 0, time.UTC), true
}

// goneCues are words beside a document that say that its end is known.
var goneCues = []string{"thay thế", "bãi bỏ", "hết hiệu lực", "trước đây", "trước đó", "sửa đổi", "hết thời hạn"}

// documentEnded reports a document that was no longer in force on the day of
// the article, unless the paragraph says so.
func (c *checker) documentEnded(p *paragraph, span viet.Span, written string, known []document) {
	day := c.day()
	var end document
	for _, d := range known {
		if !d.until.IsZero() {
			end = d
		}
	}
	if c.replaces(written) || day.IsZero() || end.until.IsZero() || day.Before(end.until) || hasCue(strings.ToLower(p.text), goneCues) {
		return
	}
	f := c.in(p, "document-ended", Warning, span.Start, span.End, diag.T("%s is no longer in force since %s, before the article's date %s",
		written, viet.FormatDate(end.until), viet.FormatDate(day)), diag.T("say so, or name what is in force now"))
	if end.by != "" {
		f.Hint = diag.T("since then: %s", end.by)
	}
}

// replaces reports whether the file is a document that says itself that it has
// taken the place of another one.
func (c *checker) replaces(number string) bool {
	key := viet.DocumentKey(number)
	return slices.ContainsFunc(c.doc.Front.Facts.Replaces, func(v content.Value) bool { return viet.DocumentKey(v.Text) == key })
}
