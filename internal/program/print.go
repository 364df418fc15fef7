package program

import (
	"bytes"
	"html/template"
	"io"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"text/template/parse"
)

// context is a place in a template where values are printed.
type context struct {
	around        *template.Template // of one value
	before, after string             // what it writes around the value
	plain         [256]bool          // bytes of which text goes unchanged
	markup        bool               // template.HTML goes unchanged
}

// places are templates of one value, a context each. Two places are one context
// when html/template puts the same escapers into their pipelines.
var places = []struct {
	before, after string
	changes       string // the bytes of which it may change something
	only          string // in place of that: all that it does not change
	markup        bool
}{
	{"<p>", "</p>", "\x00\"'&+<>", "", true},
	{`<p title="`, `">`, "\x00\"'&+<>`=", "", false},
	{`<a href="`, `">`, "", "/-.abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", false},
}

// contexts returns the contexts by the escapers that html/template uses there.
var contexts = sync.OnceValue(func() map[string]*context {
	all := map[string]*context{}
	for _, p := range places {
		t := template.Must(template.New("").Parse(p.before + "{{.}}" + p.after))
		if t.Execute(io.Discard, "") != nil { // escapes it
			continue
		}
		c := &context{around: t, before: p.before, after: p.after, markup: p.markup}
		for b := range c.plain {
			c.plain[b] = p.only == "" && strings.IndexByte(p.changes, byte(b)) < 0 || strings.IndexByte(p.only, byte(b)) >= 0
		}
		for _, n := range t.Tree.Root.Nodes {
			if a, ok := n.(*parse.ActionNode); ok {
				all[escapers(a.Pipe)] = c
			}
		}
	}
	return all
})

// escapers returns what a pipeline does with its value.
func escapers(p *parse.PipeNode) string {
	var all strings.Builder
	for _, cmd := range p.Cmds[1:] {
		all.WriteString(cmd.String() + "|")
	}
	return all.String()
}

// action compiles the printing of a value.
func (c *compiler) action(p *parse.PipeNode, dot reflect.Type) step {
	if len(p.Decl) > 0 || len(p.Cmds) < 2 {
		return nil
	}
	in := c.contexts[escapers(p)]
	v := c.command(p.Cmds[0], dot)
	if in == nil || v == nil {
		return nil
	}
	switch {
	case v.typ == reflect.TypeFor[string]():
		return func(m *machine, dot reflect.Value) {
			if of := v.of(m, dot); !m.failed {
				in.append(m, of.String())
			}
		}
	case v.typ == reflect.TypeFor[template.HTML]() && in.markup:
		return func(m *machine, dot reflect.Value) {
			if of := v.of(m, dot); !m.failed {
				m.dst = append(m.dst, of.String()...)
			}
		}
	case v.typ == reflect.TypeFor[int]() && in.plain['1'] && in.plain['-']:
		return func(m *machine, dot reflect.Value) {
			if of := v.of(m, dot); !m.failed {
				m.dst = strconv.AppendInt(m.dst, of.Int(), 10)
			}
		}
	}
	return nil
}

// append appends text as the context needs it.
func (c *context) append(m *machine, text string) {
	for i := range len(text) {
		if !c.plain[text[i]] {
			c.appendEscaped(m, text)
			return
		}
	}
	m.dst = append(m.dst, text...)
}

func (c *context) appendEscaped(m *machine, text string) {
	var made bytes.Buffer
	if err := c.around.Execute(&made, text); err != nil {
		m.failed = true
		return
	}
	inner := made.Bytes()[len(c.before):]
	m.dst = append(m.dst, inner[:len(inner)-len(c.after)]...)
}
