package nearby

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func open(t *testing.T) (*Root, string) {
	t.Helper()
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	r := &Root{Root: root}
	t.Cleanup(func() { r.Leave(); root.Close() })
	return r, dir
}

func write(name string) func(*os.Root) error {
	return func(folder *os.Root) error { return folder.WriteFile(name, []byte(name), 0o644) }
}

func TestManyGoroutinesInManyFolders(t *testing.T) {
	r, dir := open(t)
	for i := range 5 {
		if err := r.MkdirAll(fmt.Sprintf("a/%d", i), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	var all sync.WaitGroup
	for i := range 100 {
		all.Go(func() {
			if err := r.In(fmt.Sprintf("a/%d", i/20), write(fmt.Sprint(i))); err != nil {
				t.Error(err)
			}
			if i%7 == 0 {
				r.Leave()
			}
		})
	}
	all.Wait()
	for i := range 100 {
		if _, err := os.Stat(filepath.Join(dir, "a", fmt.Sprint(i/20), fmt.Sprint(i))); err != nil {
			t.Error(err)
		}
	}
}

func TestLinkToTheOutsideIsNotFollowed(t *testing.T) {
	r, dir := open(t)
	outside := t.TempDir()
	for _, to := range []string{outside, "../" + filepath.Base(outside)} {
		link := filepath.Join(dir, "a")
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
		if err := r.In("a", write("x")); err == nil {
			t.Errorf("a link to %s was followed", to)
		}
		if err := os.Remove(link); err != nil {
			t.Fatal(err)
		}
	}
}

func TestErrorsComeAsTheyAre(t *testing.T) {
	r, _ := open(t)
	if err := r.In("gone", write("x")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("In = %v, want that the folder is not there", err)
	}
	mine := errors.New("mine")
	if err := r.In(".", func(*os.Root) error { return mine }); err != mine {
		t.Errorf("In = %v, want %v", err, mine)
	}
}
