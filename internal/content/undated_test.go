package content

import (
	"slices"
	"testing"

	"loa/internal/diag"
)

func TestUndated(t *testing.T) {
	tests := []struct {
		name, front string
		warned      bool
	}{
		{"no date", "title: A", true},
		{"empty date", "title: A\ndate:", true},
		{"dated", "title: A\ndate: 2024-05-31", false},
		{"bad date", "title: A\ndate: hôm nay", false},
		{"a broken line", "title: A\n\tdate: 2024-05-31", false},
		{"document by its own date", "title: A\nkind: document\nsigned: 2022-03-15", false},
		{"document without", "title: A\nkind: document", true},
		{"explainer by its own date", "title: A\nkind: explainer\nchecked: 2022-03-15", false},
		{"draft", "title: A\ndraft: true", false},
		{"leaflet", "title: A\nkind: leaflet", true},
		{"signed of another kind", "title: A\nsigned: 2022-03-15", true},
	}
	isUndated := func(p diag.Problem) bool { return p.Group == "undated" }
	for _, tt := range tests {
		doc := parseArticle("---\n" + tt.front + "\n---\nText\n")
		if got := slices.ContainsFunc(doc.Problems, isUndated); got != tt.warned {
			t.Errorf("%s: warned %v, want %v", tt.name, got, tt.warned)
		}
	}
	for _, path := range []string{"content/pages/a.md", "content/themes/a.md"} {
		if doc := Parse(path, []byte("---\ntitle: A\n---\n"), Options{}); slices.ContainsFunc(doc.Problems, isUndated) {
			t.Errorf("%s is warned of, which needs no date", path)
		}
	}
	if doc := parseArticle("# A\n\nText\n"); !slices.ContainsFunc(doc.Problems, isUndated) {
		t.Error("an article without front matter is not warned of")
	}
}
