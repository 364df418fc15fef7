package content

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"

	"loa/internal/viet"
)

// headingParser is a parser of headings that takes {#id} at their end. Of the
// attributes that goldmark knows this is the one that is meant for editors.
type headingParser struct{ parser.BlockParser }

func (p headingParser) Close(node ast.Node, reader mdtext.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	lines := node.Lines()
	if node.Parent() == nil || lines.Len() == 0 {
		return
	}
	last := lines.At(lines.Len() - 1)
	value := bytes.TrimRight(reader.Source()[last.Start:last.Stop], " \t\n")
	i := bytes.LastIndex(value, []byte("{#"))
	if i < 0 || !bytes.HasSuffix(value, []byte("}")) || i > 0 && value[i-1] == '\\' {
		return
	}
	id := value[i+2 : len(value)-1]
	if len(id) == 0 || bytes.ContainsAny(id, " \t{}<>\"'&`") {
		return
	}
	node.SetAttributeString("id", string(id))
	last = last.WithStop(last.Start + i)
	lines.Set(lines.Len()-1, last.TrimRightSpace(reader.Source()))
}

var headingNames = [...]string{1: "h1", "h2", "h3", "h4", "h5", "h6"}

// heading writes a heading with an id. The id comes from the text, which is
// known only behind it, so it is put in afterwards.
func (w *bodyWriter) heading(n *ast.Heading) {
	from, words := len(w.buf), len(w.plain)
	name := headingNames[n.Level]
	w.start(name, "", phrasing)
	w.children(n)
	w.leave()
	if len(w.buf) == from+len("<h2>") {
		w.probs.Warn(w.at(n.Pos(), n.Pos()+1), "heading without text").
			WithHint("it was left out; give it a text or delete it")
		w.buf = w.buf[:from]
		return
	}
	if n.Level > w.level+1 {
		w.probs.Warn(w.at(n.Pos(), n.Pos()+n.Level), "heading of level %d below one of level %d", n.Level, w.level).
			WithHint("readers who listen look for what is between; write %s", strings.Repeat("#", w.level+1))
	}
	w.level = n.Level
	text, _ := w.spaced(w.plain[words:], math.MaxInt)
	id := w.headingID(n, text)
	at := from + len("<h2")
	w.scratch = appendAttribute(w.scratch[:0], "id", id)
	w.insert(at, w.scratch)
	w.levels = append(w.levels, at-1, len(w.buf)+len("</h"))
	w.write("</")
	w.write(name)
	w.write(">")
	h := Heading{Level: n.Level, ID: id, Text: text}
	w.headings = append(w.headings, h)
	w.ask(h, words)
}

// insert puts s into the HTML at an offset, before links that come later.
func (w *bodyWriter) insert(at int, s []byte) {
	w.buf = slices.Insert(w.buf, at, s...)
	for i := len(w.links) - 1; i >= 0 && w.links[i].Offset > at; i-- {
		w.links[i].Offset += len(s)
	}
}

func (w *bodyWriter) headingID(n *ast.Heading, text string) string {
	if own, ok := n.AttributeString("id"); ok {
		id := own.(string)
		if w.claim(id) {
			return id
		}
		at := n.Pos()
		if i := bytes.Index(w.src[max(at, 0):], []byte("{#"+id+"}")); i >= 0 {
			at += i
		}
		w.probs.Warn(w.at(at, at+len(id)+3), "id %q is used twice in this text", id).
			WithHint("give the heading another id")
	}
	return w.uniqueID(viet.Anchor(text))
}

// claim takes an id for an element, and reports whether it was free. Ids with
// a colon are those of footnotes.
func (w *bodyWriter) claim(id string) bool {
	if _, ok := w.taken[id]; ok || strings.HasPrefix(id, footnoteID) || strings.HasPrefix(id, citationID) {
		return false
	}
	w.take(id)
	return true
}

func (w *bodyWriter) take(id string) {
	w.taken[id] = 1
	w.ids = append(w.ids, id)
}

// uniqueID takes the id base, or base-2, base-3, … when it is not free.
func (w *bodyWriter) uniqueID(base string) string {
	if w.claim(base) {
		return base
	}
	for n := w.taken[base] + 1; ; n++ {
		id := base + "-" + strconv.Itoa(n)
		if w.claim(id) {
			w.taken[base] = n
			return id
		}
	}
}

// settleHeadings makes room for the page's title, which is its only heading of
// level 1: in a text that uses level 1 every heading goes down by one. What
// remains in headings is for a contents list.
func (w *bodyWriter) settleHeadings() {
	isTop := func(h Heading) bool { return h.Level == 1 }
	if slices.ContainsFunc(w.headings, isTop) {
		for _, at := range w.levels {
			w.buf[at] = min(w.buf[at]+1, '6')
		}
		for i := range w.headings {
			w.headings[i].Level++
		}
	}
	w.headings = slices.DeleteFunc(w.headings, func(h Heading) bool { return h.Level > 4 })
}
