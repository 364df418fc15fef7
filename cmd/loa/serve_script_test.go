package main

import (
	"bufio"
	"context"
	"encoding/json"
	"html"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// patience is how long a script waits for what must come.
const patience = 30 * time.Second

// served is the preview that a script has started.
type served struct {
	command *exec.Cmd
	home    string // address of the site's home page
	events  chan struct{}
	tabs    map[string]url.Values // open pages: what each would ask

	mutex   sync.Mutex
	changed *sync.Cond // printed has grown
	printed strings.Builder
}

type servedKey struct{}

// setupServe gives a script the place for its preview.
func setupServe(e *testscript.Env) error {
	s := &served{tabs: map[string]url.Values{}}
	s.changed = sync.NewCond(&s.mutex)
	e.Values[servedKey{}] = s
	return nil
}

func servedBy(ts *testscript.TestScript) *served { return ts.Value(servedKey{}).(*served) }

// Write keeps what the preview prints, on both streams.
func (s *served) Write(p []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.printed.Write(p)
	s.changed.Broadcast()
	return len(p), nil
}

// waitPrinted returns the place of the first match in what is printed, which
// may be still to come.
func (s *served) waitPrinted(pattern *regexp.Regexp) []string {
	late := time.AfterFunc(patience, s.changed.Broadcast)
	defer late.Stop()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); s.changed.Wait() {
		if m := pattern.FindStringSubmatch(s.printed.String()); m != nil {
			return m
		}
	}
	return nil
}

var printedAddress = regexp.MustCompile(`(?m)^(http://\S+/)( |$)`)

// serveVerb is the verb serve.
func serveVerb(ts *testscript.TestScript, neg bool, args []string) {
	s := servedBy(ts)
	if neg || s.command != nil {
		ts.Fatalf("usage: serve [FLAG...], once at a time")
	}
	loa, err := exec.LookPath("loa")
	ts.Check(err)
	s.command = exec.Command(loa, append([]string{"serve"}, args...)...)
	s.command.Dir = ts.MkAbs(".")
	s.command.Env = append(os.Environ(), "LANG="+ts.Getenv("LANG"))
	s.command.Stdout, s.command.Stderr = s, s
	ts.Check(s.command.Start())
	ts.Defer(func(p *os.Process) func() { return func() { p.Kill() } }(s.command.Process))
	m := s.waitPrinted(printedAddress)
	if m == nil {
		ts.Fatalf("loa serve prints no address:\n%s", s.printed.String())
	}
	s.home = m[1]
	ts.Setenv("HOME_PATH", strings.SplitAfterN(s.home, "/", 4)[3])
	s.listen(ts)
}

// listen opens the events; the first one, of what is there already, is dropped.
func (s *served) listen(ts *testscript.TestScript) {
	r, err := http.Get(s.address("/_loa/events"))
	ts.Check(err)
	ts.Defer(func() { r.Body.Close() })
	s.events = make(chan struct{}, 1000)
	first := make(chan struct{})
	go func() {
		seen := false
		for lines := bufio.NewScanner(r.Body); lines.Scan(); {
			switch {
			case !strings.HasPrefix(lines.Text(), "data:"):
			case !seen:
				seen = true
				close(first)
			default:
				s.events <- struct{}{}
			}
		}
	}()
	<-first
}

// address returns the full address of a path: from the host, or from the site's
// home page when it does not begin with a slash.
func (s *served) address(path string) string {
	if !strings.HasPrefix(path, "/") {
		return s.home + path
	}
	return strings.Join(strings.SplitN(s.home, "/", 4)[:3], "/") + path
}

// until waits for the next event again and again until done says so.
func (s *served) until(ts *testscript.TestScript, done func() bool, what string, args ...any) {
	deadline := time.After(patience)
	for !done() {
		select {
		case <-s.events:
		case <-deadline:
			ts.Fatalf(what, args...)
		}
	}
}

// fetch asks for an address as curl does, or as a browser.
func (s *served) fetch(ts *testscript.TestScript, path, accept string) (*http.Response, string) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, "GET", s.address(path), nil)
	ts.Check(err)
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(r)
	ts.Check(err)
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	ts.Check(err)
	return response, string(body)
}

