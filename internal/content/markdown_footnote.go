package content

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"loa/internal/diag"
)

// Ids of footnotes and of the places that cite them: fn:2, fnref:2 and, where
// it is cited again, fnref:2:2. Ids of headings have no colon.
const (
	footnoteID = "fn:"
	citationID = "fnref:"
)

// footnoteParser is the parser of footnotes. It remembers them: goldmark drops
// those that are not cited.
type footnoteParser struct{ parser.BlockParser }

func (p footnoteParser) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	p.BlockParser.Close(node, reader, pc)
	n := notesOf(pc)
	n.footnotes = append(n.footnotes, node.(*extast.Footnote))
}

// reportFootnotes warns about footnotes that will not be seen.
func (w *bodyWriter) reportFootnotes() {
	seen := map[string]bool{}
	for _, f := range w.notes.footnotes {
		label := string(f.Ref)
		pos := w.at(f.Pos(), f.Pos()+len(label)+3)
		switch {
		case seen[label]:
			w.probs.Warn(pos, "footnote %q has two texts", label).
				WithHint("the first one is taken; give the other another name")
		case f.Index < 0:
			w.probs.Warn(pos, "footnote %q is cited nowhere", label).
				WithHint("it was left out; write [^%s] where it belongs, or delete it", label)
		}
		seen[label] = true
	}
}

func citation(index, again int) string {
	id := citationID + strconv.Itoa(index)
	if again > 0 {
		id += ":" + strconv.Itoa(again+1)
	}
	return id
}

// footnoteLink writes the number that cites a footnote. In a link it is a
// number only: links cannot hold links.
func (w *bodyWriter) footnoteLink(n *extast.FootnoteLink) {
	if w.inAlt > 0 {
		return
	}
	number := strconv.Itoa(n.Index)
	id := citation(n.Index, n.RefIndex)
	w.take(id)
	w.write("<sup")
	w.write(attribute("id", id))
	w.write(">")
	if w.top().link {
		w.write(number)
	} else {
		label := attribute("aria-label", w.words.footnote+" "+number)
		w.anchor(LinkPage, "#"+footnoteID+number, w.noteAt(n), ` class="footnote-ref" role="doc-noteref"`+label, number)
	}
	w.write("</sup>")
}

// footnoteBacklink writes the way back to a citation, when there is one: what
// cites may have been left out itself.
func (w *bodyWriter) footnoteBacklink(n *extast.FootnoteBacklink) {
	if _, ok := w.taken[citation(n.Index, n.RefIndex)]; !ok {
		return
	}
	name := strconv.Itoa(n.Index)
	arrow := "↩\ufe0e"
	if n.RefIndex > 0 {
		again := strconv.Itoa(n.RefIndex + 1)
		name += " – " + again
		arrow += "<sup>" + again + "</sup>"
	}
	w.write(" ")
	label := attribute("aria-label", w.words.back+" "+name)
	w.anchor(LinkPage, "#"+citation(n.Index, n.RefIndex), w.noteAt(n), ` class="footnote-back" role="doc-backlink"`+label, arrow)
}

// noteAt returns the place of a node of a footnote. A back link, which is not
// in the text, is where the footnotes are.
func (w *bodyWriter) noteAt(n ast.Node) diag.Pos {
	for n.Pos() < 0 && n.Parent() != nil {
		n = n.Parent()
	}
	return w.at(n.Pos(), n.Pos()+1)
}

func (w *bodyWriter) footnoteList(n *extast.FootnoteList) {
	w.quiet++
	w.start("section", ` class="footnotes" role="doc-endnotes"`+attribute("aria-label", w.words.footnotes), flow)
	w.element("ol", items, n)
	w.end("section")
	w.quiet--
}

func (w *bodyWriter) footnote(n *extast.Footnote) {
	id := footnoteID + strconv.Itoa(n.Index)
	w.take(id)
	w.start("li", attribute("id", id), flow)
	w.children(n)
	w.end("li")
}
