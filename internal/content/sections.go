package content

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"loa/internal/diag"
	"loa/internal/viet"
)

// Section is a part of a text: what stands before its first heading of the
// highest level, each such heading with what belongs to it, the footnotes.
type Section struct {
	Heading   *Heading // nil before the first heading and of footnotes
	Body      Body     // HTML and Links alone, as of a whole text
	FirstLink int      // which of the whole text's links is its first
	WebOnly   bool     // it is for readers of the page, not to be read out or printed
}

// Sections returns the parts of the text in order. A part that would be empty is
// left out; a text without headings is one part.
func (doc *Doc) Sections() []Section {
	b := &doc.Body
	var list []Section
	add := func(from, to int, h *Heading) {
		if len(bytes.TrimSpace(b.HTML[from:to])) > 0 {
			list = append(list, doc.section(from, to, h))
		}
	}
	from, heading := 0, (*Heading)(nil)
	for _, c := range b.cuts() {
		add(from, c.at, heading)
		from, heading = c.at, c.heading
	}
	add(from, len(b.HTML), heading)
	return list
}

// section returns the part between two bytes of the text.
func (doc *Doc) section(from, to int, h *Heading) Section {
	s := Section{Heading: h, Body: Body{HTML: doc.Body.HTML[from:to]}}
	for i, l := range doc.Body.Links {
		if l.Offset < from || l.Offset >= to {
			continue
		}
		if len(s.Body.Links) == 0 {
			s.FirstLink = i
		}
		l.Offset -= from
		s.Body.Links = append(s.Body.Links, l)
	}
	s.WebOnly = h != nil && doc.IsWebOnly(h.Text)
	return s
}

// IsWebOnly reports whether web_only names a heading.
func (doc *Doc) IsWebOnly(heading string) bool {
	return slices.ContainsFunc(doc.Front.Facts.WebOnly, func(v Value) bool { return viet.Key(v.Text) == viet.Key(heading) })
}

// cut is where a section begins.
type cut struct {
	at      int
	heading *Heading
}

// cuts returns where sections begin: at the headings of the highest level that
// stand in no other element, and at the footnotes.
func (b *Body) cuts() []cut {
	top := 7
	for _, h := range b.Headings {
		top = min(top, h.Level)
	}
	var list []cut
	depth, at := 0, 0
	for z := html.NewTokenizer(bytes.NewReader(b.HTML)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return list
		}
		start := at
		at += len(z.Raw())
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, more := z.TagName()
		tag := string(name)
		switch {
		case slices.Contains(voidElements, tag):
		case kind == html.EndTagToken:
			depth--
		default:
			if depth == 0 && (tag == "section" || len(tag) == 2 && tag[0] == 'h' && int(tag[1]-'0') == top) {
				if c, ok := b.cutAt(start, tag, z, more); ok {
					list = append(list, c)
				}
			}
			depth++
		}
	}
}

// cutAt returns the cut at a heading or at the section of footnotes.
func (b *Body) cutAt(at int, tag string, z *html.Tokenizer, more bool) (cut, bool) {
	for more {
		var name, value []byte
		name, value, more = z.TagAttr()
		switch string(name) {
		case "id":
			i := slices.IndexFunc(b.Headings, func(h Heading) bool { return h.ID == string(value) })
			if i >= 0 && tag != "section" {
				return cut{at, &b.Headings[i]}, true
			}
		case "class":
			if tag == "section" && string(value) == "footnotes" {
				return cut{at, nil}, true
			}
		}
	}
	return cut{}, false
}

// checkSections reports what web_only names that is no section, and a folded
// leaflet with more sections than panels.
func (doc *Doc) checkSections() {
	facts := &doc.Front.Facts
	if len(facts.WebOnly) == 0 && facts.Paper.Text != PaperFold {
		return
	}
	var names []string
	printed := 0
	for _, s := range doc.Sections() {
		if s.Heading == nil {
			continue
		}
		names = append(names, s.Heading.Text)
		if !s.WebOnly {
			printed++
		}
	}
	for _, v := range facts.WebOnly {
		if slices.ContainsFunc(names, func(name string) bool { return viet.Key(name) == viet.Key(v.Text) }) {
			continue
		}
		p := doc.Problems.Error(v.Pos, "web_only names %q, which is no section of the text", v.Text)
		if near, ok := diag.Nearest(v.Text, names); ok {
			p.WithHint("did you mean %q?", near)
		} else if len(names) > 0 {
			p.WithHint("its sections are %s", strings.Join(names, "; "))
		}
	}
	if facts.Paper.Text == PaperFold && printed >= FoldPanels {
		doc.Problems.Warn(facts.Paper.Pos, "a leaflet folded in three has a cover and %d panels, the text has %d sections", FoldPanels-1, printed).
			WithHint("join sections, name those for the page alone in web_only, or write paper: a5")
	}
}
