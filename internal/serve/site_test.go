package serve

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"loa/internal/build"
	"loa/themes"
)

// today is when the tests take place.
var today = time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)

// shown is a site in memory with a server for it that does not listen: tests
// change the files and call look.
type shown struct {
	*testing.T
	files fstest.MapFS
	now   time.Time
	s     *Server
	k     *keeper
}

// dot is a picture of one point; what it is is said by its bytes, not by its name.
const dot = "GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"

// small are the files of a small site, by path.
var small = map[string]string{
	"content/site.yaml":                "title: T\nbase_url: https://example.vn/tinh/\npaths: {articles: bai-viet, tags: the}\n",
	"content/articles/2024/a.md":       "---\ntitle: Bài A\ndate: 2024-05-01\ntags: [nước]\n---\nMột.\n\n![Ảnh](a.png)\n",
	"content/articles/2024/a.png":      dot,
	"content/articles/2024/b.md":       "---\ntitle: Bài B\ndate: 2024-05-02\n---\nHai.\n",
	"content/pages/gioi-thieu.md":      "---\ntitle: Giới thiệu\n---\nLời.\n",
	"content/static/tai/tep.pdf":       "%PDF",
	"content/static/ghi chu.txt":       "Ghi",
	"themes/default/assets/style.css":  "body{color:red}",
	"themes/default/assets/script.js":  "let a=1",
	"themes/default/layouts/page.html": "<h1>{{.Title}}</h1>{{.Body}}",
}

func show(t *testing.T, files map[string]string) *shown {
	t.Helper()
	sh := &shown{T: t, files: fstest.MapFS{}, now: today}
	for name, text := range files {
		sh.write(name, text)
	}
	sh.s = newServer(Options{
		Dir: "/site", Root: sh.files, Lang: "en",
		Builder: build.NewBuilder(sh.files, build.Options{Themes: themes.FS, Drafts: true, Future: true}),
	})
	sh.s.now = func() time.Time { return sh.now }
	sh.k = newKeeper(sh.s)
	sh.look()
	return sh
}

func (sh *shown) write(name, text string) {
	sh.files[name] = &fstest.MapFile{Data: []byte(text), ModTime: sh.now}
}

func (sh *shown) rename(from, to string) {
	sh.files[to] = sh.files[from]
	delete(sh.files, from)
}

// look is what follows a change.
func (sh *shown) look() {
	sh.Helper()
	sh.k.show(sh.k.look(nil, false))
}

// ask sends a request with the header that browsers send; accept is "" for
// curl and its like.
func (sh *shown) ask(method, target, host, accept string) *http.Response {
	sh.Helper()
	r := httptest.NewRequest(method, target, nil)
	r.Host = host
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	w := httptest.NewRecorder()
	sh.s.handler().ServeHTTP(w, r)
	return w.Result()
}

func (sh *shown) get(target string) *http.Response {
	sh.Helper()
	return sh.ask("GET", target, "localhost:8080", "")
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := b.ReadFrom(r.Body); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// isFresh compares what is served with a build of the same files.
func (sh *shown) isFresh() {
	sh.Helper()
	fresh, err := build.Make(sh.files, build.Options{Themes: themes.FS, Drafts: true, Future: true, Now: sh.now})
	if err != nil {
		sh.Fatal(err)
	}
	for _, f := range fresh.All() {
		want, err := f.Render()
		if err != nil {
			sh.Fatal(err)
		}
		path := strings.TrimSuffix(escaped(fresh.Site.Home+f.Path), "index.html")
		r := sh.get(path)
		if got := body(sh.T, r); got != string(want) || r.StatusCode != http.StatusOK {
			sh.Errorf("GET %s is %d and not what a build writes", path, r.StatusCode)
		}
	}
	if e := sh.s.state.Load().edition; len(e.All()) != len(fresh.All()) {
		sh.Errorf("%d files are served, a build has %d", len(e.All()), len(fresh.All()))
	}
}
