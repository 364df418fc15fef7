package site

import (
	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// joinParents links each declared term to its parent and refuses a circle.
func (b *builder) joinParents() {
	for v := range b.tables {
		for _, t := range b.tables[v].all {
			t.Parent = b.find(v, t.Source.Parent)
		}
		for _, t := range b.tables[v].all {
			slow := t
			for up, steps := t.Parent, 0; up != nil; up, steps = up.Parent, steps+1 {
				if up == t {
					b.problems.Error(t.Source.Parent.Pos, "%s %q is its own ancestor", vocabularies[v].noun, t.Key).
						WithHint("remove the parent of one of them")
					t.Parent = nil
					break
				}
				if steps%2 == 1 {
					slow = slow.Parent
				}
				if up == slow {
					break // a circle above, reported at its own terms
				}
			}
		}
	}
}

// joinTerms links each declared term to what became of it and what it was.
func (b *builder) joinTerms() {
	for v := range b.tables {
		for _, t := range b.tables[v].all {
			if t.Source == nil {
				continue
			}
			if t.Source.Name.Text == "" && !broken(t.Doc) {
				b.problems.Error(t.Source.Pos, "%s %q has no name", vocabularies[v].noun, t.Key).
					WithHint("write name: and how it is called")
			}
			for _, value := range t.Source.Becomes {
				if next := b.find(v, value); next != nil {
					t.Becomes = append(t.Becomes, next)
					next.CameFrom = append(next.CameFrom, t)
				}
			}
		}
		b.refuseCircles(v, func(t *Term) []*Term { return t.Becomes }, func(t *Term) diag.Pos { return t.Source.Becomes[0].Pos })
	}
}

// refuseCircles reports terms that come after themselves: in what places become,
// or in the succession of plans.
func (b *builder) refuseCircles(v int, next func(*Term) []*Term, pos func(*Term) diag.Pos) {
	for _, t := range b.tables[v].all {
		seen := map[*Term]bool{}
		for ahead := next(t); len(ahead) > 0; {
			one := ahead[0]
			ahead = ahead[1:]
			if one == t {
				b.problems.Error(pos(t), "%s %q comes after itself", vocabularies[v].noun, t.Key).
					WithHint("name what really came next")
				break
			}
			if !seen[one] {
				seen[one] = true
				ahead = append(ahead, next(one)...)
			}
		}
	}
}

// broken reports whether a file has errors already: what follows from them is
// not told as well.
func broken(doc *content.Doc) bool {
	if doc == nil {
		return false
	}
	errors, _ := doc.Problems.Count()
	return errors > 0
}

// joinPlans resolves what plans name in the other vocabularies.
func (b *builder) joinPlans() {
	documents := map[string]*Article{}
	for _, a := range b.kinds["document"] {
		documents[viet.DocumentKey(a.Doc.Front.Facts.Number.Text)] = a
	}
	for _, t := range b.tables[Plans].all {
		if t.Source == nil || t.Source.Plan == nil {
			continue
		}
		p := t.Source.Plan
		if t.Plan == nil {
			t.Plan = &Plan{}
		}
		t.Plan.Themes = b.findEach(Themes, p.Themes)
		t.Plan.Audiences = b.findEach(Audiences, p.Audiences)
		t.Plan.Forms = b.findEach(Forms, p.Forms)
		for i := range p.Documents {
			t.Plan.Documents = append(t.Plan.Documents, PlanDocument{&p.Documents[i], documents[viet.DocumentKey(p.Documents[i].Number.Text)]})
		}
		for i := range p.Targets {
			row := &p.Targets[i]
			t.Plan.Targets = append(t.Plan.Targets, PlanTarget{row,
				b.find(Themes, row.Theme), b.find(Audiences, row.Audience), b.find(Districts, row.District), b.find(Forms, row.Form)})
		}
		if next := b.find(Plans, p.Successor); next != nil {
			t.Plan.Successor = next
			if next.Plan == nil {
				next.Plan = &Plan{}
			}
			next.Plan.Predecessor = t
		}
	}
	b.refuseCircles(Plans, func(t *Term) []*Term {
		if t.Plan == nil || t.Plan.Successor == nil {
			return nil
		}
		return []*Term{t.Plan.Successor}
	}, func(t *Term) diag.Pos { return t.Source.Plan.Successor.Pos })
}

func (b *builder) findEach(v int, values []content.Value) []*Term {
	var out []*Term
	for _, value := range values {
		if t := b.find(v, value); t != nil {
			out = append(out, t)
		}
	}
	return out
}

// find returns the declared term that another term or a plan names: by its
// key first, then by a name that only one has. It reports an unknown one.
func (b *builder) find(v int, value content.Value) *Term {
	if value.Text == "" {
		return nil
	}
	t := &b.tables[v]
	if term := t.byKey[value.Text]; term != nil {
		return term
	}
	switch c := t.named(value.Text); len(c) {
	case 0:
		b.unknownTerm(v, value)
		return nil
	case 1:
		return c[0]
	default:
		return b.ambiguous(v, value, c)
	}
}

// findAll is find for each value, without reporting.
func (b *builder) findAll(v int, values []content.Value) []*Term {
	var out []*Term
	for _, value := range values {
		if t := b.tables[v].byKey[value.Text]; t != nil {
			out = append(out, t)
		} else if c := b.tables[v].named(value.Text); len(c) == 1 {
			out = append(out, c[0])
		}
	}
	return out
}
