package content

import (
	"slices"
	"strings"
	"time"

	"loa/internal/diag"
	"loa/internal/viet"
)

// decoder carries what reading a tree needs besides the tree.
type decoder struct {
	version bool // the file's name says that it is one of another file in another language
	strict  bool // a key that nothing reads is an error: there is one file of settings
	probs   *diag.List
	zone    *time.Location
	lost    []string // keys on lines that could not be read
}

// rule says what the value of a key must be and puts it into a T. A value that
// does not fit is reported and leaves the T as it was.
type rule[T any] struct {
	want  diag.Text // what the value must be
	shape Shape     // the same for other programs
	set   func(d *decoder, e entry, t *T)
}

// entry is a value on its way into a field. The value is neither null nor broken.
type entry struct {
	parent string // the keys around, with a dot at the end: "valid."
	key    string
	want   diag.Text
	node
}

// name returns the key with those around it: valid.from.
func (e entry) name() string { return e.parent + e.key }

// key is a line of a table of keys.
type key[T any] struct {
	name     string
	required bool
	only     string // the kinds of article that have the key, blanks between; "" is all
	rule[T]
}

// schema is a table of keys: everything that a map may hold.
type schema[T any] struct {
	keys  []key[T]
	names []string
	needs []string                 // names of the keys that are required
	index map[string]int           // of names
	begin func(t *T, pos diag.Pos) // told where a map begins; may be nil

	// whole looks at all values of a map together; may be nil.
	whole func(d *decoder, parent string, n node, t *T)

	// renamed gives the key for what other programs call it; may be nil.
	renamed map[string]string

	// elsewhere names what a key that is unknown here belongs to; may be nil.
	elsewhere func(name string) (owner diag.Text, ok bool)
}

func newSchema[T any](keys ...key[T]) *schema[T] {
	s := &schema[T]{keys: keys, index: make(map[string]int, len(keys))}
	for i, k := range keys {
		s.names = append(s.names, k.name)
		if k.required {
			s.needs = append(s.needs, k.name)
		}
		s.index[k.name] = i
	}
	return s
}

func (s *schema[T]) find(name string) (*key[T], bool) {
	i, ok := s.index[name]
	if !ok {
		return nil, false
	}
	return &s.keys[i], true
}

// decode reads a map into t and reports whether n is one. parent is the keys
// around it, for messages.
func (s *schema[T]) decode(d *decoder, parent string, n node, t *T) {
	s.decodeKind(d, parent, n, t, "")
}

// decodeKind is decode for an article of a kind: keys of other kinds are
// reported. With kind "" every key is read.
func (s *schema[T]) decodeKind(d *decoder, parent string, n node, t *T, kind string) {
	if s.begin != nil {
		s.begin(t, n.pos)
	}
	for _, f := range d.unique(n, func(key string) bool { _, ok := s.find(key); return ok }) {
		k, ok := s.find(f.key)
		if !ok {
			s.reportUnknown(d, parent, f)
			continue
		}
		if kind != "" && k.only != "" && !hasWord(k.only, kind) {
			d.reportKind(parent, f, k.only, kind)
			continue
		}
		if f.value.kind != nodeNull && f.value.kind != nodeBroken {
			k.set(d, entry{parent, f.key, k.want, f.value}, t)
		}
	}
	for _, name := range s.needs {
		d.require(parent, n, name)
	}
	if s.whole != nil {
		s.whole(d, parent, n, t)
	}
}

// hasWord reports whether a word is one of those of a text, which have blanks between.
func hasWord(text, word string) bool {
	for one := range strings.FieldsSeq(text) {
		if one == word {
			return true
		}
	}
	return false
}

// isLost reports whether a key is on a line that could not be read, which is told.
func (d *decoder) isLost(name string) bool { return slices.Contains(d.lost, name) }

// require reports that a key is missing or has an empty value.
func (d *decoder) require(parent string, n node, name string) {
	if d.isLost(name) {
		return
	}
	i := slices.IndexFunc(n.fields, func(f field) bool { return f.key == name })
	if i < 0 {
		d.probs.Error(n.pos, "%q is missing", parent+name).WithHint("add a line %s: …", name)
		return
	}
	v := n.fields[i].value
	if v.kind == nodeNull || v.kind == nodeText && oneLine(v.text) == "" {
		d.probs.Error(n.fields[i].pos, "%q is empty", parent+name).WithHint("write %s: …", name)
	}
}

// unique returns the fields of a map, each key once, and reports the others:
// of a key that nothing reads as a warning, since nothing is lost with it.
func (d *decoder) unique(n node, known func(key string) bool) []field {
	if len(n.fields) <= 24 && !hasRepeated(n.fields) {
		return n.fields
	}
	lines := make(map[string]int, len(n.fields))
	repeated := false
	for _, f := range n.fields {
		if line, ok := lines[f.key]; ok {
			repeated = true
			p := d.probs.Error(f.pos, "%q is given twice, here and in line %d", f.key, line).
				WithHint("keep one of the two")
			p.Warning = !known(f.key)
			continue
		}
		lines[f.key] = f.pos.Line
	}
	if !repeated {
		return n.fields
	}
	var once []field
	for _, f := range n.fields {
		if _, first := lines[f.key]; first {
			once = append(once, f)
			delete(lines, f.key)
		}
	}
	return once
}

// hasRepeated compares each key with each: for few keys that is quicker than a map.
func hasRepeated(fields []field) bool {
	for i, f := range fields {
		for _, g := range fields[:i] {
			if f.key == g.key {
				return true
			}
		}
	}
	return false
}

// reportUnknown tells of a key that nothing reads. What is said of one key in all
// files is one group.
func (s *schema[T]) reportUnknown(d *decoder, parent string, f field) {
	name := parent + f.key
	if s.elsewhere != nil {
		if owner, ok := s.elsewhere(f.key); ok {
			d.probs.Warn(f.pos, "key %q belongs to %s and is not read here", name, owner).InGroup("key:" + name)
			return
		}
	}
	tell := d.probs.Warn
	if d.strict {
		tell = d.probs.Error
	}
	p := tell(f.pos, "unknown key %q", name).InGroup("key:" + name)
	if key, value, glued := strings.Cut(f.key, ":"); glued && value != "" {
		if _, ok := s.find(key); ok {
			p.WithHint("put a blank behind the colon: %s", key+": "+value)
			return
		}
	}
	near, ok := s.renamed[viet.Fold(strings.ReplaceAll(f.key, "_", " "))]
	if !ok {
		near, ok = s.renamed[strings.ToLower(f.key)]
	}
	if !ok {
		near, ok = diag.Nearest(f.key, s.names)
	}
	if ok {
		p.WithHint("did you mean %q?", near)
		return
	}
	p.WithHint("nothing reads it: write its right name, or delete it")
}

func (d *decoder) reportKind(parent string, f field, only, kind string) {
	name := parent + f.key
	d.probs.Warn(f.pos, "key %q belongs to kind %s, but this is kind %s", name, strings.Join(strings.Fields(only), ", "), kind).
		WithHint("delete it, or correct the kind").InGroup("key:" + name + ":" + kind)
}

// wrong reports a value of the wrong type, and returns the problem for a hint.
func (d *decoder) wrong(e entry) *diag.Problem {
	return d.probs.Error(e.pos, "%s is %s, want %s", e.name(), e.describe(), e.want)
}
