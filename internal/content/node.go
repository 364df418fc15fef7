package content

import "loa/internal/diag"

// nodeKind says what a node of a tree is.
type nodeKind uint8

const (
	nodeNull nodeKind = iota // nothing, ~, null
	nodeText                 // text, numbers, dates, true and false: as typed
	nodeList
	nodeMap
	nodeBroken // could not be read; told already
)

// maxDepth bounds the nesting of a tree. What the keys need is 4.
const maxDepth = 32

// node is a value of front matter, whatever its format.
type node struct {
	kind   nodeKind
	plain  bool   // of nodeText: YAML without quotes
	text   string // of nodeText: quotes and escapes undone
	pos    diag.Pos
	items  []node  // of nodeList
	fields []field // of nodeMap, in order, repeated keys included
}

// field is a key of a map and its value.
type field struct {
	key   string
	pos   diag.Pos // of the key
	value node
}

// get returns the value of a key, or a null node.
func (n node) get(key string) node {
	for _, f := range n.fields {
		if f.key == key {
			return f.value
		}
	}
	return node{}
}

// describe says what a value is, for a message about a wrong type.
func (n node) describe() diag.Text {
	switch n.kind {
	case nodeList:
		return diag.T("a list")
	case nodeMap:
		return diag.T("a group of keys")
	case nodeText:
		return diag.T("%q", n.text)
	}
	return diag.T("empty")
}
