package site

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unique"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// The vocabularies, in the order in which pages show them.
const (
	Plans = iota
	Themes
	Audiences
	Districts
	Forms
	Tags
	vocabularyCount
)

// vocabulary says where a vocabulary's values are in the front matter, where
// its pages are, and how messages call one of its terms.
type vocabulary struct {
	key    string
	front  string // its key in front matter
	noun   diag.Text
	values func(*content.Front) []content.Value
	path   func(content.Paths) string
}

var vocabularies = [vocabularyCount]vocabulary{
	{"plans", "plan", diag.T("plan"), func(f *content.Front) []content.Value { return f.Plan }, func(p content.Paths) string { return p.Plans }},
	{"themes", "theme", diag.T("campaign theme"), func(f *content.Front) []content.Value { return f.Theme }, func(p content.Paths) string { return p.Themes }},
	{"audiences", "audience", diag.T("audience"), func(f *content.Front) []content.Value { return f.Audience }, func(p content.Paths) string { return p.Audiences }},
	{"districts", "district", diag.T("district"), func(f *content.Front) []content.Value { return f.District }, func(p content.Paths) string { return p.Districts }},
	{"forms", "form", diag.T("form"), func(f *content.Front) []content.Value { return f.Form }, func(p content.Paths) string { return p.Forms }},
	{"tags", "tags", diag.T("tag"), func(f *content.Front) []content.Value { return f.Tags }, func(p content.Paths) string { return p.Tags }},
}

// termTable is the terms of one vocabulary while the site is made.
type termTable struct {
	all      []*Term
	byKey    map[string]*Term   // the key, which is the last part of the address
	byName   map[string][]*Term // viet.Key of the key, the name and every alias
	drafts   map[string]bool    // viet.Key of what is declared but held back
	declared bool               // the site declares this vocabulary: other terms are errors
}

// named returns the terms that a text may mean.
func (t *termTable) named(text string) []*Term { return t.byName[viet.Key(text)] }

// meanings remembers, by vocabulary, the terms that texts as they are written
// may mean: articles name the same terms again and again. It is for one goroutine.
type meanings [vocabularyCount]map[unique.Handle[string]][]*Term

// mean returns the terms that a name in an article may mean.
func (b *builder) mean(v int, name unique.Handle[string]) []*Term {
	terms, known := b.meant[v][name]
	if !known {
		if b.meant[v] == nil {
			b.meant[v] = map[unique.Handle[string]][]*Term{}
		}
		terms = b.tables[v].named(name.Value())
		b.meant[v][name] = terms
	}
	return terms
}

// declareTerms takes the terms of table files and of folders.
func (b *builder) declareTerms() {
	b.tables = make([]termTable, vocabularyCount)
	for v := range b.tables {
		t := &b.tables[v]
		*t = termTable{byKey: map[string]*Term{}, byName: map[string][]*Term{}, drafts: map[string]bool{}}
		rows, hasTable := b.in.Tables[vocabularies[v].key]
		for _, row := range rows {
			b.declare(v, row, nil)
		}
		t.declared = hasTable && v != Tags
	}
	for i := range b.states {
		doc := b.states[i].doc
		if b.states[i].role != content.RoleTerm || doc.Term == nil {
			continue
		}
		v := slices.IndexFunc(vocabularies[:], func(k vocabulary) bool { return k.key == doc.Vocabulary })
		b.tables[v].declared = v != Tags
		b.declare(v, doc.Term, doc)
	}
}

// declare adds a declared term, or an introduction to one from a table.
func (b *builder) declare(v int, source *content.Term, doc *content.Doc) {
	t := &b.tables[v]
	key := source.Key.Text
	if key == "" {
		return // its problem is in the list already
	}
	if source.Draft && !b.opts.Drafts {
		for _, name := range append([]content.Value{source.Key, source.Name}, source.Aliases...) {
			t.drafts[viet.Key(name.Text)] = true
		}
		if doc != nil {
			b.site.Held = append(b.site.Held, Held{doc.Path, diag.T("draft")})
		}
		return
	}
	if first := t.byKey[key]; first != nil {
		b.introduce(v, first, source, doc)
		return
	}
	term := &Term{
		Vocabulary: b.site.Vocabularies[v], Key: key, Source: source, Doc: doc,
		row: source, number: len(t.all), bare: source.Name.Text,
	}
	term.Name = displayName(v, source)
	term.Former = over(source.Valid, b.opts.Now)
	term.setPeriod()
	t.all = append(t.all, term)
	t.byKey[key] = term
	names := append([]content.Value{source.Key, source.Name, {Text: term.Name}}, source.Aliases...)
	if source.Plan != nil {
		names = append(names, source.Plan.Number)
	}
	if source.Place != nil && source.Place.Level.Text != "" {
		for _, alias := range source.Aliases {
			names = append(names, content.Value{Text: source.Place.Level.Text + " " + alias.Text})
		}
	}
	for _, name := range names {
		t.name(name.Text, term)
	}
}

