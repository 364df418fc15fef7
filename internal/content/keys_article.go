package content

import (
	"slices"
	"strings"

	"loa/internal/diag"
)

// articleKeys are the keys of an article. A key with kinds is read in articles
// of these kinds alone.
var articleKeys = func() *schema[Front] {
	s := newSchema(slices.Concat(commonKeys, indexKeys, planningKeys, factKeys)...)
	s.renamed = renamedKeys
	return s
}()

// renamedKeys are keys as other site generators call them.
var renamedKeys = map[string]string{
	"description": "summary", "excerpt": "summary", "lead": "summary",
	"lastmod": "updated", "last_modified_at": "updated", "modified": "updated",
	"publishdate": "publish", "expirydate": "expires",
	"categories": "theme", "category": "theme", "topics": "tags", "keywords": "tags",
	"permalink": "slug", "url": "slug", "redirect_from": "aliases",
	"cover": "image", "thumbnail": "image",

	// What editors call them who have not been told.
	"tieu de": "title", "ten": "title", "ten bai": "title", "ngay": "date", "ngay dang": "date", "ngay sua": "updated",
	"tom tat": "summary", "tac gia": "author", "nguon": "source", "the": "tags", "tu khoa": "tags",
	"chu de": "theme", "ke hoach": "plan", "doi tuong": "audience", "dia ban": "district", "hinh thuc": "form",
	"loai": "kind", "loai bai": "kind", "anh": "image", "ban nhap": "draft", "dia chi cu": "aliases",
}

// renamedKinds are kinds as they are called in Vietnamese, folded.
var renamedKinds = map[string]string{
	"tin": "news", "tin tuc": "news", "bai viet": "news", "guong dien hinh": "story", "guong": "story", "mo hinh": "model",
	"hoi dap": "explainer", "hoi   dap": "explainer", "su kien": "event", "hoi nghi": "event", "tap huan": "event",
	"doi thoai": "event", "cuoc thi": "contest", "hoi thi": "contest", "to roi": "leaflet", "to gap": "leaflet",
	"phat thanh": "broadcast", "bai phat thanh": "broadcast", "do hoa": "infographic", "van ban": "document",
	"thong bao": "notice", "bao cao": "report",
}

// pageKeys are the keys of a standing page.
var pageKeys = func() *schema[Front] {
	s := newSchema(append(commonKeys[:len(commonKeys):len(commonKeys)],
		key[Front]{name: "updated", rule: dateOf(func(f *Front) *Date { return &f.Updated })})...)
	s.renamed = renamedKeys
	s.elsewhere = func(name string) (diag.Text, bool) {
		_, ok := articleKeys.find(name)
		return diag.T("articles"), ok
	}
	return s
}()

// commonKeys are those of every page.
var commonKeys = []key[Front]{
	{name: "title", required: true, rule: textOf(func(f *Front) *Value { return &f.Title })},
	{name: "summary", rule: textOf(func(f *Front) *Value { return &f.Summary })},
	{name: "slug", rule: slugOf(func(f *Front) *Value { return &f.Slug })},
	{name: "aliases", rule: aliasesOf(func(f *Front) *[]Value { return &f.Aliases })},
	{name: "draft", rule: flagOf(func(f *Front) *bool { return &f.Draft })},
	{name: "image", rule: textOf(func(f *Front) *Value { return &f.Image })},
	{name: "image_alt", rule: textOf(func(f *Front) *Value { return &f.ImageAlt })},
}

// indexKeys say what an article is and in which lists it stands.
var indexKeys = []key[Front]{
	{name: "date", rule: dateOf(func(f *Front) *Date { return &f.Date })},
	{name: "updated", rule: dateOf(func(f *Front) *Date { return &f.Updated })},
	{name: "kind", rule: articleKind},
	{name: "plan", rule: indexed("plans", func(f *Front) *[]Value { return &f.Plan })},
	{name: "theme", rule: indexed("themes", func(f *Front) *[]Value { return &f.Theme })},
	{name: "audience", rule: indexed("audiences", func(f *Front) *[]Value { return &f.Audience })},
	{name: "district", rule: indexed("districts", func(f *Front) *[]Value { return &f.District })},
	{name: "form", rule: indexed("forms", func(f *Front) *[]Value { return &f.Form })},
	{name: "tags", rule: indexed("tags", func(f *Front) *[]Value { return &f.Tags })},
	{name: "source", rule: joinedOf(func(f *Front) *Value { return &f.Source })},
	{name: "author", rule: joinedOf(func(f *Front) *Value { return &f.Author })},
	{name: "lang", rule: languageCode(func(f *Front) *Value { return &f.Lang })},
	{name: "original", rule: textOf(func(f *Front) *Value { return &f.Original })},
}

