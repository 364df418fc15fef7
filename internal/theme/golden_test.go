package theme

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"loa/themes"
)

var update = flag.Bool("update", false, "write testdata anew")

// loadDefault returns the built-in default theme, which has no problems.
func loadDefault(t testing.TB) *Theme {
	t.Helper()
	th, probs := Load(nil, themes.FS, "default")
	for _, p := range probs {
		t.Errorf("Load: %s:%d:%d: %s %s", p.File, p.Line, p.Column, p.Text, p.Hint)
	}
	if th == nil {
		t.FailNow()
	}
	return th
}

func TestGolden(t *testing.T) {
	th := loadDefault(t)
	for _, lang := range []string{"vi", "en"} {
		s, pages := sampleSite(lang)
		r := th.Renderer(s)
		for _, name := range slices.Sorted(maps.Keys(pages)) {
			t.Run(lang+"/"+name, func(t *testing.T) {
				got, err := r.Render(nil, pages[name])
				if err != nil {
					t.Fatal(err)
				}
				compare(t, filepath.Join("testdata", lang, name+".html"), oneTagALine(string(got)))
			})
		}
	}
}

var assetHash = regexp.MustCompile(`(/assets/[\w-]+)\.[0-9a-f]{8}\.`)

// oneTagALine breaks lines before start tags, so that a difference is seen, and
// takes out hashes: a change of the style sheet is no change of the pages.
func oneTagALine(html string) string {
	html = assetHash.ReplaceAllString(html, "$1.HASH.")
	var b strings.Builder
	for i, c := range html {
		if c == '<' && i > 0 && !strings.HasPrefix(html[i:], "</") {
			b.WriteByte('\n')
		}
		b.WriteRune(c)
	}
	return b.String() + "\n"
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at the difference of go test -update\ngot:\n%s", file, got)
	}
}
