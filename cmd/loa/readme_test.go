package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"loa/internal/content"
	"loa/internal/diag"

	"github.com/spf13/cobra"
)

// readmes are the pages whose examples must be true.
var readmes = []string{"../../README.md", "../../README.vi.md"}

var (
	codeBlock  = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")
	flagInText = regexp.MustCompile(`\s\[?(--?[a-z][a-z-]*)`)
)

// blocks returns the code blocks of a page in one language.
func blocks(t *testing.T, page, language string) []string {
	t.Helper()
	src, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range codeBlock.FindAllStringSubmatch(string(src), -1) {
		if m[1] == language {
			out = append(out, m[2])
		}
	}
	if len(out) == 0 {
		t.Fatalf("%s has no block of %q", page, language)
	}
	return out
}

// TestReadmeCommands runs every build of the READMEs into a folder of the test's
// own, and looks for the flags of every other command.
func TestReadmeCommands(t *testing.T) {
	for _, page := range readmes {
		ran := 0
		for _, block := range blocks(t, page, "sh") {
			for line := range strings.Lines(block) {
				args, ok := strings.CutPrefix(strings.TrimSpace(line), "go run ./cmd/loa ")
				if !ok {
					continue
				}
				ran++
				name, rest, _ := strings.Cut(args, " ")
				if name != "build" {
					command, _, err := (&program{lang: "en"}).root().Find([]string{name})
					if err != nil {
						t.Errorf("%s: loa %s: %v", page, args, err)
						continue
					}
					checkFlags(t, page, command, " "+rest)
					continue
				}
				words := append(strings.Fields(args), "-C", "../..", "--out", t.TempDir()+"/public")
				var out bytes.Buffer
				if status := run(words, &out, &out); status != statusFine {
					t.Errorf("%s: loa %s = %d\n%s", page, args, status, &out)
				}
			}
		}
		if ran < 2 {
			t.Errorf("%s: %d commands were run", page, ran)
		}
	}
}

// TestReadmeUsage checks that the lines that show how a command is called name
// its flags, all of them and no others.
func TestReadmeUsage(t *testing.T) {
	root := (&program{lang: "en"}).root()
	for _, page := range readmes {
		for _, block := range blocks(t, page, "") {
			for line := range strings.Lines(block) {
				name, rest, _ := strings.Cut(strings.TrimPrefix(line, "loa "), " ")
				command, _, err := root.Find([]string{name})
				if !strings.HasPrefix(line, "loa ") || err != nil || command == root {
					continue
				}
				checkFlags(t, page, command, " "+rest)
			}
		}
	}
}

func checkFlags(t *testing.T, page string, command *cobra.Command, usage string) {
	t.Helper()
	for _, m := range flagInText.FindAllStringSubmatch(usage, -1) {
		name := strings.TrimLeft(m[1], "-")
		if command.Flags().Lookup(name) == nil && (len(name) > 1 || command.Flags().ShorthandLookup(name) == nil) {
			t.Errorf("%s: loa %s has no flag %s", page, command.Name(), m[1])
		}
	}
}

// TestReadmeExamples reads the settings, the table and the article that the
// READMEs show: they must be without fault.
func TestReadmeExamples(t *testing.T) {
	for _, page := range readmes {
		for _, block := range blocks(t, page, "yaml") {
			name, _, _ := strings.Cut(strings.TrimPrefix(block, "# "), "\n")
			name, _, _ = strings.Cut(name, ":")
			switch strings.TrimSpace(name) {
			case "content/site.yaml":
				if !strings.Contains(block, "title:") {
					block += "title: T\n" // the block shows a part
				}
				_, problems := content.ParseConfig(name, []byte(block))
				none(t, page, problems)
			case "content/audiences.yaml":
				terms, problems := content.ParseTable(name, []byte(block), content.Options{})
				none(t, page, problems)
				if len(terms) != 2 {
					t.Errorf("%s: the table has %d terms, want 2", page, len(terms))
				}
			default:
				t.Errorf("%s: a block of %q", page, name)
			}
		}
		for _, block := range blocks(t, page, "markdown") {
			if strings.HasPrefix(block, "---") {
				none(t, page, content.Parse("content/articles/a.md", []byte(block), content.Options{}).Problems)
			}
		}
	}
}

func none(t *testing.T, page string, problems diag.List) {
	t.Helper()
	for _, p := range problems {
		t.Errorf("%s: %s: %s", page, p.Pos, p.Text)
	}
}

// TestReadmeSaysHowHeavyAPageIs weighs an article of 700 words of the example.
func TestReadmeSaysHowHeavyAPageIs(t *testing.T) {
	out := exampleSite(t)
	article, err := os.ReadFile(filepath.Join(out, "bai-viet/2025/tong-ket-truyen-thong-2022-2025/index.html"))
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(" %d KB.", (sent(t, out, article)+512)/1024)
	for _, page := range readmes {
		src, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		line := regexp.MustCompile(`(?m)^.* 700 .*KB\.`).FindString(string(src))
		if !strings.HasSuffix(line, want) {
			t.Errorf("%s says %q, want it to end with %q", page, line, want)
		}
	}
}
