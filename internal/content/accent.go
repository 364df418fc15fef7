package content

import (
	"strconv"
	"strings"

	"loa/internal/colour"
	"loa/internal/diag"
)

// paleGround is the darkest ground that pages have behind text in their light
// look: white, and the pale bands on it.
var paleGround = colour.Colour{R: 0xf2, G: 0xf2, B: 0xf2}

// leastContrast is what WCAG asks of text.
const leastContrast = 4.5

// accent is a colour for links and bands: as text on white, and under white text.
var accent = rule[Config]{diag.T("a colour like %s", `"#0b5d57"`), Shape{}, func(d *decoder, e entry, c *Config) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	typed, ok := colour.Parse(v.Text)
	if !ok {
		d.wrong(e).WithHint("write # and six digits of 0-9 and a-f, in quotes")
		return
	}
	if has := colour.Contrast(typed, paleGround); has < leastContrast {
		d.probs.Error(v.Pos, "the colour %q is too pale to be read: its contrast with the page is %s, want %s",
			v.Text, decimal(has), decimal(leastContrast)).
			WithHint("the nearest that can be read is %q", colour.Readable(typed, paleGround, leastContrast).String())
		return
	}
	c.Accent = Value{Text: typed.String(), Pos: v.Pos}
}}

func decimal(f float64) string {
	return strings.Replace(strconv.FormatFloat(f, 'f', 1, 64), ".0", "", 1)
}
