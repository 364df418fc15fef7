package gallery

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"loa/internal/diag"
)

// page is a page taken apart.
type page struct {
	elements []*html.Node // in order
	labels   map[string]bool
}

func pageOf(root *html.Node) page {
	p := page{labels: map[string]bool{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		p.elements = append(p.elements, n)
		if id := attr(n, "for"); n.Data == "label" && id != "" {
			p.labels[id] = true
		}
	}
	return p
}

// all returns the elements of a name.
func (p page) all(name string) []*html.Node {
	var list []*html.Node
	for _, n := range p.elements {
		if n.Data == name {
			list = append(list, n)
		}
	}
	return list
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// text returns what a reader who does not see hears of an element.
func text(n *html.Node) string {
	if label := attr(n, "aria-label") + attr(n, "aria-labelledby"); label != "" {
		return label
	}
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.Data == "img", d.Data == "svg":
			b.WriteString(attr(d, "alt") + attr(d, "aria-label"))
		}
	}
	return strings.TrimSpace(b.String())
}

// frame looks at what every page must have once.
func (c *checker) frame(p page) {
	if root := p.all("html"); len(root) == 0 || attr(root[0], "lang") == "" {
		c.fault("<html", diag.T("the page does not say its language")).WithHint("write <html lang=\"{{.Lang}}\">")
	}
	if t := p.all("title"); len(t) == 0 || text(t[0]) == "" {
		c.fault("<head", diag.T("the page has no title")).WithHint("layouts/base.html needs {{.Meta}} in its <head>")
	}
	if !p.has("meta", "name", "viewport") {
		c.fault("<head", diag.T("phones would show the page as a desktop does, too small to read")).
			WithHint("write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
	}
	switch n := len(p.all("main")); {
	case n == 0:
		c.fault("", diag.T("the page has no <main>"))
	case n > 1:
		c.fault("<main", diag.T("the page has <main> %d times", n))
	}
	links := p.all("a")
	if menus := p.all("nav"); len(menus) > 0 && (len(links) == 0 || !strings.HasPrefix(attr(links[0], "href"), "#")) {
		c.fault("<body", diag.T("the first link of the page does not lead to its text")).
			WithHint("write <a href=\"#_main\"> before everything else, for those who go by keyboard")
	}
}

func (p page) has(element, key, value string) bool {
	for _, n := range p.all(element) {
		if attr(n, key) == value {
			return true
		}
	}
	return false
}

// headings looks at their order.
func (c *checker) headings(p page) {
	last, first := 0, 0
	for _, n := range p.elements {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		level := int(n.Data[1] - '0')
		if level == 1 {
			first++
		}
		if last > 0 && level > last+1 {
			c.fault("<"+n.Data, diag.T("a heading <%s> after <h%d>: a level is left out", n.Data, last))
		}
		last = level
	}
	switch {
	case first == 0:
		c.fault("", diag.T("the page has no <h1>"))
	case first > 1:
		c.fault("<h1", diag.T("the page has <h1> %d times", first))
	}
}

// elements looks at single elements.
func (c *checker) elements(p page) {
	ids := map[string]bool{}
	for _, n := range p.elements {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				c.fault(`id="`+id+`"`, diag.T("the id %q is in the page twice", id))
			}
			ids[id] = true
		}
		c.named(p, n)
		c.policy(n)
	}
	for _, n := range p.all("a") {
		if id, here := strings.CutPrefix(attr(n, "href"), "#"); here && id != "" && !ids[id] {
			c.fault(`href="#`+id+`"`, diag.T("the link leads to #%s, which the page does not have", id))
		}
	}
}

// named looks whether what a reader uses can be called by a name.
func (c *checker) named(p page, n *html.Node) {
	switch n.Data {
	case "img":
		if !has(n, "alt") {
			c.fault("<img", diag.T("a picture without alt")).WithHint("alt=\"\" for one that only adorns")
		}
	case "a", "button":
		if text(n) == "" && attr(n, "title") == "" {
			c.fault("<"+n.Data, diag.T("a <%s> without a text", n.Data))
		}
	case "input", "select", "textarea":
		if t := attr(n, "type"); t != "hidden" && t != "submit" && !p.labels[attr(n, "id")] && attr(n, "aria-label") == "" && !within(n, "label") {
			c.fault("<"+n.Data, diag.T("a field without a label"))
		}
	}
}

func within(n *html.Node, element string) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.Data == element {
			return true
		}
	}
	return false
}

// policy looks at what a strict policy for content forbids.
func (c *checker) policy(n *html.Node) {
	if n.Data == "script" && attr(n, "type") != "application/ld+json" {
		if !c.look.Meta.Scripts {
			c.fault("<script", diag.T("a script, though theme.yaml says scripts: no"))
		} else if !has(n, "src") {
			c.fault("<script", diag.T("a script in the page: a strict policy forbids it")).WithHint("put it into a file of assets/")
		}
	}
	if n.Data == "style" || has(n, "style") {
		needle := "<style"
		if has(n, "style") {
			needle = "style="
		}
		c.fault(needle, diag.T("a style in the page: a strict policy forbids it")).WithHint("put it into a file of assets/")
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") {
			c.fault(a.Key+"=", diag.T("a script in the page: a strict policy forbids it")).WithHint("put it into a file of assets/")
		}
	}
}

// resource returns the address that a browser fetches for an element by itself.
func resource(n *html.Node) string {
	switch n.Data {
	case "script", "img", "iframe", "source", "audio", "video", "embed":
		return attr(n, "src")
	case "link":
		if rel := attr(n, "rel"); rel == "stylesheet" || rel == "icon" || rel == "preload" {
			return attr(n, "href")
		}
	}
	return ""
}

// addresses looks where links lead and what is fetched.
func (c *checker) addresses(p page) {
	for _, n := range p.elements {
		fetched := resource(n)
		if u, err := url.Parse(fetched); err != nil || u.Host != "" {
			c.fault(fetched, diag.T("the page asks another host: %s", fetched)).WithHint("put the file into assets/")
			continue
		}
		address := fetched
		if n.Data == "a" {
			address = attr(n, "href")
		}
		u, err := url.Parse(address)
		if err != nil || u.Host != "" || u.Scheme != "" || u.Path == "" {
			continue
		}
		if file := c.file(u.EscapedPath()); file == "" || !c.there(file) {
			c.fault(address, diag.T("%q leads to nothing in the sample site", address))
		}
	}
}

func (c *checker) there(file string) bool {
	_, ok := c.files[file]
	return ok
}
