// Package cache keeps what is costly to make in a folder between runs of the
// program.
//
//	kept := cache.Open(".loa-cache")
//	b, ok := kept.Get(key)
//	err := kept.Put(key, b)
//	kept.Prune(100 << 20)
//
// A key says all that a value is made from, so what is kept is never stale: a
// change gives another key. The folder may be deleted at any time, by anybody,
// and two programs may use it at once: a file is put in its place whole, by a
// rename, and begins with a sum of what is in it, so that one that is broken (a
// full disk, a power cut) is not there. It holds a .gitignore, so that it never
// gets into a repository.
package cache

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Folder is a folder of what is kept. It may be used by many goroutines. A nil
// Folder keeps nothing.
type Folder struct {
	dir  string
	open func() (*os.Root, error) // makes it

	mu   sync.Mutex
	used map[string]bool // keys that were asked for
	temp atomic.Int64
}

const (
	sumSize    = 8
	tempPrefix = ".tmp-"
)

// Open returns the folder at a path of the machine, which is made when the first
// thing is put into it.
func Open(dir string) *Folder {
	f := &Folder{dir: dir, used: map[string]bool{}}
	f.open = sync.OnceValues(f.make)
	return f
}

// make makes the folder, with the notes that tell git and backups what it is.
func (f *Folder) make() (*os.Root, error) {
	if err := os.MkdirAll(f.dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return nil, err
	}
	for name, text := range map[string]string{
		".gitignore":   "*\n",
		"CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Loa keeps here what is costly to make. It may be deleted.\n",
	} {
		if err := root.WriteFile(name, []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	return root, nil
}

// file returns where a key is kept: in one of 256 folders.
func file(key string) string {
	sum := sha256.Sum256([]byte(key))
	return fmt.Sprintf("%02x/%s", sum[0], key)
}

func (f *Folder) use(key string) {
	f.mu.Lock()
	f.used[key] = true
	f.mu.Unlock()
}

// Get returns what is kept under a key, which is a good file name. The caller
// owns it.
func (f *Folder) Get(key string) ([]byte, bool) {
	if f == nil {
		return nil, false
	}
	f.use(key)
	b, err := os.ReadFile(path.Join(f.dir, file(key)))
	if err != nil || len(b) < sumSize {
		return nil, false
	}
	sum := sha256.Sum256(b[sumSize:])
	if !bytes.Equal(sum[:sumSize], b[:sumSize]) {
		return nil, false
	}
	return b[sumSize:], true
}

// Has reports whether something is kept under a key, without a look at it.
func (f *Folder) Has(key string) bool {
	if f == nil {
		return false
	}
	f.use(key)
	info, err := os.Stat(path.Join(f.dir, file(key)))
	return err == nil && info.Size() > sumSize
}

// Put keeps a value under a key.
func (f *Folder) Put(key string, value []byte) error {
	if f == nil {
		return nil
	}
	f.use(key)
	root, err := f.open()
	if err != nil {
		return err
	}
	name := file(key)
	dir := path.Dir(name)
	if err := root.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	temp := fmt.Sprintf("%s/%s%d-%d", dir, tempPrefix, os.Getpid(), f.temp.Add(1))
	sum := sha256.Sum256(value)
	if err := root.WriteFile(temp, slices.Concat(sum[:sumSize], value), 0o644); err != nil {
		root.Remove(temp)
		return err
	}
	return root.Rename(temp, name)
}

// Prune removes what was not asked for since Open, when that takes more than so
// many bytes: what another branch, or drafts, may want again stays until then.
func (f *Folder) Prune(most int64) error {
	if f == nil {
		return nil
	}
	type entry struct {
		name string
		size int64
	}
	var unused []entry
	total := int64(0)
	err := fs.WalkDir(os.DirFS(f.dir), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case d.IsDir() || !strings.Contains(p, "/") || f.used[path.Base(p)]:
			return nil
		}
		if info, err := d.Info(); err == nil {
			unused = append(unused, entry{p, info.Size()})
			total += info.Size()
		}
		return nil
	})
	if err != nil || total <= most {
		return err
	}
	root, err := f.open()
	if err != nil {
		return err
	}
	slices.SortFunc(unused, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	for _, e := range unused {
		if err := root.Remove(e.name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