// setPeriod notes when the term begins and ends: it is asked for every article.
func (t *Term) setPeriod() {
	t.from = t.Source.Valid.From.Time
	if until := t.Source.Valid.Until; !until.IsZero() {
		t.end = endOf(until)
	}
}

// name makes a term findable by a name.
func (t *termTable) name(name string, term *Term) {
	if name == "" {
		return
	}
	if k := viet.Key(name); !slices.Contains(t.byName[k], term) {
		t.byName[k] = append(t.byName[k], term)
	}
}

// introduce joins a folder's file with the row of the table that has its key.
func (b *builder) introduce(v int, term *Term, source *content.Term, doc *content.Doc) {
	if doc == nil || term.Doc != nil {
		b.problems.Error(source.Key.Pos, "%s %q is declared twice, first at %s", vocabularies[v].noun, term.Key, term.Source.Pos.String()).
			WithHint("remove one of the two, or give it another key")
		return
	}
	merged := *term.Source
	conflicts := merged.Fill(source)
	for _, c := range conflicts {
		b.problems.Error(c.Pos, "%s of %s %q differs from the one at %s", c.Key, vocabularies[v].noun, term.Key, term.Source.Pos.String()).
			WithHint("keep it in one place: the table or the introduction")
	}
	term.Source, term.Doc = &merged, doc
	term.setPeriod()
	for _, alias := range source.Aliases {
		b.tables[v].name(alias.Text, term)
	}
}

// displayName is the name of a term as pages show it: of a place with its level.
func displayName(v int, t *content.Term) string {
	name := cmp.Or(t.Name.Text, t.Key.Text)
	if v == Districts && t.Place != nil && t.Place.Level.Text != "" {
		return t.Place.Level.Text + " " + name
	}
	return name
}

// over reports whether a validity has ended before now.
func over(p content.Period, now time.Time) bool {
	return !p.Until.IsZero() && !now.Before(endOf(p.Until))
}

// endOf is the first moment after a date: a bare date counts whole.
func endOf(d content.Date) time.Time {
	if d.Clock {
		return d.Time
	}
	return d.AddDate(0, 0, 1)
}

// ValidAt reports whether the term existed at a moment; at any when it is zero.
func (t *Term) ValidAt(at time.Time) bool { return validAt(t, at) }

// validAt reports whether a term was valid at a moment; any moment when zero.
func validAt(t *Term, at time.Time) bool {
	if at.IsZero() || t.Source == nil {
		return true
	}
	return !at.Before(t.from) && (t.end.IsZero() || at.Before(t.end))
}

// orderTerms puts the terms that are shown in order and links parents to
// children. A free term without articles is not shown.
func (b *builder) orderTerms() {
	for v := range b.tables {
		voc := b.site.Vocabularies[v]
		for _, t := range b.tables[v].all {
			if v != Tags || t.Source == nil || t.Doc != nil || len(t.Articles) > 0 {
				voc.Terms = append(voc.Terms, t)
			}
		}
		keys := make(map[*Term]string, len(voc.Terms))
		for _, t := range voc.Terms {
			keys[t] = viet.SortKey(t.bare) + "\x00" + viet.SortKey(t.Name) + "\x00" + t.Key
		}
		slices.SortFunc(voc.Terms, func(x, y *Term) int {
			return cmp.Or(cmp.Compare(weight(x), weight(y)), strings.Compare(keys[x], keys[y]))
		})
		for _, t := range voc.Terms {
			if t.Parent != nil {
				t.Parent.Children = append(t.Parent.Children, t)
			}
		}
	}
}

func weight(t *Term) int {
	if t.Source == nil {
		return 0
	}
	return t.Source.Weight
}
