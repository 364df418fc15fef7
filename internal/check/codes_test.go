package check

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestCodes holds the table of codes against the sources: each code that is given
// is explained, and none that is not.
func TestCodes(t *testing.T) {
	given := map[string]bool{"build": true} // by the command
	code := regexp.MustCompile(`(?:\badd(?:\()|c\.(?:in\(p|add\(|at\(|lacks\(|person\(p)[, ]*|Code: |Slip: )"([a-z][a-z-]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, m := range code.FindAllStringSubmatch(string(src), -1) {
			given[m[1]] = true
		}
	}
	for c := range given {
		if codes[c].Format == "" {
			t.Errorf("the code %q is not explained", c)
		}
	}
	for c := range codes {
		if !given[c] {
			t.Errorf("nobody gives the code %q", c)
		}
	}
}
