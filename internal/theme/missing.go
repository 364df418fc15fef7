package theme

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"loa/internal/campaign"
	"loa/internal/site"
)

// How much of each thing that is missing is named: the whole is read in ten
// seconds, and the tables have the rest.
const (
	mostMissing = 3 // rows with gaps, targets
	mostNothing = 8 // what has no article at all
)

// Missing is what a plan lacks, worst first, for who has ten seconds.
type Missing struct {
	Count   int           // articles of the plan
	Gaps    int           // of place and theme: what has no article
	Of      int           // and of how many
	Facts   []Fact        // what is missing, in words
	Map     template.HTML // a picture: place and theme; empty without places
	Columns []Link        // of the picture, in order: 1, 2, 3
}

// covered returns what is counted for a plan. Two pages want it.
func (r *Renderer) covered(plan *site.Term) *campaign.Coverage {
	c, _ := r.coverages.get(plan, func() (*campaign.Coverage, error) {
		return campaign.Of(r.site, plan, campaign.Span{}), nil
	})
	return c
}

// missing returns what a plan lacks. Two pages want it.
func (r *Renderer) missing(plan *site.Term) *Missing {
	m, _ := r.lacks.get(plan, func() (*Missing, error) { return r.missingOf(r.covered(plan)), nil })
	return m
}

func (r *Renderer) missingOf(c *campaign.Coverage) *Missing {
	places := c.Table(campaign.Place, campaign.Theme)
	gaps, n, of := places.Gaps()
	m := &Missing{Count: len(c.Articles), Gaps: n, Of: of, Facts: r.lateTargets(c), Map: r.heatMap(places)}
	for _, value := range places.Columns {
		m.Columns = append(m.Columns, r.valueLink(value, campaign.Theme))
	}
	for _, d := range []campaign.Dimension{campaign.Theme, campaign.Audience, campaign.Place, campaign.Form, campaign.Quarter} {
		m.Facts = appendFact(m.Facts, r.format("missing_none", r.dimension(d)), r.someOf(c.Nothing(d)))
	}
	m.Facts = appendFact(m.Facts, r.format("missing_most", r.dimension(campaign.Place)), r.emptiest(gaps, places, campaign.Theme))
	themes := c.Table(campaign.Theme, campaign.Place)
	gaps, _, _ = themes.Gaps()
	m.Facts = appendFact(m.Facts, r.format("missing_most", r.dimension(campaign.Theme)), r.emptiest(gaps, themes, campaign.Place))
	m.Facts = appendFact(m.Facts, r.format("missing_few", r.dimension(campaign.Audience)), r.fewest(c))
	return m
}

// lateTargets names the targets that are not reached, the furthest first.
func (r *Renderer) lateTargets(c *campaign.Coverage) []Fact {
	late := slices.DeleteFunc(c.Targets(), func(t campaign.Target) bool { return t.Quantity <= 0 || t.Done >= t.Quantity })
	slices.SortStableFunc(late, func(a, b campaign.Target) int { return cmp.Compare(a.Done/a.Quantity, b.Done/b.Quantity) })
	lines := make([]template.HTML, min(len(late), mostMissing))
	for i := range lines {
		row := r.target(*late[i].Target)
		what := escape(row.What)
		if row.For != "" {
			what += " (" + escape(row.For) + ")"
		}
		lines[i] = template.HTML(r.format("missing_target", what, formatQuantity(r.view.Lang, late[i].Done), row.Quantity)) // %s, so what is escaped stays so
	}
	return appendFact(nil, r.word("missing_targets"), r.andMore(lines, len(late)))
}

// someOf names values, the first few.
func (r *Renderer) someOf(values []*campaign.Value) template.HTML {
	links := make([]template.HTML, min(len(values), mostNothing))
	for i, v := range values[:len(links)] {
		if links[i] = valueLinks([]*campaign.Value{v}); v.Term == nil {
			links[i] = template.HTML(escape(v.Name)) // of time: the short name is one for tables
		}
	}
	return r.andMore(links, len(values))
}

// emptiest names the rows that lack most, of those that have something: the
// others are named already.
func (r *Renderer) emptiest(gaps []campaign.Gaps, t *campaign.Table, column campaign.Dimension) template.HTML {
	of := 0
	for _, v := range t.Columns {
		if v.Wanted && !v.Future {
			of++
		}
	}
	gaps = slices.DeleteFunc(gaps, func(g campaign.Gaps) bool { return g.All })
	slices.SortStableFunc(gaps, func(a, b campaign.Gaps) int { return cmp.Compare(len(b.Missing), len(a.Missing)) })
	lines := make([]template.HTML, min(len(gaps), mostMissing))
	for i, g := range gaps[:len(lines)] {
		row := valueLinks([]*campaign.Value{g.Row})
		lines[i] = row + template.HTML(escape(r.format("missing_of", len(g.Missing), of, strings.ToLower(r.dimension(column)))))
	}
	return join(withCommas(lines))
}

// fewest names the audiences of the plan that have the fewest articles, of
// those that have some and fewer than half of what the middle one has.
func (r *Renderer) fewest(c *campaign.Coverage) template.HTML {
	rows := c.By(campaign.Audience)
	rows = slices.DeleteFunc(rows, func(row campaign.Row) bool { return !row.Values[0].Wanted || len(row.Articles) == 0 })
	slices.SortStableFunc(rows, func(a, b campaign.Row) int { return cmp.Compare(len(a.Articles), len(b.Articles)) })
	if len(rows) < 3 {
		return ""
	}
	middle := len(rows[len(rows)/2].Articles)
	var lines []template.HTML
	for _, row := range rows[:mostMissing] {
		if n := len(row.Articles); n < middle {
			lines = append(lines, valueLinks(row.Values[:1])+template.HTML(escape(r.format("missing_count", n))))
		}
	}
	return join(withCommas(lines))
}

// andMore puts commas between lines, and says how many there are beyond them.
func (r *Renderer) andMore(lines []template.HTML, of int) template.HTML {
	text := join(withCommas(lines))
	if of > len(lines) {
		text += template.HTML(escape(" " + r.format("missing_more", of-len(lines))))
	}
	return text
}

func withCommas(lines []template.HTML) []template.HTML {
	for i := 1; i < len(lines); i++ {
		lines[i] = ", " + lines[i]
	}
	return lines
}
