package program

import (
	"html/template"
	"reflect"
	"text/template/parse"
)

// value is an expression of a template: what it gives, and of which type.
type value struct {
	typ reflect.Type
	of  func(m *machine, dot reflect.Value) reflect.Value
}

// only returns the command of a pipeline that has one and names no variable.
func only(p *parse.PipeNode) *parse.CommandNode {
	if p == nil || len(p.Decl) > 0 || len(p.Cmds) != 1 {
		return nil
	}
	return p.Cmds[0]
}

// value compiles a pipeline of one command; nil when programs do not know it.
func (c *compiler) value(p *parse.PipeNode, dot reflect.Type) *value {
	cmd := only(p)
	if cmd == nil {
		return nil
	}
	return c.command(cmd, dot)
}

func (c *compiler) command(cmd *parse.CommandNode, dot reflect.Type) *value {
	if fn, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return c.function(fn.Ident, cmd.Args[1:], dot)
	}
	if len(cmd.Args) > 1 {
		return nil
	}
	return c.operand(cmd.Args[0], dot)
}

// operand compiles what may be an argument.
func (c *compiler) operand(n parse.Node, dot reflect.Type) *value {
	switch n := n.(type) {
	case *parse.DotNode:
		return &value{dot, func(_ *machine, dot reflect.Value) reflect.Value { return dot }}
	case *parse.FieldNode:
		return chain(&value{dot, func(_ *machine, dot reflect.Value) reflect.Value { return dot }}, n.Ident)
	case *parse.VariableNode:
		if n.Ident[0] != "$" {
			return nil
		}
		return chain(&value{c.root, func(m *machine, _ reflect.Value) reflect.Value { return m.root }}, n.Ident[1:])
	case *parse.StringNode:
		text := reflect.ValueOf(n.Text)
		return &value{text.Type(), func(*machine, reflect.Value) reflect.Value { return text }}
	case *parse.PipeNode:
		return c.value(n, dot)
	}
	return nil
}

// chain compiles .A.B.C of a value.
func chain(v *value, names []string) *value {
	for _, name := range names {
		if v = member(v, name); v == nil {
			return nil
		}
	}
	return v
}

// member compiles a field, or a method without arguments, of a structure or of a
// pointer to one.
func member(v *value, name string) *value {
	typ, pointer := v.typ, v.typ.Kind() == reflect.Pointer
	if _, ok := typ.MethodByName(name); ok {
		return method(v, name)
	}
	if pointer {
		typ = typ.Elem()
	}
	if typ.Kind() != reflect.Struct {
		return nil
	}
	if _, ok := reflect.PointerTo(typ).MethodByName(name); ok {
		return nil
	}
	f, ok := typ.FieldByName(name)
	if !ok || !f.IsExported() || throughPointer(typ, f.Index) {
		return nil
	}
	return &value{f.Type, func(m *machine, dot reflect.Value) reflect.Value {
		of := v.of(m, dot)
		if m.failed {
			return of
		}
		if pointer {
			if of.IsNil() {
				m.failed = true
				return of
			}
			of = of.Elem()
		}
		return of.FieldByIndex(f.Index)
	}}
}

// throughPointer says whether a way to a promoted field leads over a pointer.
func throughPointer(typ reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		if typ = typ.Field(i).Type; typ.Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}

// method compiles a method of a structure that takes nothing and gives one value.
func method(v *value, name string) *value {
	f, _ := v.typ.MethodByName(name)
	if v.typ.Kind() != reflect.Struct || f.Type.NumIn() != 1 || f.Type.NumOut() != 1 {
		return nil
	}
	return &value{f.Type.Out(0), func(m *machine, dot reflect.Value) reflect.Value {
		of := v.of(m, dot)
		if m.failed {
			return of
		}
		return m.call(of.Method(f.Index), nil)
	}}
}