// getVerb is the verb get.
func getVerb(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 1 || len(args) > 3 {
		ts.Fatalf("usage: get PATH [STATUS] [TEXT]")
	}
	s, path, status, text := servedBy(ts), args[0], http.StatusOK, ""
	for _, arg := range args[1:] {
		if n, err := strconv.Atoi(arg); err == nil {
			status = n
			continue
		}
		text = arg
	}
	var got *http.Response
	var body string
	s.until(ts, func() bool {
		got, body = s.fetch(ts, path, "")
		if status >= 300 && status < 400 {
			body = got.Header.Get("Location")
		}
		return got.StatusCode == status && strings.Contains(body, text) != neg
	}, "GET %s is not %d with %q (%t), but %s", path, status, text, !neg, lazy(func() string { return got.Status + "\n" + body }))
}

// lazy is a text that is made when it is printed.
type lazy func() string

func (l lazy) String() string { return l() }

// reloadVerb is the verb reload.
func reloadVerb(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: reload")
	}
	select {
	case <-servedBy(ts).events:
	case <-time.After(patience):
		ts.Fatalf("no event comes")
	}
}

var pageData = regexp.MustCompile(`data-page="([^"]*)"`)

// tabVerb is the verb tab.
func tabVerb(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tab NAME PATH")
	}
	s := servedBy(ts)
	_, body := s.fetch(ts, args[1], "text/html")
	m := pageData.FindStringSubmatch(body)
	if m == nil {
		ts.Fatalf("%s has no script:\n%s", args[1], body)
	}
	var d struct{ Have, Look, Source, File string }
	ts.Check(json.Unmarshal([]byte(html.UnescapeString(m[1])), &d))
	at, err := url.Parse(s.address(args[1]))
	ts.Check(err)
	s.tabs[args[0]] = url.Values{"page": {at.EscapedPath()}, "have": {d.Have}, "look": {d.Look}, "source": {d.Source}, "file": {d.File}}
}

// toldVerb is the verb told.
func toldVerb(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: told NAME stay|reload|style|go [PATH]")
	}
	s := servedBy(ts)
	var told struct{ Do, To string }
	s.until(ts, func() bool {
		_, body := s.fetch(ts, "/_loa/check?"+s.tabs[args[0]].Encode(), "")
		ts.Check(json.Unmarshal([]byte(body), &told))
		return told.Do == args[1] && (len(args) == 2 || s.address(told.To) == s.address(args[2]))
	}, "tab %s is not told to %s", args[0], lazy(func() string { return strings.Join(args[1:], " ") + ", but to " + told.Do + " " + told.To }))
}

// printedVerb is the verb printed.
func printedVerb(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: printed REGEXP")
	}
	s, pattern := servedBy(ts), regexp.MustCompile("(?m)"+args[0])
	if neg {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		if pattern.MatchString(s.printed.String()) {
			ts.Fatalf("printed:\n%s", s.printed.String())
		}
		return
	}
	if s.waitPrinted(pattern) == nil {
		ts.Fatalf("not printed, but:\n%s", s.printed.String())
	}
}

// freshVerb is the verb fresh.
func freshVerb(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: fresh [FLAG...]")
	}
	s, out := servedBy(ts), filepath.Join(ts.MkAbs("."), ".fresh")
	ts.Check(os.RemoveAll(out))
	ts.Check(ts.Exec("loa", append([]string{"build", "--out", out}, args...)...))
	different := ""
	s.until(ts, func() bool {
		different = ""
		ts.Check(fs.WalkDir(os.DirFS(out), ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || p == ".loa-files" {
				return err
			}
			want, err := os.ReadFile(filepath.Join(out, p))
			ts.Check(err)
			if _, body := s.fetch(ts, (&url.URL{Path: p}).String(), ""); body != string(want) {
				different = p
				return fs.SkipAll
			}
			return nil
		}))
		return different == ""
	}, "%s is not what a fresh build makes", lazy(func() string { return different }))
}

// stopVerb is the verb stop.
func stopVerb(ts *testscript.TestScript, neg bool, args []string) {
	s := servedBy(ts)
	if neg || len(args) > 0 || s.command == nil {
		ts.Fatalf("usage: stop, after serve")
	}
	ts.Check(s.command.Process.Signal(os.Interrupt))
	late := time.AfterFunc(patience, func() { s.command.Process.Kill() })
	err := s.command.Wait()
	if !late.Stop() || err != nil {
		ts.Fatalf("loa serve does not end well: %v\n%s", err, s.printed.String())
	}
	s.command = nil
	s.printed.Reset()
}
