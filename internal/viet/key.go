package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key returns the form of a name by which names are equal: two names are the
// same when their keys are. It is in NFC and lower case, with tones placed in
// the old style (Hoà Bình and Hòa Bình are one name), every run of blanks made
// one space, none at the ends, and invisible characters left out. Marks stay:
// Mường and Mương differ. Key(Key(s)) == Key(s).
func Key(s string) string {
	var buf [64]byte
	b, ok := appendKey(buf[:0], s)
	if !ok {
		return PlaceTones(keyAny(s), OldStyle)
	}
	if string(b) != s {
		s = string(b)
	}
	return PlaceTones(s, OldStyle)
}

// appendKey appends the key of s but for its tones, and reports false when s
// has anything but ASCII and Vietnamese letters.
func appendKey(b []byte, s string) ([]byte, bool) {
	blank := false
	for _, r := range s {
		if r == ' ' || r >= '\t' && r <= '\r' || r == 0xA0 {
			blank = true
			continue
		}
		l := letterOf(r)
		if l.base == 0 && r >= utf8.RuneSelf {
			return nil, false
		}
		if blank && len(b) > 0 {
			b = append(b, ' ')
		}
		blank = false
		switch {
		case l.base == 0:
			b = append(b, byte(r))
		case l.lower < utf8.RuneSelf:
			b = append(b, byte(l.lower))
		default:
			b = utf8.AppendRune(b, l.lower)
		}
	}
	return b, true
}

// keyAny is appendKey for text of any script.
func keyAny(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case invisible(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	s = strings.Map(unicode.ToLower, norm.NFC.String(s))
	// Lower case may compose where upper case did not.
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}
