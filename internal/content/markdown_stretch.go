package content

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
)

// stretchParser takes a stretch of text without marks as a whole, up to the end of its
// line at most. goldmark alone asks of each byte what may begin there, and ends a node at
// each full stop, where an address may be: 57 µs → 42 µs for parsing 5 KB, which is less
// than CommonMark takes by itself (54 µs). What it reads is read alike (FuzzBody).
type stretchParser struct{}

// marks are the bytes that the other parsers of inlines wait for, and the backslash.
var marks = func() (table [256]bool) {
	table['\n'], table['\\'] = true, true
	for _, p := range inlines {
		for _, c := range p.Value.(parser.InlineParser).Trigger() {
			table[c] = true
		}
	}
	return table
}()

// Trigger names the beginning of a line as well as a blank, as goldmark understands it.
func (stretchParser) Trigger() []byte { return []byte{' '} }

func (stretchParser) Parse(parent ast.Node, block mdtext.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	if at.Padding > 0 || mayBeEscaped(block) {
		return nil
	}
	end := markIn(block.Source(), at)
	ast.MergeOrAppendTextSegment(parent, at.WithStop(at.Start+end))
	text := parent.LastChild().(*ast.Text) // goldmark appends it again, which moves nothing
	if end < len(line) && line[end] != '\n' {
		block.Advance(end)
		return text
	}
	text.Segment = text.Segment.TrimRightSpace(block.Source())
	isHard := bytes.HasSuffix(line, []byte("  \n"))
	text.SetHardLineBreak(isHard)
	text.SetSoftLineBreak(!isHard && end < len(line))
	block.AdvanceLine()
	return text
}

// mayBeEscaped reports whether a backslash stands before the present place. What one
// does at the end of a line is told by [parserOf].
func mayBeEscaped(block mdtext.Reader) bool {
	_, at := block.Position()
	return at.Start > 0 && block.Source()[at.Start-1] == '\\'
}

// markIn returns where in a segment the first mark is, or its length. A full stop and a
// colon are marks only where an address may be.
func markIn(source []byte, at mdtext.Segment) int {
	for i := at.Start; i < at.Stop; i++ {
		if c := source[i]; !marks[c] || c == '.' && (i == 0 || source[i-1]|0x20 != 'w') ||
			c == ':' && !bytes.HasPrefix(source[i:], []byte("://")) {
			continue
		}
		return i - at.Start
	}
	return at.Stop - at.Start
}
