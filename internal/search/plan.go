package search

import (
	"slices"
)

// firstShards is how many shards of words the first look at a query loads
// beside those that it cannot do without.
const firstShards = 4

// lookup is one look at the index for a query: which shards it has loaded.
type lookup struct {
	reader *Reader
	query  *query
	shards map[int]*wordShard
	known  []bool   // by word: its own list is loaded
	wide   bool     // all own lists are
	finish []string // the keys of what the last word may become; nil: it is finished
	err    error
}

// load loads the shard of a key.
func (l *lookup) load(key string) {
	i := l.reader.shardOf(key)
	if i < 0 || l.shards[i] != nil || l.err != nil {
		return
	}
	l.shards[i], l.err = l.reader.words(i)
	if l.err != nil {
		delete(l.shards, i)
	}
}

// get returns the variants of a key, from what is loaded.
func (l *lookup) get(key string) []readVariant {
	if s := l.shards[l.reader.shardOf(key)]; s != nil {
		return s.get(key)
	}
	return nil
}

// look loads what a first look at the query needs.
func (r *Reader) look(q *query, finish []string) *lookup {
	l := &lookup{reader: r, query: q, shards: map[int]*wordShard{}, known: make([]bool, len(q.words)), finish: finish}
	for _, key := range finish {
		l.load(key)
	}
	for i := range q.words[1:] {
		if finish == nil || i+1 < q.last() {
			l.load(q.pair(i))
		}
	}
	for i := range q.words {
		if q.alone(i) && (finish == nil || i < q.last()) {
			l.own(i)
		}
	}
	for _, words := range q.without {
		for _, key := range r.keys(words) {
			l.load(key)
		}
	}
	for _, i := range l.missing() {
		if l.has(i) || len(l.shards) < firstShards {
			l.own(i)
		}
	}
	return l
}

// has reports whether the own list of a word is in shards that are loaded.
func (l *lookup) has(i int) bool {
	for _, key := range l.ownKeys(i) {
		if l.shards[l.reader.shardOf(key)] == nil {
			return false
		}
	}
	return true
}

func (l *lookup) own(i int) {
	for _, key := range l.ownKeys(i) {
		l.load(key)
	}
	l.known[i] = true
}

// ownKeys returns the keys of a word's own list. Where the ways to write it are
// apart, one that is typed with marks and stands among others is meant as typed,
// until nothing else is found.
func (l *lookup) ownKeys(i int) []string {
	w := l.query.words[i]
	if !l.reader.split[w.fold] || !w.marked() {
		return []string{w.fold}
	}
	if len(l.query.words) > 1 && !l.wide {
		return []string{w.fold + "=" + w.code}
	}
	return []string{w.fold, w.fold + "=" + w.code}
}

// missing returns the places of the words whose own lists have not been looked
// at: those at the ends first, which may stand alone where the others are a name
// (bò Bảo Lâm); of both kinds the rare ones first.
func (l *lookup) missing() []int {
	var out []int
	for i := range l.query.words {
		if !l.known[i] && (l.finish == nil || i < l.query.last()) {
			out = append(out, i)
		}
	}
	rank := func(i int) int {
		c, ok := l.reader.classes[l.query.words[i].fold]
		if !ok {
			c = -1
		}
		if i > 0 && i < l.query.last() {
			c += 100
		}
		return c
	}
	slices.SortStableFunc(out, func(i, j int) int { return rank(i) - rank(j) })
	return out
}

// widen loads all own lists, and reports whether that is anything new.
func (l *lookup) widen() bool {
	if l.wide {
		return false
	}
	l.wide = true
	for i := range l.query.words {
		if l.finish == nil || i < l.query.last() {
			l.own(i)
		}
	}
	return true
}

// pair returns the key of the words i and i+1.
func (q *query) pair(i int) string { return q.words[i].fold + " " + q.words[i+1].fold }

// alone reports whether the own list of a word is needed in any case: it is the
// only word, or a phrase by itself.
func (q *query) alone(i int) bool {
	return len(q.words) == 1 || slices.Contains(q.phrases, [2]int{i, i + 1})
}

// keys returns those of what a document must not have: the pairs of a phrase, or
// its only word.
func (r *Reader) keys(words []token) []string {
	if w := words[0]; len(words) == 1 {
		if w.marked() && r.split[w.fold] {
			return []string{w.fold + "=" + w.code}
		}
		return []string{w.fold}
	}
	var out []string
	for i := range words[1:] {
		out = append(out, words[i].fold+" "+words[i+1].fold)
	}
	return out
}
