package scaffold

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestTablesAreThoseOfTheExample keeps the tables that a new site starts with
// from drifting: go:embed reaches no file outside its own folder.
func TestTablesAreThoseOfTheExample(t *testing.T) {
	tables, err := fs.Glob(templates, "tables/*.yaml")
	if err != nil || len(tables) != 4 {
		t.Fatalf("tables %v, %v", tables, err)
	}
	for _, table := range tables {
		got, err := templates.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("../../content", filepath.Base(table)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from content/%s: copy it here", table, filepath.Base(table))
		}
	}
}
