package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"loa/internal/search"
	client "loa/internal/search/browser"
)

// TestSearchAgreesLarge asks both readers of an index of many files, which have
// to leave words out, and to mend mistakes with what they have loaded.
func TestSearchAgreesLarge(t *testing.T) {
	dir := t.TempDir()
	d := rand.New(rand.NewPCG(5, 5))
	files := largeIndex(d)
	writeFiles(t, dir, files)
	index, err := search.Open(func(path string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, path)) })
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t, serveFolder(t, dir, ""))
	r.do(chromedp.Navigate(r.home))
	ignored, mended := 0, 0
	for range 300 {
		q, typing := largeQuery(d), d.IntN(3) == 0
		want, err := index.Search(q, search.Options{Typing: typing, Limit: 50})
		if err != nil {
			t.Fatal(err)
		}
		urls := []string{}
		for _, h := range want.Hits {
			urls = append(urls, r.home+h.Path)
		}
		got := r.ask(q, typing, "", map[string][]string{})
		if got.Total != want.Total || got.Proposal != want.Proposal || !slices.Equal(got.URLs, urls) || !slices.Equal(got.Ignored, append([]string{}, want.Ignored...)) {
			t.Errorf("%q, typing %t: the browser finds %d %q, proposes %q, leaves out %q; want %d %q, %q, %q",
				q, typing, got.Total, got.URLs, got.Proposal, got.Ignored, want.Total, urls, want.Proposal, want.Ignored)
		}
		ignored += len(want.Ignored)
		mended += len(want.Proposal)
	}
	if ignored == 0 || mended == 0 {
		t.Error("no word was left out, or no mistake mended: the test asks too little")
	}
	r.calm()
}

// largeQuery returns syllables, perhaps as a phrase, with a mistake, or with others
// that must not be there.
func largeQuery(d *rand.Rand) string {
	words := make([]string, 1+d.IntN(9))
	for i := range words {
		words[i] = syllable(d)
	}
	q := strings.Join(words, " ")
	switch d.IntN(6) {
	case 0:
		return `"` + q + `" -` + syllable(d)
	case 1:
		return q + ` -` + syllable(d) + ` -"` + syllable(d) + " " + syllable(d) + `"`
	case 2:
		return q + "x"
	}
	return q
}

// largeIndex returns the index of documents of random syllables, and a page that
// loads it.
func largeIndex(d *rand.Rand) []search.File {
	say := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = syllable(d)
		}
		return strings.Join(all, " ")
	}
	docs := make([]search.Doc, 1200)
	words := search.NewWords()
	for i := range docs {
		title := say(6)
		docs[i] = search.Doc{
			Entry: words.Take(search.Source{Title: title, HTML: []byte("<p>" + say(80) + "</p>")}),
			Title: title, Path: fmt.Sprintf("a/%d/", i), Date: time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC),
		}
	}
	return append(search.New(docs, search.Meta{Language: "vi", Client: client.Client()}), search.File{
		Path:  "index.html",
		Bytes: []byte(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script src="search/start.js"></script>`),
	})
}

// syllable returns a syllable with or without marks; some come often.
func syllable(d *rand.Rand) string {
	begins, vowels := strings.Fields("b c ch d đ g h l m n ng nh ph th tr v x"), strings.Fields("a à ô ồ ươ iê ua ưa")
	pick := func(all []string) string { return all[d.IntN(1+d.IntN(len(all)))] }
	return pick(begins) + pick(vowels) + pick([]string{"", "m", "ng", "t"})
}
