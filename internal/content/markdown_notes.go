package content

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// notes is what our parsers want to say about a text that is being parsed.
// Offsets are those of the source.
type notes struct {
	glued     []int // bold marks that are glued to the next word
	footnotes []*extast.Footnote
	tooDeep   []int // blocks beyond maxNesting
	tooMany   []int // marks beyond maxMarks
	tooLong   []int // paragraphs beyond maxLines

	// Marks in the paragraph that is being parsed.
	paragraph       ast.Node
	marks, brackets int
}

var notesKey = parser.NewContextKey()

func notesOf(pc parser.Context) *notes { return pc.Get(notesKey).(*notes) }

// in makes the counts those of a paragraph.
func (n *notes) in(paragraph ast.Node) {
	if n.paragraph != paragraph {
		n.paragraph, n.marks, n.brackets = paragraph, 0, 0
	}
}

// count adds a mark at an offset to one of the counts, and reports whether
// there may be so many.
func (n *notes) count(marks *int, at int) bool {
	*marks++
	if *marks == maxMarks+1 {
		n.tooMany = append(n.tooMany, at)
	}
	return *marks <= maxMarks
}

// bounded is a parser of blocks that hold blocks, down to maxNesting.
type bounded struct{ parser.BlockParser }

func (b bounded) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) < maxNesting {
		return b.BlockParser.Open(parent, reader, pc)
	}
	n := notesOf(pc)
	_, at := reader.Position()
	if len(n.tooDeep) == 0 {
		n.tooDeep = append(n.tooDeep, at.Start+max(pc.BlockOffset(), 0))
	}
	return nil, parser.NoChildren
}

// bracketParser is the parser of links and images, with at most maxMarks
// brackets in a paragraph.
type bracketParser struct{ parser.InlineParser }

func (p bracketParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, at := block.PeekLine()
	if line[0] != ']' {
		n := notesOf(pc)
		n.in(parent)
		if !n.count(&n.brackets, at.Start) {
			return nil
		}
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// CloseBlock implements [parser.CloseBlocker].
func (p bracketParser) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// referenceParser is the parser of [label]: address, for paragraphs of at most
// maxLines. It leaves alone what does not begin with a bracket, which goldmark's parser
// would read with a reader of its own to find that out.
type referenceParser struct{}

func (referenceParser) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if p.Lines().Len() > maxLines {
		n := notesOf(pc)
		n.tooLong = append(n.tooLong, p.Pos())
		return
	}
	if p.Lines().Len() > 0 {
		first := p.Lines().At(0)
		if rest := util.TrimLeftSpace(reader.Source()[first.Start:first.Stop]); len(rest) > 0 && rest[0] != '[' {
			return
		}
	}
	parser.LinkReferenceParagraphTransformer.Transform(p, reader, pc)
}

// reportNotes adds the problems of the parsers, and of footnotes that cannot
// be cited.
func (w *bodyWriter) reportNotes() {
	n := &w.notes
	for _, at := range n.glued {
		w.probs.Warn(w.at(at, at+2), "** is glued to the next word").
			WithHint("put a blank behind **")
	}
	for _, at := range n.tooDeep {
		w.probs.Warn(w.at(at, at+1), "quotes and lists inside each other more than %d deep", maxNesting).
			WithHint("what is deeper stands as it was typed")
	}
	for _, at := range n.tooMany {
		w.probs.Warn(w.at(at, at+1), "more than %d marks in one paragraph", maxMarks).
			WithHint("the rest stands as it was typed; break the paragraph up")
	}
	for _, at := range n.tooLong {
		w.probs.Warn(w.at(at, at+1), "paragraph of more than %d lines", maxLines).
			WithHint("addresses of links are not looked for in it; break it up with empty lines")
	}
	w.reportFootnotes()
}
