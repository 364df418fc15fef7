package theme

import (
	"fmt"
	"strconv"

	"loa/internal/site"
)

// metaWriter writes what search engines, feed readers and messengers read of a
// page. It is code, not a template: it is the same for all themes, has a dozen
// values a page, and must hold for any text in them.
type metaWriter struct {
	site    *site.Site
	view    *Site
	locale  string // of Open Graph
	feeds   string // links to the site's feeds
	ldTail  string // of an article: publisher and language
	website string // the home page as JSON-LD
}

func newMetaWriter(v *Site, s *site.Site) *metaWriter {
	m := &metaWriter{site: s, view: v, locale: "vi_VN"}
	if v.Lang == "en" {
		m.locale = "en_US"
	}
	if s.Unaddressed {
		return m
	}
	m.feeds = string(feedLink(nil, "application/atom+xml", v.Title, v.Feed.URL)) +
		string(feedLink(nil, "application/feed+json", v.Title, s.Home+"feed.json"))
	m.ldTail = string(m.publisher(nil, v.Lang))
	m.website = string(m.webSite(nil))
	return m
}

// meta appends the page's own part of <head>.
func (b *page) meta(dst []byte) []byte {
	m := b.r.meta
	title := b.fullTitle()
	dst = append(dst, "<title>"...)
	dst = appendEscaped(dst, title)
	dst = append(dst, "</title>"...)
	switch b.Layout {
	case site.LayoutRedirect:
		dst = append(dst, `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=`...)
		dst = appendEscaped(dst, b.RedirectTo)
		dst = append(dst, `">`...)
		if m.site.Unaddressed {
			return dst
		}
		return element(dst, `<link rel="canonical" href="`, m.site.Absolute(b.RedirectTo))
	case site.LayoutScript: // the same words as the article's
		dst = append(dst, `<meta name="robots" content="noindex">`...)
		if m.site.Unaddressed {
			return dst
		}
		return element(dst, `<link rel="canonical" href="`, m.site.Absolute(b.Article.URL))
	case site.LayoutNotFound, site.LayoutOffline:
		return append(dst, `<meta name="robots" content="noindex">`...)
	}
	if a := b.Article; a != nil && (a.Draft || a.Scheduled) || b.Standing != nil && b.Standing.Draft {
		dst = append(dst, `<meta name="robots" content="noindex">`...)
	}
	description := b.description()
	dst = element(dst, `<meta name="description" content="`, description)
	if m.site.Unaddressed {
		return b.openGraph(dst, description, "")
	}
	url := m.site.Absolute(b.URL)
	dst = element(dst, `<link rel="canonical" href="`, url)
	dst = b.alternates(dst)
	dst = append(dst, m.feeds...)
	if b.Feed != "" {
		dst = feedLink(dst, "application/atom+xml", b.Title+" – "+m.view.Title, b.Feed)
	}
	if b.Language != nil && b.Language.JSONFeedURL != "" {
		dst = feedLink(dst, "application/feed+json", b.Title+" – "+m.view.Title, b.Language.JSONFeedURL)
	}
	dst = b.openGraph(dst, description, url)
	if !b.r.theme.Meta.Scripts {
		return dst // JSON-LD is no program, but it stands in a script element
	}
	return b.linkedData(dst, url)
}

// fullTitle returns the title of the browser's window: the page's, its number
// in a list, and the site's.
func (b *page) fullTitle() string {
	if b.Layout == site.LayoutHome {
		return b.r.view.Title
	}
	title := b.title()
	if b.Number > 1 {
		title += " – " + b.r.format("page_number", b.Number)
	}
	return title + " – " + b.r.view.Title
}

