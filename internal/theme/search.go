package theme

import (
	"html/template"
	"slices"
	"strings"

	"loa/internal/site"
	"loa/internal/viet"
)

// Search is the view of layouts/search.html: the search page, and the titles
// that begin with a letter. Package loa/internal/search/browser says what its
// script needs to find in the page.
type Search struct {
	Common
	Letter  string         // "D, Đ", on the page of its titles; empty on the search page itself
	Letters []SearchLetter // all there are
	Titles  template.HTML  // of Letter: <li> with a link to each article, by title
	Pager   template.HTML  // fragments/pager.html; empty when there is one page
	Cards   template.HTML  // without Letter: the newest articles
}

// SearchLetter leads to the titles that begin with a letter.
type SearchLetter struct {
	Link
	Count   int    // articles
	Current string // for aria-current: "page", else empty
}

// newestOnSearch is how many articles the search page shows before a search.
const newestOnSearch = 5

// search returns the view of the search page or of a letter's titles.
func (b *page) search() Search {
	v := Search{Common: b.common()}
	for _, l := range b.r.site.Letters {
		entry := SearchLetter{Link: Link{l.Name, l.URL}, Count: len(l.Articles)}
		if l == b.Letter {
			entry.Current = "page"
		}
		v.Letters = append(v.Letters, entry)
	}
	if b.Letter == nil {
		all := b.r.site.Articles
		v.Cards = b.cardsOf(all[:min(newestOnSearch, len(all))])
		return v
	}
	v.Letter, v.Pager = b.Letter.Name, b.pager()
	sorted, _ := b.r.titles.get(b.Letter, func() ([]*site.Article, error) { return byTitle(b.Letter.Articles), nil })
	first := (b.Number - 1) * site.TitlesPerPage
	v.Titles = b.gap(func(dst []byte) []byte {
		for _, a := range sorted[first:min(first+site.TitlesPerPage, len(sorted))] {
			dst = append(appendLink(append(dst, "<li>"...), a.Title, a.URL), "</li>"...)
		}
		return dst
	})
	return v
}

// byTitle returns articles in the order of their titles, those of one title as
// they were.
func byTitle(articles []*site.Article) []*site.Article {
	type keyed struct {
		key     string
		article *site.Article
	}
	list := make([]keyed, len(articles))
	for i, a := range articles {
		list[i] = keyed{viet.SortKey(a.Title), a}
	}
	slices.SortStableFunc(list, func(x, y keyed) int { return strings.Compare(x.key, y.key) })
	out := make([]*site.Article, len(list))
	for i, k := range list {
		out[i] = k.article
	}
	return out
}
