package main

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path"
	"regexp"

	"loa/internal/content"
)

// texts is what the articles of a site say.
type texts struct {
	titles []string
	bytes  int // of the titles and bodies without markup
	gzip   int // the same, each article by itself
}

var markup = regexp.MustCompile(`<[^>]*>`)

func readTexts(site string) (texts, error) {
	var t texts
	err := fs.WalkDir(os.DirFS(site), "content/articles", func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ".md" {
			return err
		}
		src, err := os.ReadFile(path.Join(site, p))
		if err != nil {
			return err
		}
		doc := content.Parse(p, src, content.Options{Zone: zone})
		text := doc.Front.Title.Text + "\n" + string(markup.ReplaceAll(doc.Body.HTML, []byte(" ")))
		t.titles = append(t.titles, doc.Front.Title.Text)
		t.bytes += len(text)
		t.gzip += gzipped([]byte(text))
		return nil
	})
	return t, err
}

// gzipped returns how many bytes a host sends that compresses.
func gzipped(src []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b) // level 6, as hosts have it
	w.Write(src)
	w.Close()
	return b.Len()
}

// weight is what a folder holds: how many files there are, and their bytes.
type weight struct{ files, bytes, gzip, largest int }

func weigh(dir string) (weight, error) {
	var w weight
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := os.ReadFile(path.Join(dir, p))
		if err != nil {
			return err
		}
		n := gzipped(src)
		w.files++
		w.bytes += len(src)
		w.gzip += n
		w.largest = max(w.largest, n)
		return nil
	})
	return w, err
}
