package check

import (
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/script"
	"loa/internal/site"
	"loa/internal/speech"
	"loa/internal/viet"
)

// Rules are what texts are compared with: the settings of the site under check,
// its documents, places and set phrases. They never change once made and may be
// used by many goroutines.
type Rules struct {
	docs      map[string]*content.Doc // what is published, by path
	parse     content.Options
	styled    bool
	tones     viet.ToneStyle
	phrases   map[string][]phrase // by the folded first word
	allow     map[string]bool     // viet.Key
	phones    map[string]bool     // digits
	documents map[string][]document
	squeezed  map[string]string // key without strokes → key: 07/2021/NĐCP
	places    map[string]*ended // level and name, viet.Key
	aloud     bool              // the texts are read out in Vietnamese
	speller   *speech.Speller
	spellings spellings
	names     map[string]bool // of places, viet.Key: they are no persons
}

// document is what the site knows of a document: one of the articles, or of
// the lists of plans and places.
type document struct {
	number string    // as it is declared
	signed time.Time // the zero time: not known
	from   time.Time // when it takes effect; zero: not known
	until  time.Time // the first day on which it is no longer in force; zero: in force, or not known
	by     string    // the number of what replaced it
	pos    diag.Pos  // where its date is declared
}

// NewRules takes the rules from a site.
func NewRules(s *site.Site) *Rules {
	r := &Rules{
		parse: s.Config.Options(), docs: map[string]*content.Doc{}, phrases: map[string][]phrase{},
		allow: map[string]bool{}, phones: map[string]bool{},
		documents: map[string][]document{}, squeezed: map[string]string{}, places: map[string]*ended{}, names: map[string]bool{},
	}
	r.settings(s.Config)
	r.terms(s)
	for _, a := range s.Articles {
		r.docs[a.Doc.Path] = a.Doc
		r.article(a)
	}
	for _, p := range s.Standing {
		r.docs[p.Doc.Path] = p.Doc
	}
	r.replacements(s.Articles)
	return r
}

// settings takes what site.yaml says.
func (r *Rules) settings(c *content.Config) {
	set := c.Check
	r.aloud, r.speller = script.For(c), script.NewSpeller(c)
	r.styled = set.Tones == "old" || set.Tones == "new"
	if set.Tones == "new" {
		r.tones = viet.NewStyle
	}
	for _, v := range set.Allow {
		r.allow[viet.Key(v.Text)] = true
	}
	for _, v := range append(set.Phones[:len(set.Phones):len(set.Phones)], c.Contact.Phone) {
		r.phones[national(onlyDigits(v.Text))] = true
	}
	if r.aloud {
		for _, m := range misspelt {
			r.addPhrase(m[0], m[1])
		}
	}
	for _, p := range set.Phrases {
		r.addPhrase(p.Wrong.Text, p.Right.Text)
	}
}

// terms takes the terms of a site.
func (r *Rules) terms(s *site.Site) {
	for _, voc := range s.Vocabularies {
		for _, t := range voc.Terms {
			r.term(voc.Key, t)
		}
		if voc.Key == "districts" {
			r.unmerge(voc.Terms)
		}
	}
}

// Doc returns a file as the site read it, and reads src where the site does not
// publish it.
func (r *Rules) Doc(path string, src []byte) *content.Doc {
	if doc := r.docs[path]; doc != nil {
		return doc
	}
	return content.Parse(path, src, r.parse)
}

// term takes what a term says.
func (r *Rules) term(vocabulary string, t *site.Term) {
	if t.Source != nil {
		for _, number := range numbersIn(t.Source.Basis.Text) {
			r.addDocument(number, document{})
		}
	}
	switch {
	case t.Source == nil:
	case vocabulary == "plans" && t.Source.Plan != nil:
		p := t.Source.Plan
		r.addDocument(p.Number.Text, planDocument(t))
		for _, d := range p.Documents {
			r.addDocument(d.Number.Text, document{signed: d.Date.Time, pos: d.Date.Pos})
		}
		for _, slogan := range p.Slogans {
			r.addPhrase("", slogan.Text)
		}
		r.addPhrase("", p.Programme.Text)
	case vocabulary == "districts" && t.Source.Place != nil:
		r.place(t)
	}
}

// planDocument is a plan as a document: it ends with its period.
func planDocument(t *site.Term) document {
	p := t.Source.Plan
	d := document{signed: p.Signed.Time, pos: p.Signed.Pos}
	if !p.Period.Until.IsZero() {
		d.until = p.Period.Until.AddDate(0, 0, 1)
	}
	if t.Plan != nil && t.Plan.Successor != nil && t.Plan.Successor.Source != nil && t.Plan.Successor.Source.Plan != nil {
		d.by = t.Plan.Successor.Source.Plan.Number.Text
	}
	return d
}

// article takes an article that is a document.
func (r *Rules) article(a *site.Article) {
	if a.Kind != "document" {
		return
	}
	facts := &a.Doc.Front.Facts
	d := document{signed: facts.Signed.Time, from: facts.Effective.Time, pos: facts.Signed.Pos}
	if d.from.IsZero() {
		d.from = d.signed
	}
	if end := a.Doc.Front.Valid.Until; !end.IsZero() {
		d.until = end.AddDate(0, 0, 1)
	}
	r.addDocument(facts.Number.Text, d)
}

// replacements lets the documents that replace others end them, on the day on
// which they take effect.
func (r *Rules) replacements(articles []*site.Article) {
	for _, a := range articles {
		facts := &a.Doc.Front.Facts
		from := facts.Effective.Time
		if from.IsZero() {
			from = facts.Signed.Time
		}
		for _, old := range facts.Replaces {
			r.end(old.Text, from, facts.Number.Text)
		}
		for _, by := range facts.ReplacedBy {
			r.end(facts.Number.Text, r.effect(by.Text), by.Text)
		}
	}
}

// effect returns when a document takes effect, as far as the site knows; of one
// that it does not know the year in the number tells until when it had.
func (r *Rules) effect(number string) time.Time {
	for _, d := range r.documents[viet.DocumentKey(number)] {
		if !d.from.IsZero() {
			return d.from
		}
		if !d.signed.IsZero() {
			return d.signed
		}
	}
	return afterYearOf(number)
}

func (r *Rules) end(number string, from time.Time, by string) {
	list := r.documents[viet.DocumentKey(number)]
	for i := range list {
		if list[i].until.IsZero() && !from.IsZero() {
			list[i].until, list[i].by = from, by
		}
	}
	if len(list) == 0 && !from.IsZero() {
		r.addDocument(number, document{until: from, by: by})
	}
}

// numbersIn returns the numbers of documents in a text.
func numbersIn(text string) []string {
	var numbers []string
	for _, span := range viet.FindDocumentNumbers(text) {
		numbers = append(numbers, text[span.Start:span.End])
	}
	return numbers
}

func (r *Rules) addDocument(number string, d document) {
	if number != "" {
		key := viet.DocumentKey(number)
		d.number = viet.NFC(number)
		r.documents[key] = append(r.documents[key], d)
		r.squeezed[squeeze(key)] = key
	}
}

// allowed reports whether a text is right as it is, by the site's word.
func (r *Rules) allowed(text string) bool { return len(r.allow) > 0 && r.allow[viet.Key(text)] }

// office reports whether a number is the telephone of an office.
func (r *Rules) office(number string) bool { return r.phones[national(number)] }

// national returns the digits of a telephone number as they are dialled at home.
func national(number string) string {
	if rest, ok := strings.CutPrefix(number, "84"); ok && len(rest) >= 9 {
		return "0" + rest
	}
	return number
}
