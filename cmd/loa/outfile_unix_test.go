//go:build linux || darwin

package main

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What is no file, such as /dev/stdout or /dev/null, is written into and stays
// what it is: a file in the place of a device is the end of more than a report.
func TestWriteFileKeepsAPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	pipe, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	size, err := writeFile(name, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err })
	if info, statErr := os.Stat(name); err != nil || size != 3 || statErr != nil || info.Mode().IsRegular() {
		t.Errorf("writeFile to a pipe: %d, %v, want 3 bytes and the pipe still there", size, err)
	}
}

func TestWriteFileWritesThroughALink(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "a.csv"), filepath.Join(dir, "link.csv")
	if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(name, link); err != nil {
		t.Fatal(err)
	}
	_, err := writeFile(link, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err })
	if got, _ := os.ReadFile(name); err != nil || string(got) != "new" {
		t.Errorf("writeFile: %v, and the file holds %q, want it new", err, got)
	}
}
