package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"loa/internal/diag"
	"loa/internal/viet"
)

// Register is a page of all articles of the kinds that are looked up by
// something else than their date of publication: documents by the year and type
// that are printed on them, events and contests by when they are.
type Register struct {
	Key      string // "documents" or "events"
	Name     string // in the site's language
	URL      string // of its first page
	Articles []*Article
}

// perRegisterPage is how many entries stand on one page of a register.
const perRegisterPage = 100

// addRegisters adds the registers for which there are articles.
func (b *builder) addRegisters(home []Link) {
	c, w := b.in.Config, wordsOf(b.lang())
	documents := slices.Clone(b.kinds["document"])
	events := slices.Concat(b.kinds["event"], b.kinds["contest"])
	slices.SortFunc(events, func(x, y *Article) int { return cmp.Compare(x.order, y.order) })
	byYearAndType(documents)
	byTime(events)
	b.site.Documents = b.addRegister(&Register{Key: "documents", Name: w.documents, Articles: documents}, c.Paths.Documents, home)
	b.site.Events = b.addRegister(&Register{Key: "events", Name: w.events, Articles: events}, c.Paths.Events, home)
	if slices.ContainsFunc(events, func(a *Article) bool { return a.Calendar != "" }) {
		const file = "calendar.ics"
		if b.claim(file, made(diag.Pos{}, diag.T("a file that the program makes"))) {
			b.site.Calendar = b.url(file)
		}
	}
}

// addRegister adds the pages of a register; nil when it has no entries.
func (b *builder) addRegister(r *Register, dir string, home []Link) *Register {
	if len(r.Articles) == 0 {
		return nil
	}
	r.URL = b.url(b.pageFile(dir, 1))
	proto := Page{Layout: LayoutRegister, Title: r.Name, Crumbs: home, Register: r}
	pages := b.parts(dir, proto, len(r.Articles), perRegisterPage)
	for i := range pages {
		p := &pages[i]
		p.Items = r.Articles[i*perRegisterPage : min((i+1)*perRegisterPage, len(r.Articles))]
		b.addPage(p, made(diag.Pos{}, diag.T("the register %q", r.Name)))
	}
	return r
}

// byYearAndType puts documents in order: the newest year first, in it the types
// in the order of the alphabet, of each the newest first. What has no date is last.
func byYearAndType(list []*Article) {
	types := map[*Article]string{}
	for _, a := range list {
		types[a] = viet.SortKey(a.Doc.Front.Facts.Type.Text)
	}
	slices.SortStableFunc(list, func(x, y *Article) int {
		f, g := &x.Doc.Front.Facts, &y.Doc.Front.Facts
		return cmp.Or(cmp.Compare(yearOf(g.Signed.Time), yearOf(f.Signed.Time)), strings.Compare(types[x], types[y]),
			g.Signed.Compare(f.Signed.Time), strings.Compare(f.Number.Text, g.Number.Text))
	})
}

func yearOf(t time.Time) int {
	if t.IsZero() {
		return 0
	}
	return t.Year()
}

// byTime puts events and contests in order: what is under way or still to come by
// its beginning, then what is over, the latest first.
func byTime(list []*Article) {
	slices.SortStableFunc(list, func(x, y *Article) int {
		if x.State.Live() != y.State.Live() {
			if x.State.Live() {
				return -1
			}
			return 1
		}
		if x.State.Live() {
			return x.When().Compare(y.When())
		}
		return y.When().Compare(x.When())
	})
}

// When returns the day by which an event or a contest is listed: that on which it
// begins, of a call that of its deadline, and without either that of the article.
func (a *Article) When() time.Time {
	f := &a.Doc.Front.Facts
	switch {
	case a.State == Call && !f.Deadline.IsZero(), f.Start.IsZero() && !f.Deadline.IsZero():
		return dayOf(f.Deadline.Time)
	case !f.Start.IsZero():
		return dayOf(f.Start.Time)
	}
	return dayOf(a.Date)
}
