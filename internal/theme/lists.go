package theme

import (
	"html/template"
	"slices"
	"strconv"

	"loa/internal/site"
)

// entranceTerms is how many terms of a vocabulary the home page shows.
const entranceTerms = 8

// home returns the view of the home page.
func (b *page) home() Home {
	v := Home{Common: b.common(), Cards: b.cardsOf(b.Items), Soon: b.r.soon(), Plans: b.planStages()}
	for _, voc := range b.r.site.Vocabularies {
		if len(voc.Terms) == 0 {
			continue
		}
		most := mostUsed(voc.Terms)
		v.Entrances = append(v.Entrances, Entrance{
			Key: voc.Key, Name: voc.Name, URL: voc.URL,
			Chips: b.chipsOf(most), Count: len(voc.Terms), More: len(most) < len(voc.Terms),
		})
	}
	return v
}

// mostUsed returns the present terms with the most articles, in the
// vocabulary's order.
func mostUsed(terms []*site.Term) []*site.Term {
	var list []*site.Term
	for _, t := range terms {
		if !t.Former {
			list = append(list, t)
		}
	}
	if len(list) == 0 {
		list = slices.Clone(terms)
	}
	if len(list) <= entranceTerms {
		return list
	}
	byUse := slices.Clone(list)
	slices.SortStableFunc(byUse, func(a, b *site.Term) int { return len(b.Articles) - len(a.Articles) })
	chosen := map[*site.Term]bool{}
	for _, t := range byUse[:entranceTerms] {
		chosen[t] = true
	}
	return slices.DeleteFunc(list, func(t *site.Term) bool { return !chosen[t] })
}

// count returns how many articles the list of this page has on all pages.
func (b *page) count() int {
	if b.Month != nil {
		return len(b.Month.Articles)
	}
	if b.Language != nil {
		return len(b.Language.Articles)
	}
	return len(b.r.site.Articles)
}

// list returns the view of all articles, or a part of them.
func (b *page) list() List {
	v := List{Common: b.common(), Articles: b.articles(b.count()), Month: b.Month != nil}
	if b.Language != nil {
		v.Language, v.Lang = b.Language.Name, b.Language.Code
	}
	return v
}

// articles returns the part of a view that lists articles.
func (b *page) articles(count int) Articles {
	return Articles{
		Cards: b.cardsOf(b.Items), Pager: b.pager(),
		Number: b.Number, Of: b.Of, Count: count, Feed: b.Feed,
	}
}

// pager returns the links to the other pages of the list.
func (b *page) pager() template.HTML {
	if b.Of < 2 {
		return ""
	}
	v := Pager{Number: b.Number, Of: b.Of}
	if b.Number > 1 {
		v.Prev = b.PageURLs[b.Number-2]
	}
	if b.Number < b.Of {
		v.Next = b.PageURLs[b.Number]
	}
	v.Pages = b.pageLinks()
	return b.keep(b.r.execute(fragmentName("pager"), v))
}

// pageLinks returns the links to single pages of the list.
func (b *page) pageLinks() template.HTML {
	var dst []byte
	last := 0
	for _, n := range pagesShown(b.Number, b.Of) {
		if n > last+1 {
			dst = append(dst, `<li class="gap">…</li>`...)
		}
		dst = append(dst, `<li><a href="`...)
		dst = appendEscaped(dst, b.PageURLs[n-1])
		dst = append(dst, '"')
		if n == b.Number {
			dst = append(dst, ` aria-current="page"`...)
		}
		dst = append(dst, '>')
		dst = strconv.AppendInt(dst, int64(n), 10)
		dst = append(dst, `</a></li>`...)
		last = n
	}
	return template.HTML(dst)
}

// pagesShown returns the first page, the last, and those around a page. A gap
// of one page is filled: its mark would take as much room.
func pagesShown(number, of int) []int {
	from, to := max(number-1, 1), min(number+1, of)
	if from <= 3 {
		from = 1
	}
	if to >= of-2 {
		to = of
	}
	var list []int
	if from > 1 {
		list = append(list, 1)
	}
	for n := from; n <= to; n++ {
		list = append(list, n)
	}
	if to < of {
		list = append(list, of)
	}
	return list
}

// archive returns the view of the archive: all years, or one.
func (b *page) archive() Archive {
	v := Archive{Common: b.common()}
	years := b.r.site.Archive
	if b.Year != nil {
		years = []*site.Year{b.Year}
	}
	for _, y := range years {
		year := Year{Link: Link{strconv.Itoa(y.Year), y.URL}, Count: y.Count}
		for _, m := range y.Months {
			name := b.r.monthName(m.Year, m.Month)
			year.Months = append(year.Months, Month{Link: Link{name, m.URL}, Count: len(m.Articles)})
		}
		v.Years = append(v.Years, year)
	}
	return v
}

// vocabulary returns the view of the index of a vocabulary. Places that are no
// more stand apart.
func (b *page) vocabulary() Vocabulary {
	voc := b.Vocabulary
	v := Vocabulary{Common: b.common(), Key: voc.Key, Count: len(voc.Terms)}
	if voc == b.r.site.Vocabularies[site.Districts] {
		v.Map = b.r.placeMap(ownCount)
	}
	var present, former []*site.Term
	for _, t := range voc.Terms {
		if t.Former {
			former = append(former, t)
		} else {
			present = append(present, t)
		}
	}
	if b.r.site.Config.Places.Group == "former" && len(present) > 0 && len(former) > 0 {
		v.Groups = b.r.byFormer(present)
	} else {
		v.Groups = []TermGroup{{Terms: b.r.rows(present)}}
	}
	v.Groups = append(v.Groups, TermGroup{Terms: b.r.rows(former)})
	if len(present) > 0 && len(former) > 0 {
		v.Groups[0].Name, v.Groups[len(v.Groups)-1].Name = b.r.word("terms_present"), b.r.word("terms_former")
	}
	v.Groups = slices.DeleteFunc(v.Groups, func(g TermGroup) bool { return len(g.Terms) == 0 })
	for _, g := range v.Groups {
		v.Mixed = v.Mixed || slices.ContainsFunc(g.Terms, func(r TermRow) bool { return r.Mixed })
	}
	return v
}

// rows returns terms that are all former or all present, without those that stand
// under their parents.
func (r *Renderer) rows(terms []*site.Term) []TermRow {
	var rows []TermRow
	for _, t := range terms {
		if t.Parent == nil || t.Parent.Former != t.Former || !slices.Contains(terms, t.Parent) {
			rows = append(rows, r.row(t))
		}
	}
	return rows
}

// row returns a term with what is under it.
func (r *Renderer) row(t *site.Term) TermRow {
	row := TermRow{Link: Link{t.Name, t.URL}, Until: r.until(t), Count: len(t.Articles)}
	if t.Source != nil {
		if from := t.Source.Valid.From; from.After(r.site.Now) {
			row.From = formatDate(r.view.Lang, from.Time)
		}
		row.Summary = t.Source.Summary.Text
	}
	for _, c := range t.Children {
		if c.Former == t.Former {
			row.Children = append(row.Children, r.row(c))
		}
	}
	return row
}
