package theme

import (
	"bytes"
	"html/template"
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
			if set.programs[s.name] == nil {
				continue // of few pages: TestProgramsOfTheDefaultTheme
			}
			views := []any{s.full, s.empty}
			for range 100 {
				v := reflect.New(reflect.TypeOf(s.full)).Elem()
				fillRandom(v, random, 3)
				views = append(views, v.Interface())
			}
			for _, v := range views {
				compareProgram(t, set, s.name, v)
			}
		}
	}
}

func compareProgram(t *testing.T, set *set, name string, view any) {
	t.Helper()
	var want bytes.Buffer
	if err := set.small.ExecuteTemplate(&want, name, view); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	got, ok := set.programs[name].Append(nil, view, mostMade)
	if !ok || string(got) != want.String() {
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
