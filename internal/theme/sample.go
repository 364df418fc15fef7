package theme

import (
	"reflect"
	"time"
)

// sample is a template and views to try it with.
type sample struct {
	name        string
	full, empty any
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
		fill(full, 3)
		if f := empty.FieldByName("Site"); f.IsValid() {
			f.Set(reflect.ValueOf(new(Site)))
		}
		list = append(list, sample{v.name, full.Interface(), empty.Interface()})
	}
	return list
}

// fill sets everything in v, to a depth for types that hold themselves.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("text")
	case reflect.Int:
		v.SetInt(2)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		fill(p.Elem(), depth)
		v.Set(p)
	case reflect.Slice:
		if depth == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), depth-1)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2022, 6, 9, 7, 30, 0, 0, time.UTC)))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), depth)
		}
	}
}
