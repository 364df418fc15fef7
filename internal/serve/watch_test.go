package serve

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// TestForgetWhatWasReplaced: a folder takes the place of another one before the
// events of that have been read, as a checkout of another branch does. The
// library then knows a name that leads to no watch, and must not take us with it.
func TestForgetWhatWasReplaced(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"content/a", "content/b", "themes"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	notify, err := fsnotify.NewWatcher() // it stops at the first event that nobody reads
	if err != nil {
		t.Fatal(err)
	}
	w := &watcher{root: os.DirFS(dir), dir: dir, notify: notify, folders: map[string]bool{}, moved: map[string]bool{}}
	defer w.close()
	if err := w.reset(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content/x.md"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "content/b")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(dir, "content/a"), filepath.Join(dir, "content/b")); err != nil {
		t.Fatal(err)
	}
	if _, err := w.add("content/b"); err != nil {
		t.Fatal(err)
	}
	w.forget("content/b")
	if w.folders["content/b"] {
		t.Error("the folder is still among the watched")
	}
}
