package campaign

import (
	"slices"

	"loa/internal/site"
	"loa/internal/viet"
)

// Target is a row of what the plan means to do, beside what was done for it.
type Target struct {
	site.PlanTarget
	Span      Span            // the plan's whole time where the row names none
	Articles  []*site.Article // that are about all that the row names, newest first
	Done      float64         // of the row's unit: counted, or made
	Estimated float64         // of people: estimated beside
}

// target is a target and, for the dimensions that it names, its values.
type target struct {
	site.PlanTarget
	span Span
	at   [dimensions][]int32
}

// articleUnits are units that count articles themselves, as [viet.Key].
var articleUnits = []string{viet.Key("bài"), viet.Key("tin bài"), viet.Key("tin, bài"), viet.Key("article"), viet.Key("articles")}

// peopleUnits are units that count people, as [viet.Key].
var peopleUnits = []string{viet.Key("người"), viet.Key("lượt người"), viet.Key("people"), viet.Key("persons")}

// addTargets takes over the targets whose time lies in the span.
func (c *Coverage) addTargets(list []site.PlanTarget) {
	whole := spanOf(c.Plan.Source.Plan.Period)
	for _, t := range list {
		x := target{PlanTarget: t, span: whole}
		if text := t.Target.Period.Text; text != "" {
			x.span, _ = c.Calendar.Parse(text) // what is no period the content package has reported
		}
		if !c.Span.open() && !x.span.Inside(c.Span) {
			continue
		}
		x.at[Theme] = c.numbers(Theme, t.Theme)
		x.at[Audience] = c.numbers(Audience, t.Audience)
		x.at[Form] = c.numbers(Form, t.Form)
		if t.District != nil {
			for _, u := range c.places.under(t.District) {
				x.at[Place] = append(x.at[Place], c.numbers(Place, u)...)
			}
		}
		for d := Month; d <= Year; d++ {
			for i, v := range c.axes[d] {
				if v.Key != "" && x.span.Inside(v.Span) {
					x.at[d] = append(x.at[d], int32(i))
				}
			}
		}
		c.targets = append(c.targets, x)
	}
}

// numbers returns the number of a term's value, none when it has none.
func (c *Coverage) numbers(d Dimension, t *site.Term) []int32 {
	if i := slices.IndexFunc(c.axes[d], func(v *Value) bool { return t != nil && v.Term == t }); i >= 0 {
		return []int32{int32(i)}
	}
	return nil
}

// plan adds to rows what was planned. A target that does not name one of the
// dimensions belongs to no row: nobody has said how it is to be shared out.
func (c *Coverage) plan(rows []Row, dims []Dimension) {
	sums := make([]quantities, len(rows))
	for i := range c.targets {
		e := entry{at: c.targets[i].at}
		e.each(c, dims, 0, func(cell int) { sums[cell].add(c.targets[i].Unit.Text, c.targets[i].Quantity) })
	}
	for i := range sums {
		rows[i].Planned = sums[i].list()
	}
}

// Targets returns what the plan means to do in the span, each row beside what
// was done for it. The unit says what is counted: articles (bài, tin bài),
// people (người, lượt người), or the products of that unit.
func (c *Coverage) Targets() []Target {
	out := make([]Target, len(c.targets))
	for i, t := range c.targets {
		x := Target{PlanTarget: t.PlanTarget, Span: t.span}
		for _, a := range c.Articles {
			if t.span.Has(a.Date) && c.about(a, t.PlanTarget) {
				x.Articles = append(x.Articles, a)
			}
		}
		x.count()
		out[i] = x
	}
	return out
}

// count adds up what was done of the target's unit.
func (t *Target) count() {
	unit := viet.Key(t.Unit.Text)
	if slices.Contains(articleUnits, unit) {
		t.Done = float64(len(t.Articles))
		return
	}
	for _, a := range t.Articles {
		for _, p := range a.Doc.Front.Product {
			if viet.Key(p.Unit.Text) == unit {
				t.Done += p.Quantity
			}
		}
		if !slices.Contains(peopleUnits, unit) {
			continue
		}
		for _, r := range a.Doc.Front.Reach {
			if Estimated(r) {
				t.Estimated += float64(r.People)
			} else {
				t.Done += float64(r.People)
			}
		}
	}
}

// about reports whether an article is about all that a target names.
func (c *Coverage) about(a *site.Article, t site.PlanTarget) bool {
	return has(a.Terms[site.Themes], t.Theme) && has(a.Terms[site.Audiences], t.Audience) && has(a.Terms[site.Forms], t.Form) &&
		(has(a.Terms[site.Districts], t.District) || slices.ContainsFunc(a.Terms[site.Districts], func(u *site.Term) bool {
			return !c.places.current && slices.Contains(c.places.under(u), t.District)
		}))
}

// has reports whether terms hold one or something that is part of it; any do
// when it is nil.
func has(terms []*site.Term, one *site.Term) bool {
	return one == nil || slices.ContainsFunc(terms, func(t *site.Term) bool { return t == one || around(one, t) })
}
