package theme

import (
	"cmp"

	"loa/internal/content"
	"loa/internal/site"
)

// versions returns the languages of an article, the original's first; none when
// there is one alone.
func (r *Renderer) versions(a *site.Article) []Version {
	original := a
	if a.Original != nil {
		original = a.Original
	}
	if len(original.Versions) == 0 {
		return nil
	}
	list := make([]Version, 0, 1+len(original.Versions))
	for _, v := range append([]*site.Article{original}, original.Versions...) {
		code := r.langOf(v)
		list = append(list, Version{Link{content.LanguageOwnName(code, r.view.Lang), v.URL}, code, v == a})
	}
	return list
}

// langOf returns the language of an article.
func (r *Renderer) langOf(a *site.Article) string { return cmp.Or(a.Lang, r.view.Lang) }

// alternates appends the addresses of an article in its languages, for search
// engines; nothing when there is one alone.
func (b *page) alternates(dst []byte) []byte {
	if b.Article == nil {
		return dst
	}
	list := b.r.versions(b.Article)
	for i, v := range list {
		if i == 0 {
			dst = b.alternate(dst, "x-default", v.URL)
		}
		dst = b.alternate(dst, v.Lang, v.URL)
	}
	return dst
}

func (b *page) alternate(dst []byte, lang, url string) []byte {
	dst = append(dst, `<link rel="alternate" hreflang="`...)
	dst = appendEscaped(dst, lang)
	return element(dst, `" href="`, b.r.site.Absolute(url))
}
