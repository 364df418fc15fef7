package site

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/viet"
)

// Attachment is a file that belongs to a document.
type Attachment struct {
	Target
	Name string // as the author wrote it, without its folder
	Size int64  // in bytes; 0 when it is not known
}

// Reference is a document that another one names and, when the site has it, its
// article.
type Reference struct {
	Number  string
	Article *Article // nil without
}

// Document returns the newest article that is the document of a number, however
// that is written; nil without.
func (s *Site) Document(number string) *Article { return s.documents[viet.DocumentKey(number)] }

// liveKinds says where events, contests and documents stand today, and gathers
// what the site shows of them and of notices.
func (b *builder) liveKinds() {
	s, today := b.site, b.site.Today()
	for _, a := range b.kinds["event"] {
		a.State = eventState(&a.Doc.Front.Facts, today)
		b.addCalendar(a)
	}
	for _, a := range b.kinds["contest"] {
		a.State = contestState(&a.Doc.Front.Facts, today)
		b.earlyResults(a, today)
	}
	for _, a := range b.kinds["notice"] {
		b.addNotice(a, today)
	}
	s.documents = map[string]*Article{}
	for _, a := range b.kinds["document"] {
		if k := viet.DocumentKey(a.Doc.Front.Facts.Number.Text); k != "" && s.documents[k] == nil {
			s.documents[k] = a
		}
	}
	b.joinDocuments(today)
}

// addCalendar takes the address of an event's calendar file.
func (b *builder) addCalendar(a *Article) {
	if a.Doc.Front.Facts.Start.IsZero() || b.site.Unaddressed {
		return
	}
	file := path.Dir(a.Path) + "/event.ics"
	if b.claim(file, owner{doc: a.Doc}) {
		a.Calendar = b.url(file)
	}
}

// earlyResults says that results are kept back until the contest has ended.
func (b *builder) earlyResults(a *Article, today time.Time) {
	f := &a.Doc.Front.Facts
	if last := contestEnd(f); f.Results.Text != "" && today.Before(last) {
		b.problems.Warn(f.Results.Pos, "the results are shown from %s on, when the contest ends", viet.FormatDate(last)).
			WithHint("correct end or deadline if they are out already").Notice = true
	}
}

// mostNotices is how many notices stand on top of every page: more would push
// what readers came for off a small screen.
const mostNotices = 3

// addNotice takes a notice that holds today onto every page. One that does not
// say until when would stay there for ever, so it has none.
func (b *builder) addNotice(a *Article, today time.Time) {
	f := &a.Doc.Front
	if a.Outdated || f.Valid.Until.IsZero() && f.Expires.IsZero() || today.Before(dayOf(f.Valid.From.Time)) {
		return
	}
	if len(b.site.Notices) == mostNotices {
		b.problems.Warn(f.Kind.Pos, "%d newer notices are valid, so this one is on its own page alone", mostNotices).
			WithHint("let one of them end earlier: valid: {until: …}").Notice = true
		return
	}
	b.site.Notices = append(b.site.Notices, a)
}

// joinDocuments links documents with those that they replace, both ways, and says
// which are in force.
func (b *builder) joinDocuments(today time.Time) {
	s := b.site
	replaced := map[*Article]bool{}
	for _, a := range b.kinds["document"] {
		f := &a.Doc.Front.Facts
		for _, number := range f.Replaces {
			old := s.Document(number.Text)
			a.Replaces = refer(a.Replaces, number.Text, old)
			if old != nil && old != a {
				old.ReplacedBy = refer(old.ReplacedBy, f.Number.Text, a)
				replaced[old] = replaced[old] || inForce(f, today)
			}
		}
		for _, number := range f.ReplacedBy {
			next := s.Document(number.Text)
			a.ReplacedBy = refer(a.ReplacedBy, number.Text, next)
			if next != nil && next != a {
				next.Replaces = refer(next.Replaces, f.Number.Text, a)
			}
			replaced[a] = replaced[a] || next == nil || inForce(&next.Doc.Front.Facts, today)
		}
	}
	for _, a := range b.kinds["document"] {
		a.State = documentState(a, replaced[a], today)
	}
}

// refer adds a document that is named, once.
func refer(list []Reference, number string, a *Article) []Reference {
	key := viet.DocumentKey(number)
	if slices.ContainsFunc(list, func(r Reference) bool { return viet.DocumentKey(r.Number) == key }) {
		return list
	}
	return append(list, Reference{number, a})
}

// inForce reports whether a document holds on a day: from the day that it says, or
// on which it was signed.
func inForce(f *content.Facts, today time.Time) bool {
	return !dayOf(cmp.Or(f.Effective, f.Signed).Time).After(today)
}

// attachments resolves the files of a document.
func (b *builder) attachments(doc *content.Doc) []Attachment {
	var list []Attachment
	for _, value := range doc.Front.Facts.Files {
		t := b.fileTarget(doc, value, false)
		if t == nil {
			continue
		}
		one := Attachment{Target: *t, Name: path.Base(strings.ReplaceAll(value.Text, `\`, "/"))}
		if f := b.findFile(doc.Path, value.Text); f != nil && !t.External {
			one.Size = f.Size
		} else if u, err := url.Parse(t.URL); err == nil {
			one.Name = cmp.Or(strings.Trim(path.Base(u.Path), "/."), u.Host)
		}
		list = append(list, one)
	}
	return list
}

// elsewhere resolves a value that may be words, or say where they are: then it is
// one word with a dot or a slash in it. It is nil for words.
func (b *builder) elsewhere(doc *content.Doc, value content.Value) *Target {
	if strings.ContainsAny(value.Text, " \n") || !strings.ContainsAny(value.Text, "/.") {
		return nil
	}
	t := b.resolveValue(doc, value)
	return &t
}
