package theme

import "loa/internal/content"

// factWords are the names of the lines of definition lists.
var factWords = []string{
	"when", "place", "organiser", "participants", "deadline", "rules", "results",
	"legal_basis", "checked",
	"number", "type", "issuer", "signer", "signed", "effective", "status", "replaces", "replaced_by", "file",
	"season", "cost", "contact", "slots", "languages", "duration", "transcript", "data_source", "period",
	"product", "reach",
	"level", "code", "valid", "formed_from", "act", "standing",
	"programme", "successor", "predecessor",
}

// codeWords returns the words of the interface that code uses, beside those in
// templates.
func codeWords() []string {
	list := []string{
		"page_number", "describe", "people", "women", "from", "until", "not_found", "terms_present", "terms_former",
		"read_rules", "language_vi", "language_en", "language_tyz", "language_nut", "language_hmn", "language_ium",
	}
	for _, w := range factWords {
		list = append(list, "fact_"+w)
	}
	for _, k := range content.Kinds {
		list = append(list, "kind_"+k)
	}
	return list
}
