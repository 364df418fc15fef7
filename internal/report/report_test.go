package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"loa/internal/campaign"
	"loa/internal/content"
	"loa/internal/site"
)

var update = flag.Bool("update", false, "write testdata anew")

func val(s string) content.Value { return content.Value{Text: s} }

// sample returns the report of a site of three articles, by theme and place.
func sample(lang string) *Report { return sampleRows(lang, false) }

// sampleRows is sample, with or without the rows in which there is nothing.
func sampleRows(lang string, filled bool) *Report {
	zone := time.FixedZone("+7", 7*60*60)
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, zone) }
	base, _ := url.Parse("https://example.vn/tinh/")
	s := &site.Site{Origin: "https://example.vn", Now: day(2026, 1, 1), Config: &content.Config{
		Title: val("Trang"), BaseURL: base, Language: lang, Zone: zone, Report: content.Report{Periods: "calendar", Places: "former"},
	}}
	for _, k := range content.Vocabularies {
		s.Vocabularies = append(s.Vocabularies, &site.Vocabulary{Key: k, Name: k, Singular: k})
	}
	term := func(v int, key, name string) *site.Term {
		t := &site.Term{Vocabulary: s.Vocabularies[v], Key: key, Name: name, Source: &content.Term{Name: val(name)}}
		s.Vocabularies[v].Terms = append(s.Vocabularies[v].Terms, t)
		return t
	}
	policy, people := term(site.Themes, "chinh-sach", "Chủ trương, chính sách"), term(site.Themes, "tu-luc", "Tự lực vươn lên")
	lam, lac := term(site.Districts, "huyen-bao-lam", "huyện Bảo Lâm"), term(site.Districts, "huyen-bao-lac", "huyện Bảo Lạc")
	article := func(title string, date time.Time, themes, places []*site.Term) *site.Article {
		a := &site.Article{Title: title, Date: date, URL: fmt.Sprintf("/tinh/bai-viet/%d/", len(s.Articles)), Doc: &content.Doc{Path: fmt.Sprintf("content/articles/%d.md", len(s.Articles))}}
		a.Terms[site.Themes], a.Terms[site.Districts] = themes, places
		s.Articles = append(s.Articles, a)
		return a
	}
	a := article("Bài nói về “vay vốn”; cả hai", day(2024, 5, 1), []*site.Term{policy, people}, []*site.Term{lam})
	a.Doc.Front.Product = []content.Product{{Unit: val("tờ rơi"), Quantity: 1200}, {Unit: val("tấn giấy"), Quantity: 1.5}}
	a.Doc.Front.Reach = []content.Reach{{People: 86, Women: 41, By: val("điểm danh")}, {People: 900, By: val("ước tính")}}
	article("=HYPERLINK(1)", day(2023, 3, 2), []*site.Term{policy}, []*site.Term{lac})
	article("Không ghi địa bàn", time.Time{}, []*site.Term{people}, nil)
	plan := term(site.Plans, "kh", "Kế hoạch 2278")
	plan.Articles = s.Articles
	plan.Source.Plan = &content.Plan{}
	target := &content.Target{Quantity: 3000, Unit: val("tờ rơi")}
	plan.Plan = &site.Plan{Targets: []site.PlanTarget{{Target: target, Theme: policy, District: lam}}}
	return New(s, campaign.Of(s, plan, campaign.Span{}), []campaign.Dimension{campaign.Theme, campaign.Place}, filled, lang)
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		r := sample(lang)
		for name, write := range map[string]func(io.Writer) error{
			"table.txt": r.Text, "report.json": r.JSON, "report.html": r.HTML,
			"comma.csv": func(w io.Writer) error { return r.CSV(w, ',', false) },
			"excel.csv": func(w io.Writer) error { return r.CSV(w, ';', true) },
		} {
			t.Run(lang+"/"+name, func(t *testing.T) {
				var out bytes.Buffer
				if err := write(&out); err != nil {
					t.Fatal(err)
				}
				file := filepath.Join("testdata", lang, name)
				if *update {
					if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if out.String() != string(want) {
					t.Errorf("%s differs; look at the difference of go test -update\n%s", file, out.String())
				}
			})
		}
	}
}

// TestCSVReads reads the file back: every line has the same fields, and what
// looks like a formula is none.
func TestCSVReads(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").CSV(&out, ';', true); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(out.String(), "\ufeff")
	if !marked {
		t.Error("no byte order mark")
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma = ';'
	lines, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 1+2*3+1 {
		t.Errorf("%d lines, want a head, two themes in two places and none, and a total", len(lines))
	}
	for _, line := range lines {
		for _, f := range line {
			if strings.HasPrefix(f, "=") {
				t.Errorf("%q is a formula", f)
			}
		}
	}
}

func TestJSONReads(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").JSON(&out); err != nil {
		t.Fatal(err)
	}
	var back jsonReport
	if err := json.Unmarshal(out.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if back.Total.Count != 3 || back.Total.Estimated.People != 900 || back.Total.Counted.Women != 41 || back.Rows[0].Planned[0].Amount != 3000 {
		t.Errorf("total is %+v, first row %+v", back.Total, back.Rows[0])
	}
}

// TestRowsLeftOutAreStillNamed: a report without empty rows does not say that
// there is none.
func TestRowsLeftOutAreStillNamed(t *testing.T) {
	r := sampleRows("vi", true)
	for _, row := range r.Rows {
		if row.Gap {
			t.Errorf("row %q is not left out", row.Names)
		}
	}
	var text, book, page bytes.Buffer
	if err := errors.Join(r.Text(&text), r.XLSX(&book), r.HTML(&page)); err != nil {
		t.Fatal(err)
	}
	if want := "số dòng chưa có bài nào: 1"; !strings.Contains(text.String(), want) {
		t.Errorf("the table lacks %q:\n%s", want, text.String())
	}
	if got := workbook(t, book.Bytes())[2]["A2"]; got != "Tự lực vươn lên" {
		t.Errorf("the first empty row of the workbook is %q", got)
	}
	if want := "<li>Tự lực vươn lên – huyện Bảo Lạc</li>"; !strings.Contains(page.String(), want) {
		t.Errorf("the page lacks %q", want)
	}
}

// TestNumbersAreInTheirColumns checks that planned, made, counted and estimated
// numbers never stand in a column of one another.
func TestNumbersAreInTheirColumns(t *testing.T) {
	r := sample("en")
	got := map[string]float64{}
	for _, c := range r.columns() {
		got[c.name] = c.value(&r.Total)
	}
	for name, want := range map[string]float64{
		"Articles": 3, "Planned: tờ rơi": 3000, "Made: tờ rơi": 1200, "Made: tấn giấy": 1.5,
		"People, counted": 86, "of them women, counted": 41, "People, estimated": 900, "of them women, estimated": 0,
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	if len(got) != 8 {
		t.Errorf("columns are %v", got)
	}
}

func TestPageHasOneTableAndEveryArticle(t *testing.T) {
	var out bytes.Buffer
	if err := sample("vi").HTML(&out); err != nil {
		t.Fatal(err)
	}
	if n := len(regexp.MustCompile(`<th scope="(row|col)"`).FindAllString(out.String(), -1)); n != 10+2*6+2 {
		t.Errorf("%d heads, want those of the columns and of the rows", n)
	}
	if !strings.Contains(out.String(), "=HYPERLINK(1)") {
		t.Error("an article is missing")
	}
}
