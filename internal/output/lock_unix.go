//go:build unix && !solaris && !illumos && !aix

package output

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the folder for this process: the folder itself is locked, so no
// file is left behind. Without locks on this file system it takes nothing.
func lock(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		f.Close()
		return nil, refuse("another loa is building into it: wait until it ends")
	}
	return func() { f.Close() }, nil
}

func inUse(error) bool { return false }
