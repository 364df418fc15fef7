// Package campaign compares what a plan means to do with what the site shows
// was done: counts by theme, audience, place and time.
//
// [Of] takes a site and one of its plans and returns a [Coverage]: the plan's
// articles, sorted into the values of each [Dimension]. [Coverage.Table] counts
// by two dimensions, for people who look; [Coverage.By] by any number of them,
// for reports; [Coverage.Gaps] names what has nothing; [Coverage.Targets] sets
// what was done beside what was planned.
//
// # How articles are counted
//
// An article is a fact about each of the terms that it names. It stands once in
// every row and every cell whose values it has, however often it has them: an
// article of two themes is one article in the row of each, and one in the total.
// So the rows of a dimension may add up to more than the total; the total is
// right. An article for poor households is one for their parent term too,
// "inhabitants", as on the pages of the terms. An article that says nothing of a
// dimension stands in a row of its own, which has no key.
//
// Places are counted by the districts that were before a reform, so that years
// can be compared: an article on a commune of 2025 counts for the district that
// the commune came from. One on a commune that came from two districts counts
// for both, and [Sum.Mixed] says how many articles of a sum do. With
// [content.Report.Places] "current", and for a plan that begins when there are no
// districts any more, each unit stands by itself, under the name of the article's
// day.
//
// # What is never mixed
//
// Four numbers are kept apart: what was planned (the plan's targets), what was
// made (product), people who were counted, and people who were estimated. Reach
// is counted when reach.by says how, and not that it was estimated; see
// [Estimated].
package campaign

import (
	"slices"
	"time"

	"loa/internal/site"
)

// Coverage is what was done for a plan, ready to be counted. It is fixed once
// made and may be read by many goroutines.
type Coverage struct {
	Plan     *site.Term      // nil: of the whole site
	Span     Span            // only articles dated in it; the zero value is all
	Calendar Calendar        // how the site cuts time
	Articles []*site.Article // newest first

	now     time.Time
	axes    [dimensions][]*Value
	entries []entry // of Articles
	places  *places
	targets []target
}

// entry is an article sorted into the dimensions: for each the numbers of its
// values, each once, ascending, at least one.
type entry struct {
	at    [dimensions][]int32
	mixed []int32 // the places that it has through a unit that came from several
}

// Of returns the coverage of a plan, of the whole site when plan is nil, by the
// articles dated in a span. An open span takes those without a date too.
func Of(s *site.Site, plan *site.Term, span Span) *Coverage {
	c := &Coverage{Plan: plan, Span: span, Calendar: CalendarOf(s.Config), now: s.Now}
	all := s.Articles
	if plan != nil {
		all = plan.Articles
	}
	c.Articles = all
	if !span.open() {
		c.Articles = slices.DeleteFunc(slices.Clone(all), func(a *site.Article) bool { return !span.Has(a.Date) })
	}
	c.places = newPlaces(s, plan)
	c.sort(s)
	if plan != nil && plan.Plan != nil {
		c.addTargets(plan.Plan.Targets)
	}
	return c
}

// Plans returns the plans of a site that articles can be counted for, in the
// order of the vocabulary.
func Plans(s *site.Site) []*site.Term {
	return slices.DeleteFunc(slices.Clone(s.Vocabularies[site.Plans].Terms), func(t *site.Term) bool { return t.Plan == nil })
}

// Values returns what a dimension is counted by: the plan's own terms in its
// order, then those that only articles name, then the one without a key, for
// articles that say nothing. It must not be changed.
func (c *Coverage) Values(d Dimension) []*Value { return c.axes[d] }
