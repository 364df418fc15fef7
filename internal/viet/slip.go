package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Slip is a kind of spelling mistake.
type Slip int

const (
	NoSlip       Slip = iota
	ToneSlip          // the tone stands on a letter where no style puts it: hòan, qúy
	HornSlip          // one half of ươ lacks its horn: đuợc, ngừoi
	SpellSlip         // g gh and ng ngh are mixed up: nghành
	LetterSlip        // a letter that only looks like the right one: ƣ, Ð, a Greek Ν
	NotASyllable      // it has Vietnamese letters but is no syllable: nghiêp
)

// FindSlip looks at a word of letters, in NFC, and returns what is wrong with
// it and what it should be; right is "" where that is not certain. A word in
// letters that other languages have too is NoSlip unless right is certain.
func FindSlip(word string) (right string, slip Slip) {
	if isASCII(word) {
		return "", NoSlip
	}
	if plain, known := withRightLetters(word); plain != word {
		switch better, s := FindSlip(plain); {
		case !known:
			return "", LetterSlip
		case s == ToneSlip || s == HornSlip || s == SpellSlip:
			return better, LetterSlip
		}
		return plain, LetterSlip
	}
	var buf, mended [maxSyllable]letter
	w, ok := lettersOf(word, buf[:0])
	if !ok {
		return "", strange(word)
	}
	s, ok := parseSyllable(w)
	if !ok {
		return "", strange(word)
	}
	if s.valid() && (s.tone < 0 || s.tone == s.place(OldStyle) || s.tone == s.place(NewStyle)) {
		return "", NoSlip
	}
	for _, m := range mends {
		if fixed, ok := m.mend(s, mended[:copy(mended[:], w)]); ok && IsSyllable(fixed) {
			return fixed, m.slip
		}
	}
	switch {
	case s.valid(), s.letters[len(s.letters)-1].base == 'k': // Đắk Lắk
		return "", NoSlip
	case s.tone < 0 && strings.ContainsAny(word, "âêôÂÊÔ") && !s.toned(): // nghiêp, hôp
		return "", NotASyllable
	}
	return "", strange(word)
}

// mends are the mistakes of which the right word is certain. mend may use the
// copy of the syllable's letters, and reports false when there is no mistake.
var mends = [...]struct {
	slip Slip
	mend func(s syllable, letters []letter) (string, bool)
}{
	{HornSlip, addHorn},
	{ToneSlip, mendTone},
	{SpellSlip, respell},
}

// mendTone moves a tone that stands wrongly in both styles to its place in the
// old one. Giặt gịa is spelled so by custom.
func mendTone(s syllable, letters []letter) (string, bool) {
	if s.tone < 0 || s.tone == s.place(OldStyle) || s.tone == s.place(NewStyle) {
		return "", false
	}
	to := s.place(OldStyle)
	letters[to].tone, letters[s.tone].tone = letters[s.tone].tone, level
	word := spell(letters)
	return word, strings.ToLower(word) != "giạ"
}

// addHorn makes ươ of uơ and ưo before another letter.
func addHorn(s syllable, letters []letter) (string, bool) {
	v := s.vowel
	if len(letters) < v+3 || letters[v].base != 'u' || letters[v+1].base != 'o' ||
		(letters[v].mark == horn) == (letters[v+1].mark == horn) || letters[v+1].mark == circumflex {
		return "", false
	}
	letters[v].mark, letters[v+1].mark = horn, horn
	if s.tone == v {
		letters[v+1].tone, letters[v].tone = letters[v].tone, level
	}
	return spell(letters), true
}

// respell writes g or ng for gh or ngh before a o u, and the reverse.
func respell(s syllable, letters []letter) (string, bool) {
	var b [2 * maxSyllable]byte
	if s.spelled(s.appendRhyme(b[:0])) {
		return "", false
	}
	initial := s.initial()
	word := spell(letters)
	switch initial {
	case "gh", "ngh":
		n := len(initial)
		return word[:n-1] + word[n:], true
	case "g", "ng":
		h := "h"
		if letters[0].upper && letters[len(letters)-1].upper {
			h = "H"
		}
		return word[:len(initial)] + h + word[len(initial):], true
	}
	return "", false
}

// spell puts letters together to a word.
func spell(letters []letter) string {
	var b strings.Builder
	for _, l := range letters {
		b.WriteRune(l.rune())
	}
	return b.String()
}

// strange returns NotASyllable for a word with letters that only Vietnamese has.
func strange(word string) Slip {
	if !strings.ContainsFunc(word, onlyVietnamese) || loans[strings.ToLower(word)] {
		return NoSlip
	}
	return NotASyllable
}

// onlyVietnamese reports whether no other language of Europe has the letter.
func onlyVietnamese(r rune) bool {
	switch r {
	case 'ă', 'đ', 'ơ', 'ư', 'Ă', 'Đ', 'Ơ', 'Ư':
		return true
	}
	return r >= highFirst && r <= highLast
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// withRightLetters returns the word with the letters that only look like those
// of Vietnamese replaced: always ƣ, Ð, ð and Ɖ, and beside Latin letters those
// of Greek, Cyrillic and Armenian. known is false where one has no counterpart;
// it stays as U+FFFD.
func withRightLetters(word string) (plain string, known bool) {
	latin, other, enough := false, false, 3 // Sα is a formula
	for _, r := range word {
		switch {
		case r == 'ƣ' || r == 'Ƣ' || r == 'Ð' || r == 'ð' || r == 'Ɖ':
			latin, other, enough = true, true, 2 // ƣu is none
		case r < 0x370 || r >= 0x1E00 && r < 0x1F00:
			latin = true
		case unicode.In(r, unicode.Greek, unicode.Cyrillic, unicode.Armenian):
			other = true
		}
	}
	if !latin || !other || utf8.RuneCountInString(word) < enough {
		return word, true
	}
	known = true
	return NFC(strings.Map(func(r rune) rune {
		if l, ok := lookalikes[r]; ok {
			return l
		}
		if unicode.In(r, unicode.Greek, unicode.Cyrillic, unicode.Armenian) {
			known = false
			return unicode.ReplacementChar
		}
		return r
	}, word)), known
}

// lookalikes are letters that look like one of ours.
var lookalikes = newLookalikes(
	"ƣưƢƯÐĐðđƉĐ"+
		"ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoνvιiκkρpυuχx",
	"АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeѕsіiјjоoрpсcуyхxһhԁdԛqԝw",
	"ՕOօoհhոnսuցgՏSԼLքpզqյjіi",
)

func newLookalikes(pairs ...string) map[rune]rune {
	m := map[rune]rune{}
	for _, p := range pairs {
		runes := []rune(p)
		for i := 0; i+1 < len(runes); i += 2 {
			m[runes[i]] = runes[i+1]
		}
	}
	return m
}
