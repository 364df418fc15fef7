package site

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"loa/internal/diag"
	"loa/internal/viet"
)

// archive sorts the dated articles into years and months.
func (b *builder) archive() {
	root := b.in.Config.Paths.Archive
	var year *Year
	var month *Month
	for _, a := range b.site.Articles {
		if a.Date.IsZero() {
			continue
		}
		y, m := a.Date.Year(), int(a.Date.Month())
		if year == nil || year.Year != y {
			year = &Year{Year: y, URL: b.url(path.Join(root, fmt.Sprintf("%04d", y), "index.html"))}
			b.site.Archive = append(b.site.Archive, year)
			month = nil
		}
		if month == nil || month.Month != m {
			month = &Month{Year: y, Month: m, URL: b.url(path.Join(root, fmt.Sprintf("%04d/%02d", y, m), "index.html"))}
			year.Months = append(year.Months, month)
		}
		year.Count++
		month.Articles = append(month.Articles, a)
	}
}

// replaced are the addresses of what other packages make unless the site has such
// a file in static/.
var replaced = []string{"robots.txt", "sw.js", "manifest.webmanifest"}

// madeFiles are the addresses of what other packages make of the site.
var madeFiles = []string{"feed.xml", "feed.json", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "search/start.js"}

// makePages makes every page. Articles and standing pages have claimed their
// addresses already; what follows from them comes after, so that a collision
// is reported at the file that can be changed.
func (b *builder) makePages() {
	c, w := b.in.Config, wordsOf(b.lang())
	home := []Link{{w.home, b.site.Home}}
	articles := Link{w.articles, b.url(b.pageFile(c.Paths.Articles, 1))}

	b.addPage(&Page{Path: "index.html", Layout: LayoutHome, Title: c.Title.Text, Items: b.newest(c.Limits.Home)}, made(diag.Pos{}, diag.T("the home page")))
	b.addPage(&Page{Path: "404.html", Layout: LayoutNotFound, Crumbs: home}, made(diag.Pos{}, diag.T("the page for wrong addresses")))
	b.addPage(&Page{Path: "offline.html", Layout: LayoutOffline, Crumbs: home}, made(diag.Pos{}, diag.T("the page for readers without a network")))
	for _, s := range b.site.Standing {
		b.record(&Page{Path: s.Path, URL: s.URL, Layout: LayoutPage, Title: s.Title, Crumbs: home, Standing: s, Source: s.Doc.Path})
	}
	inArticles := append(home[:1:1], articles)
	articlePages := make([]Page, len(b.site.Articles))
	b.inParts(len(articlePages), func(b *builder, i int) {
		a := b.site.Articles[i]
		articlePages[i] = Page{Path: a.Path, URL: a.URL, Layout: LayoutArticle, Title: a.Title, Crumbs: inArticles, Article: a, Source: b.states[a.source].path}
	})
	b.site.Pages = slices.Grow(b.site.Pages, 2*len(articlePages))
	for i := range articlePages {
		b.record(&articlePages[i])
	}
	b.claimShares()
	b.addScripts(inArticles)
	b.addList(c.Paths.Articles, Page{Layout: LayoutList, Title: w.articles, Crumbs: home}, b.site.Articles, made(diag.Pos{}, diag.T("the list of all articles")))
	for v := range b.tables {
		b.addVocabulary(v, home)
	}
	b.addArchive(home)
	b.addRegisters(home)
	b.addLanguages(home, inArticles)
	b.addSearch(home)
	for _, name := range slices.Concat(madeFiles, b.in.Taken) {
		b.claim(name, made(diag.Pos{}, diag.T("a file that the program makes")))
	}
}

// addScripts adds the pages to read articles out from. English is not read out.
func (b *builder) addScripts(crumbs []Link) {
	if b.lang() != "vi" {
		return
	}
	for _, a := range b.site.Articles {
		if !b.isReadOut(a) {
			continue
		}
		p := &Page{
			Path: path.Join(path.Dir(a.Path), viet.Slug(wordsOf(b.lang()).script), "index.html"), Layout: LayoutScript,
			Title: a.Title, Crumbs: append(crumbs[:2:2], Link{a.Title, a.URL}), Article: a, Source: a.Doc.Path,
		}
		b.addPage(p, made(diag.Pos{File: a.Doc.Path, Line: 1}, diag.T("the script of %s", a.Doc.Path)))
		a.Script = p.URL
	}
}

// isReadOut reports whether an article has such a page: by the settings, which may
// name a kind, or as the one that is made ready for paper.
func (b *builder) isReadOut(a *Article) bool {
	pages, h := b.in.Config.Loudspeaker.Pages, b.opts.Handout
	return a.Lang == "" && (pages == "all" || pages == a.Kind || h.Script && h.Source == a.Doc.Path)
}

func (b *builder) newest(n int) []*Article {
	return b.site.Articles[:min(n, len(b.site.Articles))]
}

