package content

import (
	"reflect"
	"time"

	"loa/internal/diag"
)

// Conflict is a key that two declarations of one term give different values.
type Conflict struct {
	Key string
	Pos diag.Pos // of the second one's value, or of the second declaration
}

// Fill gives t what it lacks from another declaration of the same term, and
// returns what both say differently; of that t keeps its own. t and from are
// not shared afterwards: what is inside is copied by reference and never
// changed.
func (t *Term) Fill(from *Term) []Conflict {
	f := filler{at: from.Pos}
	f.fill("", reflect.ValueOf(t).Elem(), reflect.ValueOf(from).Elem())
	return f.conflicts
}

// filler joins two values of one type field by field. It walks by reflection
// so that a key that is added to the model later cannot be forgotten here.
type filler struct {
	at        diag.Pos
	conflicts []Conflict
}

func (f *filler) fill(key string, dst, src reflect.Value) {
	switch {
	case src.IsZero() || dst.Type() == reflect.TypeFor[diag.Pos]():
		return
	case dst.IsZero():
		dst.Set(src)
		return
	}
	switch d := dst.Interface().(type) {
	case Value:
		s := src.Interface().(Value)
		switch {
		case s.Text == "":
		case d.Text == "":
			dst.Set(src)
		case d.Text != s.Text:
			f.conflicts = append(f.conflicts, Conflict{key, s.Pos})
		}
		return
	case Date:
		if s := src.Interface().(Date); !s.IsZero() && !sameTime(d.Time, s.Time) {
			f.conflicts = append(f.conflicts, Conflict{key, s.Pos})
		}
		return
	}
	switch dst.Kind() {
	case reflect.Pointer:
		// The pointed-to value belongs to another declaration: work on a copy.
		merged := reflect.New(dst.Type().Elem())
		merged.Elem().Set(dst.Elem())
		f.fill(key, merged.Elem(), src.Elem())
		dst.Set(merged)
	case reflect.Struct:
		for i := range dst.NumField() {
			f.fill(keyName(key, dst.Type().Field(i).Name), dst.Field(i), src.Field(i))
		}
	case reflect.Slice:
		if !sameTexts(dst, src) {
			f.conflicts = append(f.conflicts, Conflict{key, f.at})
		}
	default:
		if !dst.Equal(src) {
			f.conflicts = append(f.conflicts, Conflict{key, f.at})
		}
	}
}

func sameTime(a, b time.Time) bool { return a.Equal(b) }

// sameTexts compares two lists without regard to where they were written.
func sameTexts(a, b reflect.Value) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		f := filler{}
		item := reflect.New(a.Index(i).Type()).Elem()
		item.Set(a.Index(i))
		f.fill("", item, b.Index(i))
		if len(f.conflicts) > 0 {
			return false
		}
	}
	return true
}

// keyName is the key that a field holds, as editors write it.
func keyName(outer, field string) string {
	name := ""
	for i, r := range field {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				name += "_"
			}
			r += 'a' - 'A'
		}
		name += string(r)
	}
	if outer == "" || outer == "plan" || outer == "place" {
		return name
	}
	return outer + "." + name
}
