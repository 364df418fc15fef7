package theme

import (
	"html/template"
	"strings"
)

// A splice is a template executed once, with gaps where markup is put in for
// every use. Executing the frame for each page cost as much as the page's own
// layout, although only four pieces of markup differ.
type splice struct {
	text []string // one more than gaps
	gaps []int    // which of them
}

// gap returns the mark that stands for gap i. Texts of pages cannot hold it:
// NUL is no character of HTML.
func gap(i int) template.HTML { return template.HTML("\x00" + string(rune('0'+i)) + "\x00") }

// newSplice takes what a template has made of gaps apart.
func newSplice(made string) *splice {
	s := &splice{}
	for {
		i := strings.IndexByte(made, 0)
		if i < 0 || i+2 >= len(made) {
			s.text = append(s.text, made)
			return s
		}
		s.text = append(s.text, made[:i])
		s.gaps = append(s.gaps, int(made[i+1]-'0'))
		made = made[i+3:]
	}
}

// fill appends the text to dst, with what put appends for each gap.
func (s *splice) fill(dst []byte, put func(dst []byte, gap int) []byte) []byte {
	for i, g := range s.gaps {
		dst = put(append(dst, s.text[i]...), g)
	}
	return append(dst, s.text[len(s.gaps)]...)
}
