package viet

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestTidy(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"", true},
		{"Kế hoạch số 2278/KH-UBND: giảm nghèo – “bền vững”…\n", true},
		{"a\r\nb", false},
		{"a\x00b", false},
		{"a\x7f", false},
		{"a\u0085b", false},
		{"25\u00a0°C\t×", true},
		{"\ufeffa", false},
		{"e\u0302\u0301", false},
		{"\u1ebf", true},
		{"K\xd5 ho\xb9ch", false},
		{"\xe1\xba", false},
		{"a\xc3", false},
		{"\xc0\x80", false},
		{"😀", false}, // may be in order: it takes a closer look
	} {
		if got := Tidy([]byte(tt.text)); got != tt.want {
			t.Errorf("Tidy(%+q) = %t, want %t", tt.text, got, tt.want)
		}
	}
}

// TestTidyRunes asks of every rune, between letters, what is asked of a text.
func TestTidyRunes(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := settled(r) && (!unicode.IsControl(r) || r == '\t' || r == '\n')
		if got := Tidy([]byte("a" + string(r) + "ế")); got != want {
			t.Errorf("Tidy with %U = %t, want %t", r, got, want)
		}
	}
}

// FuzzTidy compares the look at bytes with one at runes.
func FuzzTidy(f *testing.F) {
	for _, s := range append(seeds, "Kế – hoạch\r\n", "\xe1\xba", "\xc0\x80", "\xe1\x80\x80", "\xe2\x80\xa8", "25\u00a0°C") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		odd := func(r rune) bool { return !settled(r) || unicode.IsControl(r) && r != '\t' && r != '\n' }
		if got, want := Tidy([]byte(s)), utf8.ValidString(s) && !strings.ContainsFunc(s, odd); got != want {
			t.Errorf("Tidy(%+q) = %t, want %t", s, got, want)
		}
	})
}
