package check

import (
	"sort"
	"unicode/utf8"

	"loa/internal/diag"
)

// lineIndex turns offsets of a text into places and back.
type lineIndex struct {
	text   string
	starts []int // where each line begins
}

func newLineIndex(text string) *lineIndex {
	x := &lineIndex{text: text, starts: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			x.starts = append(x.starts, i+1)
		}
	}
	return x
}

// line returns the number of the line of an offset, from 1.
func (x *lineIndex) line(offset int) int { return sort.SearchInts(x.starts, offset+1) }

// end returns where a line ends, without its line end.
func (x *lineIndex) end(line int) int {
	if line < len(x.starts) {
		return x.starts[line] - 1
	}
	return len(x.text)
}

// pos returns the place of text[from:to], cut at the end of its first line.
func (x *lineIndex) pos(path string, from, to int) diag.Pos {
	line := x.line(from)
	to = max(from, min(to, x.end(line)))
	return diag.Pos{
		File: path, Line: line,
		Column: 1 + utf8.RuneCountInString(x.text[x.starts[line-1]:from]),
		Length: utf8.RuneCountInString(x.text[from:to]),
	}
}

// offset returns where a place is in the text, and where its length ends.
func (x *lineIndex) offset(pos diag.Pos) (from, to int, ok bool) {
	if pos.Line < 1 || pos.Line > len(x.starts) || pos.Column < 1 {
		return 0, 0, false
	}
	from, end := x.starts[pos.Line-1], x.end(pos.Line)
	for range pos.Column - 1 {
		if from >= end {
			return 0, 0, false
		}
		_, size := utf8.DecodeRuneInString(x.text[from:])
		from += size
	}
	to = from
	for range pos.Length {
		if to >= end {
			break
		}
		_, size := utf8.DecodeRuneInString(x.text[to:])
		to += size
	}
	return from, to, true
}
