package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"loa/internal/build"
	"loa/internal/diag"
	"loa/themes"

	"github.com/fsnotify/fsnotify"
)

// patience is how long a test waits for what must come.
const patience = 30 * time.Second

// onDisk is a site in a folder and a server that watches it.
type onDisk struct {
	*testing.T
	dir     string
	s       *Server
	notices chan string
}

// serveDisk starts a server for the files; prepare changes it before that.
func serveDisk(t *testing.T, files map[string]string, prepare func(*Server)) *onDisk {
	t.Helper()
	d := &onDisk{T: t, dir: t.TempDir(), notices: make(chan string, 10)}
	for name, text := range files {
		d.write(name, text)
	}
	root := os.DirFS(d.dir)
	d.s = newServer(Options{
		Dir: d.dir, Root: root, Lang: "en", Builder: build.NewBuilder(root, d.options()),
		Notice: func(text diag.Text) { d.notices <- text.String() },
	})
	d.s.now = func() time.Time { return today }
	prepare(d.s)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		d.s.keepLooking(ctx)
		close(ended)
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
	})
	<-d.s.ready
	return d
}

func (d *onDisk) options() build.Options {
	return build.Options{Themes: themes.FS, Drafts: true, Future: true, Now: today}
}

func (d *onDisk) path(name string) string { return filepath.Join(d.dir, filepath.FromSlash(name)) }

func (d *onDisk) check(err error) {
	d.Helper()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		d.Fatal(err)
	}
}

func (d *onDisk) write(name, text string) {
	d.Helper()
	d.check(os.MkdirAll(filepath.Dir(d.path(name)), 0o777))
	d.check(os.WriteFile(d.path(name), []byte(text), 0o666))
}

// replace writes a file as many editors do: a new one takes the place of the old.
func (d *onDisk) replace(name, text string) {
	d.Helper()
	temporary := filepath.Join(filepath.Dir(name), ".tmp-save")
	d.write(temporary, text)
	d.check(os.Rename(d.path(temporary), d.path(name)))
}

func (d *onDisk) rename(from, to string) {
	d.Helper()
	d.check(os.MkdirAll(filepath.Dir(d.path(to)), 0o777))
	d.check(os.RemoveAll(d.path(to)))
	d.check(os.Rename(d.path(from), d.path(to)))
}

func (d *onDisk) remove(name string) {
	d.Helper()
	d.check(os.RemoveAll(d.path(name)))
}

// comes waits until what is served is what a fresh build makes.
func (d *onDisk) comes(when string) {
	d.Helper()
	fresh, err := build.Make(os.DirFS(d.dir), d.options())
	deadline := time.After(patience)
	for {
		st := d.s.state.Load()
		differs := d.differs(st, fresh, err)
		if differs == "" {
			return
		}
		select {
		case <-st.next:
		case <-deadline:
			d.Fatalf("%s: %s", when, differs)
		}
	}
}

// differs says in which way a state is not what a fresh build makes; "" when it
// is. With an error the site is that of before, and the problems are the same.
func (d *onDisk) differs(st *state, fresh *build.Snapshot, err error) string {
	if err != nil {
		if st.errors == 0 {
			return "no error is shown"
		}
		return ""
	}
	items, _ := diag.Printer{Max: mostProblems}.Items(fresh.Problems)
	if !reflect.DeepEqual(st.problems, items) {
		return fmt.Sprintf("the problems are %v, want %v", st.problems, items)
	}
	if fresh.Errors() > 0 {
		return ""
	}
	if len(st.edition.All()) != len(fresh.All()) {
		return fmt.Sprintf("%d files, want %d", len(st.edition.All()), len(fresh.All()))
	}
	for _, f := range fresh.All() {
		want, err := f.Render()
		if err != nil {
			d.Fatal(err)
		}
		a := d.s.answer(st, fresh.Site.Home+f.Path)
		if string(a.body) != string(want) {
			return fmt.Sprintf("%s is %d and not what a build writes", f.Path, a.status)
		}
	}
	return ""
}

// TestEquivalence edits a site on the disk as people and their programs do. What
// is served must always be what a fresh build makes.
func TestEquivalence(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			e := &hand{serveDisk(t, small, func(*Server) {}), rand.New(rand.NewPCG(seed, 1))}
			for round := range 100 {
				what := e.edit()
				e.comes(fmt.Sprintf("round %d, %s", round, what))
			}
			select {
			case n := <-e.notices:
				t.Errorf("said: %s", n)
			default:
			}
		})
	}
}

// hand edits a site at random.
type hand struct {
	*onDisk
	*rand.Rand
}

