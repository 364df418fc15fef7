package feed

import (
	"cmp"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// atom is an Atom feed before it is written.
type atom struct {
	site     *site.Site
	title    string
	subtitle string // may be empty
	page     string // the address of the page that the feed is about
	self     string // its own address
	articles []*site.Article
	full     bool // with the categories and the whole text of each article
	lang     string
}

func siteAtom(s *site.Site) []byte {
	return atom{
		site:     s,
		title:    s.Config.Title.Text,
		subtitle: s.Config.Description.Text,
		page:     s.Home,
		self:     s.Home + "feed.xml",
		articles: newest(s, s.Articles),
		full:     true,
	}.render()
}

func termAtom(s *site.Site, t *site.Term) []byte {
	return atom{
		site:     s,
		title:    t.Name + " – " + s.Config.Title.Text,
		page:     t.URL,
		self:     t.FeedURL,
		articles: newest(s, t.Articles),
	}.render()
}

func languageAtom(s *site.Site, l *site.Language) []byte {
	return atom{
		site:     s,
		title:    languageTitle(s, l),
		page:     l.URL,
		self:     l.FeedURL,
		articles: newest(s, l.Articles),
		full:     true,
		lang:     l.Code,
	}.render()
}

// languageTitle returns the title of the feeds of a language.
func languageTitle(s *site.Site, l *site.Language) string {
	return content.LanguageOwnName(l.Code, s.Config.Language) + " – " + s.Config.Title.Text
}

// render writes the XML by hand: with encoding/xml the feed of a term took twice
// as long (41 µs → 80 µs, BenchmarkTermFeed), and a site has a thousand of them.
func (f atom) render() []byte {
	const head, entry = 1024, 1024 // bytes, more than the usual
	dst := make([]byte, 0, head+entry*len(f.articles))
	dst = append(dst, `<?xml version="1.0" encoding="utf-8"?>`+"\n"+`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="`...)
	dst = appendText(dst, cmp.Or(f.lang, f.site.Config.Language))
	dst = append(dst, `">`...)
	dst = appendElement(dst, "title", f.title)
	if f.subtitle != "" {
		dst = appendElement(dst, "subtitle", f.subtitle)
	}
	dst = appendElement(dst, "id", f.site.Absolute(f.page))
	dst = f.appendLink(dst, "self", f.self)
	dst = f.appendLink(dst, "alternate", f.page)
	dst = f.appendTime(dst, "updated", f.updated())
	dst = appendAuthor(dst, publisher(f.site))
	dst = append(dst, "<generator>Loa</generator>\n"...)
	for _, a := range f.articles {
		dst = f.appendEntry(dst, a)
	}
	return append(dst, "</feed>\n"...)
}

// updated is never the time of the build: the same site gives the same bytes.
func (f atom) updated() time.Time {
	if len(f.articles) == 0 {
		return time.Unix(0, 0)
	}
	return lastModified(f.articles)
}

func (f atom) appendEntry(dst []byte, a *site.Article) []byte {
	dst = append(dst, "<entry>"...)
	dst = appendElement(dst, "title", a.Title)
	dst = appendElement(dst, "id", f.site.Absolute(a.URL))
	dst = f.appendLink(dst, "alternate", a.URL)
	dst = f.appendTime(dst, "published", a.Date)
	dst = f.appendTime(dst, "updated", modified(a))
	if name := a.Doc.Front.Author.Text; name != "" {
		dst = appendAuthor(dst, name)
	}
	if a.Summary != "" {
		dst = appendElement(dst, "summary", a.Summary)
	}
	if f.full {
		dst = f.appendFull(dst, a)
	}
	return append(dst, "</entry>\n"...)
}

// appendFull writes what is in the site's feed alone. Six categories take as
// many bytes as the rest of an entry with a summary.
func (f atom) appendFull(dst []byte, a *site.Article) []byte {
	for _, terms := range a.Terms {
		for _, t := range terms {
			dst = f.appendCategory(dst, t)
		}
	}
	dst = append(dst, `<content type="html">`...)
	dst = appendCDATA(dst, articleHTML(f.site, a))
	return append(dst, "</content>\n"...)
}

func (f atom) appendLink(dst []byte, rel, address string) []byte {
	dst = append(dst, `<link rel="`...)
	dst = append(dst, rel...)
	dst = append(dst, `" href="`...)
	dst = f.appendAddress(dst, address)
	return append(dst, "\"/>\n"...)
}

// appendCategory names the term by its key, which stays when the name is
// corrected.
func (f atom) appendCategory(dst []byte, t *site.Term) []byte {
	dst = append(dst, `<category term="`...)
	dst = appendText(dst, t.Key)
	dst = append(dst, `" scheme="`...)
	dst = f.appendAddress(dst, t.Vocabulary.URL)
	dst = append(dst, `" label="`...)
	dst = appendText(dst, t.Name)
	return append(dst, "\"/>\n"...)
}

func (f atom) appendAddress(dst []byte, address string) []byte {
	return appendText(appendText(dst, f.site.Origin), address)
}

func (f atom) appendTime(dst []byte, element string, t time.Time) []byte {
	var written [len(time.RFC3339)]byte
	return appendElement(dst, element, string(t.In(f.site.Config.Zone).AppendFormat(written[:0], time.RFC3339)))
}

func appendAuthor(dst []byte, name string) []byte {
	dst = append(dst, "<author>"...)
	dst = appendElement(dst, "name", name)
	return append(dst, "</author>\n"...)
}
