package outline

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"

	"loa/internal/diag"

	"github.com/paulmach/orb"
)

// feature is a feature of the file as far as it matters.
type feature struct {
	Properties map[string]any  `json:"properties"`
	ID         any             `json:"id"`
	Geometry   json.RawMessage `json:"geometry"`

	pos      diag.Pos
	polygons orb.MultiPolygon
}

// read takes the features one by one, so that each knows its line.
func read(path string, src []byte, probs *diag.List) []feature {
	d := json.NewDecoder(bytes.NewReader(src))
	at := func(offset int64) diag.Pos { return placeOf(path, src, int(offset)) }
	if err := toFeatures(d); err != nil {
		reportJSON(err, src, at, probs)
		return nil
	}
	if token, err := d.Token(); err != nil || token != json.Delim('[') {
		probs.Error(at(d.InputOffset()), "features is no list").WithHint("save the map as GeoJSON, a FeatureCollection")
		return nil
	}
	var list []feature
	for d.More() {
		f := feature{pos: at(behindBlanks(src, d.InputOffset()))}
		if err := d.Decode(&f); err != nil {
			var wrong *json.UnmarshalTypeError
			if !errors.As(err, &wrong) {
				reportJSON(err, src, at, probs)
				return nil
			}
			probs.Error(f.pos, "this is no feature: %v", err)
			continue
		}
		list = append(list, f)
	}
	if _, err := d.Token(); err != nil {
		reportJSON(err, src, at, probs)
	}
	return list
}

// toFeatures reads up to the value of features in the outermost object.
func toFeatures(d *json.Decoder) error {
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if token == "features" && depth == 1 {
			return nil
		}
	}
}

// reportJSON says where the file is no JSON. A Decoder counts from the last value
// that it has read, so the whole is read once more.
func reportJSON(err error, src []byte, at func(int64) diag.Pos, probs *diag.List) {
	var whole any
	var syntax *json.SyntaxError
	if again := json.Unmarshal(src, &whole); errors.As(again, &syntax) && syntax.Offset < int64(len(src)) {
		probs.Error(at(syntax.Offset-1), "this is no JSON: %v", again)
		return
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &syntax) {
		probs.Error(at(int64(len(src))), "the file ends too early, or has no features").
			WithHint("save the map as GeoJSON, a FeatureCollection")
		return
	}
	probs.Error(at(0), "cannot be read: %v", err)
}

// behindBlanks returns the offset of the value that comes next.
func behindBlanks(src []byte, offset int64) int64 {
	for offset < int64(len(src)) && bytes.IndexByte([]byte(" \t\r\n,"), src[offset]) >= 0 {
		offset++
	}
	return offset
}

// placeOf returns the place of a byte of the file.
func placeOf(path string, src []byte, offset int) diag.Pos {
	before := src[:min(max(offset, 0), len(src))]
	line := bytes.LastIndexByte(before, '\n') + 1
	return diag.Pos{File: path, Line: bytes.Count(before, []byte("\n")) + 1, Column: len([]rune(string(before[line:]))) + 1}
}

// name is what a feature says of which place it is.
func (f *feature) name() string {
	for _, v := range []any{f.Properties["key"], f.ID, f.Properties["name"]} {
		switch v := v.(type) {
		case string:
			if v != "" {
				return v
			}
		case float64:
			return strconv.FormatFloat(v, 'f', -1, 64)
		}
	}
	return ""
}

// decode reads the geometry, and reports whether it can be drawn.
func (f *feature) decode(probs *diag.List) bool {
	if f.name() == "" {
		probs.Warn(f.pos, "a feature does not say which place it is, so it is not drawn").
			WithHint("give it a property key with the key of a place in content/districts.yaml")
		return false
	}
	var geometry struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}
	var one orb.Polygon
	err := json.Unmarshal(f.Geometry, &geometry)
	switch {
	case err != nil:
	case geometry.Type == "Polygon":
		err = json.Unmarshal(geometry.Coordinates, &one)
		f.polygons = orb.MultiPolygon{one}
	case geometry.Type == "MultiPolygon":
		err = json.Unmarshal(geometry.Coordinates, &f.polygons)
	default:
		probs.Warn(f.pos, "%q is a %q, want a Polygon or a MultiPolygon, so it is not drawn", f.name(), geometry.Type)
		return false
	}
	f.clean()
	if err != nil || !f.drawable() {
		probs.Error(f.pos, "the borders of %q cannot be read", f.name()).
			WithHint("coordinates are degrees, longitude first: [106.26, 22.67]")
		return false
	}
	return true
}

// clean leaves out rings that are none, and polygons without one.
func (f *feature) clean() {
	var kept orb.MultiPolygon
	for _, p := range f.polygons {
		if p = slices.DeleteFunc(p, func(r orb.Ring) bool { return len(r) < 3 }); len(p) > 0 {
			kept = append(kept, p)
		}
	}
	f.polygons = kept
}

// drawable reports whether there is a border, and all of it is on the globe.
func (f *feature) drawable() bool {
	for _, p := range f.polygons {
		for _, ring := range p {
			for _, at := range ring {
				if !(math.Abs(at[0]) <= 180) || !(math.Abs(at[1]) < 89) {
					return false
				}
			}
		}
	}
	return len(f.polygons) > 0
}