// description returns what the page is about in a sentence or two.
func (b *page) description() string {
	v, text := b.r.view, ""
	switch {
	case b.Article != nil:
		text = b.Article.Summary
	case b.Standing != nil:
		text = b.Standing.Summary
	case b.Layout == site.LayoutHome:
		text = v.Description
	case b.Term != nil && b.Number == 1:
		text = termDescription(b.Term)
	}
	if text != "" {
		return text
	}
	title := b.title()
	if b.Term != nil {
		title = b.Term.Vocabulary.Singular + " " + title
	}
	if b.Number > 1 {
		title += ", " + b.r.format("page_number", b.Number)
	}
	return b.r.format("describe", title, v.Title)
}

// termDescription returns what is said about a term, in the fewest words there are.
func termDescription(t *site.Term) string {
	if t.Source != nil {
		for _, text := range []string{t.Source.Summary.Text, t.Source.Defines.Text} {
			if text != "" {
				return text
			}
		}
	}
	if t.Doc != nil {
		return t.Doc.Body.Summary
	}
	return ""
}

// openGraph appends what messengers show of a link. Without the page's full
// address there is no picture either: they take no relative one.
func (b *page) openGraph(dst []byte, description, url string) []byte {
	m := b.r.meta
	kind, title := "website", b.title()
	if b.Article != nil {
		kind = "article"
	}
	dst = property(dst, "type", kind)
	dst = property(dst, "title", title)
	dst = property(dst, "description", description)
	if url != "" {
		dst = property(dst, "url", url)
	}
	dst = property(dst, "site_name", m.view.Title)
	if b.Article == nil || b.Article.Lang == "" { // of other languages the form with a country is not known
		dst = property(dst, "locale", m.locale)
	}
	image, alt := b.image()
	if image == nil || image.URL == "" || url == "" {
		return dst
	}
	dst = property(dst, "image", m.absolute(*image))
	if image.Width > 0 && image.Height > 0 {
		dst = property(dst, "image:width", strconv.Itoa(image.Width))
		dst = property(dst, "image:height", strconv.Itoa(image.Height))
	}
	if alt != "" {
		dst = property(dst, "image:alt", alt)
	}
	return dst
}

// image returns the page's picture and its text, nil without.
func (b *page) image() (*site.Target, string) {
	switch {
	case b.Article != nil && b.Article.Share != nil:
		return b.Article.Share, b.Article.Title
	case b.Article != nil:
		return b.Article.Image, b.Article.Doc.Front.ImageAlt.Text
	case b.Standing != nil:
		return b.Standing.Image, b.Standing.Doc.Front.ImageAlt.Text
	}
	return nil, ""
}

// absolute returns the full address of a target.
func (m *metaWriter) absolute(t site.Target) string {
	if t.External {
		return t.URL
	}
	return m.site.Absolute(t.URL)
}

// element appends the start of an element, its value, and the end.
func element(dst []byte, start, value string) []byte {
	dst = append(dst, start...)
	dst = appendEscaped(dst, value)
	return append(dst, `">`...)
}

func property(dst []byte, name, value string) []byte {
	dst = append(dst, `<meta property="og:`...)
	dst = append(dst, name...)
	return element(dst, `" content="`, value)
}

func feedLink(dst []byte, mime, title, url string) []byte {
	dst = fmt.Appendf(dst, `<link rel="alternate" type="%s" title="`, mime)
	dst = appendEscaped(dst, title)
	return element(dst, `" href="`, url)
}

// appendEscaped appends text, inert in HTML and in quoted attributes.
func appendEscaped(dst []byte, text string) []byte {
	from := 0
	for i := range len(text) {
		var to string
		switch text[i] {
		case '&':
			to = "&amp;"
		case '<':
			to = "&lt;"
		case '>':
			to = "&gt;"
		case '"':
			to = "&#34;"
		case '\'':
			to = "&#39;"
		case 0:
			to = "\uFFFD"
		default:
			continue
		}
		dst = append(dst, text[from:i]...)
		dst = append(dst, to...)
		from = i + 1
	}
	return append(dst, text[from:]...)
}
