package output

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestFolderHoldsExactlyTheFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "public")
	apply(t, dir, first)
	wantTree(t, dir, first)
	res := apply(t, dir, second)
	wantTree(t, dir, second)
	want := []string{
		"removed Case/x.html: made place for another file",
		"added a/b: new",
		"removed a/b/index.html: made place for another file",
		"added c/d/index.html: new",
		"added case/x.html: new",
		"removed gone/deep/er/index.html: no longer part of the site",
		"changed index.html: differs from byte 0",
		"changed sitemap.xml: 2 bytes, were 1",
		"changed style.css: differs from byte 0",
		"removed swap: made place for another file",
		"added swap/index.html: new",
	}
	var got []string
	for _, c := range res.Changes {
		got = append(got, fmt.Sprintf("%s %s: %s", c.Kind, c.Path, c.Why))
	}
	if !slices.Equal(got, want) {
		t.Errorf("Changes = %q\nwant %q", got, want)
	}
	if res.Files != 8 || res.Written != 7 || res.Same != 1 || res.Removed != 4 {
		t.Errorf("Result = %+v", res)
	}
}

func TestSecondBuildWritesNothing(t *testing.T) {
	dir := t.TempDir()
	apply(t, dir, first)
	before := age(t, dir)
	res := apply(t, dir, first)
	wantUntouched(t, dir, before)
	if res.Same != len(first) || res.Written+res.Removed+len(res.Changes) != 0 {
		t.Errorf("Result = %+v, want all the same", res)
	}
}

func TestEqualFilesAreNotTouched(t *testing.T) {
	dir := t.TempDir()
	big := strings.Repeat("x", 3*chunk)
	apply(t, dir, site{"big": big, "keep/a": "a", "b": "b"})
	before := age(t, dir)
	apply(t, dir, site{"big": big[:2*chunk+5] + "y" + big[2*chunk+6:], "keep/a": "a", "b": "b"})
	wantTree(t, dir, site{"big": big[:2*chunk+5] + "y" + big[2*chunk+6:], "keep/a": "a", "b": "b"})
	for _, same := range []string{"keep", "keep/a", "b", listName} {
		name := filepath.Join(dir, same)
		if st, err := os.Lstat(name); err != nil || !st.ModTime().Equal(before[name].ModTime()) {
			t.Errorf("%s was touched (%v)", same, err)
		}
	}
}

func TestListNamesFilesAndFolders(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, site{".well-known/": ""})
	apply(t, dir, site{"a/b/c.html": "", "a.html": "", ".well-known/security.txt": ""})
	got, err := os.ReadFile(filepath.Join(dir, listName))
	want := "loa files 1\n.well-known/security.txt\na.html\na/\na/b/\na/b/c.html\n"
	if err != nil || string(got) != want {
		t.Errorf("list = %q, %v; want %q", got, err, want)
	}
}

func TestForeignThingsStay(t *testing.T) {
	dir := t.TempDir()
	foreign := site{".git/config": "g", "CNAME": "c", "README.md": "r", ".well-known/x": "w", ".empty/": "", ".loa-tmp-notes": "mine"}
	put(t, dir, foreign)
	apply(t, dir, first)
	later := site{"a/mine.txt": "in a folder of loa", "gone/deep/mine/": ""}
	put(t, dir, later)
	apply(t, dir, site{"index.html": "x"})
	wantTree(t, dir, foreign, later, site{"index.html": "x"})
	apply(t, dir, site{})
	wantTree(t, dir, foreign, later)
}

func TestFolderMadeByOthersStaysWhenEmpty(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, site{".img/": ""})
	apply(t, dir, site{".img/a.png": "a", ".img/sub/b.png": "b"})
	apply(t, dir, site{})
	wantTree(t, dir, site{".img/": ""})
}

func TestEqualForeignFileIsAdopted(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, site{"CNAME": "example.vn"})
	before := age(t, dir)
	res := apply(t, dir, site{"CNAME": "example.vn"})
	st, err := os.Stat(filepath.Join(dir, "CNAME"))
	if err != nil || !st.ModTime().Equal(before[filepath.Join(dir, "CNAME")].ModTime()) || res.Same != 1 {
		t.Errorf("CNAME was written (%v), Result = %+v", err, res)
	}
	apply(t, dir, site{})
	wantTree(t, dir, site{})
}

