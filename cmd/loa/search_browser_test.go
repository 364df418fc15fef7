package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// reader is somebody with a browser of their own, without anything in its
// cache, who notes what is asked for and what goes wrong.
type reader struct {
	*testing.T
	ctx  context.Context
	home string // address of the site's home page

	mu     sync.Mutex
	asked  []string // addresses, in order
	faults []string
}

// newReader returns a reader of the site at an address.
func newReader(t *testing.T, home string) *reader {
	t.Helper()
	need(t, "Chromium", "chromium")
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath("chromium"), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true))
	alloc, cancelAlloc := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(alloc)
	ctx, cancelTime := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(func() { cancelTime(); cancel(); cancelAlloc() })
	r := &reader{T: t, ctx: ctx, home: home}
	if err := chromedp.Listen(ctx, r.note); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	// Without it a window that is not in front gets no events of focus.
	if _, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	r.do(chromedp.EmulateViewport(1280, 900))
	return r
}

func (r *reader) note(event any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		r.faults = append(r.faults, "writes to the console")
	case *log.EventEntryAdded:
		if e.Entry.Source == log.EntrySourceSecurity {
			r.faults = append(r.faults, e.Entry.Text) // what the policy of the page forbids
		}
	case *runtime.EventExceptionThrown:
		r.faults = append(r.faults, fmt.Sprintf("exception: %s %+v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception))
	case *network.EventRequestWillBeSent:
		r.asked = append(r.asked, e.Request.URL)
	}
}

// calm fails the test when anything went wrong in the page.
func (r *reader) calm() {
	r.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, f := range r.faults {
		r.Error(f)
	}
	r.faults = nil
}

// requests returns the addresses that were asked for since the last call and
// hold a text.
func (r *reader) requests(part string) []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []string
	for _, a := range r.asked {
		if strings.Contains(a, part) {
			list = append(list, a)
		}
	}
	r.asked = nil
	return list
}

// do runs steps in the tab.
func (r *reader) do(steps ...chromedp.Action[chromedp.Void]) {
	r.Helper()
	if err := chromedp.Do(r.ctx, steps...); err != nil {
		r.Fatal(err)
	}
}

// open opens a page of the site.
func (r *reader) open(rel string) {
	r.Helper()
	if strings.HasPrefix(r.home, "file:") {
		path, query, _ := strings.Cut(rel, "?")
		if path == "" || strings.HasSuffix(path, "/") {
			path += "index.html"
		}
		rel = path
		if query != "" {
			rel += "?" + query
		}
	}
	r.do(chromedp.Navigate(r.home + rel))
}

// write puts text where the cursor is, as a paste does.
func (r *reader) write(text string) {
	r.Helper()
	if _, err := chromedp.Call(r.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		r.Fatal(err)
	}
}

// until waits until an expression of JavaScript is true, and returns its value.
func until[T any](r *reader, expression string) T {
	r.Helper()
	const script = `new Promise(done => { const look = () => { const v = (%s); if (v) done(v); else setTimeout(look, 15) }; look() })`
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	for {
		// A promise of a page that goes while it is asked may never be answered.
		once, stop := context.WithTimeout(ctx, 2*time.Second)
		v, err := chromedp.Run(once, chromedp.Evaluate[T](fmt.Sprintf(script, expression), chromedp.EvalAwaitPromise))
		lost := once.Err() != nil
		stop()
		switch {
		case err == nil:
			return v
		case ctx.Err() == nil && (lost || strings.Contains(err.Error(), "navigated")):
			continue // the page that was asked is gone: ask the next one
		}
		r.Fatalf("%s: %v", expression, err)
	}
}

// value returns the value of an expression of JavaScript.
func value[T any](r *reader, expression string) T {
	r.Helper()
	v, err := chromedp.Run(r.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return v
}

// found is what the search page shows.
type found struct {
	Said   string   // what is announced
	Titles []string // of the results, in order
	Paths  []string // their addresses
}

// search opens the search page with a query and returns what it shows.
func (r *reader) search(query string) found {
	r.Helper()
	r.open("tim-kiem/?" + url.Values{"q": {query}}.Encode())
	return r.results()
}

// results waits for the search page's answer.
func (r *reader) results() found {
	r.Helper()
	return until[found](r, shown)
}

// shown is an expression for what the search page shows; null before an answer.
const shown = `document.querySelector("[data-part=status] h2") && ({
	Said: document.querySelector("[data-part=status]").textContent,
	Titles: [...document.querySelectorAll("[data-part=found] h3")].map(e => e.textContent),
	Paths: [...document.querySelectorAll("[data-part=found] h3 a")].map(e => e.href),
})`

// quoted returns text as a literal of JavaScript.
func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// strict is the policy that a careful host sends.
const strict = "default-src 'self'"

// serveSite serves the example site, under a policy unless it is "".
func serveSite(t *testing.T, out, policy string) *httptest.Server {
	files := http.StripPrefix(exampleHome, http.FileServer(http.Dir(out)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy)
		}
		files.ServeHTTP(w, req)
	}))
	t.Cleanup(server.Close)
	return server
}

// folderSite builds the example site for the folder that it stands in, and
// returns the folder's address: opened without a server, links with a path lead
// to files of that path.
func folderSite(t *testing.T) string {
	t.Helper()
	out := filepath.ToSlash(filepath.Join(t.TempDir(), "public"))
	var stdout, stderr bytes.Buffer
	args := []string{"build", "-C", "../..", "--out", out, "--base-url", "https://example.vn" + out + "/"}
	if status := run(args, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa build = %d, want 0\n%s%s", status, &stdout, &stderr)
	}
	return "file://" + out + "/"
}
