package check

import (
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// fewNames is how many names in one table are a list of persons.
const fewNames = 3

// officeHeaders and nameHeaders are headers of tables: of lists of officials,
// and of lists of persons.
var (
	officeHeaders = []string{"chức vụ", "cơ quan", "đơn vị công tác"}
	nameHeaders   = []string{"họ và tên", "họ tên", "chủ hộ"}
)

// nameLists reports tables that list persons.
func (c *checker) nameLists() {
	if c.doc.Front.Consent.People {
		return
	}
	names := map[int][]*paragraph{}
	office, told := map[int]bool{}, map[int]bool{}
	for _, p := range c.paragraphs {
		t := p.region.Table
		if t == 0 {
			continue
		}
		if lower := strings.ToLower(p.text); p.region.Row == 1 {
			office[t] = office[t] || hasCue(lower, officeHeaders)
			told[t] = told[t] || hasCue(lower, nameHeaders)
		}
		if c.isName(p) {
			names[t] = append(names[t], p)
		}
	}
	for t, list := range names {
		if office[t] || len(list) < fewNames && !told[t] {
			continue
		}
		p := list[0]
		c.in(p, "pii-list", Warning, 0, len(p.text), diag.T("a table that lists persons, %d of them", len(list)),
			diag.T("leave the names or the table out, or record the consent: consent: {people: true}"))
	}
}

// isName reports whether a cell holds the name of a person and nothing else.
func (c *checker) isName(p *paragraph) bool {
	n := len(p.wordList)
	if n < 2 || n > 4 || !families[strings.ToLower(p.wordList[0].of(p))] || c.rules.names[viet.Key(p.text)] || c.rules.allowed(p.text) {
		return false
	}
	for i, w := range p.wordList {
		if !isCapital(w.of(p)) || i > 0 && p.text[p.wordList[i-1].to:w.from] != " " {
			return false
		}
	}
	return true
}
