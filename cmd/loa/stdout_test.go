package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// TestFullOutput prints where nothing can be written: that is no success.
func TestFullOutput(t *testing.T) {
	for _, args := range [][]string{{"stats", "-C", "../.."}, {"--version"}, {"help", "markdown"}, {"schema", "-C", "../..", "site"}} {
		var stderr bytes.Buffer
		if got := run(args, full{}, &stderr); got != statusFailed || !strings.Contains(stderr.String(), "no space left on device") {
			t.Errorf("loa %q = %d, want %d\n%s", args, got, statusFailed, &stderr)
		}
	}
}
