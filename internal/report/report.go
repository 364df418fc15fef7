// Package report writes what was done for a plan in the forms in which an office
// hands it in: text for a terminal, CSV, XLSX, JSON and HTML.
//
// [New] takes the counts of package campaign and makes a [Report] of them: rows
// with a column for each thing that is counted, and the articles behind each
// row. The writers only write. What was planned, what was made, people who were
// counted and people who were estimated have columns of their own in every form.
package report

import (
	"cmp"
	"time"

	"loa/internal/campaign"
	"loa/internal/diag"
	"loa/internal/site"
	"loa/internal/viet"
)

// Report is a table with what it is about. It is fixed once made.
type Report struct {
	Title   string
	Plan    *site.Term
	Span    campaign.Span // open: everything
	By      []campaign.Dimension
	Units   []string // of products: a column each
	Targets []string // units of targets: a column each
	Rows    []Row
	Total   Row        // each article once
	Gaps    [][]string // names of the rows that have no article though they should, also of those left out

	lang     string
	absolute func(url string) string
}

// Row is a line of the report: its names, and its numbers.
type Row struct {
	Names []string // one for each of Report.By
	Keys  []string
	Gap   bool // no article, where there should be one
	campaign.Sum
}

// New returns the report of what a coverage counts by some dimensions, in a
// language ("vi" or "en"). Filled leaves out rows in which nothing was done and
// nothing was planned.
func New(s *site.Site, c *campaign.Coverage, by []campaign.Dimension, filled bool, lang string) *Report {
	r := &Report{Plan: c.Plan, Span: c.Span, By: by, lang: lang, absolute: s.Absolute}
	r.Title = s.Config.Title.Text
	if c.Plan != nil {
		r.Title = c.Plan.Name
	}
	r.Total = Row{Sum: c.Total()}
	r.Units, r.Targets = units(r.Total.Products), units(r.Total.Planned)
	for _, row := range c.By(by...) {
		line := Row{Sum: row.Sum, Gap: row.Gap()}
		for _, v := range row.Values {
			line.Keys = append(line.Keys, v.Key)
			line.Names = append(line.Names, cmp.Or(v.Name, r.say(diag.T("(not said)"))))
		}
		if line.Gap {
			r.Gaps = append(r.Gaps, line.Names)
		}
		if !filled || !row.Empty() {
			r.Rows = append(r.Rows, line)
		}
	}
	return r
}

func units(list []campaign.Quantity) []string {
	out := make([]string, len(list))
	for i, q := range list {
		out[i] = q.Unit
	}
	return out
}

func (r *Report) say(t diag.Text) string { return t.In(r.lang) }

// Period says of which time the report is: 01/01/2023 – 30/6/2023.
func (r *Report) Period() string {
	from, to := r.day(r.Span.From), r.day(r.Span.LastDay())
	switch {
	case from == "" && to == "":
		return r.say(diag.T("all articles"))
	case to == "":
		return r.say(diag.T("from %s", from))
	case from == "":
		return r.say(diag.T("until %s", to))
	}
	return from + " – " + to
}

func (r *Report) day(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case r.lang == "vi":
		return viet.FormatDate(t)
	}
	return t.Format(time.DateOnly)
}

// dimensions are the heads of the columns of names.
var dimensions = map[campaign.Dimension]diag.Text{
	campaign.Theme: diag.T("Theme"), campaign.Audience: diag.T("Audience"), campaign.Place: diag.T("Place"), campaign.Form: diag.T("Form"),
	campaign.Month: diag.T("Month"), campaign.Quarter: diag.T("Quarter"), campaign.Half: diag.T("Half-year"), campaign.Year: diag.T("Year"),
}

// column is a number of a row. A column that is 0 for a row is left empty in
// tables for people, but for the articles: there 0 is what the report is about.
type column struct {
	name   string
	always bool
	value  func(*Row) float64
}

// columns are the numbers of every row, in order.
func (r *Report) columns() []column {
	list := []column{{r.say(diag.T("Articles")), true, func(row *Row) float64 { return float64(len(row.Articles)) }}}
	for _, u := range r.Targets {
		list = append(list, column{r.say(diag.T("Planned: %s", u)), false, func(row *Row) float64 { return amount(row.Planned, u) }})
	}
	for _, u := range r.Units {
		list = append(list, column{r.say(diag.T("Made: %s", u)), false, func(row *Row) float64 { return amount(row.Products, u) }})
	}
	people := []struct {
		name  diag.Text
		value func(*Row) int
	}{
		{diag.T("People, counted"), func(row *Row) int { return row.Counted.People }},
		{diag.T("of them women, counted"), func(row *Row) int { return row.Counted.Women }},
		{diag.T("People, estimated"), func(row *Row) int { return row.Estimated.People }},
		{diag.T("of them women, estimated"), func(row *Row) int { return row.Estimated.Women }},
	}
	for _, p := range people {
		list = append(list, column{r.say(p.name), false, func(row *Row) float64 { return float64(p.value(row)) }})
	}
	return list
}

func amount(list []campaign.Quantity, unit string) float64 {
	for _, q := range list {
		if same(q.Unit, unit) {
			return q.Amount
		}
	}
	return 0
}

// heads are the names of the columns: those of names, then those of numbers.
func (r *Report) heads() []string {
	var list []string
	for _, d := range r.By {
		list = append(list, r.say(dimensions[d]))
	}
	for _, c := range r.columns() {
		list = append(list, c.name)
	}
	return list
}

// total returns the names of the last row.
func (r *Report) total() []string {
	names := make([]string, len(r.By))
	if len(names) > 0 {
		names[0] = r.say(diag.T("Total"))
	}
	return names
}
