package content

import (
	"strings"

	"loa/internal/diag"
)

// namesOf is a name or a list of names: languages, hours, numbers of documents.
// One text with a comma is taken as it is, with a warning.
func namesOf[T any](at func(*T) *[]Value) rule[T] {
	r := textsOf(at)
	r.set = func(d *decoder, e entry, t *T) {
		values := d.values(e)
		if e.kind == nodeText && len(values) == 1 && len(SplitNames(values[0].Text)) > 1 {
			HintList(d.probs.Warn(e.pos, "%q is taken as one value of %s", values[0].Text, e.name()), e.key, values[0].Text)
		}
		*at(t) = values
	}
	return r
}

// HintList advises how the value of a key is written, of which a comma leaves
// open whether it is one name or several.
func HintList(p *diag.Problem, key, text string) {
	p.WithHint("if several are meant, write %[1]s: %[2]s; if it is one, write %[1]s: %[3]s", key, ListOf(SplitNames(text)), ListOf([]string{text}))
}

// SplitNames returns the names in a text that has commas or semicolons between
// them; one for a text without.
func SplitNames(text string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// ListOf writes a list as front matter has it on one line: [a, "b, c"].
func ListOf(names []string) string {
	var b strings.Builder
	b.WriteString("[")
	for i, name := range names {
		if i > 0 {
			b.WriteString(", ")
		}
		if strings.ContainsAny(name, ",;:[]{}#\"'") {
			name = quoteYAML(name)
		}
		b.WriteString(name)
	}
	return b.String() + "]"
}

// indexed is termsOf for the lists in which an article stands. It notes one text
// with a comma: whether that is the name of one term is for package site.
func indexed(vocabulary string, at func(*Front) *[]Value) rule[Front] {
	r := termsOf(vocabulary, at)
	r.set = func(d *decoder, e entry, f *Front) {
		values := d.values(e)
		if e.kind == nodeText && len(values) == 1 && strings.ContainsAny(values[0].Text, ",;") {
			f.Unlisted = append(f.Unlisted, values[0].Pos)
		}
		*at(f) = values
	}
	return r
}
