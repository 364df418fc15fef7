package picture

import (
	"strings"
	"testing"
)

func TestBrokenDrawing(t *testing.T) {
	for _, tt := range []struct {
		name, svg string
		line      int
	}{
		{"whole", `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd"><svg><g/></svg>`, 0},
		{"not closed", "<svg>\n<g>\n</svg>", 3},
		{"cut off", "<svg>\n<g/", 2},
		{"no quotes", "<svg width=1/>", 1},
		{"entities of its own", `<!DOCTYPE svg [<!ENTITY ns "http://a.vn/">]><svg xmlns:x="&ns;"/>`, 0},
		{"unknown entity", "<svg>&nbsp;</svg>", 1},
	} {
		if line := brokenAt([]byte(tt.svg)); line != tt.line {
			t.Errorf("%s: broken at line %d, want %d", tt.name, line, tt.line)
		}
	}
}

func TestDrawingSize(t *testing.T) {
	tests := []struct {
		name, svg     string
		width, height int
	}{
		{"width and height", `<?xml version="1.0"?><!-- c --><svg width="10" height="20px"/>`, 10, 20},
		{"view box", `<svg viewBox="0 0 640.4 480"/>`, 640, 480},
		{"view box with commas", `<svg viewBox="0,0,640,480">`, 640, 480},
		{"relative size", `<svg width="100%" height="50%" viewBox="0 0 1 1">`, 0, 0},
		{"no size", `<svg>`, 0, 0},
		{"huge", `<svg width="1e300" height="1">`, 0, 0},
		{"not a number", `<svg width="NaN" height="1">`, 0, 0},
		{"no drawing", "\x00\xff<", 0, 0},
		{"empty", "", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if w, h, _ := svgSize(strings.NewReader(tt.svg)); w != tt.width || h != tt.height {
				t.Errorf("svgSize(%q) = %d, %d, want %d, %d", tt.svg, w, h, tt.width, tt.height)
			}
		})
	}
}
