// Package output makes a folder hold exactly the files of a site, doing only
// what has changed.
//
//	res, err := output.Apply("public", files, output.Options{})
//
// # What holds after Apply
//
// The folder holds the given files with the given bytes, and what is not ours.
// A file that is already equal is not touched: its time stays, so that rsync
// and web servers see only real changes. A second, identical build writes
// nothing at all.
//
// Ours is what the list file ".loa-files" names: the files that Apply wrote,
// and, with a slash at the end, the folders that it made. Everything else
// (.git, CNAME, .well-known, a README.md) is foreign: it is never removed and
// never overwritten. A foreign file with exactly the bytes that the site wants
// becomes ours; with other bytes it is an error that names it. Folders of ours
// go when they become empty; one that holds something foreign stays and is
// foreign from then on. Symbolic links are foreign, and nothing is written or
// removed through one: each change goes through [nearby.Root]. (Reading does not need
// it and is done by path: 31 µs → 23 µs a file, BenchmarkApplySame.) The folder
// itself may be a link.
//
// A folder without a list that holds more than dotfiles, README.md and CNAME
// is refused, and so are the root of a file system and the home directory.
//
// # Order
//
// Everything that can be refused is found out first, with the folder
// untouched: bad or colliding paths, things of others in the way. Then come the
// list (see below), removal of what stands in the way (a file where a folder
// must be, a name that differs in case alone), new folders, the stages Assets,
// Pages and Last, removal of what vanished, and the list again.
//
// # Interruption
//
// Apply may die at any point (kill -9, full disk, power): the next Apply
// repairs what it left. The argument:
//
//  1. The list is replaced by one rename, so it is always whole.
//  2. Before the first change the list is made the union of its old content and
//     of what this Apply will write. While changes go on it is that union; it
//     shrinks to the final list after the last of them. So at every moment
//     each thing of ours is in the list, or is a temporary ".loa-tmp-N" beside
//     a file of the list.
//  3. Nothing foreign gets into the list: a foreign file at a wanted path is
//     compared before the union is written.
//  4. The next Apply compares bytes, never times or sizes alone, of whatever the
//     list names: half a file is written again, what is no longer wanted is
//     removed, and left-over temporary files are too.
//
// A file that exists is replaced by a temporary file and a rename: a reader sees
// the old bytes or the new ones. A file that does not exist is written under its
// own name, which rule 4 makes safe, and with O_EXCL, so that one that somebody
// puts there meanwhile is not overwritten (25 µs instead of 44 µs of system time
// a file; 15,000 files: 0.28 s). Only the union is synced to the disk; to
// sync each file would cost minutes, and rule 4 does not need it.
//
// # Errors
//
// An error of Render stops all writing. The rest is still rendered, so that every
// such error is reported, joined in the order of paths, whatever the number of
// workers. The folder then holds old files, new files, and the union as its
// list; nothing that vanished has been removed. A caller that wants it untouched
// finds the problems of the content before it calls Apply. An error of the disk
// stops everything at once.
//
// # Two at once
//
// A second Apply to the same folder is an error while the first runs. The lock
// is the operating system's and ends with its process. Where the file system has
// no locks (some network drives) the last one wins; every file is still
// replaced as a whole, and the next Apply repairs the rest.
//
// # Names
//
// Paths must be good on Linux, Windows and macOS alike, so no two may differ in
// case alone, neither files nor folders. They are compared as bytes: give NFC.
package output

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Stage says when a file is written: all files of a stage are on the disk
// before the first of the next. The zero value is Assets.
type Stage uint8

const (
	Assets Stage = iota // what pages refer to: pictures, styles, scripts
	Pages               // what readers open
	Last                // what points at pages: search files, feeds, sitemap
	stages
)

// File is one file of the site.
type File struct {
	Path  string // relative, with slashes, clean, and a valid name on every system
	Stage Stage

	// Render returns the bytes. It is called at most once per Apply, from any
	// goroutine and in any order; the bytes are only read, and dropped after use.
	Render func() ([]byte, error)

	// Release, if not nil, is given the bytes after use: their memory may be used
	// again.
	Release func([]byte)
}

// Options of Apply; the zero value is good.
type Options struct {
	Workers int // how many files are rendered at a time, and so held in memory; 0 = GOMAXPROCS

	// Progress, if not nil, is told how many of all files are done. It is called
	// by one goroutine at a time, with done rising by one.
	Progress func(done, total int)

	step func(verb, path string) error // tests: called before each change to the disk
}

// Kind of a Change.
type Kind uint8

const (
	Added Kind = iota + 1
	Changed
	Removed
)

func (k Kind) String() string { return [...]string{"", "added", "changed", "removed"}[k] }

// Change is one file that Apply wrote or removed, and why, in words.
type Change struct {
	Path string
	Kind Kind
	Why  Reason // "new", "1200 bytes, were 1180", "differs from byte 57"…
}

// Result is what Apply did. Files = Written + Same unless there was an error.
type Result struct {
	Files   int // given
	Written int // added or changed
	Removed int
	Same    int      // not touched
	Changes []Change // sorted by path
}

// Apply makes dir, which it creates if need be, hold exactly the given files
// and what is not ours. With an error, Result tells what was done until then.
// Changing files or what Render reads while Apply runs is the caller's error.
func Apply(dir string, files []File, opts Options) (Result, error) {
	want, err := newWanted(files)
	if err != nil {
		return Result{Files: len(files)}, err
	}
	d, err := openFolder(dir, opts.step)
	if err != nil {
		return Result{Files: len(files)}, err
	}
	defer d.close()
	p, err := d.prepare(want)
	if err != nil {
		return Result{Files: len(files)}, err
	}
	r := newRun(d, p, want, opts)
	err = r.all()
	slices.SortFunc(r.res.Changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return r.res, err
}

// prepare looks at the folder and decides what to do, changing nothing.
func (d *folder) prepare(want *wanted) (*plan, error) {
	old, err := d.readList()
	if err != nil {
		return nil, err
	}
	disk, err := d.scan(old, want)
	if err != nil {
		return nil, err
	}
	if !old.exists {
		if err := d.refuseForeign(disk); err != nil {
			return nil, err
		}
	}
	p := newPlan(old, disk, want)
	errs := make([]error, len(p.conflicts))
	for i, c := range p.conflicts {
		errs[i] = fmt.Errorf("%s: %s", d.show(c.path), c.problem)
	}
	return p, errors.Join(errs...)
}
