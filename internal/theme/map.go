package theme

import (
	"cmp"
	"fmt"
	"html/template"
	"math/bits"
	"strings"

	"loa/internal/campaign"
	"loa/internal/site"
)

// mapCount says how many articles there are for a place and where they are; false
// for a place that is not counted.
type mapCount func(*site.Term) (n int, url string, ok bool)

// Measures of a tile, in units of which some 320 fit a small phone.
const (
	tileWidth  = 64
	tileHeight = 56
)

// mostNames is how many names fit on a map of borders; of more places only the
// numbers are written, and the names said to who points at or hears them.
const mostNames = 16

// placeMap draws how many articles there are for each place, as links. It is empty
// without a map. Like all drawings it is in the colour of the text, the stronger
// the more articles.
func (r *Renderer) placeMap(count mapCount) template.HTML {
	m := r.site.Map
	if m == nil {
		return ""
	}
	width, height, size := m.Width, m.Height, m.Width/32
	if m.Tiles {
		width, height, size = m.Width*tileWidth, m.Height*tileHeight, 11
	}
	var s strings.Builder
	fmt.Fprintf(&s, `<svg class="drawing map" role="group" aria-labelledby="_places" viewBox="0 0 %d %d" fill="currentColor" font-size="%d" text-anchor="middle"><title id="_places">%s</title>`,
		width, height, size, escape(r.word("map")))
	drawn := false
	for _, shape := range m.Shapes {
		if n, url, ok := count(shape.Term); ok {
			r.drawShape(&s, shape, n, url, size)
			drawn = true
		}
	}
	if !drawn {
		return "" // a map of districts, for a plan that counts by communes
	}
	s.WriteString("</svg>")
	return template.HTML(s.String())
}

// drawShape draws one place: its ground, its name and its number.
func (r *Renderer) drawShape(s *strings.Builder, shape site.Shape, n int, url string, size int) {
	element := "g"
	if url != "" {
		element = "a"
		fmt.Fprintf(s, `<a href="%s">`, escape(url))
	} else {
		s.WriteString("<g>")
	}
	fmt.Fprintf(s, "<title>%s</title>", escape(r.format("map_place", shape.Term.Name, formatNumber(r.view.Lang, n))))
	x, y, lines := shape.X, shape.Y, []string(nil)
	ground := fmt.Sprintf(`<path d="%s"`, shape.Path)
	if shape.Path == "" {
		ground = fmt.Sprintf(`<path d="M%d %dh%dv%dh-%dz"`, x*tileWidth+1, y*tileHeight+1, tileWidth-2, tileHeight-2, tileWidth-2)
		x, y = x*tileWidth+tileWidth/2, y*tileHeight+tileHeight/2
	}
	if shape.Path == "" || len(r.site.Map.Shapes) <= mostNames {
		lines = nameLines(shape.Term)
	}
	s.WriteString(ground + strength(n, max(2, size/5)) + "/>")
	lines = append(lines, formatNumber(r.view.Lang, n))
	lead := size * 6 / 5
	y += size/3 - lead*(len(lines)-1)/2
	for i, line := range lines {
		fmt.Fprintf(s, `<text x="%d" y="%d">%s</text>`, x, y+i*lead, escape(line))
	}
	s.WriteString("</" + element + ">")
}

// strength returns the attributes of a ground: the more articles, the stronger; a
// line broken into dashes around nothing.
func strength(n, dash int) string {
	if n == 0 {
		return fmt.Sprintf(` fill-opacity="0" stroke="currentColor" stroke-dasharray="%d"`, dash)
	}
	step := min(bits.Len(uint(n)), 4) // 1, 2 and 3, 4 to 7, 8 and more
	return fmt.Sprintf(` fill-opacity=".%d"`, step)
}

// nameLines returns the name of a place without its level, in two lines when it
// has several words.
func nameLines(t *site.Term) []string {
	name := t.Name
	if t.Source != nil {
		name = cmp.Or(t.Source.Short.Text, t.Source.Name.Text, t.Name)
	}
	words := strings.Fields(name)
	if len(words) < 2 || len([]rune(name)) < 8 {
		return []string{name}
	}
	half := (len(words) + 1) / 2
	return []string{strings.Join(words[:half], " "), strings.Join(words[half:], " ")}
}

// ownCount counts the articles on the page of a place.
func ownCount(t *site.Term) (n int, url string, ok bool) { return len(t.Articles), t.URL, true }

// tableCount counts as a table of the page does, whose rows are places, and leads
// to the articles of its rows.
func tableCount(id string, t *campaign.Table) mapCount {
	rows := map[*site.Term]int{}
	for i, v := range t.Rows {
		if v.Term != nil {
			rows[v.Term] = i
		}
	}
	return func(place *site.Term) (n int, url string, ok bool) {
		i, ok := rows[place]
		if !ok {
			return 0, "", false
		}
		if n = len(t.RowSums[i].Articles); n > 0 && len(t.Columns) > 0 {
			url = fmt.Sprintf("#%s-%d", id, i)
		}
		return n, url, true
	}
}
