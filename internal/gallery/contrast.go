package gallery

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"loa/internal/colour"
	"loa/internal/diag"
	"loa/internal/theme"
)

// leastContrast is what text must have on its ground: AA of WCAG 2.
const leastContrast = 4.5

// paint is the colours that a selector gives, and where its text colour stands.
type paint struct {
	text, ground string // as written
	pos          diag.Pos
}

// contrast looks at the colours of the style sheets, light and dark: of every
// selector that sets both text and ground, of the page, and of links on it.
// Colours that it cannot work out are left to a browser.
func (c *checker) contrast() {
	light, dark := scheme{}, scheme{}
	light.vars, light.paints = map[string]string{}, map[string]paint{}
	dark.vars, dark.paints = map[string]string{}, map[string]paint{}
	for _, s := range c.sources {
		if !strings.HasSuffix(s.Name, ".css") {
			continue
		}
		for _, r := range rulesOf(s) {
			if strings.Contains(r.media, "print") || strings.Contains(r.media, "forced-colors") || strings.Contains(r.media, "prefers-contrast") {
				continue
			}
			if !strings.Contains(r.media+r.selector, "dark") {
				light.add(s, r)
			}
			if !strings.Contains(r.media, "scheme: light") && !strings.Contains(r.media, "scheme:light") {
				dark.add(s, r)
			}
		}
	}
	c.scheme(diag.T("light"), light)
	c.scheme(diag.T("dark"), dark)
}

// scheme is the colours of the light or the dark look.
type scheme struct {
	vars   map[string]string // custom properties of :root
	paints map[string]paint  // by selector
}

// add takes a rule over the ones before.
func (s scheme) add(src theme.Source, r rule) {
	for selector := range strings.SplitSeq(r.selector, ",") {
		selector = strings.TrimSpace(selector)
		p := s.paints[selector]
		for _, d := range r.declarations {
			switch {
			case strings.HasPrefix(d.name, "--"):
				if isRoot(selector) {
					s.vars[d.name] = d.value
				}
			case d.name == "color":
				p.text, p.pos = d.value, position(src, d.offset, d.name)
			case d.name == "background", d.name == "background-color":
				p.ground = d.value
			}
		}
		s.paints[selector] = p
	}
}

// isRoot says whether a selector is of the page as a whole, as it is before a
// reader has chosen a look (which an attribute of the root says).
func isRoot(selector string) bool {
	return selector == ":root" || strings.HasPrefix(selector, ":root:not(") || selector == "html" || selector == "body"
}

// scheme looks at the colours of one look.
func (c *checker) scheme(name diag.Text, s scheme) {
	var page paint
	for _, selector := range []string{":root", "html", "body"} {
		if p := s.paints[selector]; p.text != "" || p.ground != "" {
			page.text, page.ground = or(p.text, page.text), or(p.ground, page.ground)
		}
	}
	for _, selector := range slices.Sorted(maps.Keys(s.paints)) {
		p := s.paints[selector]
		if isRoot(selector) {
			p.text, p.ground = or(p.text, page.text), or(p.ground, page.ground)
		}
		if selector == "a" {
			p.ground = or(p.ground, page.ground)
		}
		text, ok := s.colour(p.text)
		ground, known := s.colour(p.ground)
		if !ok || !known {
			continue
		}
		if got := colour.Contrast(text, ground); got < leastContrast {
			c.result.Problems.Warn(p.pos, "%s look: %s has %s on %s, a contrast of %.1f; want %.1f or more", name, selector, text, ground, got, leastContrast).
				WithHint("the nearest that can be read is %s", colour.Readable(text, ground, leastContrast))
		}
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

var customProperty = regexp.MustCompile(`^var\(\s*(--[\w-]+)\s*(?:,\s*(.*))?\)$`)

// colour works a colour out; false when it is none that can be known here.
func (s scheme) colour(value string) (colour.Colour, bool) {
	for range 10 { // a property may name itself
		value = strings.TrimSpace(value)
		m := customProperty.FindStringSubmatch(value)
		if m == nil {
			break
		}
		value = or(s.vars[m[1]], m[2])
	}
	switch value {
	case "white":
		return colour.White, true
	case "black":
		return colour.Black, true
	}
	if !strings.HasPrefix(value, "#") {
		return colour.Colour{}, false
	}
	return colour.Parse(value)
}
