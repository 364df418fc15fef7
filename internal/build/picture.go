package build

import (
	"io/fs"

	"loa/internal/picture"
	"loa/internal/site"
	"loa/internal/viet"
)

// measure returns a file with what is known of its picture, when it has the name
// of one: a page that knows the size does not jump when the picture comes. Any
// file is opened, so that one that cannot be is told before anything is written.
func measure(root fs.FS, e entry) (site.File, error) {
	f := site.File{Path: viet.NFC(e.path), Source: e.path, Size: e.size}
	r, err := openSource(root, e.path)
	if err != nil {
		return f, err
	}
	defer r.Close()
	if picture.IsName(e.path) {
		facts := picture.Look(r, e.size)
		f.Picture = &facts
	}
	return f, nil
}
