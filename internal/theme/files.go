package theme

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"loa/internal/diag"
)

// file is a file of the theme.
type file struct {
	name string // within the theme: layouts/home.html
	path string // for messages, from the site's root: themes/default/layouts/home.html
	data []byte
	own  bool // of the site, not built in
	base bool // of the theme that this one begins from
}

// pos returns a place in the file.
func (f file) pos(line, column int) diag.Pos {
	return diag.Pos{File: f.path, Line: line, Column: column}
}

// files is all files of a theme by name, the site's in place of the built-in
// ones, with the built-in words kept beside.
type files struct {
	name  string // of the theme
	list  []file
	words []file // i18n/*.yaml, weakest first: every layer, not the strongest alone
}

// openFiles reads the theme of a name from both places, over the built-in
// themes that it begins from.
func openFiles(site, builtin fs.FS, name string, probs *diag.List) (files, error) {
	if !isName(name) {
		return files{}, nil // no folder in themes/ has such a name
	}
	layers, err := readLayers(site, builtin, name, probs)
	if err != nil || len(layers) == 0 {
		return files{}, err
	}
	for seen := []string{name}; ; {
		base := baseOf(layers)
		if !isName(base) || slices.Contains(seen, base) {
			break
		}
		seen = append(seen, base)
		list, err := readFolder(builtin, base, base, false, probs)
		if err != nil {
			return files{}, err
		}
		for i := range list {
			list[i].base = true
		}
		layers = append(list, layers...)
	}
	all := merge(layers)
	all.name = name
	return all, nil
}

// readLayers reads the built-in theme of a name and then the site's.
func readLayers(site, builtin fs.FS, name string, probs *diag.List) ([]file, error) {
	list, err := readFolder(builtin, name, name, false, probs)
	if err != nil {
		return nil, err
	}
	own, err := readFolder(site, path.Join("themes", name), name, true, probs)
	return append(list, own...), err
}

// merge puts layers on one another, the strongest last.
func merge(layers []file) files {
	var all files
	found := map[string]file{}
	for _, f := range layers {
		found[f.name] = f
		if strings.HasPrefix(f.name, "i18n/") {
			all.words = append(all.words, f)
		}
	}
	for _, f := range found {
		all.list = append(all.list, f)
	}
	slices.SortFunc(all.list, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return all
}

// isName says whether a folder of themes/ may have this name.
func isName(name string) bool {
	return name != "." && name != "" && fs.ValidPath(name) && !strings.Contains(name, "/")
}

// baseOf returns the theme from which the one whose theme.yaml comes first
// begins; "" when it begins from none. A site's folder of the name of a built-in
// theme is put over that one anyway: where it names it as its base, that one's
// own base counts.
func baseOf(layers []file) string {
	first := layers[0].path
	base := ""
	for _, f := range layers {
		if f.name != "theme.yaml" || path.Dir(f.path) != themeFolder(first) {
			continue
		}
		var told diag.List // by meta, or with the base itself
		for _, e := range readEntries(f, &told) {
			if e.key == "base" && e.value != path.Base(themeFolder(first)) {
				base = e.value
			}
		}
	}
	return base
}

// themeFolder returns the folder of the theme that a file belongs to: themes/NAME.
func themeFolder(p string) string {
	parts := strings.SplitN(p, "/", 3)
	return path.Join(parts[0], parts[1])
}

// readFolder reads every file below root, in order. A folder that does not
// exist is empty. Hidden files and those that editors leave behind are not read.
func readFolder(fsys fs.FS, root, theme string, own bool, probs *diag.List) ([]file, error) {
	if fsys == nil {
		return nil, nil
	}
	var list []file
	err := fs.WalkDir(fsys, root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if p != root && (strings.HasPrefix(d.Name(), ".") || strings.HasSuffix(d.Name(), "~")) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
		}
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return err
		}
		name := strings.TrimPrefix(p, root+"/")
		list = append(list, decoded(file{name: name, path: path.Join("themes", theme, name), data: data, own: own}, probs))
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) && len(list) == 0 {
		return nil, nil
	}
	return list, err
}

// find returns the file of a name.
func (fs files) find(name string) (file, bool) {
	i, ok := slices.BinarySearchFunc(fs.list, name, func(f file, n string) int { return strings.Compare(f.name, n) })
	if !ok {
		return file{}, false
	}
	return fs.list[i], true
}

// under returns the files of a folder, which ends with a slash.
func (fs files) under(folder string) []file {
	var list []file
	for _, f := range fs.list {
		if strings.HasPrefix(f.name, folder) {
			list = append(list, f)
		}
	}
	return list
}

// strays reports files that no part of a theme reads: a misspelt name would
// otherwise do nothing without a word.
func (fs files) strays(probs *diag.List) {
	for _, f := range fs.list {
		folder, rest, inFolder := strings.Cut(f.name, "/")
		switch {
		case folder == "assets" || folder == "fragments" && path.Ext(rest) == ".html":
		case folder == "layouts" && slices.Contains(layoutNames(), f.name):
		case f.name == "i18n/vi.yaml" || f.name == "i18n/en.yaml":
		case f.name == "theme.yaml":
		case f.base, !inFolder && !f.own, !inFolder && isNote(f.name):
		case folder == "layouts":
			p := probs.Warn(f.pos(0, 0), "%q is not a layout", rest)
			suggest(p, f.name, layoutNames())
		default:
			probs.Warn(f.pos(0, 0), "a theme has no file %q", f.name).
				WithHint("it has theme.yaml and the folders layouts, fragments, assets and i18n")
		}
	}
}

// isNote says whether a file is for people: README.md, LICENSE.
func isNote(name string) bool {
	return path.Ext(name) == ".md" || path.Ext(name) == ".txt" || strings.HasPrefix(name, "LICENSE")
}
