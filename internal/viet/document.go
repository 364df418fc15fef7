package viet

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// DocumentKey returns the form of a document number by which numbers are
// equal: 2278/KH-UBND gives 2278-kh-ubnd. Spaces around the signs, case and
// the marks of Đ play no part. The leading number has at least two digits, as
// the rules of drafting want: 5-CT/TW and 05-CT/TW are one document.
//
// Numbers begin again each year, so a key is an identity only together with
// the year of signing.
func DocumentKey(number string) string {
	var b []byte
	gap := false
	for _, c := range []byte(Fold(number)) {
		b = appendSlugByte(b, c, &gap)
	}
	key := string(b)
	n := digitsLen(key)
	if n == 0 {
		return key
	}
	digits := strings.TrimLeft(key[:n], "0")
	return strings.Repeat("0", max(0, 2-len(digits))) + digits + key[n:]
}

// A Span is a stretch of a text, in bytes: text[Start:End].
type Span struct {
	Start, End int
}

// documentForm is a state act, number[/year]/TYPE-ISSUER, or a Party document,
// number-TYPE/ISSUER, at the beginning of a text; the first group is the number.
var documentForm = regexp.MustCompile(`^(\d{1,5}(?:/(?:19|20)\d{2})?[\s\x{A0}]?[/-][\s\x{A0}]?[A-ZĐ]{1,6}[a-z]?\d{0,2}(?:[-/][A-ZĐ][A-Za-zĐđ&]{0,11}\d{0,2})*)(?:[^\pL\pN\pM_]|$)`)

// FindDocumentNumbers returns where the text, in NFC, names documents:
// 353/QĐ-TTg, 07/2021/NĐ-CP, 05-CT/TW, 91/2025/QH15. Dates, ranges of years
// and fractions are none. The spans are in order and do not overlap.
func FindDocumentNumbers(text string) []Span {
	var spans []Span
	for i := 0; i < len(text); {
		n := digitsLen(text[i:])
		if n == 0 {
			i++
			continue
		}
		end := i + n
		// The pattern is tried only here: run over the whole text it
		// takes 4 times as long (BenchmarkFindDocumentNumbers).
		if n <= 5 && !gluedBefore(text[:i]) {
			if m := documentForm.FindStringSubmatchIndex(text[i:]); m != nil && countLetters(text[i:i+m[3]]) > 1 {
				end = i + m[3]
				spans = append(spans, Span{i, end})
			}
		}
		i = end
	}
	return spans
}

// gluedBefore reports whether a number after this text would be the end of a
// word or of a longer number with strokes. RE2 has no look-behind for it.
func gluedBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == '/' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// countLetters counts the letters of a number; 5-A, with one, is a place in a
// building and not a document.
func countLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
