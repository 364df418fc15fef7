package main

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"loa/internal/content"

	"github.com/spf13/cobra"
)

// TestManualIsInBothLanguages checks that every topic is there in both, and
// that both show the same commands and the same tables.
func TestManualIsInBothLanguages(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		files, err := fs.ReadDir(manual, path.Join("help", lang))
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range files {
			names = append(names, strings.TrimSuffix(f.Name(), ".md"))
		}
		if want := slices.Sorted(slices.Values(topicOrder)); !slices.Equal(names, want) {
			t.Errorf("help/%s has %v, want %v", lang, names, want)
		}
	}
	for _, name := range topicOrder {
		en, _ := topic("en", name)
		vi, _ := topic("vi", name)
		if a, b := directives(en), directives(vi); !slices.Equal(a, b) {
			t.Errorf("%s: tables %v in English, %v in Vietnamese", name, a, b)
		}
		if a, b := len(commandLines(en)), len(commandLines(vi)); a != b {
			t.Errorf("%s: %d commands in English, %d in Vietnamese", name, a, b)
		}
	}
}

func directives(text string) []string {
	var found []string
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "{{") {
			found = append(found, strings.TrimSpace(line))
		}
	}
	return found
}

// commandLines are the commands in the code of a page.
func commandLines(text string) []string {
	var found []string
	code := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "```"):
			code = !code
		case code && strings.HasPrefix(line, "loa "):
			found = append(found, line)
		}
	}
	return found
}

// TestCommandsOfTheManualAreRight parses every command that the manual shows:
// the command, its flags and its arguments must be known.
func TestCommandsOfTheManualAreRight(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		for _, name := range topicOrder {
			text, _ := topic(lang, name)
			for _, line := range commandLines(text) {
				parseCommand(t, line)
			}
		}
	}
}

func parseCommand(t *testing.T, line string) {
	t.Helper()
	words := shellWords(line)[1:]
	p := &program{lang: "en", stdout: &stdout{to: io.Discard}, stderr: io.Discard}
	root := p.root()
	command, rest, err := root.Find(words)
	if err != nil || command == root {
		t.Errorf("%s: no such command: %v", line, err)
		return
	}
	if err := command.ParseFlags(rest); err != nil {
		t.Errorf("%s: %v", line, err)
		return
	}
	validate := command.Args
	if validate == nil {
		validate = cobra.ArbitraryArgs
	}
	if err := validate(command, command.Flags().Args()); err != nil {
		t.Errorf("%s: %v", line, err)
	}
	if command.CommandPath() == "loa new" && command.Flags().NArg() > 0 && !slices.Contains(content.Kinds, command.Flags().Arg(0)) {
		t.Errorf("%s: no such kind", line)
	}
}

// shellWords divides a command at blanks outside double quotes.
func shellWords(line string) []string {
	quoted := false
	words := strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
	for i := range words {
		words[i] = strings.Trim(words[i], `"`)
	}
	return words
}

// TestManualOnATerminal checks that no line of a page is wider than a terminal,
// that no mark of Markdown is left outside code, and that every table of keys is
// filled in.
func TestManualOnATerminal(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		p := &program{lang: lang}
		for _, name := range topicOrder {
			text, _ := topic(lang, name)
			page := p.page(text)
			for line := range strings.Lines(page) {
				line = strings.TrimSuffix(line, "\n")
				code := strings.HasPrefix(line, "    ")
				if utf8.RuneCountInString(line) > manualWidth && !code {
					t.Errorf("%s/%s: %q is wider than %d characters", lang, name, line, manualWidth)
				}
				if !code && strings.ContainsAny(line, "`") || strings.Contains(line, "{{k") {
					t.Errorf("%s/%s: %q has a mark", lang, name, line)
				}
			}
		}
		page := p.page("{{keys article}}\n\n{{keys kinds}}")
		for _, k := range content.ArticleKeys() {
			if !strings.Contains(page, "  "+k.Name+" ") {
				t.Errorf("%s: key %s is not in the manual", lang, k.Name)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	long := strings.Repeat("Hạ Lang ", 20)
	for line := range strings.Lines(wrap(long, "- ", "  ")) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > manualWidth {
			t.Errorf("%q has %d characters", line, n)
		}
	}
	if got, want := wrap("a b", "", "  "), "a b\n"; got != want {
		t.Errorf("wrap = %q, want %q", got, want)
	}
}
