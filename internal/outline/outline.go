// Package outline turns the borders of places into a picture that a page can
// hold: a GeoJSON file of some megabytes becomes paths of a few kilobytes.
//
// [Parse] reads a FeatureCollection whose features are polygons in degrees
// (WGS 84). The property key of a feature, or else name, says which place it is;
// whether there is such a place is for package site. The borders are projected,
// simplified (Visvalingam) until a picture of them, with a name, a number and a
// link for each, takes at most [MostBytes], and written as SVG path data in whole
// units of a picture that is [Width] wide.
//
// What cannot be drawn is a problem at the line of the feature; the others are
// drawn all the same.
package outline

import (
	"bytes"

	"loa/internal/diag"
)

// Width is that of the picture, in its own units; the height follows.
const Width = 1000

// MostBytes is how much a page may pay for a picture of all places. Beside its
// path a place takes some aroundShape: a link, a name, a number.
const (
	MostBytes   = 30_000
	aroundShape = 240
)

// Map is the shapes of a file. It is fixed once made.
type Map struct {
	Shapes []Shape // in the order of the file
	Height int     // in units of Width
}

// Shape is the borders of one place.
type Shape struct {
	Name Name
	Path string // SVG path data
	X, Y int    // where its name or number stands
}

// Name is what a feature says of which place it is, and where.
type Name struct {
	Text string
	Pos  diag.Pos
}

// Parse reads a file. path is for the problems. The map is nil when there is
// nothing to draw.
func Parse(path string, src []byte) (*Map, diag.List) {
	var probs diag.List
	features := read(path, bytes.TrimPrefix(src, []byte("\ufeff")), &probs)
	var kept []*feature
	for i := range features {
		f := &features[i]
		if f.decode(&probs) {
			kept = append(kept, f)
		}
	}
	if len(kept) == 0 {
		if len(probs) == 0 {
			probs.Warn(diag.Pos{File: path, Line: 1}, "the file has no feature, so there is no map")
		}
		return nil, probs
	}
	m := &Map{Height: project(kept)}
	room := MostBytes - 1000 - aroundShape*len(kept)
	for tolerance := 0.5; ; tolerance *= 1.5 {
		size := 0
		m.Shapes = m.Shapes[:0]
		for _, f := range kept {
			f.simplify(tolerance)
			shape := f.shape()
			size += len(shape.Path)
			m.Shapes = append(m.Shapes, shape)
		}
		if size <= room {
			return m, probs
		}
		if tolerance > Width*Width {
			probs.Error(diag.Pos{File: path, Line: 1}, "%d places are too many for a map on a page", len(kept)).
				WithHint("leave out the smaller ones")
			return nil, probs
		}
	}
}
