package content

import (
	"net/url"
	"time"
)

// Config is content/site.yaml. [ParseConfig] fills in every default.
type Config struct {
	Title       Value
	Description Value
	BaseURL     *url.URL // absolute, path ends with "/"
	BaseURLSet  bool     // false: BaseURL is the default http://localhost:8080/
	Language    string   // "vi" (default) or "en"
	Languages   []Value  // others in which every article should be too: loa check counts what is missing
	Zone        *time.Location
	Theme       Value // the visual theme's name; "default"
	Accent      Value // one colour of the site's own, as style sheets have it: #0b5d57; empty: the theme's
	Author      Value // default author and publisher of articles
	Contact     Contact
	Menu        []MenuItem
	Paths       Paths
	Limits      Limits
	Budget      Budget
	Check       Check
	Places      Places
	Report      Report
	Loudspeaker Loudspeaker

	SharePictures bool // articles without a picture get one with their title, for messengers
}

// Contact is the office that publishes the site.
type Contact struct{ Name, Address, Phone, Email Value }

// MenuItem is an entry of the site's menu. Link is a path of the site
// ("/gioi-thieu/"), a Markdown file ("pages/gioi-thieu.md") or a full address.
type MenuItem struct{ Name, Link Value }

// Paths are the first parts of addresses: one URL segment each. Without, the
// English names are taken (articles, plans, …).
type Paths struct {
	Articles, Plans, Themes, Audiences, Districts, Forms, Tags, Search, Archive string

	Documents, Events string // the registers of these kinds of article
}

// Budget is how heavy pages may be: HTML with its styles and scripts, packed as
// it is sent, in kilobytes of 1024 bytes.
type Budget struct {
	Article int // 14, which is what comes in the first answer of a connection
	Page    int // any other page: 40
}

// Limits are numbers that bound lists.
type Limits struct {
	Page    int // articles on a page of a list: 20
	Home    int // newest articles on the home page: 12
	Feed    int // entries of a feed: 20
	Related int // related articles: 5
	Summary int // words of a summary taken from the text: 40
	TOC     int // a contents list appears from so many headings: 4
}

// Check says what loa check asks of the texts of this site.
type Check struct {
	Tones   string   // where the tone stands in hòa/hoà: "off" (default), "old" or "new"
	Phrases []Phrase // set phrases, names of programmes, slogans
	Phones  []Value  // telephone numbers of offices, which may be published
	Allow   []Value  // words, names and numbers that are right as they are
}

// Phrase is a line of the phrase book. Without Wrong, every text that differs
// from Right in its marks alone is wrong.
type Phrase struct{ Wrong, Right Value }

// Places says how places are shown.
type Places struct {
	Group string  // "none" (default), or "former": units of today below the districts that they came from
	Tiles []Value // rows of a picture: keys of places, "." for nothing, with blanks between
}

// Report says how what was done is counted.
type Report struct {
	Page    bool   // each plan has a page of what it covers: true
	Periods string // "calendar" (default), or "state": periods end on CutOff of their last month
	CutOff  int    // 14
	Places  string // "former" (default): by the districts that were; "current": each unit by itself
}

// Loudspeaker says how articles are read out.
type Loudspeaker struct {
	Pages   string // which articles have a page to be read from: "broadcast" (default), "all" or "none"
	Opening Value  // said before the text
	Closing Value  // said behind it
	Rate    int    // syllables a minute: 180
	Say     []Said
}

// Said is an abbreviation and what is said for it.
type Said struct{ Short, Said Value }
