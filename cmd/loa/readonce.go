package main

import (
	"bytes"
	"io/fs"
	"path"
	"sync"
	"time"

	"loa/internal/content"
)

// readOnce is a file system that reads each Markdown file once: the build and the
// checks both ask for it, and to open a file takes longer than to check it.
type readOnce struct {
	fs.FS
	read *sync.Map // name → []byte
}

func newReadOnce(base fs.FS) readOnce { return readOnce{base, new(sync.Map)} }

// ReadFile returns a file that the caller must not change.
func (o readOnce) ReadFile(name string) ([]byte, error) {
	if src, ok := o.read.Load(name); ok {
		return src.([]byte), nil
	}
	src, err := fs.ReadFile(o.FS, name)
	if err == nil && content.IsMarkdown(name) {
		o.read.Store(name, src)
	}
	return src, err
}

// Open opens a file; one of Markdown in memory.
func (o readOnce) Open(name string) (fs.File, error) {
	if !content.IsMarkdown(name) {
		return o.FS.Open(name)
	}
	src, err := o.ReadFile(name)
	if err != nil {
		return nil, err
	}
	f := &memoryFile{name: path.Base(name), size: int64(len(src))}
	f.Reset(src)
	return f, nil
}

// ReadDir lists a folder of the file system.
func (o readOnce) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(o.FS, name) }

// Stat tells of a file or a folder of the file system.
func (o readOnce) Stat(name string) (fs.FileInfo, error) { return fs.Stat(o.FS, name) }

// memoryFile is an open file that is in memory, and what Stat says of it.
type memoryFile struct {
	bytes.Reader
	name string
	size int64
}

func (f *memoryFile) Close() error               { return nil }
func (f *memoryFile) Stat() (fs.FileInfo, error) { return memoryInfo{f}, nil }

type memoryInfo struct{ f *memoryFile }

func (i memoryInfo) Name() string       { return i.f.name }
func (i memoryInfo) Size() int64        { return i.f.size }
func (i memoryInfo) Mode() fs.FileMode  { return 0o644 }
func (i memoryInfo) ModTime() time.Time { return time.Time{} }
func (i memoryInfo) IsDir() bool        { return false }
func (i memoryInfo) Sys() any           { return nil }
