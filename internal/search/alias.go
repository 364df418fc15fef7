package search

import "slices"

// aliases adds to documents that have one name the words of another.
type aliases struct {
	all    []alias
	begins []bool           // by id: the first words of has
	first  map[uint64][]int // by the first pair of has
}

type alias struct {
	search, has       []token
	searchIDs, hasIDs []uint32
}

// newAliases reads the names. Those of one word are left out: "Cao" for a place
// would be in every second sentence.
func newAliases(names []Alias) *aliases {
	a := &aliases{first: map[uint64][]int{}}
	for _, n := range names {
		x := alias{search: newLexicon(nil).tokens(n.Search), has: newLexicon(nil).tokens(n.Has)}
		if len(x.search) > 1 && len(x.has) > 1 && folds(x.search) != folds(x.has) {
			a.all = append(a.all, x)
		}
	}
	return a
}

func (a *aliases) words() []word {
	var out []word
	for _, x := range a.all {
		for _, t := range append(slices.Clip(x.search), x.has...) {
			out = append(out, t.word)
		}
	}
	return out
}

// resolve finds the ids of the names' words.
func (a *aliases) resolve(v *vocabulary) {
	of := func(words []token) (out []uint32) {
		for _, t := range words {
			out = append(out, v.id(t.word))
		}
		return out
	}
	a.begins = make([]bool, len(v.words))
	for i := range a.all {
		x := &a.all[i]
		x.searchIDs, x.hasIDs = of(x.search), of(x.has)
		k := pairKey(x.hasIDs[0], x.hasIDs[1])
		a.first[k] = append(a.first[k], i)
		a.begins[x.hasIDs[0]] = true
	}
}

func pairKey(first, second uint32) uint64 { return uint64(first)<<32 | uint64(second) }

// apply adds the names that a document is to be found by: in the lowest class,
// so that those that have the name itself come first. ids are those of the
// entry's words.
func (a *aliases) apply(p *postings, doc uint32, e *Entry, ids []uint32) {
	var maybe []int
	e.eachPair(func(first int, follows []uint16) {
		if !a.begins[ids[first]] {
			return
		}
		for _, f := range follows {
			maybe = append(maybe, a.first[pairKey(ids[first], ids[f>>2])]...)
		}
	})
	var pairs map[uint64]bool
	for _, i := range maybe {
		has := a.all[i].hasIDs
		if len(has) > 2 && pairs == nil {
			pairs = e.pairKeys(ids)
		}
		if len(has) == 2 || follows(pairs, has) {
			p.addName(doc, a.all[i].searchIDs)
		}
	}
}

func (e *Entry) pairKeys(ids []uint32) map[uint64]bool {
	pairs := make(map[uint64]bool, len(e.links))
	e.eachPair(func(first int, follows []uint16) {
		for _, f := range follows {
			pairs[pairKey(ids[first], ids[f>>2])] = true
		}
	})
	return pairs
}

func follows(pairs map[uint64]bool, ids []uint32) bool {
	for i := range ids[1:] {
		if !pairs[pairKey(ids[i], ids[i+1])] {
			return false
		}
	}
	return true
}

// addName adds a name to the newest document.
func (p *postings) addName(doc uint32, ids []uint32) {
	now := newPost(doc, classOnce)
	for i, id := range ids {
		p.addOwn(id, now)
		if i > 0 {
			p.addPair(ids[i-1], id, now)
		}
	}
}
