package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestMain lets the test binary be the program too, since that starts itself
// again for its parts.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && slices.Contains([]string{"corpus", "floor", "build"}, os.Args[1]) {
		os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestWholeProgram measures a site that is small but has everything.
func TestWholeProgram(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run([]string{"-n", "12,30", "-runs", "1"}, &stdout, &stderr); got != statusFine {
		t.Fatalf("status %d\n%s", got, stderr.String())
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) != 6 || !strings.HasPrefix(lines[4], "| 12 | ") || !strings.HasPrefix(lines[5], "| 30 | ") {
		t.Errorf("printed\n%s", stdout.String())
	}
	if !strings.Contains(stderr.String(), "30 articles, pair 1 of 1: floor ") {
		t.Errorf("said\n%s", stderr.String())
	}
}
