package build

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// onDisk writes files below a new folder and opens it.
func onDisk(t *testing.T, files map[string]string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	for name, text := range files {
		if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := root.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func article(title string) string { return "---\ntitle: " + title + "\ndate: 2025-01-01\n---\nText.\n" }

// TestDiskIsReadAsItsFS reads a site with links of each kind in both ways.
func TestDiskIsReadAsItsFS(t *testing.T) {
	root := onDisk(t, map[string]string{
		"content/site.yaml":             "title: T\nbase_url: https://example.vn/\n",
		"content/topics.yaml":           "nuoc: Nước\n",
		"content/articles/2025/01/a.md": article("A"),
		"content/articles/2025/02/b.md": article("B"),
		"content/pages/c.md":            "---\ntitle: C\n---\nText.\n",
		"shared/notes.md":               article("Shared"),
	})
	outside := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte(article("Secret")), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, to := range map[string]string{
		"content/articles/2025/01/beside.md":  "a.md",
		"content/articles/2025/01/across.md":  "../02/b.md",
		"content/articles/2025/02/shared.md":  "../../../../shared/notes.md",
		"content/articles/2025/02/outside.md": outside,
		"content/articles/2025/02/gone.md":    "nowhere.md",
	} {
		if err := root.Symlink(to, name); err != nil {
			t.Fatal(err)
		}
	}
	want, err := Make(root.FS(), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	got, err := Make(Disk(root), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	compareSnapshots(t, got, want, "through folders")
	if n := len(got.Site.Articles); n != 5 {
		t.Errorf("%d articles, want 5: those outside are not read", n)
	}
}

// TestFolderThatBecomesALinkLeadsNowhere has a folder swapped for a link to the
// outside between two of its files, and before the next reading.
func TestFolderThatBecomesALinkLeadsNowhere(t *testing.T) {
	root := onDisk(t, map[string]string{"content/articles/a.md": "ours", "content/articles/b.md": "ours"})
	fsys := Disk(root)
	before, err := openSource(fsys, "content/articles/b.md")
	if err != nil {
		t.Fatal(err)
	}
	before.Close()
	outside := t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "a.md"), []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := root.RemoveAll("content/articles"); err != nil {
		t.Fatal(err)
	}
	if err := root.Symlink(outside, "content/articles"); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if f, err := openSource(fsys, "content/articles/a.md"); err == nil {
			f.Close()
			t.Error("a file outside was opened")
		}
		leaveSources(fsys)
	}
}

// TestFoldersAreRenamedBetweenLooks proves that a preview keeps nobody from renaming a
// folder, which Windows forbids of one that is open.
func TestFoldersAreRenamedBetweenLooks(t *testing.T) {
	root := onDisk(t, map[string]string{
		"content/site.yaml":       "title: T\nbase_url: https://example.vn/\n",
		"content/articles/1/a.md": article("A"),
	})
	b := NewBuilder(Disk(root), testOptions())
	for i := range 3 {
		s, err := b.Make(nil)
		if err != nil {
			t.Fatal(err)
		}
		now, next := fmt.Sprint("content/articles/", i+1), fmt.Sprint("content/articles/", i+2)
		if a := s.Site.Articles; len(a) != 1 || a[0].Doc.Path != now+"/a.md" {
			t.Fatalf("articles are %v, want that in %s", a, now)
		}
		if err := root.Rename(now, next); err != nil {
			t.Fatal(err)
		}
	}
}