// addPage claims the page's address and records it. It reports whether the
// address could be had.
func (b *builder) addPage(p *Page, o owner) bool {
	if p.URL == "" {
		p.URL = b.url(p.Path)
	}
	if !b.claim(p.Path, o) {
		return false
	}
	b.record(p)
	return true
}

// record adds a page that has its address.
func (b *builder) record(p *Page) {
	if p.Of == 0 {
		p.Number, p.Of, p.PageURLs = 1, 1, []string{p.URL}
	}
	b.site.Pages = append(b.site.Pages, p)
}

// addList adds the pages of a list: proto with so many items on each.
func (b *builder) addList(dir string, proto Page, items []*Article, o owner) {
	size := b.in.Config.Limits.Page
	pages := b.parts(dir, proto, len(items), size)
	for i := range pages {
		p := &pages[i]
		p.Items = items[i*size : min((i+1)*size, len(items))]
		b.addPage(p, o)
	}
}

// parts returns the pages over which so many items are spread: proto with a
// number, once at least.
func (b *builder) parts(dir string, proto Page, items, size int) []Page {
	proto.Of = max(1, (items+size-1)/size)
	proto.PageURLs = make([]string, proto.Of)
	pages := make([]Page, proto.Of)
	for i := range pages {
		p := &pages[i]
		*p = proto
		p.Path, p.Number = b.pageFile(dir, i+1), i+1
		p.URL = b.url(p.Path)
		proto.PageURLs[i] = p.URL
	}
	return pages
}

func (b *builder) addVocabulary(v int, home []Link) {
	voc := b.site.Vocabularies[v]
	if len(voc.Terms) == 0 {
		return
	}
	dir := vocabularies[v].path(b.in.Config.Paths)
	voc.URL = b.url(b.pageFile(dir, 1))
	b.addPage(&Page{Path: b.pageFile(dir, 1), Layout: LayoutVocabulary, Title: voc.Name, Crumbs: home, Vocabulary: voc},
		made(diag.Pos{}, diag.T("the index of %s", vocabularies[v].key)))
	crumbs := append(home[:1:1], Link{voc.Name, voc.URL})
	for _, t := range voc.Terms {
		folder := path.Join(dir, t.Key)
		t.URL = b.url(b.pageFile(folder, 1))
		page := Page{Layout: LayoutTerm, Title: t.Name, Crumbs: crumbs, Term: t, Vocabulary: voc}
		if v == Plans {
			page.Layout = LayoutPlan
		}
		o := made(diag.Pos{}, diag.T("the %s %q", vocabularies[v].noun, t.Name))
		if t.Source != nil {
			o.pos = t.Source.Pos
		}
		if t.Doc != nil {
			page.Source = t.Doc.Path
			b.doc(t.Doc.Path).url = t.URL
		}
		if len(t.Articles) > 0 && !t.Articles[0].Date.IsZero() && !b.site.Unaddressed {
			t.FeedURL = t.URL + "feed.xml"
			page.Feed = t.FeedURL
			b.claim(path.Join(folder, "feed.xml"), o)
		}
		b.addList(folder, page, t.Articles, o)
		b.addCoverage(folder, t, crumbs, o)
	}
}

// addCoverage adds the page of what a plan covers.
func (b *builder) addCoverage(folder string, plan *Term, crumbs []Link, o owner) {
	if !b.in.Config.Report.Page || plan.Plan == nil || plan.Source == nil {
		return
	}
	name, short := wordsOf(b.lang()).coverage, cmp.Or(plan.Source.Short.Text, plan.Name)
	p := &Page{
		Path: path.Join(folder, viet.Slug(name), "index.html"), Layout: LayoutCoverage,
		Title:  name + ": " + short,
		Crumbs: append(crumbs[:2:2], Link{short, plan.URL}), Term: plan, Vocabulary: plan.Vocabulary,
	}
	b.addPage(p, o)
	plan.Plan.Coverage = p.URL
}

func (b *builder) addArchive(home []Link) {
	if len(b.site.Archive) == 0 {
		return
	}
	w, root := wordsOf(b.lang()), b.in.Config.Paths.Archive
	o := made(diag.Pos{}, diag.T("the archive"))
	all := Page{Path: b.pageFile(root, 1), Layout: LayoutArchive, Title: w.archive, Crumbs: home}
	b.addPage(&all, o)
	crumbs := append(home[:1:1], Link{w.archive, b.url(all.Path)})
	for _, y := range b.site.Archive {
		dir := path.Join(root, fmt.Sprintf("%04d", y.Year))
		b.addPage(&Page{Path: b.pageFile(dir, 1), Layout: LayoutArchive, Title: w.year(y.Year), Crumbs: crumbs, Year: y}, o)
		inYear := append(crumbs[:2:2], Link{w.year(y.Year), y.URL})
		for _, m := range y.Months {
			b.addList(path.Join(dir, fmt.Sprintf("%02d", m.Month)),
				Page{Layout: LayoutList, Title: w.month(m.Year, m.Month), Crumbs: inYear, Month: m}, m.Articles, o)
		}
	}
}
