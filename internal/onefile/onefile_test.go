package onefile

import (
	"net/url"
	"strings"
	"testing"
)

func TestPack(t *testing.T) {
	files := map[string]string{"/t/a.css": "p{color:red;background:url(b.svg)}", "/t/b.svg": "<svg/>", "/t/x/c.png": "png"}
	at, err := url.Parse("https://example.vn/t/x/")
	if err != nil {
		t.Fatal(err)
	}
	open := func(u *url.URL) ([]byte, bool) { f, ok := files[u.Path]; return []byte(f), ok }
	for _, c := range []struct{ name, page, want, missing string }{
		{"text", "<!doctype html><p>a &amp; b</p><!-- c -->", "<!doctype html><p>a &amp; b</p><!-- c -->", ""},
		{"style", `<link rel="stylesheet" media="print" href="/t/a.css">`,
			`<style media="print">p{color:red;background:url(data:image/svg+xml;base64,PHN2Zy8+)}</style>`, ""},
		{"picture", `<img src="c.png" alt="a">`, `<img src="data:image/png;base64,cG5n" alt="a">`, ""},
		{"missing picture", `<img src="/t/d.png">`, `<img src="https://example.vn/t/d.png">`, "https://example.vn/t/d.png"},
		{"missing style", `a<link rel="stylesheet" href="e.css">b`, `ab`, "https://example.vn/t/x/e.css"},
		{"foreign picture", `<img src="https://a.vn/b.png">`, `<img src="https://a.vn/b.png">`, ""},
		{"links", `<a href="../y/#z">a</a><a href="#b">c</a>`, `<a href="https://example.vn/t/y/#z">a</a><a href="#b">c</a>`, ""},
		{"scripts", `<script defer src="a.js"></script><script>x<y</script>b`, `b`, ""},
		{"linked data", `<script type="application/ld+json">{"a":"<b"}</script>`, `<script type="application/ld+json">{"a":"<b"}</script>`, ""},
		{"icon and feed", `<link rel="icon" href="a.svg"><link rel="alternate" href="f.xml"><link rel="canonical" href="https://a.vn/">`, `<link rel="canonical" href="https://a.vn/">`, ""},
	} {
		packed, missing := Page{HTML: []byte(c.page), Address: at, Open: open}.Pack()
		if string(packed) != c.want || strings.Join(missing, " ") != c.missing {
			t.Errorf("%s: packed\n%s, want\n%s\nmissing %q, want %q", c.name, packed, c.want, missing, c.missing)
		}
	}
}
