package build

import (
	"loa/internal/diag"
	"loa/internal/outline"
	"loa/internal/site"
)

// mapFile holds the borders of places.
const mapFile = "content/districts.geojson"

// outlined is what is made of it.
type outlined struct {
	picture  *outline.Map
	problems diag.List
}

// readMap reads the borders of places, where the site gives them.
func (b *Builder) readMap(f found, in *site.Input) {
	maps := remade(b, &b.maps, f.maps, nil, func(p string, src []byte) outlined {
		picture, problems := outline.Parse(p, src)
		return outlined{picture, problems}
	})
	for _, m := range maps {
		in.Map, in.HasMap = m.picture, true
		in.Problems = append(in.Problems, m.problems...)
	}
}
