package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"loa/internal/search"
	client "loa/internal/search/browser"
	"loa/internal/viet"
)

// rankingCase is a small site of cases.json of package search, and what queries
// find in it.
type rankingCase struct {
	Name    string
	Aliases [][2]string
	Docs    []struct {
		ID, Title, Number, HTML, Date, Kind string
		Terms                               []string
		Facets                              map[string][]string
	}
	Queries []rankingQuery
}

type rankingQuery struct {
	Q, Sort, Proposal string
	Typing            bool
	Filters           map[string][]string
	Years             []int
	Want              []string
	Total             int
}

func (q rankingQuery) chosen() map[string][]string {
	all := map[string][]string{}
	for facet, keys := range q.Filters {
		all[facet] = keys
	}
	for _, y := range q.Years {
		all["year"] = append(all["year"], fmt.Sprint(y))
	}
	return all
}

// write writes the case's index below a folder, and a page that loads it.
func (c rankingCase) write(t *testing.T, dir string) {
	t.Helper()
	var docs []search.Doc
	words := search.NewWords()
	facets := map[string]map[string][]int{"theme": {}, "district": {}}
	for i, d := range c.Docs {
		date, err := time.Parse(time.DateOnly, d.Date)
		if d.Date != "" && err != nil {
			t.Fatal(err)
		}
		docs = append(docs, search.Doc{
			Entry: words.Take(search.Source{Title: d.Title, Number: d.Number, Terms: d.Terms, Date: date, HTML: []byte(d.HTML)}),
			Title: d.Title, Path: d.ID + "/", Date: date, Kind: d.Kind,
		})
		for facet, terms := range d.Facets {
			for _, term := range terms {
				facets[facet][term] = append(facets[facet][term], i)
			}
		}
	}
	meta := search.Meta{Language: "vi", Kinds: []search.Label{{Key: "news", Name: "Tin tức"}, {Key: "story", Name: "Gương"}}, Client: client.Client()}
	for key, terms := range facets {
		f := search.Facet{Label: search.Label{Key: key, Name: key}}
		for term, docs := range terms {
			f.Terms = append(f.Terms, search.FacetTerm{Label: search.Label{Key: term, Name: term}, Docs: docs})
		}
		meta.Facets = append(meta.Facets, f)
	}
	for _, a := range c.Aliases {
		meta.Aliases = append(meta.Aliases, search.Alias{Search: a[0], Has: a[1]})
	}
	files := append(search.New(docs, meta), search.File{
		Path:  "index.html",
		Bytes: []byte(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script src="search/start.js"></script>`),
	})
	writeFiles(t, dir, files)
}

// writeFiles writes files below a folder.
func writeFiles(t *testing.T, dir string, files []search.File) {
	t.Helper()
	for _, f := range files {
		p := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// asked is what the browser's half answers.
type asked struct {
	Total    int
	URLs     []string
	Proposal string
	Ignored  []string
}

// ask has the browser's half answer a query in the page that is open.
func (r *reader) ask(q string, typing bool, sort string, chosen map[string][]string) asked {
	r.Helper()
	question, err := json.Marshal(map[string]any{"q": q, "typing": typing, "sort": sort, "chosen": chosen, "shown": 50})
	if err != nil {
		r.Fatal(err)
	}
	return until[asked](r, `new Promise((done, fail) => loaSearch.engine.search(`+string(question)+`, (a) => a.whole &&
		done({ Total: a.total, URLs: a.hits.map((h) => h.url), Proposal: a.proposal, Ignored: a.ignored })).catch(fail))`)
}

// TestSearchRanking holds the browser's half to the table of package search: from
// a server, from one with a strict policy, and from a folder.
func TestSearchRanking(t *testing.T) {
	src, err := os.ReadFile("../../internal/search/testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []rankingCase
	if err := json.Unmarshal(src, &cases); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for i, c := range cases {
		c.write(t, filepath.Join(dir, fmt.Sprint(i)))
	}
	for _, way := range []struct{ name, home string }{
		{"server", serveFolder(t, dir, "")}, {"policy", serveFolder(t, dir, strict)}, {"folder", "file://" + filepath.ToSlash(dir) + "/"},
	} {
		t.Run(way.name, func(t *testing.T) {
			r := newReader(t, way.home)
			for i, c := range cases {
				r.do(chromedp.Navigate(fmt.Sprintf("%s%d/index.html", way.home, i)))
				for _, q := range c.Queries {
					got := r.ask(q.Q, q.Typing, q.Sort, q.chosen())
					ids := []string{}
					for _, u := range got.URLs {
						ids = append(ids, filepath.Base(strings.TrimSuffix(strings.TrimSuffix(u, "index.html"), "/")))
					}
					if !slices.Equal(ids, q.Want) || got.Total != q.Total || got.Proposal != q.Proposal {
						t.Errorf("%s: %q, typing %t, finds %d %q, proposes %q; want %d %q, %q",
							c.Name, q.Q, q.Typing, got.Total, ids, got.Proposal, q.Total, q.Want, q.Proposal)
					}
				}
			}
			r.calm()
		})
	}
}

func serveFolder(t *testing.T, dir, policy string) string {
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy+"; img-src data:")
		}
		files.ServeHTTP(w, req)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// TestSearchWords takes texts apart in the browser as package search does.
func TestSearchWords(t *testing.T) {
	src, err := os.ReadFile("../../internal/search/testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text  string
		Words [][]string
	}
	if err := json.Unmarshal(src, &cases); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	rankingCase{}.write(t, dir)
	r := newReader(t, serveFolder(t, dir, ""))
	r.do(chromedp.Navigate(r.home))
	for _, c := range cases {
		got := until[[][]string](r, `loaSearch.engine.index.then((i) => i.folding.tokens(`+quoted(c.Text)+`.replace(/[\p{Cf}\ufe00-\ufe0f]/gu, "").normalize("NFC")).map((w) => [w.folded, w.code]))`)
		if len(got)+len(c.Words) > 0 && !reflect.DeepEqual(got, c.Words) {
			t.Errorf("%q gives %q, want %q", c.Text, got, c.Words)
		}
	}
	r.calm()
}

// TestSearchAgrees asks both readers of the example site's index the same: words
// of its titles, with marks and without, unfinished, mistyped, as phrases.
func TestSearchAgrees(t *testing.T) {
	out := exampleSite(t)
	index, err := search.Open(func(path string) ([]byte, error) { return os.ReadFile(filepath.Join(out, path)) })
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t, serveSite(t, out, "").URL+exampleHome)
	r.open("tim-kiem/?q=x")
	until[bool](r, `!!window.loaSearch`)
	found := 0
	for _, q := range titleQueries(t, index) {
		for _, typing := range []bool{false, true} {
			want, err := index.Search(q, search.Options{Typing: typing, Limit: 50})
			if err != nil {
				t.Fatal(err)
			}
			urls := []string{}
			for _, h := range want.Hits {
				urls = append(urls, r.home+h.Path)
			}
			got := r.ask(q, typing, "", map[string][]string{})
			if got.Total != want.Total || got.Proposal != want.Proposal || !slices.Equal(got.URLs, urls) {
				t.Errorf("%q, typing %t: the browser finds %d %q, proposes %q; want %d %q, %q",
					q, typing, got.Total, got.URLs, got.Proposal, want.Total, urls, want.Proposal)
			}
			found += got.Total
		}
	}
	if found == 0 {
		t.Error("nothing was found at all")
	}
	r.calm()
}

// titleQueries makes queries of the titles that an index finds for a common word.
func titleQueries(t *testing.T, index *search.Reader) []string {
	t.Helper()
	all, err := index.Search("nghèo", search.Options{Limit: 40})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i, h := range all.Hits {
		words := strings.Fields(h.Title)
		from := i % max(1, len(words)-3)
		part := strings.Join(words[from:min(from+2+i%4, len(words))], " ")
		plain := viet.Fold(part)
		cut := []rune(plain)
		out = append(out, part, plain, string(cut[:len(cut)-1]), string(cut[:len(cut)/2])+string(cut[len(cut)/2+1:]),
			`"`+part+`"`, plain+" -xa", `nghèo -"`+part+`"`)
	}
	return out
}
