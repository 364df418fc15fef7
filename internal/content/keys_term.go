package content

import (
	"slices"

	"loa/internal/diag"
)

// newTerm returns an empty term of a vocabulary.
func newTerm(vocabulary string) *Term {
	t := &Term{Vocabulary: vocabulary}
	switch vocabulary {
	case "plans":
		t.Plan = &Plan{}
	case "districts":
		t.Place = &Place{}
	}
	return t
}

// termKeys are the keys of every term. In a file of its own the name may be
// called title, as in articles.
var termKeys = []key[Term]{
	{name: "key", rule: slugOf(func(t *Term) *Value { return &t.Key })},
	{name: "name", rule: textOf(func(t *Term) *Value { return &t.Name })},
	{name: "title", rule: textOf(func(t *Term) *Value { return &t.Name })},
	{name: "aliases", rule: namesOf(func(t *Term) *[]Value { return &t.Aliases })},
	{name: "short", rule: textOf(func(t *Term) *Value { return &t.Short })},
	{name: "summary", rule: textOf(func(t *Term) *Value { return &t.Summary })},
	{name: "parent", rule: termOf(ownVocabulary, func(t *Term) *Value { return &t.Parent })},
	{name: "weight", rule: countOf(func(t *Term) *int { return &t.Weight })},
	{name: "valid", rule: periodOf(func(t *Term) *Period { return &t.Valid })},
	{name: "becomes", rule: termsOf(ownVocabulary, func(t *Term) *[]Value { return &t.Becomes })},
	{name: "draft", rule: flagOf(func(t *Term) *bool { return &t.Draft })},
}

var planKeys = []key[Term]{
	{name: "number", rule: textOf(func(t *Term) *Value { return &t.Plan.Number })},
	{name: "issuer", rule: textOf(func(t *Term) *Value { return &t.Plan.Issuer })},
	{name: "signed", rule: dateOf(func(t *Term) *Date { return &t.Plan.Signed })},
	{name: "signer", rule: orText(
		groupOf(signerKeys, func(t *Term) *Signer { return &t.Plan.Signer }),
		textOf(func(t *Term) *Value { return &t.Plan.Signer.Name }))},
	{name: "period", rule: periodOf(func(t *Term) *Period { return &t.Plan.Period })},
	{name: "status", rule: textOf(func(t *Term) *Value { return &t.Plan.Status })},
	{name: "programme", rule: textOf(func(t *Term) *Value { return &t.Plan.Programme })},
	{name: "successor", rule: termOf("plans", func(t *Term) *Value { return &t.Plan.Successor })},
	{name: "purposes", rule: textsOf(func(t *Term) *[]Value { return &t.Plan.Purposes })},
	{name: "slogans", rule: textsOf(func(t *Term) *[]Value { return &t.Plan.Slogans })},
	{name: "themes", rule: termsOf("themes", func(t *Term) *[]Value { return &t.Plan.Themes })},
	{name: "audiences", rule: termsOf("audiences", func(t *Term) *[]Value { return &t.Plan.Audiences })},
	{name: "forms", rule: termsOf("forms", func(t *Term) *[]Value { return &t.Plan.Forms })},
	{name: "documents", rule: rowsOf(documentKeys, func(t *Term) *[]Document { return &t.Plan.Documents })},
	{name: "targets", rule: rowsOf(targetKeys, func(t *Term) *[]Target { return &t.Plan.Targets })},
}

var signerKeys = newSchema(
	key[Signer]{name: "name", rule: textOf(func(s *Signer) *Value { return &s.Name })},
	key[Signer]{name: "title", rule: textOf(func(s *Signer) *Value { return &s.Title })},
)

var documentKeys = newSchema(
	key[Document]{name: "number", rule: textOf(func(c *Document) *Value { return &c.Number })},
	key[Document]{name: "name", rule: textOf(func(c *Document) *Value { return &c.Name })},
	key[Document]{name: "date", rule: dateOf(func(c *Document) *Date { return &c.Date })},
	key[Document]{name: "issuer", rule: textOf(func(c *Document) *Value { return &c.Issuer })},
	key[Document]{name: "relation", rule: textOf(func(c *Document) *Value { return &c.Relation })},
	key[Document]{name: "link", rule: textOf(func(c *Document) *Value { return &c.Link })},
)

