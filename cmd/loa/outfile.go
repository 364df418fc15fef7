package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// writeFile makes a file that was asked for, whole or not at all, and returns its
// size: when the disk is full, the old file stays. What a link leads to is made
// anew and the link stays; a device or a pipe is written into.
func writeFile(name string, write func(io.Writer) error) (size int64, err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return writeInto(name, write)
	}
	if _, err := os.Stat(filepath.Dir(name)); err != nil {
		return 0, err
	}
	name = realPath(name)
	tmp, err := os.CreateTemp(filepath.Dir(name), ".loa-tmp-*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(tmp.Name())
	if err = write(tmp); err == nil {
		size, err = tmp.Seek(0, io.SeekCurrent)
	}
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Close())
	if err != nil {
		return 0, err
	}
	return size, os.Rename(tmp.Name(), name)
}

// writeInto writes into what is there and is no file.
func writeInto(name string, write func(io.Writer) error) (size int64, err error) {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return 0, err
	}
	counted := &counter{w: f}
	err = errors.Join(write(counted), f.Close())
	return counted.n, err
}

// counter counts what is written.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// writeBytes is writeFile of what has been made already.
func writeBytes(name string, made []byte) error {
	_, err := writeFile(name, func(w io.Writer) error {
		_, err := w.Write(made)
		return err
	})
	return err
}
