package feed

import (
	"html"
	"strconv"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// articleHTML returns the text of an article as it can stand anywhere: every
// address is a full one. The article's picture comes first when the text does
// not show it anyway, since of an infographic it is the content.
func articleHTML(s *site.Site, a *site.Article) string {
	picture := ""
	if a.Image != nil && !shows(a, a.Image.URL) {
		image := small(a.Image)
		picture = "<p><img" + reference(s, a, "src", image) + size(image) +
			` alt="` + html.EscapeString(a.Doc.Front.ImageAlt.Text) + `"></p>`
	}
	body := &a.Doc.Body
	return picture + body.Expand(func(i int) string {
		target := small(&a.Links[i])
		attributes := reference(s, a, body.Links[i].Attribute, target)
		if !body.Links[i].Sized {
			attributes += size(target)
		}
		return attributes
	})
}

// small returns the copy of a picture for those who cannot choose: readers of
// feeds take one address. Anything else is as it is.
func small(t *site.Target) *site.Target {
	if t.Picture == nil {
		return t
	}
	return &t.Picture.Small
}

// shows reports whether a picture of the article's text is at an address.
func shows(a *site.Article, address string) bool {
	for i, l := range a.Doc.Body.Links {
		if l.Kind == content.LinkImage && a.Links[i].URL == address {
			return true
		}
	}
	return false
}

// reference returns the attribute that leads to a target. A target without an
// address gives none: the problem has been reported, and the text remains.
func reference(s *site.Site, a *site.Article, attribute string, t *site.Target) string {
	if t.URL == "" {
		return ""
	}
	return " " + attribute + `="` + html.EscapeString(absolute(s, a, t.URL)) + `"`
}

// size returns the attributes that keep room for a picture, if it is known.
func size(t *site.Target) string {
	if t.Width <= 0 || t.Height <= 0 {
		return ""
	}
	return ` width="` + strconv.Itoa(t.Width) + `" height="` + strconv.Itoa(t.Height) + `"`
}

// absolute returns the full address of a target in an article.
func absolute(s *site.Site, a *site.Article, address string) string {
	switch {
	case strings.HasPrefix(address, "#"):
		return s.Absolute(a.URL) + address
	case strings.HasPrefix(address, "//"):
		scheme, _, _ := strings.Cut(s.Origin, "//")
		return scheme + address
	case strings.HasPrefix(address, "/"):
		return s.Absolute(address)
	}
	return address
}
