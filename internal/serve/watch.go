package serve

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"loa/internal/build"

	"github.com/fsnotify/fsnotify"
)

// watched are the folders of a site that are read.
var watched = []string{"content", "themes"}

// watcher waits for the system's events about the folders of a site. Folders are
// watched, not files: editors replace files. It belongs to one goroutine.
type watcher struct {
	root    fs.FS
	dir     string // of the site
	notify  *fsnotify.Watcher
	folders map[string]bool // those that are watched, from the site's root
	moved   map[string]bool // what came, went or was renamed since the last follow
}

// newWatcher watches the site's folder and all folders that are read. A limit
// of the system is an error for which [limited] is true.
func newWatcher(dir string, root fs.FS) (*watcher, error) {
	notify, err := fsnotify.NewBufferedWatcher(4096)
	if err != nil {
		return nil, err
	}
	w := &watcher{root: root, dir: dir, notify: notify, folders: map[string]bool{}, moved: map[string]bool{}}
	if err := w.reset(); err != nil {
		notify.Close()
		return nil, err
	}
	return w, nil
}

func (w *watcher) close() { w.notify.Close() }

// limited reports whether the system refuses to watch more.
func limited(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

// reset watches everything anew.
func (w *watcher) reset() error {
	for f := range w.folders {
		w.unwatch(f)
	}
	clear(w.moved)
	if err := w.notify.Add(w.dir); err != nil {
		return err
	}
	for _, top := range watched {
		if _, err := w.add(top); err != nil {
			return err
		}
	}
	return nil
}

func (w *watcher) abs(p string) string { return filepath.Join(w.dir, filepath.FromSlash(p)) }

// add watches a folder and all below it, and returns them. What vanishes
// meanwhile, or may not be read, is left out: the look at it will say so.
func (w *watcher) add(top string) (added []string, err error) {
	err = fs.WalkDir(w.root, top, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case !d.IsDir():
			return nil
		case build.Ignored(p, true):
			return fs.SkipDir
		}
		if err := w.notify.Add(w.abs(p)); err != nil {
			if limited(err) {
				return err
			}
			return nil
		}
		w.folders[p] = true
		added = append(added, p)
		return nil
	})
	return added, err
}

// path returns the place that an event is about, from the site's root, and
// whether it is one that is read.
func (w *watcher) path(e fsnotify.Event) (p string, ok bool) {
	rel, err := filepath.Rel(w.dir, e.Name)
	if err != nil {
		return "", false
	}
	p = filepath.ToSlash(rel)
	top, _, _ := strings.Cut(p, "/")
	if top != watched[0] && top != watched[1] || build.Ignored(p, w.folders[p]) {
		return "", false
	}
	return p, true
}

// changed takes an event and returns the place to look at again. Events that
// tell of other things than content are none: ok is false.
func (w *watcher) changed(e fsnotify.Event) (p string, ok bool) {
	p, ok = w.path(e)
	if !ok || e.Op == fsnotify.Chmod {
		return "", false
	}
	if e.Has(fsnotify.Create | fsnotify.Remove | fsnotify.Rename) {
		w.moved[p] = true
	}
	return p, true
}

// follow watches the folders that have come and forgets those that have gone,
// since the last time. It returns the new ones: they must be looked at, because
// what was put into them before they were watched gave no event.
//
// A folder that was renamed keeps the watches of what is below it, under their
// old names, so all that were there go before any is added.
func (w *watcher) follow() (added []string, err error) {
	for p := range w.moved {
		w.forget(p)
	}
	for p := range w.moved {
		info, err := fs.Stat(w.root, p)
		if err != nil || !info.IsDir() || w.isLink(p) {
			continue
		}
		below, err := w.add(p)
		if err != nil {
			return added, err
		}
		added = append(added, below...)
	}
	clear(w.moved)
	return added, nil
}

// isLink reports whether a folder is a symbolic link, which is not followed but
// for content and themes themselves.
func (w *watcher) isLink(p string) bool {
	if path.Dir(p) == "." {
		return false
	}
	info, err := fs.Lstat(w.root, p)
	return err != nil || info.Mode()&fs.ModeSymlink != 0
}

// forget drops the watches of a folder and of all below it.
func (w *watcher) forget(dir string) {
	if !w.folders[dir] {
		return
	}
	for f := range w.folders {
		if f == dir || strings.HasPrefix(f, dir+"/") {
			w.unwatch(f)
		}
	}
}

// unwatch drops the watch of one folder. Where a folder has taken the place of
// another one whose events are still to be read, fsnotify (1.10.1, on Linux) knows
// a name without a watch, and its Remove ends in a nil pointer. There is nothing
// left to remove then; should the folder stay unwatched, the slow look notices.
func (w *watcher) unwatch(f string) {
	defer func() {
		if fault := recover(); fault != nil {
			if _, ok := fault.(runtime.Error); !ok {
				panic(fault)
			}
		}
	}()
	delete(w.folders, f)
	w.notify.Remove(w.abs(f))
}