func TestMissingFileComesBack(t *testing.T) {
	dir := t.TempDir()
	apply(t, dir, first)
	if err := os.RemoveAll(filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	res := apply(t, dir, first)
	wantTree(t, dir, first)
	if len(res.Changes) != 2 || res.Changes[0].Why.String() != "was missing from the folder" {
		t.Errorf("Changes = %v, want the two files of a/, missing", res.Changes)
	}
}

func TestRenderErrorsStopWriting(t *testing.T) {
	for _, workers := range []int{1, 8} {
		dir := t.TempDir()
		apply(t, dir, site{"old.html": "o", "p.html": "p"})
		files := site{"p.html": "changed", "z.xml": "z"}.files()
		for i := range 20 {
			files = append(files, File{Path: fmt.Sprintf("bad%02d.css", 19-i), Stage: Assets, Render: func() ([]byte, error) { return nil, fmt.Errorf("no layout %d", 19-i) }})
		}
		res, err := Apply(dir, files, Options{Workers: workers})
		lines := strings.Split(fmt.Sprint(err), "\n")
		if len(lines) != 20 || lines[0] != "render bad00.css: no layout 0" || !slices.IsSorted(lines) {
			t.Errorf("Apply = %v, want 20 errors in order", err)
		}
		wantTree(t, dir, site{"old.html": "o", "p.html": "p"})
		if res.Written != 0 {
			t.Errorf("Result = %+v, want nothing written", res)
		}
		apply(t, dir, second)
		wantTree(t, dir, second)
	}
}

func TestErrorOfRenderIsWrapped(t *testing.T) {
	cause := errors.New("x")
	_, err := Apply(t.TempDir(), []File{{Path: "a", Render: func() ([]byte, error) { return nil, cause }}}, Options{})
	if !errors.Is(err, cause) {
		t.Errorf("Apply = %v, want one that wraps the cause", err)
	}
}

func TestResultDoesNotDependOnWorkers(t *testing.T) {
	var results []Result
	var trees []site
	for _, workers := range []int{1, 2, 8} {
		dir := t.TempDir()
		apply(t, dir, first)
		calls := 0
		res, err := Apply(dir, second.files(), Options{Workers: workers, Progress: func(done, total int) {
			calls++
			if done != calls || total != len(second) {
				t.Errorf("Progress(%d, %d), want (%d, %d)", done, total, calls, len(second))
			}
		}})
		if err != nil || calls != len(second) {
			t.Fatalf("Apply: %v after %d calls of Progress, want %d", err, calls, len(second))
		}
		list, _ := os.ReadFile(filepath.Join(dir, listName))
		s := tree(t, dir)
		s[listName] = string(list)
		results, trees = append(results, res), append(trees, s)
	}
	for i := range results {
		if !reflect.DeepEqual(results[i], results[0]) || !reflect.DeepEqual(trees[i], trees[0]) {
			t.Errorf("results differ: %+v, %+v", results[i], results[0])
		}
	}
}

func TestStagesAreWrittenInOrder(t *testing.T) {
	var made []string
	s := site{"a.xml": "", "b.html": "", "c.css": "", "d.xml": "", "e.html": ""}
	_, err := Apply(t.TempDir(), s.files(), Options{Workers: 1, step: func(verb, p string) error {
		if verb == "create" && p != listName {
			made = append(made, p)
		}
		return nil
	}})
	want := []string{"c.css", "b.html", "e.html", "a.xml", "d.xml"}
	if err != nil || !slices.Equal(made, want) {
		t.Errorf("order is %q (%v), want %q", made, err, want)
	}
}

func TestTwoAtOnceIsRefused(t *testing.T) {
	dir := t.TempDir()
	_, err := Apply(dir, []File{{Path: "a", Render: func() ([]byte, error) {
		_, err := Apply(dir, first.files(), Options{})
		return nil, err
	}}}, Options{})
	if err == nil || !strings.Contains(err.Error(), "another loa is building into it") {
		t.Errorf("second Apply = %v, want it refused", err)
	}
	apply(t, dir, first)
	wantTree(t, dir, first)
}

// TestRelease gives the memory of each file back when it was written or compared.
func TestRelease(t *testing.T) {
	dir := t.TempDir()
	for _, how := range []string{"written", "the same"} {
		var mu sync.Mutex
		released := map[string]int{}
		var files []File
		for _, name := range []string{"a.html", "b.html"} {
			files = append(files, File{Path: name, Render: func() ([]byte, error) { return []byte(name), nil }, Release: func(b []byte) {
				mu.Lock()
				defer mu.Unlock()
				released[string(b)]++
			}})
		}
		if _, err := Apply(dir, files, Options{}); err != nil {
			t.Fatal(err)
		}
		if want := map[string]int{"a.html": 1, "b.html": 1}; !maps.Equal(released, want) {
			t.Errorf("%s: released are %v, want %v", how, released, want)
		}
	}
}
