package main

import (
	"runtime"
	"testing"
	"time"

	"loa/internal/build"
	"loa/themes"
)

// benchmarkDay is a day on which every article has been published.
var benchmarkDay = time.Date(2026, time.January, 15, 0, 0, 0, 0, zone)

// BenchmarkBuild makes every file of a site of 1,000 articles and writes none.
// It counts what each article costs the garbage collector.
func BenchmarkBuild(b *testing.B) {
	const articles = 1000
	site := makeSite(b, articles, 1)
	opts := build.Options{Themes: themes.FS, Now: benchmarkDay}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		s, err := build.Make(site, opts)
		if err != nil {
			b.Fatal(err)
		}
		if n := s.Errors(); n > 0 {
			b.Fatalf("%d errors, the first: %s", n, s.Problems[0].Text.In("en"))
		}
		for _, f := range s.Plain() {
			if _, err := f.Render(); err != nil {
				b.Fatal(err)
			}
		}
	}
	runtime.ReadMemStats(&after)
	n := float64(b.N * articles)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/n, "allocs/article")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/n, "B/article")
	b.ReportMetric(float64(b.Elapsed().Microseconds())/n, "µs/article")
}
