package main

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTypes runs the TypeScript compiler over every script that goes into a page,
// with the types that its comments give.
func TestTypes(t *testing.T) {
	tsc := filepath.FromSlash("../../.tools/node_modules/.bin/tsc")
	need(t, "TypeScript", tsc)
	strict := []string{"--allowJs", "--checkJs", "--noEmit", "--strict", "--noUnusedLocals", "--noUnusedParameters",
		"--types", "", "--target", "es2020", "--lib", "es2023,dom,dom.iterable"}
	for _, of := range []struct {
		name, files string // a file, or a pattern of files that do not share their names
		flags       []string
	}{
		{"search", "../../internal/search/browser/tsconfig.json", nil},
		{"offline", "../../internal/offline/tsconfig.json", nil},
		{"preview", "../../internal/serve/*.js", strict},
		{"themes", "../../themes/*/assets/*.js", strict},
	} {
		files, err := filepath.Glob(filepath.FromSlash(of.files))
		if err != nil || len(files) == 0 {
			t.Errorf("%s: no scripts: %v", of.name, err)
		}
		for _, file := range files {
			args := append([]string{file}, of.flags...)
			if of.flags == nil {
				args = []string{"-p", file}
			}
			if out, err := exec.Command(tsc, args...).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", file, err, out)
			}
		}
	}
}
