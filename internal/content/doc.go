package content

import (
	"time"
	"unique"

	"loa/internal/diag"
)

// Value is a piece of text as it was typed, and where.
type Value struct {
	Text string // NFC, trimmed
	Pos  diag.Pos
}

// Date is a day or a moment. The zero value is no date.
type Date struct {
	time.Time      // in the site's zone when no zone was written
	Clock     bool // an hour was written; without, the time is midnight
	Pos       diag.Pos
}

// Period is a stretch of time; a zero end is open.
type Period struct {
	From, Until Date // Until's day is still inside
}

// Role says which kind of thing a source file is.
type Role int

// The roles, by the folder under content/.
const (
	RoleArticle Role = iota // articles/**.md
	RolePage                // pages/**.md: a standing page
	RoleTerm                // plans/*.md, themes/*.md, …: a term with an introduction
)

// Doc is one Markdown file, read and understood on its own: nothing in it
// depends on another file. It is never changed once made and may be shared.
type Doc struct {
	Path       string // from the site's root, NFC: content/articles/2024/a.md
	Role       Role
	Vocabulary string // of a term: "plans", "themes", …

	// Address is the path below its folder as parts of an address: each folder
	// and the file's name as slugs, index left out, a slug of the front matter
	// in place of the name: 2024/05/giam-ngheo, with its language behind when that is
	// not the site's: 2024/05/giam-ngheo/tyz. "" when none can be made, which
	// is told.
	Address string
	File    string // of the page in the output: bai-viet/2024/05/giam-ngheo/index.html; "" without Address
	URL     string // of the page: /tinh/bai-viet/2024/05/giam-ngheo/, percent-encoded

	Lang     string // of an article: the code of its language; "" is the site's
	Original string // of an article in another language: the path of the file of which it is a version; "" for one that stands alone

	Front    Front // of an article or a standing page
	Term     *Term // of a term, else nil
	Body     Body
	Problems diag.List

	name string // the file's name without its extension and its language, when it has one
}

// Front is the front matter of an article or a standing page.
type Front struct {
	Title         Value
	Date, Updated Date
	Kind          Value // one of [Kinds]; "news" when absent

	Plan, Theme, Audience, District, Form []Value
	Tags                                  []Value
	Names                                 Names // the same as texts

	// Unlisted are the places of those of these keys that are one text with a
	// comma or a semicolon in it, where a list may be meant.
	Unlisted []diag.Pos

	Summary, Image, ImageAlt, Source, Author Value

	Lang, Original   Value // of an article in another language
	Slug             Value
	Aliases          []Value
	Draft            bool
	Publish, Expires Date
	Valid            Period

	Product []Product
	Reach   []Reach
	Consent Consent

	Facts Facts // the keys of the article's kind
}

// Names are the texts of an article's Plan, Theme, Audience, District, Form and
// Tags, one list after another. Equal texts are equal handles: who joins a site
// walks those of all articles, and what that costs is fetching memory.
type Names struct {
	all  []unique.Handle[string]
	ends [6]int32
}

// Of returns the texts of list i, of the six in the order above. The caller must
// not change them.
func (n *Names) Of(i int) []unique.Handle[string] {
	from := int32(0)
	if i > 0 {
		from = n.ends[i-1]
	}
	return n.all[from:n.ends[i]]
}

// Len returns how many there are in all six lists.
func (n *Names) Len() int { return len(n.all) }

// gather fills in Names, and keeps each text once in memory.
func (f *Front) gather() {
	lists := [...][]Value{f.Plan, f.Theme, f.Audience, f.District, f.Form, f.Tags}
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	f.Names.all = make([]unique.Handle[string], 0, n)
	for i, list := range lists {
		for j := range list {
			h := unique.Make(list[j].Text)
			list[j].Text = h.Value()
			f.Names.all = append(f.Names.all, h)
		}
		f.Names.ends[i] = int32(len(f.Names.all))
	}
}

