package theme

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// term returns the view of a term's page. What introduces the term stands on
// its first page alone.
func (b *page) term() Term {
	t := b.Term
	v := Term{
		Common:     b.common(),
		Articles:   b.articles(len(t.Articles)),
		Key:        t.Vocabulary.Key,
		Vocabulary: Link{t.Vocabulary.Singular, t.Vocabulary.URL},
		Former:     t.Former,
	}
	if t.Former && t.Source != nil {
		v.Until = b.r.timeElement(t.Source.Valid.Until.Time)
	}
	if !v.First() {
		return v
	}
	v.Becomes = b.changes(pairsWith(t, t.Becomes, true), 1)
	v.CameFrom = b.changes(pairsWith(t, t.CameFrom, false), 0)
	v.Earlier = b.earlier(t)
	v.Children = b.chipsOf(t.Children)
	if t.Parent != nil {
		v.Parent = b.chipsOf([]*site.Term{t.Parent})
	}
	if s := t.Source; s != nil {
		v.Short, v.Summary, v.Definition, v.Basis = s.Short.Text, s.Summary.Text, s.Defines.Text, s.Basis.Text
		v.Facts = b.r.placeFacts(s)
	}
	v.Body, v.Contents = b.introduction(t)
	return v
}

// introduction returns the text of a term's own file.
func (b *page) introduction(t *site.Term) (body, toc template.HTML) {
	if t.Doc == nil {
		return "", ""
	}
	return b.body(&t.Doc.Body, t.Links), b.contents(&t.Doc.Body)
}

// placeFacts returns what is known of an administrative unit.
func (r *Renderer) placeFacts(s *content.Term) []Fact {
	if s.Place == nil {
		return nil
	}
	p, f := s.Place, &factList{r: r}
	f.text("level", p.Level.Text)
	f.text("code", p.Code.Text)
	f.html("valid", r.period(s.Valid))
	f.texts("formed_from", p.FormedFrom)
	f.html("act", r.documentLink(p.Act.Text))
	var states []template.HTML
	for _, s := range p.Status {
		state := template.HTML(escape(s.Name.Text))
		if when := r.period(s.Period); when != "" {
			state += ", " + when
		}
		if s.Act.Text != "" {
			state += " (" + r.documentLink(s.Act.Text) + ")"
		}
		states = append(states, state)
	}
	f.html("standing", items(states))
	return f.list
}

// period writes a stretch of time: 2022 – 2025; từ 01/7/2025; đến 30/6/2025.
func (r *Renderer) period(p content.Period) template.HTML {
	from, until := r.periodEdge(p.From, false), r.periodEdge(p.Until, true)
	switch {
	case from != "" && until != "":
		return template.HTML(from + " – " + until)
	case from != "":
		return template.HTML(escape(r.format("from", from)))
	case until != "":
		return template.HTML(escape(r.format("until", until)))
	}
	return ""
}

// plan returns the view of a plan's page.
func (b *page) plan() Plan {
	t := b.Term
	v := Plan{Common: b.common(), Articles: b.articles(len(t.Articles))}
	if !v.First() || t.Source == nil {
		return v
	}
	v.Summary = t.Source.Summary.Text
	v.Body, v.Contents = b.introduction(t)
	p := t.Source.Plan
	if p == nil || t.Plan == nil {
		return v
	}
	v.Facts = b.r.planFacts(t)
	if v.Coverage = t.Plan.Coverage; v.Coverage != "" {
		v.Missing = b.r.missing(t)
	}
	v.Progress, v.Over = progress(p.Period, b.r.site.Today())
	if v.Over {
		v.Until = b.r.timeElement(p.Period.Until.Time)
	}
	if s := t.Plan.Successor; s != nil {
		v.Successor = &Link{s.Name, s.URL}
	}
	v.Purposes, v.Slogans = textsOf(p.Purposes), textsOf(p.Slogans)
	v.Terms = b.planTerms(t.Plan)
	for _, d := range t.Plan.Documents {
		v.Documents = append(v.Documents, b.r.planDocument(d))
	}
	v.Targets = b.r.targets(p.Targets)
	return v
}

// progress returns how many hundredths of a period lie behind a day, 0 when
// that is not known, and whether all of it does.
func progress(p content.Period, now time.Time) (share int, over bool) {
	if p.Until.IsZero() || now.IsZero() {
		return 0, false
	}
	until := p.Until.Time
	if !p.Until.Clock {
		until = until.AddDate(0, 0, 1)
	}
	if !now.Before(until) {
		return 100, true
	}
	if p.From.IsZero() || now.Before(p.From.Time) {
		return 0, false
	}
	return int(100 * now.Sub(p.From.Time) / until.Sub(p.From.Time)), false
}

// planTerms returns the vocabularies that a plan uses, each with its terms.
func (b *page) planTerms(p *site.Plan) template.HTML {
	var all []byte
	for _, voc := range b.r.site.Vocabularies {
		terms := map[string][]*site.Term{"themes": p.Themes, "audiences": p.Audiences, "forms": p.Forms}[voc.Key]
		if len(terms) > 0 {
			all = b.appendTerms(all, voc.Name, terms)
		}
	}
	return template.HTML(all)
}

// planFacts returns what is printed at the head of a plan.
func (r *Renderer) planFacts(t *site.Term) []Fact {
	p, f := t.Source.Plan, &factList{r: r}
	f.text("number", p.Number.Text)
	f.text("issuer", p.Issuer.Text)
	f.date("signed", p.Signed)
	f.texts("signer", named(p.Signer.Name, p.Signer.Title))
	f.html("period", r.period(p.Period))
	f.text("status", p.Status.Text)
	f.text("programme", p.Programme.Text)
	if s := t.Plan.Successor; s != nil {
		f.html("successor", link(s.Name, s.URL))
	}
	if s := t.Plan.Predecessor; s != nil {
		f.html("predecessor", link(s.Name, s.URL))
	}
	return f.list
}

// planDocument returns a document that a plan cites.
func (r *Renderer) planDocument(d site.PlanDocument) PlanDocument {
	name := cmp.Or(d.Name.Text, d.Number.Text)
	v := PlanDocument{
		Name: template.HTML(escape(name)), Number: d.Number.Text, Issuer: d.Issuer.Text,
		Relation: d.Relation.Text, Date: r.timeElement(d.Date.Time),
	}
	switch {
	case d.Article != nil:
		v.Name = link(name, d.Article.URL)
	case strings.HasPrefix(d.Link.Text, "http"):
		v.Name = externalLink(name, d.Link.Text)
	}
	return v
}

// named returns the values that are not empty.
func named(values ...content.Value) []content.Value {
	return slices.DeleteFunc(values, func(v content.Value) bool { return v.Text == "" })
}

// targets returns what a plan means to do, with the names of its terms.
func (r *Renderer) targets(list []content.Target) []Target {
	var out []Target
	for _, t := range list {
		out = append(out, r.target(t))
	}
	return out
}

func (r *Renderer) target(t content.Target) Target {
	about := named(t.Theme, t.Audience, t.District, t.Form)
	names := make([]string, len(about))
	for i, v := range about {
		names[i] = r.termName(v.Text)
	}
	return Target{
		What: t.Unit.Text, Quantity: formatQuantity(r.view.Lang, t.Quantity),
		For: strings.Join(names, ", "), Period: t.Period.Text,
	}
}

// termName returns the name of the term of a key, the key itself when there is
// no such term.
func (r *Renderer) termName(key string) string {
	for _, voc := range r.site.Vocabularies {
		for _, t := range voc.Terms {
			if t.Key == key {
				return t.Name
			}
		}
	}
	return key
}
