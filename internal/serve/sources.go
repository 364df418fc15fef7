package serve

import (
	"path"

	"loa/internal/content"
	"loa/internal/site"
)

// doc returns the Markdown file that makes a page; nil when none does.
func doc(p *site.Page) *content.Doc {
	switch {
	case p.Article != nil:
		return p.Article.Doc
	case p.Standing != nil:
		return p.Standing.Doc
	case p.Term != nil:
		return p.Term.Doc
	}
	return nil
}

// differing returns the sources that one edition alone has.
func differing(before, now *edition) (old, fresh []*content.Doc) {
	if sameSources(before.Site.Pages, now.Site.Pages) {
		return nil, nil
	}
	was, is := sources(before), sources(now)
	for p, d := range was {
		if is[p] == nil {
			old = append(old, d)
		}
	}
	for p, d := range is {
		if was[p] == nil {
			fresh = append(fresh, d)
		}
	}
	return old, fresh
}

// sameSources is the quick way for most edits, which move nothing.
func sameSources(a, b []*site.Page) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Source != b[i].Source {
			return false
		}
	}
	return true
}

func sources(e *edition) map[string]*content.Doc {
	all := make(map[string]*content.Doc, len(e.Site.Articles))
	for _, p := range e.Site.Pages {
		if d := doc(p); d != nil {
			all[d.Path] = d
		}
	}
	return all
}

// textOf is the same for two files that say the same.
func textOf(d *content.Doc) string {
	title := d.Front.Title.Text
	if d.Term != nil {
		title = d.Term.Name.Text
	}
	return title + "\x00" + string(d.Body.HTML)
}

// nameOf is the same for two files of one name.
func nameOf(d *content.Doc) string { return path.Base(d.Path) }

// source is the place in a source file that a page is made of. The zero value is
// that of a page that follows from many files, such as a list.
type source struct {
	file string // from the site's root
	line int
}

// sourceOf returns the source of a page.
func sourceOf(p *site.Page) source {
	switch {
	case p == nil:
		return source{}
	case p.Source != "":
		return source{p.Source, 1}
	case p.Term != nil && p.Term.Source != nil:
		return source{p.Term.Source.Pos.File, p.Term.Source.Pos.Line}
	}
	return source{}
}
