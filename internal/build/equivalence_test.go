package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"testing/fstest"
	"time"

	"loa/internal/output"
	"loa/themes"
)

var testNow = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func testOptions() Options { return Options{Themes: themes.FS, Now: testNow} }

// rendered returns every file of a snapshot.
func rendered(t *testing.T, s *Snapshot) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, f := range s.Files {
		data, err := f.Render()
		if err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		out[f.Path] = data
	}
	return out
}

// TestDeterministic builds the example site on one core and on eight, in
// another zone: the same input gives the same bytes.
func TestDeterministic(t *testing.T) {
	build := func(cores int) map[string][]byte {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		s, err := Make(os.DirFS("../.."), testOptions())
		if err != nil {
			t.Fatal(err)
		}
		return rendered(t, s)
	}
	one, eight := build(1), build(8)
	for path, data := range one {
		if !bytes.Equal(data, eight[path]) {
			t.Errorf("%s differs between 1 and 8 cores", path)
		}
	}
	if len(one) != len(eight) || len(one) < 200 {
		t.Errorf("%d and %d files", len(one), len(eight))
	}
}

// TestEquivalence edits a site at random, many times, and builds it into one
// folder after each edit. The folder must always hold what a clean build makes.
func TestEquivalence(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := editor{rand.New(rand.NewPCG(seed, 1)), fstest.MapFS{}}
			e.write("content/site.yaml", "title: T\nbase_url: https://example.vn/x/\nlimits: {page: 3}\n")
			dir := filepath.Join(t.TempDir(), "public")
			for round := range 40 {
				what := e.edit()
				s, err := Make(e.site, testOptions())
				if err != nil {
					t.Fatalf("round %d, %s: %v", round, what, err)
				}
				if s.Errors() > 0 {
					continue // as the command does: nothing is written
				}
				if _, err := output.Apply(dir, s.Files, output.Options{}); err != nil {
					t.Fatalf("round %d, %s: %v", round, what, err)
				}
				compareFolder(t, dir, rendered(t, s), fmt.Sprintf("round %d, %s", round, what))
			}
		})
	}
}

func compareFolder(t *testing.T, dir string, want map[string][]byte, when string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || p == ".loa-files" {
			return err
		}
		got, err := os.ReadFile(filepath.Join(dir, p))
		if err != nil {
			return err
		}
		if data, ok := want[p]; !ok || !bytes.Equal(data, got) {
			t.Errorf("%s: %s is not what a clean build makes", when, p)
		}
		delete(want, p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for p := range want {
		t.Errorf("%s: %s is missing", when, p)
	}
}

// editor changes a site as people do: it writes, renames, breaks, mends.
type editor struct {
	*rand.Rand
	site fstest.MapFS
}

func (e editor) write(path, text string) { e.site[path] = &fstest.MapFile{Data: []byte(text)} }

func (e editor) edit() string {
	articles := e.paths("content/articles/*.md")
	if len(articles) < 8 {
		return e.writeArticle(fmt.Sprintf("content/articles/%d.md", e.IntN(1000)))
	}
	one := articles[e.IntN(len(articles))]
	switch e.IntN(8) {
	case 0:
		delete(e.site, one)
		return "delete " + one
	case 1:
		e.site[fmt.Sprintf("content/articles/r%d.md", e.IntN(1000))] = e.site[one]
		delete(e.site, one)
		return "rename " + one
	case 2:
		e.write(one, "---\ntitle: [broken\n---\n")
		return "break " + one
	case 3:
		e.write("content/themes.yaml", fmt.Sprintf("- {key: nuoc, name: Nước %d}\n- {key: dien, name: Điện}\n", e.IntN(3)))
		return "terms"
	case 4:
		e.write("themes/default/layouts/page.html", fmt.Sprintf("<h1>{{.Title}}</h1><p>%d</p>{{.Body}}", e.IntN(9)))
		return "layout"
	case 5:
		e.write("content/static/a.svg", fmt.Sprintf("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='2'/>", 1+e.IntN(9)))
		return "static file"
	case 6:
		e.write("content/pages/gioi-thieu.md", fmt.Sprintf("---\ntitle: Giới thiệu %d\n---\n[a](../articles/%s)\n", e.IntN(9), filepath.Base(one)))
		return "standing page"
	}
	return e.writeArticle(one)
}

func (e editor) writeArticle(path string) string {
	tags := []string{"nước", "Nước", "điện", "hộ nghèo", "Mường", "Mương"}
	e.write(path, fmt.Sprintf("---\ntitle: Bài %d\ndate: 202%d-0%d-1%d\ntags: [%s, %s]\ntheme: [%s]\ndraft: %t\n---\nĐoạn %d.\n",
		e.IntN(100), e.IntN(5), 1+e.IntN(9), e.IntN(9), tags[e.IntN(len(tags))], tags[e.IntN(len(tags))],
		[]string{"nuoc", "dien", ""}[e.IntN(3)], e.IntN(4) == 0, e.IntN(100)))
	return "write " + path
}

func (e editor) paths(pattern string) []string {
	all, _ := fs.Glob(e.site, pattern)
	return all // fs.Glob sorts
}
