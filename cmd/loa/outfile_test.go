package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a command writes takes the place of the old file as a whole: on a full
// disk the old one is not cut short. A second name for it shows that.
func TestOutputTakesThePlaceOfTheOldFileAsAWhole(t *testing.T) {
	dir := t.TempDir()
	tests := map[string][]string{
		"report.csv":   {"report", "-C", "../.."},
		"script.txt":   {"script", "-C", "../..", "../../content/articles/2022/12-chi-so-thieu-hut.md"},
		"leaflet.html": {"leaflet", "-C", "../..", "--paper", "a5", "../../content/articles/2022/12-chi-so-thieu-hut.md"},
	}
	for name, args := range tests {
		t.Run(name, func(t *testing.T) {
			out, second := filepath.Join(dir, name), filepath.Join(dir, "second-"+name)
			if err := errors.Join(os.WriteFile(out, []byte("old"), 0o644), os.Link(out, second)); err != nil {
				t.Fatal(err)
			}
			var stderr bytes.Buffer
			if status := run(append(args, "-o", out), io.Discard, &stderr); status != statusFine {
				t.Fatalf("status %d: %s", status, stderr.String())
			}
			if got, _ := os.ReadFile(out); len(got) < 10 {
				t.Errorf("%s is %q, want what was made", name, got)
			}
			if got, _ := os.ReadFile(second); string(got) != "old" {
				t.Errorf("the old file is now %.20q, want it as it was", got)
			}
		})
	}
}

func TestWriteFileKeepsTheOldOneWhenItFails(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := writeFile(name, func(w io.Writer) error { io.WriteString(w, "half"); return io.ErrShortWrite })
	if got, _ := os.ReadFile(name); err == nil || string(got) != "old" {
		t.Errorf("writeFile: %v, and the file holds %q, want an error and the old file", err, got)
	}
}

func TestWriteFileNamesTheFolderThatIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "missing")
	err := writeBytes(filepath.Join(dir, "a.csv"), nil)
	if want := "missing: "; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("writeBytes into no folder: %v, want %q in it", err, want)
	}
}