// function compiles a call of a function of the set whose arguments are plain.
func (c *compiler) function(name string, args []parse.Node, dot reflect.Type) *value {
	fn, ok := c.funcs[name]
	if !ok {
		return nil
	}
	f := reflect.ValueOf(fn)
	if fixed := f.Type().NumIn(); f.Type().IsVariadic() && len(args) < fixed-1 || !f.Type().IsVariadic() && len(args) != fixed {
		return nil
	}
	var values []*value
	for i, n := range args {
		v := c.operand(n, dot)
		if v == nil || !takes(f.Type(), i, v.typ) {
			return nil
		}
		values = append(values, v)
	}
	return &value{f.Type().Out(0), func(m *machine, dot reflect.Value) reflect.Value {
		in := make([]reflect.Value, len(values))
		for i, v := range values {
			if in[i] = v.of(m, dot); m.failed {
				return in[i]
			}
		}
		return m.call(f, in)
	}}
}

// call calls a function or a method, which may return an error beside its value. One
// that panics has failed: the library makes an error of that.
func (m *machine) call(f reflect.Value, in []reflect.Value) (result reflect.Value) {
	defer func() {
		if recover() != nil {
			m.failed = true
		}
	}()
	out := f.Call(in)
	if len(out) > 1 && !out[1].IsNil() {
		m.failed = true
	}
	return out[0]
}

// takes says whether argument i of a function may be of a type. None may be markup.
func takes(f reflect.Type, i int, typ reflect.Type) bool {
	if typ == reflect.TypeFor[template.HTML]() {
		return false
	}
	if last := f.NumIn() - 1; f.IsVariadic() && i >= last {
		return typ.AssignableTo(f.In(last).Elem())
	}
	return typ == f.In(i)
}

// condition compiles the pipeline of {{if}}: and, or and not of values.
func (c *compiler) condition(p *parse.PipeNode, dot reflect.Type) func(*machine, reflect.Value) bool {
	cmd := only(p)
	if cmd == nil {
		return nil
	}
	fn, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		return truthful(c.command(cmd, dot))
	}
	switch fn.Ident {
	case "and", "or":
		if len(cmd.Args) == 1 {
			return nil
		}
		return c.either(fn.Ident == "or", cmd.Args[1:], dot)
	case "not":
		if len(cmd.Args) != 2 {
			return nil
		}
		if truth := c.truth(cmd.Args[1], dot); truth != nil {
			return func(m *machine, dot reflect.Value) bool { return !truth(m, dot) }
		}
		return nil
	}
	return truthful(c.command(cmd, dot))
}

// either compiles or, and and as what or is not: both look no further than they must.
func (c *compiler) either(or bool, args []parse.Node, dot reflect.Type) func(*machine, reflect.Value) bool {
	var all []func(*machine, reflect.Value) bool
	for _, n := range args {
		truth := c.truth(n, dot)
		if truth == nil {
			return nil
		}
		all = append(all, truth)
	}
	return func(m *machine, dot reflect.Value) bool {
		for _, truth := range all {
			if truth(m, dot) == or || m.failed {
				return or
			}
		}
		return !or
	}
}

// truth compiles an argument of which only the truth counts.
func (c *compiler) truth(n parse.Node, dot reflect.Type) func(*machine, reflect.Value) bool {
	if p, ok := n.(*parse.PipeNode); ok {
		return c.condition(p, dot)
	}
	return truthful(c.operand(n, dot))
}

func truthful(v *value) func(*machine, reflect.Value) bool {
	if v == nil {
		return nil
	}
	truth := truthOf(v.typ)
	if truth == nil {
		return nil
	}
	return func(m *machine, dot reflect.Value) bool {
		of := v.of(m, dot)
		return !m.failed && truth(of)
	}
}

// truthOf returns what templates take for true among values of a type; nil for
// types that views do not have.
func truthOf(typ reflect.Type) func(reflect.Value) bool {
	switch typ.Kind() {
	case reflect.String, reflect.Slice:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.Int:
		return func(v reflect.Value) bool { return v.Int() != 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Struct:
		return func(reflect.Value) bool { return true }
	}
	return nil
}
