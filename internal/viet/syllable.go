package viet

// maxSyllable is the length in letters of the longest one, nghiêng.
const maxSyllable = 7

// A syllable is a word taken apart by the rules of spelling:
// letters = initial consonant, vowel group, final consonant.
type syllable struct {
	letters []letter
	vowel   int // where the vowel group begins
	final   int // where the final consonant begins
	tone    int // which letter has the tone, -1 in level tone
}

// initials are the consonants that may begin a syllable, longer ones first.
// qu and gi are among them only before another vowel, see initialLen.
var initials = [...]string{
	"ngh", "ng", "nh", "gh", "gi", "ch", "kh", "ph", "th", "tr", "qu",
	"b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
}

// finals are the consonants that may end a syllable; k in names of minority
// languages, such as Đắk.
var finals = [...]string{"ch", "ng", "nh", "c", "k", "m", "n", "p", "t"}

// parseSyllable takes a word of NFC letters apart. It reports false for a word
// that is not spelled like a Vietnamese syllable. It does not ask whether the
// syllable exists or whether the tone stands in its place.
func parseSyllable(word []letter) (syllable, bool) {
	s := syllable{letters: word, tone: -1}
	if len(word) > maxSyllable {
		return s, false
	}
	s.vowel = initialLen(word)
	s.final = s.vowel
	for s.final < len(word) && word[s.final].vowel() {
		s.final++
	}
	if n := s.final - s.vowel; n < 1 || n > 3 || !isFinal(word[s.final:]) {
		return s, false
	}
	for i, l := range word {
		if l.tone == level {
			continue
		}
		if s.tone >= 0 {
			return s, false
		}
		s.tone = i
	}
	return s, true
}

// initialLen returns how many letters of the word are its initial consonant.
func initialLen(word []letter) int {
	for _, c := range initials {
		if !hasBases(word, c) {
			continue
		}
		n := len(c)
		if (c == "gi" || c == "qu") && (n == len(word) || !word[n].vowel()) {
			continue
		}
		return n
	}
	return 0
}

func isFinal(rest []letter) bool {
	if len(rest) == 0 {
		return true
	}
	for _, c := range finals {
		if len(c) == len(rest) && hasBases(rest, c) {
			return true
		}
	}
	return false
}

// hasBases reports whether the word begins with the letters of prefix. Marks
// play no part but in u: the initial qu has no horn.
func hasBases(word []letter, prefix string) bool {
	if len(word) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if l := word[i]; l.base != prefix[i] || l.mark == horn {
			return false
		}
	}
	return true
}

// place returns the index of the letter on which the tone belongs: on the last
// letter with a mark of its own (tiến, được, thuở); on the only vowel; with a
// final consonant on the last vowel (toàn, huỳnh); on the middle one of three
// (ngoài, khuỷu); on the first of two (mía, nghèo), except that the new style
// puts it on the second of oa, oe and uy.
//
// Source: the traditional rule, and Decision 1989/QĐ-BGDĐT of 25 May 2018 for
// the new style.
func (s syllable) place(style ToneStyle) int {
	for i := s.final - 1; i >= s.vowel; i-- {
		if s.letters[i].mark != plain {
			return i
		}
	}
	switch n := s.final - s.vowel; {
	case s.final < len(s.letters):
		return s.final - 1
	case n == 3:
		return s.vowel + 1
	case n == 2 && style == NewStyle && s.opensLate():
		return s.vowel + 1
	}
	return s.vowel
}

// opensLate reports whether the vowel group is oa, oe or uy, where the two
// styles part.
func (s syllable) opensLate() bool {
	first, second := s.letters[s.vowel].base, s.letters[s.vowel+1].base
	return first == 'o' && (second == 'a' || second == 'e') || first == 'u' && second == 'y'
}
