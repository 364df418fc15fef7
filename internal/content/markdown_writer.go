package content

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"loa/internal/diag"
	"loa/internal/viet"
)

// bodyWriter writes the HTML of one text in a single walk over its tree. It
// writes no white space between blocks, so nothing has to be minified
// afterwards: tdewolff/minify finds not a byte to remove in 6 KB, and takes
// 90 µs for it, where all else takes 320 µs.
//
// Two texts grow at the same time: buf, the HTML, and plain, what a reader
// sees of it, from which come the ids of headings, alternative texts, the
// summary and the number of words.
type bodyWriter struct {
	src   []byte
	path  string
	first int     // line of the file in which src begins
	where *places // made by at
	opts  Options
	words *bodyWords
	notes notes
	probs diag.List

	buf, plain []byte
	scratch    []byte
	links      []Link
	headings   []Heading
	asked      []asked // one for each of headings
	levels     []int   // offsets in buf of the digits of Markdown headings
	ids        []string
	taken      map[string]int // an id, and the last number that was put behind it

	open    []frame // elements that are open, outermost first
	cut     growth  // of the outermost open element whose content is removed
	cutting bool
	nesting int // of emphasis
	level   int // of the last heading in Markdown, at first of the page's title
	tables  int

	footnotesAt int // offset in plain of the footnotes; 0: none

	summary, inner string // of a paragraph by itself, of one inside a block
	quiet          int    // > 0: no summary is taken
	inAlt          int    // > 0: in the alternative text of an image
}

// growth is how far everything that grows has grown.
type growth struct{ buf, plain, links, headings, levels, ids, probs int }

// newBodyWriter returns a writer, which may write in the memory of an earlier one.
func newBodyWriter(path string, src []byte, firstLine int, opts Options) *bodyWriter {
	w := writers.Get().(*bodyWriter)
	w.src, w.path, w.first, w.opts = src, path, firstLine, opts
	w.words = wordsIn(opts.Language)
	w.open = append(w.open, frame{holds: flow})
	w.level = 1
	return w
}

// writers are used again: each has grown to what its longest text needs.
var writers = sync.Pool{New: func() any { return &bodyWriter{taken: map[string]int{}} }}

// mostKept is how long HTML may be for its writer to be used again.
const mostKept = 1 << 20

// release gives the writer away: all that it has but what [bodyWriter.body] returned and
// its problems.
func (w *bodyWriter) release() {
	if cap(w.buf) > mostKept {
		return
	}
	clear(w.taken)
	*w = bodyWriter{
		buf: w.buf[:0], plain: w.plain[:0], scratch: w.scratch[:0], open: w.open[:0],
		links: w.links[:0], headings: w.headings[:0], asked: w.asked[:0], levels: w.levels[:0],
		ids: w.ids[:0], taken: w.taken,
	}
	writers.Put(w)
}

// body returns a copy of what was written; nothing more may be written then.
func (w *bodyWriter) body() Body {
	questions := w.questions()
	w.settleHeadings()
	ids := append([]string(nil), w.ids...) // nil of none, whatever the memory
	slices.Sort(ids)
	w.checkOwnAnchors(ids)
	return Body{
		HTML:      append([]byte(nil), w.buf...),
		Links:     append([]Link(nil), w.links...),
		Headings:  append([]Heading(nil), w.headings...),
		Anchors:   ids,
		Questions: questions,
		Summary:   cmp.Or(w.summary, w.inner),
		Words:     viet.CountWords(w.plain),
	}
}

// at returns the place of src[from:to].
func (w *bodyWriter) at(from, to int) diag.Pos {
	if w.where == nil {
		w.where = newPlaces(w.path, w.src, w.first)
	}
	return w.where.span(from, to)
}

func (w *bodyWriter) mark() growth {
	return growth{len(w.buf), len(w.plain), len(w.links), len(w.headings), len(w.levels), len(w.ids), len(w.probs)}
}

