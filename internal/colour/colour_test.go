package colour

import (
	"math"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct{ text, want string }{
		{"#0b5d57", "#0b5d57"}, {"0B5D57", "#0b5d57"}, {"#0bd", "#00bbdd"}, {"000000", "#000000"},
		{"", ""}, {"#", ""}, {"red", ""}, {"#12345", ""}, {"#1234567", ""}, {"##12345", ""}, {"#12 456", ""}, {"-12345", ""},
	}
	for _, tt := range tests {
		c, ok := Parse(tt.text)
		if ok != (tt.want != "") || ok && c.String() != tt.want {
			t.Errorf("Parse(%q) = %v, %v, want %q", tt.text, c, ok, tt.want)
		}
	}
}

func TestContrast(t *testing.T) {
	tests := []struct {
		a, b string
		want float64
	}{
		{"#000", "#fff", 21}, {"#fff", "#000", 21}, {"#777", "#fff", 4.48}, {"#ff0000", "#ffffff", 4.00}, {"#123456", "#123456", 1},
	}
	for _, tt := range tests {
		a, _ := Parse(tt.a)
		b, _ := Parse(tt.b)
		if got := Contrast(a, b); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("Contrast(%s, %s) = %.2f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestReadable: whatever the colour, what comes out can be read, and a colour
// that can be read stays.
func TestReadable(t *testing.T) {
	for _, ground := range []Colour{White, {0xf2, 0xf2, 0xf2}, {0x26, 0x26, 0x26}, Black} {
		for r := 0; r < 256; r += 15 {
			for g := 0; g < 256; g += 15 {
				for b := 0; b < 256; b += 15 {
					c := Colour{uint8(r), uint8(g), uint8(b)}
					got := Readable(c, ground, 4.5)
					if Contrast(got, ground) < 4.5 {
						t.Fatalf("Readable(%v, %v) = %v with %.2f", c, ground, got, Contrast(got, ground))
					}
					if Contrast(c, ground) >= 4.5 && got != c {
						t.Fatalf("Readable(%v, %v) = %v, want it as it is", c, ground, got)
					}
				}
			}
		}
	}
}
