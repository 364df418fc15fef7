package check

import (
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// registry compares the keys that hold numbers of documents with what the site
// knows of these documents.
func (c *checker) registry() {
	x := &c.doc.Front.Facts
	for _, v := range x.LegalBasis {
		c.cited(v)
	}
	for _, v := range x.ReplacedBy {
		c.cited(v)
	}
	c.declared(x.Number, x.Signed)
	c.undatedEnd(x.Number, x.Status)
	terms := c.terms
	if c.doc.Term != nil {
		terms = []*content.Term{c.doc.Term}
	}
	for _, t := range terms {
		c.cited(t.Basis)
		if t.Plan == nil {
			continue
		}
		c.declared(t.Plan.Number, t.Plan.Signed)
		for _, d := range t.Plan.Documents {
			c.declared(d.Number, d.Date)
		}
	}
}

// cited looks at the numbers in a value as at those of a text.
func (c *checker) cited(v content.Value) {
	if v.Text != "" && v.Pos.Line > 0 && (v.Pos.File == "" || v.Pos.File == c.doc.Path) {
		c.documents(c.value(v))
	}
}

// declared reports a document that two places of the site give another date in
// the same year. Numbers begin again each year, so that other years are other
// documents.
func (c *checker) declared(number content.Value, date content.Date) {
	if number.Text == "" || date.IsZero() || date.Pos.File != "" && date.Pos.File != c.doc.Path {
		return
	}
	for _, d := range c.rules.documents[viet.DocumentKey(number.Text)] {
		if d.signed.IsZero() || d.signed.Year() != date.Year() || sameDay(d.signed, date.Time) || d.pos.File == "" {
			continue
		}
		c.at("document-date", Error, date.Pos, diag.T("%s is of %s here, and of %s at %s", number.Text, viet.FormatDate(date.Time), viet.FormatDate(d.signed), d.pos.String()),
			diag.T("look it up in the document, and correct one of the two"))
		return
	}
}

// undatedEnd reports a document whose status says that it is no longer in force,
// when nothing says since when: articles that quote it cannot be judged.
func (c *checker) undatedEnd(number, status content.Value) {
	if !isGone(status.Text) {
		return
	}
	for _, d := range c.rules.documents[viet.DocumentKey(number.Text)] {
		if !d.until.IsZero() {
			return
		}
	}
	c.at("document-ended", Notice, status.Pos, diag.T("%s is no longer in force, but nothing says since when", number.Text),
		diag.T("write %s, or %s with the day until when it was", "replaced_by", "valid: {until: …}"))
}

func sameDay(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }

// isGone reports whether the status of a document says that it is no longer in
// force.
func isGone(status string) bool {
	return hasCue(viet.Fold(status), []string{"het hieu luc", "het thoi han", "bai bo", "thay the", "no longer", "repealed", "replaced", "expired"}) &&
		!strings.HasPrefix(viet.Fold(status), "con ")
}

// afterYearOf returns the first day after the year in a number: 07/2021/NĐ-CP
// was certainly there in 2022.
func afterYearOf(number string) time.Time {
	_, rest, _ := strings.Cut(number, "/")
	if _, year := numberAfter(rest, 0); year > 1900 && year < 2100 && len(rest) > 4 {
		return time.Date(year+1, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Time{}
}
