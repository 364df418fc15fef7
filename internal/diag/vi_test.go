package diag

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// speakers are the functions whose first text is a message: what they say must
// be in the catalogue. Each is one in the files of a folder alone; "" is all.
var speakers = map[string]string{
	"Error": "", "Warn": "", "WithHint": "", "T": "",
	"number": "/diag/", "warn": "/content/", "text": "/cmd/", "show": "/cmd/", "fault": "/viet/", "refuse": "/output/", "because": "/output/",
}

func isSpeaker(name, path string) bool {
	folder, ok := speakers[name]
	return ok && strings.Contains(filepath.ToSlash(path), folder)
}

// messages returns every message of the program with the place where it is
// written: the constant formats given to one of the speakers.
func messages(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, root := range []string{"../../internal", "../../cmd"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, src, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && isSpeaker(calledName(call), path) {
					for _, format := range formats(call) {
						found[format] = files.Position(call.Pos()).String()
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// formats returns the first text among a call's arguments; of number both.
func formats(call *ast.CallExpr) []string {
	var out []string
	for _, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			continue
		}
		s, err := strconv.Unquote(lit.Value)
		if err == nil {
			out = append(out, s)
		}
		if calledName(call) != "number" {
			break
		}
	}
	return out
}

// TestVietnamese checks that the catalogue says everything that the program
// says, with the same arguments, and nothing else.
func TestVietnamese(t *testing.T) {
	said := messages(t)
	if len(said) < 100 {
		t.Fatalf("found %d messages, want those of the whole program", len(said))
	}
	for format, place := range said {
		if !hasWords(format) {
			continue // "%s" and the like say nothing themselves
		}
		vi, ok := vietnamese[format]
		if !ok {
			t.Errorf("%s: no Vietnamese for %q", place, format)
			continue
		}
		if a, b := verbs(format), verbs(vi); !slices.Equal(a, b) {
			t.Errorf("%q takes %v, its Vietnamese %v", format, a, b)
		}
	}
	for format := range vietnamese {
		if _, ok := said[format]; !ok && !slices.Contains(spoken, format) {
			t.Errorf("nobody says %q", format)
		}
	}
}

// spoken are messages that are chosen when the program runs.
var spoken = []string{"added", "changed", "removed", "list", "read", "join", "theme", "pictures", "render and write"}

// TestCatalogues checks that each message is in one part of the catalogue
// alone: of two translations one would be lost.
func TestCatalogues(t *testing.T) {
	entries := 0
	for _, part := range catalogues {
		entries += len(part)
	}
	if entries != len(vietnamese) {
		t.Errorf("%d entries in the parts, %d messages", entries, len(vietnamese))
	}
}

func TestSpokenInVietnamese(t *testing.T) {
	for _, format := range spoken {
		if vietnamese[format] == "" {
			t.Errorf("no Vietnamese for %q", format)
		}
	}
}

var verb = regexp.MustCompile(`%(\[(\d+)\])?[-+# 0]*(\d+)?(\.\d+)?([a-zA-Z%])`)

// hasWords reports whether a format says anything besides its arguments.
func hasWords(format string) bool {
	return strings.ContainsFunc(verb.ReplaceAllString(format, ""), unicode.IsLetter)
}

// verbs returns the verb of each argument, in the order of the arguments.
func verbs(format string) []string {
	var out []string
	next := 0
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[5] == "%" {
			continue
		}
		at := next
		if m[2] != "" {
			n, _ := strconv.Atoi(m[2])
			at = n - 1
		}
		for len(out) <= at {
			out = append(out, "")
		}
		out[at] = m[5]
		next = at + 1
	}
	return out
}
