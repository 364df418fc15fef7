package search

import (
	"slices"
	"strings"
)

// Options say how to search. The zero value finds everything, best first.
type Options struct {
	Typing bool // the last word may be unfinished
	ByDate bool // newest first, whatever fits better

	// Filters keep only documents that have one of the terms (keys) of each facet
	// (key); Years those of one of the years.
	Filters map[string][]string
	Years   []int

	Offset, Limit int // which results are returned; a Limit of 0 means 10
}

// Results is the answer to a query.
type Results struct {
	Total    int // of documents that fit, after filters
	Hits     []Hit
	Proposal string   // the query without a mistake, which these are the results of; "" when it was taken as it is
	Keys     []string // what the query looked up, for --explain
	Files    []string // the files of words that were read for it, in order
}

// Hit is a document that was found.
type Hit struct {
	Number int
	Score  int
	Exact  int // how many words are written as typed
	Where  int // what is added for where they stand
	Page
}

// Search answers a query. A query without a word finds nothing.
func (r *Reader) Search(text string, opts Options) (*Results, error) {
	q := parse(text, opts.Typing)
	if len(q.words) == 0 {
		return &Results{}, nil
	}
	a, err := r.answer(q)
	if err != nil {
		return nil, err
	}
	res := &Results{Proposal: a.proposal, Keys: a.keys, Files: a.files}
	all, err := r.filter(a.found, opts)
	if err != nil {
		return nil, err
	}
	sortFound(all, opts.ByDate)
	res.Total = len(all)
	if opts.Limit == 0 {
		opts.Limit = 10
	}
	from := min(max(0, opts.Offset), len(all))
	for _, f := range all[from:min(from+max(0, opts.Limit), len(all))] {
		page, err := r.Page(int(f.doc))
		if err != nil {
			return nil, err
		}
		res.Hits = append(res.Hits, Hit{Number: int(f.doc), Score: f.score, Exact: f.score / worthExact, Where: f.score % worthExact, Page: page})
	}
	return res, nil
}

// answer is what was found for a query, before filters.
type answer struct {
	found       []found
	proposal    string
	keys, files []string
}

func (a *answer) note(l *lookup) {
	for i := range l.query.words {
		a.addKey(l.query.words[i].fold)
		if i > 0 {
			a.addKey(l.query.pair(i - 1))
		}
	}
	for i := range l.shards {
		if id := shardID("w", i); !slices.Contains(a.files, id) {
			a.files = append(a.files, id)
		}
	}
	slices.Sort(a.files)
}

func (a *answer) addKey(key string) {
	if !slices.Contains(a.keys, key) {
		a.keys = append(a.keys, key)
	}
}

// answer tries a query as it stands, then with its last word unfinished, then
// with one mistake mended.
func (r *Reader) answer(q *query) (*answer, error) {
	a := &answer{}
	unfinished := q.open && !r.finished(q.words[q.last()])
	if !unfinished {
		if done, err := r.try(a, q, nil); done || err != nil {
			return a, err
		}
	}
	if q.open {
		if ends := r.endings(q); ends != nil {
			if done, err := r.try(a, q, ends); done || err != nil {
				return a, err
			}
		}
	}
	if len(q.phrases) > 0 || len(q.without) > 0 || len(q.words) > maxMended {
		return a, nil
	}
	return a, r.mend(a, q)
}

// try looks a query up; done says that something was found.
func (r *Reader) try(a *answer, q *query, ends []string) (done bool, err error) {
	l := r.look(q, ends)
	for {
		if l.err != nil {
			return false, l.err
		}
		a.note(l)
		if a.found = l.match(); len(a.found) > 0 || !l.widen() {
			return len(a.found) > 0, nil
		}
	}
}

// finished reports whether a word may be one as it is.
func (r *Reader) finished(w token) bool {
	_, ok := r.classes[w.fold]
	return ok || digitRun(w.fold) == len(w.fold)
}

// maxEndings is how many syllables an unfinished one may become.
const maxEndings = 4

// endings returns the keys of what the query's last word may become: frequent
// syllables, behind the word before. nil: none.
func (r *Reader) endings(q *query) []string {
	last := q.words[q.last()].fold
	var all []known
	for _, k := range r.table {
		if strings.HasPrefix(k.fold, last) {
			all = append(all, k)
		}
	}
	slices.SortStableFunc(all, func(a, b known) int { return b.class - a.class })
	var out []string
	for _, k := range all[:min(maxEndings, len(all))] {
		if q.last() > 0 {
			k.fold = q.words[q.last()-1].fold + " " + k.fold
		}
		out = append(out, k.fold)
	}
	return out
}
