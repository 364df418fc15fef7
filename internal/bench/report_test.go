package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

func TestReport(t *testing.T) {
	floor := cost{user: 800 * time.Millisecond, system: 200 * time.Millisecond, wall: 500 * time.Millisecond}
	build := func(user time.Duration) cost {
		return cost{user: user, system: time.Second, wall: time.Second, rss: 100 << 20}
	}
	r := result{articles: 1000, pages: 1200, files: 1300, pairs: []pair{
		{floor, build(3 * time.Second)}, {floor, build(1 * time.Second)}, {floor, build(2 * time.Second)},
	}}
	var out bytes.Buffer
	printReport(&out, []result{r}, 3, 1)
	want := "| 1000 | 1200 | 1300 | 1.00 s (0.20 s) | 3.00 s (1.00 s) | **3.00** (2.00 to 4.00) | 3000 µs | 0.50 s | 1.00 s | – | 100 MiB |\n"
	if !strings.HasSuffix(out.String(), want) {
		t.Errorf("report:\n%s\nwant at its end\n%s", out.String(), want)
	}
}

func TestMedian(t *testing.T) {
	pairs := []pair{{build: cost{rss: 9}}, {build: cost{rss: 1}}, {build: cost{rss: 4}}, {build: cost{rss: 2}}}
	rss := func(p pair) float64 { return float64(p.build.rss) }
	if got := median(pairs, rss); got != 3 {
		t.Errorf("median of 9, 1, 4, 2 = %v, want 3", got)
	}
	if got := median(pairs[:3], rss); got != 4 {
		t.Errorf("median of 9, 1, 4 = %v, want 4", got)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range []string{"-n 0", "-n ten", "-runs 0", "-no", "corpus a", "corpus a b c", "floor a", "more"} {
		if got := run(strings.Fields(args), io.Discard, io.Discard); got != statusUsage {
			t.Errorf("bench %s: status %d, want %d", args, got, statusUsage)
		}
	}
}
