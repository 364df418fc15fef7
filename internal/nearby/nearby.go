// Package nearby reaches many files below one folder with few calls of the
// system. An [os.Root] opens every folder on the way to a file, each time: that is
// how it follows no symbolic link to the outside. Files that are worked on one after
// the other are mostly neighbours, so a [Root] keeps open the folder in which was
// last worked:
//
//	err := root.In("bai-viet/2026/07", func(folder *os.Root) error {
//		return folder.Mkdir("mot-bai", 0o755)
//	})
//
// It is as safe as an os.Root: the folder was reached through one, and where its
// name leads to later does not matter.
package nearby

import (
	"os"
	"sync"
)

// Root is an [os.Root] that keeps one folder below it open. It may be used by many
// goroutines. Who closes the os.Root calls Leave first.
type Root struct {
	*os.Root

	mu  sync.Mutex
	dir string
	at  *shared
}

// shared is an open folder and how many use it, the Root that keeps it among them.
type shared struct {
	*os.Root
	users int
}

// In calls do with the folder at a path below the root, "." for the root itself;
// do must not keep it. An error to open it, and that of do, is returned as it is.
func (r *Root) In(dir string, do func(folder *os.Root) error) error {
	if dir == "." {
		return do(r.Root)
	}
	s, err := r.enter(dir)
	if err != nil {
		return err
	}
	defer r.release(s)
	return do(s.Root)
}

func (r *Root) enter(dir string) (*shared, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.at == nil || r.dir != dir {
		folder, err := r.OpenRoot(dir)
		if err != nil {
			return nil, err
		}
		r.leave()
		r.dir, r.at = dir, &shared{folder, 1}
	}
	r.at.users++
	return r.at, nil
}

func (r *Root) release(s *shared) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s.drop()
}

// Leave closes the folder that is kept open, when nobody else uses it: Windows
// removes and renames no folder that is open.
func (r *Root) Leave() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.leave()
}

func (r *Root) leave() {
	if r.at != nil {
		r.at.drop()
		r.at = nil
	}
}

func (s *shared) drop() {
	if s.users--; s.users == 0 {
		s.Close() // was only gone through
	}
}
