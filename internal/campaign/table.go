package campaign

import "loa/internal/site"

// Table is articles by two dimensions.
type Table struct {
	Rows, Columns []*Value
	Cells         [][]Cell // by row, then by column
	RowSums       []Cell   // each article of the row once
	ColumnSums    []Cell
	Total         int
}

// Cell is the articles that have two values.
type Cell struct {
	Articles []*site.Article // newest first
	Mixed    int             // as in [Sum]
	Gap      bool            // nothing, where there should be something
}

// Table counts by two dimensions.
func (c *Coverage) Table(row, column Dimension) *Table {
	t := &Table{Rows: c.axes[row], Columns: c.axes[column], Total: len(c.Articles)}
	t.Cells = make([][]Cell, len(t.Rows))
	for i, list := range c.cells([]Dimension{row, column}) {
		at, k := i/len(t.Columns), i%len(t.Columns)
		r, v := t.Rows[at], t.Columns[k]
		cell := c.cell(list, c.place(row, at, column, k))
		cell.Gap = len(list) == 0 && r.Wanted && v.Wanted && !r.Future && !v.Future
		t.Cells[at] = append(t.Cells[at], cell)
	}
	for i, list := range c.cells([]Dimension{row}) {
		t.RowSums = append(t.RowSums, c.cell(list, c.place(row, i, row, i)))
	}
	for i, list := range c.cells([]Dimension{column}) {
		t.ColumnSums = append(t.ColumnSums, c.cell(list, c.place(column, i, column, i)))
	}
	return t
}

// place returns the number of the place among two values, -1 without.
func (c *Coverage) place(row Dimension, i int, column Dimension, k int) int32 {
	switch Place {
	case row:
		return int32(i)
	case column:
		return int32(k)
	}
	return -1
}

func (c *Coverage) cell(list []int32, place int32) Cell {
	var cell Cell
	for _, i := range list {
		cell.Articles = append(cell.Articles, c.Articles[i])
		for _, m := range c.entries[i].mixed {
			if m == place {
				cell.Mixed++
			}
		}
	}
	return cell
}

// Gaps is what a row has nothing for.
type Gaps struct {
	Row     *Value
	Missing []*Value // in the order of the columns
	All     bool     // the row has nothing at all
}

// Gaps returns the rows of the table that have gaps, and how many gaps there are
// of how many cells that should hold something.
func (t *Table) Gaps() (list []Gaps, gaps, of int) {
	for i, r := range t.Rows {
		if !r.Wanted || r.Future {
			continue
		}
		g := Gaps{Row: r, All: len(t.RowSums[i].Articles) == 0}
		for k, v := range t.Columns {
			if v.Wanted && !v.Future {
				of++
			}
			if t.Cells[i][k].Gap {
				g.Missing = append(g.Missing, v)
			}
		}
		if gaps += len(g.Missing); len(g.Missing) > 0 {
			list = append(list, g)
		}
	}
	return list, gaps, of
}

// Nothing returns the wanted values of a dimension that have no article at all.
func (c *Coverage) Nothing(d Dimension) []*Value {
	var list []*Value
	for i, articles := range c.cells([]Dimension{d}) {
		if v := c.axes[d][i]; len(articles) == 0 && v.Wanted && !v.Future {
			list = append(list, v)
		}
	}
	return list
}
