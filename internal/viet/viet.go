// Package viet holds what Loa knows about Vietnamese text: normal form,
// folding, slugs, order, dates, numbers, document numbers, old encodings.
//
// # Which function for which question
//
//	Are these two names the same?        Key(a) == Key(b)
//	Which of two names comes first?      Compare(a, b), or SortKey for many
//	Does a reader's query match?         Fold, and ToneKey where marks were typed
//	What is its address?                 Slug(name)
//	... when two names share a slug?     Slug(name) + "-" + MarkCode(name)
//	What is the id of a heading?         Anchor(text), made unique by the caller
//	What bytes are in this file?         Decode; Tidy when it may be asked nothing else
//	How many words has a text?           CountWords
//
// # Names
//
// Text comes in three spellings: precomposed, decomposed (macOS file names)
// and half decomposed (old Windows input). Every function here accepts all
// three, but [PlaceTones], which wants NFC.
//
// A tone may stand in two places in some syllables: hòa or hoà, thủy or thuỷ.
// Both are right and mean the same, so Key, ToneKey, Slug and Compare do not
// see the difference. Marks are never thrown away to find out whether names
// are equal: Mường and Mương are two names. They have one slug, muong, and the
// mark codes wwf and ww.
//
// # Order
//
// Vietnamese dictionaries compare syllable by syllable: letters first, then
// the tone, then the next syllable, so that Hà Quảng stands before Hạ Lang.
// golang.org/x/text/collate compares all the letters of a name before any
// tone, which is the wrong order for names of several syllables.
//
// # Concurrency
//
// All functions are pure and safe for concurrent use; no table changes after
// the package is initialised.
package viet

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC returns s in Unicode normal form C. A string that is in this form
// already, as nearly all are, is returned without a copy.
func NFC(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0xCC: // ASCII, and the letters below U+0300 with all their bytes
		case c == 0xE1 || c == 0xE2:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !settled(r) {
				return norm.NFC.String(s)
			}
			i += size - 1
		default:
			return norm.NFC.String(s)
		}
	}
	return s
}

// settled reports whether a text of such runes is in NFC whatever stands
// beside them. Nothing below U+0300 composes with what comes before it; the
// two later ranges are Vietnamese letters and punctuation (measured: 5 times
// faster than asking norm, BenchmarkNFC).
func settled(r rune) bool {
	return r < 0x300 || r >= highFirst && r <= highLast || r >= 0x2010 && r <= 0x2027
}
