package main

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// relativeSite builds the example so that it works from any folder, and returns
// the folder.
func relativeSite(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "a b%20", "trang")
	var stdout, stderr bytes.Buffer
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		t.Fatal(err)
	}
	if status := run([]string{"build", "-C", "../..", "--out", out, "--relative", "--strict"}, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa build --relative = %d, want 0\n%s%s", status, &stdout, &stderr)
	}
	return out
}

// TestRelativeSite reads every page of the example: each address is a file that is
// there, as seen from the page.
func TestRelativeSite(t *testing.T) {
	out := relativeSite(t)
	checkRelative(t, out, func(name string) bool { return name == "404.html" })
}

// checkRelative checks the addresses of all pages of a folder but some.
func checkRelative(t *testing.T, out string, skip func(name string) bool) {
	t.Helper()
	pages := readPages(t, out)
	if len(pages) == 0 {
		t.Fatal("no pages")
	}
	for name, p := range pages {
		if skip(name) {
			continue
		}
		for _, link := range p.links {
			u, err := url.Parse(link)
			switch {
			case err != nil:
				t.Errorf("%s: %q is no address: %v", name, link, err)
				continue
			case u.Scheme != "" || u.Path == "":
				continue
			case strings.HasPrefix(u.Path, "/"):
				t.Errorf("%s: %q begins at the root of the host", name, link)
				continue
			}
			target := path.Join(path.Dir(name), u.Path)
			if info, err := os.Stat(filepath.Join(out, target)); err != nil || info.IsDir() {
				t.Errorf("%s: %q leads to no file", name, link)
			} else if other := pages[target]; other != nil && u.Fragment != "" && !other.ids[u.Fragment] {
				t.Errorf("%s: %q names no id of the page", name, link)
			}
		}
	}
}

// TestRelativeInTheBrowser reads the example from a folder, and below a path that
// the build did not know: every page of a walk has its style, its pictures and its
// links, and the search finds.
func TestRelativeInTheBrowser(t *testing.T) {
	out := relativeSite(t)
	server := httptest.NewServer(http.StripPrefix("/o/dau/do/", http.FileServer(http.Dir(out))))
	t.Cleanup(server.Close)
	for _, home := range []string{
		(&url.URL{Scheme: "file", Path: filepath.ToSlash(out) + "/"}).String(), server.URL + "/o/dau/do/",
	} {
		t.Run(home[:4], func(t *testing.T) { walk(newReader(t, home)) })
	}
}

// walk goes from the home page as a reader does: an article, a term, the search.
func walk(r *reader) {
	r.Helper()
	r.open("index.html")
	r.whole()
	for _, link := range []string{".card a", ".crumbs li:last-child a", ".brand", ".menu a[href*='chu-de']", ".index a"} {
		from := value[string](r, "location.href")
		r.do(chromedp.Click(link))
		until[bool](r, "location.href !== "+quoted(from)+" && document.readyState === 'complete'")
		r.whole()
	}
	r.do(chromedp.SendKeys("#_q", "ho ngheo"))
	until[bool](r, `document.querySelectorAll("[role=option]").length > 0`)
	r.do(chromedp.Submit("#_q"))
	if found := r.results(); len(found.Titles) == 0 || !strings.HasPrefix(found.Paths[0], r.home) {
		r.Errorf("the search shows %q at %q", found.Titles, found.Paths)
	}
	r.do(chromedp.Click("[data-part=found] h3 a"))
	until[bool](r, `document.readyState === "complete" && !!document.querySelector("main article h1")`)
	r.whole()
	r.calm()
	for _, address := range r.requests("") {
		if !strings.HasPrefix(address, r.home) && !strings.HasPrefix(address, "data:") {
			r.Errorf("%s is asked for, which is not of the site", address)
		}
	}
}

// whole checks that the page in the tab has its style and its pictures.
func (r *reader) whole() {
	r.Helper()
	const script = `(async () => {
		const missing = [...document.images].map(i => { i.loading = "eager"; return i.decode().then(() => "", () => i.src) });
		const sheets = [...document.styleSheets].length;
		return [location.href, sheets ? "" : "no style sheet", ...await Promise.all(missing)].filter(Boolean);
	})()`
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		r.Fatal(err)
	}
	if len(found) != 1 || !slices.ContainsFunc(found, func(s string) bool { return strings.HasPrefix(s, r.home) }) {
		r.Errorf("in the page at %q: %q", r.home, found)
	}
}
