package report

import (
	"encoding/json"
	"io"
	"time"

	"loa/internal/campaign"
	"loa/internal/site"
)

type (
	jsonReport struct {
		Title string    `json:"title"`
		Plan  string    `json:"plan,omitempty"`
		From  string    `json:"from,omitempty"`
		Until string    `json:"until,omitempty"` // the last day
		By    []string  `json:"by"`
		Rows  []jsonRow `json:"rows"`
		Total jsonSum   `json:"total"`
	}
	jsonRow struct {
		Keys  map[string]string `json:"keys"`
		Names map[string]string `json:"names"`
		Gap   bool              `json:"gap"`
		jsonSum
	}
	jsonSum struct {
		Count     int            `json:"count"`
		Mixed     int            `json:"mixed,omitempty"` // articles on places that came from several
		Planned   []jsonQuantity `json:"planned"`
		Made      []jsonQuantity `json:"made"`
		Counted   jsonPeople     `json:"counted"`
		Estimated jsonPeople     `json:"estimated"`
		Articles  []jsonArticle  `json:"articles"`
	}
	jsonQuantity struct {
		Unit   string  `json:"unit"`
		Amount float64 `json:"amount"`
	}
	jsonPeople struct {
		People int `json:"people"`
		Women  int `json:"women"`
	}
	jsonArticle struct {
		Title  string `json:"title"`
		Date   string `json:"date,omitempty"`
		URL    string `json:"url"`
		Source string `json:"source"`
	}
)

// JSON writes the report for programs.
func (r *Report) JSON(w io.Writer) error {
	out := jsonReport{Title: r.Title, From: isoDay(r.Span.From), Until: isoDay(r.Span.LastDay()), By: []string{}, Rows: []jsonRow{}, Total: r.jsonSum(r.Total.Sum)}
	if r.Plan != nil {
		out.Plan = r.Plan.Key
	}
	for _, d := range r.By {
		out.By = append(out.By, d.String())
	}
	for _, row := range r.Rows {
		line := jsonRow{Keys: map[string]string{}, Names: map[string]string{}, Gap: row.Gap, jsonSum: r.jsonSum(row.Sum)}
		for i, d := range r.By {
			line.Keys[d.String()], line.Names[d.String()] = row.Keys[i], row.Names[i]
		}
		out.Rows = append(out.Rows, line)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

func (r *Report) jsonSum(s campaign.Sum) jsonSum {
	out := jsonSum{
		Count: len(s.Articles), Mixed: s.Mixed, Planned: jsonQuantities(s.Planned), Made: jsonQuantities(s.Products),
		Counted: jsonPeople(s.Counted), Estimated: jsonPeople(s.Estimated), Articles: []jsonArticle{},
	}
	for _, a := range s.Articles {
		out.Articles = append(out.Articles, jsonArticle{a.Title, isoDay(a.Date), r.absolute(a.URL), source(a)})
	}
	return out
}

func jsonQuantities(list []campaign.Quantity) []jsonQuantity {
	out := []jsonQuantity{}
	for _, q := range list {
		out = append(out, jsonQuantity(q))
	}
	return out
}

func source(a *site.Article) string { return a.Doc.Path }

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