// planningKeys say when an article is shown, and what it counts for.
var planningKeys = []key[Front]{
	{name: "publish", rule: dateOf(func(f *Front) *Date { return &f.Publish })},
	{name: "expires", rule: dateOf(func(f *Front) *Date { return &f.Expires })},
	{name: "valid", rule: periodOf(func(f *Front) *Period { return &f.Valid })},
	{name: "product", rule: rowsOf(productKeys, func(f *Front) *[]Product { return &f.Product })},
	{name: "reach", rule: rowsOf(reachKeys, func(f *Front) *[]Reach { return &f.Reach })},
	{name: "consent", rule: groupOf(consentKeys, func(f *Front) *Consent { return &f.Consent })},
}

var productKeys = newSchema(
	key[Product]{name: "unit", rule: textOf(func(p *Product) *Value { return &p.Unit })},
	key[Product]{name: "quantity", rule: quantityOf(func(p *Product) *float64 { return &p.Quantity })},
	key[Product]{name: "languages", rule: namesOf(func(p *Product) *[]Value { return &p.Languages })},
).beginning(func(p *Product, pos diag.Pos) { p.Pos = pos })

var reachKeys = newSchema(
	key[Reach]{name: "people", rule: countOf(func(r *Reach) *int { return &r.People })},
	key[Reach]{name: "women", rule: countOf(func(r *Reach) *int { return &r.Women })},
	key[Reach]{name: "by", rule: textOf(func(r *Reach) *Value { return &r.By })},
).beginning(func(r *Reach, pos diag.Pos) { r.Pos = pos }).counting(func(r *Reach) (people, women int) { return r.People, r.Women })

var consentKeys = newSchema(
	key[Consent]{name: "people", rule: flagOf(func(c *Consent) *bool { return &c.People })},
	key[Consent]{name: "children", rule: textOf(func(c *Consent) *Value { return &c.Children })},
	key[Consent]{name: "record", rule: textOf(func(c *Consent) *Value { return &c.Record })},
).beginning(func(c *Consent, pos diag.Pos) { c.Pos = pos })

// factKeys are the keys of single kinds.
var factKeys = []key[Front]{
	{name: "start", only: "event contest", rule: dateOf(func(f *Front) *Date { return &f.Facts.Start })},
	{name: "end", only: "event contest", rule: dateOf(func(f *Front) *Date { return &f.Facts.End })},
	{name: "place", only: "event contest", rule: textOf(func(f *Front) *Value { return &f.Facts.Place })},
	{name: "organiser", only: "event contest", rule: textOf(func(f *Front) *Value { return &f.Facts.Organiser })},
	{name: "participants", only: "event contest", rule: rowsOf(participantKeys, func(f *Front) *[]Group { return &f.Facts.Participants })},
	{name: "deadline", only: "contest", rule: dateOf(func(f *Front) *Date { return &f.Facts.Deadline })},
	{name: "rules", only: "contest", rule: textOf(func(f *Front) *Value { return &f.Facts.Rules })},
	{name: "results", only: "contest", rule: textOf(func(f *Front) *Value { return &f.Facts.Results })},
	{name: "legal_basis", only: "explainer", rule: namesOf(func(f *Front) *[]Value { return &f.Facts.LegalBasis })},
	{name: "checked", only: "explainer", rule: dateOf(func(f *Front) *Date { return &f.Facts.Checked })},
	{name: "number", only: "document", rule: textOf(func(f *Front) *Value { return &f.Facts.Number })},
	{name: "type", only: "document", rule: textOf(func(f *Front) *Value { return &f.Facts.Type })},
	{name: "issuer", only: "document", rule: textOf(func(f *Front) *Value { return &f.Facts.Issuer })},
	{name: "signer", only: "document", rule: textOf(func(f *Front) *Value { return &f.Facts.Signer })},
	{name: "status", only: "document", rule: textOf(func(f *Front) *Value { return &f.Facts.Status })},
	{name: "signed", only: "document", rule: dateOf(func(f *Front) *Date { return &f.Facts.Signed })},
	{name: "effective", only: "document", rule: dateOf(func(f *Front) *Date { return &f.Facts.Effective })},
	{name: "replaces", only: "document", rule: namesOf(func(f *Front) *[]Value { return &f.Facts.Replaces })},
	{name: "replaced_by", only: "document", rule: namesOf(func(f *Front) *[]Value { return &f.Facts.ReplacedBy })},
	{name: "file", only: "document", rule: textsOf(func(f *Front) *[]Value { return &f.Facts.Files })},
	{name: "figures", only: "story model", rule: rowsOf(figureKeys, func(f *Front) *[]Figure { return &f.Facts.Figures })},
	{name: "steps", only: "story model", rule: textsOf(func(f *Front) *[]Value { return &f.Facts.Steps })},
	{name: "season", only: "story model", rule: textOf(func(f *Front) *Value { return &f.Facts.Season })},
	{name: "cost", only: "story model", rule: textOf(func(f *Front) *Value { return &f.Facts.Cost })},
	{name: "contact", only: "story model", rule: textOf(func(f *Front) *Value { return &f.Facts.Contact })},
	{name: "paper", only: "leaflet", rule: valueOf(diag.T("a5 or fold"), func(f *Front) *Value { return &f.Facts.Paper }, PaperA5, PaperFold)},
	{name: "web_only", rule: textsOf(func(f *Front) *[]Value { return &f.Facts.WebOnly })},
	{name: "slots", only: "broadcast", rule: namesOf(func(f *Front) *[]Value { return &f.Facts.Slots })},
	{name: "languages", only: "broadcast", rule: namesOf(func(f *Front) *[]Value { return &f.Facts.Languages })},
	{name: "duration", only: "video infographic", rule: textOf(func(f *Front) *Value { return &f.Facts.Duration })},
	{name: "transcript", only: "video", rule: longTextOf(func(f *Front) *Value { return &f.Facts.Transcript })},
	{name: "data_source", only: "infographic", rule: textOf(func(f *Front) *Value { return &f.Facts.DataSource })},
	{name: "period", only: "report", rule: textOf(func(f *Front) *Value { return &f.Facts.Period })},
}