// back takes back what was written since a mark, but for its problems.
func (w *bodyWriter) back(m growth) {
	w.buf, w.plain, w.links = w.buf[:m.buf], w.plain[:m.plain], w.links[:m.links]
	w.headings, w.asked, w.levels = w.headings[:m.headings], w.asked[:m.headings], w.levels[:m.levels]
	for _, id := range w.ids[m.ids:] {
		delete(w.taken, id)
	}
	w.ids = w.ids[:m.ids]
}

func (w *bodyWriter) write(s string) { w.buf = append(w.buf, s...) }

// start writes the start tag of an element of Markdown, with attributes as
// they are written, and end its end tag, after what was left open in it.
func (w *bodyWriter) start(name, attributes string, holds model) {
	w.buf = append(w.buf, '<')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, attributes...)
	w.buf = append(w.buf, '>')
	w.enter(name, holds)
}

func (w *bodyWriter) end(name string) {
	w.leave()
	w.buf = append(w.buf, '<', '/')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '>')
}

func (w *bodyWriter) element(name string, holds model, n ast.Node) {
	w.start(name, "", holds)
	w.children(n)
	w.end(name)
}

func (w *bodyWriter) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			w.inline(c)
			continue
		}
		w.block(c)
	}
}

func (w *bodyWriter) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.TextBlock:
		w.textBlock(n)
		return
	case *ast.HTMLBlock:
		w.htmlBlock(n)
		return
	case *ast.LinkReferenceDefinition:
		return
	case *extast.FootnoteList:
		w.leaveRaw(0)
		w.footnotesAt = len(w.plain)
	}
	w.room(block, "", n.Pos())
	w.plain = append(w.plain, '\n')
	switch n := n.(type) {
	case *ast.Paragraph:
		w.paragraph(n)
	case *ast.Heading:
		w.heading(n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.element("li", flow, n)
	case *ast.Blockquote:
		w.blockquote(n)
	case *ast.CodeBlock:
		w.code(n, "")
	case *ast.FencedCodeBlock:
		w.code(n, w.decoded(n.Language(w.src)))
	case *ast.ThematicBreak:
		w.write("<hr>")
	default:
		w.extension(n)
	}
}

// extension writes a block that CommonMark does not have.
func (w *bodyWriter) extension(n ast.Node) {
	switch n := n.(type) {
	case *extast.Table:
		w.table(n)
	case *extast.DefinitionList:
		w.element("dl", terms, n)
	case *extast.DefinitionTerm:
		w.element("dt", phrasing, n)
	case *extast.DefinitionDescription:
		w.element("dd", flow, n)
	case *extast.FootnoteList:
		w.footnoteList(n)
	case *extast.Footnote:
		w.footnote(n)
	}
}

// paragraph writes a paragraph, or the figure that it is. One that was nothing
// but removed HTML leaves nothing.
func (w *bodyWriter) paragraph(n *ast.Paragraph) {
	if image := onlyImage(n); image != nil {
		w.figure(image)
		return
	}
	from, words := len(w.buf), len(w.plain)
	w.element("p", phrasing, n)
	if string(w.buf[from:]) == "<p></p>" {
		w.buf = w.buf[:from]
		return
	}
	w.summarise(n, words)
}

// textBlock writes the text of a list item, a cell or a description that has
// no paragraphs.
func (w *bodyWriter) textBlock(n *ast.TextBlock) {
	w.plain = append(w.plain, '\n')
	if image := onlyImage(n); image != nil && mediaOf(image.Destination) != "" {
		w.figure(image)
		return
	}
	words := len(w.plain)
	w.children(n)
	w.leaveRaw(w.boundary())
	w.summarise(n, words)
}

func (w *bodyWriter) list(n *ast.List) {
	if !n.IsOrdered() {
		w.element("ul", items, n)
		return
	}
	start := ""
	if n.Start != 1 {
		start = attribute("start", strconv.Itoa(n.Start))
	}
	w.start("ol", start, items)
	w.children(n)
	w.end("ol")
}
