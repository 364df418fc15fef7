package theme

import (
	"net/url"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// policyOf returns the Content-Security-Policy of a site's pages. Everything
// comes from the site itself, and no script or style stands in a page; what
// editors show of other hosts, a picture or a recording, is let in host by host.
func policyOf(s *site.Site) string {
	p := policy{}
	for _, a := range s.Articles {
		p.target("img-src", a.Image)
		p.text(a.Doc, a.Links)
	}
	for _, page := range s.Standing {
		p.target("img-src", page.Image)
		p.text(page.Doc, page.Links)
	}
	for _, voc := range s.Vocabularies {
		for _, t := range voc.Terms {
			if t.Doc != nil {
				p.text(t.Doc, t.Links)
			}
		}
	}
	return p.String()
}

// policy is the sources of each kind beside the site itself.
type policy map[string][]string

// text adds what a text shows of other hosts.
func (p policy) text(doc *content.Doc, links []site.Target) {
	for i := range links {
		switch doc.Body.Links[i].Kind {
		case content.LinkImage:
			p.target("img-src", &links[i])
		case content.LinkMedia:
			p.target("media-src", &links[i])
		}
	}
}

// target adds where a picture or a recording comes from.
func (p policy) target(kind string, t *site.Target) {
	if t == nil || !t.External && !strings.HasPrefix(t.URL, "data:") {
		return
	}
	u, err := url.Parse(t.URL)
	if err != nil || u.Host == "" && u.Scheme != "data" || strings.ContainsAny(u.Host, "; ,") {
		return
	}
	source := u.Scheme + ":"
	if u.Host != "" {
		source += "//" + u.Host
	}
	if !slices.Contains(p[kind], source) {
		p[kind] = append(p[kind], source)
	}
}

// String returns the policy as browsers read it, the same whatever the order of
// what was added.
func (p policy) String() string {
	text := "default-src 'self'; base-uri 'none'; form-action 'self'"
	for _, kind := range []string{"img-src", "media-src"} {
		if sources := p[kind]; len(sources) > 0 {
			slices.Sort(sources)
			text += "; " + kind + " 'self' " + strings.Join(sources, " ")
		}
	}
	return text
}
