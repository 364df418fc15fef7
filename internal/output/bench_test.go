package output

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// benchFiles are 10,000 pages of 8 kB, each in a folder of its own.
func benchFiles() []File {
	page := bytes.Repeat([]byte("Truyền thông "), 530)
	render := func() ([]byte, error) { return page, nil }
	files := make([]File, 10_000)
	for i := range files {
		files[i] = File{Path: fmt.Sprintf("bai-viet/%d/%02d/bai-so-%d/index.html", 2000+i%20, i%12, i), Stage: Pages, Render: render}
	}
	return files
}

func BenchmarkApplyCold(b *testing.B) {
	files, parent := benchFiles(), b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		dir := filepath.Join(parent, "public")
		if res, err := Apply(dir, files, Options{}); err != nil || res.Written != len(files) {
			b.Fatal(res.Written, err)
		}
		b.StopTimer()
		if err := os.RemoveAll(dir); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkApplySame(b *testing.B) {
	files, dir := benchFiles(), b.TempDir()
	if _, err := Apply(dir, files, Options{}); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if res, err := Apply(dir, files, Options{}); err != nil || res.Same != len(files) {
			b.Fatal(res.Same, err)
		}
	}
}
