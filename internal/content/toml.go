package content

import (
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"loa/internal/diag"
)

// parseTOML reads TOML as a tree. ok is false after a fault, which is reported.
func parseTOML(s *source, probs *diag.List) (root node, ok bool) {
	t := &tomlTree{source: s, root: node{kind: nodeMap, pos: s.at(1, 1, 0)}, declared: map[string]bool{}}
	t.parser.Reset([]byte(s.text))
	for t.parser.NextExpression() {
		t.expression(t.parser.Expression())
	}
	if err := t.parser.Error(); err != nil {
		pos := s.span(len(s.text)-1, len(s.text))
		if e, ok := errors.AsType[*unstable.ParserError](err); ok {
			pos = t.span(t.parser.Range(e.Highlight))
		}
		probs.Error(pos, "not valid TOML: %s", diag.Foreign(err.Error())).
			WithHint("each line is of the form %s, with text in double quotes", `key = "…"`)
		return node{}, false
	}
	if t.clash != nil {
		probs.Error(t.clash.pos, "key %q has a value already and cannot hold other keys", t.clash.key)
		return node{}, false
	}
	if t.tooDeep.Line > 0 {
		probs.Error(t.tooDeep, "nested more than %d levels deep", maxDepth).InGroup("too-deep")
	}
	return t.root, true
}

// tomlTree puts the expressions of a file, which TOML allows to be scattered,
// together.
type tomlTree struct {
	source   *source
	parser   unstable.Parser
	root     node
	table    []field         // the path of the last [table]
	declared map[string]bool // every [table] so far
	clash    *field          // the first key that is a value and a table
	tooDeep  diag.Pos        // a value nested deeper than any key needs
}

func (t *tomlTree) span(r unstable.Range) diag.Pos {
	return t.source.span(int(r.Offset), int(r.Offset+r.Length))
}

func (t *tomlTree) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.Table:
		t.table = t.path(e)
		name := joinKeys(t.table)
		if !t.declared[name] && t.find(t.table) != nil {
			t.declared[name] = true // made on the way to a table inside
			return
		}
		t.declared[name] = true
		t.put(t.table, node{kind: nodeMap, pos: t.table[len(t.table)-1].pos})
	case unstable.ArrayTable:
		t.table = t.path(e)
		row := node{kind: nodeMap, pos: t.table[len(t.table)-1].pos}
		if list := t.findList(t.table); list != nil {
			list.items = append(list.items, row)
			return
		}
		t.put(t.table, node{kind: nodeList, pos: row.pos, items: []node{row}})
	case unstable.KeyValue:
		path := append(t.table[:len(t.table):len(t.table)], t.path(e)...)
		t.put(path, t.value(e.Value(), t.behind(e), 0))
	}
}

func joinKeys(path []field) string {
	var b strings.Builder
	for _, f := range path {
		b.WriteString(f.key)
		b.WriteByte(0)
	}
	return b.String()
}

func (t *tomlTree) path(e *unstable.Node) []field {
	var path []field
	for it := e.Key(); it.Next(); {
		path = append(path, field{key: string(it.Node().Data), pos: t.span(it.Node().Raw)})
	}
	return path
}

// behind returns the place of the value of a key; the parser does not tell
// where an array begins.
func (t *tomlTree) behind(e *unstable.Node) diag.Pos {
	end := 0
	for it := e.Key(); it.Next(); {
		end = int(it.Node().Raw.Offset + it.Node().Raw.Length)
	}
	rest := t.source.text[end:]
	end += len(rest) - len(strings.TrimLeft(rest, " \t="))
	return t.source.span(end, end+1)
}

// last returns the value of the last field of a key, or nil.
func (n *node) last(key string) *node {
	for i := len(n.fields) - 1; i >= 0; i-- {
		if n.fields[i].key == key {
			return &n.fields[i].value
		}
	}
	return nil
}

// holder returns the map in which the last key of path belongs. With make it
// makes the maps on the way, without it returns nil for a map that is missing.
func (t *tomlTree) holder(path []field, make bool) *node {
	n := &t.root
	for _, f := range path[:len(path)-1] {
		next := n.last(f.key)
		if next == nil && !make {
			return nil
		}
		if next == nil {
			n.fields = append(n.fields, field{f.key, f.pos, node{kind: nodeMap, pos: f.pos}})
			next = n.last(f.key)
		}
		if next.kind == nodeList && len(next.items) > 0 {
			next = &next.items[len(next.items)-1]
		}
		if next.kind != nodeMap {
			if t.clash == nil {
				t.clash = &f
			}
			return &node{kind: nodeMap}
		}
		n = next
	}
	return n
}

func (t *tomlTree) find(path []field) *node {
	if n := t.holder(path, false); n != nil {
		return n.last(path[len(path)-1].key)
	}
	return nil
}

func (t *tomlTree) findList(path []field) *node {
	if n := t.find(path); n != nil && n.kind == nodeList {
		return n
	}
	return nil
}

func (t *tomlTree) put(path []field, value node) {
	end := path[len(path)-1]
	end.value = value
	n := t.holder(path, true)
	n.fields = append(n.fields, end)
}

func (t *tomlTree) value(v *unstable.Node, pos diag.Pos, depth int) node {
	if v.Raw.Length > 0 {
		pos = t.span(v.Raw)
	}
	if depth > maxDepth {
		t.tooDeep = pos
		return node{kind: nodeBroken, pos: pos}
	}
	n := node{pos: pos}
	switch v.Kind {
	case unstable.Array:
		n.kind = nodeList
		for it := v.Children(); it.Next(); {
			n.items = append(n.items, t.value(it.Node(), pos, depth+1))
		}
	case unstable.InlineTable:
		n.kind = nodeMap
		for it := v.Children(); it.Next(); {
			n = t.inline(n, it.Node(), depth)
		}
	case unstable.Integer, unstable.Float:
		n.kind, n.text = nodeText, strings.ReplaceAll(string(v.Data), "_", "")
	default:
		n.kind, n.text = nodeText, string(v.Data)
	}
	return n
}

// inline adds a key of an inline table, which may be dotted.
func (t *tomlTree) inline(n node, kv *unstable.Node, depth int) node {
	sub := tomlTree{source: t.source, root: n}
	path := t.path(kv)
	sub.put(path, t.value(kv.Value(), t.behind(kv), depth+1))
	if sub.clash != nil && t.clash == nil {
		t.clash = sub.clash
	}
	return sub.root
}
