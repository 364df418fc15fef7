package theme

import "loa/internal/content"

// factWords are the names of the lines of definition lists.
var factWords = []string{
	"when", "place", "organiser", "participants", "deadline", "rules", "calendar",
	"legal_basis", "checked", "applies", "coverage",
	"number", "type", "issuer", "signer", "signed", "effective", "status", "replaces", "replaced_by", "file",
	"season", "cost", "contact", "slots", "languages", "duration", "data_source", "period",
	"product", "reach",
	"level", "code", "valid", "formed_from", "act", "standing",
	"programme", "successor", "predecessor",
}

// codeWords returns the words of the interface that code uses, beside those in
// templates.
func codeWords() []string {
	list := []string{
		"page_number", "describe", "people", "women", "from", "until", "not_found", "offline", "terms_present", "terms_former",
		"read_rules", "leaflet_qr", "script_mark", "search_kind", "language_vi", "language_en", "language_tyz", "language_nut", "language_hmn", "language_ium",
	}
	list = append(list, coverageWords...)
	list = append(list, kindWords...)
	for _, w := range stateWords {
		list = append(list, "state_"+w)
	}
	list = append(list, carryWords...)
	for _, w := range factWords {
		list = append(list, "fact_"+w)
	}
	for _, k := range content.Kinds {
		list = append(list, "kind_"+k)
	}
	return list
}

// carryWords are what is said in copies of the site that people carry away.
var carryWords = []string{"online", "carried", "carried_full", "carried_part", "carried_open", "carried_unpack", "carried_from"}

// coverageWords are what the code of the coverage page says.
var coverageWords = []string{
	"coverage_pair", "coverage_all", "coverage_unsaid", "coverage_time", "coverage_people", "coverage_women",
	"coverage_map", "coverage_map_text", "coverage_bars", "coverage_bars_text",
	"missing_targets", "missing_target", "missing_none", "missing_most", "missing_of", "missing_few", "missing_count", "missing_more",
}
