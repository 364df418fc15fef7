package site

import "testing"

func TestLetterOf(t *testing.T) {
	for title, want := range map[string]string{
		"Đối thoại": "d", "Dân": "d", "Ăn": "a", "ước mơ": "u", "“Hộ nghèo” là ai": "h", "12 chỉ số": otherLetter, "": otherLetter,
		"…": otherLetter, "Привет": otherLetter, "(Ô)": "o", "đ": "d",
	} {
		if got := letters[letterOf(title)]; got != want {
			t.Errorf("letterOf(%q) is %q, want %q", title, got, want)
		}
	}
}

func TestLetterName(t *testing.T) {
	for _, c := range []struct{ lang, letter, want string }{
		{"vi", "d", "D, Đ"}, {"en", "d", "D"}, {"vi", "b", "B"}, {"en", otherLetter, "0–9"}, {"vi", "o", "O, Ô, Ơ"},
	} {
		if got := letterName(c.lang, c.letter); got != c.want {
			t.Errorf("letterName(%q, %q) = %q, want %q", c.lang, c.letter, got, c.want)
		}
	}
}
