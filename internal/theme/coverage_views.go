package theme

import "html/template"

// Coverage is the view of layouts/coverage.html: what a plan covers, and what
// it does not.
type Coverage struct {
	Common
	Plan   Link
	Period template.HTML
	Missing
	Made    []Quantity // what was produced
	Counted []Quantity // people who were counted: all, and of them women
	Guessed []Quantity // people who were estimated
	Targets []CoverageTarget
	Bars    template.HTML // a picture: articles in each quarter
	Places  template.HTML // a map, of a site that has one
	Tables  []CoverageTable

	ByFormer bool // articles on units of today are counted for former districts
}

// Quantity is so many of something.
type Quantity struct{ Unit, Amount string }

// CoverageTarget is a row of what the plan means to do, beside what was done.
type CoverageTarget struct {
	Target
	Done      string
	Estimated string // of people, beside those who were counted; empty without
	Reached   bool
}

// CoverageTable is articles by two things.
type CoverageTable struct {
	ID      string
	Name    string // Địa bàn và chủ đề
	Row     string // what the rows are: Địa bàn
	Columns []Link // without an address where there is no page
	Rows    []CoverageRow
	Sums    []int // of the columns, each article once
	Count   int   // of all
	Gaps    int
	Of      int
	Missing []Fact // of each row, the columns for which there is nothing
	Mixed   bool   // some cells have articles on places that came from several
}

// CoverageRow is a row of the table, and the articles behind its numbers.
type CoverageRow struct {
	Link
	Cells []CoverageCell
	Count int
	ID    string // of the articles of the row; empty without
	Lists []CoverageList
}

// CoverageCell is a number of articles.
type CoverageCell struct {
	Count int
	ID    string // of its articles; empty without
	Mixed int    // of them, on places that came from several
	Gap   bool   // nothing, where there should be something
}

// CoverageList is the articles behind a number.
type CoverageList struct {
	ID    string
	Name  string
	Items template.HTML // links
	More  int           // how many are not listed; the row's page has them
}
