package main

import (
	"flag"
	"fmt"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// look is how somebody has a page before them.
type look struct {
	name   string
	width  int64
	media  map[string]string // what the system prefers
	chosen string            // what was chosen on the device, as it is kept there
	letter string            // size of the letters, of the browser's own
}

// looks are those in which each layout is opened.
var looks = []look{
	{"320-light", 320, map[string]string{"prefers-color-scheme": "light"}, "", ""},
	{"390-dark", 390, map[string]string{"prefers-color-scheme": "dark"}, "", ""},
	{"768-light", 768, map[string]string{"prefers-color-scheme": "light"}, "", ""},
	{"1280-dark", 1280, map[string]string{"prefers-color-scheme": "dark"}, "", ""},
	{"1280-light", 1280, map[string]string{"prefers-color-scheme": "light"}, "", ""},
	{"320-twice", 320, nil, "", "200%"},
	{"1280-twice", 1280, nil, "", "200%"},
	{"390-chosen", 390, map[string]string{"prefers-color-scheme": "light"}, `{"size":"largest","scheme":"dark","contrast":"more"}`, ""},
	{"390-forced", 390, map[string]string{"forced-colors": "active"}, "", ""},
}

// shifts adds up how far things move while a page is loaded.
const shifts = `window.moved = [];
	new PerformanceObserver(list => { for (const e of list.getEntries()) moved.push(e.value + " " + e.sources.map(s => s.node && (s.node.outerHTML || s.node.textContent || "").slice(0, 60))) })
		.observe({type: "layout-shift", buffered: true})`

// TestLooks opens a page of each layout as readers have it: nothing may move
// while it is loaded, or lie beside the screen. With -artifacts it keeps a
// picture of each.
func TestLooks(t *testing.T) {
	need(t, "Chromium", "chromium")
	server := serveSite(t, exampleSite(t), "")
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) {
			b := newBrowser(t)
			b.take(t, l)
			for _, p := range append([]string{longPage}, layoutPages...) {
				for _, fault := range b.watch(t, server, p, l) {
					t.Errorf("%q: %s", p, fault)
				}
			}
		})
	}
}

// TestAccessibleAsChosen lets axe judge the largest letters, the dark scheme and
// high contrast, chosen against what the system prefers.
func TestAccessibleAsChosen(t *testing.T) {
	need(t, "Chromium", "chromium")
	script := axeScript(t)
	server := serveSite(t, exampleSite(t), "")
	for _, chosen := range []string{`{"size":"largest","scheme":"dark"}`, `{"contrast":"more"}`, `{"scheme":"dark","contrast":"more"}`} {
		b := newBrowser(t)
		b.take(t, look{chosen: chosen})
		for _, p := range append([]string{longPage}, layoutPages...) {
			for _, fault := range b.judge(t, server.URL+exampleHome+p, "light", 320, script) {
				t.Errorf("%q with %s: %s", p, chosen, fault)
			}
		}
	}
}

// take gives the browser a look.
func (b *browser) take(t *testing.T, l look) {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{}
	for name, value := range l.media {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: name, Value: value})
	}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	before := shifts
	if l.chosen != "" {
		before += fmt.Sprintf("; localStorage.setItem('loa-reading', '%s')", l.chosen)
	}
	params := cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: before}
	if _, err := chromedp.Call(b.ctx, cdppage.AddScriptToEvaluateOnNewDocument, params); err != nil {
		t.Fatal(err)
	}
}

// watch opens a page and returns what is wrong with how it looks.
func (b *browser) watch(t *testing.T, server *httptest.Server, p string, l look) (faults []string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(l.width, 800), chromedp.Navigate(server.URL+exampleHome+p)); err != nil {
		t.Fatal(err)
	}
	const settled = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(moved))))`
	moved, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](settled, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range moved {
		faults = append(faults, "moves while it is loaded: "+m)
	}
	if l.letter != "" {
		if err := chromedp.Do(b.ctx, chromedp.Evaluate[chromedp.Void](`document.documentElement.style.fontSize = "`+l.letter+`"`)); err != nil {
			t.Fatal(err)
		}
	}
	beyond, err := chromedp.Run(b.ctx, chromedp.Evaluate[int](tooWide))
	if err != nil {
		t.Fatal(err)
	}
	if beyond > 0 {
		faults = append(faults, fmt.Sprintf("%d px wider than the screen", beyond))
	}
	for len(b.faults) > 0 {
		faults = append(faults, <-b.faults)
	}
	b.picture(t, p, l)
	return faults
}

// picture keeps what the browser shows, where pictures are wanted.
func (b *browser) picture(t *testing.T, p string, l look) {
	t.Helper()
	if wanted := flag.Lookup("test.artifacts"); wanted == nil || wanted.Value.String() != "true" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		t.Fatal(err)
	}
	name := strings.Trim(regexp.MustCompile(`\W+`).ReplaceAllString(p, "-"), "-")
	if name == "" {
		name = "home"
	}
	keep(t, l.name+"-"+name+".png", png)
}
