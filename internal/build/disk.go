package build

import (
	"io/fs"
	"os"
	"path"

	"loa/internal/nearby"
)

// Disk returns the files below an open folder, as [os.Root.FS] does, and knows a
// shorter way to the sources: the files of one folder are read one after the other
// without all folders above being opened for each (5 → 1 calls to open an article
// in content/articles/2026/07).
func Disk(root *os.Root) fs.FS {
	return &disk{root.FS().(rootFS), nearby.Root{Root: root}}
}

type disk struct {
	rootFS
	near nearby.Root
}

// rootFS is what [os.Root.FS] promises of its result.
type rootFS interface {
	fs.StatFS
	fs.ReadFileFS
	fs.ReadDirFS
	fs.ReadLinkFS
}

// openSource opens a file through its folder, which is kept open until
// leaveSources. What the folder alone does not show, such as a link to another folder
// of the site, is opened from the top.
func openSource(root fs.FS, name string) (fs.File, error) {
	d, ok := root.(*disk)
	if !ok {
		return root.Open(name)
	}
	var f *os.File
	err := d.near.In(path.Dir(name), func(folder *os.Root) (err error) {
		f, err = folder.Open(path.Base(name))
		return err
	})
	if err != nil {
		return root.Open(name)
	}
	return f, nil
}

// leaveSources closes the folder that was kept open.
func leaveSources(root fs.FS) {
	if d, ok := root.(*disk); ok {
		d.near.Leave()
	}
}
