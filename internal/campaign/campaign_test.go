package campaign

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

func TestPeriods(t *testing.T) {
	tests := []struct {
		cutOff int
		text   string
		want   string // first and last day, "" when it is no period
	}{
		{0, "2023", "2023-01-01 2023-12-31"},
		{0, "2023-H1", "2023-01-01 2023-06-30"},
		{0, "2023-h2", "2023-07-01 2023-12-31"},
		{0, "2023-Q1", "2023-01-01 2023-03-31"},
		{0, "2024-Q4", "2024-10-01 2024-12-31"},
		{0, "2024-02", "2024-02-01 2024-02-29"},
		{0, "2024-12", "2024-12-01 2024-12-31"},
		{0, "Quý III/2023", "2023-07-01 2023-09-30"},
		{0, "quý 4 năm 2023", "2023-10-01 2023-12-31"},
		{0, "6 tháng đầu năm 2025", "2025-01-01 2025-06-30"},
		{0, "6 tháng cuối năm 2025", "2025-07-01 2025-12-31"},
		{0, "năm 2024", "2024-01-01 2024-12-31"},
		{0, "tháng 6/2023", "2023-06-01 2023-06-30"},
		{0, "2023-02-15..2023-05-14", "2023-02-15 2023-05-14"},
		{0, "15/02/2023..14/05/2023", "2023-02-15 2023-05-14"},
		{0, "2023-02-15..", "2023-02-15 -"},
		{0, "..2023-05-14", "- 2023-05-14"},
		{14, "2023", "2022-12-15 2023-12-14"},
		{14, "2023-H1", "2022-12-15 2023-06-14"},
		{14, "2023-H2", "2023-06-15 2023-12-14"},
		{14, "2023-Q1", "2022-12-15 2023-03-14"},
		{14, "2023-Q2", "2023-03-15 2023-06-14"},
		{14, "2023-Q4", "2023-09-15 2023-12-14"},
		{14, "2023-01", "2022-12-15 2023-01-14"},
		{14, "2023-06", "2023-05-15 2023-06-14"},
		{28, "2023-03", "2023-03-01 2023-03-28"},
		{0, "2023-Q5", ""}, {0, "2023-H3", ""}, {0, "2023-13", ""}, {0, "23", ""}, {0, "..", ""}, {0, "", ""},
		{0, "2023-05-01..2023-04-01", ""}, {0, "2023-02-30..2023-04-01", ""}, {0, "sáu tháng", ""},
	}
	for _, test := range tests {
		s, ok := Calendar{CutOff: test.cutOff, Zone: zone}.Parse(test.text)
		got := ""
		if ok {
			got = day(s.From) + " " + day(s.LastDay())
		}
		if got != test.want {
			t.Errorf("cut off %d: Parse(%q) = %q, want %q", test.cutOff, test.text, got, test.want)
		}
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format(time.DateOnly)
}

// TestEveryDayHasOnePeriod walks through days: at gives the period that holds the
// day, and periods follow one another without a gap.
func TestEveryDayHasOnePeriod(t *testing.T) {
	for _, cutOff := range []int{0, 1, 14, 28} {
		c := Calendar{CutOff: cutOff, Zone: zone}
		for d := Month; d <= Year; d++ {
			var before period
			for at := date("2023-11-20").Time; at.Year() < 2026; at = at.AddDate(0, 0, 1) {
				year, n := c.at(d, at)
				p := c.period(d, year, n)
				if !p.Has(at) || !p.Has(at.Add(24*time.Hour-1)) {
					t.Fatalf("cut off %d: %s is not in %s", cutOff, day(at), p.key)
				}
				if before.key != "" && before.key != p.key && !before.Until.Equal(p.From) {
					t.Fatalf("cut off %d: %s ends %s, %s begins %s", cutOff, before.key, before.Until, p.key, p.From)
				}
				if back, ok := c.Parse(p.key); !ok || back != p.Span {
					t.Fatalf("Parse(%q) = %v, want %v", p.key, back, p.Span)
				}
				before = p
			}
		}
	}
}

// counts writes the rows that have articles: "huyen-a 2".
func counts(c *Coverage, dims ...Dimension) string {
	var out []string
	for _, r := range c.By(dims...) {
		if len(r.Articles) == 0 {
			continue
		}
		text := ""
		for _, v := range r.Values {
			text += v.Key + " "
		}
		text += fmt.Sprint(len(r.Articles))
		if r.Mixed > 0 {
			text += fmt.Sprintf(" (%d mixed)", r.Mixed)
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

func TestPlacesBeforeAndAfterTheReform(t *testing.T) {
	tests := []struct{ name, places, district, want string }{
		{"former", "huyen-a", "huyen-a", "huyen-a 1"},
		{"former", "a commune of before", "xa-cu-b", "huyen-b 1"},
		{"former", "a commune of one district", "xa-a", "huyen-a 1"},
		{"former", "a commune of two", "xa-c", "huyen-a 1 (1 mixed), huyen-b 1 (1 mixed)"},
		{"former", "the province", "tinh", "tinh 1"},
		{"current", "a former one", "huyen-a", "huyen-a 1"},
		{"current", "a present one", "xa-c", "xa-c 1"},
	}
	for _, test := range tests {
		s := newSite()
		s.Config.Report.Places = test.name
		addArticle(s, "2025-08-01", map[int][]string{site.Districts: {test.district}})
		if got := counts(Of(s, term(s, site.Plans, "kh"), Span{}), Place); got != test.want {
			t.Errorf("%s, %s: %s, want %s", test.name, test.places, got, test.want)
		}
	}
	s := newSite()
	addArticle(s, "2025-08-01", map[int][]string{site.Districts: {"xa-c", "xa-a"}})
	if got, want := counts(Of(s, nil, Span{}), Place), "huyen-a 1, huyen-b 1 (1 mixed)"; got != want {
		t.Errorf("an article on two communes: %s, want %s", got, want)
	}
}

// TestPlanAfterTheReform: nothing can be done in districts that are no more.
func TestPlanAfterTheReform(t *testing.T) {
	for from, want := range map[string]string{"2025-06-30": "huyen-a 1", "2025-07-01": "xa-a 1"} {
		s := newSite()
		plan := term(s, site.Plans, "kh")
		plan.Source.Plan.Period = content.Period{From: date(from), Until: date("2030-12-31")}
		addArticle(s, "2025-08-01", map[int][]string{site.Districts: {"xa-a"}})
		c := Of(s, plan, Span{})
		if got := counts(c, Place); got != want {
			t.Errorf("a plan from %s: %s, want %s", from, got, want)
		}
		if got := c.ByFormer(s); got != (want == "huyen-a 1") {
			t.Errorf("a plan from %s is by former districts: %v", from, got)
		}
	}
}

// TestDistrictsThatWereJoinedEarlier follows a district that became a part of
// another one, and a circle that somebody declared.
func TestDistrictsThatWereJoinedEarlier(t *testing.T) {
	s := newSite()
	earlier := addPlace(s, "huyen-cu", "huyện", nil, "2020-01-31")
	join(earlier, term(s, site.Districts, "huyen-a"))
	x, y := addPlace(s, "x", "xã", nil, ""), addPlace(s, "y", "xã", nil, "")
	join(x, y)
	join(y, x)
	addArticle(s, "2019-08-01", map[int][]string{site.Districts: {"huyen-cu"}})
	if got, want := counts(Of(s, nil, Span{}), Place), "huyen-a 1"; got != want {
		t.Errorf("places are %s, want %s", got, want)
	}
}

func TestGaps(t *testing.T) {
	s := newSite()
	s.Now = date("2024-03-01").Time
	addArticle(s, "2023-08-01", map[int][]string{site.Themes: {"t1"}, site.Districts: {"huyen-a"}})
	c := Of(s, term(s, site.Plans, "kh"), Span{})
	list, gaps, of := c.Table(Place, Theme).Gaps()
	if gaps != 5 || of != 6 {
		t.Errorf("%d gaps of %d, want 5 of 6: two districts, three themes of the plan", gaps, of)
	}
	if len(list) != 2 || list[0].All || !list[1].All {
		t.Errorf("gaps are %+v", list)
	}
	_, gaps, of = c.Table(Half, Theme).Gaps()
	if gaps != 5 || of != 6 {
		t.Errorf("%d gaps of %d, want 5 of 6: two half-years are over", gaps, of)
	}
	if none := c.Nothing(Audience); len(none) != 3 {
		t.Errorf("%d audiences without anything, want the plan's three", len(none))
	}
}

func TestTargets(t *testing.T) {
	s := newSite()
	plan := term(s, site.Plans, "kh")
	add := func(theme, district, period, unit string, n float64) {
		row := &content.Target{Period: val(period), Unit: val(unit), Quantity: n}
		plan.Plan.Targets = append(plan.Plan.Targets, site.PlanTarget{Target: row, Theme: term(s, site.Themes, theme), District: term(s, site.Districts, district)})
	}
	add("t1", "huyen-a", "2023-Q3", "tờ rơi", 3000)
	add("t1", "", "2023", "bài", 4)
	add("", "tinh", "", "lượt người", 500)
	a := addArticle(s, "2023-08-01", map[int][]string{site.Themes: {"t1"}, site.Districts: {"huyen-a"}})
	a.Doc.Front.Product = []content.Product{{Unit: val("Tờ rơi"), Quantity: 1200}}
	a.Doc.Front.Reach = []content.Reach{{People: 86, By: val("điểm danh")}, {People: 900, By: val("ước tính tại chợ")}}
	addArticle(s, "2023-02-01", map[int][]string{site.Themes: {"t1"}, site.Districts: {"huyen-b"}})

	c := Of(s, plan, Span{})
	var got []string
	for _, x := range c.Targets() {
		got = append(got, fmt.Sprint(x.Quantity, " ", x.Done, " ", x.Estimated, " ", len(x.Articles)))
	}
	if want := []string{"3000 1200 0 1", "4 2 0 2", "500 86 900 2"}; !slices.Equal(got, want) {
		t.Errorf("targets are %q, want %q", got, want)
	}
	planned := func(c *Coverage, dims ...Dimension) string {
		var out []string
		for _, r := range c.By(dims...) {
			for _, q := range r.Planned {
				key := ""
				for _, v := range r.Values {
					key += v.Key + " "
				}
				out = append(out, fmt.Sprint(key, q.Amount, " ", q.Unit))
			}
		}
		return strings.Join(out, ", ")
	}
	tests := []struct {
		span string
		dims []Dimension
		want string
	}{
		{"", nil, "4 bài, 500 lượt người, 3000 tờ rơi"},
		{"", []Dimension{Theme}, "t1 4 bài, t1 3000 tờ rơi"},
		{"", []Dimension{Theme, Place}, "t1 huyen-a 3000 tờ rơi"},
		{"", []Dimension{Year}, "2023 4 bài, 2023 3000 tờ rơi"},
		{"2023-H2", nil, "3000 tờ rơi"},
		{"2024", nil, ""},
	}
	for _, test := range tests {
		span, _ := c.Calendar.Parse(test.span)
		if got := planned(Of(s, plan, span), test.dims...); got != test.want {
			t.Errorf("planned in %q by %v: %s, want %s", test.span, test.dims, got, test.want)
		}
	}
}

func TestEstimated(t *testing.T) {
	for by, want := range map[string]bool{
		"": true, "ước tính": true, "Ước tính tại chợ": true, "khoảng": true, "uoc tinh": true, "estimate": true,
		"điểm danh": false, "số người được đếm": false, "danh sách ký tên": false, "chiếu tại 9 buổi họp xóm": false,
	} {
		if got := Estimated(content.Reach{By: val(by)}); got != want {
			t.Errorf("Estimated(%q) = %v, want %v", by, got, want)
		}
	}
}

func TestAnEmptySite(t *testing.T) {
	s := newSite()
	for _, v := range s.Vocabularies[1:] {
		v.Terms = nil
	}
	c := Of(s, nil, Span{})
	if n := len(c.Total().Articles); n != 0 {
		t.Errorf("%d articles, want none", n)
	}
	addTerm(s, site.Themes, "t1", nil)
	for _, c := range []*Coverage{c, Of(s, nil, Span{})} {
		for a := range dimensions {
			for b := range dimensions {
				if table := c.Table(a, b); len(table.Cells) != len(table.Rows) {
					t.Errorf("%v and %v: %d rows of cells, want %d", a, b, len(table.Cells), len(table.Rows))
				}
			}
		}
	}
}

// BenchmarkPage is what the page of a plan with 10,000 articles counts.
func BenchmarkPage(b *testing.B) {
	s := newSite()
	for i := range 10_000 {
		addArticle(s, date("2025-12-31").AddDate(0, 0, -i/10).Format(time.DateOnly), map[int][]string{
			site.Themes: []string{"t1", "t3"}[i%2:], site.Audiences: {"ho-ngheo", "can-bo"}, site.Districts: []string{"huyen-a", "xa-c"}[i%2:],
		})
	}
	plan := term(s, site.Plans, "kh")
	b.ReportAllocs()
	for b.Loop() {
		c := Of(s, plan, Span{})
		c.Total()
		for _, pair := range [][2]Dimension{{Place, Theme}, {Audience, Theme}, {Half, Theme}, {Audience, Place}} {
			c.Table(pair[0], pair[1]).Gaps()
		}
	}
}
