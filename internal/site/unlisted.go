package site

import (
	"slices"

	"loa/internal/content"
	"loa/internal/diag"
)

// warnUnlisted warns of one free term with a comma in it, where several may be
// meant: tags: a, b.
func (b *builder) warnUnlisted(v int, value *content.Value, a *Article) {
	if slices.Contains(a.Doc.Front.Unlisted, value.Pos) {
		content.HintList(b.problems.Warn(value.Pos, "%q is taken as one %s", value.Text, vocabularies[v].noun),
			vocabularies[v].front, value.Text)
	}
}

// names returns everything that the terms are called.
func (t *termTable) names() []string {
	names := make([]string, 0, 3*len(t.all))
	for _, term := range t.all {
		names = append(names, term.bare, term.Name, term.Key)
	}
	return names
}

// several takes a text with commas for a list of terms. ok is false where one
// of them is neither a term nor nearly one.
func (t *termTable) several(text string, names []string) (list []string, ok bool) {
	list = content.SplitNames(text)
	for i, name := range list {
		if len(t.named(name)) > 0 {
			continue
		}
		if list[i], ok = diag.Nearest(name, names); !ok {
			return nil, false
		}
	}
	return list, len(list) > 1
}
