package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
)

// publish decides for each article and standing page whether it is published
// now, and gives it its address. Articles come out oldest first.
func (b *builder) publish() {
	states := make([]published, len(b.in.Docs))
	for i, doc := range b.in.Docs {
		states[i].doc = doc
		b.docs[doc.Path] = &states[i]
	}
	for _, f := range b.in.Files {
		b.files[f.Path] = &file{File: f}
	}
	b.site.Articles = make([]*Article, 0, len(states))
	for i := range states {
		switch p := &states[i]; p.doc.Role {
		case content.RoleArticle:
			b.publishArticle(p)
		case content.RolePage:
			b.publishStanding(p)
		}
	}
	slices.SortFunc(b.site.Articles, func(x, y *Article) int {
		switch {
		case x.Date.Equal(y.Date):
			return compare(x.Doc.Path, y.Doc.Path)
		case x.Date.IsZero(): // last, so that dated articles name tags before it
			return 1
		case y.Date.IsZero():
			return -1
		}
		return x.Date.Compare(y.Date)
	})
}

func compare(a, b string) int { return strings.Compare(a, b) }

func (b *builder) publishArticle(p *published) {
	doc := p.doc
	f := &doc.Front
	if reason := b.heldBack(f); reason.Format != "" {
		b.hold(doc, reason)
		return
	}
	file, ok := b.place(p, b.in.Config.Paths.Articles+"/")
	if !ok {
		return
	}
	b.site.Articles = append(b.site.Articles, &Article{
		Doc: doc, Title: f.Title.Text, Path: file, URL: p.url,
		Date: f.Date.Time, Kind: cmp.Or(f.Kind.Text, "news"),
		Summary:   cmp.Or(f.Summary.Text, doc.Body.Summary),
		Draft:     f.Draft,
		Scheduled: later(f.Date, b.opts.Now) || later(f.Publish, b.opts.Now),
		Outdated:  over(f.Valid, b.opts.Now),
	})
}

func (b *builder) publishStanding(p *published) {
	doc := p.doc
	f := &doc.Front
	if reason := b.heldBack(f); reason.Format != "" {
		b.hold(doc, reason)
		return
	}
	file, ok := b.place(p, "")
	if !ok {
		return
	}
	b.site.Standing = append(b.site.Standing, &Standing{
		Doc: doc, Title: f.Title.Text, Path: file, URL: p.url,
		Summary: cmp.Or(f.Summary.Text, doc.Body.Summary), Draft: f.Draft,
	})
}

// place claims the address of a source file below dir.
func (b *builder) place(p *published, dir string) (file string, ok bool) {
	doc := p.doc
	if doc.Address == "" {
		return "", false // told when it was read
	}
	pos := doc.Front.Slug.Pos
	if doc.Front.Slug.Text == "" {
		pos = diag.Pos{File: doc.Path, Line: 1}
	}
	file = dir + doc.Address + "/index.html"
	if !b.claim(file, owner{pos: pos}) {
		return "", false
	}
	p.url = b.url(file)
	return file, true
}

// heldBack returns why something is not published now; empty when it is.
func (b *builder) heldBack(f *content.Front) diag.Text {
	now := b.opts.Now
	switch {
	case f.Draft && !b.opts.Drafts:
		return diag.T("draft")
	case later(f.Publish, now) && !b.opts.Future:
		return diag.T("to be published on %s", stamp(f.Publish))
	case later(f.Date, now) && !b.opts.Future:
		return diag.T("dated %s", stamp(f.Date))
	case !f.Expires.IsZero() && !now.Before(endOf(f.Expires)):
		return diag.T("expired on %s", stamp(f.Expires))
	}
	return diag.Text{}
}

func later(d content.Date, now time.Time) bool { return d.After(now) }

func stamp(d content.Date) string {
	if d.Clock {
		return d.Format("2006-01-02 15:04")
	}
	return d.Format("2006-01-02")
}

func (b *builder) hold(doc *content.Doc, reason diag.Text) {
	if p := b.docs[doc.Path]; p != nil {
		p.held = reason
	}
	b.site.Held = append(b.site.Held, Held{doc.Path, reason})
}
