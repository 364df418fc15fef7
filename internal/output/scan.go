package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// refuseDir refuses places where no site should ever be put.
func refuseDir(dir string) error {
	if dir == "" {
		return refuse("no output folder is named")
	}
	st, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look at %s: %w", dir, cause(err))
	}
	if !st.IsDir() {
		return refuse("%s is a file, not a folder: choose another --out", dir)
	}
	abs, err := filepath.Abs(dir)
	if err == nil {
		abs, err = filepath.EvalSymlinks(abs)
	}
	if err != nil {
		return fmt.Errorf("look at %s: %w", dir, cause(err))
	}
	if filepath.Dir(abs) == abs {
		return refuse("%s is the root of a file system: choose another --out", dir)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return nil // a machine without homes
	}
	if h, err := os.Stat(home); err == nil && os.SameFile(st, h) {
		return refuse("%s is your home directory: choose another --out", dir)
	}
	return nil
}

// refuseForeign refuses a folder that somebody else fills. It has no list.
func (d *folder) refuseForeign(disk map[string]kind) error {
	for _, name := range sortedKeys(disk) {
		if strings.HasPrefix(name, ".") || strings.Contains(name, "/") || name == "README.md" || name == "CNAME" {
			continue
		}
		return refuse("%s was not made by loa and holds %s: choose another --out, or empty it", d.name, name)
	}
	return nil
}

// scan returns what is in the folder and in each folder below it that the list
// or the site names; others' folders are seen, not entered.
func (d *folder) scan(old *list, want *wanted) (map[string]kind, error) {
	named := map[string]bool{}
	for line := range old.lines {
		for dir := path.Dir(line); dir != "." && !named[dir]; dir = path.Dir(dir) { // of "a/" it is "a"
			named[dir] = true
		}
	}
	disk := make(map[string]kind, len(old.lines))
	for dirs := []string{"."}; len(dirs) > 0; {
		found, err := d.scanLevel(dirs, disk)
		if err != nil {
			return nil, err
		}
		dirs = slices.DeleteFunc(found, func(p string) bool { return want.kinds[p] != isDir && !named[p] })
	}
	return disk, nil
}

// scanLevel notes what is in some folders and returns the folders among it.
func (d *folder) scanLevel(dirs []string, disk map[string]kind) (below []string, err error) {
	found := make([][]fs.DirEntry, len(dirs))
	errs := make([]error, len(dirs))
	each(0, len(dirs), func(i int) { found[i], errs[i] = d.readDir(dirs[i]) })
	for i, entries := range found {
		if errs[i] != nil {
			return nil, fmt.Errorf("read folder %s: %w", d.show(dirs[i]), cause(errs[i]))
		}
		for _, e := range entries {
			p := path.Join(dirs[i], e.Name())
			switch {
			case e.Type().IsRegular():
				disk[p] = isFile
			case e.IsDir():
				disk[p] = isDir
				below = append(below, p)
			default:
				disk[p] = isOther
			}
		}
	}
	return below, nil
}

func (d *folder) readDir(p string) ([]fs.DirEntry, error) {
	f, err := os.Open(d.show(p))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}
