package search

import "slices"

// skipped says which words need not be there: those that say nothing by
// themselves, if there are others.
func (r *Reader) skipped(q *query) []bool {
	skip := make([]bool, len(q.words))
	for i, w := range q.words {
		skip[i] = w.marked() && r.stops[w.fold+w.code]
	}
	if !slices.Contains(skip, false) {
		return make([]bool, len(skip))
	}
	return skip
}

// checked reports whether enough is known of a word to tell which documents have
// it, if only beside a neighbour.
func (l *lookup) checked(i int) bool {
	q := l.query
	return l.known[i] || !l.finished(i) ||
		!l.leave && (i > 0 && l.has(q.pair(i-1)) || i < q.last() && l.has(q.pair(i)))
}

// ignored returns the words that the results need not have, though the reader
// wants them; and with a minus sign those that they may have.
func (l *lookup) ignored() []string {
	var out []string
	for i, w := range l.query.words {
		if !l.skip[i] && !l.checked(i) {
			out = append(out, w.written)
		}
	}
	for _, words := range l.query.without {
		if !l.all(words) {
			out = append(out, "-"+spell(words))
		}
	}
	return out
}

// all reports whether it is known which documents have what a query excludes.
func (l *lookup) all(words []token) bool {
	return !slices.ContainsFunc(l.reader.keys(words), func(key string) bool { return !l.has(key) })
}
