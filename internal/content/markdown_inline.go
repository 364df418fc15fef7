package content

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"
)

func (w *bodyWriter) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
		return
	case *ast.RawHTML:
		w.rawHTML(segmentsOf(n.Segments))
		return
	}
	w.room(phrasing, "", n.Pos())
	switch n := n.(type) {
	case *ast.Emphasis:
		if n.Level == 2 {
			w.emphasis("strong", n)
			return
		}
		w.emphasis("em", n)
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Link:
		w.link(n)
	case *ast.Image:
		w.image(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *extast.Strikethrough:
		w.emphasis("del", n)
	case *extast.TaskCheckBox:
		w.checkBox(n)
	case *extast.FootnoteLink:
		w.footnoteLink(n)
	case *extast.FootnoteBacklink:
		w.footnoteBacklink(n)
	}
}

// emphasis writes an inline element. Emphasis that is too deep is not written:
// a browser would not show a difference any more.
func (w *bodyWriter) emphasis(name string, n ast.Node) {
	if w.nesting >= maxInline {
		w.children(n)
		return
	}
	w.nesting++
	w.element(name, phrasing, n)
	w.nesting--
}

func (w *bodyWriter) codeSpan(n ast.Node) {
	w.write("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		value := t.Segment.Value(w.src)
		if line, ok := bytes.CutSuffix(value, []byte("\n")); ok {
			w.literal(line)
			w.literal([]byte(" "))
			continue
		}
		w.literal(value)
	}
	w.write("</code>")
}

// literal writes text that has neither escapes nor references.
func (w *bodyWriter) literal(s []byte) {
	w.buf = appendEscaped(w.buf, s)
	w.plain = append(w.plain, s...)
}

// wideCode is the longest line of code, in runes, that a narrow telephone
// shows whole (320 pixels). A block with a longer one scrolls, and must then be
// within reach of the keyboard.
const wideCode = 34

func (w *bodyWriter) code(n ast.Node, language string) {
	wide := false
	lines := segmentsOf(n.Lines())
	for _, s := range lines {
		wide = wide || utf8.RuneCount(s.Value(w.src)) > wideCode
	}
	w.write("<pre")
	if wide {
		w.write(` tabindex="0"`)
	}
	w.write("><code")
	if language != "" {
		w.write(attribute("class", "language-"+language))
	}
	w.write(">")
	for _, s := range lines {
		w.literal(s.Value(w.src))
	}
	w.write("</code></pre>")
}

func segmentsOf(s *mdtext.Segments) []mdtext.Segment { return s.Sliced(0, s.Len()) }
