package main

import (
	"io"
	"io/fs"
	"testing"
	"testing/fstest"
)

// opens counts how often each file is opened.
type opens struct {
	fstest.MapFS
	of map[string]int
}

func (o opens) Open(name string) (fs.File, error) {
	o.of[name]++
	return o.MapFS.Open(name)
}

func (o opens) ReadFile(name string) ([]byte, error) {
	o.of[name]++
	return o.MapFS.ReadFile(name)
}

// TestReadOnce reads a file in both ways that there are: it is opened once.
func TestReadOnce(t *testing.T) {
	base := opens{fstest.MapFS{"a.md": {Data: []byte("một")}, "b.png": {Data: []byte("hai")}}, map[string]int{}}
	o := newReadOnce(base)
	for range 2 {
		for name, want := range map[string]string{"a.md": "một", "b.png": "hai"} {
			f, err := o.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			opened, err := io.ReadAll(f)
			if err != nil || string(opened) != want {
				t.Errorf("%s holds %q, %v, want %q", name, opened, err, want)
			}
			if read, err := o.ReadFile(name); err != nil || string(read) != want {
				t.Errorf("%s is read as %q, %v, want %q", name, read, err, want)
			}
		}
	}
	if n := base.of["a.md"]; n != 1 {
		t.Errorf("a.md is opened %d times, want once", n)
	}
	if _, err := o.Open("c.md"); err == nil {
		t.Error("a file that is not there can be opened")
	}
}
