package theme

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"loa/internal/campaign"
	"loa/internal/site"
)

// mostListed is about how many links to articles the page of a plan has at most,
// so that it stays small for a plan of 10,000 articles: each number then leads
// to the newest of its articles, and to the page of its row for all.
const mostListed = 700

// coverage returns the view of what a plan covers.
func (b *page) coverage() Coverage {
	c := b.r.covered(b.Term)
	total := c.Total()
	v := Coverage{
		Common: b.common(), Plan: Link{b.Term.Name, b.Term.URL}, Missing: *b.r.missing(b.Term),
		Made: b.r.quantities(total.Products), Counted: b.r.peopleOf(total.Counted), Guessed: b.r.peopleOf(total.Estimated),
	}
	if p := b.Term.Source.Plan; p != nil {
		v.Period = b.r.period(p.Period)
	}
	v.Targets = b.r.coverageTargets(c.Targets())
	v.ByFormer = c.ByFormer(b.r.site)
	v.Bars = b.r.bars(c)
	v.Places = b.r.placeMap(tableCount("_c1", c.Table(campaign.Place, campaign.Theme)))
	v.Tables = b.r.coverageTables(c)
	return v
}

func appendFact(list []Fact, name string, value template.HTML) []Fact {
	if value == "" {
		return list
	}
	return append(list, Fact{name, value})
}

// coverageTables are the pairs by which the page counts.
func (r *Renderer) coverageTables(c *campaign.Coverage) []CoverageTable {
	pairs := [][2]campaign.Dimension{
		{campaign.Place, campaign.Theme}, {campaign.Audience, campaign.Theme},
		{campaign.Half, campaign.Theme}, {campaign.Place, campaign.Audience},
	}
	tables := make([]*campaign.Table, len(pairs))
	for i, p := range pairs {
		tables[i] = c.Table(p[0], p[1])
	}
	most := listed(tables)
	var out []CoverageTable
	for i, p := range pairs {
		if len(tables[i].Rows) > 0 && len(tables[i].Columns) > 0 {
			out = append(out, r.coverageTable("_c"+strconv.Itoa(i+1), tables[i], p[0], p[1], most))
		}
	}
	return out
}

// listed returns how many articles of each cell can be listed.
func listed(tables []*campaign.Table) int {
	var counts []int
	for _, t := range tables {
		for _, row := range t.Cells {
			for _, cell := range row {
				if n := len(cell.Articles); n > 0 {
					counts = append(counts, n)
				}
			}
		}
	}
	slices.Sort(counts)
	room := mostListed
	for i, n := range counts { // all of them would get n, those before have theirs
		if left := len(counts) - i; n*left > room {
			return max(1, room/left)
		}
		room -= n
	}
	return mostListed
}

// coverageTable returns a table with at most so many articles listed for a cell.
func (r *Renderer) coverageTable(id string, t *campaign.Table, row, column campaign.Dimension, most int) CoverageTable {
	v := CoverageTable{ID: id, Row: r.dimension(row), Count: t.Total}
	v.Name = r.format("coverage_pair", r.dimension(row), strings.ToLower(r.dimension(column)))
	for i, value := range t.Columns {
		v.Columns = append(v.Columns, r.valueLink(value, column))
		v.Sums = append(v.Sums, len(t.ColumnSums[i].Articles))
	}
	var gaps []campaign.Gaps
	gaps, v.Gaps, v.Of = t.Gaps()
	for _, g := range gaps {
		missing := valueLinks(g.Missing)
		if g.All {
			missing = template.HTML(escape(r.word("coverage_all")))
		}
		v.Missing = append(v.Missing, Fact{r.valueLink(g.Row, row).Name, missing})
	}
	for i, value := range t.Rows {
		line := r.coverageRow(id+"-"+strconv.Itoa(i), t, i, column, most)
		line.Link = r.valueLink(value, row)
		for _, cell := range line.Cells {
			v.Mixed = v.Mixed || cell.Mixed > 0
		}
		v.Rows = append(v.Rows, line)
	}
	return v
}

