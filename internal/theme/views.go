package theme

import (
	"html/template"
	"time"
)

// Frame is the view of layouts/base.html, the document around every page. It is
// executed once for each layout, with and without Crumbs, when it is plain: Meta,
// Header, Crumbs and Main are put in afterwards.
type Frame struct {
	Lang   string        // "vi"
	Layout string        // "article": for a class
	Head   template.HTML // fragments/head.html: what every page has in <head>
	Meta   template.HTML // title, description, feeds, Open Graph, JSON-LD of this page
	Header template.HTML // fragments/header.html
	Crumbs template.HTML // fragments/crumbs.html; empty on the home page
	Main   template.HTML // the page's layout
	Footer template.HTML // fragments/footer.html
}

// Site is what templates know about the whole site; every view has it.
type Site struct {
	Title       string
	Description string
	Lang        string // "vi" or "en"
	Home        string // address of the home page
	Author      string // the office that publishes
	Contact     Contact
	Articles    Link   // the list of all articles
	Archive     Link   // articles by month
	Search      Link   // the search page
	Feed        Link   // Atom feed
	Documents   Link   // the register of documents; without an address when there are none
	Events      Link   // that of events and contests; likewise
	Calendar    string // address of the calendar of all events; may be empty
	Indexes     []Link
	Languages   []Version // lists of the articles in other languages
	Menu        []Link    // as written in site.yaml
}

// Contact is the office that publishes the site; fields may be empty.
type Contact struct {
	Name, Address, Phone, Email string
	PhoneLink                   string // digits alone, for tel:
}

// Link is a name and an address. Where there is nothing to link to, a *Link is
// nil and a Link has an empty URL.
type Link struct {
	Name string
	URL  string
}

// Version is a text in a language, or a list of those in it.
type Version struct {
	Link           // by its own name, where the program knows it: "English", "Tiếng Tày"
	Lang    string // "tyz"
	Current bool   // the page shown
}

// Picture is an image of the site or from elsewhere. Width and Height are in
// pixels, 0 when unknown. Markup shows it: <picture> or <img>, from which the
// browser takes the size that it needs by text_sizes or card_sizes of theme.yaml,
// when it comes near the screen. In a card the text in its place is empty: the
// title stands beside it.
type Picture struct {
	URL, Alt      string
	Width, Height int
	Markup        template.HTML
}

// Fact is a line of a definition list: "Nơi tổ chức" and where.
type Fact struct {
	Name  string
	Value template.HTML
}

// Common is in the view of every layout.
type Common struct {
	Site    *Site
	Title   string // of the page, without the site's name
	Address string // of the page, in full: for what is printed; "" where nobody knows it
}

// Home is the view of layouts/home.html.
type Home struct {
	Common
	Cards     template.HTML // the newest articles
	Plans     []PlanStage   // how far the plans are: those that run, else the last one
	Entrances []Entrance    // a vocabulary each, those with terms
	Soon      []RegisterRow // events and contests that are under way or to come
}

// PlanStage is how far a plan is.
type PlanStage struct {
	Link
	Progress int           // hundredths of its period that have passed; 0 when that is not known
	Over     bool          // all of it
	Until    template.HTML // with Over: its last day
	Coverage string        // address of the page of what it covers; may be empty
}

// Entrance leads from the home page into a vocabulary.
type Entrance struct {
	Key   string // "plans", "themes", "audiences", "districts", "forms", "tags"
	Name  string
	URL   string
	Chips template.HTML // of the terms most used, in the vocabulary's order
	Count int           // of all its terms
	More  bool          // there are more than those in Chips
}

// Article is the view of layouts/article.html.
type Article struct {
	Common
	Lang     string        // of the text, for lang="…"; empty when it is the site's
	Versions []Version     // the languages of this article, the original's first; empty when there is one
	Kind     string        // "news", "story", …
	KindName string        // "Tin tức"
	Date     template.HTML // <time>; empty without a date
	Updated  template.HTML // likewise; empty when it is the same day
	When     time.Time     // of Date
	Author   string
	Source   template.HTML // a link when it is an address
	Lead     string        // the summary, when it was written by hand
	Picture  *Picture
	Contents template.HTML // nested lists of links to headings; empty when there are few
	Body     template.HTML
	Instead  template.HTML // of a version without words, such as a recording: the original's text, in the site's language
	Language string        // with Instead: the name of the version's language in the site's
	Facts    []Fact        // what the article's kind adds
	Figures  []Figure

	State      string        // "upcoming", "running", …; may be empty
	StateName  string        // the same in words
	StateNote  template.HTML // of a document: what replaced it, or from when it holds
	Results    template.HTML // of a contest, once they are out
	Steps      []string      // of a model: what to do
	Transcript template.HTML // of a film: what is said
	Asks       bool          // Contents is a list of questions

	Terms     template.HTML // fragments/terms.html for each vocabulary
	Related   template.HTML // fragments/item.html for each related article
	Newer     template.HTML // a link; empty at the ends
	Older     template.HTML
	Brief     template.HTML // to be passed on: the summary in at most 40 words, and the full address where it is known
	Script    string        // address of the page to read it out from; may be empty
	Leaflet   *Leaflet      // nil for what is printed as a page
	Draft     bool          // shown in a preview only
	Scheduled bool          // likewise
	Outdated  bool          // what it says is no longer in force
	Until     template.HTML // with Outdated: the last day
}

