package themes

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTypes runs the TypeScript compiler over the scripts of the themes.
func TestTypes(t *testing.T) {
	tsc := filepath.FromSlash("../.tools/node_modules/typescript/bin/tsc")
	_, missing := os.Stat(tsc)
	if _, err := exec.LookPath("node"); err != nil || missing != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("TypeScript is missing: run make tools")
		}
		t.Skip("TypeScript is missing: run make tools")
	}
	scripts, err := filepath.Glob("*/assets/*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, script := range scripts {
		out, err := exec.Command("node", tsc, "--allowJs", "--checkJs", "--noEmit", "--strict", "--noUnusedLocals",
			"--noUnusedParameters", "--target", "es2020", "--lib", "es2020,dom,dom.iterable", "--types", "", script).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", script, err, out)
		}
	}
}
