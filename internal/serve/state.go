package serve

import (
	"io/fs"
	"maps"

	"loa/internal/diag"
)

// state is what the server answers from. It is never changed: a new one takes
// its place.
type state struct {
	number  int      // counts the states
	edition *edition // the last good one; nil before the first
	home    string   // path of base_url: "/" or "/tinh/"
	moves   moves

	problems         []diag.Item // of the newest look
	hidden           int         // problems that are not listed
	errors, warnings int

	next chan struct{} // closed when another state has taken its place
}

// mostProblems is how many problems a page lists before it counts the rest.
const mostProblems = 50

// publish makes what came of a look what the server answers from.
func (s *Server) publish(l Look) {
	before := s.state.Load()
	now := &state{home: "/", next: make(chan struct{})}
	if before != nil {
		*now = *before
		now.next = make(chan struct{})
	}
	now.number++
	now.take(l, s.opts.Root, diag.Printer{Lang: s.opts.Lang, Max: mostProblems, Source: s.opts.Source})
	s.state.Store(now)
	if before == nil {
		close(s.ready)
		return
	}
	close(before.next)
}

// take puts what came of a look into a state that nobody sees yet.
func (st *state) take(l Look, root fs.FS, printer diag.Printer) {
	var problems diag.List
	if l.Err != nil {
		problems.Error(diag.Pos{}, "the site cannot be read: %v", l.Err)
	}
	if l.Snapshot != nil {
		problems = append(problems, l.Snapshot.Problems...)
		if st.edition == nil {
			st.home = l.Snapshot.Site.Home
		}
	}
	st.problems, st.hidden = printer.Items(problems)
	st.errors, st.warnings = problems.Count()
	if l.bad() {
		return
	}
	next := newEdition(l.Snapshot, root)
	if st.edition != nil {
		st.moves = st.moves.after(st.edition, next)
	}
	st.edition, st.home = next, l.Snapshot.Site.Home
}

// moves are source files that were renamed: from the old path to the new one.
type moves map[string]string

// after returns the moves with those between two editions: a file that is gone
// is the new one with the same title and text, or else the only new one with the
// same name.
func (m moves) after(before, now *edition) moves {
	old, fresh := differing(before, now)
	if len(old) == 0 || len(fresh) == 0 {
		return m
	}
	next := maps.Clone(m)
	if next == nil {
		next = moves{}
	}
	byText, byName := map[string]string{}, map[string]string{}
	for _, d := range fresh {
		note(byText, textOf(d), d.Path)
		note(byName, nameOf(d), d.Path)
	}
	for _, d := range old {
		to := byText[textOf(d)]
		if to == "" {
			to = byName[nameOf(d)]
		}
		if to != "" {
			next[d.Path] = to
		}
	}
	for _, d := range fresh {
		delete(next, d.Path) // it is there again
	}
	return next
}

// note keeps the path of a key that only one has.
func note(paths map[string]string, key, path string) {
	if _, twice := paths[key]; twice {
		path = ""
	}
	paths[key] = path
}

// follow returns where a source file is now.
func (m moves) follow(source string) string {
	for range len(m) {
		to, ok := m[source]
		if !ok {
			break
		}
		source = to
	}
	return source
}
