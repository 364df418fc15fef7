package theme

import (
	"reflect"
	"time"
)

// sample is a template and views to try it with.
type sample struct {
	name        string
	full, empty any
	gaps        any // full, with a gap in every field that may be one; nil when none may
}

// namedView is a template and a view of its type.
type namedView struct {
	name string
	view any
}

// views returns every template that the program executes, with its view.
func views() []namedView {
	list := []namedView{{frameName, Frame{}}}
	for _, l := range layouts {
		list = append(list, namedView{layoutName(l.layout), l.view})
	}
	for _, f := range fragments {
		list = append(list, namedView{fragmentName(f.name), f.view})
	}
	return list
}

// samples returns for every template a view in which everything is set, and one
// in which nothing is but what always is: the site.
func samples() []sample {
	var list []sample
	for _, v := range views() {
		t := reflect.TypeOf(v.view)
		full, empty := reflect.New(t).Elem(), reflect.New(t).Elem()
		fillView(full, 3)
		one := sample{name: v.name, full: full.Interface()}
		if putGaps(full) {
			one.gaps = full.Interface()
		}
		if f := empty.FieldByName("Site"); f.IsValid() {
			f.Set(reflect.ValueOf(new(Site)))
		}
		one.empty = empty.Interface()
		list = append(list, one)
	}
	return list
}

// fillView sets everything in v, to a depth for types that hold themselves.
func fillView(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("text")
	case reflect.Int:
		v.SetInt(2)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		fillView(p.Elem(), depth)
		v.Set(p)
	case reflect.Slice:
		if depth == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fillView(v.Index(i), depth-1)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2022, 6, 9, 7, 30, 0, 0, time.UTC)))
			return
		}
		for i := range v.NumField() {
			fillView(v.Field(i), depth)
		}
	}
}

// putGaps puts a gap into every field of a view that may be one, and says whether
// there are any.
func putGaps(view reflect.Value) bool {
	found := false
	for i := range view.NumField() {
		field := view.Type().Field(i)
		switch _, may := field.Tag.Lookup("gap"); {
		case may:
			view.Field(i).SetString(string(gap(0)))
			found = true
		case field.Anonymous:
			found = putGaps(view.Field(i)) || found
		}
	}
	return found
}
