//go:build unix

package nearby

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFolderSwappedForALink keeps a folder open while its name becomes a link to the
// outside: what follows goes into the folder that was opened.
func TestFolderSwappedForALink(t *testing.T) {
	r, dir := open(t)
	outside := t.TempDir()
	if err := r.Mkdir("a", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := r.In("a", write("first")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(dir, "a"), filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	if err := r.In("a", write("second")); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Stat("b/second"); err != nil {
		t.Error(err)
	}
	r.Leave()
	if err := r.In("a", write("third")); err == nil {
		t.Error("the link was followed")
	}
	if left, _ := os.ReadDir(outside); len(left) != 0 {
		t.Errorf("the folder outside holds %v", left)
	}
}
