package check

import (
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// vniWord is a run of letters and digits that the keyboard of VNI may have left:
// nghe2o.
type vniWord struct {
	from, to int
	right    string
	sure     bool // no number glued to a word looks like it
}

// vniKeys reports words that were typed with the keyboard of VNI while the
// program that makes letters of the digits was off. A word with one digit behind
// it (lop5) is often a number without its blank: it counts only in a paragraph
// that has others.
func (c *checker) vniKeys(p *paragraph) {
	if p.person || !strings.ContainsAny(p.text, "123456789") {
		return
	}
	words, sure := c.vniWords(p)
	if sure == 0 || sure < 3 && vietnameseShare(p) < leastVietnamese {
		return
	}
	for _, w := range words {
		if !w.sure && sure < 2 {
			continue
		}
		f := c.in(p, "vni-keys", Warning, w.from, w.to, diag.T("%q was typed in VNI without its marks being made", p.text[w.from:w.to]),
			diag.T("write %q; loa fix --also %s corrects such words", w.right, "vni-keys"))
		p.reworded(f, w.from, w.to, w.right, false)
	}
}

// vniWords returns the words that become a syllable when their keys are typed
// again, and how many of them are sure.
func (c *checker) vniWords(p *paragraph) (words []vniWord, sure int) {
	end := 0
	for _, w := range p.wordList {
		if w.from < end || w.to == len(p.text) || !isDigit(p.text[w.to]) || !ascii(w.of(p)) || glued(p, word{from: w.from, to: w.from}) {
			continue
		}
		end = w.to
		for end < len(p.text) && (isDigit(p.text[end]) || p.text[end]|0x20 >= 'a' && p.text[end]|0x20 <= 'z') {
			end++
		}
		keys := p.text[w.from:end]
		if end < len(p.text) && (p.text[end] >= 0x80 || strings.IndexByte("_/@\\-", p.text[end]) >= 0) || len(keys) < 3 || strings.ToUpper(keys) == keys {
			continue
		}
		right, ok := viet.VNIKeys(keys)
		if !ok || c.rules.allowed(keys) {
			continue
		}
		one := strings.IndexAny(keys, "123456789")
		word := vniWord{w.from, end, right, one < len(keys)-1 && len(keys) > 3}
		if word.sure {
			sure++
		}
		words = append(words, word)
	}
	return words, sure
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
