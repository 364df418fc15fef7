package theme

import (
	"cmp"
	"html/template"
	"strconv"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// factList gathers the lines of a definition list; what is empty is left out.
type factList struct {
	r    *Renderer
	list []Fact
}

func (f *factList) html(key string, value template.HTML) {
	if value != "" {
		f.list = append(f.list, Fact{f.r.word("fact_" + key), value})
	}
}

func (f *factList) text(key, value string) { f.html(key, template.HTML(escape(value))) }

func (f *factList) date(key string, d content.Date) { f.html(key, f.r.dateElement(d)) }

func (f *factList) texts(key string, values []content.Value) {
	f.text(key, strings.Join(textsOf(values), ", "))
}

// documents adds document numbers, each a link when the site has the document.
func (f *factList) documents(key string, numbers []content.Value) {
	var parts []template.HTML
	for _, n := range numbers {
		parts = append(parts, f.r.documentLink(n.Text))
	}
	f.html(key, items(parts))
}

// facts returns what the kind of an article adds to its text. Which keys belong
// to which kind the content package has checked: those that are set are shown.
func (r *Renderer) facts(a *site.Article) []Fact {
	x := &a.Doc.Front.Facts
	f := &factList{r: r}
	f.event(a)
	f.documents("legal_basis", x.LegalBasis)
	f.date("checked", x.Checked)
	f.document(a)
	f.html("applies", r.period(a.Doc.Front.Valid))
	f.text("season", x.Season.Text)
	f.text("cost", x.Cost.Text)
	f.text("contact", x.Contact.Text)
	f.texts("slots", x.Slots)
	f.text("languages", strings.Join(r.languageNames(x.Languages), ", "))
	f.text("duration", x.Duration.Text)
	f.text("data_source", x.DataSource.Text)
	f.text("period", r.reportPeriod(x.Period.Text))
	f.coverageLink(a)
	f.made(a)
	return f.list
}

// event adds when, where and who.
func (f *factList) event(a *site.Article) {
	x := &a.Doc.Front.Facts
	when := f.r.span(x.Start, x.End)
	f.html("when", when)
	f.calendar(a)
	f.text("place", x.Place.Text)
	f.text("organiser", x.Organiser.Text)
	var groups []template.HTML
	for _, g := range x.Participants {
		groups = append(groups, template.HTML(escape(g.Name.Text+f.people(": ", g.People, g.Women))))
	}
	f.html("participants", items(groups))
	f.date("deadline", x.Deadline)
	if a.Rules != nil {
		f.html("rules", targetLink(f.r.word("read_rules"), a.Rules))
	} else {
		f.text("rules", x.Rules.Text)
	}
}

// people writes how many: 120 người (70 nữ).
func (f *factList) people(before string, people, women int) string {
	if people == 0 && women == 0 {
		return ""
	}
	s := before + f.r.format("people", formatNumber(f.r.view.Lang, people))
	if women > 0 {
		s += " (" + f.r.format("women", formatNumber(f.r.view.Lang, women)) + ")"
	}
	return s
}

// document adds what is printed on a document, and what became of it.
func (f *factList) document(a *site.Article) {
	x := &a.Doc.Front.Facts
	f.text("number", x.Number.Text)
	f.text("type", x.Type.Text)
	f.text("issuer", x.Issuer.Text)
	f.text("signer", x.Signer.Text)
	f.date("signed", x.Signed)
	f.date("effective", x.Effective)
	f.text("status", x.Status.Text)
	f.html("replaces", items(f.r.references(a.Replaces)))
	f.html("replaced_by", items(f.r.references(a.ReplacedBy)))
	f.attachments(a)
}

// made adds what was produced and who was reached. That the article itself is
// one article in one language is for the report, not for readers.
func (f *factList) made(a *site.Article) {
	front := &a.Doc.Front
	var products, reach []template.HTML
	for _, p := range front.Product {
		if p.Quantity <= 1 && len(p.Languages) <= 1 {
			continue
		}
		text := formatQuantity(f.r.view.Lang, p.Quantity) + " " + p.Unit.Text
		if len(p.Languages) > 0 {
			text += " (" + strings.Join(f.r.languageNames(p.Languages), ", ") + ")"
		}
		products = append(products, template.HTML(escape(text)))
	}
	for _, p := range front.Reach {
		text := f.people("", p.People, p.Women)
		if p.By.Text != "" {
			text += ", " + p.By.Text
		}
		reach = append(reach, template.HTML(escape(text)))
	}
	f.html("product", items(products))
	f.html("reach", items(reach))
}

// languageNames returns the names of languages given by their codes; what is
// no known code is a name already.
func (r *Renderer) languageNames(codes []content.Value) []string {
	var names []string
	for _, c := range codes {
		names = append(names, cmp.Or(r.word("language_"+c.Text), c.Text))
	}
	return names
}

// format fills a word's verbs in.
func (r *Renderer) format(key string, args ...any) string {
	text, err := r.set.funcs.t(key, args...)
	if err != nil {
		panic("theme: word of code is missing: " + key)
	}
	return text
}

// items returns several values as a list, one as itself.
func items(parts []template.HTML) template.HTML {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	return "<ul><li>" + join(separated(parts, "</li><li>")) + "</li></ul>"
}

func separated(parts []template.HTML, by template.HTML) []template.HTML {
	var out []template.HTML
	for i, p := range parts {
		if i > 0 {
			out = append(out, by)
		}
		out = append(out, p)
	}
	return out
}

func textsOf(values []content.Value) []string {
	var out []string
	for _, v := range values {
		out = append(out, v.Text)
	}
	return out
}

// documentLink returns a document's number, as a link when an article of the
// site is that document.
func (r *Renderer) documentLink(number string) template.HTML {
	if a := r.site.Document(number); a != nil {
		return link(number, a.URL)
	}
	return template.HTML(escape(number))
}

// periodEdge writes one end of a period: the year alone when it begins or ends
// with it, as which a bare year is read.
func (r *Renderer) periodEdge(d content.Date, last bool) string {
	t := d.Time
	switch {
	case t.IsZero():
		return ""
	case !last && t.YearDay() == 1, last && t.Month() == 12 && t.Day() == 31:
		return strconv.Itoa(t.Year())
	}
	return formatDate(r.view.Lang, t)
}
