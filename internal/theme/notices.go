package theme

import "loa/internal/site"

// notices returns what every page says today, but for a notice on its own page.
func (b *page) notices() []Notice {
	var list []Notice
	for _, a := range b.r.site.Notices {
		if a == b.Article {
			continue
		}
		until := a.Doc.Front.Valid.Until
		if until.IsZero() {
			until = a.Doc.Front.Expires
		}
		list = append(list, Notice{Link: Link{a.Title, a.URL}, Until: b.r.timeElement(until.Time)})
	}
	return list
}

// isNotice reports whether the page is that of a notice that stands on others.
func (b *page) isNotice() bool {
	for _, a := range b.r.site.Notices {
		if a == b.Article {
			return b.Layout == site.LayoutArticle
		}
	}
	return false
}
