package viet

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Marks returns what Fold takes from a word, wherever its tone was placed:
// Fold and Marks together tell it from every other syllable. For each of the
// letters a e o u d, in order, there is an a where it has a circumflex, a w for ă
// ơ ư đ, a z for nothing (left out at the end); then the tones as digits of the
// VNI keyboard. A word without marks gives "":
//
//	hộ a5 · đường www2 · dương zww · nghèo 2 · hoà hòa 2
//
// It is made to be short where there are many, and easy to make in other
// languages: see FoldTable.
func Marks(word string) string {
	if foldedLen(word) == len(word) {
		return ""
	}
	var buf [24]byte
	code, tones := buf[:0:16], make([]byte, 0, 2)
	for _, r := range word {
		l := letterOf(r)
		if l.base == 0 && r >= utf8.RuneSelf {
			return marksAny(word)
		}
		code = appendMark(code, l.base, l.mark)
		if l.tone != level {
			tones = append(tones, toneDigits[l.tone])
		}
	}
	return joinMarks(code, tones)
}

func appendMark(code []byte, base byte, m mark) []byte {
	switch base {
	case 'a', 'e', 'o', 'u', 'd':
		return append(code, "zwaww"[m])
	}
	return code
}

func joinMarks(code, tones []byte) string {
	n := len(code)
	for n > 0 && code[n-1] == 'z' {
		n--
	}
	return string(append(code[:n], tones...))
}

// marksAny is Marks for words with anything but ASCII and composed letters.
func marksAny(word string) string {
	var code, tones []byte
	open := false // the last entry of code is of the letter before
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch {
		case strings.ContainsRune("aeoud", r):
			code, open = append(code, 'z'), true
		case strings.ContainsRune("đðɖƣ", r):
			code, open = append(code, 'w'), false
		case r == 0x302 && open:
			code[len(code)-1] = 'a'
		case (r == 0x306 || r == 0x31B) && open:
			code[len(code)-1] = 'w'
		case !combining(r):
			open = false
		default:
			for t, c := range toneMarks {
				if c == r && t != int(level) {
					tones = append(tones, toneDigits[t])
				}
			}
		}
	}
	return joinMarks(code, tones)
}

// toneMarks are the combining characters of the tones.
var toneMarks = [...]rune{level: 0, grave: 0x300, hook: 0x309, tilde: 0x303, acute: 0x301, dot: 0x323}

// FoldTable returns what other languages need, beside the decomposition of
// Unicode, to fold as Fold does: the letters that become others, đd ðd ßss …,
// each followed by what it becomes, with spaces between; and the ranges of
// characters that are dropped, in hexadecimal, 0300-036F ….
func FoldTable() (letters, dropped string) {
	var all []string
	for _, r := range slices.Sorted(maps.Keys(unmarked)) {
		all = append(all, string(r)+unmarked[r])
	}
	return strings.Join(all, " "), "0300-036F 1AB0-1AFF 1DC0-1DFF 20D0-20FF"
}
