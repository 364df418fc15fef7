package theme

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"

	"loa/internal/colour"
	"loa/internal/content"
	"loa/internal/diag"
)

// darkGround is the lightest ground that themes put behind text in their dark
// look, and darkContrast what text has on it there.
var darkGround = colour.Colour{R: 0x26, G: 0x26, B: 0x26}

const (
	darkContrast   = 7
	mainSheet      = "assets/style.css"
	accentProperty = "--site-accent"
)

// colour writes the site's colour into the theme's style sheet, as properties
// for the theme to use, and into its drawings.
func (fs files) colour(accent content.Value, probs *diag.List) {
	c, ok := colour.Parse(accent.Text)
	fs.paint(c, ok)
	if !ok {
		return
	}
	i := slices.IndexFunc(fs.list, func(f file) bool { return f.name == mainSheet })
	if i < 0 || !bytes.Contains(fs.list[i].data, []byte(accentProperty)) {
		probs.Warn(accent.Pos, "the visual theme does not use %s", "accent").
			WithHint("its %s has no var(%s)", mainSheet, accentProperty)
		return
	}
	light := colour.Readable(c, darkGround, darkContrast)
	// On the first line, so that the places of faults stay those of the file.
	head := fmt.Sprintf(":root{%s:%s;%s-dark:%s} ", accentProperty, c, accentProperty, light)
	fs.list[i].data = append([]byte(head), fs.list[i].data...)
}

// paintVar is the site's colour in a drawing, and what the theme has without one.
var paintVar = regexp.MustCompile(`var\(\s*` + accentProperty + `(-dark)?\s*,\s*([^()]+?)\s*\)`)

// paint puts the colour, or the theme's own, into drawings: each is a document of
// its own, for which the properties of style.css are not there.
func (fs files) paint(c colour.Colour, chosen bool) {
	for i, f := range fs.list {
		if path.Ext(f.name) != ".svg" {
			continue
		}
		fs.list[i].data = paintVar.ReplaceAllFunc(f.data, func(found []byte) []byte {
			m := paintVar.FindSubmatch(found)
			switch {
			case !chosen:
				return m[2]
			case len(m[1]) > 0:
				return []byte(colour.Readable(c, darkGround, darkContrast).String())
			}
			return []byte(c.String())
		})
	}
}
