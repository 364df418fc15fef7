package search

import (
	"cmp"
	"maps"
	"slices"
)

// mostFiles is how many files of words a question may load. With start.js and the
// titles of ten results that makes 16 requests.
const mostFiles = 5

// shelf is the files of words that one question has loaded. What they do not
// have is not known, when there is no room for the file that would have it.
type shelf struct {
	reader *Reader
	shards map[int]*wordShard // nil: it is to be loaded
	keys   []string           // what was looked up
	loaded bool               // no more can be asked for
	err    error
}

func (r *Reader) shelf() *shelf { return &shelf{reader: r, shards: map[int]*wordShard{}} }

// take asks for the file of a key, if there is room for it, and reports whether it
// is there, or will be when load is done.
func (s *shelf) take(key string) bool {
	if !s.has(key) && !s.loaded && len(s.shards) < mostFiles {
		s.shards[s.reader.shardOf(key)] = nil
	}
	if s.has(key) && !slices.Contains(s.keys, key) {
		s.keys = append(s.keys, key)
	}
	return s.has(key)
}

// load loads the files that were asked for. There is no second time: readers would
// wait for it.
func (s *shelf) load() {
	s.loaded = true
	for _, i := range slices.Sorted(maps.Keys(s.shards)) {
		shard, err := s.reader.words(i)
		if err != nil {
			s.err = cmp.Or(s.err, err)
			shard = &wordShard{}
		}
		s.shards[i] = shard
	}
}

// files returns the names of the files that were loaded.
func (s *shelf) files() []string {
	var out []string
	for i := range s.shards {
		out = append(out, shardID("w", i))
	}
	slices.Sort(out)
	return out
}

// has reports whether the file of a key is there, or asked for: get tells the
// truth about it.
func (s *shelf) has(key string) bool {
	i := s.reader.shardOf(key)
	_, ok := s.shards[i]
	return i < 0 || ok
}

// get returns the variants of a key, from what is there.
func (s *shelf) get(key string) []readVariant {
	if shard := s.shards[s.reader.shardOf(key)]; shard != nil {
		return shard.get(key)
	}
	return nil
}

// lookup is one look at the index for a query.
type lookup struct {
	*shelf
	query  *query
	finish []string // the keys of what the last word may become; nil: it is finished
	skip   []bool   // by word: it may be missing, since it says nothing by itself
	known  []bool   // by word: its own list is there
	wide   bool     // words are also found with other marks than were typed
	leave  bool     // words whose own list is not known may be missing
}

// look takes what a query needs: pairs, first those that leave no word out; lists
// of words alone that it cannot do without; what must not be there; and the rest as
// far as there is room. When all is loaded it takes what is there.
func (s *shelf) look(q *query, finish []string) *lookup {
	l := &lookup{shelf: s, query: q, finish: finish, skip: s.reader.skipped(q), known: make([]bool, len(q.words))}
	for i := 0; i < q.last(); i += 2 {
		l.pair(i)
	}
	for i := (q.last() - 1) | 1; i > 0; i -= 2 {
		l.pair(i)
	}
	l.owns(q.alone)
	for _, words := range q.without {
		for _, key := range s.reader.keys(words) {
			s.take(key)
		}
	}
	for _, key := range finish {
		s.take(key)
	}
	if l.strange() != nil {
		l.owns(func(i int) bool { return !l.checked(i) && !s.reader.unknown(q.words[i]) })
		return l
	}
	l.owns(func(i int) bool { return i == 0 || i == q.last() })
	l.owns(func(i int) bool { return true })
	return l
}

// pair takes the pair of the words i and i+1, if there are such words, and leaves room
// for what else the query needs. A word that no document has is in no pair.
func (l *lookup) pair(i int) {
	q := l.query
	if i >= q.last() || !l.finished(i+1) || l.reader.unknown(q.words[i]) || l.reader.unknown(q.words[i+1]) {
		return
	}
	room := mostFiles - 1 // one is for what the query cannot do without
	if l.strange() != nil {
		room-- // and one for what may be meant by a mistake
	}
	if l.has(q.pair(i)) || len(l.shards) < room {
		l.take(q.pair(i))
	}
}

// finished reports whether the word at a place is meant as it is.
func (l *lookup) finished(i int) bool { return l.finish == nil || i < l.query.last() }

// owns takes the own lists of the words at some places, those of rare ones first.
func (l *lookup) owns(places func(i int) bool) {
	var all []int
	for i := range l.query.words {
		if l.finished(i) && places(i) {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(i, j int) int { return l.rank(i) - l.rank(j) })
	for _, i := range all {
		l.own(i)
	}
}

// rank returns how frequent a word is.
func (l *lookup) rank(i int) int {
	if c, ok := l.reader.classes[l.query.words[i].fold]; ok {
		return c
	}
	return -1
}

// own takes the own list of a word.
func (l *lookup) own(i int) {
	all := true
	for _, key := range l.ownKeys(i) {
		all = l.take(key) && all
	}
	l.known[i] = all
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

// widen looks up the own lists of all words, and reports whether they are there.
func (l *lookup) widen() bool {
	l.wide = true
	l.owns(func(int) bool { return true })
	for i, known := range l.known {
		if l.finished(i) && !known {
			return false
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

// odd reports whether a word is not among the syllables that the manifest knows.
func (r *Reader) odd(w token) bool {
	_, ok := r.classes[w.fold]
	return !ok && plainLetters(w.fold)
}

// unknown reports whether no document has a word. That can be told only when the
// table has all words of its kind.
func (r *Reader) unknown(w token) bool { return len(r.table) < maxTable && r.odd(w) }

// oddities returns the places of the words that the manifest does not know, and that
// should be there.
func (l *lookup) oddities() []int {
	var out []int
	for i, w := range l.query.words {
		if l.finished(i) && !l.skip[i] && l.reader.odd(w) {
			out = append(out, i)
		}
	}
	return out
}

// strange returns the places of the words that no document has, and should.
func (l *lookup) strange() []int {
	if len(l.reader.table) < maxTable {
		return l.oddities()
	}
	return nil
}
