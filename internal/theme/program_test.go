package theme

import (
	"bytes"
	"html/template"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"loa/themes"
)

// TestPrograms compares what programs make with what html/template makes, of views
// in which everything, nothing and anything is set, with texts that need escaping.
func TestPrograms(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	for _, name := range []string{"default", "plain"} {
		th, probs := Load(siteFiles(), themes.FS, name)
		if len(probs) > 0 {
			t.Fatal(text(probs))
		}
		set := th.set("vi", "/")
		for _, s := range samples() {
			p := set.programs[s.name]
			if p == nil {
				continue
			}
			views := []any{s.full, s.empty}
			for range 100 {
				v := reflect.New(reflect.TypeOf(s.full)).Elem()
				fillRandom(v, random, 3)
				views = append(views, v.Interface())
			}
			for _, v := range views {
				comparePrograms(t, set, p, s.name, v)
			}
		}
	}
}

func comparePrograms(t *testing.T, set *set, p *program, name string, view any) {
	t.Helper()
	var want bytes.Buffer
	if err := set.small.ExecuteTemplate(&want, name, view); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	got, ok := p.run([]byte("before"), view)
	if !ok || string(got) != "before"+want.String() {
		t.Fatalf("%s of %+v:\n%s\nwant\n%s", name, view, got, &want)
	}
}

// TestProgramsOfTheDefaultTheme names what is executed often enough to matter.
func TestProgramsOfTheDefaultTheme(t *testing.T) {
	made := loadDefault(t).set("vi", "/").programs
	for _, name := range []string{
		"layouts/article.html", "layouts/list.html", "layouts/term.html", "layouts/script.html",
		"fragments/card.html", "fragments/item.html", "fragments/chip.html", "fragments/pager.html",
	} {
		if made[name] == nil {
			t.Errorf("%s is left to html/template", name)
		}
	}
}

// TestProgramsOfTemplates compares templates of every form, those too that only
// html/template knows.
func TestProgramsOfTemplates(t *testing.T) {
	for _, c := range []struct {
		text string
		made bool // by a program
	}{
		{`a{{.Title}}b{{$.Title}}`, true},
		{`{{if .Title}}a{{else if .Draft}}b{{else}}c{{end}}`, true},
		{`{{if and .Title (or .Draft .Facts) (not .Outdated)}}a{{end}}`, true},
		{`{{with .Lead}}<p lang="{{.}}">{{$.Title}}{{else with .Author}}{{.}}{{end}}`, true},
		{`{{range .Facts}}<dt>{{.Name}}<dd>{{.Value}}{{else}}none{{end}}`, true},
		{`{{range .Steps}}<li>{{.}}{{$.Kind}}{{end}}`, true},
		{`{{with .Script}}<a href="{{.}}">{{t "script"}}</a>{{end}}{{t "articles_count" .Kind}}{{t "until" .Title}}`, true},
		{`{{with .Picture}}{{.Markup}}{{.Alt}}{{.Width}}<img width="{{.Height}}">{{end}}`, true},
		{`{{.Site.Title}}{{.Site.Contact.Phone}}`, true},
		{`{{with .Leaflet}}{{template "fragments/leaflet.html" .}}{{end}}`, true},
		{`{{longdate .When}}`, true},
		{`{{.Draft}}`, false},
		{`<textarea>{{.Title}}</textarea><script>let a = {{.Title}}</script>`, false},
		{`<p title="{{.Body}}">`, false},
		{`<a href="/x/{{.Title}}?y={{.Kind}}">`, false},
		{`{{$x := .Title}}{{$x}}`, false},
		{`{{range $i, $f := .Facts}}{{$i}}{{$f.Name}}{{end}}`, false},
		{`{{range .Facts}}{{break}}{{end}}`, false},
		{`{{len .Facts}}{{printf "%q" .Title}}{{.Title | printf "%s"}}`, false},
		{`{{if eq .Kind "news"}}a{{end}}`, false},
		{`{{define "again"}}{{with .Leaflet}}{{template "again" $}}{{end}}{{end}}{{if .Draft}}{{template "again" .}}{{end}}`, false},
	} {
		th, err := fs.ReadFile(themes.FS, "default/fragments/leaflet.html")
		if err != nil {
			t.Fatal(err)
		}
		f := loadDefault(t).set("vi", "/").funcs
		root, err := build([]source{
			{file: file{name: "layouts/article.html", data: []byte(c.text)}},
			{file: file{name: "fragments/leaflet.html", data: th}},
		}, f, func(s source) string { return string(s.data) })
		if err != nil {
			t.Fatal(err)
		}
		p := programs(root, f)["layouts/article.html"]
		if (p != nil) != c.made {
			t.Errorf("%s: made by a program: %v", c.text, p != nil)
		}
		random := rand.New(rand.NewPCG(1, 1))
		for range 50 {
			v := reflect.New(reflect.TypeFor[Article]()).Elem()
			fillRandom(v, random, 3)
			if p != nil {
				comparePrograms(t, &set{small: root}, p, "layouts/article.html", v.Interface())
			}
		}
	}
}

// fillRandom sets everything in v or nothing, by lot, to a depth.
func fillRandom(v reflect.Value, r *rand.Rand, depth int) {
	texts := []string{"", "Bà con thoát nghèo", "/bai-viet/a-b/", "javascript:alert(1)", `"><script>'`, "a+b & c=`d`", "\x00\xff", "https://x.vn/?a=1&b=á", "mailto:a@b.vn", "#a:b"}
	switch {
	case v.Type() == reflect.TypeFor[*Site]():
		v.Set(reflect.New(v.Type().Elem())) // every view has it
		fillRandom(v.Elem(), r, depth)
	case v.Type() == reflect.TypeFor[template.HTML]():
		v.SetString([]string{"", "<b>x</b> &amp;", string(gap(1))}[r.IntN(3)])
	case v.Type() == reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.Date(2022, 6, r.IntN(28), 7, 30, 0, 0, time.UTC)))
	case v.Kind() == reflect.String:
		v.SetString(texts[r.IntN(len(texts))])
	case v.Kind() == reflect.Int:
		v.SetInt(int64(r.IntN(3)*1234567 - 1))
	case v.Kind() == reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case v.Kind() == reflect.Pointer && r.IntN(2) == 0:
		v.Set(reflect.New(v.Type().Elem()))
		fillRandom(v.Elem(), r, depth)
	case v.Kind() == reflect.Slice && depth > 0:
		v.Set(reflect.MakeSlice(v.Type(), r.IntN(3), 3))
		for i := range v.Len() {
			fillRandom(v.Index(i), r, depth-1)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fillRandom(v.Field(i), r, depth)
		}
	}
}

// TestContexts prints each byte, alone and among letters, in each context.
func TestContexts(t *testing.T) {
	contexts := newContexts()
	if len(contexts) != len(places) {
		t.Fatalf("%d contexts, want %d: html/template sees no difference", len(contexts), len(places))
	}
	for _, c := range contexts {
		for b := range 256 {
			for _, text := range []string{string([]byte{byte(b)}), string([]byte{'a', byte(b), 'c'}), "//" + string([]byte{byte(b)}) + "ư"} {
				m := &machine{}
				c.append(m, text)
				var want bytes.Buffer
				if err := c.around.Execute(&want, text); err != nil {
					t.Fatal(err)
				}
				if got := c.before + string(m.dst) + c.after; got != want.String() {
					t.Errorf("%q: %s, want %s", text, got, &want)
				}
			}
		}
	}
}
