package build

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

// locked is a tree in which one file may not be read.
type locked struct {
	fstest.MapFS
	name string
}

func (l locked) Open(name string) (fs.File, error) {
	if name == l.name {
		return nil, errors.New("permission denied")
	}
	return l.MapFS.Open(name)
}

// TestUnreadable has one error for a file that may not be read: what is in it is
// not judged.
func TestUnreadable(t *testing.T) {
	root := locked{fstest.MapFS{
		"content/site.yaml":     {Data: []byte("title: T\nbase_url: https://example.vn/\n")},
		"content/articles/a.md": {Data: []byte("---\ntitle: A\ndate: 2025-01-01\n---\n")},
	}, "content/articles/a.md"}
	s, err := Make(root, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	if n := len(s.Problems); n != 1 || s.Problems[0].Text.In("en") != "cannot be read: permission denied" {
		t.Errorf("%d problems: %v, want that the file cannot be read", n, s.Problems)
	}
}
