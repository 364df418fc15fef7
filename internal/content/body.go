package content

import (
	"slices"

	"loa/internal/diag"
)

// Body is the Markdown part of a file as HTML.
//
// HTML is safe and minified, and complete but for one thing: attributes that
// name another file or page, or a place in this one. They depend on other
// files, so they are left out here and put in when the page is made:
// [Body.Expand].
//
// # What a theme finds in it
//
// No style attributes and no scripts: alignment and kinds are classes.
//
//	h2 … h6                       each with an id; a text that begins with # is moved down
//	aside.callout.callout-note    also -tip, -important, -warning, -caution;
//	                              begins with p.callout-title
//	figure > img, figcaption      an image in a paragraph of its own; images are lazy
//	figure > audio or video       and a text link in its figcaption
//	div.table-scroll > table      scrolls when it is wide; .align-left, -right, -center on cells
//	pre > code.language-x         pre has a tabindex when it may be wide
//	li > input[type=checkbox]     of a task list, disabled
//	sup > a.footnote-ref          and at the end section.footnotes > ol > li, a.footnote-back
//
// Ids are made of a–z, 0–9 and hyphens, unless an editor gave one; those of
// footnotes have a colon (fn:1, fnref:1), so they meet no other.
type Body struct {
	HTML      []byte
	Links     []Link     // by ascending Offset
	Headings  []Heading  // for a contents list
	Anchors   []string   // every id in HTML, sorted
	Questions []Question // the headings that ask, with their answers
	Summary   string     // the first paragraph as plain text, cut between words
	Words     int
}

// LinkKind says which element a link's attributes belong to.
type LinkKind int

// The kinds of link.
const (
	LinkPage  LinkKind = iota // <a href>: the attributes include rel for other sites
	LinkImage                 // <img src>: include width and height when known
	LinkMedia                 // <audio src>, <video src>, and the text link beside
)

// Link is a reference in a text, as it was written.
type Link struct {
	Offset    int // in Body.HTML: where its attributes go, right behind the element's name
	Kind      LinkKind
	Attribute string // that holds the address: "href" or "src"
	Target    string // unescaped: ../plans/a.md#y, /img/a.png, https://…, #muc
	Alt       string // of a LinkImage: its alternative text; "" when there is none
	Sized     bool   // the element already has a width or a height
	Pos       diag.Pos

	Reference        // what Target says by itself
	File      string // of a path beside the file: that path from the site's root; else ""
}

// Heading is a heading of levels 2 to 4.
type Heading struct {
	Level int
	ID    string
	Text  string // plain text
}

// Expand returns the HTML with the attributes that attrs returns for each link
// (by its index in Links) put in its place. What attrs returns begins with a
// blank or is empty, and is written as it is.
func (b *Body) Expand(attrs func(i int) string) string {
	return string(b.Append(nil, func(i int) (before, attributes, after string) { return "", attrs(i), "" }))
}

// Append appends to dst what Expand returns, with what stands before and after the
// element of a picture: only images may have it.
func (b *Body) Append(dst []byte, parts func(i int) (before, attributes, after string)) []byte {
	dst = slices.Grow(dst, len(b.HTML)+len(b.Links)*80)
	from := 0
	for i, l := range b.Links {
		before, attributes, after := parts(i)
		to := l.Offset
		if before != "" {
			to -= len("<img")
		}
		dst = append(dst, b.HTML[from:to]...)
		dst = append(dst, before...)
		dst = append(dst, b.HTML[to:l.Offset]...)
		dst = append(dst, attributes...)
		from = l.Offset
		if after != "" {
			from = b.tagEnd(l.Offset)
			dst = append(dst, b.HTML[l.Offset:from]...)
			dst = append(dst, after...)
		}
	}
	return append(dst, b.HTML[from:]...)
}

// tagEnd returns where the tag ends in which an offset lies. Attributes are
// quoted, and > stands in them as itself.
func (b *Body) tagEnd(at int) int {
	quoted := false
	for i, c := range b.HTML[at:] {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '>' && !quoted:
			return at + i + 1
		}
	}
	return len(b.HTML)
}
