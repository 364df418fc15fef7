package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// need ends a test that lacks a tool: with CI set it fails, else it is left out.
func need(t *testing.T, what, path string) {
	t.Helper()
	if _, err := os.Stat(path); err == nil {
		return
	}
	if _, err := exec.LookPath(path); err == nil {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("%s is missing: run make tools", what)
	}
	t.Skipf("%s is missing: run make tools", what)
}

// TestValidHTML asks the Nu Html Checker about every page of the example site
// and about the stylesheet.
func TestValidHTML(t *testing.T) {
	checkHTML(t, exampleSite(t))
}

// checkHTML asks the Nu Html Checker about every page and style sheet of a site.
func checkHTML(t *testing.T, dir string) {
	t.Helper()
	jar := filepath.FromSlash("../../.tools/node_modules/vnu-jar/build/dist/vnu.jar")
	need(t, "Java", "java")
	need(t, "the Nu Html Checker", jar)
	// The checker opens the pages as files, where no address is the site's own, and
	// takes JSON-LD for a script: what a policy blocks, TestAccessible sees.
	out, err := exec.Command("java", "-jar", jar, "--also-check-css", "--format", "gnu", "--stdout",
		"--filterpattern", ".*violates Content Security Policy.*", "--skip-non-html", dir).CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("the Nu Html Checker: %v\n%s", err, out)
	}
}

// axeScript returns axe, to be run in a page.
func axeScript(t *testing.T) string {
	t.Helper()
	file := filepath.FromSlash("../../.tools/node_modules/axe-core/axe.min.js")
	need(t, "axe", file)
	script, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

// layoutPages is a page of each layout in the example site.
var layoutPages = []string{
	"", "bai-viet/", "bai-viet/trang-2/", "ke-hoach/", "ke-hoach/kh-2278-2022/", "ke-hoach/kh-2278-2022/do-phu/", "bai-viet/2025/phat-thanh-ten-xa-moi/doc-loa/", "chu-de/", "doi-tuong/ho-ngheo/",
	"van-ban/", "su-kien/", "dia-ban/", "dia-ban/huyen-ha-quang/", "dia-ban/xa-truong-ha/", "the/", "luu-tru/", "luu-tru/2023/", "tim-kiem/", "tim-kiem/d/",
	"gioi-thieu/", "huong-dan-bien-tap/", "404.html", "offline.html",
}

// TestAccessible opens a page of each layout and every article in a browser, on
// a small phone and on a desktop, light and dark: axe must find nothing to
// blame, nothing may lie beside the screen, be asked of another host, or be
// written to the console.
func TestAccessible(t *testing.T) {
	need(t, "Chromium", "chromium")
	script := axeScript(t)
	out := exampleSite(t)
	server := httptest.NewServer(http.StripPrefix(exampleHome, http.FileServer(http.Dir(out))))
	defer server.Close()
	browser := newBrowser(t)
	pages := layoutPages
	articles, err := filepath.Glob(filepath.Join(out, "bai-viet", "20*", "*", "index.html"))
	if err != nil || len(articles) < 20 {
		t.Fatalf("%d articles, %v", len(articles), err)
	}
	for _, a := range articles {
		rel, _ := filepath.Rel(out, filepath.Dir(a))
		pages = append(pages, filepath.ToSlash(rel)+"/")
	}
	looks := []struct {
		scheme string
		width  int64
	}{{"light", 320}, {"dark", 1280}, {"dark", 320}, {"light", 1280}}
	for n, look := range looks {
		for i, p := range pages {
			if i >= len(layoutPages) && i%len(looks) != n {
				continue // an article in one look: its layout has been judged in all
			}
			name := fmt.Sprintf("%s at %d px, %s", p, look.width, look.scheme)
			for _, fault := range browser.judge(t, server.URL+exampleHome+p, look.scheme, look.width, script) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

// browser is a headless Chromium that notes what goes wrong on a page.
type browser struct {
	ctx    context.Context
	faults chan string
}

func newBrowser(t *testing.T) *browser {
	t.Helper()
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath("chromium"), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true))
	alloc, cancelAlloc := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(func() { cancel(); cancelAlloc() })
	b := &browser{ctx: ctx, faults: make(chan string, 1000)}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return b
}

// note keeps what an event says of a fault.
func (b *browser) note(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		b.faults <- "writes to the console"
	case *log.EventEntryAdded:
		b.faults <- "in the console: " + e.Entry.Text + " " + e.Entry.URL
	case *runtime.EventExceptionThrown:
		b.faults <- "exception: " + e.ExceptionDetails.Text
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "http://127.0.0.1:") && !strings.HasPrefix(u, "data:") {
			b.faults <- "asks for " + u
		}
	}
}

// axeRun runs axe and returns a line for each place that breaks a rule.
const axeRun = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
	.then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html + " " + n.failureSummary)))`

// tooWide is the width of the page beyond the screen, in CSS pixels.
const tooWide = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

// judge returns what is wrong with a page.
func (b *browser) judge(t *testing.T, url, scheme string, width int64, axe string) []string {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	err := chromedp.Do(b.ctx,
		chromedp.EmulateViewport(width, 800),
		chromedp.Navigate(url),
		chromedp.Evaluate[chromedp.Void](axe),
	)
	if err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	beyond, err := chromedp.Run(b.ctx, chromedp.Evaluate[int](tooWide))
	if err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	found, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](axeRun, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", url, err)
	}
	if beyond > 0 {
		found = append(found, fmt.Sprintf("%d px wider than the screen", beyond))
	}
	for len(b.faults) > 0 {
		found = append(found, <-b.faults)
	}
	return found
}
