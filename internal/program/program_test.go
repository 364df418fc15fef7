package program

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The views of the tests: an article as themes have it.
type (
	office struct{ Name, Phone string }
	// Common is promoted from.
	Common struct {
		Office *office
		Title  string
	}
	fact struct {
		Name  string
		Value template.HTML
		Notes []string
	}
	numbered struct{ Number int }
	// Printed is promoted from, through a pointer.
	Printed struct{ Printer string }
	article struct {
		Common
		numbered
		*Printed
		Kind, Lead, Author, Script string
		Body                       template.HTML
		Draft, Outdated            bool
		Facts                      []fact
		Steps                      []string
		Paper                      *article
		When                       time.Time
	}
)

// Long is a method of what can be addressed, as what is in a slice.
func (f *fact) Long() bool { return len(f.Notes) > 1 }

// Failing panics for one view in three.
func (n numbered) Failing() string { return "abc"[:2-n.Number] }

// First is a method that templates call like a field.
func (n numbered) First() bool { return n.Number <= 1 }

var funcs = template.FuncMap{
	"word":   func(key string, args ...any) (string, error) { return wordOf(key, args) },
	"number": func(n int) string { return fmt.Sprintf("%d,0", n) },
}

func wordOf(key string, args []any) (string, error) {
	if key == "mailto:a@b.vn" {
		return "", errors.New("no such word")
	}
	return key + fmt.Sprint(args...), nil
}

// forms are templates of every form, those too that are left to html/template.
var forms = []struct {
	text string
	made bool // by a program
}{
	{`a{{.Title}}b{{$.Title}}`, true},
	{`{{if .Title}}a{{else if .Draft}}b{{else}}c{{end}}`, true},
	{`{{if and .Title (or .Draft .Facts) (not .Outdated)}}a{{end}}{{if not (and .Kind .Lead)}}b{{end}}`, true},
	{`{{if .First}}a{{end}}{{if .Number}}{{.Number}}{{end}}`, true},
	{`{{with .Lead}}<p lang="{{.}}">{{$.Title}}{{else with .Author}}{{.}}{{end}}`, true},
	{`{{range .Facts}}<dt>{{.Name}}<dd>{{.Value}}{{range .Notes}}{{.}}{{$.Kind}}{{end}}{{else}}none{{end}}`, true},
	{`{{with .Script}}<a href="{{.}}">{{word "script"}}</a>{{end}}{{word "of" .Kind}}{{word .Title}}`, true},
	{`{{with .Paper}}{{.Title}}{{.Body}}<img width="{{.Number}}">{{end}}`, true},
	{`{{.Office.Name}}{{with .Office}}<p title="{{.Phone}}">{{end}}`, true},
	{`{{with .Paper}}{{template "part" .}}{{end}}{{template "part" .Paper}}{{template "word" .Title}}`, true},
	{`{{number .Number}}{{word "of" (number .Number) .Title}}`, true},
	{`{{- /* a comment */ -}} <!-- another --> {{.Title -}} x`, true},
	{`{{if or .Office.Name .Draft}}a{{end}}{{if and .Office.Name .Draft}}b{{else}}c{{end}}`, true},
	{`{{.Failing}}`, true},
	{`{{.Printer}}`, false},
	{`{{range .Facts}}{{if .Long}}a{{end}}{{end}}`, false},
	{`{{word "of" .Body}}`, false},
	{`{{with .Body}}{{word .}}{{end}}`, false},
	{`{{number .Title}}`, false},
	{`{{.Draft}}`, false},
	{`{{.When}}{{.Office}}`, false},
	{`<textarea>{{.Title}}</textarea><script>let a = {{.Title}}</script>`, false},
	{`<p title="{{.Body}}">`, false},
	{`<p title={{.Title}}>`, false},
	{`<a href="/x/{{.Title}}?y={{.Kind}}">`, false},
	{`{{$x := .Title}}{{$x}}`, false},
	{`{{range $i, $f := .Facts}}{{$i}}{{$f.Name}}{{end}}`, false},
	{`{{range .Facts}}{{break}}{{end}}`, false},
	{`{{range .Number}}{{.}}{{end}}`, false},
	{`{{len .Facts}}{{printf "%q" .Title}}{{.Title | printf "%s"}}`, false},
	{`{{if eq .Kind "news"}}a{{end}}`, false},
	{`{{if and}}a{{end}}`, false},
	{`{{if .Draft}}{{word}}{{end}}`, false},
	{`{{if .Draft}}{{template "again" .}}{{end}}`, false},
	{`{{with .Office}}{{template "none"}}{{end}}`, false},
}

// others are what the templates of the tests call.
const others = `{{define "part"}}{{with .}}{{.Title}}{{$.Kind}}{{end}}{{end}}{{define "word"}}<b>{{.}}</b>{{end}}` +
	`{{define "again"}}{{with .Paper}}{{template "again" .}}{{end}}{{end}}{{define "none"}}{{.}}{{end}}`

// TestAppend compares programs with html/template.
func TestAppend(t *testing.T) {
	for _, c := range forms {
		set := template.Must(template.New("page").Funcs(funcs).Parse(c.text + others))
		p := Compile(set, "page", article{}, funcs)
		if (p != nil) != c.made {
			t.Errorf("%s: made by a program: %v", c.text, p != nil)
		}
		if p == nil {
			continue
		}
		random := rand.New(rand.NewPCG(1, 1))
		for range 200 {
			v := reflect.New(reflect.TypeFor[article]()).Elem()
			fill(v, random, 3)
			compare(t, set, p, c.text, v.Interface())
		}
	}
}

