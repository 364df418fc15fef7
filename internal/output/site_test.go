package output

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// site is a small site: path → content.
type site map[string]string

func (s site) files() []File {
	stage := map[string]Stage{".css": Assets, ".html": Pages, ".xml": Last}
	var files []File
	for p, text := range s {
		files = append(files, File{Path: p, Stage: stage[filepath.Ext(p)], Render: func() ([]byte, error) { return []byte(text), nil }})
	}
	return files
}

func apply(t *testing.T, dir string, s site) Result {
	t.Helper()
	res, err := Apply(dir, s.files(), Options{})
	if err != nil {
		t.Fatalf("Apply: %v", err)
	}
	return res
}

// put writes files that are not ours; a name with a slash at the end is a folder.
func put(t *testing.T, dir string, s site) {
	t.Helper()
	for p, text := range s {
		name := filepath.Join(dir, p)
		folder := filepath.Dir(name)
		if strings.HasSuffix(p, "/") {
			folder = name
		}
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if folder == name {
			continue
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tree reads a folder back, the list left out; an empty folder is "name/".
func tree(t *testing.T, dir string) site {
	t.Helper()
	s := site{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		p := filepath.ToSlash(rel)
		if e.IsDir() {
			entries, err := os.ReadDir(name)
			if len(entries) == 0 && p != "." {
				s[p+"/"] = ""
			}
			return err
		}
		if p == listName {
			return nil
		}
		b, err := os.ReadFile(name)
		s[p] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func wantTree(t *testing.T, dir string, parts ...site) {
	t.Helper()
	want := site{}
	for _, s := range parts {
		maps.Copy(want, s)
	}
	if got := tree(t, dir); !reflect.DeepEqual(got, want) {
		t.Fatalf("folder holds %q, want %q", got, want)
	}
}

// age gives everything an old time and returns what must be the same later.
func age(t *testing.T, dir string) map[string]os.FileInfo {
	t.Helper()
	return walk(t, dir, func(name string) error {
		return os.Chtimes(name, time.Unix(1e9, 0), time.Unix(1e9, 0))
	})
}

func walk(t *testing.T, dir string, visit func(string) error) map[string]os.FileInfo {
	t.Helper()
	infos := map[string]os.FileInfo{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil {
			err = visit(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil {
			infos[name], err = os.Lstat(name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return infos
}

// wantUntouched fails if anything, folders included, was written since age.
func wantUntouched(t *testing.T, dir string, before map[string]os.FileInfo) {
	t.Helper()
	after := walk(t, dir, func(string) error { return nil })
	if got, want := sortedKeys(after), sortedKeys(before); !slices.Equal(got, want) {
		t.Fatalf("folder holds %q, want %q", got, want)
	}
	for name, b := range before {
		if a := after[name]; !os.SameFile(a, b) || !a.ModTime().Equal(b.ModTime()) {
			t.Errorf("%s was written", name)
		}
	}
}

var first = site{"index.html": "one", "a/index.html": "a", "a/b/index.html": "b", "style.css": "css", "sitemap.xml": "s", "swap": "file", "Case/x.html": "x", "gone/deep/er/index.html": "g"}

var second = site{"index.html": "two", "a/index.html": "a", "c/d/index.html": "d", "style.css": "CSS", "sitemap.xml": "ss", "swap/index.html": "now a folder", "case/x.html": "x", "a/b": "now a file"}
