package site

import (
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
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

// fewTerms is how many terms of a vocabulary are named where none is nearly meant.
const fewTerms = 12

// nearestName returns the name that a text was probably meant to be: one that is
// nearly spelled so, or else the only one that begins with it or holds it.
func nearestName(text string, names []string) (string, bool) {
	if near, ok := diag.Nearest(text, names); ok {
		return near, true
	}
	part := viet.Fold(text)
	if len(part) < 4 {
		return "", false
	}
	found := ""
	for _, name := range names {
		if !strings.Contains(viet.Fold(name), part) || name == found {
			continue
		}
		if found != "" {
			return "", false
		}
		found = name
	}
	return found, found != ""
}

// several takes a text with commas for a list of terms. ok is false where one
// of them is neither a term nor nearly one.
func (t *termTable) several(text string, names []string) (list []string, ok bool) {
	list = content.SplitNames(text)
	for i, name := range list {
		if len(t.named(name)) > 0 {
			continue
		}
		if list[i], ok = nearestName(name, names); !ok {
			return nil, false
		}
	}
	return list, len(list) > 1
}
