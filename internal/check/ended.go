package check

import (
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
	"loa/internal/viet"
)

// ended is a place that no longer exists.
type ended struct {
	name  string
	until time.Time // its last day
	next  []string  // names of what became of it

	// formed: what was formed from it says so, it is no term of its own.
	formed bool
}

// place takes a place: its acts, its names, and its end.
func (r *Rules) place(t *site.Term) {
	p := t.Source.Place
	r.addDocument(p.Act.Text, document{})
	for _, s := range p.Status {
		r.addDocument(s.Act.Text, document{})
	}
	names := append([]content.Value{t.Source.Name}, t.Source.Aliases...)
	for _, v := range append(names, p.FormedFrom...) {
		r.names[viet.Key(v.Text)] = true
	}
	r.merged(t)
	if t.Source.Valid.Until.IsZero() || p.Level.Text == "" {
		return
	}
	e := &ended{name: t.Name, until: t.Source.Valid.Until.Time}
	for _, next := range t.Becomes {
		e.next = append(e.next, next.Name)
	}
	for _, v := range names {
		r.places[viet.Key(p.Level.Text+" "+v.Text)] = e // more is known of it than by what was formed from it
	}
}

// merged takes the units that a place was formed from, where the site says
// when: they ended on the day before. One whose name lives on is told apart
// in names of places that are there: see unmerge.
func (r *Rules) merged(t *site.Term) {
	from := t.Source.Valid.From
	if from.IsZero() {
		return
	}
	for _, v := range t.Source.Place.FormedFrom {
		name, _, _ := strings.Cut(v.Text, " (")
		key := viet.Key(name)
		if e := r.places[key]; e != nil {
			if !slices.Contains(e.next, t.Name) && e.formed {
				e.next = append(e.next, t.Name)
			}
			continue
		}
		r.places[key] = &ended{name: viet.NFC(name), until: from.AddDate(0, 0, -1), next: []string{t.Name}, formed: true}
	}
}

// unmerge forgets units that had ended by the word of what was formed from
// them, when a place of that name is there now.
func (r *Rules) unmerge(terms []*site.Term) {
	for _, t := range terms {
		if t.Source == nil || t.Source.Place == nil || !t.Source.Valid.Until.IsZero() {
			continue
		}
		for _, v := range append([]content.Value{t.Source.Name}, t.Source.Aliases...) {
			key := viet.Key(t.Source.Place.Level.Text + " " + v.Text)
			if e := r.places[key]; e != nil && e.formed {
				delete(r.places, key)
			}
		}
	}
}
