package site

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
)

// version is a file that is another article in another language.
type version struct {
	*published
	at       int // in the order of paths
	original *published
	article  *Article
}

// inLanguage is an article and a language.
type inLanguage struct {
	original *content.Doc
	lang     string
}

// placeVersions finds the original of each version and claims its address. It
// returns those, by their place among the files, that stand alone: they are
// articles like others.
func (b *builder) placeVersions() (alone []int) {
	if len(b.versions) == 0 {
		return nil
	}
	found := b.versions[:0]
	b.inLanguages = map[inLanguage]*published{}
	for _, v := range b.versions {
		v.original = b.originalOf(v.doc)
		if v.original != nil && v.original.held.Format != "" && v.held.Format == "" {
			v.held = diag.T("its original is not published")
		}
		if !b.place(v.published) {
			continue
		}
		if v.original == nil {
			alone = append(alone, v.at)
			if v.doc.Front.Date.IsZero() {
				b.problems.Warn(b.versionPos(v.doc), "an article without a date: no feed, no archive and no report has it").
					WithHint("add a line %s; what has no date, such as a page about the office, belongs in content/pages", "date: 2024-05-31").
					InGroup("undated")
			}
			continue
		}
		key := inLanguage{v.original.doc, v.doc.Lang}
		if first := b.inLanguages[key]; first != nil {
			b.problems.Error(b.versionPos(v.doc), "%s is a version of the same article in the same language", first.doc.Path).
				WithHint("keep one of the two")
			continue
		}
		b.inLanguages[key] = v.published
		found = append(found, v)
	}
	b.versions = found
	return alone
}

// originalOf returns the file of which another one is a version; nil when there
// is none, which is told where the file names it.
func (b *builder) originalOf(doc *content.Doc) *published {
	ext := path.Ext(doc.Original)
	site := strings.TrimSuffix(doc.Original, ext) + "." + b.lang() + ext // bai.vi.md beside bai.tyz.md
	named, unfit := doc.Front.Original, false
	for _, name := range []string{doc.Original, site} {
		p := b.doc(name)
		if p == nil {
			p = b.doc(b.folded()[strings.ToLower(name)])
		}
		if p != nil && p.doc != doc && p.doc.Role == content.RoleArticle && p.doc.Original == "" {
			return p
		}
		unfit = unfit || p != nil
	}
	switch {
	case named.Text == "":
	case unfit:
		b.problems.Error(named.Pos, "%q is no original: it is a version itself, or no article", named.Text).
			WithHint("name the article in the language of the site")
	default:
		b.missing(doc.Path, named.Pos, named.Text, true)
	}
	return nil
}

// versionPos is where a file says of what it is a version.
func (b *builder) versionPos(doc *content.Doc) diag.Pos {
	if doc.Front.Original.Text != "" {
		return doc.Front.Original.Pos
	}
	return diag.Pos{File: doc.Path, Line: 1}
}

// joinLanguages makes the versions and joins them with their originals, and
// gathers the articles of each language. A site in one language has nothing to do
// here.
func (b *builder) joinLanguages() {
	if !b.foreign {
		return
	}
	originals := make(map[*content.Doc]*Article, len(b.site.Articles))
	languages := map[string]*Language{}
	for _, a := range b.site.Articles {
		originals[a.Doc] = a
		if a.Lang != "" {
			b.gather(languages, a)
		}
	}
	for i := range b.versions {
		v := &b.versions[i]
		original := originals[v.original.doc]
		if original == nil {
			continue // it has no address, which is told
		}
		v.article = b.versionOf(original, v.published)
		original.Versions = append(original.Versions, v.article)
		b.gather(languages, v.article)
		b.unusedKeys(v.doc)
	}
	for _, a := range b.site.Articles {
		slices.SortFunc(a.Versions, func(x, y *Article) int { return compare(x.Lang, y.Lang) })
	}
	for _, code := range slices.Sorted(maps.Keys(languages)) {
		l := languages[code]
		slices.SortStableFunc(l.Articles, func(x, y *Article) int {
			return cmp.Or(y.Date.Compare(x.Date), compare(x.Path, y.Path))
		})
		b.site.Languages = append(b.site.Languages, l)
	}
}