// Figure is a number before and after.
type Figure struct {
	Name, Before, After, Unit string
}

// Standing is the view of layouts/page.html: about, contact.
type Standing struct {
	Common
	Lead     string
	Updated  template.HTML
	Picture  *Picture
	Contents template.HTML
	Body     template.HTML
	Draft    bool
}

// Articles is in the view of every layout that lists articles in pages.
type Articles struct {
	Cards  template.HTML // fragments/card.html of each article on this page
	Pager  template.HTML // fragments/pager.html; empty when there is one page
	Number int           // of this page, from 1
	Of     int           // pages
	Count  int           // articles on all pages
	Feed   string        // address of the list's own Atom feed; may be empty
}

// First says whether this is the list's first page, which alone has an introduction.
func (a Articles) First() bool { return a.Number <= 1 }

// Term is the view of layouts/term.html: a campaign theme, an audience, a
// district, a form, a tag, with its articles.
type Term struct {
	Common
	Articles
	Key        string // of the vocabulary
	Vocabulary Link   // its name is the singular: "Địa bàn"
	Short      string
	Summary    string
	Definition string        // of an audience
	Basis      string        // what the definition rests on
	Facts      []Fact        // of a place
	Former     bool          // its time is over
	Until      template.HTML // the last day of that time, when known
	Becomes    []Change      // what became of a place
	CameFrom   []Change      // what it came from
	Earlier    []Earlier     // what was written about the places that it came from
	Parent     template.HTML // chip
	Children   template.HTML // chips
	Body       template.HTML // introduction
	Contents   template.HTML
}

// Plan is the view of layouts/plan.html: a campaign plan with its articles.
type Plan struct {
	Common
	Articles
	Summary   string
	Progress  int           // hundredths of its period that have passed; 0 when that is not known
	Over      bool          // all of it
	Until     template.HTML // with Over: its last day
	Successor *Link         // the plan that came after
	Coverage  string        // address of the page of what it covers; may be empty
	Missing   *Missing      // what it lacks; with Coverage
	Facts     []Fact        // number, issuer, signed, signer, period, status, programme, …
	Purposes  []string
	Slogans   []string
	Terms     template.HTML // fragments/terms.html for campaign themes, audiences, forms
	Documents []PlanDocument
	Targets   []Target
	Body      template.HTML
	Contents  template.HTML
}

// PlanDocument is a document that a plan rests on or that carries it out.
type PlanDocument struct {
	Name     template.HTML // a link when the document is on the site or has an address
	Number   string
	Issuer   string
	Relation string
	Date     template.HTML
}

// Target is what a plan means to do: so many of something.
type Target struct {
	What     string // "tờ rơi"
	Quantity string
	For      string // theme, audience, district: what it is about and for whom
	Period   string
}

// Vocabulary is the view of layouts/vocabulary.html, the index of its terms.
type Vocabulary struct {
	Common
	Key    string
	Groups []TermGroup // one; of districts: present and former
	Count  int
	Map    template.HTML // of districts, where the site has one
	Mixed  bool          // some rows stand in several groups
}

// TermGroup is terms under one heading. Name is empty when there is one group.
type TermGroup struct {
	Name  string
	Terms []TermRow
}

// TermRow is a term in the index of its vocabulary.
type TermRow struct {
	Link
	Until    string // of a former term: the last day, as text
	From     string // of a term that is still to come: the first day, as text
	Summary  string
	Count    int // articles
	Children []TermRow
	Mixed    bool // it stands in several groups
}

// List is the view of layouts/list.html: all articles, or those of a month.
type List struct {
	Common
	Articles
	Month    bool   // the articles of a month
	Language string // of those in another language: its name in the site's; else empty
	Lang     string // and its code
}

// Archive is the view of layouts/archive.html: all years, or one.
type Archive struct {
	Common
	Years []Year
}

// Year is a year of the archive, with its months, newest first.
type Year struct {
	Link
	Count  int
	Months []Month
}

// Month is a month of the archive.
type Month struct {
	Link
	Count int
}

// NotFound is the view of layouts/404.html.
type NotFound struct {
	Common
}

// Offline is the view of layouts/offline.html, which stands in place of a page
// that needs the network. Its own address is not that page's.
type Offline struct {
	Common
}

// Redirect is the view of layouts/redirect.html, a whole document: the old
// address of something.
type Redirect struct {
	Common
	Meta template.HTML // title, refresh, canonical address
	URL  string        // where it is now
}
