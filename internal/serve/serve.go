// Package serve is the preview: it shows a site in the browser while it is being
// written, and never anything that a build would not write.
//
//	files change ─ watch or poll ─ burst ─ build.Builder ─ edition ─ browser
//
// # What is true
//
// An [edition] is one snapshot without errors. Every request is answered from
// the newest edition, from its paths alone: no address reaches the disk. While
// the content has errors the last good edition stays, with the problems shown
// over it; before the first good one every address shows the problems.
//
// A response holds the bytes that a build writes. Only when a browser opens a
// page (its Accept header names text/html) one script element is put before
// </body>: it shows a bar with the source of the page, shows problems, and keeps
// the page new. curl, a link checker, or a script of the page that fetches
// another page get the page as it will be published.
//
// # Seeing changes
//
// Events of the system only say where to look again (watch.go). They are
// gathered until none has come for a while (burst.go), then everything is built
// at once. There is no case for each kind of event. Where no events come, on
// network drives and in containers, a slow look at all files notices, and from
// then on the files are polled (look.go). On Windows they are polled from the
// beginning: a watched folder there keeps the folders above it from being
// renamed.
//
// Once a minute the site is joined anew, because the clock changes it too: what
// was scheduled is published, what was valid becomes out of date.
//
// # Keeping pages new
//
// All tabs of a browser share one stream of server-sent events (a browser opens
// six connections to a host, and no more) that says no more than "there is
// something new". Each tab then asks what that means for its own page, with
// hashes of what it shows: nothing, another stylesheet, another address, or
// another page (check.go). So the server knows no tabs, and a tab that was
// asleep, or from before a restart, comes right with one question.
//
// The addresses of this are /_loa/events, /_loa/check and /_loa/preview.js, at
// the root of the host whatever the path of base_url. A file of the site with
// one of these addresses would not be seen in the preview.
package serve

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"loa/internal/build"
	"loa/internal/diag"
)

// Options say what to serve, and where. Dir, Root and Builder must be set.
type Options struct {
	Dir     string         // the site's folder, absolute
	Root    fs.FS          // the same
	Builder *build.Builder // for Root; it is the server's from now on

	Host   string // to listen on; "" is the loopback alone
	Port   int    // the first one to try; 0 is 8080
	Poll   bool   // look at the files again and again instead of waiting for events
	Editor Editor // makes links to the source; the zero value makes none
	Lang   string // of everything that is shown: "vi" or "en"

	// Source returns the text of a source file for showing a line of it, as
	// diag.Printer wants it. nil: no lines are shown.
	Source func(file string) (string, bool)

	// Looked is told of every look at the site, from one goroutine at a time.
	// nil: nobody wants to know.
	Looked func(Look)

	// Notice is told what the user should know beside that.
	Notice func(diag.Text)
}

// Look is what came of looking at the site.
type Look struct {
	Snapshot *build.Snapshot // nil with an error
	Err      error           // what the machine could not do
	Took     time.Duration
	First    bool
	Tick     bool // only the clock has changed
}

// Server is a preview. It listens from the moment it is made.
type Server struct {
	opts      Options
	listeners []net.Listener
	port      int
	state     atomic.Pointer[state]
	ready     chan struct{} // closed when there is a state
	done      chan struct{} // closed when Run ends

	now  func() time.Time
	deaf bool // tests: no event comes, as on a network drive
}

// New returns a server that listens, but answers nothing before Run.
func New(opts Options) (*Server, error) {
	s := newServer(opts)
	var err error
	s.listeners, s.port, err = listen(opts.Host, opts.Port)
	return s, err
}

// newServer returns a server that does not listen.
func newServer(opts Options) *Server {
	if opts.Looked == nil {
		opts.Looked = func(Look) {}
	}
	if opts.Notice == nil {
		opts.Notice = func(diag.Text) {}
	}
	return &Server{opts: opts, ready: make(chan struct{}), done: make(chan struct{}), now: time.Now}
}

// Port is the one that the server listens on. It is not Options.Port when that
// one was taken.
func (s *Server) Port() int { return s.port }

// URL returns the address of the site's home page. Before the first look the
// path of base_url is not known: it is the address of the host.
func (s *Server) URL() string {
	path := "/"
	if st := s.state.Load(); st != nil {
		path = st.home
	}
	return "http://" + hostPort(s.opts.Host, s.port) + path
}

// Run serves until the context ends, which is no error, and returns at once
// then: no request is waited for.
func (s *Server) Run(ctx context.Context) error {
	defer close(s.done)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	server := &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second}
	defer server.Close()
	failed := make(chan error, len(s.listeners))
	for _, l := range s.listeners {
		go func() { failed <- server.Serve(l) }()
	}
	go s.keepLooking(ctx)
	select {
	case <-ctx.Done():
		return nil
	case err := <-failed:
		if errors.Is(err, http.ErrServerClosed) {
			return nil
		}
		return err
	}
}

// bad reports whether a look found nothing that may be shown as the site.
func (l Look) bad() bool { return l.Err != nil || l.Snapshot.Errors() > 0 }
