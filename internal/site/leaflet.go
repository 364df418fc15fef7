package site

import (
	"path"
	"strings"

	"loa/internal/content"
)

// paper returns on which paper an article is printed as a leaflet.
func (b *builder) paper(doc *content.Doc) string {
	h := b.opts.Handout
	own := doc.Front.Facts.Paper.Text
	if own == "" && doc.Front.Kind.Text == "leaflet" {
		own = content.PaperA5
	}
	if h.Source == doc.Path && h.Paper != "" {
		return h.Paper
	}
	return own
}

// ShortAddress returns the address of an article as it is typed by hand: without
// the scheme, and by the shortest of its aliases where that is shorter than its
// own.
func (s *Site) ShortAddress(a *Article) string {
	short := typed(s.Absolute(a.URL))
	for _, alias := range a.Doc.Front.Aliases {
		if by := typed(s.Origin + s.Home + aliasPath(s.Config, alias.Text)); len(by) < len(short) {
			short = by
		}
	}
	return short
}

// typed returns an address without what nobody types.
func typed(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}

// aliasPath returns an old address below the home page.
func aliasPath(c *content.Config, alias string) string {
	return strings.Trim(strings.TrimPrefix(alias, strings.TrimSuffix(c.BaseURL.Path, "/")+"/"), "/")
}

// aliasFile returns the file of the page that stands at an old address.
func aliasFile(c *content.Config, alias string) string {
	from := aliasPath(c, alias)
	if ext := path.Ext(from); ext == ".html" || ext == ".htm" {
		return from
	}
	return path.Join(from, "index.html")
}
