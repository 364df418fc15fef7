package content

import (
	"bytes"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Bounds of a text. Within them reading takes time in proportion to its
// length; goldmark alone takes its square for some texts that no one writes by
// hand (BenchmarkHostile). What is beyond stands as it was typed, with a
// problem.
const (
	maxNesting = 60   // blocks inside each other: quotes, lists, footnotes
	maxMarks   = 1000 // marks of one sort (* and _, or brackets) in one paragraph
	maxInline  = 40   // emphasis inside emphasis
	maxLines   = 5000 // lines of one paragraph that may define [label]: address
)

// markdownParser reads CommonMark with the tables, task lists, strikethrough
// and bare addresses of GitHub, footnotes and definition lists. It is safe for
// concurrent use; what belongs to one text is in the parser.Context.
var markdownParser = newMarkdownParser(util.Prioritized(stretchParser{}, 999))

// bytewiseParser is the same without stretchParser.
var bytewiseParser = newMarkdownParser()

// parserOf returns the parser for a text. goldmark forgets no backslash at the end of a
// line: after "\\" or a backslash with two blanks it escapes a mark further on, which
// a parser of inlines cannot know of.
func parserOf(src []byte) parser.Parser {
	if bytes.Contains(src, []byte("\\  \n")) || bytes.Contains(src, []byte("\\\\\n")) {
		return bytewiseParser
	}
	return markdownParser
}

// inlines are the parsers of what is in a paragraph.
var inlines = []util.PrioritizedValue{
	util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
	util.Prioritized(parser.NewCodeSpanParser(), 100),
	util.Prioritized(extension.NewFootnoteParser(), 101),
	util.Prioritized(bracketParser{parser.NewLinkParser()}, 200),
	util.Prioritized(parser.NewAutoLinkParser(), 300),
	util.Prioritized(officeParser{}, 350),
	util.Prioritized(parser.NewRawHTMLParser(), 400),
	util.Prioritized(emphasisParser{}, 500),
	util.Prioritized(extension.NewStrikethroughParser(), 500),
	util.Prioritized(addressParser{}, 999),
}

func newMarkdownParser(more ...util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(headingParser{parser.NewSetextHeadingParser()}, 100),
			util.Prioritized(bounded{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(bounded{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headingParser{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(bounded{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(footnoteParser{bounded{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(inlines...),
		parser.WithInlineParsers(more...),
		parser.WithParagraphTransformers(
			util.Prioritized(referenceParser{}, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// render makes the body of a file from its Markdown, which holds no control characters.
// The source is UTF-8 in NFC with LF line ends and must not change meanwhile; nothing in
// the body refers to it.
func (w *bodyWriter) render() Body { return w.renderWith(parserOf(w.src)) }

func (w *bodyWriter) renderWith(markdown parser.Parser) Body {
	context := parser.NewContext()
	context.Set(notesKey, &w.notes)
	doc := markdown.Parse(text.NewReader(w.src), parser.WithContext(context))
	w.reportNotes()
	w.children(doc)
	w.leaveRaw(0)
	return w.body()
}
