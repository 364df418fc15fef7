package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFloorWritesOnePageAnArticle(t *testing.T) {
	site, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	if err := corpus(site, 30, 1); err != nil {
		t.Fatal(err)
	}
	if err := floor(site, out); err != nil {
		t.Fatal(err)
	}
	pages, files, err := count(out)
	if err != nil || pages != 30 || files != 30 {
		t.Errorf("%d pages, %d files, %v; want 30 and 30", pages, files, err)
	}
	h := heads(newStock(), 30, 1)[7]
	page, err := os.ReadFile(filepath.Join(out, strings.TrimSuffix(strings.TrimPrefix(h.path, "articles/"), ".md"), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if text := string(page); !strings.HasPrefix(text, "<p>") || strings.Contains(text, "title:") {
		t.Errorf("the page begins with %.80q, want the text alone", text)
	}
}

func TestAfterFront(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"plain", "---\ntitle: A\n---\n\nText\n", "\nText\n"},
		{"a rule in the text", "---\na: 1\n---\nA\n\n---\nB\n", "A\n\n---\nB\n"},
		{"no fence", "Text\n", ""},
		{"not closed", "---\ntitle: A\n", ""},
	} {
		got, err := afterFront([]byte(c.src))
		if string(got) != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}
