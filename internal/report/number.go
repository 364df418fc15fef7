package report

import (
	"strconv"
	"strings"

	"loa/internal/viet"
)

// same reports whether two units are one.
func same(a, b string) bool { return viet.Key(a) == viet.Key(b) }

// number writes a number as people of the language read it: 1.200,5.
func (r *Report) number(f float64) string {
	s := viet.FormatFloat(f, decimals(f))
	if r.lang == "vi" {
		return s
	}
	return strings.NewReplacer(".", ",", ",", ".").Replace(s)
}

func decimals(f float64) int {
	_, after, _ := strings.Cut(plain(f), ".")
	return len(after)
}

// plain writes a number as programs read it: 1200.5.
func plain(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// cell writes the number of a column for people.
func (r *Report) cell(c column, row *Row) string {
	if f := c.value(row); f != 0 || c.always {
		return r.number(f)
	}
	return ""
}
