package theme

import (
	"html/template"
	"slices"
	"strings"

	"loa/internal/site"
)

// header returns the header with the menu's entry for this page marked. There
// are only as many headers as entries.
func (b *page) header() template.HTML {
	current, exact := b.menuEntry()
	key := ""
	if current >= 0 {
		key = b.r.menu[current].URL
	}
	if exact {
		key += " page"
	}
	if b.isNotice() {
		key += " " + b.URL
	}
	return b.keep(b.r.headers.get(key, func() (template.HTML, error) {
		view := Header{Site: b.r.view, Notices: b.notices()}
		for i, l := range b.r.menu {
			e := MenuEntry{Link: l}
			if i == current {
				e.Current = "true"
				if exact {
					e.Current = "page"
				}
			}
			view.Menu = append(view.Menu, e)
		}
		return b.r.execute(fragmentName("header"), view)
	}))
}

// menuEntry returns the menu's entry that leads to this page (exact) or to the
// nearest page above it, and -1 when there is none. The home page is above
// everything and so says nothing.
func (b *page) menuEntry() (i int, exact bool) {
	for i, l := range b.r.menu {
		if l.URL == b.URL {
			return i, true
		}
	}
	for k := len(b.Crumbs) - 1; k > 0; k-- {
		for i, l := range b.r.menu {
			if l.URL == b.Crumbs[k].URL {
				return i, false
			}
		}
	}
	return -1, false
}

// crumbs returns the way from the home page, the same for all articles.
func (b *page) crumbs() template.HTML {
	if len(b.Crumbs) == 0 {
		return ""
	}
	var key strings.Builder
	for _, l := range b.Crumbs {
		key.WriteString(l.URL)
		key.WriteByte(' ')
	}
	return b.keep(b.r.crumbs.get(key.String(), func() (template.HTML, error) {
		var view Crumbs
		for _, l := range b.Crumbs {
			view.Links = append(view.Links, Link(l))
		}
		return b.r.execute(fragmentName("crumbs"), view)
	}))
}

// cardsOf returns the cards of articles, one after another. A card is rendered
// once per site: an article stands in the list of each of its terms.
func (b *page) cardsOf(list []*site.Article) template.HTML {
	return b.each(list, &b.r.cards, "card")
}

// itemsOf returns the articles in few words, one after another.
func (b *page) itemsOf(list []*site.Article) template.HTML {
	return b.each(list, &b.r.items, "item")
}

func (b *page) each(list []*site.Article, kept *memo[*site.Article, template.HTML], fragment string) template.HTML {
	one := func(a *site.Article) template.HTML {
		return b.keep(kept.get(a, func() (template.HTML, error) {
			return b.r.execute(fragmentName(fragment), b.r.card(a))
		}))
	}
	if !slices.ContainsFunc(list, func(a *site.Article) bool { return one(a) != "" }) {
		return "" // a theme's fragment may make nothing
	}
	return b.gap(func(dst []byte) []byte {
		for _, a := range list {
			dst = append(dst, one(a)...)
		}
		return dst
	})
}

// card returns the view of an article in a list.
func (r *Renderer) card(a *site.Article) Card {
	return Card{
		Site: r.view, URL: a.URL, Title: a.Title, Lang: a.Lang, Summary: a.Summary,
		Kind: a.Kind, KindName: r.word("kind_" + a.Kind),
		Date: r.timeElement(a.Date), Picture: picture(a.Image, "", r.theme.Meta.CardSizes),
		Draft: a.Draft, Scheduled: a.Scheduled, Outdated: a.Outdated,
		State: string(a.State), StateName: r.badge(a),
	}
}

// chipsOf returns the links to terms, one after another.
func (b *page) chipsOf(terms []*site.Term) template.HTML {
	return template.HTML(b.appendChips(nil, terms))
}

func (b *page) appendChips(dst []byte, terms []*site.Term) []byte {
	for _, t := range terms {
		dst = append(dst, b.chip(t)...)
	}
	return dst
}

func (b *page) chip(t *site.Term) template.HTML {
	return b.keep(b.r.chips.get(t, func() (template.HTML, error) {
		chip := Chip{Link: Link{t.Name, t.URL}, Until: b.r.until(t), Count: len(t.Articles)}
		return b.r.execute(fragmentName("chip"), chip)
	}))
}

// appendTerms appends terms under the name of their vocabulary.
func (b *page) appendTerms(dst []byte, name string, terms []*site.Term) []byte {
	return fillGaps(dst, b.group(name, terms), func(dst []byte, _ int) []byte { return b.appendChips(dst, terms) })
}

// group returns what stands around the chips of terms, with a gap for them.
func (b *page) group(name string, terms []*site.Term) []byte {
	view := Terms{Name: name}
	switch {
	case !b.r.set.hasProgram(fragmentName("terms")):
		view.Chips = b.chipsOf(terms)
		return []byte(b.keep(b.r.execute(fragmentName("terms"), view)))
	case slices.ContainsFunc(terms, func(t *site.Term) bool { return b.chip(t) != "" }):
		view.Chips = gap(0)
	}
	made, err := b.r.groups.get(view, func() ([]byte, error) {
		made, err := b.r.execute(fragmentName("terms"), view)
		return []byte(made), err
	})
	b.keep("", err)
	return made
}

// until returns the last day of a former term as text, empty when it is not known.
func (r *Renderer) until(t *site.Term) string {
	if !t.Former || t.Source == nil {
		return ""
	}
	return formatDate(r.view.Lang, t.Source.Valid.Until.Time)
}

// join puts pieces of HTML together.
func join(parts []template.HTML) template.HTML {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	var all strings.Builder
	all.Grow(n)
	for _, p := range parts {
		all.WriteString(string(p))
	}
	return template.HTML(all.String())
}
