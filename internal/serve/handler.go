package serve

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"loa/internal/diag"
)

// The addresses of the preview itself.
const (
	eventsPath = "/_loa/events"
	checkPath  = "/_loa/check"
	scriptPath = "/_loa/preview.js"
)

//go:embed preview.js
var script []byte

// handler answers every request.
func (s *Server) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !hostAllowed(r.Host, s.opts.Host) {
			s.refuse(w, http.StatusForbidden, diag.T("the preview does not answer under this name: open it as localhost, or name the host with --host"))
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			h.Set("Allow", "GET, HEAD")
			s.refuse(w, http.StatusMethodNotAllowed, diag.T("the preview only shows: GET and HEAD"))
			return
		}
		if r.Header.Get("Service-Worker") != "" {
			s.refuse(w, http.StatusForbidden, diag.T("the preview runs no service worker: it would show pages as they were"))
			return
		}
		st := s.current(r)
		if st == nil {
			return // the server or the browser has gone
		}
		switch r.URL.Path {
		case eventsPath:
			s.serveEvents(w, r)
		case checkPath:
			s.serveCheck(w, r, st)
		case scriptPath:
			s.serveScript(w, r)
		default:
			s.serveAnswer(w, r, s.answer(st, r.URL.Path))
		}
	})
}

// refuse says why a request is not answered.
func (s *Server) refuse(w http.ResponseWriter, status int, why diag.Text) {
	http.Error(w, why.In(s.opts.Lang), status)
}

// current returns what to answer from; before the first look it waits.
func (s *Server) current(r *http.Request) *state {
	select {
	case <-s.ready:
		return s.state.Load()
	case <-r.Context().Done():
	case <-s.done:
	}
	return nil
}

// serveAnswer sends what stands at the address of a request.
func (s *Server) serveAnswer(w http.ResponseWriter, r *http.Request, a answer) {
	if a.redirect != "" {
		if r.URL.RawQuery != "" {
			a.redirect += "?" + r.URL.RawQuery
		}
		w.Header().Set("Location", a.redirect)
		w.WriteHeader(a.status)
		return
	}
	h := w.Header()
	h.Set("Content-Type", a.kind)
	body := a.body
	if a.isHTML() && strings.Contains(r.Header.Get("Accept"), "text/html") {
		body = inject(body, s.element(a))
	}
	if a.status == http.StatusOK {
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body)) // films are asked for in parts
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

// pageData is what preview.js knows of the page that it is in.
type pageData struct {
	Have   string `json:"have"`
	Look   string `json:"look"`
	Source string `json:"source"` // "" for a page that follows from many files
	Line   int    `json:"line"`
	File   string `json:"file"`   // of the output; "" for a page that is not of the site
	Edit   string `json:"edit"`   // opens the source in the editor; "" for none
	Listed bool   `json:"listed"` // the page itself lists the problems
}

// element returns the script element of a page. The script lies in a file of its
// own, so that it works where a page forbids scripts within it.
func (s *Server) element(a answer) []byte {
	m := a.marks()
	d := pageData{Have: m.have, Look: m.look, Listed: a.status == http.StatusServiceUnavailable}
	if a.page != nil {
		from := sourceOf(a.page)
		d.Source, d.Line, d.File = from.file, from.line, a.page.Path
		if from.file != "" {
			d.Edit = s.opts.Editor.address(s.opts.Dir, from.file, from.line, 1)
		}
	}
	data, err := json.Marshal(d)
	if err != nil {
		panic("page data cannot be written: " + err.Error())
	}
	return fmt.Appendf(nil, `<script src="%s" data-page="%s" defer></script>`, scriptPath, html.EscapeString(string(data)))
}

// serveScript is /_loa/preview.js: the words, then the script.
func (s *Server) serveScript(w http.ResponseWriter, r *http.Request) {
	words, err := json.Marshal(s.words())
	if err != nil {
		panic("words cannot be written: " + err.Error())
	}
	w.Header().Set("Content-Type", kinds[".js"])
	if r.Method == http.MethodHead {
		return
	}
	fmt.Fprintf(w, "const loaWords = %s;\n", words)
	w.Write(script)
}

// serveEvents is /_loa/events: the number of the state, and of each that follows.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	flush := http.NewResponseController(w).Flush
	io.WriteString(w, "retry: 500\n\n")
	for {
		st := s.state.Load()
		if _, err := fmt.Fprintf(w, "data: %d\n\n", st.number); err != nil || flush() != nil {
			return
		}
		select {
		case <-st.next:
		case <-r.Context().Done():
			return
		case <-s.done:
			return
		}
	}
}
