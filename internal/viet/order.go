package viet

import (
	"bytes"
	"cmp"
	"unicode"
	"unicode/utf8"
)

// Bytes of a sort key. What ends earlier is smaller, numbers stand before
// letters, letters of the alphabet before all others.
const (
	endName    = 0x01
	endLetters = 0x02
	firstTone  = 0x03 // to 0x08
	number     = 0x10
	firstRank  = 0x20 // to 0x40
	foreign    = 0xF0
)

// alphabet is the Vietnamese one, with f j w z at their Latin places.
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

// ranks are the places of letters in the alphabet, by base and mark.
var ranks = newRanks()

func newRanks() *[26][marks]byte {
	t := new([26][marks]byte)
	rank := byte(firstRank)
	for _, r := range alphabet {
		l := letterOf(r)
		t[l.base-'a'][l.mark] = rank
		rank++
	}
	return t
}

// Compare orders names as a Vietnamese dictionary does: syllable by syllable,
// in each the letters first (a ă â b c d đ …), then the tone (ngang, huyền,
// hỏi, ngã, sắc, nặng); a name before its continuations. Case, signs and the
// place of the tone count only between names that are otherwise equal.
// Numbers compare by value: Quý 2 before Quý 10. It is a total order: 0 is
// returned for equal strings alone.
func Compare(a, b string) int {
	var bufA, bufB [192]byte
	ka, kb := appendOrder(bufA[:0], a), appendOrder(bufB[:0], b)
	return cmp.Or(bytes.Compare(ka, kb), cmp.Compare(a, b))
}

// SortKey returns bytes that compare as Compare does:
// cmp.Compare(SortKey(a), SortKey(b)) == Compare(a, b). Make the keys once to
// sort many names. A key is not readable and may change with the program.
func SortKey(s string) string {
	var buf [256]byte
	return string(append(appendOrder(buf[:0], s), s...))
}

// appendOrder appends the part of the sort key that does not depend on case,
// signs and the place of the tone. A syllable gives the ranks of its letters,
// endLetters, then its tones; a number gives its length and digits.
func appendOrder(b []byte, s string) []byte {
	s = NFC(s)
	for i := 0; i < len(s); {
		if n := digitsLen(s[i:]); n > 0 {
			b = appendNumber(b, s[i:i+n])
			i += n
			continue
		}
		var n int
		b, n = appendSyllable(b, s[i:])
		i += n
	}
	return append(b, endName)
}

// appendSyllable appends the syllable at the beginning of s, and returns how
// many bytes of s it took, with one sign after it.
func appendSyllable(b []byte, s string) ([]byte, int) {
	var buf [maxSyllable]byte
	tones, start := buf[:0], len(b)
	n := 0
	for n < len(s) && (s[n] < '0' || s[n] > '9') {
		r, size := utf8.DecodeRuneInString(s[n:])
		n += size
		l := letterOf(r)
		switch {
		case l.base != 0:
			b = append(b, ranks[l.base-'a'][l.mark])
			if l.tone != level && len(tones) < len(buf) {
				tones = append(tones, firstTone+byte(l.tone))
			}
		case unicode.IsLetter(r):
			b = appendForeign(b, r)
		case combining(r) || invisible(r):
		default:
			return endSyllable(b, start, tones), n
		}
	}
	return endSyllable(b, start, tones), n
}

// endSyllable appends the tones of the syllable that begins at start, if there
// is one. Only words of other languages have more tones than one.
func endSyllable(b []byte, start int, tones []byte) []byte {
	switch {
	case len(b) == start:
		return b
	case len(tones) == 0:
		return append(b, endLetters, firstTone)
	}
	return append(append(b, endLetters), tones...)
}

// appendForeign appends a letter of another alphabet: one with an accent as
// the letter without it, others after all of ours.
func appendForeign(b []byte, r rune) []byte {
	for _, f := range Fold(string(r)) {
		if l := letterOf(f); l.base != 0 {
			b = append(b, ranks[l.base-'a'][l.mark])
			continue
		}
		b = utf8.AppendRune(append(b, foreign), f)
	}
	return b
}

func digitsLen(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// appendNumber appends a number so that the greater one compares greater.
// Numbers of more than 255 digits count as if they had so many.
func appendNumber(b []byte, digits string) []byte {
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	digits = digits[:min(len(digits), 255)]
	return append(append(b, number, byte(len(digits))), digits...)
}
