package serve

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestEveryFileAsBuilt(t *testing.T) { show(t, small).isFresh() }

func TestAnswers(t *testing.T) {
	sh := show(t, small)
	tests := []struct {
		name, path string
		status     int
		kind, text string
		location   string
	}{
		{"home", "/tinh/", 200, "text/html; charset=utf-8", "Bài A", ""},
		{"article", "/tinh/bai-viet/2024/a/", 200, "text/html; charset=utf-8", "Một.", ""},
		{"by its file", "/tinh/bai-viet/2024/a/index.html", 200, "text/html; charset=utf-8", "Một.", ""},
		{"feed", "/tinh/feed.xml", 200, "application/xml; charset=utf-8", "<feed", ""},
		{"robots", "/tinh/robots.txt", 200, "text/plain; charset=utf-8", "Sitemap", ""},
		{"document", "/tinh/tai/tep.pdf", 200, "application/pdf", "%PDF", ""},
		{"name with a blank", "/tinh/ghi%20chu.txt", 200, "text/plain; charset=utf-8", "Ghi", ""},
		{"no slash", "/tinh/gioi-thieu?a=1", 302, "", "", "/tinh/gioi-thieu/?a=1"},
		{"root of the host", "/", 302, "", "", "/tinh/"},
		{"home without slash", "/tinh", 302, "", "", "/tinh/"},
		{"not there", "/tinh/khong-co/", 404, "text/html; charset=utf-8", "<title>", ""},
		{"folder without a page", "/tinh/tai/", 404, "text/html; charset=utf-8", "<title>", ""},
		{"outside base_url", "/khac/", 404, "text/html; charset=utf-8", "/tinh/", ""},
		{"up", "/tinh/../../../etc/passwd", 404, "text/html; charset=utf-8", "", ""},
		{"up, encoded", "/tinh/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404, "", "", ""},
		{"up, slash encoded", "/tinh/..%2f..%2fcontent%2fsite.yaml", 404, "", "", ""},
		{"backslashes", `/tinh/..%5c..%5ccontent%5csite.yaml`, 404, "", "", ""},
		{"source", "/tinh/content/site.yaml", 404, "", "", ""},
		{"double slash", "//evil.example/%2e%2e", 404, "", "", ""},
		{"NUL", "/tinh/a%00b", 404, "", "", ""},
		{"not UTF-8", "/tinh/%ff%fe/", 404, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sh.get(tt.path)
			text := body(t, r)
			if r.StatusCode != tt.status || !strings.Contains(text, tt.text) {
				t.Errorf("GET %s = %d, want %d and %q in\n%s", tt.path, r.StatusCode, tt.status, tt.text, text)
			}
			if kind := r.Header.Get("Content-Type"); tt.kind != "" && kind != tt.kind {
				t.Errorf("GET %s is %q, want %q", tt.path, kind, tt.kind)
			}
			if to := r.Header.Get("Location"); to != tt.location {
				t.Errorf("GET %s leads to %q, want %q", tt.path, to, tt.location)
			}
			if cache := r.Header.Get("Cache-Control"); cache != "no-store" {
				t.Errorf("Cache-Control is %q", cache)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	sh := show(t, small)
	tests := []struct {
		name, method, host string
		status             int
	}{
		{"as localhost", "GET", "localhost:8080", 200},
		{"as an address", "GET", "127.0.0.1:8080", 200},
		{"as an address of version 6", "GET", "[::1]:8080", 200},
		{"head", "HEAD", "localhost", 200},
		{"foreign name", "GET", "evil.example:8080", 403},
		{"foreign name that ends in ours", "GET", "localhost.evil.example", 403},
		{"foreign address", "GET", "192.168.1.7:8080", 403},
		{"no name", "GET", "", 403},
		{"post", "POST", "localhost:8080", 405},
		{"delete", "DELETE", "localhost:8080", 405},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sh.ask(tt.method, "/tinh/", tt.host, "")
			if text := body(t, r); r.StatusCode != tt.status || tt.method == "HEAD" && text != "" {
				t.Errorf("%s with Host %q = %d, want %d\n%s", tt.method, tt.host, r.StatusCode, tt.status, text)
			}
		})
	}
}

func TestHosts(t *testing.T) {
	tests := []struct {
		name, header, listening string
		want                    bool
	}{
		{"the given name", "May-Tinh.local:8080", "may-tinh.local", true},
		{"the given address", "192.168.1.7:8080", "192.168.1.7", true},
		{"another address", "192.168.1.8:8080", "192.168.1.7", false},
		{"any address, when listening on all", "192.168.1.8:8080", "0.0.0.0", true},
		{"any name, when listening on all", "evil.example", "0.0.0.0", false},
		{"version 6, when listening on all", "[fe80::1]:80", "::", true},
		{"loopback always", "127.0.0.2", "192.168.1.7", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := hostAllowed(tt.header, tt.listening); got != tt.want {
				t.Errorf("hostAllowed(%q, %q) = %t, want %t", tt.header, tt.listening, got, tt.want)
			}
		})
	}
}

// TestInjected checks that a browser gets the script and everybody else the
// bytes of the build.
func TestInjected(t *testing.T) {
	sh := show(t, small)
	const path = "/tinh/bai-viet/2024/a/"
	raw := body(t, sh.get(path))
	page := body(t, sh.ask("GET", path, "localhost", "text/html,application/xhtml+xml,*/*;q=0.8"))
	at := strings.Index(page, `<script src="/_loa/preview.js" data-page="{&#34;have`)
	end := strings.Index(page, "</body>")
	if at < 0 || end < at || page[:at]+page[end:] != raw {
		t.Errorf("the page for a browser is not that of the build with a script before </body>:\n%s", page)
	}
	if !strings.Contains(page, "content/articles/2024/a.md") {
		t.Error("the page does not know its source")
	}
	if feed := body(t, sh.ask("GET", "/tinh/feed.xml", "localhost", "text/html")); strings.Contains(feed, "preview.js") {
		t.Error("the feed has the script")
	}
	if s := sh.get("/_loa/preview.js"); s.StatusCode != 200 || !strings.Contains(body(t, s), `"bar":"Preview"`) {
		t.Error("the script is not served with its words")
	}
}

// TestNoServiceWorker checks that no worker of the site can keep old pages.
func TestNoServiceWorker(t *testing.T) {
	sh := show(t, small)
	r := httptest.NewRequest("GET", "/tinh/bai-viet/2024/a/", nil)
	r.Host = "localhost"
	r.Header.Set("Service-Worker", "script")
	w := httptest.NewRecorder()
	if sh.s.handler().ServeHTTP(w, r); w.Code != http.StatusForbidden {
		t.Errorf("a service worker is served: %d", w.Code)
	}
}

func TestPartOfAFilm(t *testing.T) {
	sh := show(t, small)
	r := sh.get("/tinh/tai/tep.pdf")
	if r.Header.Get("Accept-Ranges") != "bytes" {
		t.Error("parts of a file cannot be asked for")
	}
}

// TestBeforeTheFirstSite checks that every address shows the problems, and
// nothing of the request.
func TestBeforeTheFirstSite(t *testing.T) {
	sh := show(t, map[string]string{
		"content/site.yaml":     "title: T\nbase_url: https://example.vn/tinh/\n",
		"content/articles/a.md": "---\ntitle: <script>alert(1)</script>\ndate: gần đây\n---\n",
	})
	for _, path := range []string{"/", "/tinh/", "/x%3Cscript%3Ey/"} {
		r := sh.ask("GET", path, "localhost", "text/html")
		text := body(t, r)
		if r.StatusCode != http.StatusServiceUnavailable || !strings.Contains(text, "content/articles/a.md:3:7") {
			t.Errorf("GET %s = %d\n%s", path, r.StatusCode, text)
		}
		if strings.Contains(text, "<script>") {
			t.Errorf("GET %s has a script of a stranger\n%s", path, text)
		}
	}
	sh.write("content/articles/a.md", "---\ntitle: A\ndate: 2024-05-01\n---\n")
	sh.look()
	sh.isFresh()
}

func TestLastGoodSiteStays(t *testing.T) {
	sh := show(t, small)
	sh.write("content/articles/2024/a.md", "---\ntitle: [sai\n---\n")
	sh.write("content/pages/gioi-thieu.md", "---\ntitle: Mới\n---\n")
	sh.look()
	if text := body(t, sh.get("/tinh/bai-viet/2024/a/")); !strings.Contains(text, "Một.") {
		t.Errorf("the last good article is gone:\n%s", text)
	}
	if text := body(t, sh.get("/tinh/gioi-thieu/")); strings.Contains(text, "Mới") {
		t.Error("half of the new site is shown")
	}
	delete(sh.files, "content/site.yaml")
	sh.look()
	if r := sh.get("/tinh/"); r.StatusCode != 200 {
		t.Errorf("without site.yaml: GET /tinh/ = %d", r.StatusCode)
	}
	sh.write("content/site.yaml", small["content/site.yaml"])
	sh.write("content/articles/2024/a.md", "---\ntitle: Đúng\ndate: 2024-05-01\n---\nRồi.\n")
	sh.look()
	sh.isFresh()
}

// TestClock checks that time alone changes the site.
func TestClock(t *testing.T) {
	sh := show(t, map[string]string{
		"content/site.yaml":     "title: T\nlanguage: en\n",
		"content/articles/a.md": "---\ntitle: A\ndate: 2025-12-01\npublish: 2026-01-01 20:00\nvalid: {until: 2026-02-01}\n---\nB.\n",
	})
	is := func(when, badge string, want bool) {
		t.Helper()
		if got := strings.Contains(body(t, sh.get("/articles/a/")), badge); got != want {
			t.Errorf("%s: %q in the page is %t, want %t", when, badge, got, want)
		}
		sh.isFresh()
	}
	is("before", "Not published yet", true)
	sh.now = today.AddDate(0, 0, 2)
	sh.k.show(sh.k.look([]string{}, true))
	is("published", "Not published yet", false)
	is("published", "no longer in force", false)
	sh.now = today.AddDate(0, 2, 0)
	sh.k.show(sh.k.look([]string{}, true))
	is("outdated", "no longer in force", true)
}

// TestMidnight: in the preview the day turns over by itself, in the site's zone.
func TestMidnight(t *testing.T) {
	sh := show(t, map[string]string{
		"content/site.yaml":        "title: T\nlanguage: en\n",
		"content/articles/fair.md": "---\ntitle: Fair\ndate: 2025-12-01\nkind: event\nstart: 2026-01-02\n---\nF.\n",
		"content/articles/note.md": "---\ntitle: Roads\ndate: 2025-12-01\nkind: notice\nvalid: {until: 2026-01-02}\n---\nN.\n",
	})
	for _, c := range []struct{ utc, state, notice string }{
		{"2026-01-01 16:59", "Coming", "yes"},
		{"2026-01-01 17:00", "Today", "yes"},
		{"2026-01-02 16:59", "Today", "yes"},
		{"2026-01-02 17:00", "Over", "no"},
	} {
		now, err := time.Parse("2006-01-02 15:04", c.utc)
		if err != nil {
			t.Fatal(err)
		}
		sh.now = now
		sh.k.show(sh.k.look([]string{}, true))
		page := body(t, sh.get("/articles/fair/"))
		if !strings.Contains(page, ">"+c.state+"</p>") || strings.Contains(page, "class=\"notices\"") != (c.notice == "yes") {
			t.Errorf("at %s UTC the page does not say %s, notice %s", c.utc, c.state, c.notice)
		}
		sh.isFresh()
	}
}

// FuzzAnswer asks for any path: only paths of the snapshot are answered.
func FuzzAnswer(f *testing.F) {
	for _, path := range []string{"/tinh/", "/tinh/../x", "/tinh//", "//", "/tinh/bai-viet/2024/a", "/_loa/x"} {
		f.Add(path)
	}
	var sh *shown
	f.Fuzz(func(t *testing.T, path string) {
		if sh == nil {
			sh = show(t, small)
		}
		st := sh.s.state.Load()
		a := sh.s.answer(st, path)
		_, known := st.edition.file(strings.TrimPrefix(path, st.home))
		_, folder := st.edition.file(strings.TrimPrefix(path, st.home) + "index.html")
		if a.status == http.StatusOK && !known && !folder {
			t.Errorf("%q is answered", path)
		}
		if a.redirect != "" && (!strings.HasPrefix(a.redirect, "/tinh/")) {
			t.Errorf("%q leads to %q", path, a.redirect)
		}
	})
}