var participantKeys = newSchema(
	key[Group]{name: "group", rule: textOf(func(g *Group) *Value { return &g.Name })},
	key[Group]{name: "people", rule: countOf(func(g *Group) *int { return &g.People })},
	key[Group]{name: "women", rule: countOf(func(g *Group) *int { return &g.Women })},
).counting(func(g *Group) (people, women int) { return g.People, g.Women })

var figureKeys = newSchema(
	key[Figure]{name: "name", rule: textOf(func(f *Figure) *Value { return &f.Name })},
	key[Figure]{name: "before", rule: textOf(func(f *Figure) *Value { return &f.Before })},
	key[Figure]{name: "after", rule: textOf(func(f *Figure) *Value { return &f.After })},
	key[Figure]{name: "unit", rule: textOf(func(f *Figure) *Value { return &f.Unit })},
)

// beginning sets what is told where a map begins.
func (s *schema[T]) beginning(begin func(*T, diag.Pos)) *schema[T] {
	s.begin = begin
	return s
}

// articleKind is one of [Kinds].
var articleKind = rule[Front]{diag.T("%s", strings.Join(Kinds, ", ")), Shape{Words: Kinds}, func(d *decoder, e entry, f *Front) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	if i := slices.Index(Kinds, v.Text); i >= 0 {
		f.Kind = Value{Text: Kinds[i], Pos: v.Pos} // one text for all articles, which are many
		return
	}
	p := d.probs.Error(v.Pos, "unknown kind %q", v.Text).WithHint("write one of %s", e.want)
	near, ok := KindOf(v.Text)
	if !ok {
		near, ok = diag.Nearest(v.Text, Kinds)
	}
	if ok {
		p.WithHint("did you mean %q?", near)
	}
}}

// article reads the front matter of an article, whose kind is the default so
// far. Where the kind is unknown the
// keys of all kinds are read: they are not at fault.
func (d *decoder) article(root node, f *Front) {
	kind := f.Kind.Text
	if typed := root.get("kind"); typed.kind == nodeText {
		kind = oneLine(typed.text)
	}
	if !slices.Contains(Kinds, kind) || d.isLost("kind") {
		kind = ""
	}
	articleKeys.decodeKind(d, "", root, f, kind)
	f.gather()
	d.inOrder("start", "end", f.Facts.Start, f.Facts.End)
	d.inOrder("publish", "expires", f.Publish, f.Expires)
	d.undated(root, f)
}
