package theme

import (
	"errors"
	"html/template"
	"io"
	"reflect"
	"slices"
	"text/template/parse"
)

// A program is a template made ready for views of one type. html/template parses
// templates and escapes them; when it executes them it looks up every field by its
// name among those of the view, for every page again. A program has looked once.
// (An article: 56 µs by the library, 26 µs so.)
//
// Programs know what the templates of lists and articles are made of: text, fields,
// if, with, range over lists, other templates, and the functions of themes. What is
// made of more, [compile] leaves to the library, and what escaping changes too (see
// context): a program makes what the library would make, or nothing.
type program struct {
	typ   reflect.Type
	steps []step
}

// programs returns those of the templates of a set that the program executes.
func programs(set *template.Template, f funcs) map[string]*program {
	c := &compiler{set: set, funcs: f, contexts: newContexts()}
	all := map[string]*program{}
	for _, v := range views() {
		err := set.ExecuteTemplate(&bounded{to: io.Discard, name: v.name}, v.name, v.view) // escapes it
		if _, ok := errors.AsType[*template.Error](err); ok {
			continue
		}
		if p := c.compile(v.name, reflect.TypeOf(v.view)); p != nil {
			all[v.name] = p
		}
	}
	return all
}

// step appends to what is made; dot is the value of "." there.
type step func(m *machine, dot reflect.Value)

// machine is one execution.
type machine struct {
	dst    []byte
	root   reflect.Value // $
	start  int           // where dst began
	failed bool          // the library has to say what is wrong
}

// run appends what the template makes of a view to dst, and says whether it could.
func (p *program) run(dst []byte, view any) ([]byte, bool) {
	v := reflect.ValueOf(view)
	if v.Type() != p.typ {
		return dst, false
	}
	m := &machine{dst: dst, root: v, start: len(dst)}
	m.all(p.steps, v)
	return m.dst, !m.failed
}

func (m *machine) all(steps []step, dot reflect.Value) {
	for _, s := range steps {
		if s(m, dot); m.failed {
			return
		}
	}
}

// compiler makes a program of a template and those that it calls.
type compiler struct {
	set      *template.Template
	funcs    funcs
	contexts map[string]*context
	root     reflect.Type // of $
	within   []string     // the templates that are being compiled
}

// compile returns the program of a template for views of a type, nil when it is
// made of what programs do not know. The template must have been escaped.
func (c *compiler) compile(name string, typ reflect.Type) *program {
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || slices.Contains(c.within, name) {
		return nil
	}
	inner := *c
	inner.root, inner.within = typ, append(slices.Clip(c.within), name)
	steps, ok := inner.list(t.Tree.Root, typ)
	if !ok {
		return nil
	}
	return &program{typ, steps}
}

// list compiles nodes; dot is the type of "." there, nil when that is not known.
func (c *compiler) list(list *parse.ListNode, dot reflect.Type) (steps []step, ok bool) {
	if list == nil {
		return nil, true
	}
	for _, n := range list.Nodes {
		s := c.node(n, dot)
		if s == nil {
			return nil, false
		}
		steps = append(steps, s)
	}
	return steps, true
}

// node compiles one node; it returns nil for one that programs do not know.
func (c *compiler) node(n parse.Node, dot reflect.Type) step {
	switch n := n.(type) {
	case *parse.TextNode:
		text := n.Text
		return func(m *machine, _ reflect.Value) { m.dst = append(m.dst, text...) }
	case *parse.ActionNode:
		return c.action(n.Pipe, dot)
	case *parse.IfNode:
		return c.branch(n.Pipe, n.List, n.ElseList, dot)
	case *parse.WithNode:
		return c.with(n, dot)
	case *parse.RangeNode:
		return c.loop(n, dot)
	case *parse.TemplateNode:
		return c.call(n, dot)
	}
	return nil
}

// branch compiles {{if}}.
func (c *compiler) branch(pipe *parse.PipeNode, list, otherwise *parse.ListNode, dot reflect.Type) step {
	truth := c.condition(pipe, dot)
	yes, ok := c.list(list, dot)
	no, okToo := c.list(otherwise, dot)
	if truth == nil || !ok || !okToo {
		return nil
	}
	return func(m *machine, dot reflect.Value) {
		if truth(m, dot) {
			m.all(yes, dot)
		} else {
			m.all(no, dot)
		}
	}
}

// with compiles {{with}}.
func (c *compiler) with(n *parse.WithNode, dot reflect.Type) step {
	v := c.value(n.Pipe, dot)
	if v == nil {
		return nil
	}
	truth := truthOf(v.typ)
	yes, ok := c.list(n.List, v.typ)
	no, okToo := c.list(n.ElseList, dot)
	if truth == nil || !ok || !okToo {
		return nil
	}
	return func(m *machine, dot reflect.Value) {
		switch with := v.of(m, dot); {
		case m.failed:
		case truth(with):
			m.all(yes, with)
		default:
			m.all(no, dot)
		}
	}
}

// loop compiles {{range}} over a slice.
func (c *compiler) loop(n *parse.RangeNode, dot reflect.Type) step {
	v := c.value(n.Pipe, dot)
	if v == nil || v.typ.Kind() != reflect.Slice {
		return nil
	}
	body, ok := c.list(n.List, v.typ.Elem())
	no, okToo := c.list(n.ElseList, dot)
	if !ok || !okToo {
		return nil
	}
	return func(m *machine, dot reflect.Value) {
		over := v.of(m, dot)
		if !m.failed && over.Len() == 0 {
			m.all(no, dot)
		}
		for i := 0; !m.failed && i < over.Len(); i++ {
			m.all(body, over.Index(i))
			m.failed = m.failed || len(m.dst)-m.start > mostMade
		}
	}
}

// call compiles {{template}}.
func (c *compiler) call(n *parse.TemplateNode, dot reflect.Type) step {
	if n.Pipe == nil {
		return nil
	}
	v := c.value(n.Pipe, dot)
	if v == nil {
		return nil
	}
	p := c.compile(n.Name, v.typ)
	if p == nil {
		return nil
	}
	return func(m *machine, dot reflect.Value) {
		root := m.root
		if m.root = v.of(m, dot); !m.failed {
			m.all(p.steps, m.root)
		}
		m.root = root
	}
}
