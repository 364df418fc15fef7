package theme

import (
	"io/fs"
	"slices"
	"strings"

	"loa/internal/diag"
)

// Choice is a theme that a site can choose.
type Choice struct {
	Name    string // of its folder
	Meta    Meta
	Builtin bool // it comes with the program
	Own     bool // the site has files of it
}

// Choices returns the themes that there are, by name: the built-in ones and
// those of a site, in whose folder themes/ may be. Either may be nil. Themes that cannot
// be read are left out: what is wrong with one is said by [Load].
func Choices(site, builtin fs.FS) []Choice {
	own, shipped := folders(site, "themes"), folders(builtin, ".")
	names := append(slices.Clone(own), shipped...)
	slices.Sort(names)
	var list []Choice
	for _, name := range slices.Compact(names) {
		var told diag.List // by Load
		all, err := openFiles(site, builtin, name, &told)
		if err != nil || len(all.list) == 0 {
			continue
		}
		list = append(list, Choice{name, all.meta(&told), slices.Contains(shipped, name), slices.Contains(own, name)})
	}
	return list
}

// folders returns the names of the folders in one; none when it is not there.
func folders(fsys fs.FS, dir string) []string {
	if fsys == nil {
		return nil
	}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil // a site without themes of its own is usual
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

// unknownTheme reports that there is no theme of a name, and which there are.
func unknownTheme(probs *diag.List, site, builtin fs.FS, name string) {
	names := append(folders(builtin, "."), folders(site, "themes")...)
	slices.Sort(names)
	names = slices.Compact(names)
	probs.Error(diag.Pos{}, "unknown visual theme %q", name).
		WithHint("themes there are: %s", strings.Join(names, ", "))
}
