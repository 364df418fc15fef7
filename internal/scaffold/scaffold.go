// Package scaffold makes what an editor starts from: a new site that builds at
// once ([Site]), new files in a site ([Entry]), a new visual theme ([Theme]).
//
// Values in, values out: nothing here reads or writes a disk. The files of a new
// site stand below site/: common/ is for every site, vi/ and en/ are by language.
// In their names and texts @TODAY@ and @YEAR@ are the day when the site is made,
// and a name that begins with "dot-" begins with a dot. The places, audiences,
// themes and forms of a Vietnamese site, in tables/, are those of the example
// site; a test holds them alike.
package scaffold

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// File is a file to write.
type File struct {
	Path    string // slash-separated, from the site's root
	Content []byte
}

//go:embed site tables
var templates embed.FS

// tables are the vocabularies that a new site takes from the example, by
// language: names of places are not translated.
var tables = map[string][]string{
	"vi": {"audiences", "districts", "forms", "themes"},
	"en": {"districts"},
}

// Site returns the files of a new site in a language, "vi" or "en", by path.
func Site(lang string, today time.Time) []File {
	fill := strings.NewReplacer("@TODAY@", today.Format(time.DateOnly), "@YEAR@", today.Format("2006"))
	var files []File
	for _, tree := range []string{"site/common", "site/" + lang} {
		files = append(files, below(tree, fill)...)
	}
	for _, name := range tables[lang] {
		src, err := templates.ReadFile("tables/" + name + ".yaml")
		if err != nil {
			panic("the templates are part of the program: " + err.Error())
		}
		files = append(files, File{"content/" + name + ".yaml", src})
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// below returns the files of a tree of templates, filled in.
func below(tree string, fill *strings.Replacer) []File {
	var files []File
	err := fs.WalkDir(templates, tree, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := templates.ReadFile(name)
		if err != nil {
			return err
		}
		parts := strings.Split(strings.TrimPrefix(name, tree+"/"), "/")
		for i, part := range parts {
			if rest, hidden := strings.CutPrefix(part, "dot-"); hidden {
				parts[i] = "." + rest
			}
		}
		files = append(files, File{fill.Replace(path.Join(parts...)), []byte(fill.Replace(string(src)))})
		return nil
	})
	if err != nil {
		panic("the templates are part of the program: " + err.Error())
	}
	return files
}
