package content

import (
	"loa/internal/diag"
	"loa/internal/viet"
)

// ParseTable reads the table of a vocabulary, content/NAME.yaml: a list of
// rows, or a map from keys to rows or names. The terms come in the order of the
// table; a row with problems is among them unless it has no key.
func ParseTable(path string, src []byte, opts Options) ([]*Term, diag.List) {
	var probs diag.List
	vocabulary, ok := TableOf(path)
	if !ok {
		probs.Error(diag.Pos{File: path}, "%q is no table of a vocabulary", path)
		return nil, probs
	}
	root, lost, ok := readYAML(path, src, &probs)
	if !ok {
		return nil, probs
	}
	d := &decoder{probs: &probs, zone: opts.zone(), lost: lost}
	var terms []*Term
	switch {
	case root.kind == nodeNull, len(root.items) == 0 && len(root.fields) == 0 && root.kind != nodeText:
		d.warnEmptyTable(path, vocabulary)
	case root.kind == nodeList:
		for _, item := range root.items {
			terms = append(terms, d.row(vocabulary, item))
		}
	case d.isOneRow(vocabulary, root):
		d.reportOneRow(root)
		terms = append(terms, d.row(vocabulary, root))
	case root.kind == nodeMap:
		for _, f := range d.unique(root, func(string) bool { return true }) {
			terms = append(terms, d.keyedRow(vocabulary, f))
		}
	default:
		probs.Error(root.pos, "the table is %s, want a list of rows", root.describe()).
			WithHint("begin each row with %q", "- name: …")
	}
	return d.keepKeyed(terms), probs
}

// warnEmptyTable warns of a table without rows. Of tags it says nothing: they are
// free with a table and without.
func (d *decoder) warnEmptyTable(path, vocabulary string) {
	if vocabulary == "tags" || len(d.lost) > 0 {
		return
	}
	d.probs.Warn(diag.Pos{File: path, Line: 1, Column: 1}, "the table is empty: names that articles take from it are unknown").
		WithHint("write rows of the form %q, or delete the file: articles may then use any name", "- name: …")
}

// isOneRow reports whether a table is a map of the keys of a term: one row whose
// dash is missing. A table may be a map, but from keys of terms.
func (d *decoder) isOneRow(vocabulary string, root node) bool {
	if root.kind != nodeMap || root.get("name").kind != nodeText {
		return false
	}
	for _, f := range root.fields {
		if _, ok := vocabularyKeys[vocabulary].find(f.key); !ok {
			return false
		}
	}
	return true
}

func (d *decoder) reportOneRow(root node) {
	d.probs.Error(root.fields[0].pos, "the table is one row, want a list of rows").
		WithHint("begin the row with a dash, and indent its other lines by two blanks: %s", "- "+root.fields[0].key+": …")
}

// readYAML reads a file that is YAML as a whole.
func readYAML(path string, src []byte, probs *diag.List) (root node, lost []string, ok bool) {
	text, err := Decode(src)
	if err != nil {
		reportEncoding(probs, path, src, err)
		return node{}, nil, false
	}
	s := newSource(path, text, 1)
	s.clean(probs)
	return parseYAML(s, probs)
}

// row reads a row of a list. A row with a wrong key gets the key that was
// probably meant, so that what refers to it is not at fault as well.
func (d *decoder) row(vocabulary string, n node) *Term {
	t := newTerm(vocabulary)
	t.Pos = n.pos
	switch n.kind {
	case nodeMap:
		d.term(t, n)
	case nodeText:
		d.probs.Error(n.pos, "the row is %s, want keys", n.describe()).WithHint("write {name: %s}", n.text)
		t.Name = Value{Text: oneLine(n.text), Pos: n.pos}
	case nodeNull, nodeList:
		d.probs.Error(n.pos, "the row is %s, want keys", n.describe())
		return t
	}
	typed := n.get("key")
	if t.Key.Text == "" && typed.kind == nodeText {
		t.Key = Value{Text: viet.Slug(typed.text), Pos: typed.pos}
	}
	if t.Key.Text != "" || n.kind == nodeBroken || len(d.lost) > 0 && t.Name.Text == "" {
		return t
	}
	if t.Name.Text == "" {
		d.probs.Error(n.pos, "the row has neither a name nor a key").WithHint("add %s: …", "name")
		return t
	}
	name := t.Name.Text
	if t.Place != nil && t.Place.Level.Text != "" {
		name = t.Place.Level.Text + " " + name // huyện Hà Quảng and xã Hà Quảng are two
	}
	t.Key = Value{Text: viet.Slug(name), Pos: t.Name.Pos}
	if t.Key.Text == "" {
		d.reportNoKey(t.Name.Text, t.Name.Pos)
	}
	return t
}

// keyedRow reads an entry of a map: a row or only a name behind its key.
func (d *decoder) keyedRow(vocabulary string, f field) *Term {
	t := newTerm(vocabulary)
	t.Pos = f.pos
	e := entry{key: "key", want: diag.T("one part of an address: a-z, 0-9 and hyphens")}
	e.node = node{kind: nodeText, text: f.key, pos: f.pos}
	outer, ok := d.slug(e)
	if !ok {
		outer = Value{Text: viet.Slug(f.key), Pos: f.pos}
	}
	switch f.value.kind {
	case nodeMap:
		d.term(t, f.value)
		if ok && t.Key.Text != "" && t.Key.Text != outer.Text {
			d.probs.Error(t.Key.Pos, "the row of key %q has another key %q", outer.Text, t.Key.Text).
				WithHint("keep one of the two")
		}
	case nodeText:
		t.Name, _ = d.value(entry{key: f.key, want: diag.T("a name"), node: f.value})
	case nodeList:
		d.probs.Error(f.value.pos, "the row %q is %s, want a name or keys", f.key, f.value.describe()).
			WithHint("a table is the list itself: delete the line %q, and begin its rows at the margin", f.key+":")
	}
	t.Key = outer
	return t
}

// keepKeyed returns the terms that have a key, and reports keys that two have.
func (d *decoder) keepKeyed(terms []*Term) []*Term {
	kept := terms[:0]
	first := make(map[string]*Term, len(terms))
	for _, t := range terms {
		if t.Key.Text == "" {
			continue
		}
		if other, ok := first[t.Key.Text]; ok {
			d.probs.Error(t.Key.Pos, "two rows have the key %q, here and in line %d", t.Key.Text, other.Pos.Line).
				WithHint("give one of them a key of its own")
			continue
		}
		first[t.Key.Text] = t
		kept = append(kept, t)
	}
	return kept
}
