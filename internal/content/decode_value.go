package content

import (
	"strings"

	"loa/internal/diag"
)

// value returns the text of a scalar on one line, and false for an empty one.
func (d *decoder) value(e entry) (Value, bool) {
	if e.kind != nodeText {
		d.wrong(e)
		return Value{}, false
	}
	v := Value{Text: oneLine(d.clean(e)), Pos: e.pos}
	if e.plain && isSmartQuoted(v.Text) {
		d.probs.Warn(e.pos, "the quotes “ ” around %s are part of the text", e.name()).
			WithHint("use straight quotes \" \" to quote; put '…' around the value if “ ” belong to it")
	}
	return v, v.Text != ""
}

// values returns the texts of a list, or the one text in place of a list.
// Empty ones are dropped with a warning.
func (d *decoder) values(e entry) []Value {
	items := e.items
	if e.kind == nodeText {
		items = []node{e.node}
	}
	if e.kind == nodeMap {
		p := d.wrong(e)
		if names, ok := e.bareKeys(); ok {
			p.WithHint("write a list: %s: %s", e.key, ListOf(names))
		}
		return nil
	}
	list := make([]Value, 0, len(items))
	for _, item := range items {
		if item.kind == nodeBroken {
			continue
		}
		if item.kind == nodeNull || item.kind == nodeText && oneLine(item.text) == "" {
			d.probs.Warn(item.pos, "an empty value in %s is dropped", e.name()).
				WithHint("delete it, or put it in quotes if it is a word")
			continue
		}
		one := entry{e.parent, e.key, diag.T("text"), item}
		if len(item.fields) == 1 && item.fields[0].value.kind == nodeText { // "- word: more words"
			d.wrong(one).WithHint("put it in quotes: %s", quoteYAML(item.fields[0].key+": "+item.fields[0].value.text))
			continue
		}
		if v, ok := d.value(one); ok {
			list = append(list, v)
		}
	}
	return list
}

// bareKeys returns the keys of a map that has no values: {a, b}.
func (n node) bareKeys() (names []string, ok bool) {
	for _, f := range n.fields {
		if f.value.kind != nodeNull {
			return nil, false
		}
		names = append(names, f.key)
	}
	return names, len(names) > 0
}

// clean returns the text of a scalar without control characters, which escapes
// such as \u0000 can make, with a warning.
func (d *decoder) clean(e entry) string {
	i := indexControl(e.text)
	if i < 0 {
		return e.text
	}
	r := []rune(e.text[i:])[0]
	d.probs.Warn(e.pos, "control character U+%04X in %s", r, e.name()).
		WithHint("delete it; it is read as a blank").InGroup("control-character")
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return ' '
		}
		return r
	}, e.text)
}

// oneLine returns a text without blanks around it, and with one blank for each
// line end and the blanks beside it.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 {
		return s
	}
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\t' })
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, " ")
}

// isSmartQuoted reports whether s is one text between curly quotes.
func isSmartQuoted(s string) bool {
	inner, ok := strings.CutPrefix(s, "“")
	return ok && strings.Index(inner, "”") == len(inner)-len("”") && len(inner) > len("”")
}
