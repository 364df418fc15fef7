package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongSentence is the most syllables that a sentence for the loudspeaker has: a
// reader needs no more than one breath for it, a listener no second hearing.
const LongSentence = 25

// Sentences splits a text that is said into its sentences, without blanks
// around them. Signs in quotation marks end no sentence but the last.
func Sentences(said string) []string {
	var list []string
	start := 0
	add := func(end int) {
		if s := strings.TrimSpace(said[start:end]); s != "" {
			list = append(list, s)
		}
		start = end
	}
	for i, c := range said {
		switch c {
		case '\n':
			add(i)
		case '.', '!', '?', '…':
			end := i + utf8.RuneLen(c)
			end += len(said[end:]) - len(strings.TrimLeft(said[end:], ".!?…”\"’)»"))
			if end >= start && beginsSentence(said[end:]) {
				add(end)
			}
		}
	}
	add(len(said))
	return list
}

// beginsSentence reports whether a text begins as it does behind a full stop: a
// blank and no small letter.
func beginsSentence(s string) bool {
	rest := strings.TrimLeft(s, " \u00a0\t")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "“\"‘(«–- "))
	return len(rest) < len(s) && !unicode.IsLower(c)
}

// Syllables counts the syllables of a text that is said: words between blanks
// and hyphens.
func Syllables(said string) int {
	n := 0
	in := false
	for _, c := range said {
		letter := unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
		if letter && !in {
			n++
		}
		in = letter
	}
	return n
}
