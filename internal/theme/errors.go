package theme

import (
	"fmt"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"loa/internal/diag"
)

// templateError is an error of the template packages, taken apart. They give
// it as text alone.
type templateError struct {
	name   string // of the template: layouts/home.html
	line   int
	offset int    // in the line, in bytes; -1 unknown
	at     string // the piece of the template: .Titel
	msg    string
}

var (
	templatePlace = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):(\d+)(?::(\d+))?: (.*)$`)
	templatePiece = regexp.MustCompile(`^executing "[^"]*" at <(.*?)>: (.*)$`)
	badField      = regexp.MustCompile(`^can't evaluate field (\w+) in type \[?\]?\*?(?:theme\.)?(\w+)`)
	badFunction   = regexp.MustCompile(`^function "(\w+)" not defined`)
	badTemplate   = regexp.MustCompile(`^(?:no such )?template "([^"]*)"(?: not defined)?`)
)

// parseError takes an error of the template packages apart. The name is empty
// when it has another form.
func parseError(text string) templateError {
	text = strings.ReplaceAll(text, "\n", " ")
	m := templatePlace.FindStringSubmatch(text)
	if m == nil {
		return templateError{msg: text}
	}
	e := templateError{name: m[1], offset: -1, msg: m[4]}
	e.line, _ = strconv.Atoi(m[2]) // the pattern has digits alone
	if m[3] != "" {
		e.offset, _ = strconv.Atoi(m[3])
	}
	e.msg, _, _ = strings.Cut(e.msg, ": {state") // html/template shows its own state
	if p := templatePiece.FindStringSubmatch(e.msg); p != nil {
		e.at, e.msg = p[1], p[2]
	}
	return e
}

// report adds the error to the problems, at its place in the source.
func (e templateError) report(s source, probs *diag.List) {
	pos := e.pos(s)
	switch {
	case badField.MatchString(e.msg):
		m := badField.FindStringSubmatch(e.msg)
		field, view := m[1], m[2]
		pos = e.narrow(s, pos, "."+field)
		p := probs.Error(pos, "the view %s has no field %q", view, field)
		suggest(p, field, fieldsOf(view))
	case badFunction.MatchString(e.msg):
		name := badFunction.FindStringSubmatch(e.msg)[1]
		p := probs.Error(e.narrow(s, pos, name), "unknown function %q", name)
		suggest(p, name, keysOf(funcs{}.table()))
	case badTemplate.MatchString(e.msg):
		name := badTemplate.FindStringSubmatch(e.msg)[1]
		probs.Error(e.narrow(s, pos, strconv.Quote(name)), "no template %q", name).
			WithHint("a piece is a file in fragments/: %q", "fragments/piece.html")
	case e.msg == "unexpected EOF":
		probs.Error(pos, "the file ends before an %s", "{{end}}").
			WithHint("each of %s needs one", "{{if}} {{range}} {{with}} {{define}} {{block}}")
	default:
		probs.Error(pos, "%s", diag.Foreign(e.msg))
	}
}

// pos returns the place of the error in the source.
func (e templateError) pos(s source) diag.Pos {
	pos := s.pos(e.line, 0)
	if e.at != "" {
		return e.narrow(s, pos, e.at)
	}
	if line := lineOf(s, e.line); e.offset >= 0 && e.offset <= len(line) {
		pos.Column = len([]rune(line[:e.offset])) + 1
	}
	return pos
}

// narrow moves the place to the piece of text that is meant, when it stands in
// the line: the packages point somewhere near.
func (e templateError) narrow(s source, pos diag.Pos, piece string) diag.Pos {
	line := lineOf(s, e.line)
	if line == "" || piece == "" {
		return pos
	}
	from := max(0, min(e.offset, len(line))-len(piece))
	i := strings.Index(line[from:], piece)
	if i < 0 {
		from = 0
		i = strings.Index(line, piece)
	}
	if i < 0 {
		return pos
	}
	pos.Column = len([]rune(line[:from+i])) + 1
	pos.Length = len([]rune(piece))
	return pos
}

// lineOf returns a line of the source, "" when there is none.
func lineOf(s source, n int) string {
	lines := strings.Split(string(s.data), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimSuffix(lines[n-1], "\r")
}

// fieldsOf returns the names of the fields of a view type, by its name.
func fieldsOf(view string) []string {
	var names []string
	for t := range viewTypes() {
		if t.Name() != view || t.Kind() != reflect.Struct {
			continue
		}
		for _, f := range reflect.VisibleFields(t) {
			names = append(names, f.Name)
		}
	}
	return names
}

// viewTypes returns every type that a template may meet.
func viewTypes() map[reflect.Type]bool {
	seen := map[reflect.Type]bool{}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if seen[t] {
			return
		}
		seen[t] = true
		if t.Kind() != reflect.Struct {
			return
		}
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() {
				add(f.Type)
			}
		}
	}
	for _, s := range views() {
		add(reflect.TypeOf(s.view))
	}
	return seen
}

// keysOf returns the keys of a map, sorted.
func keysOf[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// path returns the path of a file of the theme, for messages.
func (t *Theme) path(name string) string { return path.Join("themes", t.Name, name) }

// source returns the source of a template.
func (t *Theme) source(name string) (source, bool) {
	i := slices.IndexFunc(t.sources, func(s source) bool { return s.name == name })
	if i < 0 {
		return source{}, false
	}
	return t.sources[i], true
}

// locate turns an error of a template at work into one that says where.
func (t *Theme) locate(err error) error {
	e := parseError(err.Error())
	s, ok := t.source(e.name)
	if !ok {
		return err
	}
	pos := e.pos(s)
	return fmt.Errorf("%s:%d:%d: %s", pos.File, pos.Line, pos.Column, e.msg)
}
