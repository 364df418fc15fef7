package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestSearchBench measures a site that is small.
func TestSearchBench(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"search", "-n", "60", "-runs", "1"}, &stdout, &stderr); got != statusFine {
		t.Fatalf("status %d\n%s", got, stderr.String())
	}
	for _, want := range []string{"| first query with ten results | ", "| whole index | ", "| known item without marks: in the first 3 | 100.0 % |"} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("no %q in\n%s", want, stdout.String())
		}
	}
}

func TestMistype(t *testing.T) {
	d := newDice(1, 1)
	for range 1000 {
		if got := mistype(d, "ho ngheo"); got == "ho ngheo" || len(got) < 7 || len(got) > 9 {
			t.Fatalf("mistype gives %q", got)
		}
	}
}
