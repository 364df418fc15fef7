package site

import (
	"strings"

	"loa/internal/content"
	"loa/internal/outline"
)

// Map is a picture of places: their borders, of content/districts.geojson, or
// tiles that were set by hand, of site.yaml.
type Map struct {
	Width, Height int // of the picture, in its own units; of tiles, how many
	Tiles         bool
	Shapes        []Shape
}

// Shape is a place on the map.
type Shape struct {
	Term *Term
	Path string // its borders as SVG path data; "" of a tile
	X, Y int    // where its name stands; of a tile, its column and row from 0
}

// drawMap joins what is drawn with the places that are meant.
func (b *builder) drawMap() {
	tiles := b.in.Config.Places.Tiles
	if len(tiles) > 0 && b.in.HasMap {
		b.problems.Warn(tiles[0].Pos, "these tiles are not shown, since there is a map: content/districts.geojson").
			WithHint("delete one of the two").Notice = true
		tiles = nil
	}
	m := &Map{}
	switch {
	case b.in.Map != nil:
		m.Width, m.Height = outline.Width, b.in.Map.Height
		for _, s := range b.in.Map.Shapes {
			b.addShape(m, content.Value(s.Name), Shape{Path: s.Path, X: s.X, Y: s.Y})
		}
	case len(tiles) > 0:
		m.Tiles, m.Height = true, len(tiles)
		for y, row := range tiles {
			keys := strings.Fields(row.Text)
			m.Width = max(m.Width, len(keys))
			for x, key := range keys {
				if key != "." {
					b.addShape(m, content.Value{Text: key, Pos: row.Pos}, Shape{X: x, Y: y})
				}
			}
		}
	}
	if len(m.Shapes) > 0 {
		b.site.Map = m
	}
}

// addShape adds a shape to the map with the place of a name, which is on it once.
func (b *builder) addShape(m *Map, name content.Value, s Shape) {
	if s.Term = b.find(Districts, name); s.Term == nil {
		return // which is told
	}
	for _, other := range m.Shapes {
		if other.Term == s.Term {
			b.problems.Error(name.Pos, "%q is on the map twice", s.Term.Name).WithHint("delete one of the two")
			return
		}
	}
	m.Shapes = append(m.Shapes, s)
}
