package site

import (
	"slices"
	"strings"
	"sync"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// useTerms turns what the articles name into terms, oldest article first: that
// order decides the label and the address of free terms, so that neither
// changes when newer articles are added. Then each term gets its articles,
// newest first.
func (b *builder) useTerms() {
	b.joinParents()
	b.eachVocabulary(func(b *builder, v int) {
		for _, a := range b.site.Articles {
			a.Terms[v] = b.termsOf(v, a)
		}
	})
	b.newestFirst()
	b.eachVocabulary(func(b *builder, v int) {
		for _, a := range b.site.Articles {
			for _, t := range a.Terms[v] {
				for ; t != nil; t = t.Parent {
					if n := len(t.Articles); n == 0 || t.Articles[n-1] != a {
						t.Articles = append(t.Articles, a)
					}
				}
			}
		}
	})
}

// eachVocabulary calls do for every vocabulary at once, each with a builder that
// differs in its problems alone. They are joined in the vocabularies' order.
func (b *builder) eachVocabulary(do func(b *builder, v int)) {
	var parts [vocabularyCount]diag.List
	var workers sync.WaitGroup
	for v := range parts {
		own := *b
		own.problems = &parts[v]
		workers.Go(func() { do(&own, v) })
	}
	workers.Wait()
	for _, p := range parts {
		*b.problems = append(*b.problems, p...)
	}
}

// termsOf returns the terms that an article names in a vocabulary, each once.
func (b *builder) termsOf(v int, a *Article) []*Term {
	values := vocabularies[v].values(&a.Doc.Front)
	if len(values) == 0 {
		return nil
	}
	terms := make([]*Term, 0, len(values))
	for i := 0; i < len(values); i++ {
		if b.torn(v, values[i:]) {
			i++
			continue
		}
		if t := b.use(v, &values[i], a); t != nil && !slices.Contains(terms, t) {
			terms = append(terms, t)
		}
	}
	return terms
}

// torn reports a name that its own comma has torn in two: [Chủ trương, chính
// sách] without quotes.
func (b *builder) torn(v int, values []content.Value) bool {
	t := &b.tables[v]
	if !t.declared || len(values) < 2 || len(t.named(values[0].Text)) > 0 {
		return false
	}
	whole := values[0].Text + ", " + values[1].Text
	if len(t.named(whole)) == 0 {
		return false
	}
	b.problems.Error(values[0].Pos, "%q is not in quotes, so its comma makes two names of it", whole).
		WithHint("write %q in quotes, or its key", whole)
	return true
}

// newestFirst turns the order of the articles round; those without a date stay
// last, by path.
func (b *builder) newestFirst() {
	all := b.site.Articles
	dated := len(all)
	for dated > 0 && all[dated-1].Date.IsZero() {
		dated--
	}
	slices.Reverse(all[:dated])
	for i, a := range all {
		a.order = i
		if i > 0 && i < dated {
			a.Newer = all[i-1]
		}
		if i+1 < dated {
			a.Older = all[i+1]
		}
	}
}

// use returns the term that an article names, and reports one that it may not.
func (b *builder) use(v int, value *content.Value, a *Article) *Term {
	t := &b.tables[v]
	candidates := t.named(value.Text)
	if len(candidates) == 0 {
		if t.declared {
			b.unknownTerm(v, *value)
			return nil
		}
		return b.freeTerm(v, *value)
	}
	if len(candidates) == 1 && validAt(candidates[0], a.Date) {
		return candidates[0]
	}
	valid := candidates
	if len(candidates) > 1 || v == Districts {
		valid = nil
		for _, c := range candidates {
			if validAt(c, a.Date) {
				valid = append(valid, c)
			}
		}
	}
	switch {
	case len(valid) == 0:
		b.notValid(v, *value, candidates, a.Date)
		return candidates[0]
	case len(valid) > 1:
		return b.ambiguous(v, *value, valid)
	}
	return valid[0]
}

// ambiguous returns the term that has the text as its key, else reports that
// the text may mean several.
func (b *builder) ambiguous(v int, value content.Value, terms []*Term) *Term {
	var keys []string
	for _, t := range terms {
		if t.Key == value.Text {
			return t
		}
		keys = append(keys, t.Key)
	}
	b.problems.Error(value.Pos, "%s %q may be any of %s", vocabularies[v].noun, value.Text, strings.Join(keys, ", ")).
		WithHint("write the key of the one that is meant")
	return terms[0]
}

func (b *builder) unknownTerm(v int, value content.Value) {
	t := &b.tables[v]
	noun := vocabularies[v].noun
	if t.drafts[viet.Key(value.Text)] {
		b.problems.Error(value.Pos, "%s %q is a draft", noun, value.Text).
			WithHint("publish it, or name another one")
		return
	}
	p := b.problems.Error(value.Pos, "unknown %s %q", noun, value.Text)
	var names []string
	for _, term := range t.all {
		names = append(names, term.bare, term.Name, term.Key)
	}
	if near, ok := diag.Nearest(value.Text, names); ok {
		p.WithHint("did you mean %q?", near)
		return
	}
	p.WithHint("the known ones are in content/%s", vocabularies[v].key)
}

// notValid reports a term that did not exist on the article's date.
func (b *builder) notValid(v int, value content.Value, terms []*Term, date time.Time) {
	t := terms[0]
	valid := t.Source.Valid
	if over(valid, date) {
		p := b.problems.Error(value.Pos, "%s %q ended on %s, before the article's date %s",
			vocabularies[v].noun, t.Name, viet.FormatDate(valid.Until.Time), viet.FormatDate(date))
		if next := keysOf(b.findAll(v, t.Source.Becomes)); len(next) > 0 {
			p.WithHint("since then: %s", strings.Join(next, ", "))
		}
		return
	}
	p := b.problems.Error(value.Pos, "%s %q began on %s, after the article's date %s",
		vocabularies[v].noun, t.Name, viet.FormatDate(valid.From.Time), viet.FormatDate(date))
	if before := keysOf(b.predecessors(v, t)); len(before) > 0 {
		p.WithHint("until then: %s", strings.Join(before, ", "))
	}
}

func keysOf(terms []*Term) []string {
	var keys []string
	for _, t := range terms {
		keys = append(keys, t.Key)
	}
	return keys
}

func (b *builder) predecessors(v int, t *Term) []*Term {
	var out []*Term
	for _, other := range b.tables[v].all {
		if other.Source != nil && slices.Contains(b.findAll(v, other.Source.Becomes), t) {
			out = append(out, other)
		}
	}
	return out
}

// freeTerm makes a term of a text that nobody declared. Its address is the slug
// of the text; where another term has that one already (Mường and Mương), the
// later gets the code of its marks behind it, which depends on its text alone.
func (b *builder) freeTerm(v int, value content.Value) *Term {
	t := &b.tables[v]
	key := viet.Slug(value.Text)
	if key == "" {
		key = viet.MarkCode(value.Text)
	} else if first := t.byKey[key]; first != nil {
		for t.byKey[key] != nil { // a tag may be called like another one's address
			key += "-" + viet.MarkCode(value.Text)
		}
		b.problems.Warn(value.Pos, "%s %q and %q differ in marks alone: their addresses are %s and %s",
			vocabularies[v].noun, first.Name, value.Text, first.Key, key).
			WithHint("to choose their addresses yourself, give both a key in content/%s.yaml", vocabularies[v].key)
	}
	term := &Term{Vocabulary: b.site.Vocabularies[v], Key: key, Name: value.Text, bare: value.Text}
	t.all = append(t.all, term)
	t.byKey[key] = term
	t.name(value.Text, term)
	return term
}
