package check

import (
	"slices"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// leastVietnamese is how many of a hundred words must have marks for a
// paragraph to be Vietnamese. Half of the words of a proper text have.
const leastVietnamese = 30

// couldBeTelex reports whether a word looks like one that was typed with the
// keyboard of Telex while the program that makes letters of it was off. English
// words look like it too (see, room, for), so only forms count that English
// does not have: dd at the beginning; iee, yee, uoo, uow; a tone key f r x j
// behind a final consonant, or j and, with a Vietnamese initial, f behind a
// vowel.
func couldBeTelex(s string) bool {
	if len(s) < 3 || len(s) > 9 {
		return false
	}
	lower := s
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			if i > 0 || s[i] < 'A' || s[i] > 'Z' {
				return false
			}
			lower = strings.ToLower(s)
		}
	}
	if strings.HasPrefix(lower, "dd") {
		return true
	}
	for _, v := range [...]string{"iee", "yee", "uoo", "uow"} {
		if strings.Contains(lower, v) {
			return true
		}
	}
	return toneKeyBehind(lower)
}

// toneKeyBehind reports whether a word ends in a tone key as English words do not.
func toneKeyBehind(lower string) bool {
	key, before := lower[len(lower)-1], lower[len(lower)-2]
	switch key {
	case 'j':
		return strings.IndexByte("aeiouynmgtpc", before) >= 0
	case 'f', 'r', 'x':
	default:
		return false
	}
	if strings.IndexByte("nmg", before) >= 0 {
		return true
	}
	if key != 'f' || strings.IndexByte("aeiouy", before) < 0 {
		return false
	}
	for _, initial := range [...]string{"ng", "nh", "kh", "gi", "dd"} {
		if strings.HasPrefix(lower, initial) {
			return true
		}
	}
	return false
}

// typing says how a paragraph was typed.
type typing int

const (
	inOther typing = iota // another language, Vietnamese without marks, or without a word of Telex
	inMarks               // Vietnamese with its marks, as it should be
	inTelex               // as a whole with the keys of Telex
)

// typedIn tells how a paragraph was typed. Where nearly every third word can only
// be Telex, the others are taken for it too: of English there cannot be so many.
func typedIn(p *paragraph) typing {
	if !slices.ContainsFunc(p.wordList, func(w word) bool { return couldBeTelex(w.of(p)) }) {
		return inOther
	}
	if vietnameseShare(p) >= leastVietnamese {
		return inMarks
	}
	n := 0
	for _, w := range p.wordList {
		s := w.of(p)
		if _, ok := viet.Telex(s); ok && couldBeTelex(s) && !viet.IsSyllable(s) {
			n++
		}
	}
	switch share := n*100/len(p.wordList) + vietnameseShare(p); {
	case n > 2 && share >= leastVietnamese:
		return inTelex
	case share >= leastVietnamese:
		return inMarks
	}
	return inOther
}

// telex reports a word that becomes a syllable when its keys are typed again.
func (c *checker) telex(p *paragraph, w word) {
	s := w.of(p)
	if viet.IsSyllable(s) || c.rules.allowed(s) {
		return
	}
	right, ok := viet.Telex(s)
	if !ok {
		return
	}
	f := c.in(p, "telex", Warning, w.from, w.to, diag.T("%q was typed in Telex without its marks being made", s),
		diag.T("write %q; loa fix --also %s corrects such words", right, "telex"))
	p.reworded(f, w.from, w.to, right, false)
}
