package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
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
	for _, f := range s.All() {
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

// TestEquivalence edits a site at random, many times. After each edit a Builder
// that has been told where to look, or only to look again, must give the bytes
// of a fresh build, and a folder built into again and again must hold them.
func TestEquivalence(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := &editor{rand.New(rand.NewPCG(seed, 1)), fstest.MapFS{}, nil}
			e.write("content/site.yaml", "title: T\nbase_url: https://example.vn/x/\nlimits: {page: 3}\n")
			dir := filepath.Join(t.TempDir(), "public")
			warm := NewBuilder(e.site, testOptions())
			for round := range 60 {
				e.changed = nil
				what := fmt.Sprintf("round %d, %s", round, e.edit())
				opts := testOptions()
				if e.IntN(4) == 0 { // a preview is open for days
					opts.Now = opts.Now.AddDate(0, 0, e.IntN(60)-30)
				}
				warm.SetNow(opts.Now)
				fresh, err := Make(e.site, opts)
				if err != nil {
					t.Fatalf("%s: %v", what, err)
				}
				again, err := warm.Make(e.where())
				if err != nil {
					t.Fatalf("%s: %v", what, err)
				}
				compareSnapshots(t, again, fresh, what)
				if fresh.Errors() > 0 {
					continue // as the command does: nothing is written
				}
				if _, err := output.Apply(dir, again.All(), output.Options{}); err != nil {
					t.Fatalf("%s: %v", what, err)
				}
				compareFolder(t, dir, rendered(t, fresh), what)
			}
		})
	}
}

func compareSnapshots(t *testing.T, got, want *Snapshot, when string) {
	t.Helper()
	if g, w := told(got), told(want); g != w {
		t.Fatalf("%s: problems are\n%s\nwant\n%s", when, g, w)
	}
	g, w := rendered(t, got), rendered(t, want)
	for p, data := range w {
		if !bytes.Equal(g[p], data) {
			t.Fatalf("%s: %s is not what a fresh build makes", when, p)
		}
	}
	if len(g) != len(w) {
		t.Fatalf("%s: %d files, want %d", when, len(g), len(w))
	}
}

// told returns the problems and what is held back, as text.
func told(s *Snapshot) string {
	var b strings.Builder
	for _, p := range s.Problems {
		fmt.Fprintf(&b, "%s %s %s\n", p.Pos, p.Text, p.Hint)
	}
	for _, h := range s.Site.Held {
		fmt.Fprintf(&b, "%s %s\n", h.Path, h.Reason)
	}
	return b.String()
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
	site    fstest.MapFS
	changed []string
}

func (e *editor) write(path, text string) {
	// As after any real edit the file's time is young: its bytes decide.
	e.site[path] = &fstest.MapFile{Data: []byte(text), ModTime: time.Now()}
	e.changed = append(e.changed, path)
}

func (e *editor) remove(path string) {
	delete(e.site, path)
	e.changed = append(e.changed, path)
}

// where returns what a watcher may report: the files, their folders, or that
// something has happened.
func (e *editor) where() []string {
	switch e.IntN(3) {
	case 0:
		return nil
	case 1:
		var folders []string
		for _, p := range e.changed {
			folders = append(folders, path.Dir(p))
		}
		return folders
	}
	return e.changed
}

func (e *editor) edit() string {
	articles := e.paths("content/articles/*.md")
	if len(articles) < 8 {
		return e.writeArticle(fmt.Sprintf("content/articles/%d.md", e.IntN(1000)))
	}
	one := articles[e.IntN(len(articles))]
	switch e.IntN(14) {
	case 0:
		e.remove(one)
		return "delete " + one
	case 1:
		e.write(fmt.Sprintf("content/articles/r%d.md", e.IntN(1000)), string(e.site[one].Data))
		e.remove(one)
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
		e.write("content/pages/gioi-thieu.md", fmt.Sprintf("---\ntitle: Giới thiệu %d\n---\n[a](../articles/%s)\n", e.IntN(9), path.Base(one)))
		return "standing page"
	case 7:
		e.write("content/site.yaml", fmt.Sprintf("title: T%d\nbase_url: https://example.vn/x/\nlimits: {page: %d}\n", e.IntN(3), 2+e.IntN(3)))
		return "site.yaml"
	case 8:
		return e.folder()
	case 9:
		return e.borders()
	case 10:
		return e.change(one)
	case 11:
		return e.introduce()
	case 12:
		return e.translate(one)
	}
	return e.writeArticle(one)
}

// change changes a few words of an article, as most edits do.
func (e *editor) change(one string) string {
	text := string(e.site[one].Data)
	if e.IntN(2) == 0 {
		e.write(one, strings.Replace(text, "title: ", "title: Lại ", 1))
		return "change the title of " + one
	}
	e.write(one, text+"Thêm một câu.\n")
	return "change the text of " + one
}

