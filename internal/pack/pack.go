// Package pack makes one file of a site, for those who have no network: a zip
// archive of all of it, or one article as a page that needs no other file.
//
//	pack.Zip(w, "trang", files, opener)     an archive that opens by a double click
//	pack.Single(page, article)              a page with its style and pictures in it
//
// The same input gives the same bytes, on any machine: no archive holds the time
// at which it was made.
package pack

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"loa/internal/output"
)

// Entry is a file of an archive outside its folder.
type Entry struct {
	Name  string
	Bytes []byte
}

// Zip writes an archive of some entries and, in a folder, all files, in the order
// in which they are given. Each file is rendered and dropped before the next. What
// is compressed already, pictures and films, is stored as it is.
func Zip(w io.Writer, folder string, files []output.File, entries ...Entry) error {
	buffered := bufio.NewWriter(w)
	z := zip.NewWriter(buffered)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, e := range entries {
		if err := add(z, e.Name, e.Bytes); err != nil {
			return err
		}
	}
	for _, f := range files {
		data, err := f.Render()
		if err != nil {
			return err
		}
		if err := add(z, path.Join(folder, f.Path), data); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("end the archive: %w", err)
	}
	return buffered.Flush()
}

// dated is the time of every file in an archive: the first that the format can
// write.
var dated = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func add(z *zip.Writer, name string, data []byte) error {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: dated}
	if compressed[strings.ToLower(path.Ext(name))] {
		h.Method = zip.Store
	}
	h.SetMode(0o644)
	f, err := z.CreateHeader(h)
	if err == nil {
		_, err = f.Write(data)
	}
	if err != nil {
		return fmt.Errorf("archive %s: %w", name, err)
	}
	return nil
}

// compressed are the endings of files that a second compression does not make
// smaller.
var compressed = map[string]bool{
	".jpg": true, ".jpeg": true, ".png": true, ".webp": true, ".gif": true, ".avif": true,
	".mp3": true, ".m4a": true, ".ogg": true, ".opus": true, ".mp4": true, ".webm": true,
	".zip": true, ".docx": true, ".xlsx": true, ".pptx": true, ".woff2": true,
}
