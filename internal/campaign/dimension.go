package campaign

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"loa/internal/site"
)

// Dimension is something that articles are counted by.
type Dimension int

// The dimensions.
const (
	Theme Dimension = iota
	Audience
	Place
	Form
	Month
	Quarter
	Half
	Year
	dimensions
)

// names are the dimensions as they are typed, by number.
var names = [dimensions]string{"theme", "audience", "district", "form", "month", "quarter", "half", "year"}

// Names returns the names of all dimensions, as [ParseDimension] takes them.
func Names() []string { return slices.Clone(names[:]) }

// String returns the name of the dimension: of a vocabulary, the key of front matter.
func (d Dimension) String() string { return names[d] }

// ParseDimension returns the dimension of a name.
func ParseDimension(name string) (Dimension, bool) {
	if name == "place" {
		return Place, true
	}
	i := slices.Index(names[:], name)
	return Dimension(i), i >= 0
}

// IsTime reports whether the dimension is one of time.
func (d Dimension) IsTime() bool { return d >= Month }

// vocabulary is the site's vocabulary of a dimension that has one.
var vocabulary = [...]int{Theme: site.Themes, Audience: site.Audiences, Place: site.Districts, Form: site.Forms}

// Value is what a row or a column stands for: a term, a period, or nothing that
// was said.
type Value struct {
	Key   string     // of the term; 2023-Q3; "" for articles that say nothing
	Name  string     // in the site's language; "" for articles that say nothing
	Short string     // where there is little room
	Term  *site.Term // of a vocabulary; else nil
	Span  Span       // of time

	// Wanted: the plan asks for it. It names the term; of a place and of a time,
	// it lies in the plan. What is not wanted has no gaps.
	Wanted bool
	Future bool // of time: not over yet, so no gap either
	Around bool // of a place: the province around the others
}

// sort makes the values of every dimension and sorts the articles into them.
func (c *Coverage) sort(s *site.Site) {
	c.entries = make([]entry, len(c.Articles))
	for _, d := range []Dimension{Theme, Audience, Form} {
		c.sortTerms(d, c.wanted(s, d))
	}
	c.sortPlaces(s)
	for d := Month; d <= Year; d++ {
		c.sortTime(d)
	}
}

// wanted returns the terms that the plan names; all where it names none.
func (c *Coverage) wanted(s *site.Site, d Dimension) []*site.Term {
	var list []*site.Term
	if c.Plan != nil && c.Plan.Plan != nil {
		list = [...][]*site.Term{Theme: c.Plan.Plan.Themes, Audience: c.Plan.Plan.Audiences, Form: c.Plan.Plan.Forms}[d]
	}
	if len(list) == 0 {
		list = s.Vocabularies[vocabulary[d]].Terms
	}
	return list
}

// axis gathers the values of a dimension and their numbers.
type axis struct {
	values  []*Value
	numbers map[*site.Term]int32
	silent  int32 // number of the value for articles that say nothing; -1 before
}

func (c *Coverage) sortTerms(d Dimension, wanted []*site.Term) {
	x := &axis{numbers: map[*site.Term]int32{}, silent: -1}
	for _, t := range wanted {
		x.number(t).Wanted = true
	}
	x.addUsed(c.Articles, vocabulary[d])
	for i, a := range c.Articles {
		var at []int32
		for _, t := range a.Terms[vocabulary[d]] {
			for ; t != nil; t = t.Parent {
				if n, ok := x.numbers[t]; ok && !slices.Contains(at, n) {
					at = append(at, n)
				}
			}
		}
		c.entries[i].at[d] = x.sorted(at)
	}
	c.axes[d] = x.values
}

// number returns the value of a term, made when there is none.
func (x *axis) number(t *site.Term) *Value {
	n, ok := x.numbers[t]
	if !ok {
		n = int32(len(x.values))
		x.numbers[t] = n
		v := &Value{Key: t.Key, Name: t.Name, Short: t.Name, Term: t}
		if t.Source != nil {
			v.Short = cmp.Or(t.Source.Short.Text, t.Name)
		}
		x.values = append(x.values, v)
	}
	return x.values[n]
}

