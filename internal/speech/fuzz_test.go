package speech

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzSay reads anything: no digit may be left, and what is said has nothing
// more to say.
func FuzzSay(f *testing.F) {
	for _, c := range said {
		f.Add(c.text)
	}
	s := New(nil)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		words, _ := s.Say(text)
		if !utf8.ValidString(words) || strings.ContainsAny(words, "0123456789") {
			t.Errorf("Say(%q) = %q", text, words)
		}
		n := 0
		for _, sentence := range Sentences(words) {
			n += Syllables(sentence)
		}
		if n != Syllables(words) {
			t.Errorf("the sentences of %q have %d syllables, the text %d", words, n, Syllables(words))
		}
	})
}
