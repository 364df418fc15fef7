package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// floor does the least that makes pages of articles: every file of
// site/content/articles becomes out/…/index.html. It has no order, no checks and
// no indexes, but wastes nothing either: one converter, buffers that each worker
// uses again, and no folder is asked for twice.
func floor(site, out string) error {
	articles := filepath.Join(site, "content", "articles")
	var names []string
	err := filepath.WalkDir(articles, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(out, name[len(articles):])
		if d.IsDir() {
			return os.MkdirAll(to, 0o777)
		}
		names = append(names, name)
		return nil
	})
	if err != nil {
		return fmt.Errorf("list the articles: %w", err)
	}
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM))
	var next atomic.Int64
	var workers sync.WaitGroup
	errs := make([]error, runtime.GOMAXPROCS(0))
	for k := range errs {
		workers.Go(func() {
			w := floorWorker{markdown: markdown}
			for i := int(next.Add(1)) - 1; i < len(names) && errs[k] == nil; i = int(next.Add(1)) - 1 {
				errs[k] = w.page(names[i], filepath.Join(out, names[i][len(articles):]))
			}
		})
	}
	workers.Wait()
	return errors.Join(errs...)
}

// floorWorker is one of the loops, with its buffers.
type floorWorker struct {
	markdown goldmark.Markdown
	src, dst bytes.Buffer
}

// page makes the page of one article.
func (w *floorWorker) page(name, to string) error {
	if err := w.read(name); err != nil {
		return err
	}
	body, err := afterFront(w.src.Bytes())
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	w.dst.Reset()
	if err := w.markdown.Convert(body, &w.dst); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	folder := strings.TrimSuffix(to, ".md")
	if err := os.Mkdir(folder, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "index.html"), w.dst.Bytes(), 0o666)
}

// read puts a file into the worker's buffer.
func (w *floorWorker) read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w.src.Reset()
	_, err = io.Copy(&w.src, f)
	return err
}

var fence = []byte("---\n")

// afterFront returns what stands behind the second fence.
func afterFront(src []byte) ([]byte, error) {
	rest, ok := bytes.CutPrefix(src, fence)
	end := bytes.Index(rest, []byte("\n---\n"))
	if !ok || end < 0 {
		return nil, errors.New("no front matter")
	}
	return rest[end+1+len(fence):], nil
}
