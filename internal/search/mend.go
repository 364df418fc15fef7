package search

import (
	"slices"
	"strings"

	"loa/internal/viet"
)

// maxMended is how many words a query may have in which a mistake is looked for.
const maxMended = 8

// How many words of a query are tried, how many syllables for each of them, and
// how many of all these are looked up to the end.
const (
	mendedWords = 2
	mendedEach  = 8
	mendedTried = 4
)

// mending is a syllable in place of a word of the query.
type mending struct {
	at    int
	fold  string
	count int    // of documents that have it beside its neighbour
	code  string // its marks there
}

// mend looks for a query with one letter other, more, less, or two swapped, that
// finds something.
func (r *Reader) mend(a *answer, q *query) error {
	l := r.look(q, nil)
	if l.err != nil {
		return l.err
	}
	var all []mending
	for _, i := range r.suspects(l) {
		all = append(all, r.nearby(q.words[i].fold, i)...)
	}
	all, err := r.plausible(l, all)
	if err != nil {
		return err
	}
	best := &answer{}
	for _, m := range all[:min(mendedTried, len(all))] {
		now := &answer{keys: a.keys, files: a.files}
		mended := q.mended(m)
		if _, err := r.try(now, mended, nil); err != nil {
			return err
		}
		a.keys, a.files = now.keys, now.files
		if now.best() > best.best() {
			now.proposal = mended.text()
			best = now
		}
	}
	a.found, a.proposal = best.found, best.proposal
	return nil
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
	out.words[m.at].lexeme = &lexeme{word: word{fold: m.fold}, written: viet.WithMarks(m.fold, m.code), number: -1}
	return &out
}

// text returns the words of a query as they were typed.
func (q *query) text() string {
	all := make([]string, len(q.words))
	for i, w := range q.words {
		all[i] = w.written
	}
	return strings.Join(all, " ")
}

// suspects returns the places of words that may be mistyped: those that never
// stand beside their neighbours; if there are none, those that never stand
// beside one of them.
func (r *Reader) suspects(l *lookup) []int {
	q := l.query
	var never, seldom []int
	for i, w := range q.words {
		if digitRun(w.fold) == len(w.fold) {
			continue
		}
		missing, of := 0, 0
		for j := i - 1; j <= i; j++ {
			if j < 0 || j >= q.last() {
				continue
			}
			of++
			if l.get(q.pair(j)) == nil {
				missing++
			}
		}
		switch {
		case missing == of:
			never = append(never, i)
		case missing > 0:
			seldom = append(seldom, i)
		}
	}
	if never == nil {
		never = seldom
	}
	slices.SortStableFunc(never, func(i, j int) int { return r.rank(q.words[i]) - r.rank(q.words[j]) })
	return never[:min(mendedWords, len(never))]
}

// rank puts syllables that the index does not know first.
func (r *Reader) rank(w token) int {
	if _, ok := r.classes[w.fold]; ok {
		return 1
	}
	return 0
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
	for _, k := range all[:min(mendedEach, len(all))] {
		out = append(out, mending{at: at, fold: k.fold})
	}
	return out
}

// plausible keeps those that stand beside the word before (of the first word:
// after) somewhere, and puts those first that do so most often. Of a single word
// the most frequent are tried.
func (r *Reader) plausible(l *lookup, all []mending) ([]mending, error) {
	q := l.query
	if len(q.words) == 1 {
		all = all[:min(mendedTried, len(all))]
	}
	key := func(m mending) string {
		switch {
		case len(q.words) == 1:
			return m.fold
		case m.at == 0:
			return m.fold + " " + q.words[1].fold
		}
		return q.words[m.at-1].fold + " " + m.fold
	}
	for _, m := range all {
		l.load(key(m))
	}
	if l.err != nil {
		return nil, l.err
	}
	var out []mending
	for _, m := range all {
		for i, v := range l.get(key(m)) {
			if m.count += v.count(); i > 0 {
				continue
			}
			if m.code = v.second; m.at == 0 {
				m.code = v.first
			}
		}
		if m.count > 0 {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b mending) int { return b.count - a.count })
	return out, nil
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
