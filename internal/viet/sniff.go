package viet

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// sniffLen is how much of a file is looked at to name its encoding.
const sniffLen = 64 << 10

const asciiLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// Office is what [EncodingError] calls a file of an office program.
const Office = "a Word or Excel document"

// oldEncodings are the ways Vietnamese was written with one byte a character.
// Each betrays itself by pairs of bytes that stand beside each other in many
// of the words that are not ASCII and that are rare in the others; the first
// one whose share is reached is named.
var oldEncodings = []struct {
	name          string
	first, second string // bytes of the pair
	share         float64
}{
	// A letter of ASCII, then a Latin-1 sign that stands for a vowel.
	{"TCVN3 (ABC)", asciiLetters, "\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\xD7\xF7", 0.2},
	// A vowel, then one of the five combining tones.
	{"Windows-1258", "aeiouyAEIOUY\xE2\xE3\xEA\xF4\xF5\xFD\xC2\xC3\xCA\xD4\xD5\xDD", "\xCC\xD2\xDE\xEC\xF2", 0.2},
	// A vowel, then a letter that stands for its mark and tone. French has
	// such pairs too (où, goût), but not in most words.
	{"VNI Windows", "aeouyAEOUY\xF4\xF6\xD4\xD6", "\xD9\xD8\xDB\xD5\xCF\xC2\xC1\xC0\xC5\xC3\xC4\xCA\xC9\xC8\xDA\xDC\xCB" +
		"\xF9\xF8\xFB\xF5\xEF\xE2\xE1\xE0\xE5\xE3\xE4\xEA\xE9\xE8\xFA\xFC\xEB", 0.6},
}

// likelyBytes names the encoding of a file that is not UTF-8 and has no NUL.
func likelyBytes(src []byte) string {
	if isOffice(src) {
		return Office
	}
	src = src[:min(len(src), sniffLen)]
	if controls(src)*20 > len(src) {
		return "binary"
	}
	if good, bad := sequences(src); good > bad {
		return "damaged UTF-8"
	}
	words := highWords(src)
	for _, e := range oldEncodings {
		n := 0
		for _, w := range words {
			if hasPair(w, e.first, e.second) {
				n++
			}
		}
		if float64(n) >= e.share*float64(len(words)) {
			return e.name
		}
	}
	return "Windows-1252"
}

// likelyWithNUL names the encoding of a file with a NUL in it. In UTF-16 the
// upper bytes of Vietnamese text are 00, 01, 03, 1E or 20.
func likelyWithNUL(src []byte) string {
	if isOffice(src) {
		return Office
	}
	src = src[:min(len(src), sniffLen)&^1]
	var upper [2]int
	for i, c := range src {
		switch c {
		case 0x00, 0x01, 0x03, 0x1E, 0x20:
			upper[i%2]++
		}
	}
	pairs := len(src) / 2
	most, least := max(upper[0], upper[1]), min(upper[0], upper[1])
	if pairs > 0 && most*10 >= pairs*9 && least*2 <= pairs {
		return "UTF-16 without BOM"
	}
	return "binary"
}

// controls counts the control characters that no text has.
func controls(src []byte) int {
	n := 0
	for _, c := range src {
		if c < ' ' && (c < '\t' || c > '\r') || c == 0x7F {
			n++
		}
	}
	return n
}

// sequences counts the runes of several bytes that are right UTF-8, and the
// bytes that are not.
func sequences(src []byte) (good, bad int) {
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		switch {
		case size > 1:
			good++
		case r == utf8.RuneError:
			bad++
		}
		src = src[size:]
	}
	return good, bad
}

// highWords returns the words that have a byte beyond ASCII.
func highWords(src []byte) [][]byte {
	var words [][]byte
	for w := range bytes.FieldsSeq(src) {
		if bytes.ContainsFunc(w, func(r rune) bool { return r >= utf8.RuneSelf }) {
			words = append(words, w)
		}
	}
	return words
}

// hasPair reports whether a byte of second follows one of first in the word.
func hasPair(word []byte, first, second string) bool {
	for i := 1; i < len(word); i++ {
		if strings.IndexByte(first, word[i-1]) >= 0 && strings.IndexByte(second, word[i]) >= 0 {
			return true
		}
	}
	return false
}

// isOffice reports whether a file begins as office documents do: a zip archive
// (docx, odt) or a compound file (doc).
func isOffice(src []byte) bool {
	return bytes.HasPrefix(src, []byte("PK\x03\x04")) || bytes.HasPrefix(src, []byte("\xD0\xCF\x11\xE0"))
}
