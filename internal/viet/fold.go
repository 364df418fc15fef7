package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// unmarked are the letters that no decomposition takes to ASCII, in lower
// case. The last two are look-alikes that pasted documents have for đ and ư.
var unmarked = map[rune]string{
	'đ': "d", 'ð': "d", 'ø': "o", 'ł': "l", 'ħ': "h", 'ŧ': "t", 'ı': "i",
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'ɖ': "d", 'ƣ': "u",
}

// Fold returns s as a reader types it who leaves out all marks: lower case,
// without tones and marks, đ as d. Other Latin letters lose their accents too
// (é gives e), other scripts keep their letters. The result is in NFC; invalid
// UTF-8 becomes U+FFFD. Folding twice changes nothing. A string that is folded
// already is returned without a copy.
func Fold(s string) string {
	start := foldedLen(s)
	if start == len(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	out.WriteString(s[:start])
	for _, r := range s[start:] {
		l := letterOf(r)
		switch {
		case l.base != 0:
			out.WriteByte(l.base)
		case r < utf8.RuneSelf:
			out.WriteByte(byte(r))
		case r >= 0x300 && r <= 0x36F:
		case inert(r):
			out.WriteRune(r)
		default:
			return foldAny(s)
		}
	}
	return out.String()
}

// foldedLen returns the length of the ASCII prefix that folding does not change.
func foldedLen(s string) int {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return i
		}
	}
	return len(s)
}

// inert reports whether r is a sign that folding leaves alone and that
// combines with nothing: Latin-1 signs, dashes, quotation marks.
func inert(r rune) bool {
	return r >= 0x80 && r <= 0xBF || r >= 0x2010 && r <= 0x2027
}

// foldAny folds text of any script. It is slower than the loop of Fold, which
// knows only Vietnamese letters.
func foldAny(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	// norm does not take apart what follows an invalid byte.
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		if combining(r) {
			continue
		}
		r = unicode.ToLower(r)
		if to, ok := unmarked[r]; ok {
			out.WriteString(to)
			continue
		}
		out.WriteRune(r)
	}
	// Hangul and kana were taken apart above, but have no marks to lose.
	return norm.NFC.String(out.String())
}
