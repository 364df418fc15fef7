package campaign

import (
	"cmp"
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
	"loa/internal/viet"
)

// Sum is what stands behind a row or a cell.
type Sum struct {
	Articles  []*site.Article // each once, newest first
	Mixed     int             // of them, those that are there through a place that came from several
	Products  []Quantity      // what was made, by unit
	Counted   People
	Estimated People
	Planned   []Quantity // the targets that name all that the row stands for, by unit
}

// Quantity is so many of something.
type Quantity struct {
	Unit   string
	Amount float64
}

// People is how many, and how many of them are women.
type People struct{ People, Women int }

func (p *People) add(r content.Reach) {
	p.People += r.People
	p.Women += r.Women
}

// Estimated reports whether people were estimated: nothing says how they were
// counted, or it says that they were estimated (ước tính, khoảng, estimate).
func Estimated(r content.Reach) bool {
	words := strings.Fields(viet.Fold(r.By.Text))
	return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool {
		return w == "uoc" || w == "khoang" || strings.HasPrefix(w, "estimat")
	})
}

// Row is the sum of what has all of its values, one for each dimension asked for.
type Row struct {
	Values []*Value
	Sum
}

// Empty reports whether nothing was done and nothing was planned.
func (s *Sum) Empty() bool { return len(s.Articles) == 0 && len(s.Planned) == 0 }

// Gap reports whether the row has no article though all its values are wanted
// and their time is over.
func (r *Row) Gap() bool {
	return len(r.Articles) == 0 && !slices.ContainsFunc(r.Values, func(v *Value) bool { return !v.Wanted || v.Future })
}

// By returns a row for every combination of the values of some dimensions, in
// their order, those without articles too.
func (c *Coverage) By(dims ...Dimension) []Row {
	cells := c.cells(dims)
	rows := make([]Row, len(cells))
	for i, list := range cells {
		rows[i].Values = make([]*Value, len(dims))
		for k, rest := len(dims)-1, i; k >= 0; k-- {
			values := c.axes[dims[k]]
			rows[i].Values[k] = values[rest%len(values)]
			rest /= len(values)
		}
		rows[i].Sum = c.sum(list, placeIn(dims, rows[i].Values, c.axes[Place]))
	}
	c.plan(rows, dims)
	return rows
}

// Total returns the sum of everything, each article once.
func (c *Coverage) Total() Sum { return c.By()[0].Sum }

// placeIn returns the number of the place in a row's values, -1 without.
func placeIn(dims []Dimension, values, places []*Value) int32 {
	if k := slices.Index(dims, Place); k >= 0 {
		return int32(slices.Index(places, values[k]))
	}
	return -1
}

// cells returns the numbers of the articles of every combination of values; the
// last dimension runs fastest.
func (c *Coverage) cells(dims []Dimension) [][]int32 {
	size := 1
	for _, d := range dims {
		size *= len(c.axes[d])
	}
	cells := make([][]int32, size)
	for i := range c.entries {
		c.entries[i].each(c, dims, 0, func(cell int) { cells[cell] = append(cells[cell], int32(i)) })
	}
	return cells
}

// each calls do for every cell in which the entry stands.
func (e *entry) each(c *Coverage, dims []Dimension, cell int, do func(cell int)) {
	if len(dims) == 0 {
		do(cell)
		return
	}
	for _, n := range e.at[dims[0]] {
		e.each(c, dims[1:], cell*len(c.axes[dims[0]])+int(n), do)
	}
}

// sum adds up articles, in a place or, with -1, anywhere.
func (c *Coverage) sum(list []int32, place int32) Sum {
	var s Sum
	var made quantities
	for _, i := range list {
		a := c.Articles[i]
		s.Articles = append(s.Articles, a)
		if slices.Contains(c.entries[i].mixed, place) {
			s.Mixed++
		}
		for _, p := range a.Doc.Front.Product {
			made.add(p.Unit.Text, p.Quantity)
		}
		for _, r := range a.Doc.Front.Reach {
			if Estimated(r) {
				s.Estimated.add(r)
			} else {
				s.Counted.add(r)
			}
		}
	}
	s.Products = made.list()
	return s
}

// quantities adds up by unit. Units that differ in case, blanks and the place of
// tones alone are one, under the name that sorts first.
type quantities struct{ all map[string]*Quantity }

func (q *quantities) add(unit string, amount float64) {
	if q.all == nil {
		q.all = map[string]*Quantity{}
	}
	k := viet.Key(unit)
	one := q.all[k]
	if one == nil {
		one = &Quantity{Unit: unit}
		q.all[k] = one
	}
	one.Unit = min(one.Unit, unit)
	one.Amount += amount
}

func (q *quantities) list() []Quantity {
	if len(q.all) == 0 {
		return nil
	}
	list := make([]Quantity, 0, len(q.all))
	for _, one := range q.all {
		list = append(list, *one)
	}
	slices.SortFunc(list, func(a, b Quantity) int { return cmp.Or(viet.Compare(a.Unit, b.Unit), cmp.Compare(a.Unit, b.Unit)) })
	return list
}