// gather puts an article into the list of its language.
func (b *builder) gather(languages map[string]*Language, a *Article) {
	l := languages[a.Lang]
	if l == nil {
		l = &Language{Code: a.Lang, Name: content.LanguageName(a.Lang, b.lang())}
		languages[a.Lang] = l
	}
	l.Articles = append(l.Articles, a)
}

// versionOf returns an article in another language: its text is its own, and
// what it is about is that of the original.
func (b *builder) versionOf(original *Article, p *published) *Article {
	a := &Article{}
	b.fill(a, p)
	a.Original, a.Kind, a.Terms = original, original.Kind, original.Terms
	a.Draft = a.Draft || original.Draft
	a.Outdated, a.Scheduled = original.Outdated, a.Scheduled || original.Scheduled
	a.Paper = cmp.Or(a.Paper, original.Paper)
	a.State, a.Calendar = original.State, original.Calendar
	a.Replaces, a.ReplacedBy = original.Replaces, original.ReplacedBy
	if a.Date.IsZero() {
		a.Date = original.Date
	}
	return a
}

// unusedKeys warns of what a version says and its original already has: it
// would be counted twice.
func (b *builder) unusedKeys(doc *content.Doc) {
	f := &doc.Front
	for _, given := range []struct {
		key    string
		values []content.Value
	}{
		{"plan", f.Plan}, {"theme", f.Theme}, {"audience", f.Audience}, {"district", f.District}, {"form", f.Form}, {"tags", f.Tags},
	} {
		if len(given.values) > 0 {
			b.unusedKey(given.values[0].Pos, given.key)
		}
	}
	if f.Kind.Pos.Line > 0 {
		b.unusedKey(f.Kind.Pos, "kind")
	}
	if len(f.Product) > 0 {
		b.unusedKey(f.Product[0].Pos, "product")
	}
	if len(f.Reach) > 0 {
		b.unusedKey(f.Reach[0].Pos, "reach")
	}
}

func (b *builder) unusedKey(pos diag.Pos, key string) {
	b.problems.Warn(pos, "%s is not read in a version of an article in another language: it is that of the original", key).
		WithHint("delete the line").InGroup("version-key:" + key)
}

// versionLinks resolves the references of versions. The picture of the original
// is theirs where they have none.
func (b *builder) versionLinks() {
	for _, v := range b.versions {
		if v.article == nil {
			continue
		}
		b.articleLinks(v.article)
		a, original := v.article, v.article.Original
		a.Image = cmp.Or(a.Image, original.Image)
		a.Rules = cmp.Or(a.Rules, original.Rules)
		a.ResultsAt = cmp.Or(a.ResultsAt, original.ResultsAt)
		a.Transcript = cmp.Or(a.Transcript, original.Transcript)
		if a.Files == nil {
			a.Files = original.Files
		}
	}
}

// sameLanguage returns where a link of a text leads: in a text in another
// language, to the version in that language, when there is one. A link to a
// heading stays, since headings are others in each language.
func (b *builder) sameLanguage(from *content.Doc, to *published, l *content.Link) *published {
	if from.Lang == "" || l.Anchor != "" {
		return to
	}
	return cmp.Or(b.inLanguages[inLanguage{to.doc, from.Lang}], to)
}

// addLanguages adds the pages of versions, and for each language the list of
// its articles: at /tyz/, which is short enough to be said.
func (b *builder) addLanguages(home, inArticles []Link) {
	for _, v := range b.versions {
		if a := v.article; a != nil {
			b.record(&Page{Path: a.Path, URL: a.URL, Layout: LayoutArticle, Title: a.Title, Crumbs: inArticles, Article: a, Source: a.Doc.Path})
		}
	}
	for _, l := range b.site.Languages {
		o := made(diag.Pos{}, diag.T("the list of articles in %s", l.Name))
		l.URL = b.url(b.pageFile(l.Code, 1))
		page := Page{Layout: LayoutList, Title: wordsOf(b.lang()).language(l.Name), Crumbs: home, Language: l}
		if !l.Articles[0].Date.IsZero() {
			l.FeedURL = l.URL + "feed.xml"
			page.Feed = l.FeedURL
			b.claim(path.Join(l.Code, "feed.xml"), o)
			l.JSONFeedURL = l.URL + "feed.json"
			b.claim(path.Join(l.Code, "feed.json"), o)
		}
		b.addList(l.Code, page, l.Articles, o)
	}
}
