package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	app "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// host serves a folder under a strict policy, as long as it is up.
type host struct {
	*httptest.Server
	dir  string
	down atomic.Bool
}

func newHost(t *testing.T, dir, path string) *host {
	h := &host{dir: dir}
	files := http.StripPrefix(path, http.FileServer(http.Dir(dir)))
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if h.down.Load() {
			panic(http.ErrAbortHandler) // the line is cut
		}
		w.Header().Set("Content-Security-Policy", strict)
		w.Header().Set("Cache-Control", "no-cache") // else the browser guesses how long it need not ask
		files.ServeHTTP(w, req)
	}))
	t.Cleanup(h.Close)
	return h
}

// rewrite changes a file of the host.
func (h *host) rewrite(t *testing.T, name, old, new string) {
	t.Helper()
	name = filepath.Join(h.dir, filepath.FromSlash(name))
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(src), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(string(src), old, new)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Expressions about what the service worker has kept.
const (
	kept = `(async () => { const c = await caches.open((await caches.keys())[0]); return Promise.all((await c.keys()).map(async k => {
		const r = await c.match(k); return {url: k.url, size: (await r.blob()).size, shell: r.headers.get("X-Loa-Shell") || ""} })) })()`
	ready = `navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)`
)

// copied is a file that the worker has kept.
type copied struct {
	URL   string
	Size  int
	Shell string
}

// promised waits until a promise of JavaScript, made again and again, is true, and
// returns its value.
func promised[T any](r *reader, expression string) T {
	r.Helper()
	const script = `(async () => { for (;;) { const v = await (%s).catch(() => 0); if (v) return v; await new Promise(d => setTimeout(d, 15)) } })()`
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](fmt.Sprintf(script, expression), chromedp.EvalAwaitPromise))
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return v
}

// hasCopy waits until the worker has kept an address.
func (r *reader) hasCopy(rel string) {
	r.Helper()
	promised[bool](r, `(async () => !!await caches.match(`+quoted(r.home+rel)+`))()`)
}

// heading returns the page's heading, when there is one.
func (r *reader) heading() string {
	r.Helper()
	return until[string](r, `document.readyState === "complete" && document.querySelector("h1").textContent`)
}

const (
	readPage    = "bai-viet/2023/mo-hinh-trong-truc-sao/"
	readTitle   = "Mô hình trồng trúc sào của một tổ hợp tác"
	secondPage  = "bai-viet/2023/bay-huyen-ngheo/"
	secondTitle = "Bảy huyện nghèo của tỉnh là những huyện nào?"
	missingPage = "gioi-thieu/"
)

// TestWithoutNetwork reads the example, cuts the line and reads on: once as built
// for its address, once as a site that works from any folder.
func TestWithoutNetwork(t *testing.T) {
	for _, c := range []struct {
		name, dir, path, index string
	}{
		{"at its address", exampleSite(t), exampleHome, ""},
		{"in any folder", relativeSite(t), "/o/dau/do/", "index.html"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHost(t, c.dir, c.path)
			r := newReader(t, h.URL+c.path)
			// What was opened before there was a worker is kept as well.
			r.open(readPage + c.index)
			promised[bool](r, ready)
			r.hasCopy(readPage)
			r.hasCopy("")
			r.open(secondPage + c.index)
			r.hasCopy(secondPage)
			r.whole()
			r.hasCopy("bai-viet/2023/bay-huyen-ngheo.svg")
			r.open(c.index)
			r.whole() // pictures further down are asked for when they are near
			h.down.Store(true)
			h.CloseClientConnections()
			for _, p := range []struct{ path, title string }{
				{readPage, readTitle}, {secondPage, secondTitle}, {"", "Truyền thông giảm nghèo Cao Bằng"}, {"tim-kiem/", "Tìm kiếm"},
			} {
				r.open(p.path + c.index)
				if got := r.heading(); got != p.title {
					t.Errorf("%q without a network is %q, want %q", p.path, got, p.title)
				}
				r.whole()
			}
			r.searchOffline(c.index)
			r.missing(h, c.index)
			r.calm()
		})
	}
}

// searchOffline asks for what the device does not have: the page says so.
func (r *reader) searchOffline(index string) {
	r.Helper()
	r.open("tim-kiem/" + index + "?q=muong")
	until[bool](r, `document.querySelector("[data-part=status]").textContent.trim().length > 9`)
	if said := value[string](r, `document.querySelector("[data-part=status]").textContent`); !strings.Contains(said, "Chưa tải được kết quả") && !strings.Contains(said, "không có mạng") {
		r.Errorf("a search without a network says %q", said)
	}
}

// missing opens a page that was not kept, and then its network comes back.
func (r *reader) missing(h *host, index string) {
	r.Helper()
	r.open(missingPage + index)
	if got := r.heading(); got != "Chưa có mạng" {
		r.Errorf("a page that was not kept is %q", got)
	}
	r.whole()
	titles := until[[]string](r, `!document.querySelector("[data-saved]").hidden && [...document.querySelectorAll("[data-saved] a")].map(a => a.textContent)`)
	if all := strings.Join(titles, "|"); !strings.Contains(all, secondTitle+"|"+readTitle) {
		r.Errorf("kept pages are %q, want the newest first", titles)
	}
	r.do(chromedp.Click("[data-saved] a"))
	until[bool](r, `!location.pathname.endsWith("offline.html")`)
	r.open(missingPage + index)
	until[bool](r, `!document.querySelector("[data-saved]").hidden`)
	h.down.Store(false)
	r.do(chromedp.Click("[data-retry]"))
	until[bool](r, `location.pathname.includes(`+quoted(missingPage)+`)`)
	if got := r.heading(); got != "Giới thiệu" {
		r.Errorf("with the network back the page is %q", got)
	}
}

