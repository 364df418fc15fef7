package theme

import (
	"html/template"
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
	if url == "" {
		return template.HTML(escape(name))
	}
	return template.HTML(`<a href="` + escape(url) + `">` + escape(name) + `</a>`)
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

// bodyHTML returns a text with its links filled in.
func (r *Renderer) bodyHTML(body *content.Body, links []site.Target) template.HTML {
	return template.HTML(body.ExpandIn(func(i int) (before, attributes, after string) {
		if l := body.Links[i]; l.Kind == content.LinkImage && links[i].Picture != nil {
			return pictureParts(&links[i], r.theme.Meta.TextSizes, !l.Sized)
		}
		return "", linkAttributes(links[i], body.Links[i]), ""
	}))
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

// contents returns nested lists of links to the headings of a text's upper two
// levels, empty when there are fewer than least.
func contents(headings []content.Heading, least int) template.HTML {
	top := 6
	for _, h := range headings {
		top = min(top, h.Level)
	}
	count := 0
	var out strings.Builder
	inner := false // inside the list of the lower level
	for _, h := range headings {
		if h.Level > top+1 {
			continue
		}
		switch lower := h.Level > top; {
		case lower && !inner && count > 0:
			out.WriteString("<ul>")
			inner = true
		case !lower && inner:
			out.WriteString("</li></ul></li>")
			inner = false
		case count > 0:
			out.WriteString("</li>")
		}
		out.WriteString(`<li><a href="#` + escape(h.ID) + `">` + escape(h.Text) + `</a>`)
		count++
	}
	if count < max(least, 1) {
		return ""
	}
	if inner {
		out.WriteString("</li></ul>")
	}
	return template.HTML("<ul>" + out.String() + "</li></ul>")
}
