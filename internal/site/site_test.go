package site

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"loa/internal/content"
)

// build makes a site of files given by path; content/site.yaml may be left out.
func build(t *testing.T, files map[string]string) *Site {
	t.Helper()
	return New(inputOf(t, files), Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
}

// inputOf reads these files.
func inputOf(t *testing.T, files map[string]string) Input {
	t.Helper()
	config, problems := content.ParseConfig("content/site.yaml", []byte(files["content/site.yaml"]+"\ntitle: T\nbase_url: https://example.vn/\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	in := Input{Config: config, Tables: map[string][]*content.Term{}}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		text := files[path]
		if v, ok := content.TableOf(path); ok {
			terms, problems := content.ParseTable(path, []byte(text), config.Options())
			in.Tables[v] = terms
			in.Problems = append(in.Problems, problems...)
		} else if content.IsMarkdown(path) {
			in.Docs = append(in.Docs, content.Parse(path, []byte(text), config.Options()))
		} else if path != "content/site.yaml" {
			in.Files = append(in.Files, File{Path: path, Source: path, Size: int64(len(text))})
		}
	}
	slices.SortStableFunc(in.Docs, func(a, b *content.Doc) int { return strings.Compare(a.Path, b.Path) })
	return in
}

// randomSite has n articles over a year with terms of small vocabularies.
func randomSite(t *testing.T, r *rand.Rand, n int) *Site {
	t.Helper()
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("content/articles/%03d.md", i)] = fmt.Sprintf(
			"---\ntitle: Bài %d\ndate: 2024-%02d-%02d\ndistrict: d%d\ntheme: [t%d, t%d]\naudience: a%d\ntags: [g%d, g%d]\n---\nx\n",
			i, 1+r.IntN(12), 1+r.IntN(28), r.IntN(4), r.IntN(3), r.IntN(3), r.IntN(4), r.IntN(9), r.IntN(9))
	}
	return build(t, files)
}

// TestRelated compares with a count of everything, on sites in which every list
// is within reach.
func TestRelated(t *testing.T) {
	for seed := range uint64(20) {
		s := randomSite(t, rand.New(rand.NewPCG(seed, 0)), reach)
		if len(s.Problems) > 0 {
			t.Fatal(s.Problems)
		}
		for _, a := range s.Articles {
			if got, want := s.Related(a), countedRelated(s, a); !slices.Equal(got, want) {
				t.Fatalf("seed %d, %s: related %v, want %v", seed, a.Title, titles(got), titles(want))
			}
		}
	}
}

func countedRelated(s *Site, a *Article) []*Article {
	score := func(x *Article) (n int) {
		for v, weight := range relatedWeights {
			for _, term := range a.Terms[v] {
				if slices.Contains(x.Terms[v], term) {
					n += weight
				}
			}
		}
		return n
	}
	others := slices.DeleteFunc(slices.Clone(s.Articles), func(x *Article) bool { return x == a || score(x) == 0 })
	slices.SortStableFunc(others, func(x, y *Article) int { return score(y) - score(x) }) // s.Articles is newest first
	return others[:min(len(others), s.Config.Limits.Related)]
}

func titles(list []*Article) (out []string) {
	for _, a := range list {
		out = append(out, a.Title)
	}
	return out
}

// TestLists checks what every list of articles promises, on random sites: newest
// first, each article once, and exactly those that name the term.
func TestLists(t *testing.T) {
	s := randomSite(t, rand.New(rand.NewPCG(7, 7)), 200)
	newest := func(x, y *Article) int { return y.Date.Compare(x.Date) }
	if !slices.IsSortedFunc(s.Articles, newest) {
		t.Error("the articles are not newest first")
	}
	for v, voc := range s.Vocabularies {
		for _, term := range voc.Terms {
			want := slices.DeleteFunc(slices.Clone(s.Articles), func(a *Article) bool { return !slices.Contains(a.Terms[v], term) })
			if !slices.Equal(term.Articles, want) {
				t.Errorf("%s %s: articles %v, want %v", voc.Key, term.Key, titles(term.Articles), titles(want))
			}
		}
	}
	var archived []*Article
	for _, y := range s.Archive {
		for _, m := range y.Months {
			archived = append(archived, m.Articles...)
		}
	}
	if !slices.Equal(archived, s.Articles) {
		t.Error("the archive is not all articles in their order")
	}
	for i, a := range s.Articles {
		if i > 0 && a.Newer != s.Articles[i-1] || i+1 < len(s.Articles) && a.Older != s.Articles[i+1] {
			t.Errorf("%s: its neighbours are not those of the list", a.Title)
		}
	}
}

// TestParents: a term has the articles of its descendants, each once.
func TestParents(t *testing.T) {
	s := build(t, map[string]string{
		"content/audiences.yaml":  "- {key: dan, name: Dân}\n- {key: ho, name: Hộ, parent: dan}\n- {key: ngheo, name: Nghèo, parent: ho}\n",
		"content/articles/a.md":   "---\ntitle: A\ndate: 2024-01-01\naudience: [ngheo, dan]\n---\nx\n",
		"content/articles/b.md":   "---\ntitle: B\ndate: 2024-01-02\naudience: ho\n---\nx\n",
		"content/articles/c/c.md": "---\ntitle: C\ndate: 2023-01-01\n---\nx\n",
	})
	want := map[string]string{"dan": "[B A]", "ho": "[B A]", "ngheo": "[A]"}
	for _, term := range s.Vocabularies[Audiences].Terms {
		if got := fmt.Sprint(titles(term.Articles)); got != want[term.Key] {
			t.Errorf("%s has %s, want %s", term.Key, got, want[term.Key])
		}
	}
	if len(s.Problems) > 0 {
		t.Error(s.Problems)
	}
}

func BenchmarkNew(b *testing.B) {
	var docs []*content.Doc
	config, _ := content.ParseConfig("content/site.yaml", []byte("title: T\nbase_url: https://example.vn/\n"))
	for i := range 10_000 {
		docs = append(docs, content.Parse(fmt.Sprintf("content/articles/%d/%02d/bai-%05d.md", 2022+i/3000, 1+i%12, i), fmt.Appendf(nil,
			"---\ntitle: Bài %d\ndate: 2024-%02d-%02d\ndistrict: d%d\ntheme: [t%d]\naudience: a%d\ntags: [g%d, g%d]\n---\n[x](bai-%05d.md)\n",
			i, 1+i%12, 1+i%28, i%60, i%6, i%18, i%400, i%397, i), config.Options()))
	}
	slices.SortFunc(docs, func(a, b *content.Doc) int { return strings.Compare(a.Path, b.Path) })
	b.ReportAllocs()
	for b.Loop() {
		New(Input{Config: config, Docs: docs}, Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	}
}
