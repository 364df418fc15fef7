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
}

// pos returns a place in the file.
func (f file) pos(line, column int) diag.Pos {
	return diag.Pos{File: f.path, Line: line, Column: column}
}

// files is all files of a theme by name, the site's in place of the built-in
// ones, with the built-in words kept beside.
type files struct {
	list  []file
	words []file // i18n/*.yaml, weakest first: every layer, not the strongest alone
}

// openFiles reads the theme of a name from both places.
func openFiles(site, builtin fs.FS, name string, probs *diag.List) (files, error) {
	layers := []struct {
		fsys fs.FS
		root string
		own  bool
	}{{builtin, name, false}, {site, path.Join("themes", name), true}}

	var all files
	if name == "." || !fs.ValidPath(name) || strings.Contains(name, "/") {
		return all, nil // no folder in themes/ has such a name
	}
	found := map[string]file{}
	for _, l := range layers {
		list, err := readFolder(l.fsys, l.root, name, l.own, probs)
		if err != nil {
			return files{}, err
		}
		for _, f := range list {
			found[f.name] = f
			if strings.HasPrefix(f.name, "i18n/") {
				all.words = append(all.words, f)
			}
		}
	}
	for _, f := range found {
		all.list = append(all.list, f)
	}
	slices.SortFunc(all.list, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return all, nil
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
		list = append(list, decoded(file{name, path.Join("themes", theme, name), data, own}, probs))
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
		case !inFolder && !f.own, !inFolder && isNote(f.name):
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

// unknownTheme reports that there is no theme of a name, and which there are.
func unknownTheme(probs *diag.List, site, builtin fs.FS, name string) {
	var names []string
	for _, l := range []struct {
		fsys fs.FS
		root string
	}{{builtin, "."}, {site, "themes"}} {
		if l.fsys == nil {
			continue
		}
		entries, err := fs.ReadDir(l.fsys, l.root)
		if err != nil {
			continue // a site without a folder of its own is usual
		}
		for _, e := range entries {
			if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
				names = append(names, e.Name())
			}
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	probs.Error(diag.Pos{}, "unknown visual theme %q", name).
		WithHint("themes there are: %s", strings.Join(names, ", "))
}
