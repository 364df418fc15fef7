package search

import (
	"cmp"
	"slices"
	"strings"
)

// What an occurrence is worth, by class: of a pair, or of a query's only word;
// of a word that stands apart from the others.
var (
	worthNear = [classes]int{10, 12, 22, 50}
	worthFar  = [classes]int{1, 1, 2, 3}
)

// worthExact is what a word is worth that is written as it was typed: more than
// everything else together.
const worthExact = 4096

// held says how documents have a key, by number.
type held []holding

// at returns how a document has a key; not at all where that is not known.
func (h held) at(d int) holding {
	if h == nil {
		return holding{}
	}
	return h[d]
}

// holding is how a document has a key: as the best of its variants. The zero
// value says that it does not.
type holding struct {
	class  int8 // +1
	first  bool // written as typed, or typed without marks
	second bool
}

// exacts returns how many words are written as typed.
func (h holding) exacts() int {
	n := 0
	if h.first {
		n++
	}
	if h.second {
		n++
	}
	return n
}

// add takes up the documents of the variants of a key. Of several variants in
// one document the one with more exact words counts, then the higher class.
func (h held) add(variants []readVariant, first, second word) {
	for i := range variants {
		v := &variants[i]
		now := holding{
			first:  !first.marked() || v.first == first.code,
			second: !second.marked() || v.second == second.code,
		}
		for c, docs := range v.docs {
			now.class = int8(c + 1)
			for _, d := range docs.numbers() {
				old := h[d]
				if old.class == 0 || now.exacts() > old.exacts() || now.exacts() == old.exacts() && now.class > old.class {
					h[d] = now
				}
			}
		}
	}
}

// found is a document that a query finds.
type found struct {
	doc   uint32
	score int
}

// matcher decides which documents a query finds.
type matcher struct {
	query *query
	pairs []held // by first word; nil: not known
	own   []held // by word; likewise
	not   [][]held
	need  []bool // words that must be there
}

// match returns the documents that the query finds, by number.
func (l *lookup) match() []found {
	m := l.matcher()
	var out []found
	if !slices.Contains(m.need, true) {
		return nil
	}
	for d := range l.reader.manifest.Count {
		if score, ok := m.score(d); ok {
			out = append(out, found{uint32(d), score})
		}
	}
	return out
}

func (l *lookup) matcher() *matcher {
	q, n := l.query, l.reader.manifest.Count
	m := &matcher{query: q, own: make([]held, len(q.words)), need: make([]bool, len(q.words))}
	for i := range m.need {
		m.need[i] = !l.skip[i] && l.checked(i)
	}
	for i := range q.words {
		if i > 0 {
			m.pairs = append(m.pairs, l.pairHeld(i-1))
		}
		if l.known[i] {
			m.own[i] = l.ownHeld(i)
		}
	}
	if l.finish != nil && len(q.words) == 1 {
		m.own[0] = make(held, n)
		for _, key := range l.finish {
			m.own[0].add(l.get(key), word{}, word{})
		}
	}
	for _, words := range q.without {
		if l.all(words) {
			m.not = append(m.not, l.phrase(words))
		}
	}
	return m
}

// pairHeld returns how documents have the words i and i+1 together; nil when
// that is not known.
func (l *lookup) pairHeld(i int) held {
	q := l.query
	if l.finished(i+1) && !l.has(q.pair(i)) {
		return nil
	}
	h := make(held, l.reader.manifest.Count)
	if l.finished(i + 1) {
		h.add(l.get(q.pair(i)), q.words[i].word, q.words[i+1].word)
	} else {
		l.addBeginning(h, q.words[i].word)
	}
	return h
}

// ownHeld returns how documents have a word, wherever it stands.
func (l *lookup) ownHeld(i int) held {
	h := make(held, l.reader.manifest.Count)
	w := l.query.words[i].word
	for _, key := range l.ownKeys(i) {
		as := w
		if key != w.fold {
			as = word{} // all of these are written as typed
		}
		h.add(l.get(key), as, word{})
	}
	return h
}

// addBeginning takes up every loaded pair whose second word begins as the last
// one of the query does.
func (l *lookup) addBeginning(h held, before word) {
	begin := before.fold + " " + l.query.words[l.query.last()].fold
	for _, s := range l.shards {
		i, _ := slices.BinarySearch(s.keys, begin)
		for ; i < len(s.keys) && strings.HasPrefix(s.keys[i], begin); i++ {
			h.add(s.variants[i], before, word{})
		}
	}
}

// phrase returns what a document without these words must not have all of.
func (l *lookup) phrase(words []token) []held {
	var out []held
	for i, key := range l.reader.keys(words) {
		h := make(held, l.reader.manifest.Count)
		first, second := words[i].word, word{}
		switch {
		case len(words) > 1:
			second = words[i+1].word
		case key != first.fold:
			first = word{} // all of these are written as typed
		}
		h.add(l.get(key), first, second)
		out = append(out, h)
	}
	return out
}

// score returns what a document is worth for the query, and false when it is
// not found.
func (m *matcher) score(d int) (int, bool) {
	exact, near := 0, 0
	for i := range m.query.words {
		h, together := m.word(i, d)
		switch {
		case h.class == 0 && m.need[i]:
			return 0, false
		case h.class == 0:
			continue
		case h.first:
			exact++
		}
		switch {
		case together:
		case len(m.query.words) == 1:
			near += worthNear[h.class-1]
		default:
			near += worthFar[h.class-1]
		}
	}
	for _, h := range m.pairs {
		if c := h.at(d).class; c > 0 {
			near += worthNear[c-1]
		}
	}
	if exact == 0 && near == 0 || !m.phrases(d) || m.excluded(d) {
		return 0, false
	}
	return exact*worthExact + min(near, worthExact-1), true
}

// word returns how a document has a word of the query, as first of the holding:
// exact or not. together says that it stands beside its neighbour in the query.
func (m *matcher) word(i, d int) (h holding, together bool) {
	if i > 0 {
		if p := m.pairs[i-1].at(d); p.class > 0 {
			h, together = holding{class: p.class, first: p.second}, true
		}
	}
	if i < len(m.pairs) {
		if p := m.pairs[i].at(d); p.class > 0 {
			h, together = holding{class: max(h.class, p.class), first: h.first || p.first}, true
		}
	}
	if p := m.own[i].at(d); p.class > 0 {
		h = holding{class: max(h.class, p.class), first: h.first || p.first}
	}
	return h, together
}

// phrases reports whether a document has the query's phrases, as far as is known.
func (m *matcher) phrases(d int) bool {
	for _, p := range m.query.phrases {
		parts := m.pairs[p[0] : p[1]-1]
		if len(parts) == 0 {
			parts = m.own[p[0]:p[1]]
		}
		if slices.ContainsFunc(parts, func(h held) bool { return h != nil && h[d].class == 0 }) {
			return false
		}
	}
	return true
}

// excluded reports whether a document has what it must not have. Words that
// were typed with marks are meant as typed.
func (m *matcher) excluded(d int) bool {
	return slices.ContainsFunc(m.not, func(all []held) bool {
		return !slices.ContainsFunc(all, func(h held) bool {
			return h[d].class == 0 || h[d].exacts() < 2
		})
	})
}

// sortFound puts the best first; of those that are equal the newest.
func sortFound(all []found, byDate bool) {
	slices.SortFunc(all, func(a, b found) int {
		if !byDate && a.score != b.score {
			return cmp.Compare(b.score, a.score)
		}
		return cmp.Compare(b.doc, a.doc)
	})
}
