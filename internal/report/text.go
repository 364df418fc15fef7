package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"loa/internal/campaign"
	"loa/internal/diag"
)

// Text writes the report for a terminal: what would be a column for each unit in
// the other forms is said in words at the end of the line, and the articles
// behind a row are left out.
func (r *Report) Text(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%s\n%s\n\n", r.Title, r.Period()); err != nil {
		return err
	}
	head := r.heads()[:len(r.By):len(r.By)]
	for _, name := range []diag.Text{diag.T("Articles"), diag.T("People counted"), diag.T("People estimated"), diag.T("Made")} {
		head = append(head, r.say(name))
	}
	if len(r.Targets) > 0 {
		head = append(head, r.say(diag.T("Planned")))
	}
	lines := [][]string{head}
	for i := range r.Rows {
		lines = append(lines, r.textLine(r.Rows[i].Names, &r.Rows[i]))
	}
	lines = append(lines, r.textLine(r.total(), &r.Total))
	if err := writeTable(w, lines, len(r.By), len(r.By)+3); err != nil {
		return err
	}
	if n := len(r.Gaps); n > 0 {
		_, err := fmt.Fprintln(w, "\n"+r.say(diag.T("rows without any article: %d", n)))
		return err
	}
	return nil
}

func (r *Report) textLine(names []string, row *Row) []string {
	people := func(p campaign.People) string {
		if p.People == 0 {
			return ""
		}
		return r.number(float64(p.People))
	}
	line := append([]string{}, names...)
	line = append(line, r.number(float64(len(row.Articles))), people(row.Counted), people(row.Estimated), r.inWords(row.Products))
	if len(r.Targets) > 0 {
		line = append(line, r.inWords(row.Planned))
	}
	return line
}

// inWords writes quantities one after another: 3 bài viết; 1.200 tờ rơi.
func (r *Report) inWords(list []campaign.Quantity) string {
	parts := make([]string, len(list))
	for i, q := range list {
		parts[i] = r.number(q.Amount) + " " + q.Unit
	}
	return strings.Join(parts, "; ")
}

// writeTable writes lines in columns, of which those from first up to last are
// numbers. The first line is the head and the last one the total.
func writeTable(w io.Writer, lines [][]string, first, last int) error {
	widths := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, s := range line[:len(line)-1] {
			widths[i] = max(widths[i], utf8.RuneCountInString(s))
		}
	}
	for k, line := range lines {
		var b strings.Builder
		for i, s := range line {
			blank := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(s)))
			if i >= first && i < last {
				s, blank = blank+s, ""
			}
			b.WriteString(s + blank + "  ")
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(b.String(), " ")); err != nil {
			return err
		}
		if k == 0 || k == len(lines)-2 {
			total := 0
			for _, n := range widths[:last] {
				total += n + 2
			}
			if _, err := fmt.Fprintln(w, strings.Repeat("-", total-2)); err != nil {
				return err
			}
		}
	}
	return nil
}
