package main

import (
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// photoHost is the host of a site with an article that shows photos.
type photoHost struct {
	home string // address of the home page

	mu    sync.Mutex
	asked []string // names of pictures, in order
}

// newPhotoHost builds the site and serves it. Pages may only use what is theirs.
func newPhotoHost(t *testing.T) *photoHost {
	t.Helper()
	dir := t.TempDir()
	text := strings.Repeat("Đường về xóm nay đã có bê tông, trẻ con đi học không phải lội suối. ", 60)
	files := map[string]string{
		"content/site.yaml": "title: Ảnh\nbase_url: https://example.vn/tinh/\n",
		"content/articles/a.md": "---\ntitle: Đường về xóm\ndate: 2025-01-01\nimage: dau.jpg\nimage_alt: Con đường\n---\n" +
			text + "\n\n![Cây cầu](cau.jpg)\n\n" + strings.Repeat(text+"\n\n", 3) + "![Ngôi trường](truong.jpg)\n",
	}
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range []string{"dau.jpg", "cau.jpg", "truong.jpg"} {
		m := image.NewRGBA(image.Rect(0, 0, 1600, 1000))
		for y := range 1000 {
			for x := range 1600 {
				m.SetRGBA(x, y, color.RGBA{uint8(x/16 ^ y/16), uint8(y / 4), uint8(80 * i), 255})
			}
		}
		f, err := os.Create(filepath.Join(dir, "content", "articles", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := jpeg.Encode(f, m, nil); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	if status := run([]string{"build", "-C", dir}, io.Discard, io.Discard); status != statusFine {
		t.Fatalf("loa build = %d, want 0", status)
	}
	pages := http.StripPrefix("/tinh/", http.FileServer(http.Dir(filepath.Join(dir, "public"))))
	host := &photoHost{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", strict)
		switch path.Ext(r.URL.Path) {
		case ".jpg", ".png", ".webp":
			host.mu.Lock()
			host.asked = append(host.asked, path.Base(r.URL.Path))
			w.Header().Set("Cache-Control", "max-age=600") // what is there need not be asked for
			host.mu.Unlock()
		}
		pages.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	host.home = server.URL + "/tinh/"
	return host
}

// pictures returns the pictures that were asked for since the last time.
func (h *photoHost) pictures() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	list := h.asked
	h.asked = nil
	return list
}

// phone makes the reader's screen that of a phone.
func (r *reader) phone(width int64, density float64) {
	r.Helper()
	params := emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 844, DeviceScaleFactor: density, Mobile: true}
	if _, err := chromedp.Call(r.ctx, emulation.SetDeviceMetricsOverride, params); err != nil {
		r.Fatal(err)
	}
}

// stays fails the test when a page asked another host for something.
func (r *reader) stays() {
	r.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, a := range r.asked {
		if !strings.HasPrefix(a, r.home) && !strings.HasPrefix(a, "data:") {
			r.Errorf("asks for %s", a)
		}
	}
}

// shift is how much of the page has moved since it began to be drawn.
const shift = `new Promise(done => new PerformanceObserver(l => done(l.getEntries().reduce((sum, e) => sum + e.value, 0)))
	.observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))`

// loaded scrolls to the first picture that is not there yet, until all are.
const loaded = `[...document.images].every(i => i.complete && i.naturalWidth > 0 || i.scrollIntoView())`

// brought returns what a promise of JavaScript brings.
func brought[T any](r *reader, expression string) T {
	r.Helper()
	v, err := chromedp.Run(r.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return v
}

// settle waits until the page has been drawn twice and the server has answered a
// request that came after it: a picture that is fetched has been asked for then.
func settle(r *reader) {
	r.Helper()
	brought[bool](r, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
		fetch("../").then(a => a.text()).then(() => done(true)))))`)
}

// TestPictures opens pages with photos, which are made once.
func TestPictures(t *testing.T) {
	host := newPhotoHost(t)
	t.Run("copies", host.testCopies)
	t.Run("on request", host.testOnRequest)
	t.Run("without script", host.testWithoutScript)
}

// testCopies: a phone takes the copy that fits its screen, as WebP, when it comes
// near, and nothing moves when it comes.
func (host *photoHost) testCopies(t *testing.T) {
	for _, c := range []struct {
		width   int64
		density float64
		want    string
	}{{390, 2, "720.webp"}, {360, 3, "1080.webp"}, {320, 1, "320.webp"}, {1280, 1, "720.webp"}} {
		host.pictures()
		r := newReader(t, host.home)
		r.phone(c.width, c.density)
		r.do(chromedp.Navigate(host.home + "articles/a/"))
		until[bool](r, `document.images[0].complete && document.images[0].naturalWidth > 0`)
		for _, p := range host.pictures() {
			if strings.HasPrefix(p, "truong.jpg") {
				t.Errorf("%d px: a picture far below is fetched at once", c.width)
			}
			if !strings.HasSuffix(p, c.want) {
				t.Errorf("%d px, %v a pixel: takes %s, want %s", c.width, c.density, p, c.want)
			}
		}
		until[bool](r, loaded)
		if moved := brought[float64](r, shift); moved > 0 {
			t.Errorf("%d px: the page moves by %v", c.width, moved)
		}
		if wide := value[int](r, tooWide); wide > 0 {
			t.Errorf("%d px: the page is %d px too wide", c.width, wide)
		}
		r.calm()
		r.stays()
	}
}

// testOnRequest: who saves data gets a picture by a press of a button, and no
// other; the choice is kept on the device, and a browser that saves data is asked
// for nothing.
func (host *photoHost) testOnRequest(t *testing.T) {
	r := newReader(t, host.home)
	r.phone(390, 2)
	r.do(chromedp.Navigate(host.home + "articles/a/"))
	until[bool](r, `document.images[0].complete && document.images[0].naturalWidth > 0`)
	r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("[data-saver]").click()`))
	host.pictures()
	for _, p := range []string{"articles/a/", "articles/"} {
		r.do(chromedp.Navigate(host.home + p))
		until[bool](r, `document.readyState == "complete" && document.querySelector("[data-saver]").checked`)
		r.do(chromedp.Evaluate[chromedp.Void](`scrollTo(0, document.body.scrollHeight)`))
		settle(r)
		if got := host.pictures(); len(got) > 0 {
			t.Errorf("%s: data is saved, and %v is fetched", p, got)
		}
	}
	r.do(chromedp.Navigate(host.home + "articles/a/"))
	until[bool](r, `document.querySelectorAll(".show-picture").length == 3`)
	if words := value[string](r, `document.querySelectorAll(".show-picture")[1].innerText`); words != "Xem ảnh: Cây cầu" {
		t.Errorf("the button says %q", words)
	}
	r.do(chromedp.Evaluate[chromedp.Void](`document.querySelectorAll(".show-picture")[1].click()`))
	until[bool](r, `document.activeElement.alt == "Cây cầu" && document.activeElement.complete && document.activeElement.naturalWidth > 0`)
	if got := host.pictures(); fmt.Sprint(got) != "[cau.jpg.720.webp]" {
		t.Errorf("a press of one button fetches %v", got)
	}
	r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("[data-saver]").click(); scrollTo(0, 0)`))
	until[bool](r, `document.images[0].complete && document.images[0].naturalWidth > 0`)
	r.calm()

	saving := newReader(t, host.home)
	saving.phone(390, 2)
	early := cdp.AddScriptToEvaluateOnNewDocumentParams{Source: `Object.defineProperty(navigator, "connection", {value: {saveData: true}})`}
	if _, err := chromedp.Call(saving.ctx, cdp.AddScriptToEvaluateOnNewDocument, early); err != nil {
		t.Fatal(err)
	}
	saving.do(chromedp.Navigate(host.home + "articles/a/"))
	until[bool](saving, `document.readyState == "complete" && document.querySelectorAll(".show-picture").length == 3`)
	settle(saving)
	if got := host.pictures(); len(got) > 0 {
		t.Errorf("the browser saves data, and %v is fetched", got)
	}
	saving.calm()
}

// testWithoutScript: without JavaScript the pictures are simply there, and there
// is no switch that does nothing.
func (host *photoHost) testWithoutScript(t *testing.T) {
	host.pictures()
	r := newReader(t, host.home)
	r.phone(390, 2)
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	r.do(chromedp.Navigate(host.home + "articles/a/"))
	until[bool](r, `document.images[0].complete && document.images[0].naturalWidth > 0`)
	if value[bool](r, `document.querySelector(".saver").checkVisibility() || !!document.querySelector(".show-picture")`) {
		t.Error("there is a switch that does nothing")
	}
	if got := host.pictures(); !slices.Contains(got, "dau.jpg.720.webp") {
		t.Errorf("fetches %v", got)
	}
}
