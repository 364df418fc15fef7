package content

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"loa/internal/diag"
)

// places turns offsets of a text into lines and columns. Most are asked for in
// ascending order: it counts on from the last one, so a text of one long line
// with many links takes no longer than another.
type places struct {
	path   string
	src    []byte
	first  int   // line of the file in which src begins
	starts []int // where each line begins

	line, at, column int // of the last offset; line is an index of starts
}

func newPlaces(path string, src []byte, first int) *places {
	p := &places{path: path, src: src, first: first, column: 1}
	p.starts = append(make([]int, 0, bytes.Count(src, []byte("\n"))+1), 0)
	for i := 0; ; {
		n := bytes.IndexByte(src[i:], '\n')
		if n < 0 {
			return p
		}
		i += n + 1
		p.starts = append(p.starts, i)
	}
}

// span returns the place of src[from:to], cut at the end of its first line.
func (p *places) span(from, to int) diag.Pos {
	from = max(0, min(from, len(p.src)))
	line := sort.SearchInts(p.starts, from+1) - 1
	if line != p.line || from < p.at {
		p.line, p.at, p.column = line, p.starts[line], 1
	}
	p.column += utf8.RuneCount(p.src[p.at:from])
	p.at = from
	text, _, _ := bytes.Cut(p.src[from:max(from, min(to, len(p.src)))], []byte("\n"))
	return diag.Pos{File: p.path, Line: p.first + line, Column: p.column, Length: utf8.RuneCount(text)}
}