// Product is something that was made: so many leaflets.
type Product struct {
	Unit      Value
	Quantity  float64
	Languages []Value
	Pos       diag.Pos
}

// Reach is people who were reached.
type Reach struct {
	People, Women int
	By            Value // how they were counted
	Pos           diag.Pos
}

// Consent records that the persons shown have agreed.
type Consent struct {
	People   bool
	Children Value // "true", "false", "none" or text as typed
	Record   Value
	Pos      diag.Pos
}

// Facts are the keys that belong to one kind of article. A key that is used in
// an article of another kind is a warning.
type Facts struct {
	// event and contest
	Start, End   Date
	Place        Value
	Organiser    Value
	Participants []Group

	// contest
	Deadline Date
	Rules    Value // link or path of the rules
	Results  Value

	// explainer
	LegalBasis []Value // document numbers
	Checked    Date    // the day the answers were last checked

	// document
	Number, Type, Issuer, Signer, Status Value
	Signed, Effective                    Date
	Replaces, ReplacedBy                 []Value // document numbers
	Files                                []Value // paths of the files beside the article, or addresses

	// story and model
	Figures []Figure // before and after
	Season  Value
	Steps   []Value // in order: what to do
	Cost    Value
	Contact Value

	// leaflet
	Paper Value // "a5" (also when it is empty) or "fold": A4 folded in three

	// of any kind
	WebOnly []Value // headings of the sections that are for the page alone

	// broadcast
	Slots     []Value // hours at which it is read: "5 giờ 30"
	Languages []Value

	// video and infographic
	Duration   Value
	Transcript Value // path or text
	DataSource Value

	// report
	Period Value // the period reported on, as typed
}

// The papers of a leaflet, and how many panels a folded one has, its cover among
// them.
const (
	PaperA5    = "a5"
	PaperFold  = "fold"
	FoldPanels = 6
)

// Group is people of one sort who took part.
type Group struct {
	Name   Value
	People int
	Women  int
}

// Figure is a number before and after.
type Figure struct {
	Name          Value
	Before, After Value // as typed
	Unit          Value
}

// Term is an entry of a vocabulary, from a table or from a file of its own.
type Term struct {
	Vocabulary string
	Key        Value // without: the slug of the name or of the file's name
	Name       Value
	Aliases    []Value
	Short      Value
	Summary    Value // one sentence for lists and search engines
	Parent     Value
	Weight     int
	Valid      Period
	Becomes    []Value
	Draft      bool
	Pos        diag.Pos // of the term as a whole

	Plan    *Plan  // of a term of plans, else nil
	Place   *Place // of a term of districts, else nil
	Defines Value  // audience: definition
	Basis   Value  // audience: where the definition comes from
}

// Plan is what a campaign plan says beside its name.
type Plan struct {
	Number, Issuer, Status, Programme, Successor Value
	Signed                                       Date
	Signer                                       Signer
	Period                                       Period
	Purposes                                     []Value
	Themes, Audiences, Forms                     []Value // keys
	Slogans                                      []Value
	Documents                                    []Document
	Targets                                      []Target
}

// Signer is who signed a document.
type Signer struct{ Name, Title Value }

// Document is a document that a plan cites.
type Document struct {
	Number, Name, Issuer, Relation, Link Value
	Date                                 Date
}

// Target is a row of what a plan means to do.
type Target struct {
	Theme, Audience, District, Form, Period, Unit Value
	Quantity                                      float64
	Pos                                           diag.Pos
}

// Place is what an administrative unit is beside its name.
type Place struct {
	Level      Value   // tỉnh, huyện, thành phố, xã, phường, thị trấn
	Code       Value   // text: 045 stays 045
	FormedFrom []Value // names of what it was formed from
	Act        Value   // the act that formed it
	EndedBy    Value   // the act that ended it
	Status     []Status
}

// Status is a standing that a place has for a time, by an act.
type Status struct {
	Name   Value
	Period Period
	Act    Value
}
