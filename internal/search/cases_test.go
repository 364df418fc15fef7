package search

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// testCase is a small site of testdata/cases.json and what queries find in it.
// The reader in the browser is held to the same file.
type testCase struct {
	Name    string
	Aliases [][2]string
	Docs    []struct {
		ID, Title, Number, HTML, Date, Kind string
		Terms                               []string
		Facets                              map[string][]string
	}
	Queries []struct {
		Q, Sort, Proposal string
		Typing            bool
		Filters           map[string][]string
		Years             []int
		Want              []string // ids of the results, all of them and in order
		Total             int
	}
}

func testCases(t testing.TB) []testCase {
	t.Helper()
	src, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	if err := json.Unmarshal(src, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// files returns the index of a case. A document's id is its address.
func (c testCase) files(t testing.TB) []File {
	t.Helper()
	var docs []Doc
	words := NewWords()
	facets := map[string]map[string][]int{}
	for i, d := range c.Docs {
		date, err := time.Parse(time.DateOnly, d.Date)
		if d.Date != "" && err != nil {
			t.Fatal(err)
		}
		docs = append(docs, Doc{
			Entry: words.Take(Source{Title: d.Title, Number: d.Number, Terms: d.Terms, Date: date, HTML: []byte(d.HTML)}),
			Title: d.Title, Path: d.ID + "/", Date: date, Kind: d.Kind,
		})
		for key, terms := range d.Facets {
			if facets[key] == nil {
				facets[key] = map[string][]int{}
			}
			for _, term := range terms {
				facets[key][term] = append(facets[key][term], i)
			}
		}
	}
	meta := Meta{Language: "vi", Kinds: []Label{{"news", "Tin tức"}, {"story", "Gương"}}}
	for _, key := range []string{"theme", "district"} {
		f := Facet{Label: Label{key, key}}
		for _, term := range slices.Sorted(keysOf(facets[key])) {
			f.Terms = append(f.Terms, FacetTerm{Label{term, term}, facets[key][term]})
		}
		meta.Facets = append(meta.Facets, f)
	}
	for _, a := range c.Aliases {
		meta.Aliases = append(meta.Aliases, Alias{a[0], a[1]})
	}
	return New(docs, meta)
}

func keysOf[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func open(t testing.TB, files []File) *Reader {
	t.Helper()
	byPath := map[string][]byte{}
	for _, f := range files {
		byPath[f.Path] = f.Bytes
	}
	r, err := Open(func(path string) ([]byte, error) {
		if b, ok := byPath[path]; ok {
			return b, nil
		}
		return nil, fmt.Errorf("%s: %w", path, os.ErrNotExist)
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCases(t *testing.T) {
	for _, c := range testCases(t) {
		t.Run(c.Name, func(t *testing.T) {
			r := open(t, c.files(t))
			for _, q := range c.Queries {
				got, err := r.Search(q.Q, Options{Typing: q.Typing, ByDate: q.Sort == "date", Filters: q.Filters, Years: q.Years})
				if err != nil {
					t.Errorf("Search(%q): %v", q.Q, err)
					continue
				}
				var ids []string
				for _, h := range got.Hits {
					ids = append(ids, strings.TrimSuffix(h.Path, "/"))
				}
				if !slices.Equal(ids, q.Want) || got.Total != q.Total || got.Proposal != q.Proposal {
					t.Errorf("Search(%q), typing %t, finds %d %q, proposes %q; want %d %q, %q",
						q.Q, q.Typing, got.Total, ids, got.Proposal, q.Total, q.Want, q.Proposal)
				}
			}
		})
	}
}
