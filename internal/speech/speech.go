// Package speech turns written Vietnamese into what a person says who reads it
// aloud in the north: numbers, dates, hours, units, numbers of documents and
// abbreviations become words.
//
//	Từ 7h30 ngày 09/6/2022, UBND xã cấp 1.500.000 đồng/hộ cho 105 hộ (12,5%).
//	Từ bảy giờ ba mươi ngày mùng chín tháng sáu năm hai nghìn không trăm hai mươi
//	hai, Ủy ban nhân dân xã cấp một triệu năm trăm nghìn đồng một hộ cho một trăm
//	linh năm hộ (mười hai phẩy năm phần trăm).
//
// [Speller.Say] does that. What it cannot read, an abbreviation that it does not
// know, stays as it is and is named: a wrong word over a loudspeaker is worse
// than one that the speaker sees and asks about. [Sentences] and [Syllables] are
// for who has to breathe.
//
// # How numbers are read
//
// Mốt for 1 after mươi, tư for 4 after mươi, lăm for 5 after mười and mươi; linh
// for a ten that is zero, nghìn, không trăm inside large numbers and years;
// phẩy before decimals, which are read as a number when there are two, else one
// by one. Telephone numbers, codes, number plates and the numbers of documents are
// read digit by digit. Mùng stands before the first ten days of a month.
//
// What signs mean is decided by what stands beside them: 17/10 is a day after
// "ngày", 3/4 a part before "số hộ". The rules are in the files named for what
// is read: date.go, clock.go, amount.go, unit.go, document.go, capitals.go.
//
// All functions are pure and safe for concurrent use.
package speech

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"loa/internal/viet"
)

// Abbreviation is a short form and what is said for it.
type Abbreviation struct {
	Short string
	Said  string
}

// Speller reads texts aloud. It is never changed once made.
type Speller struct {
	short map[rune][]Abbreviation // by the first letter, longest first
}

// New returns a speller that knows the common abbreviations of offices, and
// these beside or in place of them.
func New(own []Abbreviation) *Speller {
	s := &Speller{short: map[rune][]Abbreviation{}}
	known := map[string]bool{}
	for _, list := range [][]Abbreviation{own, abbreviations} {
		for _, a := range list {
			if a.Short = viet.NFC(a.Short); a.Short == "" || known[a.Short] {
				continue
			}
			known[a.Short] = true
			first, _ := utf8.DecodeRuneInString(a.Short)
			s.short[first] = append(s.short[first], a)
		}
	}
	for _, list := range s.short {
		slices.SortStableFunc(list, func(a, b Abbreviation) int { return cmp.Compare(len(b.Short), len(a.Short)) })
	}
	return s
}

// Say returns a text as it is said, in NFC, and the abbreviations in it that are
// not known, each once, in order. Blanks and signs of punctuation stay.
func (s *Speller) Say(text string) (said string, unknown []string) {
	text = viet.NFC(text)
	r := &reader{speller: s, text: text, documents: viet.FindDocumentNumbers(text)}
	r.out.Grow(len(text) + len(text)/4)
	for r.at < len(r.text) {
		r.step()
	}
	return r.out.String(), r.unknown
}
