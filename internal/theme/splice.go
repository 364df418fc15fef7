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
	gaps []int    // which value goes there
}

// gap returns the mark that stands for value i. Texts of pages cannot hold it:
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

// mainGap is the gap of what stands in the frame: it is long, so that it is
// taken from where it was made, without a copy of its own.
const mainGap = 3

// fill returns the text with main and the other values in the gaps.
func (s *splice) fill(main []byte, values ...template.HTML) []byte {
	n := len(main)
	for _, t := range s.text {
		n += len(t)
	}
	for _, v := range values {
		n += len(v)
	}
	dst := make([]byte, 0, n)
	for i, g := range s.gaps {
		dst = append(dst, s.text[i]...)
		if g == mainGap {
			dst = append(dst, main...)
			continue
		}
		dst = append(dst, values[g]...)
	}
	return append(dst, s.text[len(s.gaps)]...)
}
