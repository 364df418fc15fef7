package output

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"loa/internal/nearby"
)

// folder is the folder on the disk. Every change to it goes through do, so that
// tests can stop an Apply before any of them.
type folder struct {
	name   string // as the caller gave it
	root   *nearby.Root
	unlock func()
	step   func(verb, path string) error
	temps  atomic.Int64
	chunks sync.Pool // *[chunk]byte, for comparing
}

const chunk = 32 << 10

func openFolder(dir string, step func(verb, path string) error) (*folder, error) {
	if err := refuseDir(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("create %s: %w", dir, cause(err))
	}
	unlock, err := lock(dir)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", dir, cause(err))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		unlock()
		return nil, fmt.Errorf("open %s: %w", dir, cause(err))
	}
	d := &folder{name: dir, root: &nearby.Root{Root: root}, unlock: unlock, step: step}
	d.chunks.New = func() any { return new([chunk]byte) }
	return d, nil
}

func (d *folder) close() {
	d.root.Leave()
	d.root.Close() // was only read through
	d.unlock()
}

// show returns p as people know it: with the folder's name.
func (d *folder) show(p string) string { return filepath.Join(d.name, filepath.FromSlash(p)) }

// difference says how the file at p differs from b; no reason when it does not. It holds one chunk
// of the file in memory.
func (d *folder) difference(p string, b []byte) (Reason, error) {
	f, err := os.Open(d.show(p))
	if err != nil {
		return Reason{}, fmt.Errorf("read %s: %w", d.show(p), cause(err))
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return Reason{}, fmt.Errorf("read %s: %w", d.show(p), cause(err))
	}
	if st.Size() != int64(len(b)) {
		return because("%d bytes, were %d", len(b), st.Size()), nil
	}
	buf := d.chunks.Get().(*[chunk]byte)
	defer d.chunks.Put(buf)
	for at := 0; at < len(b); at += chunk {
		part := b[at:min(at+chunk, len(b))]
		got := buf[:len(part)]
		if _, err := io.ReadFull(f, got); err != nil {
			return Reason{}, fmt.Errorf("read %s: %w", d.show(p), cause(err))
		}
		if !bytes.Equal(got, part) {
			i := 0
			for got[i] == part[i] {
				i++
			}
			return because("differs from byte %d", at+i), nil
		}
	}
	return Reason{}, nil
}

// do makes one change to the disk; shown is the path for messages.
func (d *folder) do(verb, shown string, change func() error) error {
	var err error
	if d.step != nil {
		err = d.step(verb, shown)
	}
	if err == nil {
		err = retry(change)
	}
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, d.show(shown), cause(err))
	}
	return nil
}

// create writes a file that does not exist. What it could not finish it removes.
func (d *folder) create(p, shown string, b []byte, sync bool) error {
	var f *os.File
	dir, name := aboveParent(p)
	err := d.do("create", shown, func() error {
		return d.root.In(dir, func(folder *os.Root) (err error) {
			f, err = folder.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			return err
		})
	})
	if err != nil {
		return err
	}
	err = d.do("write", shown, func() error {
		_, err := f.Write(b)
		if err == nil && sync {
			err = f.Sync()
		}
		return err
	})
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = fmt.Errorf("write %s: %w", d.show(shown), cause(closeErr))
	}
	if err != nil {
		return errors.Join(err, d.remove(p))
	}
	return nil
}

// aboveParent divides the path of a file at the folder above that which it is in: a
// page is mostly alone in its folder, but that one has many beside it.
func aboveParent(p string) (dir, rest string) {
	dir = path.Dir(path.Dir(p))
	if dir == "." {
		return dir, p
	}
	return dir, p[len(dir)+1:]
}

// replace writes a file that may exist: its readers see the old or the new one.
func (d *folder) replace(p string, b []byte, sync bool) error {
	temp := path.Join(path.Dir(p), fmt.Sprint(tempPrefix, d.temps.Add(1)))
	if err := d.create(temp, p, b, sync); err != nil {
		return err
	}
	err := d.do("rename", p, func() error { return d.root.Rename(temp, p) })
	if err != nil {
		return errors.Join(err, d.remove(temp))
	}
	return nil
}

// remove removes a file or an empty folder. One that is gone, and a folder that
// somebody has put a thing into since the scan, are no errors.
func (d *folder) remove(p string) error {
	err := d.do("remove", p, func() error { return d.root.Remove(p) })
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) { // ErrExist: not empty
		return nil
	}
	return err
}

func (d *folder) mkdir(p string) error {
	return d.do("create", p, func() error {
		return d.root.In(path.Dir(p), func(folder *os.Root) error { return folder.Mkdir(path.Base(p), 0o755) })
	})
}

// retry tries again for a third of a second what fails because another program,
// such as a virus scanner, has a file open (Windows only).
func retry(change func() error) error {
	err := change()
	for wait := 10 * time.Millisecond; err != nil && inUse(err) && wait < 300*time.Millisecond; wait *= 2 {
		time.Sleep(wait)
		err = change()
	}
	return err
}

// cause strips what package os says about paths: do says it once.
func cause(err error) error {
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		return pathErr.Err
	case errors.As(err, &linkErr):
		return linkErr.Err
	}
	return err
}
