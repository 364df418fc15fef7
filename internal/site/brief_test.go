package site

import (
	"strings"
	"testing"
)

func TestBrief(t *testing.T) {
	forty := strings.TrimSpace(strings.Repeat("từ ", 40))
	for _, c := range []struct{ name, summary, want string }{
		{"short", "Một hai.", "Một hai."},
		{"empty", "", ""},
		{"forty", forty, forty},
		{"blank behind", forty + " ", forty + " "},
		{"one more", forty + " nữa", forty + "…"},
		{"a sign before the cut", forty + ", nữa", forty + "…"},
		{"a sentence before the cut", forty + ". Nữa", forty + ".…"},
		{"no-break spaces", strings.ReplaceAll(forty, " ", "\u00a0") + " nữa", strings.ReplaceAll(forty, " ", "\u00a0") + "…"},
	} {
		got, cut := Brief(c.summary)
		if got != c.want || cut != (got != c.summary) {
			t.Errorf("%s: Brief = %q, %v, want %q", c.name, got, cut, c.want)
		}
	}
}
