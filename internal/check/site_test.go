package check

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/diag"
	"loa/themes"
)

// exampleSite returns the rules of the example site and its Markdown files.
func exampleSite(t testing.TB) (*Rules, map[string][]byte) {
	t.Helper()
	root := os.DirFS("../..")
	snapshot, err := build.Make(root, build.Options{Themes: themes.FS, Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), Drafts: true, Future: true})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = fs.WalkDir(root, "content", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !content.IsMarkdown(p) {
			return err
		}
		files[p], err = fs.ReadFile(root, p)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return NewRules(snapshot.Site), files
}

// known are findings in the example site that are true: they name no mistake of
// a check. A document that the site does not describe is worth a notice, no more.
var known = []string{"document-unknown"}

// TestExampleSiteIsClean: real texts that were written with care give no false
// alarm.
func TestExampleSiteIsClean(t *testing.T) {
	rules, files := exampleSite(t)
	for path, src := range files {
		for _, f := range File(content.Parse(path, src, rules.parse), src, rules) {
			if f.Told || slices.Contains(known, f.Code) || slices.Contains(known, path+" "+f.Code) {
				continue
			}
			t.Errorf("%s %s: %s | %s\n  %s", f.Pos, f.Code, f.Text, f.Hint, lineOf(string(src), f.Pos))
		}
		if fixed := Fix(path, src, rules); fixed.Before != fixed.After {
			t.Errorf("Fix changes %s", path)
		}
	}
}

func lineOf(text string, pos diag.Pos) string {
	lines := strings.Split(text, "\n")
	if pos.Line < 1 || pos.Line > len(lines) {
		return ""
	}
	line := []rune(lines[pos.Line-1])
	return string(line[max(0, min(len(line), pos.Column-60)):min(len(line), pos.Column+60)])
}

func BenchmarkFile(b *testing.B) {
	rules, files := exampleSite(b)
	size := 0
	for _, src := range files {
		size += len(src)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for path, src := range files {
			File(content.Parse(path, src, rules.parse), src, rules)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(files)), "µs/file")
}
