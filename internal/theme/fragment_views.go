package theme

import "html/template"

// Head is the view of fragments/head.html: what every page has in its <head>.
type Head struct {
	Site *Site
	Icon string // address of the site's own favicon; empty: the theme's

	// Policy is the Content-Security-Policy of the site: all from itself, but for
	// what its articles show of other hosts. It comes before what it is to govern.
	Policy string
}

// Header is the view of fragments/header.html.
type Header struct {
	Site *Site
	Menu []MenuEntry // of site.yaml; without, the site's indexes

	Notices []Notice // that hold today; without the one whose page it is
}

// Notice is a notice that stands on every page until its date.
type Notice struct {
	Link
	Until template.HTML // its last day
}

// MenuEntry is an entry of the site's menu.
type MenuEntry struct {
	Link
	Current string // for aria-current: "page", "true" above the page shown, else empty
}

// Footer is the view of fragments/footer.html.
type Footer struct {
	Site *Site
}

// Crumbs is the view of fragments/crumbs.html: the way from the home page to
// the page's parent.
type Crumbs struct {
	Links []Link
}

// Card is the view of fragments/card.html, an article in a list, and of
// fragments/item.html, the same in few words.
type Card struct {
	Site      *Site
	URL       string
	Title     string
	Lang      string // of Title and Summary, for lang="…"; empty when it is the site's
	Kind      string
	KindName  string
	Date      template.HTML // <time>
	Summary   string
	Picture   *Picture
	Draft     bool
	Scheduled bool
	Outdated  bool
	State     string // "upcoming", "running", …; may be empty
	StateName string // the same in words
}

// Chip is the view of fragments/chip.html, the link to a term.
type Chip struct {
	Link
	Until string // of a former term: its last day, as text
	Count int    // articles
}

// Terms is the view of fragments/terms.html: the terms of one vocabulary that
// belong to an article or a plan. It is executed once a vocabulary; Chips are put
// in afterwards.
type Terms struct {
	Name  string        // "Chủ đề"
	Chips template.HTML // fragments/chip.html of each
}

// Pager is the view of fragments/pager.html: links to the other pages of a
// list. Prev and Next are empty at the ends.
type Pager struct {
	Prev, Next string
	Number, Of int

	// Pages are <li> with a link to the first page, the last and those around;
	// this page's has aria-current, and <li class="gap"> stands for what is left
	// out. They are made by the program: as a loop of a template they took a third
	// of the time of a list page.
	Pages template.HTML
}
