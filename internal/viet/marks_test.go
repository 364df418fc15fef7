package viet

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestMarks(t *testing.T) {
	tests := []struct{ word, want string }{
		{"hộ", "a5"}, {"ho", ""}, {"HỘ", "a5"}, {"nghèo", "2"}, {"đường", "www2"}, {"dương", "zww"},
		{"hòa", "2"}, {"hoà", "2"}, {"thuở", "zw3"}, {"Đắk", "ww1"}, {"kỹ", "4"}, {"kĩ", "4"},
		{"ðường", "www2"}, {"đƣợc", "www5"}, {"Müller", ""}, {"café", "1"}, {"2022", ""}, {"", ""},
	}
	for _, tt := range tests {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if got := Marks(form.String(tt.word)); got != tt.want {
				t.Errorf("Marks(%+q) = %q, want %q", form.String(tt.word), got, tt.want)
			}
		}
	}
}

// TestMarksTellApart checks that no two Vietnamese letters share fold and marks.
func TestMarksTellApart(t *testing.T) {
	seen := map[string]rune{}
	for _, v := range vowels {
		for _, r := range v.tones {
			k := Fold(string(r)) + " " + Marks(string(r))
			if old, ok := seen[k]; ok {
				t.Errorf("%c and %c are both %q", old, r, k)
			}
			seen[k] = r
		}
	}
}

// TestFoldTable checks that the table says what Fold does.
func TestFoldTable(t *testing.T) {
	letters, dropped := FoldTable()
	for pair := range strings.SplitSeq(letters, " ") {
		r := []rune(pair)
		if got := Fold(string(r[0])); got != string(r[1:]) {
			t.Errorf("Fold(%c) = %q, and the table says %q", r[0], got, string(r[1:]))
		}
	}
	in := func(r rune) bool {
		for span := range strings.SplitSeq(dropped, " ") {
			var from, to rune
			fmt.Sscanf(span, "%x-%x", &from, &to)
			if from <= r && r <= to {
				return true
			}
		}
		return false
	}
	for r := rune(0x80); r < 0x3000; r++ {
		if in(r) != combining(r) {
			t.Errorf("U+%04X: the table says %t, combining says %t", r, in(r), combining(r))
		}
	}
}
