// Package site joins all source files into one site: the terms of each
// vocabulary with their articles, the address of everything, links resolved
// and checked, lists in order, and the pages that follow from all that.
//
// It is pure: values in, values out. It reads no file, asks no clock and knows
// no template. [New] is called for every build anew, also in the preview, so that
// no list can be stale. Given the site before it takes over what one source file
// alone decides, where that file is the same; the file again.go says what.
package site

import (
	"path"
	"slices"
	"strings"
	"time"
	"unique"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/picture"
)

// Site is the whole site. Everything reachable from it is fixed once [New] has
// returned and may be read by many goroutines.
type Site struct {
	Config       *content.Config
	Now          time.Time     // the moment for which the site is made
	Home         string        // the path of base_url: "/" or "/tinh/"
	Origin       string        // scheme and host of base_url, without a slash at the end
	Unaddressed  bool          // nobody knows Origin: the site has no feeds, and no page names its full address
	Vocabularies []*Vocabulary // plans, themes, audiences, districts, forms, tags; always all six
	Articles     []*Article    // newest first; without a date last
	Standing     []*Standing   // by path
	Archive      []*Year       // newest first
	Documents    *Register     // nil without
	Events       *Register     // nil without
	Calendar     string        // of all events: its address; "" without
	Map          *Map          // of places; nil without
	Notices      []*Article    // that stand on every page today, newest first
	Languages    []*Language   // others than the site's in which there are articles, by code
	Letters      []*Letter     // with which titles begin, in order; only those with articles
	Menu         []Link        // of site.yaml, resolved
	Pages        []*Page       // every HTML page: the home page first, then as lists have them
	Assets       []Asset       // files to copy, by path
	Held         []Held        // what is not published, and why
	Problems     diag.List     // of every file and of the whole

	documents map[string]*Article // by viet.DocumentKey of their numbers
	former    former              // for the site that is made after this one
}

// Absolute returns the full address of a path of the site, as found in every
// URL field of this package: "/tinh/a/" → "https://example.vn/tinh/a/".
func (s *Site) Absolute(url string) string { return s.Origin + url }

// Page returns the page that a file of the output holds; nil when it holds none.
// It looks at all pages: 0.1 ms for 10,000, which is less than an index would
// cost a site of which a few pages are shown.
func (s *Site) Page(path string) *Page {
	for _, p := range s.Pages {
		if p.Path == path {
			return p
		}
	}
	return nil
}

// Asset returns the asset whose file, or a copy of it, has a path of the output;
// nil when none has.
func (s *Site) Asset(file string) *Asset {
	original := file
	for range 2 { // a.jpg, or a.jpg.720.webp
		i, ok := slices.BinarySearchFunc(s.Assets, original, func(a Asset, path string) int { return compare(a.Path, path) })
		if ok {
			return &s.Assets[i]
		}
		stem := strings.TrimSuffix(file, path.Ext(file))
		original = strings.TrimSuffix(stem, path.Ext(stem))
	}
	return nil
}

// Link is a name and an address.
type Link struct {
	Name string
	URL  string // a path of the site, percent-encoded, or a full address
}

// Vocabulary is one of the six kinds of term.
type Vocabulary struct {
	Key      string  // "plans", "themes", "audiences", "districts", "forms", "tags"
	Name     string  // in the site's language: "Chủ đề"
	Singular string  // "Chủ đề" for one of them: label on an article
	URL      string  // of its index; "" when it has no terms
	Terms    []*Term // in Vietnamese order (after weight); only those that are shown
}

// Term is an entry of a vocabulary: what was declared, and what uses it.
type Term struct {
	Vocabulary *Vocabulary
	Key        string
	Name       string        // as it is shown: "huyện Hà Quảng" for a place
	URL        string        // of its first page; "" for one that is not shown
	FeedURL    string        // "" without articles that have a date, and in a site that is Unaddressed
	Source     *content.Term // as declared; nil for a free term
	Doc        *content.Doc  // its introduction; nil without
	Links      []Target      // resolved links of Doc.Body, by index
	Articles   []*Article    // its own and those of its descendants, newest first
	Parent     *Term
	Children   []*Term // in order
	Becomes    []*Term // of a place: what became of it
	CameFrom   []*Term // what it came from
	Former     bool    // its validity is over
	Plan       *Plan   // of a term of plans, else nil

	orders    []int32   // of Articles: their places in Site.Articles
	from, end time.Time // its validity: from, and the first moment after; zero is open

	row    *content.Term // as it was first declared; nil for a free term
	number int           // in the table of its vocabulary
	bare   string        // the name without the level, by which places are ordered
}

// Plan is a plan's references, resolved.
type Plan struct {
	Themes, Audiences, Forms []*Term
	Successor, Predecessor   *Term
	Documents                []PlanDocument
	Targets                  []PlanTarget
	Coverage                 string // address of the page of what the plan covers; "" without
}

// PlanTarget is a row of what a plan means to do; a term that the row does not
// name is nil.
type PlanTarget struct {
	*content.Target
	Theme, Audience, District, Form *Term
}

// PlanDocument is a cited document and, when the site has it, its article.
type PlanDocument struct {
	*content.Document
	Article *Article // nil without
}

