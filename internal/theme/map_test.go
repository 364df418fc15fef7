package theme

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"loa/internal/outline"
	"loa/internal/site"
)

// coasts returns a GeoJSON file of places in rows, with many bends.
func coasts(n int) string {
	r := rand.New(rand.NewPCG(1, 1))
	var features []string
	for i := range n {
		var ring []string
		for k := range 1500 {
			a, d := 2*math.Pi*float64(k)/1500, .06*(1+.05*r.Float64())
			ring = append(ring, fmt.Sprintf("[%.6f,%.6f]", 106+.1*float64(i%9)+d*math.Cos(a), 22.5+.1*float64(i/9)+d*math.Sin(a)))
		}
		features = append(features, fmt.Sprintf(`{"properties": {"key": "xa-thu-%d"}, "geometry": {"type": "Polygon", "coordinates": [[%s]]}}`, i, strings.Join(ring, ",")))
	}
	return `{"features": [` + strings.Join(features, ",") + `]}`
}

// TestMapIsSmall draws the borders of as many communes as a province has: a link
// with a name and a number for each, in at most 30 kB.
func TestMapIsSmall(t *testing.T) {
	const places = 60
	m, probs := outline.Parse("districts.geojson", []byte(coasts(places)))
	if len(probs) > 0 {
		t.Fatal(probs)
	}
	s := newSite("vi")
	s.Map = &site.Map{Width: outline.Width, Height: m.Height}
	for i, shape := range m.Shapes {
		term := addTerm(s, site.Districts, shape.Name.Text, fmt.Sprintf("xã Nguyễn Bỉnh Khiêm %d", i))
		s.Map.Shapes = append(s.Map.Shapes, site.Shape{Term: term, Path: shape.Path, X: shape.X, Y: shape.Y})
	}
	r := loadDefault(t).Renderer(s)
	drawn := string(r.placeMap(ownCount))
	if len(drawn) > outline.MostBytes {
		t.Errorf("the map has %d bytes, want at most %d", len(drawn), outline.MostBytes)
	}
	links := 0
	for d := xml.NewDecoder(strings.NewReader(drawn)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, drawn)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "a" {
			links++
		}
	}
	if links != places || !strings.Contains(drawn, "<title>xã Nguyễn Bỉnh Khiêm 59: 0 bài viết</title>") {
		t.Errorf("%d links, want %d, in\n%s", links, places, drawn)
	}
	t.Logf("%d bytes", len(drawn))
}
