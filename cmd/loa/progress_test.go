package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// TestProgress counts how often the line on a terminal changes: not for each file,
// but the last one is shown.
func TestProgress(t *testing.T) {
	const files = 100_000
	var terminal bytes.Buffer
	bar := newProgress(&program{lang: "en"}, time.Now().Add(-time.Minute))
	bar.w = &terminal
	for i := range files {
		bar.writing(i+1, files)
	}
	lines := strings.Split(terminal.String(), "\r")
	if n := len(lines); n > files/100 {
		t.Errorf("the line changes %d times for %d files", n, files)
	}
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "writing: 100000 of 100000" {
		t.Errorf("the last line is %q", last)
	}
	bar.done()
	if !strings.HasSuffix(terminal.String(), "\r") {
		t.Error("the line is not cleared")
	}
}
