package report

import (
	_ "embed"
	"html/template"
	"io"

	"loa/internal/diag"
)

//go:embed report.html
var page string

// document is the view of report.html.
type document struct {
	Lang, Title, Period          string
	Heads                        []string
	Names                        int // how many columns are names
	Rows                         []htmlRow
	Total                        htmlRow
	Gaps                         [][]string
	ArticlesWord, GapsWord, None string
}

type htmlRow struct {
	ID       string
	Names    []string
	Cells    []string
	Articles []htmlArticle
}

type htmlArticle struct{ Title, URL, Date string }

// HTML writes the report as a page of its own, which prints and which Word opens.
func (r *Report) HTML(w io.Writer) error {
	t, err := template.New("report").Parse(page)
	if err != nil {
		return err
	}
	d := document{
		Lang: r.lang, Title: r.Title, Period: r.Period(), Heads: r.heads(), Names: len(r.By), Total: r.htmlRow(r.total(), &r.Total), Gaps: r.Gaps,
		ArticlesWord: r.say(diag.T("List of articles")), GapsWord: r.say(diag.T("Rows without any article")), None: r.say(diag.T("none")),
	}
	for i := range r.Rows {
		d.Rows = append(d.Rows, r.htmlRow(r.Rows[i].Names, &r.Rows[i]))
	}
	return t.Execute(w, d)
}

func (r *Report) htmlRow(names []string, row *Row) htmlRow {
	out := htmlRow{Names: names}
	for _, c := range r.columns() {
		out.Cells = append(out.Cells, r.cell(c, row))
	}
	for _, a := range row.Articles {
		out.Articles = append(out.Articles, htmlArticle{a.Title, r.absolute(a.URL), r.day(a.Date)})
	}
	return out
}
