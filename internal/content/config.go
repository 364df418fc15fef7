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
	Zone        *time.Location
	Theme       Value // the visual theme's name; "default"
	Author      Value // default author and publisher of articles
	Contact     Contact
	Menu        []MenuItem
	Paths       Paths
	Limits      Limits
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
