package content

import (
	"slices"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// KindName returns what a kind of article is, in a few words.
func KindName(kind string) diag.Text { return kindNames[kind] }

// KindOf returns the kind of article that a word means: one of [Kinds], or what
// it is called in Vietnamese, with marks or without, blanks or hyphens.
func KindOf(word string) (kind string, ok bool) {
	if slices.Contains(Kinds, word) {
		return word, true
	}
	kind, ok = renamedKinds[strings.ReplaceAll(viet.Fold(word), "-", " ")]
	return kind, ok
}

var kindNames = map[string]diag.Text{
	"news":        diag.T("news"),
	"story":       diag.T("story of a person or a household"),
	"model":       diag.T("model that others can follow"),
	"explainer":   diag.T("questions and answers about a policy"),
	"event":       diag.T("event: conference, training, dialogue"),
	"contest":     diag.T("contest"),
	"leaflet":     diag.T("leaflet"),
	"broadcast":   diag.T("broadcast for the loudspeaker"),
	"infographic": diag.T("infographic"),
	"video":       diag.T("video"),
	"document":    diag.T("document"),
	"notice":      diag.T("notice"),
	"report":      diag.T("report"),
}
