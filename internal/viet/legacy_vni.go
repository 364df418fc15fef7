package viet

import (
	"strings"
	"unicode"
)

// vniTones and vniHats say what the second letter of a pair does to the first.
var (
	vniTones = map[rune]tone{'ù': acute, 'ø': grave, 'û': hook, 'õ': tilde, 'ï': dot}
	vniHats  = map[rune]struct {
		mark mark
		tone tone
	}{
		'â': {circumflex, level}, 'á': {circumflex, acute}, 'à': {circumflex, grave},
		'å': {circumflex, hook}, 'ã': {circumflex, tilde}, 'ä': {circumflex, dot},
		'ê': {breve, level}, 'é': {breve, acute}, 'è': {breve, grave},
		'ú': {breve, hook}, 'ü': {breve, tilde}, 'ë': {breve, dot},
	}
)

// vniFirst returns the vowel that the first letter of a pair stands for.
func vniFirst(r rune) (letter, bool) {
	l := letterOf(r)
	switch unicode.ToLower(r) {
	case 'a', 'e', 'o', 'u', 'y':
		return l, true
	case 'ô':
		return letter{base: 'o', mark: horn, upper: l.upper}, true
	case 'ö':
		return letter{base: 'u', mark: horn, upper: r == 'Ö'}, true
	}
	return l, false
}

// vniPair puts the two letters of a pair together.
func vniPair(first, second rune) (rune, bool) {
	l, ok := vniFirst(first)
	if !ok {
		return 0, false
	}
	second = unicode.ToLower(second)
	if t, ok := vniTones[second]; ok {
		l.tone = t
		return l.rune(), true
	}
	h, ok := vniHats[second]
	hatted := h.mark == breve && l.base == 'a' || h.mark == circumflex && (l.base == 'a' || l.base == 'e' || l.base == 'o')
	if !ok || !hatted || l.mark != plain {
		return 0, false
	}
	l.mark, l.tone = h.mark, h.tone
	return l.rune(), true
}

func hasVNIPair(word string) bool {
	prev := rune(0)
	for _, r := range word {
		if r >= 0x80 && prev != 0 {
			if _, ok := vniPair(prev, r); ok {
				return true
			}
		}
		prev = r
	}
	return false
}

func fromVNI(word string) string {
	runes := []rune(word)
	var out strings.Builder
	for i := 0; i < len(runes); i++ {
		if i+1 < len(runes) && runes[i+1] >= 0x80 {
			if r, ok := vniPair(runes[i], runes[i+1]); ok {
				out.WriteRune(r)
				i++
				continue
			}
		}
		out.WriteRune(vniSingle(runes[i]))
	}
	return out.String()
}

// vniSingle returns the letter for one that stands alone.
func vniSingle(r rune) rune {
	switch r {
	case 'æ':
		return 'ỉ'
	case 'Æ':
		return 'Ỉ'
	case 'ó':
		return 'ĩ'
	case 'Ó':
		return 'Ĩ'
	case 'ò':
		return 'ị'
	case 'Ò':
		return 'Ị'
	case 'î':
		return 'ỵ'
	case 'Î':
		return 'Ỵ'
	case 'ñ':
		return 'đ'
	case 'Ñ':
		return 'Đ'
	case 'ô', 'ö', 'Ô', 'Ö':
		l, _ := vniFirst(r)
		return l.rune()
	}
	return r
}
