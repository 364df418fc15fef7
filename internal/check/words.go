package check

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
	"loa/internal/viet"
)

// words looks at every word by itself.
func (c *checker) words(p *paragraph) {
	if p.person {
		return
	}
	typed := typedIn(p)
	for i, w := range p.wordList {
		s := w.of(p)
		if w.spelled.slip == viet.NoSlip && w.spelled.styled == s && !w.spelled.twice && typed != inTelex && (typed != inMarks || !ascii(s)) {
			continue // as nearly every word is
		}
		if ascii(s) {
			if (typed == inTelex || typed == inMarks && couldBeTelex(s)) && !glued(p, w) {
				c.telex(p, w)
			}
			continue
		}
		if c.twice(p, i, s) || c.slip(p, i, w, s) {
			continue
		}
		c.toneStyle(p, w, s)
	}
}

// slipCodes are the codes of the mistakes of which the right word is known.
var slipCodes = map[viet.Slip]string{
	viet.ToneSlip: "tone-placement", viet.HornSlip: "half-horn", viet.SpellSlip: "spelling", viet.LetterSlip: "look-alike",
}

// slip reports a word that is misspelt.
func (c *checker) slip(p *paragraph, i int, w word, s string) bool {
	right, slip := w.spelled.right, w.spelled.slip
	if slip == viet.NoSlip || c.rules.allowed(s) {
		return false
	}
	if slip == viet.NotASyllable {
		if isCapital(s) || hasInnerCapital(s) || utf8.RuneCountInString(s) == 1 { // names, abbreviations, đ)
			return false
		}
		f := c.in(p, "not-a-syllable", Notice, w.from, w.to, diag.T("%q is not spelled like a Vietnamese syllable", s),
			diag.T("look for a missing mark, a missing blank or a letter too many; a word that is right belongs into check.allow in site.yaml"))
		f.Group = "syllable:" + strings.ToLower(s)
		return true
	}
	level := Warning
	if mixesScripts(s) {
		level = Error // search engines and readers who listen find another word
	}
	f := c.in(p, slipCodes[slip], level, w.from, w.to, slipText(slip, s), diag.Text{})
	if right == "" {
		f.Hint = diag.T("type the word again")
		return true
	}
	f.Hint = diag.T("write %q", right)
	if !c.mayBeName(p, i, s) || slip == viet.LetterSlip {
		p.reworded(f, w.from, w.to, right, true)
	}
	return true
}

// slipText says what is wrong with a word.
func slipText(slip viet.Slip, s string) diag.Text {
	switch slip {
	case viet.ToneSlip:
		return diag.T("%q has its tone on the wrong letter", s)
	case viet.HornSlip:
		return diag.T("%q lacks a horn: it is ươ", s)
	case viet.SpellSlip:
		return diag.T("%q is spelled with the wrong consonant", s)
	}
	return diag.T("%q has a letter that only looks like the right one", s)
}

// mayBeName reports whether a word may be a part of a name, which keeps the
// spelling of its owner: one with a capital that does not just begin a sentence.
func (c *checker) mayBeName(p *paragraph, i int, s string) bool {
	if !isCapital(s) || allCapitals(s) {
		return false
	}
	if !p.wordList[i].first {
		return true
	}
	return i+1 < len(p.wordList) && isCapital(p.wordList[i+1].of(p))
}

// toneStyle reports a tone that stands where the site does not put it. Names
// and quotations keep theirs.
func (c *checker) toneStyle(p *paragraph, w word, s string) {
	if !c.rules.styled || isCapital(s) || p.region.Quote || p.inQuotes(w.from) {
		return
	}
	right := w.spelled.styled
	if right == s || c.rules.allowed(s) {
		return
	}
	f := c.in(p, "tone-style", Warning, w.from, w.to, diag.T("this site writes %q, not %q", right, s), diag.T("write %q", right))
	f.Group = c.perFile(f)
	p.reworded(f, w.from, w.to, right, true)
}

// convertedTwice are syllables that no text has, and what they were before a converter
// took Unicode for VNI.
var convertedTwice = bothCases(map[string]string{
	"cĩ": "có", "khơng": "không", "thơng": "thông", "cơng": "công", "nơng": "nông", "đơng": "đông", "sơng": "sông",
	"dịng": "dòng", "phịng": "phòng", "vịng": "vòng", "lịng": "lòng", "trịn": "tròn", "cịn": "còn", "hịa": "hòa", "tịa": "tòa",
})

// bothCases returns the map with its words in capitals too.
func bothCases(m map[string]string) map[string]string {
	all := maps.Clone(m)
	for wrong, right := range m {
		all[upperFirst(wrong)] = upperFirst(right)
	}
	delete(all, "Sơng") // may be a name
	return all
}

// twiceBeside are syllables that texts have, but not beside these: behind the
// word of after, or before one of those of before.
var twiceBeside = bothCases(map[string]string{"trị": "trò", "tồn": "toàn", "hồn": "hoàn"})

var twiceNeighbours = map[string]struct {
	after  string
	before map[string]bool
}{
	"trị": {after: "vai"}, "tồn": {before: set("bộ quốc tỉnh thể diện huyện xã ngành dân")}, "hồn": {before: set("thành cảnh chỉnh thiện toàn")},
}

// twiceRight returns what a word was before a converter took it for VNI.
func (c *checker) twiceRight(p *paragraph, i int) (right string, ok bool) {
	s := p.wordList[i].of(p)
	if right, ok = convertedTwice[s]; ok {
		return right, true
	}
	if right, ok = twiceBeside[s]; !ok {
		return "", false
	}
	n := twiceNeighbours[strings.ToLower(s)]
	return right, n.after != "" && wordBefore(p, i) == n.after ||
		i+1 < len(p.wordList) && n.before[strings.ToLower(p.wordList[i+1].of(p))] && wordBefore(p, i+1) != ""
}

// twice reports a syllable of a text that was converted as if it were VNI.
func (c *checker) twice(p *paragraph, i int, s string) bool {
	right, ok := c.twiceRight(p, i)
	if !ok || c.rules.allowed(s) {
		return false
	}
	w := p.wordList[i]
	f := c.in(p, "vni-twice", Warning, w.from, w.to, diag.T("%q: this text was probably converted from VNI, which it was not in", s),
		diag.T("write %q; loa fix --also %s corrects such words", right, "vni-twice"))
	p.reworded(f, w.from, w.to, right, false)
	return true
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func allCapitals(s string) bool { return strings.ToUpper(s) == s && len(s) > 2 }

func hasInnerCapital(s string) bool {
	return strings.ContainsFunc(strings.TrimLeftFunc(s, unicode.IsUpper), unicode.IsUpper)
}

// mixesScripts reports whether a word has letters that are not Latin.
func mixesScripts(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// glued reports whether a word touches digits or signs of addresses: it is a
// part of a code, a name of a file, an address.
func glued(p *paragraph, w word) bool {
	const signs = "0123456789_./@\\-"
	return w.from > 0 && strings.IndexByte(signs, p.text[w.from-1]) >= 0 ||
		w.to < len(p.text) && strings.IndexByte("0123456789_/@\\-", p.text[w.to]) >= 0 ||
		w.to+1 < len(p.text) && p.text[w.to] == '.' && p.text[w.to+1] != ' ' && p.text[w.to+1] != '\n'
}

// vietnameseShare returns how many of a hundred words of the paragraph have
// letters that only Vietnamese has.
func vietnameseShare(p *paragraph) int {
	n := 0
	for _, w := range p.wordList {
		if !ascii(w.of(p)) {
			n++
		}
	}
	return n * 100 / max(1, len(p.wordList))
}
