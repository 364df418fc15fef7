package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os/exec"
	"path"
	"strings"
	"sync"
	"time"

	"loa/internal/content"
)

// stagedFiles returns the files below a folder that a git commit would add or
// change, with the content that it would have: not what stands in the folder.
func stagedFiles(dir string) (map[string][]byte, error) {
	names, err := git(dir, "diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR", "--relative", "--", ".")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for name := range strings.SplitSeq(string(names), "\x00") {
		if name == "" {
			continue
		}
		src, err := git(dir, "show", ":./"+name)
		if err != nil {
			return nil, err
		}
		files[name] = src
	}
	return files, nil
}

// git runs git in a folder and returns what it prints.
func git(dir string, args ...string) ([]byte, error) {
	c := exec.Command("git", append([]string{"-C", dir}, args...)...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if said := strings.TrimSpace(stderr.String()); err != nil && said != "" {
		return nil, errors.New(said)
	}
	return out, err
}

// overlay is a file system in which some files have another content. It reads
// each Markdown file once: the build and the checks both ask for it, and to open
// a file takes longer than to check it.
type overlay struct {
	fs.FS
	files map[string][]byte
	read  *sync.Map // of what was read: name → []byte
}

func newOverlay(base fs.FS, files map[string][]byte) overlay {
	return overlay{base, files, new(sync.Map)}
}

// ReadFile returns a file that the caller must not change.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if src, ok := o.files[name]; ok {
		return src, nil
	}
	if src, ok := o.read.Load(name); ok {
		return src.([]byte), nil
	}
	src, err := fs.ReadFile(o.FS, name)
	if err == nil && content.IsMarkdown(name) {
		o.read.Store(name, src)
	}
	return src, err
}

func (o overlay) Open(name string) (fs.File, error) {
	if src, ok := o.files[name]; ok {
		return &memoryFile{*bytes.NewReader(src), path.Base(name), int64(len(src))}, nil
	}
	return o.FS.Open(name)
}

// memoryFile is an open file of an overlay, and what Stat says of it.
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
