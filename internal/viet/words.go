package viet

import (
	"unicode"
	"unicode/utf8"
)

// CountWords returns how many words a text has, which is UTF-8: stretches without a
// blank that hold a letter or a digit.
func CountWords(text []byte) int {
	if n, s := wordStarts.count(text); s != unsure {
		return n
	}
	return countByRune(text)
}

// countByRune is CountWords for any text, and slower.
func countByRune(text []byte) (n int) {
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			inWord = false
		case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			inWord = true
			n++
		}
	}
	return n
}

// The states of a text whose words are counted. Outside of a word it matters whether a
// letter begins, in one only whether a blank does.
const (
	outside state = stateBits * iota
	outsideTwo
	outsideC2
	outsideE1
	outsideE2
	outsideE280
	inside
	insideLead
	insideE280
	unsure // may be a letter or a blank of another script
)

var wordStarts = newAutomaton(unsure, []step{
	{outside, 0, '~', outside},
	{outside, '0', '9', inside | counted},
	{outside, 'A', 'Z', inside | counted},
	{outside, 'a', 'z', inside | counted},
	{outside, 0xC2, 0xC2, outsideC2}, {outsideC2, 0xA0, 0xA9, outside}, // § ©
	{outsideC2, 0xAB, 0xB4, outside}, {outsideC2, 0xB6, 0xB9, outside}, {outsideC2, 0xBB, 0xBF, outside}, // « ° » but no ª µ º
	{outside, 0xC3, 0xC9, outsideTwo}, {outsideTwo, 0x80, 0xBF, inside | counted},
	{outsideTwo, 0x97, 0x97, unsure}, {outsideTwo, 0xB7, 0xB7, unsure}, // × ÷
	{outside, 0xE1, 0xE1, outsideE1}, {outsideE1, 0xBA, 0xBB, inside | counted}, // U+1E80 to U+1EFF
	{outside, 0xE2, 0xE2, outsideE2}, {outsideE2, 0x80, 0x80, outsideE280}, {outsideE280, 0x90, 0xA7, outside}, // – “ ”

	{inside, 0, 0xFF, inside},
	{inside, '\t', '\r', outside}, {inside, ' ', ' ', outside},
	{inside, 0xC2, 0xC2, insideLead},
	{inside, 0xE1, 0xE3, insideLead}, {insideLead, 0x80, 0xBF, inside},
	{insideLead, 0x80, 0x80, insideE280}, {insideE280, 0x90, 0xA7, inside},
	{insideLead, 0x81, 0x81, unsure}, {insideLead, 0x85, 0x85, unsure}, {insideLead, 0x9A, 0x9A, unsure}, {insideLead, 0xA0, 0xA0, unsure},
})
