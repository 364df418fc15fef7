package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestSearchReport prints two searches, of which one was not asked in a browser.
func TestSearchReport(t *testing.T) {
	asked := []load{{bytes: 1000, requests: 2}}
	results := []searchResult{
		{name: "Loa", first: asked, next: asked, waits: []wait{{3, 2}, {1, 0.5}, {2, 1}}},
		{name: "other", first: asked, next: asked},
	}
	var out bytes.Buffer
	printSearchReport(&out, results, texts{bytes: 1, gzip: 1}, 1, 1, 1)
	for _, want := range []string{
		"| first query with ten results | 1.0 kB, at most 1.0 kB · 2 requests, at most 2 |",
		"| first result on a slow network, cold | 2.00 s, at most 3.00 s | – |",
		"| the same for the next query | 1.00 s, at most 2.00 s | – |",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
