package theme

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/site"
)

// linkedData appends what the page is, in the words of schema.org.
func (b *page) linkedData(dst []byte, url string) []byte {
	dst = append(dst, `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[`...)
	switch {
	case b.Layout == site.LayoutHome:
		dst = append(dst, b.r.meta.website...)
	case b.Article != nil:
		dst = b.ldArticle(dst, url)
		if b.Article.Kind == "event" && !b.Article.Doc.Front.Facts.Start.IsZero() {
			dst = b.ldEvent(append(dst, ','), url)
		}
		if b.asks() {
			dst = b.ldQuestions(append(dst, ','), url)
		}
		dst = b.ldCrumbs(append(dst, ','), url)
	default:
		dst = b.ldCrumbs(dst, url)
	}
	return append(dst, `]}</script>`...)
}

func (b *page) ldArticle(dst []byte, url string) []byte {
	a, front := b.Article, &b.Article.Doc.Front
	dst = append(dst, `{"@type":"Article","headline":`...)
	dst = appendJSON(dst, a.Title)
	dst = field(dst, "mainEntityOfPage", url)
	if !a.Date.IsZero() {
		published := b.r.ldTime(a.Date, front.Date.Clock)
		dst = field(dst, "datePublished", published)
		if later(front.Updated.Time, a.Date) {
			published = b.r.ldTime(front.Updated.Time, front.Updated.Clock)
		}
		dst = field(dst, "dateModified", published)
	}
	if a.Image != nil && a.Image.URL != "" {
		dst = field(dst, "image", b.r.meta.absolute(*a.Image))
	}
	author, kind := front.Author.Text, "Person"
	if author == "" || isOffice(author) {
		kind = "Organization"
	}
	if author == "" {
		author = b.r.view.Author
	}
	dst = append(dst, `,"author":`...)
	dst = agent(dst, kind, author)
	if a.Lang != "" {
		return b.r.meta.publisher(dst, a.Lang)
	}
	return append(dst, b.r.meta.ldTail...)
}

// publisher appends the part that all articles share, and closes it.
func (m *metaWriter) publisher(dst []byte, lang string) []byte {
	dst = append(dst, `,"publisher":`...)
	dst = agent(dst, "Organization", m.view.Author)
	dst = field(dst, "inLanguage", lang)
	return append(dst, '}')
}

func (b *page) ldEvent(dst []byte, url string) []byte {
	x := &b.Article.Doc.Front.Facts
	dst = append(dst, `{"@type":"Event","name":`...)
	dst = appendJSON(dst, b.Article.Title)
	dst = field(dst, "url", url)
	dst = field(dst, "startDate", b.r.ldDate(x.Start))
	if !x.End.IsZero() {
		dst = field(dst, "endDate", b.r.ldDate(x.End))
	}
	if x.Place.Text != "" {
		dst = append(dst, `,"location":`...)
		dst = append(dst, `{"@type":"Place","name":`...)
		dst = appendJSON(dst, x.Place.Text)
		dst = field(dst, "address", x.Place.Text)
		dst = append(dst, '}')
	}
	if x.Organiser.Text != "" {
		dst = append(dst, `,"organizer":`...)
		dst = agent(dst, "Organization", x.Organiser.Text)
	}
	dst = field(dst, "inLanguage", b.r.view.Lang)
	return append(dst, '}')
}

// ldCrumbs appends the way from the home page to this one.
func (b *page) ldCrumbs(dst []byte, url string) []byte {
	dst = append(dst, `{"@type":"BreadcrumbList","itemListElement":[`...)
	for i, l := range b.Crumbs {
		dst = crumb(dst, i+1, l.Name, b.r.site.Absolute(l.URL))
		dst = append(dst, ',')
	}
	dst = crumb(dst, len(b.Crumbs)+1, b.title(), url)
	return append(dst, `]}`...)
}

func crumb(dst []byte, position int, name, url string) []byte {
	dst = append(dst, `{"@type":"ListItem","position":`...)
	dst = strconv.AppendInt(dst, int64(position), 10)
	dst = field(dst, "name", name)
	dst = field(dst, "item", url)
	return append(dst, '}')
}

func (m *metaWriter) webSite(dst []byte) []byte {
	dst = append(dst, `{"@type":"WebSite","name":`...)
	dst = appendJSON(dst, m.view.Title)
	dst = field(dst, "url", m.site.Absolute(m.site.Home))
	if m.view.Description != "" {
		dst = field(dst, "description", m.view.Description)
	}
	return m.publisher(dst, m.view.Lang)
}

// ldDate and ldTime write a day, or a moment when an hour was written.
func (r *Renderer) ldDate(d content.Date) string { return r.ldTime(d.Time, d.Clock) }

func (r *Renderer) ldTime(t time.Time, clock bool) string {
	if clock {
		return t.In(r.zone).Format(time.RFC3339)
	}
	return t.In(r.zone).Format(time.DateOnly)
}

// offices are the words with which names of offices begin.
var offices = []string{
	"Ủy ban", "UBND", "Sở", "Phòng", "Ban", "Bộ", "Trung tâm", "Văn phòng", "Hội", "Đoàn", "Đài", "Báo", "Tổ",
	"Chi cục", "Cục", "Mặt trận", "Công an", "Trường", "Trạm", "Bệnh viện", "Ngân hàng", "Office", "Department", "Centre", "Center",
}

// isOffice says whether an author's name is that of an office.
func isOffice(name string) bool {
	for _, o := range offices {
		if rest, ok := strings.CutPrefix(name, o); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	return false
}

// agent appends a person or an organization.
func agent(dst []byte, kind, name string) []byte {
	dst = append(dst, `{"@type":"`...)
	dst = append(dst, kind...)
	dst = append(dst, '"')
	dst = field(dst, "name", name)
	return append(dst, '}')
}

// field appends a further member of an object.
func field(dst []byte, name, value string) []byte {
	dst = append(dst, ',', '"')
	dst = append(dst, name...)
	dst = append(dst, '"', ':')
	return appendJSON(dst, value)
}

// appendJSON appends text as a JSON string that is inert inside <script>: no
// <, > or & stands in it as itself.
func appendJSON(dst []byte, text string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		plain := c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' &&
			c != '\u2028' && c != '\u2029' && (c != utf8.RuneError || size > 1)
		if plain {
			i += size
			continue
		}
		dst = append(dst, text[from:i]...)
		dst = append(dst, '\\', 'u', hex[c>>12&15], hex[c>>8&15], hex[c>>4&15], hex[c&15])
		i += size
		from = i
	}
	return append(append(dst, text[from:]...), '"')
}
