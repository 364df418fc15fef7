package campaign

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"reflect"
	"slices"
	"testing"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

var zone = time.FixedZone("+7", 7*60*60)

func val(s string) content.Value { return content.Value{Text: s} }

func date(s string) content.Date {
	if s == "" {
		return content.Date{}
	}
	t, err := time.ParseInLocation(time.DateOnly, s, zone)
	if err != nil {
		panic(err)
	}
	return content.Date{Time: t}
}

// newSite returns a site with two plans' worth of terms and no articles. Places
// are a province, two districts until mid-2025, and three communes since then, of
// which xa-c comes from both districts.
func newSite() *site.Site {
	base, _ := url.Parse("https://example.vn/")
	s := &site.Site{Now: date("2026-09-01").Time, Config: &content.Config{
		BaseURL: base, Language: "vi", Zone: zone, Report: content.Report{Page: true, Periods: "calendar", CutOff: 14, Places: "former"},
	}}
	for _, k := range content.Vocabularies {
		s.Vocabularies = append(s.Vocabularies, &site.Vocabulary{Key: k, Name: k, Singular: k})
	}
	for _, k := range []string{"t1", "t2", "t3", "t4"} {
		addTerm(s, site.Themes, k, nil)
	}
	dan := addTerm(s, site.Audiences, "nguoi-dan", nil)
	for _, k := range []string{"ho-ngheo", "ho-can-ngheo"} {
		addTerm(s, site.Audiences, k, dan)
	}
	addTerm(s, site.Audiences, "can-bo", nil)
	for _, k := range []string{"f1", "f2"} {
		addTerm(s, site.Forms, k, nil)
	}
	province := addPlace(s, "tinh", "tỉnh", nil, "")
	a, b := addPlace(s, "huyen-a", "huyện", province, "2025-06-30"), addPlace(s, "huyen-b", "huyện", province, "2025-06-30")
	xa, xb, xc := addPlace(s, "xa-a", "xã", province, ""), addPlace(s, "xa-b", "xã", province, ""), addPlace(s, "xa-c", "xã", province, "")
	old := addPlace(s, "xa-cu-b", "xã", b, "2025-06-30")
	join(a, xa, xc)
	join(b, xb, xc)
	join(old, xb)
	plan := addTerm(s, site.Plans, "kh", nil)
	plan.Source.Plan = &content.Plan{Period: content.Period{From: date("2023-01-01"), Until: date("2025-12-31")}}
	plan.Plan = &site.Plan{Themes: s.Vocabularies[site.Themes].Terms[:3], Audiences: s.Vocabularies[site.Audiences].Terms[:3]}
	return s
}

func addTerm(s *site.Site, vocabulary int, key string, parent *site.Term) *site.Term {
	voc := s.Vocabularies[vocabulary]
	t := &site.Term{Vocabulary: voc, Key: key, Name: key, Parent: parent, Source: &content.Term{Name: val(key)}}
	voc.Terms = append(voc.Terms, t)
	return t
}

func addPlace(s *site.Site, key, level string, parent *site.Term, until string) *site.Term {
	t := addTerm(s, site.Districts, key, parent)
	t.Source.Place = &content.Place{Level: val(level)}
	t.Source.Valid.Until = date(until)
	t.Former = until != ""
	return t
}

func join(old *site.Term, later ...*site.Term) {
	old.Becomes = later
	for _, t := range later {
		t.CameFrom = append(t.CameFrom, old)
	}
}

// term finds a term by its key.
func term(s *site.Site, vocabulary int, key string) *site.Term {
	for _, t := range s.Vocabularies[vocabulary].Terms {
		if t.Key == key {
			return t
		}
	}
	return nil
}

