package theme

import (
	"html/template"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// escape makes text inert in HTML, in quoted attributes too.
func escape(text string) string {
	if !strings.ContainsAny(text, "&<>\"'\x00") {
		return text
	}
	return string(appendEscaped(nil, text))
}

// link returns a link; one without an address is its name.
func link(name, url string) template.HTML {
	return template.HTML(appendLink(nil, name, url))
}

// appendLink appends a link; one without an address is its name.
func appendLink(dst []byte, name, url string) []byte {
	if url == "" {
		return appendEscaped(dst, name)
	}
	dst = slices.Grow(dst, len(`<a href=""></a>`)+len(url)+len(name))
	dst = appendEscaped(append(dst, `<a href="`...), url)
	return append(appendEscaped(append(dst, `">`...), name), "</a>"...)
}

// externalLink returns a link to another site.
func externalLink(name, url string) template.HTML {
	return template.HTML(`<a href="` + escape(url) + `" rel="external noopener">` + escape(name) + `</a>`)
}

// targetLink returns a link to where a reference leads.
func targetLink(name string, t *site.Target) template.HTML {
	if t.URL == "" {
		return template.HTML(escape(name)) // it leads nowhere, which is told
	}
	if t.External {
		return externalLink(name, t.URL)
	}
	return link(name, t.URL)
}

// body returns a text with its links filled in.
func (b *page) body(body *content.Body, links []site.Target) template.HTML {
	if len(body.HTML) == 0 {
		return ""
	}
	return b.gap(func(dst []byte) []byte { return b.r.appendBody(dst, body, links) })
}

// appendBody appends a text with its links filled in.
func (r *Renderer) appendBody(dst []byte, body *content.Body, links []site.Target) []byte {
	return body.Append(dst, func(i int) (before, attributes, after string) {
		if l := body.Links[i]; l.Kind == content.LinkImage && links[i].Picture != nil {
			return pictureParts(&links[i], r.theme.Meta.TextSizes, !l.Sized)
		}
		return "", linkAttributes(links[i], body.Links[i]), ""
	})
}

// linkAttributes returns those of a reference. A link that leads nowhere gets none:
// its words stay.
func linkAttributes(t site.Target, l content.Link) string {
	switch {
	case t.URL == "":
		return ""
	case l.Attribute == "href" && t.External:
		return ` href="` + escape(t.URL) + `" rel="external noopener"`
	case l.Kind == content.LinkImage && !l.Sized && t.Width > 0 && t.Height > 0:
		return ` src="` + escape(t.URL) + `"` + sizeAttributes(&t)
	}
	return " " + l.Attribute + `="` + escape(t.URL) + `"`
}

// contents returns the list of contents of a text, empty when that is short.
func (b *page) contents(body *content.Body) template.HTML {
	return b.contentsFrom(body.Headings, b.r.site.Config.Limits.TOC)
}

// contentsFrom returns nested lists of links to the headings of a text's upper two
// levels, empty when there are fewer than least.
func (b *page) contentsFrom(headings []content.Heading, least int) template.HTML {
	top, count := upperLevels(headings)
	if count < max(least, 1) {
		return ""
	}
	return b.gap(func(dst []byte) []byte { return appendContents(dst, headings, top) })
}

// upperLevels returns the highest level of headings, and how many are of that level
// and the one below.
func upperLevels(headings []content.Heading) (top, count int) {
	top = 6
	for _, h := range headings {
		top = min(top, h.Level)
	}
	for _, h := range headings {
		if h.Level <= top+1 {
			count++
		}
	}
	return top, count
}

// appendContents appends the lists of headings of the level top and the one below.
func appendContents(dst []byte, headings []content.Heading, top int) []byte {
	dst = append(dst, "<ul>"...)
	inner, first := false, true // inside the list of the lower level
	for _, h := range headings {
		if h.Level > top+1 {
			continue
		}
		switch lower := h.Level > top; {
		case lower && !inner && !first:
			dst = append(dst, "<ul>"...)
			inner = true
		case !lower && inner:
			dst = append(dst, "</li></ul></li>"...)
			inner = false
		case !first:
			dst = append(dst, "</li>"...)
		}
		dst = appendEscaped(append(dst, `<li><a href="#`...), h.ID)
		dst = appendEscaped(append(dst, `">`...), h.Text)
		dst = append(dst, "</a>"...)
		first = false
	}
	if inner {
		dst = append(dst, "</li></ul>"...)
	}
	return append(dst, "</li></ul>"...)
}
