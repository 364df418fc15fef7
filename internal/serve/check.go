package serve

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"loa/internal/diag"
)

// question is what a tab asks: what has become of the page that it shows?
type question struct {
	path       string // of the address
	have, look string // marks of the page that it shows
	source     string // source file of that page
	file       string // output file of that page
}

// check is the answer to a question.
type check struct {
	Do       string    `json:"do"`     // see below
	To       string    `json:"to"`     // go: the address of the page now
	Have     string    `json:"have"`   // style: the mark of the page with its new style sheets
	Styles   []string  `json:"styles"` // style: the addresses of all its style sheets, in order
	Errors   int       `json:"errors"`
	Warnings int       `json:"warnings"`
	Problems []problem `json:"problems"`
	Hidden   int       `json:"hidden"` // problems that are not in the list
}

// What a tab has to do.
const (
	doStay   = "stay"
	doReload = "reload"
	doStyle  = "style" // only style sheets have changed
	doGo     = "go"    // the page has another address
)

// check answers a question from a state.
func (s *Server) check(st *state, q question) check {
	c := check{Do: doReload, Errors: st.errors, Warnings: st.warnings, Problems: s.problems(st), Hidden: st.hidden}
	a := s.answer(st, q.path)
	if to := st.moved(q, a); to != "" {
		c.Do, c.To = doGo, to
		return c
	}
	if !a.isHTML() {
		return c
	}
	m := a.marks()
	switch {
	case m.have == q.have:
		c.Do = doStay
	case m.look == q.look:
		c.Do, c.Have, c.Styles = doStyle, m.have, m.styles
	}
	return c
}

// moved returns the address that the page of a question has now, when it is
// another one.
func (st *state) moved(q question, a answer) string {
	if st.edition == nil || a.page != nil && a.page.Source == q.source {
		return ""
	}
	if q.source != "" {
		if to := st.edition.address(st.moves.follow(q.source)); to != "" && !isAddress(to, q.path) {
			return to
		}
	}
	if strings.HasPrefix(q.path, st.home) {
		return ""
	}
	if p := st.edition.page(q.file); p != nil && q.file != "404.html" {
		return p.URL
	}
	return ""
}

// isAddress reports whether an address, in whatever way it is escaped, is that
// of a path.
func isAddress(address, path string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Path == path
}

// serveCheck is /_loa/check.
func (s *Server) serveCheck(w http.ResponseWriter, r *http.Request, st *state) {
	v := r.URL.Query()
	at, err := url.Parse(v.Get("page"))
	if err != nil {
		s.refuse(w, http.StatusBadRequest, diag.T("page is no address"))
		return
	}
	c := s.check(st, question{path: at.Path, have: v.Get("have"), look: v.Get("look"), source: v.Get("source"), file: v.Get("file")})
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(c)
}
