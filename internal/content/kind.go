package content

import "loa/internal/diag"

// KindName returns what a kind of article is, in a few words.
func KindName(kind string) diag.Text { return kindNames[kind] }

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
