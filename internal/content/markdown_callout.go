package content

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// blockquote writes a quote, or the callout that its first line [!NOTE] makes
// of it.
func (w *bodyWriter) blockquote(n *ast.Blockquote) {
	kind, line := w.calloutKind(n)
	title, ok := w.words.callouts[kind]
	if !ok {
		w.element("blockquote", flow, n)
		return
	}
	// An aside in a page's main part is a landmark, and a page full of
	// landmarks has none; a note is not.
	w.start("aside", ` class="callout callout-`+kind+`" role="note"`, flow)
	w.write(`<p class="callout-title">`)
	w.write(title)
	w.write("</p>")
	w.afterFirstLine(n.FirstChild().(*ast.Paragraph), line)
	for c := n.FirstChild().NextSibling(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
	w.end("aside")
}

// calloutKind returns the kind that a quote names in its first line, in lower
// case, and where that line ends. A line that looks like one but is none is a
// warning.
func (w *bodyWriter) calloutKind(n *ast.Blockquote) (kind string, end int) {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return "", 0
	}
	first := p.Lines().At(0)
	line := bytes.TrimSpace(first.Value(w.src))
	mark, ok := bytes.CutPrefix(line, []byte("[!"))
	if !ok {
		return "", 0
	}
	name, rest, ok := bytes.Cut(mark, []byte("]"))
	if !ok || len(name) == 0 || bytes.ContainsAny(name, " [(") {
		return "", 0
	}
	kind = strings.ToLower(string(name))
	pos := w.at(first.Start, first.Start+len(name)+3)
	_, known := w.words.callouts[kind]
	switch {
	case !known:
		w.probs.Warn(pos, "unknown callout [!%s]", name).
			WithHint("it stays a quote; the callouts are NOTE, TIP, IMPORTANT, WARNING and CAUTION")
		return "", 0
	case len(rest) > 0:
		w.probs.Warn(pos, "text behind [!%s] makes it a quote", name).
			WithHint("put [!%s] in a line of its own, and the text in the lines below", name)
		return "", 0
	}
	return kind, first.Stop
}

// afterFirstLine writes a paragraph without the line that ends at an offset.
func (w *bodyWriter) afterFirstLine(p *ast.Paragraph, end int) {
	for c := p.FirstChild(); c != nil && c.Pos() < end; c = p.FirstChild() {
		p.RemoveChild(p, c)
	}
	if p.FirstChild() != nil {
		w.block(p)
	}
}
