package build

import (
	"encoding/xml"
	"image"
	_ "image/gif" // the formats whose size is read
	_ "image/jpeg"
	_ "image/png"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"loa/internal/site"
	"loa/internal/viet"
)

// measure returns a file with the size of its picture, when it is one: a page
// that knows it does not jump when the picture comes. Any file is opened, so
// that one that cannot be is told before anything is written.
func measure(root fs.FS, e entry) (site.File, error) {
	p := e.path
	f := site.File{Path: viet.NFC(p), Source: p, Size: e.info.Size()}
	r, err := root.Open(p)
	if err != nil {
		return f, err
	}
	defer r.Close()
	switch strings.ToLower(path.Ext(p)) {
	case ".png", ".jpg", ".jpeg", ".gif":
		f.Width, f.Height = bitmapSize(r)
	case ".svg":
		f.Width, f.Height = drawingSize(r)
	}
	return f, nil
}

func bitmapSize(r io.Reader) (width, height int) {
	c, _, err := image.DecodeConfig(r)
	if err != nil {
		return 0, 0
	}
	return c.Width, c.Height
}

// drawingSize reads the size of an SVG drawing in pixels: from width and height
// where both are plain numbers, else from the last two numbers of viewBox.
func drawingSize(r io.Reader) (width, height int) {
	root := rootElement(r)
	attr := func(name string) string {
		for _, a := range root.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	w, h := attr("width"), attr("height")
	if w == "" || h == "" {
		box := strings.Fields(strings.ReplaceAll(attr("viewBox"), ",", " "))
		if len(box) != 4 {
			return 0, 0
		}
		w, h = box[2], box[3]
	}
	x, errX := strconv.ParseFloat(strings.TrimSuffix(w, "px"), 64)
	y, errY := strconv.ParseFloat(strings.TrimSuffix(h, "px"), 64)
	if errX != nil || errY != nil || !(x >= 1 && x < 1e5 && y >= 1 && y < 1e5) {
		return 0, 0
	}
	return int(x + 0.5), int(y + 0.5)
}

// rootElement returns the outermost element of an XML file; empty when there
// is none.
func rootElement(r io.Reader) xml.StartElement {
	d := xml.NewDecoder(r)
	d.Strict = false
	for {
		token, err := d.RawToken()
		if err != nil {
			return xml.StartElement{}
		}
		if e, ok := token.(xml.StartElement); ok {
			return e
		}
	}
}
