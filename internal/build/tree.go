package build

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"loa/internal/diag"
)

// tree is what stands below content/ and themes/, folder by folder. What
// changes in a folder is seen by listing that folder again: the others are as
// they were.
type tree map[string]*folder // by path

// folder is the listing of one folder.
type folder struct {
	files    []entry
	found    found    // the same as they are read, below content/
	folders  []string // paths
	problems diag.List
}

// entry is a file as its folder lists it.
type entry struct {
	path string
	size int64
	time time.Time // of its last change
}

// look lists the named folder and what is new below it; all of it when deep.
// A folder that is gone goes with all that was below it.
func (t tree) look(root fs.FS, dir string, deep bool) error {
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		t.forget(dir)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	before := t[dir]
	now := &folder{}
	t[dir] = now
	for _, d := range entries {
		p := path.Join(dir, d.Name())
		switch {
		case d.IsDir() && hiddenFolder(p), !d.IsDir() && ignored(p):
		case d.IsDir():
			now.folders = append(now.folders, p)
			if _, known := t[p]; deep || !known {
				if err := t.look(root, p, true); err != nil {
					return err
				}
			}
		default:
			now.add(root, p, d)
		}
	}
	if inside(dir, "content") {
		now.found = sorted(now.files)
	}
	if before != nil {
		for _, p := range before.folders {
			if !slices.Contains(now.folders, p) {
				t.forget(p)
			}
		}
	}
	return nil
}

// forget drops a folder and all below it.
func (t tree) forget(dir string) {
	f := t[dir]
	if f == nil {
		return
	}
	delete(t, dir)
	for _, p := range f.folders {
		t.forget(p)
	}
}

// add takes a file into the listing, or says why not.
func (f *folder) add(root fs.FS, p string, d fs.DirEntry) {
	info, err := d.Info()
	if d.Type()&fs.ModeSymlink != 0 {
		info, err = fs.Stat(root, p)
		switch {
		case err != nil:
			f.problems.Error(diag.Pos{File: p}, "a symbolic link that leaves the site, or leads to nothing").
				WithHint("put the file itself here")
			return
		case info.IsDir():
			f.problems.Error(diag.Pos{File: p}, "a symbolic link to a folder, which is not followed").
				WithHint("put the folder itself here")
			return
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist): // gone since it was listed
	case err != nil:
		f.problems.Error(diag.Pos{File: p}, "cannot be read: %v", err)
	case !info.Mode().IsRegular():
		f.problems.Error(diag.Pos{File: p}, "not a file that can be read").WithHint("remove it")
	default:
		f.files = append(f.files, entry{p, info.Size(), info.ModTime()})
	}
}

// hiddenFolder reports whether a folder is none of the site's: one that begins
// with a dot, but for static/, where .well-known is published. Names that mean a
// file of an editor mean nothing of a folder: articles/2024.part is a folder of
// articles.
func hiddenFolder(p string) bool {
	name := path.Base(p)
	return strings.HasPrefix(name, ".") && (name == ".git" || !strings.HasPrefix(p, "content/static/"))
}

// all returns the files below a folder and what was wrong with listing them,
// by path.
func (t tree) all(dir string) (files []entry, problems diag.List) {
	for _, p := range slices.Sorted(maps.Keys(t)) {
		if inside(p, dir) {
			files = append(files, t[p].files...)
			problems = append(problems, t[p].problems...)
		}
	}
	return files, problems
}

// found returns what stands below content/.
func (t tree) found() found {
	var all found
	for _, p := range slices.Sorted(maps.Keys(t)) {
		if inside(p, "content") {
			all.problems = append(all.problems, t[p].problems...)
			all.join(&t[p].found)
		}
	}
	return all
}

// inside reports whether a path is a folder, or below it.
func inside(p, dir string) bool {
	return p == dir || len(p) > len(dir) && p[:len(dir)] == dir && p[len(dir)] == '/'
}
