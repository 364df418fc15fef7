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
// Only a template that has a program gets gaps: what it does with markup is to ask
// whether it is empty, and to print it where markup can stand. Any other gets the
// markup itself. Texts of pages cannot hold a gap: NUL is no character of HTML, and
// what makes text inert replaces it.

// mostGaps is how many gaps a view may have: the number is one digit.
const mostGaps = 10

// gap returns the mark that stands for gap i, below [mostGaps].
func gap(i int) template.HTML { return template.HTML([]byte{0, '0' + byte(i), 0}) }

// fillGaps appends what a template made to dst, with what put appends for each gap.
func fillGaps(dst, made []byte, put func(dst []byte, gap int) []byte) []byte {
	for {
		i := bytes.IndexByte(made, 0)
		if i < 0 || i+2 >= len(made) {
			return append(dst, made...)
		}
		dst = put(append(dst, made[:i]...), int(made[i+1]-'0'))
		made = made[i+3:]
	}
}

// gap returns a gap in the page's layout for what put appends, or that itself.
func (b *page) gap(put func(dst []byte) []byte) template.HTML {
	if !b.plain || len(b.gaps) == mostGaps {
		return template.HTML(put(nil))
	}
	b.gaps = append(b.gaps, put)
	return gap(len(b.gaps) - 1)
}

// fill appends what the page's layout made, with the page's gaps filled in.
func (b *page) fill(dst, made []byte) []byte {
	if len(b.gaps) == 0 {
		return append(dst, made...)
	}
	return fillGaps(dst, made, func(dst []byte, gap int) []byte { return b.gaps[gap](dst) })
}
