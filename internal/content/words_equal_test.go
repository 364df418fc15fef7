package content

import (
	"testing"
	"unicode"
)

// FuzzCountWords compares the count by bytes with one rune by rune.
func FuzzCountWords(f *testing.F) {
	for _, s := range []string{"", "hộ nghèo", "a\u00a0b", "“ngoặc” – 12,5%", "x\u2003y\u3000z", "đ\u0301 e", "\xff a\xc2", "日本 語", "a\u0085b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, inWord := 0, false
		for _, r := range s {
			switch {
			case unicode.IsSpace(r):
				inWord = false
			case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
				inWord = true
				want++
			}
		}
		if got := countWords([]byte(s)); got != want {
			t.Errorf("countWords(%q) = %d, want %d", s, got, want)
		}
	})
}
