package main

import (
	"os"
	"path/filepath"
	"testing"

	"loa/internal/build"
	"loa/themes"
)

// BenchmarkRemake makes a site of 10,000 articles anew after one of them has
// been saved, as the preview does. It says how long each step took at its
// quickest: what else the machine does only adds to that.
func BenchmarkRemake(b *testing.B) {
	dir := b.TempDir()
	if err := corpus(dir, 10_000, 1); err != nil {
		b.Fatal(err)
	}
	file, err := newestArticle(dir)
	if err != nil {
		b.Fatal(err)
	}
	name := filepath.Join(dir, filepath.FromSlash(file))
	article, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	builder := build.NewBuilder(build.Disk(root), build.Options{Themes: themes.FS, Now: benchmarkDay, Drafts: true, Future: true})
	if _, err := builder.Make(nil); err != nil {
		b.Fatal(err)
	}
	least := map[string]float64{} // ms, by step
	for b.Loop() {
		article = append(article, "\nx\n"...)
		if err := os.WriteFile(name, article, 0o666); err != nil {
			b.Fatal(err)
		}
		s, err := builder.Make([]string{file})
		if err != nil {
			b.Fatal(err)
		}
		for _, step := range s.Steps {
			ms := step.Took.Seconds() * 1000
			if before, known := least[step.Name]; !known || ms < before {
				least[step.Name] = ms
			}
		}
	}
	for name, ms := range least {
		b.ReportMetric(ms, "ms/"+name)
	}
}
