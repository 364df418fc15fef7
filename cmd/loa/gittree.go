package main

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// gitTree is a file system that holds exactly the files of a tree of git.
type gitTree struct {
	base  fs.FS                 // holds the others as git has them
	blobs map[string][]byte     // by name: files that base holds otherwise, or not at all
	dirs  map[string][]gitEntry // by path: what a folder lists, in order
	files map[string]bool       // all names
}

// newGitTree makes the tree of objects, by name. Those of the files that stand
// elsewhere than in base are in blobs, by object.
func newGitTree(base fs.FS, objects map[string]string, elsewhere map[string]bool, blobs map[string][]byte) *gitTree {
	t := &gitTree{base: base, blobs: map[string][]byte{}, dirs: map[string][]gitEntry{".": nil}, files: map[string]bool{}}
	for name, object := range objects {
		t.files[name] = true
		if elsewhere[name] {
			t.blobs[name] = blobs[object]
		}
		t.list(gitEntry{t, name, false})
	}
	for _, list := range t.dirs {
		slices.SortFunc(list, func(a, b gitEntry) int { return strings.Compare(a.name, b.name) })
	}
	return t
}

// list puts an entry into the listing of its folder, and its folder into that of
// the one above.
func (t *gitTree) list(e gitEntry) {
	dir := path.Dir(e.name)
	if _, known := t.dirs[dir]; !known {
		t.list(gitEntry{t, dir, true})
	}
	t.dirs[dir] = append(t.dirs[dir], e)
}

func (t *gitTree) Open(name string) (fs.File, error) {
	src, isBlob := t.blobs[name]
	_, isDir := t.dirs[name]
	switch {
	case isBlob:
		return &memoryFile{*bytes.NewReader(src), path.Base(name), int64(len(src))}, nil
	case t.files[name]:
		return t.base.Open(name)
	case isDir:
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.ErrUnsupported} // ReadDir and Stat do
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir lists a folder, by name.
func (t *gitTree) ReadDir(name string) ([]fs.DirEntry, error) {
	list, ok := t.dirs[name]
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	entries := make([]fs.DirEntry, len(list))
	for i, e := range list {
		entries[i] = e
	}
	return entries, nil
}

// Stat tells of a file or a folder.
func (t *gitTree) Stat(name string) (fs.FileInfo, error) {
	if _, ok := t.dirs[name]; ok {
		return newEntry{path.Base(name), true, 0}, nil
	}
	if src, ok := t.blobs[name]; ok {
		return newEntry{path.Base(name), false, int64(len(src))}, nil
	}
	if !t.files[name] {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return fs.Stat(t.base, name)
}

// gitEntry is a file or a folder as its folder lists it.
type gitEntry struct {
	tree  *gitTree
	name  string // path
	isDir bool
}

func (e gitEntry) Name() string               { return path.Base(e.name) }
func (e gitEntry) IsDir() bool                { return e.isDir }
func (e gitEntry) Info() (fs.FileInfo, error) { return e.tree.Stat(e.name) }

func (e gitEntry) Type() fs.FileMode {
	if e.isDir {
		return fs.ModeDir
	}
	return 0
}
