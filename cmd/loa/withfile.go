package main

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// withFile is a file system with one file more, in folders that need not be
// there. Without a name it is the file system alone.
type withFile struct {
	fs.FS
	name string
	src  []byte
}

func (w *withFile) Open(name string) (fs.File, error) {
	if w.name != "" && name == w.name {
		return &memoryFile{*bytes.NewReader(w.src), path.Base(name), int64(len(w.src))}, nil
	}
	return w.FS.Open(name)
}

// ReadDir lists a folder with what leads to the file.
func (w *withFile) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(w.FS, name)
	rest, below := strings.CutPrefix(w.name, name+"/")
	if !below {
		return entries, err
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	first, _, deeper := strings.Cut(rest, "/")
	if slices.ContainsFunc(entries, func(d fs.DirEntry) bool { return d.Name() == first }) {
		return entries, nil
	}
	return append(entries, newEntry{first, deeper, int64(len(w.src))}), nil
}

// newEntry is the file, or a folder on the way to it, as its folder lists it.
type newEntry struct {
	name   string
	folder bool
	size   int64
}

func (e newEntry) Name() string               { return e.name }
func (e newEntry) IsDir() bool                { return e.folder }
func (e newEntry) Type() fs.FileMode          { return e.Mode().Type() }
func (e newEntry) Info() (fs.FileInfo, error) { return e, nil }
func (e newEntry) Size() int64                { return e.size }
func (e newEntry) ModTime() time.Time         { return time.Time{} }
func (e newEntry) Sys() any                   { return nil }

func (e newEntry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
