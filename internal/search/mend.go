package search

import (
	"slices"
	"strings"
)

// mendedTried is for how many syllables in the place of a word files are loaded,
// and how many are tried.
const mendedTried = 8

// mending is a syllable in place of a word of the query.
type mending struct {
	at    int
	fold  string
	count int // of documents that have it beside its neighbour
}

// mendable reports whether a query may be another one with a mistake: what is in
// quotation marks or behind a minus sign is meant.
func (q *query) mendable() bool { return len(q.phrases) == 0 && len(q.without) == 0 }

// takeMended takes what the likely ways to mend the query need, when it has one word
// that the manifest does not know: before all else what tells which of them there are.
func (l *lookup) takeMended() {
	odd := l.oddities()
	if len(odd) != 1 || !l.query.mendable() {
		return
	}
	likely := l.ways(odd)
	likely = likely[:min(mendedTried, len(likely))]
	for _, m := range likely {
		l.take(l.query.beside(m))
	}
	for _, m := range likely {
		l.look(l.query.mended(m), nil)
	}
}

// mend looks for a query with one letter other, more, less, or two swapped, that
// finds something.
func (s *shelf) mend(q *query) *answer {
	best := &answer{}
	for _, m := range s.plausible(q, s.mendings(q)) {
		mended := q.mended(m)
		if now := s.look(mended, nil).answer(); len(now.ignored) == 0 && now.best() > best.best() {
			best = now
			best.mended = mended.words
			best.at = m.at
		}
	}
	return best
}

// mendings returns the ways to mend a query, as far as it is known to be mistyped.
func (s *shelf) mendings(q *query) []mending {
	if !q.mendable() {
		return nil
	}
	l := s.look(q, nil)
	return l.ways(l.suspects())
}

// ways returns the syllables at one mistake from the words at some places.
func (l *lookup) ways(places []int) []mending {
	var all []mending
	for _, i := range places {
		all = append(all, l.reader.nearby(l.query.words[i].fold, i)...)
	}
	return all
}

// proposal returns the words of a mended query, the new one as a title of what was
// found has it, or without marks; "" when none was mended.
func (a *answer) proposal(hits []Hit) string {
	if a.mended == nil {
		return ""
	}
	words := slices.Clone(a.mended)
	for _, h := range hits {
		for _, t := range newLexicon(nil).tokens(h.Title) {
			if t.fold == words[a.at].fold {
				words[a.at].lexeme = &lexeme{word: t.word, written: strings.ToLower(t.written), number: -1}
				return spell(words)
			}
		}
	}
	return spell(words)
}

// best returns the score of the best document.
func (a *answer) best() int {
	score := 0
	for _, f := range a.found {
		score = max(score, f.score)
	}
	return score
}

// mended returns the query with a syllable in place of a word.
func (q *query) mended(m mending) *query {
	out := *q
	out.open = false
	out.words = slices.Clone(q.words)
	out.words[m.at].lexeme = &lexeme{word: word{fold: m.fold}, written: m.fold, number: -1}
	return &out
}

// spell returns words as they were typed.
func spell(words []token) string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.written
	}
	return strings.Join(all, " ")
}

// suspects returns the places of words that may be mistyped: the one that no
// document has, none when there are several; else those that are in every pair
// that no document has.
func (l *lookup) suspects() []int {
	if strange := l.strange(); strange != nil {
		return strange[:1/len(strange)]
	}
	q := l.query
	absent := func(key string) bool { return l.has(key) && l.get(key) == nil }
	var missing []int
	for i := range q.last() {
		if absent(q.pair(i)) {
			missing = append(missing, i)
		}
	}
	if missing == nil && (q.last() > 0 || !absent(q.words[0].fold)) {
		return nil
	}
	var out []int
	for i, w := range q.words {
		elsewhere := func(pair int) bool { return pair != i && pair != i-1 }
		if digitRun(w.fold) < len(w.fold) && !slices.ContainsFunc(missing, elsewhere) {
			out = append(out, i)
		}
	}
	return out
}

// nearby returns the syllables at one mistake from a word, frequent ones first.
func (r *Reader) nearby(fold string, at int) []mending {
	var all []known
	for _, k := range r.table {
		if oneMistake(fold, k.fold) {
			all = append(all, k)
		}
	}
	slices.SortStableFunc(all, func(a, b known) int { return b.class - a.class })
	var out []mending
	for _, k := range all {
		out = append(out, mending{at: at, fold: k.fold})
	}
	return out
}

// beside returns the key of a mended query's new word and the word before it; of
// its first word and the one after.
func (q *query) beside(m mending) string {
	if len(q.words) == 1 {
		return m.fold
	}
	return q.mended(m).pair(max(0, m.at-1))
}

// plausible returns those that stand beside the word before (of the first word:
// after) somewhere, as far as the files that are there tell, those first that do so
// most often; of a single word those that stand somewhere.
func (s *shelf) plausible(q *query, all []mending) []mending {
	var out []mending
	for _, m := range all {
		for _, v := range s.get(q.beside(m)) {
			m.count += v.count()
		}
		if m.count > 0 {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b mending) int { return b.count - a.count })
	return out[:min(mendedTried, len(out))]
}

// oneMistake reports whether two different words of ASCII are one mistake apart.
func oneMistake(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] ||
		i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