func (h *hand) edit() string {
	one := fmt.Sprintf("content/articles/%d/%d.md", 2020+h.IntN(3), h.IntN(6))
	folder := fmt.Sprintf("content/articles/%d", 2020+h.IntN(3))
	switch h.IntN(16) {
	case 0:
		h.remove(one)
		return "delete " + one
	case 1:
		other := fmt.Sprintf("content/articles/%d/%d.md", 2020+h.IntN(3), h.IntN(6))
		if _, err := os.Stat(h.path(one)); err == nil && one != other {
			h.rename(one, other)
		}
		return "rename " + one + " to " + other
	case 2:
		h.write(one, "---\ntitle: [broken\n---\n")
		return "break " + one
	case 3:
		h.write("content/themes.yaml", fmt.Sprintf("- {key: nuoc, name: Nước %d}\n- {key: dien, name: Điện}\n", h.IntN(3)))
		return "terms"
	case 4:
		h.replace("themes/default/layouts/page.html", fmt.Sprintf("<h1>{{.Title}}</h1><p>%d</p>{{.Body}}", h.IntN(9)))
		return "layout"
	case 5:
		h.write("content/static/x/a.svg", fmt.Sprintf("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='2'/>", 1+h.IntN(9)))
		return "picture"
	case 6:
		h.replace("themes/default/assets/style.css", fmt.Sprintf("body{margin:%dpx}", h.IntN(9)))
		return "style sheet"
	case 7:
		h.write("content/site.yaml", fmt.Sprintf("title: T%d\nbase_url: https://example.vn/tinh%d/\nlimits: {page: 3}\n", h.IntN(3), h.IntN(2)))
		return "settings"
	case 8:
		if _, err := os.Stat(h.path(folder)); err == nil {
			h.rename(folder, "content/articles/moved")
		}
		return "move " + folder
	case 9:
		if _, err := os.Stat(h.path("content/articles/moved")); err == nil {
			h.rename("content/articles/moved", folder)
		}
		return "move back to " + folder
	case 10:
		for i := range 20 {
			h.writeArticle(fmt.Sprintf("content/articles/m/n/o%d/%d.md", i%4, i))
		}
		return "unpack many"
	case 11:
		h.remove("content/articles/m")
		return "remove many"
	case 12:
		h.write("content/articles/2020/.a.md.swp", "x")
		h.write("content/articles/2020/a.md~", "x")
		return "leave an editor's files"
	case 13:
		h.check(os.CopyFS(h.path("other"), os.DirFS(h.path("content"))))
		h.write("other/pages/nhanh.md", fmt.Sprintf("---\ntitle: Nhánh %d\n---\n", h.IntN(9)))
		h.remove("content")
		h.rename("other", "content")
		return "another content folder"
	case 14:
		h.replace(one, article(h.Rand))
		return "replace " + one
	}
	h.writeArticle(one)
	return "write " + one
}

func (h *hand) writeArticle(name string) { h.write(name, article(h.Rand)) }

func article(r *rand.Rand) string {
	tags := []string{"nước", "Nước", "điện", "hộ nghèo", "Mường", "Mương"}
	return fmt.Sprintf("---\ntitle: Bài %d\ndate: 202%d-0%d-1%d\ntags: [%s, %s]\ndraft: %t\n---\nĐoạn %d.\n",
		r.IntN(100), r.IntN(5), 1+r.IntN(9), r.IntN(9), tags[r.IntN(len(tags))], tags[r.IntN(len(tags))], r.IntN(4) == 0, r.IntN(100))
}

// TestPolled is TestEquivalence, shorter, without events.
func TestPolled(t *testing.T) {
	t.Parallel()
	e := &hand{serveDisk(t, small, func(s *Server) { s.opts.Poll = true }), rand.New(rand.NewPCG(7, 1))}
	for round := range 12 {
		what := e.edit()
		e.comes(fmt.Sprintf("round %d, %s", round, what))
	}
}

// TestNoEvents checks that a change is seen where the system tells of none, and
// that the user is told why it is slower from then on.
func TestNoEvents(t *testing.T) {
	t.Parallel()
	d := serveDisk(t, small, func(s *Server) { s.deaf = true })
	d.write("content/articles/2024/c.md", "---\ntitle: C\ndate: 2024-05-01\n---\n")
	d.comes("without events")
	if notice := <-d.notices; !strings.Contains(notice, "does not tell of every change here") {
		t.Errorf("said: %s", notice)
	}
	d.write("content/articles/2024/c.md", "---\ntitle: D\ndate: 2024-05-01\n---\n")
	d.comes("polled")
}

// TestSameTime changes a file without changing its size or its time.
func TestSameTime(t *testing.T) {
	t.Parallel()
	for _, poll := range []bool{false, true} {
		t.Run(fmt.Sprintf("poll %t", poll), func(t *testing.T) {
			d := serveDisk(t, small, func(s *Server) { s.opts.Poll = poll })
			const name = "content/pages/gioi-thieu.md"
			info, err := os.Stat(d.path(name))
			d.check(err)
			for _, word := range []string{"Mot", "Hai", "Bon"} {
				d.write(name, "---\ntitle: Giới thiệu\n---\n"+word+"\n")
				d.check(os.Chtimes(d.path(name), info.ModTime(), info.ModTime()))
				d.comes(word)
			}
		})
	}
}

// TestManyFiles unpacks 500 files into new folders: they are seen together, not
// one by one.
func TestManyFiles(t *testing.T) {
	t.Parallel()
	looks := make(chan struct{}, 1000)
	d := serveDisk(t, small, func(s *Server) { s.opts.Looked = func(Look) { looks <- struct{}{} } })
	for i := range 500 {
		d.write(fmt.Sprintf("content/articles/m/n%d/%d.md", i%10, i), "---\ntitle: A\ndate: 2024-05-01\n---\n")
	}
	d.comes("500 files")
	if n := len(looks); n > 25 {
		t.Errorf("%d looks for 500 files", n)
	}
}

// TestOverflow loses events, as the system does when too many come at once:
// everything is looked at again.
func TestOverflow(t *testing.T) {
	d := serveDisk(t, small, func(*Server) {})
	k := newKeeper(d.s)
	k.begin()
	t.Cleanup(func() { k.watch.close() })
	d.check(os.MkdirAll(d.path("content/articles/m/n"), 0o777))
	k.fault(fsnotify.ErrEventOverflow)
	if !k.burst.everything || k.burst.take() != nil {
		t.Error("not everything is looked at")
	}
	if !k.watch.folders["content/articles/m/n"] {
		t.Error("a new folder is not watched")
	}
}
