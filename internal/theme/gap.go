package theme

import (
	"bytes"
	"html/template"
)

// Markup that the program makes is put in behind the template's back: the template
// gets a mark, the gap, and what stands for it is appended when the page is
// written. The text of an article would otherwise be copied four times on its way
// through the template, and cards be joined for every list.
//
// Fields of views that may be gaps have the tag gap:"". Templates can ask whether
// they are empty, and put them where markup can stand; [Theme.tryGaps] refuses
// those that put them elsewhere. Texts of pages cannot hold a gap: NUL is no
// character of HTML, and what makes text inert replaces it.

// mostGaps is how many gaps a view may have: the number is one digit.
const mostGaps = 10

// gap returns the mark that stands for gap i, below [mostGaps].
func gap(i int) template.HTML { return template.HTML([]byte{0, '0' + byte(i), 0}) }

// fill appends what a template made to dst, with what put appends for each gap.
func fill(dst, made []byte, put func(dst []byte, gap int) []byte) []byte {
	for {
		i := bytes.IndexByte(made, 0)
		if i < 0 || i+2 >= len(made) {
			return append(dst, made...)
		}
		dst = put(append(dst, made[:i]...), int(made[i+1]-'0'))
		made = made[i+3:]
	}
}

// gap returns the mark for what put appends.
func (b *page) gap(put func(dst []byte) []byte) template.HTML {
	if len(b.gaps) == mostGaps {
		return template.HTML(put(nil))
	}
	b.gaps = append(b.gaps, put)
	return gap(len(b.gaps) - 1)
}

// fill appends what the page's layout made, with the page's gaps filled in.
func (b *page) fill(dst, made []byte) []byte {
	return fill(dst, made, func(dst []byte, gap int) []byte {
		if gap < 0 || gap >= len(b.gaps) { // a NUL in a template's own text
			return dst
		}
		return b.gaps[gap](dst)
	})
}
