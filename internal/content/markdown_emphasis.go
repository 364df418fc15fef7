package content

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// emphasisParser is goldmark's parser of * and _ with one addition and one
// bound.
//
// In **Lưu ý:**Mang theo, CommonMark sees no end of bold, since ** stands
// between a colon and a letter and might as well begin it. Vietnamese writers
// mean an end: where bold is open and ** comes directly behind a mark that ends
// something, it ends bold, with a warning.
type emphasisParser struct{}

// maxRun is the longest row of * or _ that is a mark. A longer one is a line
// to be filled in.
const maxRun = 12

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, emphasisMarks{})
	if d == nil || d.OriginalLength > maxRun {
		return nil
	}
	n := notesOf(pc)
	n.in(parent)
	if !n.count(&n.marks, segment.Start) {
		return nil
	}
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	if isGlued(d, before, line, block.Source()[:segment.Start]) && isBoldOpen(pc) {
		d.CanOpen, d.CanClose = false, true
		n.glued = append(n.glued, segment.Start)
	}
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

// isGlued reports whether d is a ** between the end of something and a letter.
func isGlued(d *parser.Delimiter, before rune, line, source []byte) bool {
	if d.Char != '*' || d.OriginalLength != 2 || d.CanClose {
		return false
	}
	after, _ := utf8.DecodeRune(line[2:])
	if !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return false
	}
	switch before {
	case ':', '.', ',', ';', '!', '?', ')', ']', '%', '…', '”', '’', '»':
		return true
	case '"', '\'': // not one that begins a quotation
		previous, _ := utf8.DecodeLastRune(bytes.TrimSuffix(source, []byte(string(before))))
		return unicode.IsLetter(previous) || unicode.IsDigit(previous) || unicode.IsPunct(previous)
	}
	return false
}

// isBoldOpen reports whether the last mark before that is not ended is **.
// It looks back a little way only, so that a text full of marks is read fast.
func isBoldOpen(pc parser.Context) bool {
	closed := 0
	for d, far := pc.LastDelimiter(), 0; d != nil && far < 32; d, far = d.PreviousDelimiter, far+1 {
		switch {
		case d.Char != '*' || d.OriginalLength != 2:
		case d.CanClose && !d.CanOpen:
			closed++
		case d.CanOpen && closed == 0:
			return true
		case d.CanOpen:
			closed--
		}
	}
	return false
}

// emphasisMarks is the [parser.DelimiterProcessor] of CommonMark's emphasis.
type emphasisMarks struct{}

func (emphasisMarks) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

func (emphasisMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisMarks) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
