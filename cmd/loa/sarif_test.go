package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestSARIFIsValid judges the log of a site with every kind of place (a file as a
// whole, a line, a stretch) and of correction by the schema of the standard.
func TestSARIFIsValid(t *testing.T) {
	schema, err := filepath.Abs("../../.tools/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
	if err != nil {
		t.Fatal(err)
	}
	need(t, "Node", "node")
	need(t, "the schema of SARIF", schema)
	log := sarifOfFaults(t)
	c := exec.Command("node", filepath.FromSlash("testdata/schema/sarif.cjs"), schema)
	c.Env = append(os.Environ(), "NODE_PATH="+filepath.Join(filepath.Dir(schema), filepath.FromSlash("../../../../node_modules")))
	c.Stdin = bytes.NewReader(log)
	out, err := c.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s\n%s", err, out, log)
	}
}

// sarifOfFaults returns the log of a site with faults.
func sarifOfFaults(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"site.yaml": "title: T\n",
		"articles/à é.md": "---\ntitle: A\ndate: 2025-02-30\n---\nViệc hòan thành đuợc nghe2o.\n\n" +
			"**Lưu ý:**Mang theo 004090001234.\n\n- a\n+ b\n\n![](x.png)\n",
		"articles/x.png": "",
		"articles/y.png": "",
		"themes.yaml":    "",
	} {
		file := filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"check", "-C", dir, "--sarif"}, &stdout, &stderr); status != statusProblems {
		t.Fatalf("loa check = %d, want the problems of the site\n%s", status, &stderr)
	}
	return stdout.Bytes()
}

// TestSARIFFixesAreEdits: the places and texts of the fixes, put into the file, are
// what loa fix makes of it.
func TestSARIFFixesAreEdits(t *testing.T) {
	var log sarifLog
	if err := json.Unmarshal(sarifOfFaults(t), &log); err != nil {
		t.Fatal(err)
	}
	line := []rune("Việc hòan thành đuợc nghe2o.")
	fixes := 0
	results := log.Runs[0].Results
	for i := len(results) - 1; i >= 0; i-- { // from the end, so that places stay
		for _, f := range results[i].Fixes {
			r := f.Changes[0].Replacements[0]
			if r.Deleted.StartLine != 5 {
				continue
			}
			fixes++
			line = append(line[:r.Deleted.StartColumn-1:r.Deleted.StartColumn-1],
				append([]rune(r.Inserted.Text), line[r.Deleted.EndColumn-1:]...)...)
		}
	}
	if got := string(line); got != "Việc hoàn thành được nghèo." || fixes != 3 {
		t.Errorf("%d fixes make %q", fixes, got)
	}
}
