package content

import (
	"slices"

	"golang.org/x/net/html"
)

// rawStart writes a start tag, or says why it does not.
func (r *rawReader) rawStart(z *html.Tokenizer, selfClosing bool) {
	tag, more := z.TagName()
	name := string(tag)
	attributes := readAttributes(z, more)
	if name == "h1" {
		r.warn("<h1> is the title of the page").WithHint("it was made <h2>")
		name = "h2"
	}
	e, known := htmlElements[name]
	empty := selfClosing || slices.Contains(voidElements, name)
	switch {
	case slices.Contains(withContent, name):
		r.warn("<%s> with what is in it was removed", name).
			WithHint("a page may hold text, pictures, sound and film, but no programs and no other pages")
		r.remove(name, empty)
	case len(r.open) > maxNesting:
		r.warn("HTML elements inside each other more than %d deep: <%s> was removed", maxNesting, name).
			WithHint("what is in it stays").InGroup("deep HTML")
	case !known && isPasted(name):
		r.warnPasted("<" + name + ">")
		r.hide(name, empty)
	case !known:
		r.warn("<%s> was removed", name).WithHint("what is in it stays")
		r.hide(name, empty)
	case !r.fits(name, e):
		r.hide(name, empty)
	default:
		r.writeStart(name, e, attributes, selfClosing)
	}
}

// fits makes room for an element, and reports whether it may stand here.
func (r *rawReader) fits(name string, e htmlElement) bool {
	if r.top().link && slices.Contains(notInLinks, name) {
		r.warn("<%s> cannot stand in a link and was removed", name).WithHint("what is in it stays")
		return false
	}
	if e.is&^phrasing != 0 {
		r.trim()
	}
	if !r.room(e.is, name, 0) {
		r.warn("<%s> cannot stand in <%s> and was removed", name, r.place()).WithHint("what is in it stays")
		return false
	}
	return true
}

// place names the element of Markdown that a token stands in.
func (r *rawReader) place() string {
	for i := len(r.open) - 1; i > 0; i-- {
		if f := r.open[i]; !f.hidden && f.name != "" {
			return f.name
		}
	}
	return "body"
}

func (r *rawReader) writeStart(name string, e htmlElement, attributes []rawAttribute, selfClosing bool) {
	link, hasLink, ok := r.linkOf(name, attributes)
	kept := r.keep(name, e, attributes)
	if !ok || name == "span" && kept == "" && len(attributes) > 0 {
		r.hide(name, selfClosing || e.void)
		return
	}
	r.afterTag = false
	if e.is&^phrasing != 0 {
		r.beside()
	}
	if name == "table" {
		r.openTable()
	}
	if hasLink {
		r.openLink(name, link)
	} else {
		r.write("<" + name)
	}
	r.write(kept)
	r.write(">")
	if name == "br" {
		r.plain = append(r.plain, ' ')
	}
	if e.void {
		return
	}
	holds := e.holds
	if e.transparent {
		holds = r.top().holds & flow
	}
	r.push(frame{name: name, holds: holds, optional: e.optional, link: name == "a", pre: name == "pre"})
	if selfClosing {
		r.closeTop()
	}
}

// push opens a raw element.
func (r *rawReader) push(f frame) {
	f.raw = true
	f.link = f.link || r.top().link
	f.pre = f.pre || r.top().pre
	f.from, f.to = r.source()
	r.open = append(r.open, f)
}

// hide opens an element of which only the content is written.
func (r *rawReader) hide(name string, empty bool) {
	if !empty {
		r.push(frame{name: name, holds: r.top().holds, hidden: true})
	}
}

// remove opens an element of which not even the content is written.
func (r *rawReader) remove(name string, empty bool) {
	if empty {
		return
	}
	if !r.cutting {
		r.cut, r.cutting = r.mark(), true
	}
	r.push(frame{name: name, holds: flow, cut: true})
}

func (r *rawReader) warnPasted(what string) {
	r.warn("formatting from a word processor was removed: %s", what).
		WithHint("paste as plain text (Ctrl+Shift+V), and write **bold** or ## heading").
		InGroup("pasted formatting")
}