// addArticle adds an article of the plan, older than all others.
func addArticle(s *site.Site, day string, terms map[int][]string) *site.Article {
	a := &site.Article{Title: fmt.Sprint("bài ", len(s.Articles)), Date: date(day).Time, Doc: &content.Doc{Front: content.Front{Date: date(day)}}}
	for v, keys := range terms {
		for _, k := range keys {
			a.Terms[v] = append(a.Terms[v], term(s, v, k))
		}
	}
	a.Terms[site.Plans] = s.Vocabularies[site.Plans].Terms
	s.Articles = append(s.Articles, a)
	s.Vocabularies[site.Plans].Terms[0].Articles = s.Articles
	return a
}

// randomSite returns a site of articles with any terms, dates, products and reach.
func randomSite(r *rand.Rand) *site.Site {
	s := newSite()
	pick := func(v int) []string {
		var keys []string
		for _, t := range s.Vocabularies[v].Terms {
			if r.IntN(len(s.Vocabularies[v].Terms)) == 0 {
				keys = append(keys, t.Key)
			}
		}
		return keys
	}
	for range r.IntN(60) {
		day := ""
		if r.IntN(10) > 0 {
			day = date("2022-06-01").AddDate(0, 0, r.IntN(1500)).Format(time.DateOnly)
		}
		a := addArticle(s, day, map[int][]string{
			site.Themes: pick(site.Themes), site.Audiences: pick(site.Audiences), site.Districts: pick(site.Districts), site.Forms: pick(site.Forms),
		})
		for range r.IntN(3) {
			a.Doc.Front.Product = append(a.Doc.Front.Product, content.Product{Unit: val([]string{"tờ rơi", "Tờ rơi", "video"}[r.IntN(3)]), Quantity: float64(r.IntN(9))})
			a.Doc.Front.Reach = append(a.Doc.Front.Reach, content.Reach{People: r.IntN(100), Women: r.IntN(50), By: val([]string{"", "điểm danh", "ước tính"}[r.IntN(3)])})
		}
	}
	slices.SortStableFunc(s.Articles, func(a, b *site.Article) int { return b.Date.Compare(a.Date) })
	return s
}

// keysOf says, in the plainest way, which values of a dimension an article has.
func keysOf(s *site.Site, a *site.Article, d Dimension) []string {
	var keys []string
	add := func(k string) {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	switch d {
	case Theme, Audience, Form:
		for _, t := range a.Terms[vocabulary[d]] {
			add(t.Key)
			if t.Parent != nil {
				add(t.Parent.Key)
			}
		}
	case Place:
		for _, t := range a.Terms[site.Districts] {
			for _, k := range map[string][]string{
				"tinh": {"tinh"}, "huyen-a": {"huyen-a"}, "huyen-b": {"huyen-b"}, "xa-a": {"huyen-a"}, "xa-b": {"huyen-b"},
				"xa-c": {"huyen-a", "huyen-b"}, "xa-cu-b": {"huyen-b"},
			}[t.Key] {
				add(k)
			}
		}
	default:
		if a.Date.IsZero() {
			break
		}
		y, m := a.Date.Year(), int(a.Date.Month())
		switch d {
		case Month:
			add(fmt.Sprintf("%d-%02d", y, m))
		case Quarter:
			add(fmt.Sprintf("%d-Q%d", y, (m+2)/3))
		case Half:
			add(fmt.Sprintf("%d-H%d", y, (m+5)/6))
		case Year:
			add(fmt.Sprint(y))
		}
	}
	if len(keys) == 0 {
		return []string{""}
	}
	return keys
}

// TestByAgainstBruteForce counts random sites in every way that two dimensions
// and some with four allow, and once more the plain way.
func TestByAgainstBruteForce(t *testing.T) {
	ways := [][]Dimension{{}, {Theme}, {Place}, {Theme, Audience, Place, Half}, {Form, Year, Audience}}
	for a := range dimensions {
		for b := range dimensions {
			if a != b {
				ways = append(ways, []Dimension{a, b})
			}
		}
	}
	for seed := range uint64(12) {
		s := randomSite(rand.New(rand.NewPCG(seed, 1)))
		plan := s.Vocabularies[site.Plans].Terms[0]
		for _, span := range []Span{{}, {From: date("2023-07-01").Time, Until: date("2024-01-01").Time}} {
			c := Of(s, plan, span)
			for _, dims := range ways {
				checkRows(t, fmt.Sprintf("seed %d, by %v", seed, dims), s, c, dims, span)
			}
		}
	}
}

func checkRows(t *testing.T, name string, s *site.Site, c *Coverage, dims []Dimension, span Span) {
	t.Helper()
	seen := map[string]bool{}
	for _, row := range c.By(dims...) {
		id := ""
		for _, v := range row.Values {
			id += v.Key + "|"
		}
		if seen[id] {
			t.Errorf("%s: two rows %s", name, id)
		}
		seen[id] = true
		want := plain(s, dims, row.Values, span)
		got := row.Sum
		got.Mixed, got.Planned = 0, nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: row %s is\n%+v, want\n%+v", name, id, got, want)
		}
	}
	for _, a := range s.Articles {
		if !span.Has(a.Date) {
			continue
		}
		ids := []string{""}
		for _, d := range dims {
			var longer []string
			for _, id := range ids {
				for _, k := range keysOf(s, a, d) {
					longer = append(longer, id+k+"|")
				}
			}
			ids = longer
		}
		for _, id := range ids {
			if !seen[id] {
				t.Errorf("%s: no row %s for %s", name, id, a.Title)
			}
		}
	}
}

