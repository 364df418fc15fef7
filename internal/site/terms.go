package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
	"unique"

	"loa/internal/content"
	"loa/internal/viet"
)

// useTerms turns what the articles name into terms, and gives each term its
// articles, newest first.
func (b *builder) useTerms() {
	b.joinParents()
	for v := range b.tables {
		b.nameFreeTerms(v)
	}
	again := b.sameTerms()
	b.inParts(len(b.site.Articles), func(b *builder, i int) {
		a, old := b.site.Articles[i], b.old[i]
		if again && old != nil && !old.termsTold {
			b.termsAgain(a, old)
			return
		}
		told := len(*b.problems)
		b.termsOf(a)
		a.termsTold = len(*b.problems) > told
	})
	b.site.List()
}

// List gives each term its articles in the order of s.Articles, and notes their places
// there, which [Site.Related] looks at. New does it; who changes those lists does it again.
func (s *Site) List() {
	for i, a := range s.Articles {
		a.order = i
	}
	var all sync.WaitGroup
	for v, voc := range s.Vocabularies {
		all.Go(func() {
			for _, t := range voc.Terms {
				t.Articles, t.orders = nil, nil
			}
			listArticles(s.Articles, v)
		})
	}
	all.Wait()
}

// listArticles gives each term of a vocabulary its articles.
func listArticles(articles []*Article, v int) {
	for i, a := range articles {
		for _, t := range a.Terms[v] {
			for ; t != nil; t = t.Parent {
				if n := len(t.Articles); n == 0 || t.Articles[n-1] != a {
					t.Articles, t.orders = append(t.Articles, a), append(t.orders, int32(i))
				}
			}
		}
	}
}

// firstUses says, by vocabulary, where each text was used first that may be the
// name of a free term. It is for one goroutine.
type firstUses [vocabularyCount]map[unique.Handle[string]]*firstUse

type firstUse struct {
	age     int // of the article: 0 is the oldest
	place   int // among the article's names
	article *Article
}

func (u *firstUse) before(other *firstUse) bool {
	return u.age < other.age || u.age == other.age && u.place < other.place
}

// note keeps the earlier of two uses of a name.
func (uses *firstUses) note(v int, name unique.Handle[string], u firstUse) {
	if uses[v] == nil {
		uses[v] = map[unique.Handle[string]]*firstUse{}
	}
	first := uses[v][name]
	if first == nil {
		first = new(firstUse)
		uses[v][name] = first
	} else if !u.before(first) {
		return
	}
	*first = u
}

// join notes what others have noted.
func (uses *firstUses) join(others *firstUses) {
	for v := range others {
		for name, u := range others[v] {
			uses.note(v, name, *u)
		}
	}
}

// noteUses notes what an article names in the vocabularies that anyone may add to.
func (b *builder) noteUses(a *Article, age int) {
	for v := range vocabularies {
		if b.tables[v].declared {
			continue
		}
		names := a.free
		if v != Tags {
			names = a.Doc.Front.Names.Of(v)
		}
		for i, name := range names {
			b.uses.note(v, name, firstUse{age, i, a})
		}
	}
}

// nameFreeTerms makes terms of what articles name and nobody has declared, in
// the order of their first use: it decides their labels and addresses, so that
// neither changes when newer articles are added.
func (b *builder) nameFreeTerms(v int) {
	uses := slices.SortedFunc(maps.Values(b.uses[v]), func(x, y *firstUse) int {
		return cmp.Or(cmp.Compare(x.age, y.age), cmp.Compare(x.place, y.place))
	})
	for _, u := range uses {
		value := vocabularies[v].values(&u.article.Doc.Front)[u.place]
		if len(b.tables[v].named(value.Text)) == 0 {
			b.warnUnlisted(v, &value, u.article)
			b.freeTerm(v, value)
		}
	}
}

// termsOf finds the terms that an article names, of each vocabulary each once.
func (b *builder) termsOf(a *Article) {
	f := &a.Doc.Front
	if f.Names.Len() == 0 {
		return
	}
	terms := make([]*Term, 0, f.Names.Len()) // of all vocabularies, in one piece of memory
	for v := range vocabularies {
		from, skip := len(terms), false
		for i, name := range f.Names.Of(v) {
			candidates := b.mean(v, name)
			if skip || len(candidates) == 0 && b.torn(v, vocabularies[v].values(f)[i:]) {
				skip = !skip
				continue
			}
			if t := b.use(v, i, candidates, a); t != nil && !slices.Contains(terms[from:], t) {
				terms = append(terms, t)
			}
		}
		a.Terms[v] = terms[from:len(terms):len(terms)]
	}
}

// torn reports an unknown name that its own comma has torn in two: [Chủ trương, chính
// sách] without quotes.
func (b *builder) torn(v int, values []content.Value) bool {
	if len(values) < 2 {
		return false
	}
	whole := values[0].Text + ", " + values[1].Text
	if len(b.tables[v].named(whole)) == 0 {
		return false
	}
	b.problems.Error(values[0].Pos, "%q is not in quotes, so its comma makes two names of it", whole).
		WithHint("write %q in quotes, or its key", whole)
	return true
}

// use returns the term that the i-th name of an article in a vocabulary means, of
// those that it may mean, and reports one that it may not.
func (b *builder) use(v, i int, candidates []*Term, a *Article) *Term {
	if len(candidates) == 1 && validAt(candidates[0], a.Date) {
		return candidates[0]
	}
	value := vocabularies[v].values(&a.Doc.Front)[i]
	if len(candidates) == 0 { // of free terms none is unknown
		b.unknownTerm(v, value)
		return nil
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
		b.notValid(v, value, candidates, a.Date)
		return candidates[0]
	case len(valid) > 1:
		return b.ambiguous(v, value, valid)
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
	names := t.names()
	if list, ok := t.several(value.Text, names); ok {
		p.WithHint("to name several, write a list: %s", content.ListOf(list))
		return
	}
	if near, ok := nearestName(value.Text, names); ok {
		p.WithHint("did you mean %q?", near)
		return
	}
	if known := t.all; len(known) > 0 && len(known) <= fewTerms {
		p.WithHint("the known ones are %s", strings.Join(keysOf(known), ", "))
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
func (b *builder) freeTerm(v int, value content.Value) {
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
	term := &Term{Vocabulary: b.site.Vocabularies[v], Key: key, Name: value.Text, number: len(t.all), bare: value.Text}
	t.all = append(t.all, term)
	t.byKey[key] = term
	t.name(value.Text, term)
}
