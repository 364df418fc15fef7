package internal

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers is the order of the packages: "a < b c" says that a may import b and c.
// It is the design, not a record of it: a package that needs more is in the
// wrong place, or holds what belongs elsewhere. Do not change a line to make a
// build pass.
const layers = `
diag    <
viet    <
colour  <
content < diag viet colour
speech  < viet
nearby  <
output  < nearby
outline < diag
script  < speech content viet
webp    <
webfont < diag
picture < webp diag
share   <
site    < outline picture share content diag viet
campaign < site content viet diag
report  < campaign site viet diag
check   < speech script site picture content diag viet
schema  < site content diag
scaffold < content diag
search  < viet
search/browser <
offline <
program <
theme   < program webfont script offline share search/browser campaign site content diag viet colour
feed    < site content viet
gallery < build theme site scaffold output diag colour
portable <
pack    < output
cache   <
build   < nearby cache picture share offline portable search search/browser theme feed site outline content output diag viet
serve   < build site output content diag
bench   < build search serve output content diag viet themes
cmd/loa < script gallery theme cache pack serve campaign report search build check output content diag themes scaffold schema site viet
themes  <
`

// modules are the third-party modules, each with what it saves us:
// ARCHITECTURE.md says more.
const modules = `
github.com/yuin/goldmark         content bench
github.com/adrg/frontmatter      content
go.yaml.in/yaml/v3               content schema theme
github.com/pelletier/go-toml/v2  content
golang.org/x/net                 content portable pack gallery
golang.org/x/text                viet
github.com/tdewolff/minify/v2    theme search/browser offline
github.com/tdewolff/parse/v2     picture
github.com/tetratelabs/wazero    webp
golang.org/x/image               picture share
codeberg.org/go-fonts/liberation share
golang.org/x/sync                build
golang.org/x/term                cmd/loa
github.com/andybalholm/brotli    webfont
github.com/spf13/cobra           cmd/loa
github.com/xuri/excelize/v2      report
github.com/arran4/golang-ical    feed
github.com/paulmach/orb          outline
github.com/piglig/go-qr          theme
github.com/spf13/pflag           cmd/loa
github.com/fsnotify/fsnotify     serve
github.com/chromedp/chromedp     bench
github.com/chromedp/cdproto      bench
github.com/inconshreveable/mousetrap cmd/loa
`

// onlyOnWindows is imported by a file for Windows alone.
const onlyOnWindows = "github.com/inconshreveable/mousetrap"

type listed struct {
	ImportPath string
	Imports    []string
	Module     *struct{ Path string }
}

// TestLayers checks that every package imports only what lies below it.
func TestLayers(t *testing.T) {
	allowed := table(layers, " < ", "<")
	for _, p := range list(t, "loa/...") {
		name := short(p.ImportPath)
		if name == "internal" {
			continue
		}
		below, known := allowed[name]
		if !known {
			t.Errorf("package %s has no place in the layers", p.ImportPath)
			continue
		}
		for _, i := range p.Imports {
			if strings.HasPrefix(i, "loa/") && !slices.Contains(below, short(i)) {
				t.Errorf("%s imports %s, which is not below it", name, short(i))
			}
		}
	}
}

// TestModules checks that every third-party module is used only where it is
// meant to be, and that none is listed that is not used.
func TestModules(t *testing.T) {
	allowed := table(modules, " ")
	used := map[string]bool{}
	for _, p := range list(t, "loa/...") {
		for _, i := range p.Imports {
			if !strings.Contains(strings.Split(i, "/")[0], ".") {
				continue
			}
			module := ""
			for m := range allowed {
				if i == m || strings.HasPrefix(i, m+"/") {
					module = m
				}
			}
			used[module] = true
			if module == "" || !slices.Contains(allowed[module], short(p.ImportPath)) {
				t.Errorf("%s imports %s, which it may not", short(p.ImportPath), i)
			}
		}
	}
	for m := range allowed {
		if !used[m] && m != onlyOnWindows {
			t.Errorf("module %s is allowed but not used", m)
		}
	}
}

func list(t *testing.T, pattern string) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", pattern).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p listed
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

func short(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, "loa/"), "internal/")
}

func table(text string, separators ...string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(text) {
		for _, s := range separators {
			line = strings.ReplaceAll(line, s, " ")
		}
		if f := strings.Fields(line); len(f) > 0 {
			out[f[0]] = f[1:]
		}
	}
	return out
}
