package campaign

import (
	"slices"
	"strings"

	"loa/internal/site"
)

// places finds for every unit the units under which it is counted.
type places struct {
	current bool // each unit by itself
	found   map[*site.Term][]*site.Term
}

func newPlaces(s *site.Site, plan *site.Term) *places {
	return &places{current: s.Config.Report.Places == "current" || afterDistricts(s, plan), found: map[*site.Term][]*site.Term{}}
}

// afterDistricts reports whether a plan begins when there are no districts any
// more: nothing can be done for it in them.
func afterDistricts(s *site.Site, plan *site.Term) bool {
	if plan == nil || plan.Source == nil || plan.Source.Plan == nil || plan.Source.Plan.Period.From.IsZero() {
		return false
	}
	districts := ofRank(s.Vocabularies[site.Districts].Terms, rankDistrict)
	return len(districts) > 0 && !slices.ContainsFunc(districts, func(t *site.Term) bool {
		until := t.Source.Valid.Until
		return until.IsZero() || plan.Source.Plan.Period.From.Before(until.AddDate(0, 0, 1))
	})
}

// ByFormer reports whether articles on units of today are counted for districts
// that are no more.
func (c *Coverage) ByFormer(s *site.Site) bool {
	return !c.places.current && slices.ContainsFunc(s.Vocabularies[site.Districts].Terms, func(t *site.Term) bool {
		return !t.Former && len(t.CameFrom) > 0
	})
}

// under returns the units under which a unit is counted: itself, or the
// districts that it belonged to or came from, each once.
func (p *places) under(t *site.Term) []*site.Term {
	if p.current {
		return []*site.Term{t}
	}
	list, ok := p.found[t]
	if !ok {
		p.found[t] = []*site.Term{t} // ends a circle of declarations
		list = p.districts(t)
		p.found[t] = list
	}
	return list
}

func (p *places) districts(t *site.Term) []*site.Term {
	if rank(t) == rankDistrict {
		if later := ofRank(t.Becomes, rankDistrict); len(later) > 0 {
			return p.underAll(later) // a district that was joined to another
		}
		return []*site.Term{t}
	}
	if t.Parent != nil && rank(t.Parent) == rankDistrict {
		return p.under(t.Parent)
	}
	if len(t.CameFrom) > 0 {
		if districts := ofRank(t.CameFrom, rankDistrict); len(districts) > 0 {
			return p.underAll(districts)
		}
		return p.underAll(t.CameFrom)
	}
	return []*site.Term{t}
}

func (p *places) underAll(terms []*site.Term) []*site.Term {
	var all []*site.Term
	for _, t := range terms {
		for _, u := range p.under(t) {
			if !slices.Contains(all, u) {
				all = append(all, u)
			}
		}
	}
	return all
}

func ofRank(terms []*site.Term, r int) []*site.Term {
	return slices.DeleteFunc(slices.Clone(terms), func(t *site.Term) bool { return rank(t) != r })
}

// The ranks of levels. A level that is none of these has its own rank.
const (
	rankOther = iota
	rankProvince
	rankDistrict
	rankCommune
)

// ranks are the levels that are known. A city is one of a province.
var ranks = map[string]int{
	"tỉnh": rankProvince, "province": rankProvince,
	"huyện": rankDistrict, "quận": rankDistrict, "thị xã": rankDistrict, "thành phố": rankDistrict,
	"district": rankDistrict, "city": rankDistrict, "town": rankDistrict,
	"xã": rankCommune, "phường": rankCommune, "thị trấn": rankCommune, "đặc khu": rankCommune,
	"commune": rankCommune, "ward": rankCommune, "township": rankCommune,
}

func rank(t *site.Term) int {
	if t.Source == nil || t.Source.Place == nil {
		return rankOther
	}
	return ranks[strings.ToLower(t.Source.Place.Level.Text)]
}

// around reports whether a unit holds another one.
func around(outer, inner *site.Term) bool {
	for t := inner.Parent; t != nil; t = t.Parent {
		if t == outer {
			return true
		}
	}
	return false
}

// sortPlaces makes the places and sorts the articles into them. Every place of
// the site is wanted, but for the province around the others: a plan has no list
// of places, it holds for all of them.
func (c *Coverage) sortPlaces(s *site.Site) {
	x := &axis{numbers: map[*site.Term]int32{}, silent: -1}
	for _, t := range s.Vocabularies[site.Districts].Terms {
		if c.places.current && t.Former {
			continue // unless an article names it
		}
		for _, u := range c.places.under(t) {
			x.number(u).Wanted = true
		}
	}
	if c.places.current {
		x.addUsed(c.Articles, site.Districts)
	}
	x.markAround()
	x.inOrderOf(s.Vocabularies[site.Districts])
	for i, a := range c.Articles {
		e := &c.entries[i]
		var at, sure []int32
		for _, t := range a.Terms[site.Districts] {
			list := c.places.under(t)
			for _, u := range list {
				n := x.numbers[u]
				if !slices.Contains(at, n) {
					at = append(at, n)
				}
				if len(list) == 1 {
					sure = append(sure, n)
				}
			}
		}
		for _, n := range at {
			if !slices.Contains(sure, n) {
				e.mixed = append(e.mixed, n)
			}
		}
		e.at[Place] = x.sorted(at)
	}
	c.axes[Place] = x.values
}

// markAround marks the places that hold others: they are not wanted.
func (x *axis) markAround() {
	for _, v := range x.values {
		for t := v.Term.Parent; t != nil; t = t.Parent {
			if n, ok := x.numbers[t]; ok {
				x.values[n].Around, x.values[n].Wanted = true, false
			}
		}
	}
}

// inOrderOf puts the values in the order of a vocabulary.
func (x *axis) inOrderOf(voc *site.Vocabulary) {
	order := make(map[*site.Term]int, len(voc.Terms))
	for i, t := range voc.Terms {
		order[t] = i
	}
	slices.SortStableFunc(x.values, func(a, b *Value) int { return order[a.Term] - order[b.Term] })
	for i, v := range x.values {
		x.numbers[v.Term] = int32(i)
	}
}
