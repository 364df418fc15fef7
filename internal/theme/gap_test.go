package theme

import (
	"strings"
	"testing"

	"loa/internal/content"
	"loa/themes"
)

// TestPartsAnywhere has themes do with parts of pages what only html/template can do, or
// what programs do differently if they are wrong: each gets the part itself.
func TestPartsAnywhere(t *testing.T) {
	for _, c := range []struct {
		name, file, data, page string
		want                   string // in the page
	}{
		{"text in an attribute", "layouts/article.html", `<p title="{{.Body}}">`, "article", `<p title="Mộtliên kết ngoài HaiBa">`},
		{"text in an attribute without quotes", "layouts/article.html", `<p title={{.Body}}>`, "article", `<p title=Mộtliên&#32;kết`},
		{"text in a branch", "layouts/article.html", `{{if not .Draft}}<p title="{{.Body}}">{{end}}`, "article", `<p title="Mộtliên kết ngoài HaiBa">`},
		{"text in a script", "layouts/article.html", `<script>let a = {{.Body}}</script>`, "article", `let a = "\u003ch2`},
		{"length of a text", "layouts/article.html", `{{if gt (len .Body) 10}}long{{end}}`, "article", "long"},
		{"piece of a text", "layouts/article.html", `{{with .Body}}[{{slice . 1 3}}]{{end}}`, "article", "[h2]"},
		{"text by a function", "layouts/article.html", `]{{.Body | printf "%s"}}{{t "until" .Body}}`, "article", "]&lt;h2"},
		{"cards that make nothing", "fragments/card.html", `{{if .Draft}}x{{end}}`, "list", "There are no articles yet"},
		{"terms in an attribute", "fragments/terms.html", `<dl title="{{.Chips}}">`, "article", `<dl title="huyện Hà Quảng`},
		{"terms that make nothing", "fragments/terms.html", `{{if not .Name}}x{{end}}`, "article", ""},
		{"the page in an attribute", "layouts/base.html", `<title>{{.Main}}</title>{{.Meta}}{{.Crumbs}}`, "article", "<title>"},
	} {
		th, probs := Load(siteFiles(c.file, c.data), themes.FS, "default")
		if len(probs) > 0 {
			t.Fatalf("%s: %s", c.name, text(probs))
		}
		s, pages := sampleSite("en")
		html, err := th.Renderer(s).Render(nil, pages[c.page])
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if !strings.Contains(string(html), c.want) || strings.ContainsAny(string(html), "\x00\uFFFD") {
			t.Errorf("%s: want %q in\n%s", c.name, c.want, html)
		}
		if c.name == "terms that make nothing" && strings.Contains(string(html), "_terms") {
			t.Errorf("%s: a heading above nothing:\n%s", c.name, html)
		}
	}
}

// TestManyGaps asks for more gaps than a view may have.
func TestManyGaps(t *testing.T) {
	b := &page{plain: true}
	made, want := []byte(nil), ""
	for i := range 2 * mostGaps {
		one := strings.Repeat("a", i)
		made = append(made, b.gap(func(dst []byte) []byte { return append(dst, one...) })+"-"...)
		want += one + "-"
	}
	if got := string(b.fill(nil, made)); got != want || len(b.gaps) != mostGaps {
		t.Errorf("%d gaps: %q, want %q", len(b.gaps), got, want)
	}
}

// TestPageOfManyTexts has a page that is too large only with its gaps filled.
func TestPageOfManyTexts(t *testing.T) {
	th, probs := Load(siteFiles("layouts/article.html", `{{.Body}}{{.Body}}{{.Body}}`), themes.FS, "default")
	if len(probs) > 0 {
		t.Fatal(text(probs))
	}
	s, pages := sampleSite("vi")
	a := pages["article"].Article
	a.Doc.Body, a.Links = content.Body{HTML: make([]byte, mostMade/3+1)}, nil
	_, err := th.Renderer(s).Render(nil, pages["article"])
	if err == nil || !strings.Contains(err.Error(), "beyond 64 MB") {
		t.Errorf("%v, want an error", err)
	}
}
