package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// largeDocs returns documents that need many files of words: syllables that are
// everywhere and syllables that are rare.
func largeDocs(n int) []Doc {
	d := rand.New(rand.NewPCG(3, 3))
	syllables := largeSyllables()
	say := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = syllables[d.IntN(1+d.IntN(len(syllables)))]
		}
		return strings.Join(all, " ")
	}
	docs := make([]Doc, n)
	words := NewWords()
	for i := range docs {
		title := say(8)
		docs[i] = Doc{
			Entry: words.Take(Source{Title: title, HTML: []byte("<p>" + say(80) + "</p>")}),
			Title: title, Path: fmt.Sprintf("a/%d/", i), Date: time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC),
		}
	}
	return docs
}

// largeSyllables returns the syllables of largeDocs, some without marks.
func largeSyllables() []string {
	var out []string
	for _, vowel := range strings.Fields("a à ô ồ ươi iê ua ưa") {
		for _, begin := range strings.Fields("b c ch d đ g kh l m ng nh ph qu s t th tr v x") {
			for _, end := range strings.Fields("- c m ng t") {
				out = append(out, begin+vowel+strings.Trim(end, "-"))
			}
		}
	}
	return out
}

// TestFewFiles asks what costs most, words that stand beside each other nowhere:
// no query may load more files than there is room for, and what it finds has all
// the words that it does not name as left out.
func TestFewFiles(t *testing.T) {
	docs := largeDocs(1500)
	entries := make([]*Entry, len(docs)) // New takes those of the documents
	for i := range docs {
		entries[i] = docs[i].Entry
	}
	r := open(t, New(slices.Clone(docs), Meta{}))
	if len(r.bounds) < 50 {
		t.Fatalf("only %d files of words", len(r.bounds))
	}
	d := rand.New(rand.NewPCG(4, 4))
	syllables := largeSyllables()
	left := 0
	for range 400 {
		words := make([]string, 1+d.IntN(10))
		for i := range words {
			words[i] = syllables[d.IntN(len(syllables))]
		}
		q := strings.Join(words, " ")
		got, err := r.Search(q, Options{Typing: d.IntN(4) == 0})
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Files) > mostFiles {
			t.Errorf("%q loads %d files of words, want at most %d", q, len(got.Files), mostFiles)
		}
		left += len(got.Ignored)
		if got.Proposal != "" || got.Total == 0 {
			continue
		}
		for _, h := range got.Hits {
			for _, w := range words[:min(maxWords, len(words))] {
				if !slices.Contains(strings.Fields(stops), w) && !slices.Contains(got.Ignored, w) && !has(entries[h.Number], w) {
					t.Errorf("%q finds %d, which does not have %q; left out are %q", q, h.Number, w, got.Ignored)
				}
			}
		}
	}
	if left == 0 {
		t.Error("no word was ever left out: the test asks too little")
	}
}

// TestWholeTitles asks for titles of eight words in an index of many files: whole,
// unfinished, with a mistake, with a word left out, with one that must not be there and
// with one that must. All but a few are found: a query has room for more than its
// pairs.
func TestWholeTitles(t *testing.T) {
	docs := largeDocs(1500)
	titles := make([]string, len(docs))
	for i := range docs {
		titles[i] = docs[i].Title
	}
	r := open(t, New(docs, Meta{}))
	for name, ask := range map[string]func(words []string) string{
		"whole":      func(w []string) string { return strings.Join(w, " ") },
		"seven":      func(w []string) string { return strings.Join(w[:7], " ") },
		"unfinished": func(w []string) string { q := []rune(strings.Join(w, " ")); return string(q[:len(q)-1]) },
		"a mistake": func(w []string) string {
			return strings.Join(w[:3], " ") + " " + w[3] + "q " + strings.Join(w[4:], " ")
		},
		"a gap":   func(w []string) string { return strings.Join(append(slices.Clone(w[:3]), w[4:]...), " ") },
		"without": func(w []string) string { return strings.Join(w[:6], " ") + " -zzz" },
		"quoted":  func(w []string) string { return strings.Join(w[:5], " ") + ` "` + w[5] + `"` },
	} {
		found, ignored := 0, 0
		for i, title := range titles[:300] {
			got, err := r.Search(ask(strings.Fields(title)), Options{Typing: name == "unfinished", Limit: 3})
			if err != nil {
				t.Fatal(err)
			}
			ignored += len(got.Ignored)
			if slices.ContainsFunc(got.Hits, func(h Hit) bool { return h.Title == titles[i] }) {
				found++
			}
		}
		if found < 270 {
			t.Errorf("%s: %d of 300 titles are found", name, found)
		}
		if ignored > 0 && (name == "without" || name == "quoted") {
			t.Errorf("%s: %d words are left out", name, ignored)
		}
	}
}

// TestFullTable mends mistakes where the manifest does not know all syllables.
func TestFullTable(t *testing.T) {
	const last = "bcdfghklmnpqrstvxz"
	var docs []Doc
	words := NewWords()
	add := func(title string, n int) {
		for range n {
			docs = append(docs, Doc{Entry: words.Take(Source{Title: title}), Title: title, Path: fmt.Sprintf("a/%d/", len(docs))})
		}
	}
	add("trùng khánh", 3)
	for i := range 4200 { // syllables of six letters, none near to another
		s := make([]byte, 6)
		for j, n := 0, i; j < len(s); j, n = j+2, n/len(last) {
			s[j], s[j+1] = last[n%len(last)], last[n%len(last)]
		}
		add(string(s)+" a", 1)
	}
	r := open(t, New(docs, Meta{}))
	if len(r.table) < maxTable {
		t.Fatalf("the table has %d syllables, want it full", len(r.table))
	}
	for query, want := range map[string]string{"itrung khanh": "trùng khanh", "khanhh": "khánh"} {
		got, err := r.Search(query, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got.Proposal != want {
			t.Errorf("%q finds %d and proposes %q, want %q", query, got.Total, got.Proposal, want)
		}
	}
}

// has reports whether a page has a word, with any marks, or one that it begins.
func has(e *Entry, w string) bool {
	fold := newWord(w).fold
	all := e.numbers.known()
	return slices.ContainsFunc(e.words, func(n uint32) bool { return strings.HasPrefix(all[n].fold, fold) })
}
