package serve

import (
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
)

// Editor makes an address that opens a place in the user's editor: a pattern
// with {file}, {line} and {column}. The zero value makes none.
type Editor string

// editors are those that are known by name.
var editors = map[string]Editor{
	"vscode":   "vscode://file/{file}:{line}:{column}",
	"vscodium": "vscodium://file/{file}:{line}:{column}",
	"zed":      "zed://file/{file}:{line}:{column}",
}

// ParseEditor reads the name of an editor or a pattern; "" is none. ok is false
// for a name that is not known, or a pattern without {file} or a scheme.
func ParseEditor(text string) (e Editor, ok bool) {
	if e, ok := editors[text]; ok || text == "" {
		return e, true
	}
	scheme, _, isURL := strings.Cut(text, ":")
	if !isURL || !strings.Contains(text, "{file}") || strings.EqualFold(scheme, "javascript") || strings.Contains(scheme, "{") {
		return "", false
	}
	return Editor(text), true
}

// address returns the address of a place in a file of the site in dir.
func (e Editor) address(dir, file string, line, column int) string {
	if e == "" {
		return ""
	}
	abs := filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(file)))
	return strings.NewReplacer(
		"{file}", strings.TrimPrefix((&url.URL{Path: "/" + strings.TrimPrefix(abs, "/")}).EscapedPath(), e.slash()),
		"{line}", strconv.Itoa(max(line, 1)),
		"{column}", strconv.Itoa(max(column, 1)),
	).Replace(string(e))
}

// slash is what the pattern has before the file, so that it is not there twice.
func (e Editor) slash() string {
	if strings.Contains(string(e), "/{file}") {
		return "/"
	}
	return ""
}
