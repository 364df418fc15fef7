package main

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// What a question of the search may cost: how many requests, and how many of them
// one after another.
const (
	mostRequests = 16
	mostRounds   = 3
)

// rounds counts how many requests for files of the search follow one another: one
// that is sent when others are done waits for them.
type rounds struct {
	mu   sync.Mutex
	sent map[network.RequestID]int // by request: which round it belongs to
	done int                       // the last round of which a request is done
}

func (c *rounds) note(event any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if strings.Contains(e.Request.URL, "/search/") {
			c.sent[e.RequestID] = c.done + 1
		}
	case *network.EventLoadingFinished:
		c.done = max(c.done, c.sent[e.RequestID])
	}
}

// take returns how many rounds and requests there were since the last call.
func (c *rounds) take() (most, requests int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, r := range c.sent {
		most = max(most, r)
	}
	requests = len(c.sent)
	c.sent, c.done = map[network.RequestID]int{}, 0
	return most, requests
}

// countRounds counts for a reader who keeps no files from one page to the next.
func countRounds(r *reader) *rounds {
	r.Helper()
	c := &rounds{sent: map[network.RequestID]int{}}
	if err := chromedp.Listen(r.ctx, c.note); err != nil {
		r.Fatal(err)
	}
	if _, err := chromedp.Call(r.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		r.Fatal(err)
	}
	if _, err := chromedp.Call(r.ctx, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true}); err != nil {
		r.Fatal(err)
	}
	return c
}

// TestSearchRounds counts from the focus in the box until results are shown, for
// whatever people type.
func TestSearchRounds(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), strict).URL+exampleHome)
	c := countRounds(r)
	for _, m := range meant {
		r.open("")
		c.take()
		r.do(chromedp.Focus(box))
		r.write(m.query)
		until[bool](r, opened+` && !!`+options+`[0].querySelector("b")`)
		if n, requests := c.take(); n != mostRounds || requests > mostRequests {
			t.Errorf("%s: %q takes %d requests in %d rounds, want at most %d in %d", m.name, m.query, requests, n, mostRequests, mostRounds)
		}
	}
	// A link to results that are narrowed, opened on a phone, which does not show the
	// ways to narrow them further.
	r.do(chromedp.EmulateViewport(390, 844))
	c.take()
	r.open("tim-kiem/?q=ho+ngheo&kind=leaflet")
	if got := r.results(); len(got.Titles) == 0 {
		t.Errorf("nothing is found: %q", got.Said)
	}
	if n, _ := c.take(); n != mostRounds {
		t.Errorf("narrowed results take %d rounds, want %d", n, mostRounds)
	}
	r.calm()
}

// TestSearchRoundsLarge asks an index of many files for words that stand nowhere
// beside each other, words with mistakes, unfinished ones, and what must not be
// there.
func TestSearchRoundsLarge(t *testing.T) {
	dir := t.TempDir()
	d := rand.New(rand.NewPCG(6, 6))
	writeFiles(t, dir, largeIndex(d))
	r := newReader(t, serveFolder(t, dir, ""))
	c := countRounds(r)
	found, mended := 0, 0
	for range 60 {
		q, typing := largeQuery(d), d.IntN(3) == 0
		c.take()
		r.do(chromedp.Navigate(r.home))
		got := r.ask(q, typing, "", map[string][]string{})
		n, _ := c.take() // fifty titles are more than sixteen requests
		if n > mostRounds {
			t.Errorf("%q, typing %t, takes %d rounds, want at most %d", q, typing, n, mostRounds)
		}
		found += got.Total
		mended += len(got.Proposal)
	}
	if found == 0 || mended == 0 {
		t.Error("nothing was found, or no mistake mended: the test asks too little")
	}
	r.calm()
}
