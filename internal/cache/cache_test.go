package cache

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func TestKeptUntilDeleted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kept")
	f := Open(dir)
	if _, ok := f.Get("a.webp"); ok {
		t.Error("an empty cache has a.webp")
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("Get made the folder")
	}
	put(t, f, "a.webp", "one")
	if b, ok := Open(dir).Get("a.webp"); !ok || string(b) != "one" {
		t.Errorf("Get = %q, %v, want what was put", b, ok)
	}
	if b, err := os.ReadFile(filepath.Join(dir, ".gitignore")); err != nil || string(b) != "*\n" {
		t.Errorf(".gitignore = %q, %v", b, err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if Open(dir).Has("a.webp") {
		t.Error("Has finds what was deleted")
	}
}

func TestBrokenFileIsNotThere(t *testing.T) {
	dir := t.TempDir()
	f := Open(dir)
	put(t, f, "a", "a value that is long enough")
	name := filepath.Join(dir, file("a"))
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := append([]byte{}, whole...)
	changed[len(changed)-1] ^= 1
	for what, b := range map[string][]byte{"cut off": whole[:len(whole)-3], "empty": nil, "changed": changed} {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
		if b, ok := f.Get("a"); ok {
			t.Errorf("%s: Get = %q, want nothing", what, b)
		}
	}
}

func TestPrune(t *testing.T) {
	dir := t.TempDir()
	for i := range 10 {
		put(t, Open(dir), fmt.Sprintf("old%d", i), "0123456789")
	}
	f := Open(dir)
	f.Get("old3")
	put(t, f, "new", "x")
	if err := f.Prune(1000); err != nil {
		t.Fatal(err)
	}
	if !Open(dir).Has("old1") {
		t.Error("Prune removed what takes little room")
	}
	if err := f.Prune(100); err != nil {
		t.Fatal(err)
	}
	after := Open(dir)
	if !after.Has("old3") || !after.Has("new") || after.Has("old1") {
		t.Error("Prune must remove what was not used, and nothing else")
	}
}

func TestManyAtOnce(t *testing.T) {
	f := Open(t.TempDir())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 50 {
				key := fmt.Sprint("k", i%10)
				if b, ok := f.Get(key); ok && string(b) != key {
					t.Errorf("Get(%s) = %q", key, b)
				}
				if err := f.Put(key, []byte(key)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

func TestNothingIsKeptWithoutFolder(t *testing.T) {
	var f *Folder
	put(t, f, "a", "b")
	if f.Has("a") || f.Prune(0) != nil {
		t.Error("a nil Folder keeps something")
	}
}

func put(t *testing.T, f *Folder, key, value string) {
	t.Helper()
	if err := f.Put(key, []byte(value)); err != nil {
		t.Fatal(err)
	}
}