// Article is a published article.
type Article struct {
	Doc        *content.Doc
	Title      string
	URL        string
	Path       string // of its page: bai-viet/a/index.html
	Date       time.Time
	Kind       string
	Summary    string       // from the front matter, else from the text
	Image      *Target      // the article's picture; nil without
	Share      *Target      // what is drawn for messengers; nil when Image serves, or nothing is wanted
	Files      []Attachment // of a document
	Rules      *Target      // of a contest: the rules; nil without
	ResultsAt  *Target      // of a contest: where the results are; nil when they are words
	Transcript *Target      // of a film: where it is written what is said; nil when it is words
	Links      []Target     // resolved links of Doc.Body, by index
	Script     string       // address of its page to be read out from; "" without
	Paper      string       // of a leaflet: "a5" or "fold"; "" for what is none

	Terms [6][]*Term // by vocabulary, in the order of Site.Vocabularies

	Lang     string     // the code of its language; "" is the site's
	Original *Article   // of a version in another language; its terms, kind and counts are the original's
	Versions []*Article // of an original: what it is in other languages, by code

	Newer, Older *Article // neighbours in time; nil of a version
	Draft        bool     // shown only because drafts were asked for
	Scheduled    bool     // likewise, for what is dated in the future
	Outdated     bool     // valid.until is over
	State        State
	Calendar     string // of an event: the address of its calendar file; "" without

	Replaces, ReplacedBy []Reference // of a document, as it or the other one says

	order   int  // in Site.Articles
	letter  int  // with which the title begins, among the letters
	aliased bool // it has old addresses
	source  int  // the number of its Doc

	free []unique.Handle[string] // the names of its tags

	termsTold bool // something was wrong with its terms
	linksKept bool // what its links lead to depends on addresses alone
}

// Language is a language other than the site's in which there are articles.
type Language struct {
	Code    string
	Name    string // in the site's language: "tiếng Tày"
	URL     string // of the list of its articles
	FeedURL string // "" when none of them has a date
	// JSONFeedURL is that of the same as JSON Feed; "" where FeedURL is.
	JSONFeedURL string
	Articles    []*Article // versions and what stands alone, newest first
}

// Standing is a page outside the lists: about, contact.
type Standing struct {
	Doc     *content.Doc
	Title   string
	URL     string
	Path    string
	Summary string
	Image   *Target
	Links   []Target
	Draft   bool
}

// Year and Month are a part of the archive.
type Year struct {
	Year   int
	URL    string
	Count  int
	Months []*Month // newest first
}

// Month is the articles of one month.
type Month struct {
	Year, Month int
	URL         string
	Articles    []*Article
}

// Layout names the template of a page.
type Layout string

// The layouts. A theme has one file for each.
const (
	LayoutHome       Layout = "home"
	LayoutArticle    Layout = "article"
	LayoutPage       Layout = "page"       // standing page
	LayoutPlan       Layout = "plan"       // a plan with its articles
	LayoutCoverage   Layout = "coverage"   // what a plan covers
	LayoutTerm       Layout = "term"       // any other term with its articles
	LayoutVocabulary Layout = "vocabulary" // the index of a vocabulary
	LayoutList       Layout = "list"       // all articles; the articles of a month; those in a language
	LayoutArchive    Layout = "archive"    // the years; the months of a year
	LayoutScript     Layout = "script"     // an article to be read out
	LayoutSearch     Layout = "search"     // the search page; the titles of a letter
	LayoutRegister   Layout = "register"   // documents by year and type; events by time
	LayoutNotFound   Layout = "404"
	LayoutOffline    Layout = "offline" // in place of a page that needs the network
	LayoutRedirect   Layout = "redirect"
)

// Page is one HTML file. Which fields are set depends on the layout.
type Page struct {
	Path   string // of the file: bai-viet/a/index.html
	URL    string // of the page: /tinh/bai-viet/a/
	Layout Layout
	Title  string // without the site's name; on page 2 of a list like page 1
	Crumbs []Link // from the home page to the parent; empty on the home page

	Article    *Article
	Standing   *Standing
	Term       *Term
	Vocabulary *Vocabulary
	Year       *Year     // archive: one year; nil: all years
	Month      *Month    // list: one month; nil: all articles
	Language   *Language // list: one language; nil: all articles
	Letter     *Letter   // search: one letter; nil: the search page itself
	Register   *Register
	Items      []*Article // of a list, on this page
	Number, Of int        // this page of so many; 1 of 1 without pages
	PageURLs   []string   // the addresses of all the pages of the list, in order
	RedirectTo string     // a path of the site

	Source string // the source file that made the page, "" when none
	Feed   string // path of the feed to announce; "" for the site's
}

// Asset is a file that is published beside the pages: as it is, but for the
// metadata of pictures, or in smaller copies, or both.
type Asset struct {
	Path    string         // in the output
	Source  string         // from the site's root
	Picture *picture.Facts // nil for what has not the name of a picture
	Itself  bool           // the file is published; a photo that is only shown is not
	Copies  []picture.Copy // published at Path + Ending
	Shown   []diag.Pos     // where a picture is shown, in order
}

// Held is a source file that is not published for now.
type Held struct {
	Path   string
	Reason diag.Text // "draft", "dated 2099-01-01"
}