// plain adds up the articles that have all the values.
func plain(s *site.Site, dims []Dimension, values []*Value, span Span) Sum {
	var sum Sum
	made := map[string]float64{}
	for _, a := range s.Articles {
		in := span.Has(a.Date)
		for i, d := range dims {
			in = in && slices.Contains(keysOf(s, a, d), values[i].Key)
		}
		if !in {
			continue
		}
		sum.Articles = append(sum.Articles, a)
		for _, p := range a.Doc.Front.Product {
			made[p.Unit.Text] += p.Quantity
		}
		for _, r := range a.Doc.Front.Reach {
			to := &sum.Counted
			if r.By.Text != "điểm danh" {
				to = &sum.Estimated
			}
			to.People, to.Women = to.People+r.People, to.Women+r.Women
		}
	}
	if upper, ok := made["Tờ rơi"]; ok { // one unit, under the name that sorts first
		sum.Products = append(sum.Products, Quantity{"Tờ rơi", upper + made["tờ rơi"]})
	} else if lower, ok := made["tờ rơi"]; ok {
		sum.Products = append(sum.Products, Quantity{"tờ rơi", lower})
	}
	if n, ok := made["video"]; ok {
		sum.Products = append(sum.Products, Quantity{"video", n})
	}
	return sum
}

// TestTableAgainstBy checks that both ways of counting give the same cells.
func TestTableAgainstBy(t *testing.T) {
	for seed := range uint64(8) {
		s := randomSite(rand.New(rand.NewPCG(seed, 2)))
		c := Of(s, s.Vocabularies[site.Plans].Terms[0], Span{})
		for _, pair := range [][2]Dimension{{Place, Theme}, {Audience, Theme}, {Half, Theme}, {Audience, Place}} {
			table := c.Table(pair[0], pair[1])
			for i, row := range c.By(pair[0], pair[1]) {
				cell := table.Cells[i/len(table.Columns)][i%len(table.Columns)]
				if !slices.Equal(cell.Articles, row.Articles) || cell.Mixed != row.Mixed || cell.Gap != row.Gap() {
					t.Errorf("seed %d, %v: cell %d is %v, row %v", seed, pair, i, cell, row)
				}
			}
			for i, row := range c.By(pair[0]) {
				if !slices.Equal(table.RowSums[i].Articles, row.Articles) {
					t.Errorf("seed %d, %v: sum of row %d is %v, want %v", seed, pair, i, table.RowSums[i], row.Articles)
				}
			}
			if table.Total != len(c.Total().Articles) {
				t.Errorf("seed %d: total %d, want %d", seed, table.Total, len(c.Total().Articles))
			}
		}
	}
}
