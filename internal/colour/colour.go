// Package colour knows whether a text in one colour can be read on another.
//
// Contrast is that of WCAG 2: from 1 (the same) to 21 (black on white); 4.5 is
// the least for text. [Readable] finds the colour nearest to a given one, lighter
// or darker, that has enough.
package colour

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is a colour of the screen, without transparency.
type Colour struct{ R, G, B uint8 }

// Black and white, between which all the others are.
var (
	Black = Colour{0, 0, 0}
	White = Colour{255, 255, 255}
)

// Parse reads a colour as style sheets have it: #0b5d57 or #0bd, also without
// the sign.
func Parse(text string) (c Colour, ok bool) {
	digits := strings.TrimPrefix(text, "#")
	if len(digits) == 3 {
		digits = strings.Repeat(digits[:1], 2) + strings.Repeat(digits[1:2], 2) + strings.Repeat(digits[2:], 2)
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 {
		return Colour{}, false
	}
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// String returns the colour as style sheets have it: #0b5d57.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast returns how well one colour is seen on the other, from 1 to 21.
func Contrast(a, b Colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2: 0 for black, 1 for white.
func (c Colour) luminance() float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

// Readable returns the colour nearest to c that has at least a contrast with a
// ground: c itself, or c mixed with black or white, whichever the ground is
// farther from. Where even that has less, it is black or white.
func Readable(c, ground Colour, least float64) Colour {
	toward := Black
	if Contrast(White, ground) > Contrast(Black, ground) {
		toward = White
	}
	const steps = 256
	for i := range steps {
		if mixed := c.mix(toward, float64(i)/steps); Contrast(mixed, ground) >= least {
			return mixed
		}
	}
	return toward
}

// mix returns the colour with a share of another one in it.
func (c Colour) mix(other Colour, share float64) Colour {
	part := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share))
	}
	return Colour{part(c.R, other.R), part(c.G, other.G), part(c.B, other.B)}
}