// TestCopyIsSaid opens a copy on a device that knows that it has no network.
func TestCopyIsSaid(t *testing.T) {
	h := newHost(t, exampleSite(t), exampleHome)
	r := newReader(t, h.URL+exampleHome)
	r.open(readPage)
	promised[bool](r, ready)
	r.hasCopy(readPage)
	h.down.Store(true)
	offline := network.OverrideNetworkStateParams{Offline: true, DownloadThroughput: -1, UploadThroughput: -1}
	if _, err := chromedp.Call(r.ctx, network.OverrideNetworkState, offline); err != nil {
		t.Fatal(err)
	}
	r.open(readPage)
	said := until[string](r, `document.querySelector("main .banner")?.textContent`)
	if !strings.HasPrefix(said, "Máy đang không có mạng.") {
		t.Errorf("the page says %q", said)
	}
}

// TestNothingSticks changes pages, and then the worker itself: the next look shows
// the new page, and the new worker works in tabs that stay open.
func TestNothingSticks(t *testing.T) {
	h := newHost(t, exampleSite(t), exampleHome)
	r := newReader(t, h.URL+exampleHome)
	r.open(readPage)
	promised[bool](r, ready)
	r.hasCopy(readPage)
	h.rewrite(t, readPage+"index.html", "Mô hình trồng", "Cách trồng")
	r.open(readPage)
	if got := r.heading(); !strings.HasPrefix(got, "Cách trồng") {
		t.Errorf("a page that has changed is %q", got)
	}
	promised[bool](r, `(async () => (await (await caches.match(location.href)).text()).includes("Cách trồng"))()`)

	before := promised[[]copied](r, kept)
	h.rewrite(t, "sw.js", `"version":"`, `"version":"x`)
	h.rewrite(t, "index.html", "Tin mới", "Tin mới nhất")
	r.open(readPage)
	promised[bool](r, `(async () => (await (await caches.match(`+quoted(r.home)+`)).text()).includes("Tin mới nhất"))()`)
	for _, c := range promised[[]copied](r, kept) {
		if c.URL == r.home && !strings.HasPrefix(c.Shell, "x") {
			t.Errorf("the home page is kept by %q, not by the new worker; before that: %v", c.Shell, before)
		}
	}
	if len(before) == 0 {
		t.Error("nothing was kept")
	}
	r.calm()
}

// TestCopiesAreBounded opens more than is kept: the oldest go, and what must always
// be there stays.
func TestCopiesAreBounded(t *testing.T) {
	out := exampleSite(t)
	for name, size := range map[string]int{"a.bin": 3 << 19, "film.bin": 3 << 20} {
		if err := os.WriteFile(filepath.Join(out, name), make([]byte, size), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	h := newHost(t, out, exampleHome)
	r := newReader(t, h.URL+exampleHome)
	r.open("")
	promised[bool](r, ready)
	const many = `(async () => { for (let i = 0; i < 24; i++) await (await fetch("a.bin?" + i)).blob(); await (await fetch("film.bin")).blob(); return true })()`
	promised[bool](r, many)
	r.hasCopy("a.bin?23")
	sum, shell := 0, 0
	for _, c := range promised[[]copied](r, `(async () => { const all = await `+kept+`; return all.reduce((n, c) => n + c.size, 0) <= 20 << 20 && all })()`) {
		sum += c.Size
		if c.Shell != "" {
			shell++
		}
		if strings.Contains(c.URL, "film") || strings.HasSuffix(c.URL, "a.bin?0") {
			t.Errorf("%s is kept", c.URL)
		}
	}
	if sum < 15<<20 || shell < 6 {
		t.Errorf("%d bytes are kept, %d files that must be", sum, shell)
	}
}

// TestInstallable asks the browser what keeps the site from being installed.
func TestInstallable(t *testing.T) {
	for _, base := range []string{exampleHome, "/o/dau/do/"} {
		dir := exampleSite
		if base != exampleHome {
			dir = relativeSite
		}
		r := newReader(t, newHost(t, dir(t), base).URL+base)
		r.open("")
		promised[bool](r, ready)
		m, err := chromedp.Call(r.ctx, app.GetAppManifest, app.GetAppManifestParams{})
		if err != nil {
			t.Fatal(err)
		}
		if len(m.Errors) > 0 || m.URL != r.home+"manifest.webmanifest" {
			t.Errorf("the manifest at %s has %d errors\n%s", m.URL, len(m.Errors), m.Data)
		}
		found, err := chromedp.Call(r.ctx, app.GetInstallabilityErrors, cdp.Empty{})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range found.InstallabilityErrors {
			t.Errorf("cannot be installed: %s %v", e.ErrorID, e.ErrorArguments)
		}
	}
}

// TestPreviewKeepsNothing opens the preview, which must show what is there now: no
// worker comes, and the page is quiet about it.
func TestPreviewKeepsNothing(t *testing.T) {
	p := previewSite(t)
	tab := p.open("articles/a/")
	tab.becomes(`document.readyState === "complete" && !!document.querySelector("link[rel=manifest]")`)
	for _, none := range []string{`navigator.serviceWorker.getRegistrations()`, `caches.keys()`} {
		list, err := chromedp.Run(tab.ctx, chromedp.Evaluate[int](none+`.then(all => all.length)`, chromedp.EvalAwaitPromise))
		if err != nil || list != 0 {
			t.Errorf("%s are %d, want none (%v)", none, list, err)
		}
	}
}
