package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/viet"
	"loa/themes"
)

// makeSite makes a corpus and returns its folder as a file system.
func makeSite(t testing.TB, n int, seed uint64) fs.FS {
	t.Helper()
	dir := t.TempDir()
	if err := corpus(dir, n, seed); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(dir)
}

// articlesOf returns the sources of the articles, by path.
func articlesOf(t testing.TB, site fs.FS) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := fs.WalkDir(site, "content/articles", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out[name], err = fs.ReadFile(site, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSameCorpus holds the corpus still: numbers measured with one text say
// nothing about another. A change of the generator changes the hash here, and
// makes the numbers of BENCHMARKS.md old.
func TestSameCorpus(t *testing.T) {
	const want = "c57351165b4b78567056d53946d7a29a6b578c2a8658e0821331b797951a436d"
	site := makeSite(t, 20, 1)
	h := sha256.New()
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(site, name)
		h.Write([]byte(name + "\x00"))
		h.Write(src)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("hash of 20 articles = %s, want %s", got, want)
	}
}

func TestSmallerCorpusIsPartOfGreater(t *testing.T) {
	small, great := articlesOf(t, makeSite(t, 10, 3)), articlesOf(t, makeSite(t, 40, 3))
	if len(small) != 10 || len(great) != 40 {
		t.Fatalf("%d and %d articles, want 10 and 40", len(small), len(great))
	}
	for name, src := range small {
		if string(great[name]) != string(src) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestSeedsDiffer(t *testing.T) {
	one, two := articlesOf(t, makeSite(t, 5, 1)), articlesOf(t, makeSite(t, 5, 2))
	for name := range one {
		if _, ok := two[name]; ok {
			t.Errorf("%s for both seeds", name)
		}
	}
}

func TestFullFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := corpus(dir, 1, 1); err != nil {
		t.Fatal(err)
	}
	if err := corpus(dir, 1, 1); err == nil {
		t.Error("corpus into a full folder = nil, want an error")
	}
}

// TestArticlesAreRight reads what was made as a build does.
func TestArticlesAreRight(t *testing.T) {
	places := map[string]*content.Term{}
	for _, p := range newStock().terms["districts"] {
		places[p.Key.Text] = p
	}
	tables := 0
	all := articlesOf(t, makeSite(t, 200, 1))
	for name, src := range all {
		doc := content.Parse(name, src, content.Options{Zone: zone, SummaryWords: 40})
		for _, p := range doc.Problems {
			t.Errorf("%s:%d: %s", name, p.Line, p.Text.In("en"))
		}
		if len(src) < 4<<10 || len(src) > 6<<10 {
			t.Errorf("%s has %d bytes, want 4 to 6 KiB", name, len(src))
		}
		if s := string(src); viet.NFC(s) != s {
			t.Errorf("%s is not NFC", name)
		}
		checkFront(t, doc, places)
		if strings.Contains(string(src), "\n|---") {
			tables++
		}
	}
	if tables < len(all)*30/100 || tables > len(all)*50/100 {
		t.Errorf("%d of %d articles have a table, want about 40 %%", tables, len(all))
	}
}

// TestSiteHasNoProblems builds one: a warning for every article would be
// measured too.
func TestSiteHasNoProblems(t *testing.T) {
	s, err := build.Make(makeSite(t, 60, 5), build.Options{Themes: themes.FS, Now: benchmarkDay})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Problems {
		t.Errorf("%s:%d: %s", p.File, p.Line, p.Text.In("en"))
	}
	if len(s.Site.Articles) != 60 || len(s.Site.Held) > 0 {
		t.Errorf("%d articles, %d held back; want 60 and none", len(s.Site.Articles), len(s.Site.Held))
	}
}

func checkFront(t *testing.T, doc *content.Doc, places map[string]*content.Term) {
	t.Helper()
	f := doc.Front
	if f.Date.Before(firstDay) || !f.Date.Before(lastDay.AddDate(0, 0, 1)) {
		t.Errorf("%s: date %v", doc.Path, f.Date.Time)
	}
	if want := "content/articles/" + f.Date.Format("2006/01"); path.Dir(doc.Path) != want {
		t.Errorf("%s: want it in %s", doc.Path, want)
	}
	if n := len(strings.Fields(f.Title.Text)); n < 6 || n > 14 {
		t.Errorf("%s: title %q has %d syllables, want 6 to 14", doc.Path, f.Title.Text, n)
	}
	for _, count := range []struct {
		what           string
		got, low, high int
	}{
		{"plan", len(f.Plan), 1, 1}, {"theme", len(f.Theme), 1, 2}, {"audience", len(f.Audience), 1, 2},
		{"district", len(f.District), 1, 2}, {"form", len(f.Form), 1, 1}, {"tags", len(f.Tags), 2, 4},
	} {
		if count.got < count.low || count.got > count.high {
			t.Errorf("%s: %d of %s, want %d to %d", doc.Path, count.got, count.what, count.low, count.high)
		}
	}
	for _, d := range f.District {
		if p := places[d.Text]; p == nil || !valid(p, f.Date.Time) {
			t.Errorf("%s: place %q on %v", doc.Path, d.Text, f.Date.Time)
		}
	}
}

func TestStockIsRich(t *testing.T) {
	s := newStock()
	words := map[string]bool{}
	for _, deck := range s.words {
		for _, w := range deck.items {
			if words[w] {
				t.Errorf("%q stands twice in words.txt", w)
			}
			words[w] = true
		}
	}
	two := 0
	for w := range words {
		if len(strings.Fields(w)) == 2 {
			two++
		}
	}
	if two < 800 {
		t.Errorf("%d words of two syllables, want 800", two)
	}
	addresses := map[string]bool{}
	for _, tag := range s.tags.items {
		addresses[viet.Slug(tag)] = true
	}
	if len(addresses) != 400 {
		t.Errorf("%d addresses of tags, want 400", len(addresses))
	}
	counts := map[string]int{}
	for vocabulary, terms := range s.terms {
		counts[vocabulary] = len(terms)
	}
	want := map[string]int{"themes": 6, "forms": 7, "audiences": 18, "districts": 66}
	if !maps.Equal(counts, want) {
		t.Errorf("terms: %v, want %v", counts, want)
	}
}

func TestDeckDrawsEarlierOnesMoreOften(t *testing.T) {
	d, counts := newDice(1, 1), make([]int, 50)
	k := newDeck(slices.Repeat([]int{0}, 50))
	for i := range k.items {
		k.items[i] = i
	}
	for range 20000 {
		counts[k.draw(d)]++
	}
	if counts[0] < 4*counts[20] || counts[49] == 0 {
		t.Errorf("drawn %d times the first, %d the 21st, %d the last", counts[0], counts[20], counts[49])
	}
}