// FuzzAppend does so for any template.
func FuzzAppend(f *testing.F) {
	for i, c := range forms {
		f.Add(c.text, uint64(i))
	}
	endless := regexp.MustCompile(`range[^{}]*\d`)
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		if endless.MatchString(text) {
			return // a loop over a number, which a theme is refused for
		}
		set, err := template.New("page").Funcs(funcs).Parse(others + text)
		if err != nil {
			return
		}
		p := Compile(set, "page", article{}, funcs)
		if p == nil {
			return
		}
		random := rand.New(rand.NewPCG(seed, 1))
		for range 20 {
			v := reflect.New(reflect.TypeFor[article]()).Elem()
			fill(v, random, 3)
			compare(t, set, p, text, v.Interface())
		}
	})
}

// compare compares what a program makes of a view with what the library does, errors
// included.
func compare(t *testing.T, set *template.Template, p *Program, name string, view any) {
	t.Helper()
	var want bytes.Buffer
	err := set.Execute(&want, view)
	got, ok := p.Append([]byte("before"), view, 1<<20)
	if err != nil {
		if ok || string(got) != "before" {
			t.Fatalf("%s of %+v: %s, want nothing, because of %v", name, view, got, err)
		}
		return
	}
	if !ok || string(got) != "before"+want.String() {
		t.Fatalf("%s of %+v:\n%s\nwant\n%s", name, view, got, &want)
	}
}

// TestMost ends loops that make too much.
func TestMost(t *testing.T) {
	set := template.Must(template.New("").Parse(`{{range .Steps}}{{range $.Steps}}{{range $.Steps}}abc{{end}}{{end}}{{end}}`))
	view := article{Steps: make([]string, 1000)}
	made, ok := Compile(set, "", view, nil).Append([]byte("before"), view, 5000)
	if ok || string(made) != "before" || cap(made) > 100 {
		t.Errorf("%d bytes, %v", len(made), ok)
	}
}

// TestManyCalls compiles each template once for each type: by calls there are 2^40 of them.
func TestManyCalls(t *testing.T) {
	text := `{{if .Title}}{{template "0" .}}{{end}}`
	for i := range 40 {
		text += fmt.Sprintf(`{{define "%d"}}{{template "%d" .}}{{template "%[2]d" .}}{{end}}`, i, i+1)
	}
	set := template.Must(template.New("").Parse(text + `{{define "40"}}a{{end}}`))
	if made, ok := Compile(set, "", Common{}, nil).Append(nil, Common{}, 100); !ok || len(made) > 0 {
		t.Errorf("%s, %v", made, ok)
	}
	if made, ok := Compile(set, "", Common{}, nil).Append(nil, Common{Title: "a"}, 100); ok {
		t.Errorf("%d bytes", len(made))
	}
}

// TestNotEscaped compiles nothing that html/template refuses.
func TestNotEscaped(t *testing.T) {
	set := template.Must(template.New("").Parse(`<a href="{{.Title}}`))
	if Compile(set, "", Common{}, nil) != nil {
		t.Error("a template without an end of its attribute has a program")
	}
}

// TestAnotherView refuses views of other types.
func TestAnotherView(t *testing.T) {
	set := template.Must(template.New("").Parse(`{{.Title}}`))
	p := Compile(set, "", Common{}, nil)
	for _, view := range []any{nil, article{}, &Common{}} {
		if made, ok := p.Append(nil, view, 100); ok {
			t.Errorf("%T: %s", view, made)
		}
	}
}

// TestContexts prints each byte, alone and among letters, in each context.
func TestContexts(t *testing.T) {
	all := contexts()
	if len(all) != len(places) {
		t.Fatalf("%d contexts, want %d: html/template sees no difference", len(all), len(places))
	}
	for _, c := range all {
		for b := range 256 {
			one := string([]byte{byte(b)})
			for _, text := range []string{"", one, "a" + one + "c", "//" + one + "ư", one + "ph%2f", strings.Repeat("a/", 9) + one} {
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

// fill sets everything in v or nothing, by lot, to a depth.
func fill(v reflect.Value, r *rand.Rand, depth int) {
	texts := []string{"", "Bà con thoát nghèo", "/bai-viet/a-b/", "javascript:alert(1)", `"><script>'`, "a+b", "x & c", "\x00\xff", "https://x.vn/?a=1&b=á", "mailto:a@b.vn", "#a:b"}
	switch {
	case v.Type() == reflect.TypeFor[template.HTML]():
		v.SetString([]string{"", "<b>x</b> &amp;", "\x001\x00"}[r.IntN(3)])
	case v.Kind() == reflect.String:
		v.SetString(texts[r.IntN(len(texts))])
	case v.Kind() == reflect.Int:
		v.SetInt(int64(r.IntN(3)*1234567 - 1))
	case v.Kind() == reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case v.Kind() == reflect.Pointer && depth > 0 && r.IntN(2) == 0:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), r, depth-1)
	case v.Kind() == reflect.Slice && depth > 0:
		v.Set(reflect.MakeSlice(v.Type(), r.IntN(3), 3))
		for i := range v.Len() {
			fill(v.Index(i), r, depth-1)
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[time.Time]():
		for i := range v.NumField() {
			fill(v.Field(i), r, depth)
		}
	}
}
