package scaffold

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:embed theme
var themeTemplates embed.FS

// Look is what a new visual theme begins from.
type Look struct {
	Name, Base string // of the new theme and of the built-in one
	Words      string // the language of the site, whose words it may change
	Sheet      string // the style sheet of the built-in one
	Scripts    bool   // pages may hold scripts
}

// Theme returns the files of a new visual theme with comments in a language, "vi" or
// "en", by path from the site's root: small, since it has only what differs.
func Theme(lang string, l Look) []File {
	scripts := map[bool]string{true: "yes", false: "no"}
	fill := strings.NewReplacer("@NAME@", l.Name, "@BASE@", l.Base, "@SCRIPTS@", scripts[l.Scripts], "@VARIABLES@", variables(l.Sheet))
	root := "theme/" + lang
	var files []File
	err := fs.WalkDir(themeTemplates, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := themeTemplates.ReadFile(name)
		name = strings.TrimPrefix(name, root)
		if path.Dir(name) == "/i18n" {
			name = "/i18n/" + l.Words + ".yaml"
		}
		files = append(files, File{path.Join("themes", l.Name, name), []byte(fill.Replace(string(src)))})
		return err
	})
	if err != nil {
		panic("the templates are part of the program: " + err.Error())
	}
	return files
}

// variables returns the first block of custom properties of a style sheet, or
// what sets the page's colours where it has none.
func variables(sheet string) string {
	if i := strings.Index(sheet, ":root {\n"); i >= 0 {
		if block, _, ok := strings.Cut(sheet[i:], "\n}"); ok && strings.Contains(block, "--") && !strings.Contains(block, "/*") {
			return block + "\n}"
		}
	}
	return "html { background: #fff; color: #111 }\na { color: #00c }"
}
