package output

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// run is one Apply at work.
type run struct {
	*folder
	*plan
	want *wanted
	opts Options

	mu     sync.Mutex // guards what follows
	res    Result
	done   int
	failed []fault
	halt   atomic.Bool // a Render failed: write nothing more
	broken atomic.Bool // the disk failed: do nothing more
}

// fault is an error and the path that it is about.
type fault struct {
	path string
	err  error
}

func newRun(d *folder, p *plan, want *wanted, opts Options) *run {
	return &run{folder: d, plan: p, want: want, opts: opts, res: Result{Files: len(want.files)}}
}

// all does everything, in the order that the package comment gives reasons for.
func (r *run) all() error {
	r.files(r.adoptOne, func(f File) bool { return r.adopt[f.Path] })
	if err := r.err(); err != nil {
		return err
	}
	if err := r.removeAll(r.leftovers, Reason{}); err != nil {
		return err
	}
	if err := r.writeList(r.union, true); err != nil {
		return err
	}
	if err := r.removeAll(r.clear, because("made place for another file")); err != nil {
		return err
	}
	if err := r.makeFolders(); err != nil {
		return err
	}
	for stage := range stages {
		r.files(r.writeOne, func(f File) bool { return f.Stage == stage && !r.adopt[f.Path] })
	}
	if err := r.err(); err != nil {
		return err
	}
	if err := r.removeAll(r.vanished, because("no longer part of the site")); err != nil {
		return err
	}
	return r.writeList(r.final, false)
}

// files does one thing to all files that which picks, in parallel.
func (r *run) files(one func(File, []byte) error, which func(File) bool) {
	picked := slices.DeleteFunc(slices.Clone(r.want.files), func(f File) bool { return !which(f) })
	each(r.opts.Workers, len(picked), func(i int) {
		f := picked[i]
		if r.broken.Load() {
			return
		}
		b, err := f.Render()
		if err != nil {
			r.halt.Store(true)
			r.fail(f.Path, fmt.Errorf("render %s: %w", f.Path, err))
			return
		}
		if err := one(f, b); err != nil {
			r.broken.Store(true)
			r.fail(f.Path, err)
		}
		if f.Release != nil {
			f.Release(b)
		}
	})
}

// adoptOne lets a foreign file become ours if it is what the site wants.
func (r *run) adoptOne(f File, b []byte) error {
	why, err := r.difference(f.Path, b)
	if err != nil {
		return err
	}
	if why.Format != "" {
		r.fail(f.Path, refuse("%s: loa did not write this file, and it is not what the site wants here (%s): move it into content/static or delete it", r.show(f.Path), why))
		return nil
	}
	r.count(f.Path, 0, Reason{})
	return nil
}

// writeOne makes a file of ours hold b, unless it does or a Render has failed.
func (r *run) writeOne(f File, b []byte) error {
	if r.halt.Load() {
		return nil
	}
	if r.disk[f.Path] == isFile {
		why, err := r.difference(f.Path, b)
		if err != nil {
			return err
		}
		if why.Format == "" {
			r.count(f.Path, 0, Reason{})
			return nil
		}
		if err := r.replace(f.Path, b, false); err != nil {
			return err
		}
		r.count(f.Path, Changed, why)
		return nil
	}
	if err := r.create(f.Path, f.Path, b, false); err != nil {
		return err
	}
	why := because("new")
	if r.ours[f.Path] {
		why = because("was missing from the folder")
	}
	r.count(f.Path, Added, why)
	return nil
}

// makeFolders makes each new folder once, all of one depth in parallel.
func (r *run) makeFolders() error {
	depth := func(p string) int { return strings.Count(p, "/") }
	dirs := slices.SortedStableFunc(slices.Values(r.newDirs), func(a, b string) int { return cmp.Compare(depth(a), depth(b)) })
	for len(dirs) > 0 {
		n := 1
		for n < len(dirs) && depth(dirs[n]) == depth(dirs[0]) {
			n++
		}
		level := dirs[:n]
		each(r.opts.Workers, n, func(i int) {
			if r.broken.Load() {
				return
			}
			if err := r.mkdir(level[i]); err != nil {
				r.broken.Store(true)
				r.fail(level[i], err)
			}
		})
		if err := r.err(); err != nil {
			return err
		}
		dirs = dirs[n:]
	}
	return nil
}

// removeAll removes files and folders in the order given. Without a reason the
// files are not counted: they never were part of the site.
func (r *run) removeAll(paths []string, why Reason) error {
	r.root.Leave()
	for _, p := range paths {
		if err := r.remove(p); err != nil {
			return err
		}
		if r.disk[p] == isFile && why.Format != "" {
			r.count(p, Removed, why)
		}
	}
	return nil
}

// writeList makes the list file hold b, unless it does.
func (r *run) writeList(b []byte, sync bool) error {
	if bytes.Equal(r.old, b) {
		return nil
	}
	if err := r.replace(listName, b, sync); err != nil {
		return err
	}
	r.old = b
	return nil
}

// count notes that a file is as wanted. Kind 0: it was.
func (r *run) count(p string, k Kind, why Reason) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if k != 0 {
		r.res.Changes = append(r.res.Changes, Change{p, k, why})
	}
	if k == Removed {
		r.res.Removed++
		return
	}
	if k == 0 {
		r.res.Same++
	} else {
		r.res.Written++
	}
	r.done++
	if r.opts.Progress != nil {
		r.opts.Progress(r.done, r.res.Files)
	}
}

func (r *run) fail(p string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failed = append(r.failed, fault{p, err})
}

// err returns all errors so far in the order of their paths.
func (r *run) err() error {
	slices.SortFunc(r.failed, func(a, b fault) int { return cmp.Compare(a.path, b.path) })
	errs := make([]error, len(r.failed))
	for i, f := range r.failed {
		errs[i] = f.err
	}
	return errors.Join(errs...)
}

// each calls f for 0…n-1 from so many goroutines, and waits.
func each(workers, n int, f func(i int)) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(workers, n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}
