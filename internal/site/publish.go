package site

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
)

// publish decides for each article and standing page whether it is published
// now, and gives it its address. Articles come out oldest first.
func (b *builder) publish() {
	for _, doc := range b.in.Docs {
		b.docs[doc.Path] = &published{doc: doc}
		b.folded[strings.ToLower(doc.Path)] = doc.Path
	}
	for _, f := range b.in.Files {
		b.files[f.Path] = &file{File: f}
		b.folded[strings.ToLower(f.Path)] = f.Path
	}
	for _, doc := range b.in.Docs {
		switch doc.Role {
		case content.RoleArticle:
			b.publishArticle(doc)
		case content.RolePage:
			b.publishStanding(doc)
		}
	}
	slices.SortStableFunc(b.site.Articles, func(x, y *Article) int {
		// Without a date last, so that dated articles name tags before them.
		if x.Date.IsZero() != y.Date.IsZero() {
			return cmp.Compare(b2i(x.Date.IsZero()), b2i(y.Date.IsZero()))
		}
		return cmp.Or(x.Date.Compare(y.Date), compare(x.Doc.Path, y.Doc.Path))
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func compare(a, b string) int { return strings.Compare(a, b) }

func (b *builder) publishArticle(doc *content.Doc) {
	f := &doc.Front
	if reason := b.heldBack(f); reason.Format != "" {
		b.hold(doc, reason)
		return
	}
	dir := []string{b.in.Config.Paths.Articles}
	file, ok := b.place(doc, articleFolder(doc.Path), dir)
	if !ok {
		return
	}
	b.site.Articles = append(b.site.Articles, &Article{
		Doc: doc, Title: f.Title.Text, Path: file, URL: b.url(file),
		Date: f.Date.Time, Kind: cmp.Or(f.Kind.Text, "news"),
		Summary:   cmp.Or(f.Summary.Text, doc.Body.Summary),
		Draft:     f.Draft,
		Scheduled: later(f.Date, b.opts.Now) || later(f.Publish, b.opts.Now),
		Outdated:  over(f.Valid, b.opts.Now),
	})
}

func (b *builder) publishStanding(doc *content.Doc) {
	f := &doc.Front
	if reason := b.heldBack(f); reason.Format != "" {
		b.hold(doc, reason)
		return
	}
	file, ok := b.place(doc, "content/pages/", nil)
	if !ok {
		return
	}
	b.site.Standing = append(b.site.Standing, &Standing{
		Doc: doc, Title: f.Title.Text, Path: file, URL: b.url(file),
		Summary: cmp.Or(f.Summary.Text, doc.Body.Summary), Draft: f.Draft,
	})
}

// articleFolder is the folder that does not show in an article's address.
// Markdown outside the folders of the content model counts as articles: a page
// is never lost for standing in the wrong place (reading it gave a warning).
func articleFolder(p string) string {
	if strings.HasPrefix(p, "content/articles/") {
		return "content/articles/"
	}
	return "content/"
}

// place claims the address of a source file below dir.
func (b *builder) place(doc *content.Doc, folder string, dir []string) (file string, ok bool) {
	dirs, name, bad := segments(strings.TrimPrefix(doc.Path, folder))
	pos := diag.Pos{File: doc.Path, Line: 1}
	if slug := doc.Front.Slug; slug.Text != "" {
		name, pos = slug.Text, slug.Pos
	}
	if name == "" || slices.Contains(dirs, "") {
		b.site.Problems.Error(pos, "%q has no letter or digit that an address can hold", bad).
			WithHint("rename it, or write a slug")
		return "", false
	}
	file = path.Join(append(append(slices.Clone(dir), dirs...), name, "index.html")...)
	if !b.claim(file, owner{pos: pos, what: diag.T("%s", doc.Path)}) {
		return "", false
	}
	b.docs[doc.Path].url = b.url(file)
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
