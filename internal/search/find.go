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

	// Text returns the HTML of a page by its path. With it a result that has the
	// words of a long phrase, but nowhere all of them together, is left out.
	Text func(path string) ([]byte, error)

	Offset, Limit int // which results are returned; a Limit of 0 means 10
}

// Results is the answer to a query.
type Results struct {
	Total    int // of documents that fit, after filters; of long phrases only the hits are checked
	Hits     []Hit
	Proposal string   // the query without a mistake, which these are the results of; "" when it was taken as it is
	Ignored  []string // words that the results need not have, as they were typed: too common, or too many
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
	s := r.shelf()
	a := s.answer(q)
	if s.err != nil {
		return nil, s.err
	}
	res := &Results{Keys: s.keys, Files: s.files()}
	if len(a.found) > 0 {
		res.Ignored = append(a.ignored, q.rest...)
	}
	all, err := r.filter(a.found, opts)
	if err != nil {
		return nil, err
	}
	sortFound(all, opts.ByDate)
	res.Total = len(all)
	if err := r.show(res, q, all, opts); err != nil {
		return nil, err
	}
	res.Proposal = a.proposal(res.Hits)
	return res, nil
}

// show fills in the results that are asked for.
func (r *Reader) show(res *Results, q *query, all []found, opts Options) error {
	if opts.Limit == 0 {
		opts.Limit = 10
	}
	for _, f := range all[min(max(0, opts.Offset), len(all)):] {
		if len(res.Hits) >= opts.Limit {
			break
		}
		page, err := r.Page(int(f.doc))
		if err != nil {
			return err
		}
		if torn, err := q.torn(page, opts.Text); err != nil {
			return err
		} else if torn {
			res.Total--
			continue
		}
		res.Hits = append(res.Hits, Hit{Number: int(f.doc), Score: f.score, Exact: f.score / worthExact, Where: f.score % worthExact, Page: page})
	}
	return nil
}

// answer is what was found for a query, before filters.
type answer struct {
	found   []found
	ignored []string // words that were not looked for
	mended  []token  // the words of the query without its mistake, which was at a place; nil: it had none
	at      int
}

// answer loads what the query needs, all at once, and reads the query with that.
func (s *shelf) answer(q *query) *answer {
	s.plan(q)
	s.load()
	if a := s.read(q); len(a.found) > 0 || !s.reader.finished(q) {
		return a
	}
	l := s.look(q, nil)
	l.leave = true
	return l.result()
}

// plan takes what the likeliest reading of a query needs: as it stands; with its
// last word unfinished, when there is no such word; and without a mistake, when
// there is a word that the manifest does not know.
func (s *shelf) plan(q *query) {
	if ends := s.reader.endings(q); ends != nil && !s.reader.finished(q) {
		s.look(q, ends)
		return
	}
	s.look(q, nil).takeMended()
}

// read tries a query as it stands, then with its last word unfinished, then with
// one mistake mended, with what is there.
func (s *shelf) read(q *query) *answer {
	if s.reader.finished(q) {
		if a := s.look(q, nil).answer(); len(a.found) > 0 {
			return a
		}
	}
	if ends := s.reader.endings(q); ends != nil {
		if a := s.look(q, ends).answer(); len(a.found) > 0 {
			return a
		}
	}
	return s.mend(q)
}

// answer matches what has been looked up; when that finds nothing, and the lists of
// all words are there, with them.
func (l *lookup) answer() *answer {
	a := l.result()
	if len(a.found) == 0 && l.strange() == nil && l.widen() {
		return l.result()
	}
	return a
}

func (l *lookup) result() *answer {
	if l.strange() != nil {
		return &answer{}
	}
	return &answer{found: l.match(), ignored: l.ignored()}
}

// finished reports whether the last word may be one as it is.
func (r *Reader) finished(q *query) bool {
	w := q.words[q.last()]
	_, ok := r.classes[w.fold]
	return ok || !q.open || digitRun(w.fold) == len(w.fold)
}

// maxEndings is how many syllables an unfinished one may become.
const maxEndings = 4

// endings returns the keys of what the query's last word may become: frequent
// syllables, behind the word before. nil: none.
func (r *Reader) endings(q *query) []string {
	if !q.open {
		return nil
	}
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
