package outline

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// collection is a GeoJSON file of features, one a line from the second on.
func collection(features ...string) string {
	return "{\"type\": \"FeatureCollection\", \"features\": [\n" + strings.Join(features, ",\n") + "\n]}\n"
}

func polygon(key string, rings ...string) string {
	return fmt.Sprintf(`{"type": "Feature", "properties": {"key": %q}, "geometry": {"type": "Polygon", "coordinates": [%s]}}`, key, strings.Join(rings, ","))
}

// square is a ring around a corner, in degrees.
func square(x, y, side float64) string {
	return fmt.Sprintf("[[%g,%g],[%g,%g],[%g,%g],[%g,%g],[%g,%g]]", x, y, x+side, y, x+side, y+side, x, y+side, x, y)
}

func TestParse(t *testing.T) {
	m, probs := Parse("content/districts.geojson", []byte(collection(
		polygon("tay", square(0, 0, 1)), polygon("dong", square(1, 0, 1), square(1.4, 0.4, .2)),
		`{"id": "bac", "geometry": {"type": "MultiPolygon", "coordinates": [[`+square(0, 1, 1)+`],[`+square(1.5, 1.5, .5)+`]]}}`)))
	if len(probs) > 0 || m == nil || len(m.Shapes) != 3 {
		t.Fatalf("Parse = %+v, %v", m, probs)
	}
	for i, want := range []Shape{
		{Name: Name{Text: "tay"}, Path: "M0 1000l500 0 0-500-500 0z", X: 250, Y: 750},
		{Name: Name{Text: "dong"}, Path: "M500 1000l500 0 0-500-500 0zM700 800l100 0 0-100-100 0z", X: 750, Y: 750},
		{Name: Name{Text: "bac"}, Path: "M0 500l500 0 0-500-500 0zM750 250l250 0 0-250-250 0z", X: 250, Y: 250},
	} {
		got := m.Shapes[i]
		if got.Name.Pos.Line != i+2 || got.Name.Pos.Column != 1 {
			t.Errorf("%s stands at %v", got.Name.Text, got.Name.Pos)
		}
		if got.Name.Pos = want.Name.Pos; got != want {
			t.Errorf("shape %+v, want %+v", got, want)
		}
	}
	if m.Height != 1001 && m.Height != 1000 {
		t.Errorf("height %d", m.Height)
	}
}

// TestProblems breaks one thing at a time.
func TestProblems(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"no JSON":           {"[", "1:2 the file ends too early, or has no features"},
		"broken":            {"{\"features\": [\n{\"id\": x}]}", "2:8 this is no JSON: invalid character 'x' looking for beginning of value"},
		"no features":       {`{"type": "Topology"}`, "1:21 the file ends too early, or has no features"},
		"features no list":  {`{"features": {}}`, "1:15 features is no list"},
		"empty":             {collection(), "1:0 warning: the file has no feature, so there is no map"},
		"without a name":    {collection(polygon("", square(0, 0, 1))), "2:1 warning: a feature does not say which place it is, so it is not drawn"},
		"a point":           {collection(`{"id": "a", "geometry": {"type": "Point", "coordinates": [1, 2]}}`), `2:1 warning: "a" is a "Point", want a Polygon or a MultiPolygon, so it is not drawn`},
		"metres":            {collection(polygon("a", "[[600000,2500000],[600001,2500000],[600000,2500001]]")), `2:1 the borders of "a" cannot be read`},
		"no coordinates":    {collection(`{"id": "a", "geometry": {"type": "Polygon", "coordinates": [[]]}}`), `2:1 the borders of "a" cannot be read`},
		"words":             {collection(polygon("a", `[["x","y"]]`)), `2:1 the borders of "a" cannot be read`},
		"no feature at all": {collection(`7`, polygon("a", square(0, 0, 1))), "2:1 this is no feature: json: cannot unmarshal number into Go value of type outline.feature"},
	} {
		_, probs := Parse("m", []byte(c.src))
		if len(probs) == 0 {
			t.Errorf("%s: no problem", name)
			continue
		}
		p := probs[0]
		got := fmt.Sprintf("%d:%d ", p.Line, p.Column)
		if p.Warning {
			got += "warning: "
		}
		if got += p.Text.String(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// coast is a border with many bends.
func coast(r *rand.Rand, x, y, radius float64, points int) string {
	var b strings.Builder
	for i := range points {
		a, d := 2*math.Pi*float64(i)/float64(points), radius*(1+.05*r.Float64())
		fmt.Fprintf(&b, "[%.6f,%.6f],", x+d*math.Cos(a), y+d*math.Sin(a))
	}
	return "[" + strings.TrimSuffix(b.String(), ",") + "]"
}

// TestSmall: however fine the borders are, the picture stays small, and every
// place is on it.
func TestSmall(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 10, 60} {
		var features []string
		for i := range n {
			features = append(features, polygon(fmt.Sprint("p", i), coast(r, 105+float64(i%8), 22+float64(i/8), .5, 2000)))
		}
		features[0] = polygon("tiny", square(105, 22, 1e-7))
		m, probs := Parse("m", []byte(collection(features...)))
		if len(probs) > 0 || len(m.Shapes) != n {
			t.Fatalf("%d places: %v", n, probs)
		}
		size := 0
		for _, s := range m.Shapes {
			size += len(s.Path) + aroundShape
			if s.Path == "" || s.X < 0 || s.X > Width || s.Y < 0 || s.Y > m.Height {
				t.Errorf("%d places: %+v", n, s)
			}
		}
		if size > MostBytes {
			t.Errorf("%d places take %d bytes, want at most %d", n, size, MostBytes)
		}
	}
	var many []string
	for i := range 200 {
		many = append(many, polygon(fmt.Sprint("p", i), coast(r, float64(i%20), float64(i/20), .5, 50)))
	}
	if m, probs := Parse("m", []byte(collection(many...))); m != nil || len(probs) != 1 {
		t.Errorf("200 places: %v", probs)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(collection(polygon("a", square(0, 0, 1)))))
	f.Add([]byte(collection(polygon("a", square(0, 0, 1), square(.2, .2, .1)), `{"id": 3, "geometry": null}`)))
	f.Add([]byte(`{"features":[{"id":"a","geometry":{"type":"MultiPolygon","coordinates":[[],[[[0,0],[0,0],[0,0]]]]}}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		m, probs := Parse("m", src)
		if m == nil && len(probs) == 0 {
			t.Error("neither a map nor a problem")
		}
		if m == nil {
			return
		}
		for _, s := range m.Shapes {
			if s.Path == "" || strings.ContainsAny(s.Path, "NaIf") {
				t.Errorf("path %q", s.Path)
			}
		}
	})
}
