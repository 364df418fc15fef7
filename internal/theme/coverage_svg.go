package theme

import (
	"fmt"
	"html/template"
	"math/bits"
	"strings"

	"loa/internal/campaign"
)

// Pictures are drawn in the colour of the text around them, in strengths that
// leave the numbers on them readable, so that they are right in light and dark.
// They need no style of their own, which a strict policy would not allow.

// Measures of the map, in its own units: about a pixel on a small phone.
const (
	mapWidth  = 320
	mapLabels = 128 // room for the names of places
	mapRow    = 24
)

// heatMap draws how many articles there are for each place and theme. The
// columns are numbered: their names stand beside the picture. It is empty when
// there is nothing to draw.
func (r *Renderer) heatMap(t *campaign.Table) template.HTML {
	if len(t.Rows) < 2 || len(t.Columns) == 0 {
		return ""
	}
	width := max(24, (mapWidth-mapLabels)/len(t.Columns))
	var s strings.Builder
	r.beginPicture(&s, "map", mapLabels+width*len(t.Columns), mapRow*(len(t.Rows)+1), "coverage_map", "coverage_map_text")
	for k := range t.Columns {
		fmt.Fprintf(&s, `<text x="%d" y="16" text-anchor="middle">%d</text>`, mapLabels+k*width+width/2, k+1)
	}
	for i, row := range t.Cells {
		y := mapRow * (i + 1)
		name := r.valueLink(t.Rows[i], campaign.Place).Name
		fmt.Fprintf(&s, `<text x="0" y="%d">%s</text>`, y+16, escape(name))
		for k, cell := range row {
			drawCell(&s, mapLabels+k*width, y, width, cell)
		}
	}
	s.WriteString("</svg>")
	return template.HTML(s.String())
}

// drawCell draws one square: the more articles, the stronger; a broken line
// around nothing where there should be something.
func drawCell(s *strings.Builder, x, y, width int, cell campaign.Cell) {
	n := len(cell.Articles)
	switch {
	case n > 0:
		step := min(bits.Len(uint(n)), 4) // 1, 2 and 3, 4 to 7, 8 and more
		fmt.Fprintf(s, `<rect x="%d" y="%d" width="%d" height="%d" fill-opacity=".%d"/><text x="%d" y="%d" text-anchor="middle">%d</text>`,
			x+1, y+1, width-2, mapRow-2, step, x+width/2, y+16, n)
	case cell.Gap:
		fmt.Fprintf(s, `<rect x="%d.5" y="%d.5" width="%d" height="%d" fill="none" stroke="currentColor" stroke-dasharray="2 2"/>`,
			x+2, y+2, width-5, mapRow-5)
	}
}

// Measures of the bars.
const (
	barsWidth  = 320
	barsHeight = 96 // of the highest bar
	barsTop    = 16
)

// bars draws how many articles there are in each quarter.
func (r *Renderer) bars(c *campaign.Coverage) template.HTML {
	rows := c.By(campaign.Quarter)
	for len(rows) > 0 && rows[len(rows)-1].Values[0].Key == "" {
		rows = rows[:len(rows)-1] // no date, no bar
	}
	if len(rows) < 2 {
		return ""
	}
	most := 1
	for _, row := range rows {
		most = max(most, len(row.Articles))
	}
	width := max(4, barsWidth/len(rows))
	var s strings.Builder
	r.beginPicture(&s, "bars", width*len(rows), barsTop+barsHeight+20, "coverage_bars", "coverage_bars_text")
	year := ""
	for i, row := range rows {
		n, x := len(row.Articles), i*width
		height := barsHeight * n / most
		base := barsTop + barsHeight
		if n > 0 {
			fmt.Fprintf(&s, `<rect x="%d" y="%d" width="%d" height="%d" fill-opacity=".5"/>`, x+1, base-height, width-2, height)
		}
		if width >= 12 {
			fmt.Fprintf(&s, `<text x="%d" y="%d" text-anchor="middle">%d</text>`, x+width/2, base-height-4, n)
		}
		if y := row.Values[0].Key[:4]; y != year {
			year = y
			fmt.Fprintf(&s, `<path d="M%d %dv16" stroke="currentColor"/><text x="%d" y="%d">%s</text>`, x, base, x+3, base+15, y)
		}
	}
	fmt.Fprintf(&s, `<path d="M0 %dh%d" stroke="currentColor"/></svg>`, barsTop+barsHeight, width*len(rows))
	return template.HTML(s.String())
}

// beginPicture opens a picture with its name and what it says, for those who do
// not see it.
func (r *Renderer) beginPicture(s *strings.Builder, id string, width, height int, title, text string) {
	fmt.Fprintf(s, `<svg class="drawing" role="img" aria-labelledby="_%[1]s" aria-describedby="_%[1]s_text" viewBox="0 0 %[2]d %[3]d" fill="currentColor" font-size="12">`+
		`<title id="_%[1]s">%[4]s</title><desc id="_%[1]s_text">%[5]s</desc>`,
		id, width, height, escape(r.word(title)), escape(r.word(text)))
}