// addUsed adds the terms that articles name and the plan does not, in the order
// of the vocabulary.
func (x *axis) addUsed(articles []*site.Article, vocabulary int) {
	used := map[*site.Term]bool{}
	var voc *site.Vocabulary
	for _, a := range articles {
		for _, t := range a.Terms[vocabulary] {
			used[t], voc = true, t.Vocabulary
		}
	}
	if voc == nil {
		return
	}
	for _, t := range voc.Terms {
		if used[t] {
			x.number(t)
		}
	}
}

// sorted returns the numbers in order; the silent value's where there are none.
func (x *axis) sorted(at []int32) []int32 {
	if len(at) == 0 {
		if x.silent < 0 {
			x.silent = int32(len(x.values))
			x.values = append(x.values, &Value{})
		}
		return []int32{x.silent}
	}
	slices.Sort(at)
	return at
}

// periodNumber is a period of a year, as [Calendar.at] gives it.
type periodNumber struct{ year, n int }

// sortTime makes the periods and sorts the articles into them.
func (c *Coverage) sortTime(d Dimension) {
	plan := Span{}
	if c.Plan != nil && c.Plan.Source != nil && c.Plan.Source.Plan != nil {
		plan = spanOf(c.Plan.Source.Plan.Period)
	}
	x := &axis{silent: -1}
	at := map[periodNumber]int32{}
	for i, o := range c.periods(d, plan) {
		p := c.Calendar.period(d, o.year, o.n)
		at[o] = int32(i)
		inside := (plan.Until.IsZero() || p.From.Before(plan.Until)) && p.Until.After(plan.From)
		x.values = append(x.values, &Value{Key: p.key, Name: p.name, Short: p.short, Span: p.Span, Wanted: inside, Future: p.Until.After(c.now)})
	}
	for i, a := range c.Articles {
		var list []int32
		if !a.Date.IsZero() {
			year, n := c.Calendar.at(d, a.Date)
			list = []int32{at[periodNumber{year, n}]}
		}
		c.entries[i].at[d] = x.sorted(list)
	}
	c.axes[d] = x.values
}

// periods returns the periods of the plan and others in which there are
// articles, in order.
func (c *Coverage) periods(d Dimension, plan Span) []periodNumber {
	found := map[periodNumber]bool{}
	for _, a := range c.Articles {
		if !a.Date.IsZero() {
			year, n := c.Calendar.at(d, a.Date)
			found[periodNumber{year, n}] = true
		}
	}
	if whole := c.whole(plan); !whole.From.IsZero() && !whole.Until.IsZero() {
		year, n := c.Calendar.at(d, whole.From)
		for p := c.Calendar.period(d, year, n); p.From.Before(whole.Until); p = c.Calendar.period(d, year, n) {
			found[periodNumber{year, n}] = true
			year, n = next(d, year, n)
		}
	}
	return slices.SortedFunc(maps.Keys(found), func(a, b periodNumber) int { return cmp.Or(a.year-b.year, a.n-b.n) })
}

// whole is the time that has a value whether or not there are articles: the
// plan's, or from the first article to the last, within the chosen span.
func (c *Coverage) whole(plan Span) Span {
	first, last := time.Time{}, time.Time{}
	for _, a := range c.Articles {
		if !a.Date.IsZero() {
			first = a.Date
			if last.IsZero() {
				last = a.Date.Add(1)
			}
		}
	}
	w := Span{From: first, Until: last}
	if !plan.From.IsZero() {
		w.From = plan.From
	}
	if !plan.Until.IsZero() {
		w.Until = plan.Until
	}
	if c.Span.From.After(w.From) {
		w.From = c.Span.From
	}
	if !c.Span.Until.IsZero() && c.Span.Until.Before(w.Until) {
		w.Until = c.Span.Until
	}
	return w
}
