package speech

import (
	"slices"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"two", "Một. Hai.", []string{"Một.", "Hai."}},
		{"no end", "Một. Hai", []string{"Một.", "Hai"}},
		{"question", "Ai hỏi? Tôi!", []string{"Ai hỏi?", "Tôi!"}},
		{"quoted", "Hỏi: “Ai?”. Đáp.", []string{"Hỏi: “Ai?”.", "Đáp."}},
		{"small letter goes on", "Gạo, muối… và dầu.", []string{"Gạo, muối… và dầu."}},
		{"line", "Một\nhai", []string{"Một", "hai"}},
		{"dots inside", "xem a.b.c đi", []string{"xem a.b.c đi"}},
		{"several signs", "Thật à?! Ừ.", []string{"Thật à?!", "Ừ."}},
		{"nothing", " \n ", nil},
	} {
		if got := Sentences(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: Sentences(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestSyllables(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "Bà con nhớ ba việc.": 5, "năm ki-lô-mét": 4, "“à”, ừ": 2, " – ": 0,
	} {
		if got := Syllables(text); got != want {
			t.Errorf("Syllables(%q) = %d, want %d", text, got, want)
		}
	}
}
