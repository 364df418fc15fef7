package serve

import (
	"slices"
	"testing"
	"time"
)

func TestBurst(t *testing.T) {
	ms := func(n int) time.Duration { return time.Duration(n) * time.Millisecond }
	type change struct {
		at   int // ms
		path string
	}
	tests := []struct {
		name    string
		changes []change // the path "*" is everything
		due     int      // ms
		paths   []string
	}{
		{"one file", []change{{0, "a"}}, 3, []string{"a"}},
		{"one file, truncated and written", []change{{0, "a"}, {2, "a"}}, 5, []string{"a"}},
		{"two files", []change{{0, "a"}, {1, "b"}}, 31, []string{"a", "b"}},
		{"everything", []change{{0, "a"}, {1, "*"}}, 31, nil},
		{"without end", []change{{0, "a"}, {499, "b"}}, 500, []string{"a", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			var b burst
			for _, c := range tt.changes {
				if at := start.Add(ms(c.at)); c.path == "*" {
					b.addAll(at)
				} else {
					b.add(c.path, at)
				}
			}
			if got := b.due().Sub(start); got != ms(tt.due) {
				t.Errorf("due after %v, want %v", got, ms(tt.due))
			}
			got := b.take()
			if !slices.Equal(got, tt.paths) || (got == nil) != (tt.paths == nil) {
				t.Errorf("take() = %q, want %q", got, tt.paths)
			}
			if !b.empty() {
				t.Error("not empty after take")
			}
		})
	}
}
