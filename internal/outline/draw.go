package outline

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/paulmach/orb/simplify"
)

// project puts all features into the picture, north on top, and returns its
// height. Over a province the earth is flat: degrees of longitude are shortened
// as in its middle.
func project(list []*feature) int {
	bound := list[0].polygons.Bound()
	for _, f := range list {
		bound = bound.Union(f.polygons.Bound())
	}
	narrow := math.Cos(bound.Center()[1] * math.Pi / 180)
	width := math.Max((bound.Max[0]-bound.Min[0])*narrow, 1e-9)
	scale := Width / math.Max(width, (bound.Max[1]-bound.Min[1])/2) // at most twice as high as wide
	for _, f := range list {
		for _, p := range f.polygons {
			for _, ring := range p {
				for i, at := range ring {
					ring[i] = orb.Point{(at[0] - bound.Min[0]) * narrow * scale, (bound.Max[1] - at[1]) * scale}
				}
			}
		}
	}
	return max(1, int(math.Ceil((bound.Max[1]-bound.Min[1])*scale)))
}

// simplify leaves out the bends, the islands and the holes that enclose less than
// an area; the largest part stays. What was left out before for a smaller area is
// not looked at again.
func (f *feature) simplify(area float64) {
	size := func(r orb.Ring) float64 { return math.Abs(planar.Area(r)) }
	largest := slices.MaxFunc(f.polygons, func(a, b orb.Polygon) int { return cmp.Compare(size(a[0]), size(b[0])) })
	f.polygons = slices.DeleteFunc(f.polygons, func(p orb.Polygon) bool { return size(p[0]) < area && &p[0] != &largest[0] })
	for i, p := range f.polygons {
		holes := slices.DeleteFunc(p[1:], func(r orb.Ring) bool { return size(r) < area })
		f.polygons[i] = p[:1+len(holes)]
	}
	f.polygons = simplify.VisvalingamThreshold(area).MultiPolygon(f.polygons)
}

// shape returns the borders as they are now. A place that is too small to be seen
// is a dot, so that its link is there.
func (f *feature) shape() Shape {
	s := Shape{Name: Name{f.name(), f.pos}}
	var path []byte
	largest := -1.0
	for _, p := range f.polygons {
		for i, ring := range p {
			path = appendRing(path, ring)
			if i > 0 {
				continue
			}
			if at, area := middle(ring); area > largest {
				largest = area
				s.X, s.Y = int(math.Round(at[0])), int(math.Round(at[1]))
			}
		}
	}
	if len(path) == 0 {
		const dot = 8
		path = append(path, 'M')
		path = append(appendPair(path, s.X-dot/2, s.Y-dot/2), "l8 0 0 8-8 0z"...)
	}
	s.Path = string(path)
	return s
}

// middle returns where the name of a place stands, and its area.
func middle(r orb.Ring) (orb.Point, float64) {
	at, area := planar.CentroidArea(r)
	if math.IsNaN(at[0]) || math.IsNaN(at[1]) || area == 0 {
		return r.Bound().Center(), 0
	}
	return at, math.Abs(area)
}

// appendRing appends a ring in whole units; one that has shrunk to a line is
// left out.
func appendRing(path []byte, ring orb.Ring) []byte {
	begin := len(path)
	var x, y, corners int
	for i, at := range ring {
		nx, ny := int(math.Round(at[0])), int(math.Round(at[1]))
		switch {
		case i == 0:
			path = append(path, 'M')
			path = appendPair(path, nx, ny)
			path = append(path, 'l')
		case i == len(ring)-1 && at == ring[0], nx == x && ny == y:
			continue
		default:
			if corners > 1 && nx >= x {
				path = append(path, ' ')
			}
			path = appendPair(path, nx-x, ny-y)
		}
		x, y = nx, ny
		corners++
	}
	if corners < 3 {
		return path[:begin]
	}
	return append(path, 'z')
}

// appendPair appends two numbers; a minus keeps them apart as well as a blank.
func appendPair(path []byte, x, y int) []byte {
	path = strconv.AppendInt(path, int64(x), 10)
	if y >= 0 {
		path = append(path, ' ')
	}
	return strconv.AppendInt(path, int64(y), 10)
}