var targetKeys = newSchema(
	key[Target]{name: "theme", rule: termOf("themes", func(t *Target) *Value { return &t.Theme })},
	key[Target]{name: "audience", rule: termOf("audiences", func(t *Target) *Value { return &t.Audience })},
	key[Target]{name: "district", rule: termOf("districts", func(t *Target) *Value { return &t.District })},
	key[Target]{name: "form", rule: termOf("forms", func(t *Target) *Value { return &t.Form })},
	key[Target]{name: "period", rule: targetPeriod},
	key[Target]{name: "quantity", rule: quantityOf(func(t *Target) *float64 { return &t.Quantity })},
	key[Target]{name: "unit", rule: textOf(func(t *Target) *Value { return &t.Unit })},
).beginning(func(t *Target, pos diag.Pos) { t.Pos = pos })

var placeKeys = []key[Term]{
	{name: "level", rule: textOf(func(t *Term) *Value { return &t.Place.Level })},
	{name: "code", rule: textOf(func(t *Term) *Value { return &t.Place.Code })},
	{name: "formed_from", rule: namesOf(func(t *Term) *[]Value { return &t.Place.FormedFrom })},
	{name: "act", rule: textOf(func(t *Term) *Value { return &t.Place.Act })},
	{name: "ended_by", rule: textOf(func(t *Term) *Value { return &t.Place.EndedBy })},
	{name: "status", rule: rowsOf(statusKeys, func(t *Term) *[]Status { return &t.Place.Status })},
}

var statusKeys = newSchema(
	key[Status]{name: "name", required: true, rule: textOf(func(s *Status) *Value { return &s.Name })},
	key[Status]{name: "period", rule: periodOf(func(s *Status) *Period { return &s.Period })},
	key[Status]{name: "act", rule: textOf(func(s *Status) *Value { return &s.Act })},
)

var audienceKeys = []key[Term]{
	{name: "definition", rule: textOf(func(t *Term) *Value { return &t.Defines })},
	{name: "basis", rule: textOf(func(t *Term) *Value { return &t.Basis })},
}

// vocabularyKeys are the keys of each vocabulary's terms.
var vocabularyKeys = func() map[string]*schema[Term] {
	own := map[string][]key[Term]{"plans": planKeys, "districts": placeKeys, "audiences": audienceKeys}
	all := make(map[string]*schema[Term], len(Vocabularies))
	for _, v := range Vocabularies {
		s := newSchema(slices.Concat(termKeys, own[v])...)
		s.elsewhere = func(name string) (diag.Text, bool) {
			for _, other := range Vocabularies {
				if slices.ContainsFunc(own[other], func(k key[Term]) bool { return k.name == name }) {
					return diag.T("terms of %s", other), true
				}
			}
			return diag.Text{}, false
		}
		all[v] = s
	}
	return all
}()

// termFile reads the front matter of a file of its own. Without a good key the
// term keeps the one it has, made from the file's name without extension: base.
func (d *decoder) termFile(t *Term, base string, root node) {
	d.term(t, root)
	if t.Key.Text == "" {
		d.reportNoKey(base, root.pos)
	}
}

// term reads the keys of a term.
func (d *decoder) term(t *Term, n node) {
	vocabularyKeys[t.Vocabulary].decode(d, "", n, t)
	name, title := n.get("name"), n.get("title")
	if name.kind != nodeNull && title.kind != nodeNull && oneLine(name.text) != oneLine(title.text) {
		d.probs.Error(title.pos, "%q and %q both name the term, and differ", "name", "title").WithHint("keep one of the two")
	}
}

func (d *decoder) reportNoKey(name string, pos diag.Pos) {
	d.probs.Error(pos, "no key can be made from %q", name).WithHint("add a line %s: …", "key")
}
