package content

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"

	"loa/internal/diag"
)

// Region is a stretch of a Markdown file that readers read as words. It lies in
// one line. What is in no region is not prose: front matter, marks, code, the
// addresses of links, HTML tags.
type Region struct {
	Start, End int  // bytes of the text, as [Decode] gives it
	Block      int  // the paragraph, heading, cell … that it belongs to, from 1
	Link       int  // the link whose text it is, from 1; 0 outside links
	Image      bool // the alternative text of an image
	Heading    int  // the level of the heading that it is in; 0 outside headings
	Table      int  // the table that it is in, from 1; 0 outside tables
	Row        int  // of the table, from 1, which is the header
	Quote      bool // in a quotation, but not in a callout such as [!NOTE]
}

// Regions returns the prose of a Markdown file by ascending Start. text is the
// whole file as [Decode] gives it. A file whose front matter cannot be found
// has none.
func Regions(text string) []Region {
	var ignored diag.List
	front, ok := splitFront("", text, "", &ignored)
	if !ok {
		return nil
	}
	r := &regionReader{src: blankControls(text[front.body:])}
	context := parser.NewContext()
	context.Set(notesKey, new(notes))
	r.block(parserOf(r.src).Parse(mdtext.NewReader(r.src), parser.WithContext(context)), Region{})
	for i := range r.found {
		r.found[i].Start += front.body
		r.found[i].End += front.body
	}
	slices.SortFunc(r.found, func(a, b Region) int { return cmp.Compare(a.Start, b.Start) })
	return r.found
}

// blankControls puts blanks in place of control characters, of the same length
// in bytes: offsets stay, and the parser never sees what it takes amiss.
func blankControls(body string) []byte {
	src := []byte(body)
	for i, r := range body {
		if isControl(r) {
			for j := range len(string(r)) {
				src[i+j] = ' '
			}
		}
	}
	return src
}

// regionReader collects the regions of a tree.
type regionReader struct {
	src                   []byte
	found                 []Region
	blocks, links, tables int
}

// block walks the blocks below n; in says what they are in.
func (r *regionReader) block(n ast.Node, in Region) {
	switch n := n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.LinkReferenceDefinition:
		return
	case *ast.HTMLBlock:
		r.html(n, in)
		return
	case *ast.Blockquote:
		in.Quote = in.Quote || !isCallout(n, r.src)
	case *ast.Heading:
		in.Heading = n.Level
	case *extast.Table:
		r.tables++
		in.Table = r.tables
	case *extast.TableHeader:
		in.Row = 1
	case *extast.TableRow:
		in.Row = rowNumber(n)
	}
	if c := n.FirstChild(); c != nil && c.Type() == ast.TypeInline {
		r.blocks++
		in.Block = r.blocks
		r.inline(n, in)
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.block(c, in)
	}
}

// rowNumber counts a row of a table, from 1 for the header.
func rowNumber(row ast.Node) int {
	number := 1
	for s := row.PreviousSibling(); s != nil; s = s.PreviousSibling() {
		number++
	}
	return number
}

// isCallout reports whether a quote begins with a line like [!NOTE].
func isCallout(n *ast.Blockquote, src []byte) bool {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return false
	}
	first := p.Lines().At(0)
	line := bytes.TrimSpace(first.Value(src))
	return bytes.HasPrefix(line, []byte("[!")) && bytes.HasSuffix(line, []byte("]"))
}

// inline walks the words and marks below n.
func (r *regionReader) inline(n ast.Node, in Region) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			r.add(c.Segment.Start, c.Segment.Stop, in)
		case *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML:
		case *ast.Link:
			r.links++
			inLink := in
			inLink.Link = r.links
			r.inline(c, inLink)
		case *ast.Image:
			inImage := in
			inImage.Image = true
			r.inline(c, inImage)
		default:
			r.inline(c, in)
		}
	}
}

// add adds a stretch of text, joined with the one before where they touch. The
// id at the end of a heading is no prose.
func (r *regionReader) add(from, to int, in Region) {
	if in.Heading > 0 {
		if i := bytes.Index(r.src[from:to], []byte("{#")); i >= 0 {
			to = from + i
		}
	}
	if from >= to {
		return
	}
	in.Start, in.End = from, to
	if n := len(r.found); n > 0 {
		last := r.found[n-1]
		last.Start, last.End = from, to
		if r.found[n-1].End == from && last == in {
			r.found[n-1].End = to
			return
		}
	}
	r.found = append(r.found, in)
}

// html adds what stands between the tags of a block of HTML.
func (r *regionReader) html(n *ast.HTMLBlock, in Region) {
	r.blocks++
	in.Block = r.blocks
	skip := "" // the element whose text is none
	inTag := false
	for _, line := range htmlLines(n) {
		start := line.Start
		for i := line.Start; i < line.Stop; i++ {
			switch c := r.src[i]; {
			case inTag && c == '>':
				inTag, start = false, i+1
			case !inTag && c == '<':
				if skip == "" {
					r.addTrimmed(start, i, in)
				}
				inTag = true
				skip = skipped(skip, r.src[i:line.Stop])
			}
		}
		if !inTag && skip == "" {
			r.addTrimmed(start, line.Stop, in)
		}
	}
}

func htmlLines(n *ast.HTMLBlock) []mdtext.Segment {
	var lines []mdtext.Segment
	for i := range n.Lines().Len() {
		lines = append(lines, n.Lines().At(i))
	}
	if n.HasClosure() {
		lines = append(lines, n.ClosureLine)
	}
	return lines
}

// skipped returns the element that is being skipped after the tag at the
// beginning of src: script, style, pre, code, a comment, or "" for none.
func skipped(now string, src []byte) string {
	tag := strings.ToLower(string(src[:min(len(src), 10)]))
	if now != "" {
		if strings.HasPrefix(tag, "</"+now) {
			return ""
		}
		return now
	}
	for _, name := range []string{"script", "style", "pre", "code", "textarea"} {
		if strings.HasPrefix(tag, "<"+name) {
			return name
		}
	}
	return ""
}

// addTrimmed adds a stretch without the blanks around it.
func (r *regionReader) addTrimmed(from, to int, in Region) {
	for from < to && (r.src[from] == ' ' || r.src[from] == '\t') {
		from++
	}
	for from < to && (r.src[to-1] == ' ' || r.src[to-1] == '\t' || r.src[to-1] == '\n') {
		to--
	}
	r.add(from, to, in)
}
