package theme

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"loa/internal/diag"
	"loa/themes"
)

// siteFiles returns a site's folder with files of its default theme: pairs of
// a name and a text.
func siteFiles(pairs ...string) fs.FS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys["themes/default/"+pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

// text returns problems as lines: place, message and hint.
func text(probs diag.List) string {
	var b strings.Builder
	for _, p := range probs {
		fmt.Fprintf(&b, "%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text)
		if h := p.Hint.String(); h != "" {
			b.WriteString("; " + h)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestProblems breaks one file of the default theme at a time.
func TestProblems(t *testing.T) {
	for _, c := range []struct {
		name, file, data string
		want             string // "" for none
	}{
		{"unknown field", "layouts/article.html", "<h1>{{.Title}}</h1>\n<p>đã sửa {{.Updatd}}</p>",
			`themes/default/layouts/article.html:2:13: the view Article has no field "Updatd"; did you mean "Updated"?`},
		{"unknown field of a part", "layouts/plan.html", "{{range .Documents}}\n  {{.Nmae}}\n{{end}}",
			`themes/default/layouts/plan.html:2:5: the view PlanDocument has no field "Nmae"; did you mean "Name"?`},
		{"unknown field of the site", "fragments/footer.html", "{{.Site.Titel}}",
			`themes/default/fragments/footer.html:1:8: the view Site has no field "Titel"; did you mean "Title"?`},
		{"unknown field where nothing is set", "layouts/home.html", "{{if .Cards}}a{{else}}{{.Card}}{{end}}",
			`themes/default/layouts/home.html:1:25: the view Home has no field "Card"; did you mean "Cards"?`},
		{"unknown field in a branch of a branch", "layouts/home.html", `{{if eq .Title "x"}}{{with .Entrances}}{{else}}{{.Nothing}}{{end}}{{end}}`,
			`themes/default/layouts/home.html:1:50: the view Home has no field "Nothing"`},
		{"unknown field in the frame", "layouts/base.html", "<html lang=\"{{.Language}}\"></html>",
			`themes/default/layouts/base.html:1:15: the view Frame has no field "Language"`},
		{"unclosed action", "layouts/list.html", "a\n{{if .Cards}}\nb",
			`themes/default/layouts/list.html:3:0: the file ends before an {{end}}; each of {{if}} {{range}} {{with}} {{define}} {{block}} needs one`},
		{"bad syntax", "layouts/list.html", "a\n{{.Cards}}{{end}}",
			`themes/default/layouts/list.html:2:0: unexpected {{end}}`},
		{"unknown function", "layouts/404.html", "{{dat .Title}}",
			`themes/default/layouts/404.html:1:3: unknown function "dat"; did you mean "date"?`},
		{"unknown piece", "layouts/404.html", `{{template "fragments/menu.html" .}}`,
			`themes/default/layouts/404.html:1:12: no template "fragments/menu.html"; a piece is a file in fragments/: "fragments/piece.html"`},
		{"no text context", "layouts/404.html", `<a href="{{.Title}}`,
			`themes/default/layouts/404.html:0:0: the file ends inside a tag, an attribute or a script`},
		{"branches that differ", "layouts/404.html", "<p>\n{{if .Title}}<a href=\"{{end}}x",
			`themes/default/layouts/404.html:2:6: {{if}} branches end in different contexts`},
		{"index out of range", "layouts/archive.html", `{{(index .Years 1).Name}}`,
			`themes/default/layouts/archive.html:1:4: error calling index: index out of range: 1`},
		{"unknown word", "layouts/404.html", `{{t "hom"}}`,
			`themes/default/layouts/404.html:1:5: unknown word "hom"; did you mean "home"?`},
		{"unknown word with a number", "layouts/list.html", `<p>{{t "articles_cont" (number .Count)}}`,
			`themes/default/layouts/list.html:1:8: unknown word "articles_cont"; did you mean "articles_count"?`},
		{"unknown asset", "fragments/head.html", `{{asset "styl.css"}}`,
			`themes/default/fragments/head.html:1:9: no asset "styl.css"; did you mean "style.css"?`},
		{"unknown asset in CSS", "assets/style.css", "a {\n  background: url(bird.png) }",
			`themes/default/assets/style.css:2:19: no asset "bird.png"`},
		{"template twice", "fragments/mine.html", `{{define "rows"}}{{end}}`,
			`themes/default/layouts/vocabulary.html:0:0: template "rows" is defined in fragments/mine.html too`},
		{"misspelt layout", "layouts/artcile.html", "x",
			`themes/default/layouts/artcile.html:0:0: "artcile.html" is not a layout; did you mean "layouts/article.html"?`},
		{"foreign file", "partials/a.html", "x",
			`themes/default/partials/a.html:0:0: a theme has no file "partials/a.html"; it has theme.yaml and the folders layouts, fragments, assets and i18n`},
		{"unknown key", "theme.yaml", "name: a\nversoin: 1",
			`themes/default/theme.yaml:2:1: unknown key "versoin"; did you mean "version"?`},
		{"description in a language that Loa does not speak", "theme.yaml", "name: a\ndescription_vn: b",
			`themes/default/theme.yaml:2:1: unknown key "description_vn"; did you mean "description_vi"?`},
		{"broken YAML", "i18n/vi.yaml", "home: \"a\nskip: b",
			`themes/default/i18n/vi.yaml:2:0: cannot be read: found unexpected end of stream`},
		{"word that nothing uses", "i18n/vi.yaml", "homme: Nhà",
			`themes/default/i18n/vi.yaml:1:1: no part of the theme uses the word "homme"; did you mean "home"?`},
		{"word that is a list", "i18n/vi.yaml", "home: [a]",
			`themes/default/i18n/vi.yaml:1:7: "home" is not a text`},
		{"editor's leftover", "layouts/.home.html.swp", "x", ""},
		{"a note", "README.md", "x", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, probs := Load(siteFiles(c.file, c.data), themes.FS, "default")
			if got := strings.TrimSpace(text(probs)); got != c.want {
				t.Errorf("Load with %s\n%s\ngot  %s\nwant %s", c.file, c.data, got, c.want)
			}
		})
	}
}

func TestWordInOneLanguage(t *testing.T) {
	th, probs := Load(siteFiles("layouts/404.html", `{{t "mine"}}`, "i18n/vi.yaml", "mine: của tôi"), themes.FS, "default")
	want := `themes/default/layouts/404.html:1:5: word "mine" is missing in i18n/en.yaml, taken from i18n/vi.yaml`
	if got := strings.TrimSpace(text(probs)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	s, pages := sampleSite("en")
	if html := render(t, th.Renderer(s), pages["404"]); !strings.Contains(html, "của tôi") {
		t.Error("the word of the other language is not on the page")
	}
}

// TestWordsAreUsed finds words of the default theme that nothing says.
func TestWordsAreUsed(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		data, err := fs.ReadFile(themes.FS, "default/i18n/"+lang+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		_, probs := Load(siteFiles("i18n/"+lang+".yaml", string(data)), themes.FS, "default")
		if len(probs) > 0 {
			t.Error(text(probs))
		}
	}
}

func TestUnknownTheme(t *testing.T) {
	site := fstest.MapFS{"themes/xanh/theme.yaml": {Data: []byte("name: Xanh")}}
	for _, name := range []string{"defualt", "..", "a/../b", ""} {
		th, probs := Load(site, themes.FS, name)
		want := fmt.Sprintf(":0:0: unknown visual theme %q; themes there are: default, plain, xanh\n", name)
		if got := text(probs); th != nil || got != want {
			t.Errorf("Load(%q) = %v, %s\nwant %s", name, th, got, want)
		}
	}
}

func TestThemeLacksFiles(t *testing.T) {
	site := fstest.MapFS{"themes/xanh/theme.yaml": {Data: []byte("name: Xanh")}}
	_, probs := Load(site, themes.FS, "xanh")
	if got, want := text(probs), "themes/xanh/layouts/article.html:0:0: the theme lacks this file\n"; !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s in it", got, want)
	}
}

func TestOneFileWins(t *testing.T) {
	th, probs := Load(siteFiles(
		"layouts/list.html", `<h1>của tôi</h1>{{template "fragments/mine.html" .}}`,
		"fragments/mine.html", `<b>{{.Count}}</b>`,
		"i18n/vi.yaml", "menu: Trình đơn của tôi",
		"assets/bird.svg", "<svg/>",
	), themes.FS, "default")
	if len(probs) > 0 {
		t.Fatal(text(probs))
	}
	s, pages := sampleSite("vi")
	r := th.Renderer(s)
	list, article := render(t, r, pages["list"]), render(t, r, pages["article"])
	for _, c := range []struct{ name, html, want string }{
		{"the layout", list, "<h1>của tôi</h1><b>2</b>"},
		{"the word", list, `aria-label="Trình đơn của tôi"`},
		{"another word", list, "Đến nội dung chính"},
		{"another layout", article, `<article class="columns">`},
	} {
		if !strings.Contains(c.html, c.want) {
			t.Errorf("%s: %s is not in\n%s", c.name, c.want, c.html)
		}
	}
	var paths []string
	for _, a := range th.Assets() {
		paths = append(paths, a.Path)
	}
	if got := strings.Join(paths, " "); !strings.Contains(got, "assets/bird.") || !strings.Contains(got, "assets/style.") {
		t.Errorf("assets are %s", got)
	}
}

func TestStyleSheetNamesAssets(t *testing.T) {
	th, probs := Load(siteFiles("assets/style.css", `a{background:url("img/bird.svg")}b{background:url(data:x)}`, "assets/img/bird.svg", "<svg/>"), themes.FS, "default")
	if th == nil {
		t.Fatal(text(probs))
	}
	for _, a := range th.Assets() {
		if strings.HasPrefix(a.Path, "assets/style.") {
			if got, want := string(a.Bytes), "a{background:url(img/bird.a9f9a4dd.svg)}b{background:url(data:x)}"; !strings.HasPrefix(got, "a{background:url(img/bird.") {
				t.Errorf("got %s, want like %s", got, want)
			}
		}
	}
}

func TestStyleSheetIsSmall(t *testing.T) {
	for _, a := range loadDefault(t).Assets() {
		if !strings.HasSuffix(a.Path, ".css") {
			continue
		}
		var sent bytes.Buffer
		w := gzip.NewWriter(&sent)
		w.Write(a.Bytes) // a Buffer takes everything
		w.Close()
		if sent.Len() > 4250 {
			t.Errorf("%s has %d bytes on the wire, want at most 4250", a.Path, sent.Len())
		}
	}
}

// TestMinifyingKeepsMeaning compares pages of the small templates with those
// of the templates as written: nothing but blanks may differ.
func TestMinifyingKeepsMeaning(t *testing.T) {
	th := loadDefault(t)
	s, pages := sampleSite("vi")
	small := th.Renderer(s)
	readable := th.Renderer(s)
	templates, err := readable.set.readable()
	if err != nil {
		t.Fatal(err)
	}
	readable.set = &set{small: templates, funcs: small.set.funcs}
	for name, p := range pages {
		got, want := render(t, small, p), render(t, readable, p)
		if squeeze(t, got) != squeeze(t, want) {
			t.Errorf("%s: the small templates give\n%s\nas written they give\n%s", name, got, want)
		}
	}
}

// squeeze writes a page's elements, attributes and words, one a line. Blanks
// that no reader sees are not in it.
func squeeze(t *testing.T, page string) string {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			fmt.Fprintf(&b, "%s=%s\n", a.Key, strings.ReplaceAll(a.Val, ", ", ","))
		}
		if words := strings.Fields(n.Data); len(words) > 0 {
			b.WriteString(strings.Join(words, " ") + "\n")
		}
	}
	return b.String()
}
