package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"sync"
	"text/template/parse"
	"time"

	"loa/internal/program"
)

// setKey is what a set of ready templates depends on beside the theme.
type setKey struct{ lang, home string }

// set is all templates with words and addresses put in. It is safe for
// concurrent use.
type set struct {
	small    *template.Template
	programs map[string]*program.Program        // of the templates that are plain
	readable func() (*template.Template, error) // as written, to say where an error is
	funcs    funcs
}

// set returns the templates for a language and a home path, made once: a
// preview has a new site after every change, but always the same templates.
func (t *Theme) set(lang, home string) *set {
	t.mu.Lock()
	defer t.mu.Unlock()
	key := setKey{lang, home}
	if s, ok := t.sets[key]; ok {
		return s
	}
	f := funcs{lang: lang, home: home, words: t.words.in(lang), urls: t.urls}
	small, err := build(t.sources, f, func(s source) string { return s.small })
	if err != nil { // Load has parsed all of it, so minifying broke it
		small, err = build(t.sources, f, func(s source) string { return string(s.data) })
	}
	if err != nil {
		panic("theme: a loaded theme does not parse: " + err.Error())
	}
	s := &set{small: small, programs: programs(small, f), funcs: f, readable: sync.OnceValues(func() (*template.Template, error) {
		return build(t.sources, f, func(s source) string { return string(s.data) })
	})}
	t.sets[key] = s
	return s
}

// build parses all sources into one set, in the form that text gives, and puts
// constant words and addresses in.
func build(sources []source, f funcs, text func(source) string) (*template.Template, error) {
	root := template.New("").Funcs(f.table())
	for _, s := range sources {
		if _, err := root.New(s.name).Parse(text(s)); err != nil {
			return nil, err
		}
	}
	for _, t := range root.Templates() {
		if t.Tree != nil {
			f.fold(t.Tree.Root)
		}
	}
	return root, nil
}

// programs returns those of the plain templates of a set.
func programs(set *template.Template, f funcs) map[string]*program.Program {
	all := map[string]*program.Program{}
	for _, v := range views() {
		if p := program.Compile(set, v.name, v.view, f.table()); p != nil {
			all[v.name] = p
		}
	}
	return all
}

// hasProgram says whether a template is plain.
func (s *set) hasProgram(name string) bool { return s.programs[name] != nil }

// execute appends what a template makes of a view to dst. An error names the
// place in the file as it was written: the small template is on one line.
func (s *set) execute(dst []byte, name string, view any) ([]byte, error) {
	if p := s.programs[name]; p != nil {
		if made, ok := p.Append(dst, view, mostMade); ok {
			return made, nil
		}
	}
	buf := bytes.NewBuffer(dst)
	err := s.small.ExecuteTemplate(&bounded{to: buf, name: name}, name, view)
	if err == nil {
		return buf.Bytes(), nil
	}
	readable, again := s.readable()
	if again == nil {
		again = readable.ExecuteTemplate(&bounded{to: io.Discard, name: name}, name, view)
	}
	if again != nil {
		err = again
	}
	return dst, err
}

// mostMade is how many bytes a template may make of one view: more than any page
// has, and less than any memory.
const mostMade = 64 << 20

// bounded writes what a template makes, until it is too much: loops within loops
// would take all memory. Its error has the form of the template packages' own.
type bounded struct {
	to   io.Writer
	name string // of the template
	made int
}

func (w *bounded) Write(p []byte) (int, error) {
	if w.made += len(p); w.made > mostMade {
		return 0, grown(w.name)
	}
	return w.to.Write(p)
}

func grown(name string) error {
	return fmt.Errorf("template: %s:1: the page grows beyond %d MB", name, mostMade>>20)
}

// funcs is what the functions of templates need.
type funcs struct {
	lang, home string
	words      map[string]string
	urls       map[string]string
}

func (f funcs) table() template.FuncMap {
	return template.FuncMap{
		"t": f.t, "asset": f.asset, "number": f.number, "date": f.date, "longdate": f.longDate,
	}
}

// t returns a word of the interface, with its verbs filled in.
func (f funcs) t(key string, args ...any) (string, error) {
	text, ok := f.words[key]
	if !ok {
		return "", fmt.Errorf("unknown word %q", key)
	}
	if len(args) == 0 {
		return text, nil
	}
	return fmt.Sprintf(text, args...), nil
}

// asset returns the address of a file of the theme.
func (f funcs) asset(name string) (string, error) {
	p, ok := f.urls[name]
	if !ok {
		return "", fmt.Errorf("no asset %q", name)
	}
	return f.home + p, nil
}

func (f funcs) number(n int) string         { return formatNumber(f.lang, n) }
func (f funcs) date(t time.Time) string     { return formatDate(f.lang, t) }
func (f funcs) longDate(t time.Time) string { return formatLongDate(f.lang, t) }

// fold replaces {{t "word"}} and {{asset "file"}} by what they give, as text.
//
// An article has some ten words of the interface; calling a function for each
// costs more than the rest of the template.
func (f funcs) fold(list *parse.ListNode) {
	if list == nil {
		return
	}
	for i, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			if text, ok := f.constant(n); ok {
				list.Nodes[i] = &parse.TextNode{
					NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(template.HTMLEscapeString(text)),
				}
			}
		case *parse.IfNode:
			f.fold(n.List)
			f.fold(n.ElseList)
		case *parse.RangeNode:
			f.fold(n.List)
			f.fold(n.ElseList)
		case *parse.WithNode:
			f.fold(n.List)
			f.fold(n.ElseList)
		}
	}
}

// constant returns the value of an action that is one call of t or asset with
// a plain string, and whether it is.
func (f funcs) constant(n *parse.ActionNode) (string, bool) {
	name, arg, ok := plainCall(n.Pipe)
	if !ok {
		return "", false
	}
	var text string
	var err error
	switch name {
	case "t":
		text, err = f.t(arg)
	case "asset":
		text, err = f.asset(arg)
	default:
		return "", false
	}
	return text, err == nil
}

// plainCall takes a pipeline of the form name "text" apart.
func plainCall(p *parse.PipeNode) (name, arg string, ok bool) {
	if p == nil || len(p.Decl) > 0 || len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 2 {
		return "", "", false
	}
	fn, isName := p.Cmds[0].Args[0].(*parse.IdentifierNode)
	text, isText := p.Cmds[0].Args[1].(*parse.StringNode)
	if !isName || !isText {
		return "", "", false
	}
	return fn.Ident, text.Text, true
}