// translate writes what an article is in another language, or takes it away.
func (e *editor) translate(one string) string {
	if strings.HasSuffix(one, ".tyz.md") {
		e.remove(one)
		return "remove a version"
	}
	e.write(strings.TrimSuffix(one, ".md")+".tyz.md", fmt.Sprintf("---\ntitle: Tày %d\n---\nCần. %s\n", e.IntN(9), e.links()))
	return "translate " + one
}

// introduce gives a theme a page of its own, as a draft or not, or takes it away.
func (e *editor) introduce() string {
	const file = "content/themes/nuoc.md"
	if e.IntN(3) == 0 {
		e.remove(file)
		return "remove an introduction"
	}
	e.write(file, fmt.Sprintf("---\nname: Nước\naliases: [giếng %d]\ndraft: %t\n---\nNguồn nước.\n", e.IntN(2), e.IntN(3) == 0))
	return "introduce a theme"
}

// folder makes a deep folder, or takes it away with all that is in it.
func (e *editor) folder() string {
	if old := e.paths("content/articles/m/n/o/*.md"); len(old) > 0 {
		for _, p := range old {
			e.remove(p)
		}
		return "remove folders"
	}
	e.writeArticle("content/articles/m/n/o/sau.md")
	return "new folders"
}

// borders gives the site a map, breaks it, or takes it away.
func (e *editor) borders() string {
	const file = "content/districts.geojson"
	e.write("content/districts.yaml", "- {key: dong, name: Đông}\n- {key: tay, name: Tây}\n")
	switch e.IntN(4) {
	case 0:
		e.remove(file)
		return "remove the map"
	case 1:
		e.write(file, "{")
		return "break the map"
	}
	e.write(file, fmt.Sprintf(`{"features": [{"id": "dong", "geometry": {"type": "Polygon", "coordinates": [[[0,0],[%d,0],[1,1],[0,0]]]}}]}`, 1+e.IntN(5)))
	return "draw the map"
}

func (e *editor) writeArticle(path string) string {
	kinds := []string{"", "kind: event\nstart: 2026-01-0%d\n", "kind: notice\nvalid: {until: 2026-01-0%d}\n",
		"kind: document\nnumber: 0%d/QĐ-TTg\nreplaces: 03/QĐ-TTg\n", "kind: contest\ndeadline: 2026-01-0%d\nresults: a\n"}
	kind := kinds[e.IntN(len(kinds))]
	if strings.Contains(kind, "%d") {
		kind = fmt.Sprintf(kind, 1+e.IntN(9))
	}
	tags := []string{"nước", "Nước", "điện", "hộ nghèo", "Mường", "Mương"}
	e.write(path, fmt.Sprintf("---\ntitle: Bài %d\ndate: 202%d-0%d-1%d\ntags: [%s, %s]\ntheme: [%s]\ndraft: %t\n%s%s---\nĐoạn %d. %s\n",
		e.IntN(100), e.IntN(7), 1+e.IntN(9), e.IntN(9), tags[e.IntN(len(tags))], tags[e.IntN(len(tags))],
		[]string{"nuoc", "dien", "", "giếng 0"}[e.IntN(4)], e.IntN(4) == 0, kind, e.address(), e.IntN(100), e.links()))
	return "write " + path
}

// address returns front matter that decides where an article is, and when.
func (e *editor) address() string {
	switch e.IntN(12) {
	case 0, 1:
		return "slug: chung\n"
	case 2, 3:
		return "aliases: [/cu/, /cu-hon/]\n"
	case 4:
		return fmt.Sprintf("publish: 2026-01-1%d\n", e.IntN(9))
	case 5:
		return fmt.Sprintf("expires: 2026-01-1%d\n", e.IntN(9))
	}
	return ""
}

// links returns references of every kind to what is there, or was.
func (e *editor) links() string {
	var b strings.Builder
	for range e.IntN(4) {
		to := "x.md"
		if all := e.paths("content/articles/*.md"); len(all) > 0 {
			to = path.Base(all[e.IntN(len(all))])
		}
		fmt.Fprintf(&b, " [a](%s)", []string{
			to, to, to + "#muc", to + "?a=1", "/cu/", "/bai-viet/chung/", "../pages/gioi-thieu.md", "../themes/nuoc.md", "https://example.com/", "/a.svg",
		}[e.IntN(10)])
	}
	if e.IntN(5) == 0 {
		b.WriteString("\n\n![hình](/a.svg)")
	}
	if e.IntN(3) == 0 {
		b.WriteString("\n\n## Mục\n")
	}
	return b.String()
}

func (e *editor) paths(pattern string) []string {
	all, _ := fs.Glob(e.site, pattern)
	return all // fs.Glob sorts
}
