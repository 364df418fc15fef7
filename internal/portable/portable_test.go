package portable

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// files are what the site of the tests has.
var files = []string{
	"index.html", "404.html", "feed.xml", "bai-viet/index.html", "bai-viet/a/index.html", "bai-viet/a/anh đẹp.png", "bai-viet/b/index.html",
	"assets/style.1a2b3c4d.css", "gio:10/index.html", "img/a-400.webp", "img/a,b.png",
}

func site(home, full, online string) *Site {
	return &Site{Home: home, Full: full, Online: online, Rooted: "404.html", Has: func(f string) bool { return slices.Contains(files, f) }}
}

func TestRewrite(t *testing.T) {
	const article = "bai-viet/a/index.html"
	for _, c := range []struct {
		name, file, in, want string
	}{
		{"a page beside", article, `<a href="/tinh/bai-viet/b/">b</a>`, `<a href="../b/index.html">b</a>`},
		{"home", article, `<a href="/tinh/">x</a>`, `<a href="../../index.html">x</a>`},
		{"from home", "index.html", `<a href="/tinh/bai-viet/a/#y">x</a>`, `<a href="bai-viet/a/index.html#y">x</a>`},
		{"home from home", "index.html", `<a href="/tinh/">x</a>`, `<a href="index.html">x</a>`},
		{"the page itself", article, `<a href="/tinh/bai-viet/a/?q=1#y">x</a>`, `<a href="index.html?q=1#y">x</a>`},
		{"a folder without its slash", "index.html", `<a href="/tinh/bai-viet">x</a>`, `<a href="bai-viet/index.html">x</a>`},
		{"an asset", article, `<link rel="stylesheet" href="/tinh/assets/style.1a2b3c4d.css">`, `<link rel="stylesheet" href="../../assets/style.1a2b3c4d.css">`},
		{"a name with marks", article, `<img src="/tinh/bai-viet/a/anh%20%C4%91%E1%BA%B9p.png" alt="">`, `<img src="anh%20%C4%91%E1%BA%B9p.png" alt="">`},
		{"a name with a colon", "index.html", `<a href="/tinh/gio:10/">x</a>`, `<a href="./gio:10/index.html">x</a>`},
		{"a set of pictures", "index.html", `<img srcset="/tinh/img/a-400.webp 400w, /tinh/img/a,b.png 2x">`, `<img srcset="img/a-400.webp 400w, img/a,b.png 2x">`},
		{"a set of one", "index.html", `<img srcset="/tinh/img/a-400.webp">`, `<img srcset="img/a-400.webp">`},
		{"quotes of another kind", "index.html", `<a href='/tinh/bai-viet/' title='a "b"' hidden>x</a>`, `<a href="bai-viet/index.html" title="a &#34;b&#34;" hidden>x</a>`},
		{"no quotes", "index.html", `<a href=/tinh/bai-viet/>x</a>`, `<a href="bai-viet/index.html">x</a>`},
		{"a search form", article, `<form action="/tinh/bai-viet/" data-search="/tinh/assets/style.1a2b3c4d.css" data-all="/tinh/ or so">`,
			`<form action="../index.html" data-search="../../assets/style.1a2b3c4d.css" data-all="/tinh/ or so">`},
		{"a redirect", article, `<meta http-equiv="refresh" content="0; url=/tinh/bai-viet/b/">`, `<meta http-equiv="refresh" content="0; url=../b/index.html">`},
		{"another content", article, `<meta name="description" content="url=/tinh/">`, `<meta name="description" content="url=/tinh/">`},
		{"another site", article, `<a href="https://a.vn/tinh/">x</a>`, `<a href="https://a.vn/tinh/">x</a>`},
		{"another host", article, `<a href="//a.vn/tinh/">x</a>`, `<a href="//a.vn/tinh/">x</a>`},
		{"an anchor", article, `<a href="#x">x</a>`, `<a href="#x">x</a>`},
		{"text and scripts", article, `<p>"/tinh/" &amp; ="/tinh/"</p><script>a="/tinh/"</script><!-- "/tinh/" -->`,
			`<p>"/tinh/" &amp; ="/tinh/"</p><script>a="/tinh/"</script><!-- "/tinh/" -->`},
		{"what is not there", article, `<a href="/tinh/khong/#a">x</a>`, `<a href="../../khong/#a">x</a>`},
		{"another place of the host", article, `<a href="/khac/">x</a>`, `<a href="/khac/">x</a>`},
		{"upper case", "index.html", `<A HREF="/tinh/bai-viet/">x</A>`, `<a href="bai-viet/index.html">x</A>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := site("/tinh/", "", "").Rewrite(c.file, []byte(c.in))
			if string(got) != c.want {
				t.Errorf("Rewrite(%s, %s)\ngot  %s\nwant %s", c.file, c.in, got, c.want)
			}
		})
	}
}

func TestAtTheRootOfAHost(t *testing.T) {
	got, names := site("/", "", "").Rewrite("bai-viet/a/index.html", []byte(`<a href="/">x</a><img src="/img/a-400.webp" data-x="/ or so"><a href="/khac/">y</a>`))
	want := `<a href="../../index.html">x</a><img src="../../img/a-400.webp" data-x="/ or so"><a href="../../khac/">y</a>`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if want := []string{"index.html", "img/a-400.webp"}; !slices.Equal(names, want) {
		t.Errorf("names = %q, want %q", names, want)
	}
}

// TestOnline leads to what is left out: the full address, and the page says so.
func TestOnline(t *testing.T) {
	s := site("/tinh/", "https://a.vn", "trên mạng")
	for _, c := range []struct{ name, in, want string }{
		{"a page left out", `<a href="/tinh/khong/">x <b>y</b></a><a href="/tinh/">z</a>`, `<a href="https://a.vn/tinh/khong/">x <b>y</b> (trên mạng)</a><a href="index.html">z</a>`},
		{"another place of the host", `<a href="/khac/">x</a>`, `<a href="https://a.vn/khac/">x (trên mạng)</a>`},
		{"a picture left out", `<img src="/tinh/khong.png">`, `<img src="https://a.vn/tinh/khong.png">`},
		{"another site says nothing", `<a href="https://b.vn/">x</a>`, `<a href="https://b.vn/">x</a>`},
	} {
		if got, _ := s.Rewrite("index.html", []byte(c.in)); string(got) != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
	const notFound = `<a href="/tinh/">x</a>`
	if got, _ := s.Rewrite("404.html", []byte(notFound)); string(got) != notFound {
		t.Errorf("404.html became %s", got)
	}
}

// FuzzRewrite checks that nothing but addresses changes, and that what has been
// rewritten stays as it is.
func FuzzRewrite(f *testing.F) {
	f.Add(`<a href="/tinh/bai-viet/">x</a><p title='"/tinh/"'>/tinh/</p>`)
	f.Add(`<img srcset="/tinh/img/a-400.webp 1x,,/tinh/ 2x"><meta http-equiv=refresh content="0;url=/tinh/">`)
	f.Add("<svg viewBox=\"0 0 1 1\"/><a href=/tinh/%zz><script>\"/tinh/\"</script><a href=\"/tinh/?\x00")
	f.Fuzz(func(t *testing.T, page string) {
		s := site("/tinh/", "", "")
		once, _ := s.Rewrite("bai-viet/a/index.html", []byte(page))
		if got, want := words(string(once)), words(page); got != want {
			t.Errorf("the words of %q became %q, were %q", page, got, want)
		}
		twice, _ := s.Rewrite("bai-viet/a/index.html", once)
		if string(twice) != string(once) {
			t.Errorf("%q became %q, then %q", page, once, twice)
		}
	})
}

// words returns the tags, names of attributes and text of a page.
func words(page string) string {
	var out strings.Builder
	for z := html.NewTokenizer(strings.NewReader(page)); z.Next() != html.ErrorToken; {
		token := z.Token()
		out.WriteString(token.Type.String() + " " + token.Data)
		for _, a := range token.Attr {
			out.WriteString(" " + a.Key)
		}
		out.WriteString("\n")
	}
	return out.String()
}
