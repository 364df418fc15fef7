package report

import (
	"encoding/csv"
	"io"
	"strings"

	"loa/internal/diag"
)

// byteOrderMark tells Excel that a CSV file is in UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes the rows, then the total. With a semicolon between fields, numbers
// have a decimal comma: so Excel reads them where Windows speaks Vietnamese.
// The last two columns name the articles of the row and give their addresses.
func (r *Report) CSV(w io.Writer, separator rune, mark bool) error {
	if mark {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	out.Comma = separator
	heads := append(r.heads(), r.say(diag.T("List of articles")), r.say(diag.T("Addresses")))
	lines := [][]string{heads}
	for i := range r.Rows {
		lines = append(lines, r.line(r.Rows[i].Names, &r.Rows[i], separator))
	}
	lines = append(lines, r.line(r.total(), &r.Total, separator))
	return out.WriteAll(lines)
}

func (r *Report) line(names []string, row *Row, separator rune) []string {
	var line []string
	for _, n := range names {
		line = append(line, inert(n))
	}
	for _, c := range r.columns() {
		n := plain(c.value(row))
		if separator == ';' {
			n = strings.Replace(n, ".", ",", 1)
		}
		line = append(line, n)
	}
	var titles, addresses []string
	for _, a := range row.Articles {
		titles = append(titles, a.Title)
		addresses = append(addresses, r.absolute(a.URL))
	}
	return append(line, inert(strings.Join(titles, " | ")), strings.Join(addresses, " "))
}

// inert keeps a spreadsheet from taking text for a formula.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