func (r *Renderer) coverageRow(id string, t *campaign.Table, i int, column campaign.Dimension, most int) CoverageRow {
	line := CoverageRow{Count: len(t.RowSums[i].Articles)}
	if line.Count > 0 {
		line.ID = id
	}
	for k, cell := range t.Cells[i] {
		c := CoverageCell{Count: len(cell.Articles), Mixed: cell.Mixed, Gap: cell.Gap}
		if c.Count > 0 {
			c.ID = id + "-" + strconv.Itoa(k)
			list := CoverageList{ID: c.ID, Name: r.valueLink(t.Columns[k], column).Name, More: max(0, c.Count-most)}
			list.Items = articleLinks(cell.Articles[:min(most, c.Count)])
			line.Lists = append(line.Lists, list)
		}
		line.Cells = append(line.Cells, c)
	}
	return line
}

func articleLinks(list []*site.Article) template.HTML {
	links := make([]template.HTML, len(list))
	for i, a := range list {
		links[i] = "<li>" + link(a.Title, a.URL) + "</li>"
	}
	return join(links)
}

// dimension returns what a dimension is called.
func (r *Renderer) dimension(d campaign.Dimension) string {
	switch d {
	case campaign.Theme:
		return r.site.Vocabularies[site.Themes].Singular
	case campaign.Audience:
		return r.site.Vocabularies[site.Audiences].Singular
	case campaign.Place:
		return r.site.Vocabularies[site.Districts].Singular
	case campaign.Form:
		return r.site.Vocabularies[site.Forms].Singular
	}
	return r.word("coverage_time")
}

// valueLink returns the name of a value and its page.
func (r *Renderer) valueLink(v *campaign.Value, d campaign.Dimension) Link {
	l := Link{Name: cmp.Or(v.Short, v.Name)}
	switch {
	case v.Term != nil:
		l.URL = v.Term.URL
	case v.Key == "":
		l.Name = r.word("coverage_unsaid")
	case d.IsTime():
		l.Name = v.Name // 6 tháng đầu năm 2022: nobody says H1/2022
	}
	return l
}

// valueLinks returns links to values, with commas between.
func valueLinks(values []*campaign.Value) template.HTML {
	links := make([]template.HTML, len(values))
	for i, v := range values {
		links[i] = template.HTML(escape(cmp.Or(v.Short, v.Name)))
		if v.Term != nil && v.Term.URL != "" {
			links[i] = link(cmp.Or(v.Short, v.Name), v.Term.URL)
		}
		if i > 0 {
			links[i] = ", " + links[i]
		}
	}
	return join(links)
}

func (r *Renderer) quantities(list []campaign.Quantity) []Quantity {
	out := make([]Quantity, len(list))
	for i, q := range list {
		out[i] = Quantity{q.Unit, formatQuantity(r.view.Lang, q.Amount)}
	}
	return out
}

// peopleOf returns how many people, and how many of them are women; nothing
// when there are none.
func (r *Renderer) peopleOf(p campaign.People) []Quantity {
	if p.People == 0 {
		return nil
	}
	list := []Quantity{{r.word("coverage_people"), formatNumber(r.view.Lang, p.People)}}
	if p.Women > 0 {
		list = append(list, Quantity{r.word("coverage_women"), formatNumber(r.view.Lang, p.Women)})
	}
	return list
}

func (r *Renderer) coverageTargets(list []campaign.Target) []CoverageTarget {
	var out []CoverageTarget
	for _, t := range list {
		row := CoverageTarget{
			Target: r.target(*t.Target), Done: formatQuantity(r.view.Lang, t.Done), Reached: t.Done >= t.Quantity,
		}
		if t.Estimated > 0 {
			row.Estimated = formatQuantity(r.view.Lang, t.Estimated)
		}
		out = append(out, row)
	}
	return out
}
