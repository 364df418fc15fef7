package viet

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestWordRunes puts every rune where a word begins, in a word, and by itself.
func TestWordRunes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		c := string(r)
		for _, s := range []string{c + "a b", "a" + c + "b", "a " + c + " b", "a " + c, "a" + c + c + "a"} {
			if got, want := CountWords([]byte(s)), countByRune([]byte(s)); got != want {
				t.Errorf("CountWords(%q), with %U, = %d, want %d", s, r, got, want)
			}
		}
	}
}

// FuzzCountWords compares the count by bytes with one rune by rune.
func FuzzCountWords(f *testing.F) {
	for _, s := range []string{"", "hộ nghèo", "a\u00a0b", "“ngoặc” – 12,5%", "x\u2003y\u3000z", "đ\u0301 e", "\xff a\xc2", "日本 語", "a\u0085b", "3 × 4 ÷ 2", "30 °C m²"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		if got, want := CountWords([]byte(s)), countByRune([]byte(s)); got != want {
			t.Errorf("CountWords(%q) = %d, want %d", s, got, want)
		}
	})
}
