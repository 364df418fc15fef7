package content

import (
	"maps"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"loa/internal/diag"
	"loa/internal/viet"
)

// siteKeys are the keys of site.yaml.
var siteKeys = newSchema(
	key[Config]{name: "title", required: true, rule: textOf(func(c *Config) *Value { return &c.Title })},
	key[Config]{name: "description", rule: textOf(func(c *Config) *Value { return &c.Description })},
	key[Config]{name: "base_url", rule: baseURL},
	key[Config]{name: "language", rule: language},
	key[Config]{name: "languages", rule: languageCodes},
	key[Config]{name: "time_zone", rule: timeZone},
	key[Config]{name: "theme", rule: folderOf(func(c *Config) *Value { return &c.Theme })},
	key[Config]{name: "accent", rule: accent},
	key[Config]{name: "share_pictures", rule: flagOf(func(c *Config) *bool { return &c.SharePictures })},
	key[Config]{name: "author", rule: textOf(func(c *Config) *Value { return &c.Author })},
	key[Config]{name: "contact", rule: groupOf(contactKeys, func(c *Config) *Contact { return &c.Contact })},
	key[Config]{name: "menu", rule: rowsOf(menuKeys, func(c *Config) *[]MenuItem { return &c.Menu })},
	key[Config]{name: "paths", rule: groupOf(pathKeys, func(c *Config) *Paths { return &c.Paths })},
	key[Config]{name: "limits", rule: groupOf(limitKeys, func(c *Config) *Limits { return &c.Limits })},
	key[Config]{name: "places", rule: groupOf(placesKeys, func(c *Config) *Places { return &c.Places })},
	key[Config]{name: "budget", rule: groupOf(budgetKeys, func(c *Config) *Budget { return &c.Budget })},
	key[Config]{name: "check", rule: groupOf(checkKeys, func(c *Config) *Check { return &c.Check })},
	key[Config]{name: "report", rule: groupOf(reportKeys, func(c *Config) *Report { return &c.Report })},
	key[Config]{name: "loudspeaker", rule: groupOf(loudspeakerKeys, func(c *Config) *Loudspeaker { return &c.Loudspeaker })},
)

var contactKeys = newSchema(
	key[Contact]{name: "name", rule: textOf(func(c *Contact) *Value { return &c.Name })},
	key[Contact]{name: "address", rule: textOf(func(c *Contact) *Value { return &c.Address })},
	key[Contact]{name: "phone", rule: textOf(func(c *Contact) *Value { return &c.Phone })},
	key[Contact]{name: "email", rule: textOf(func(c *Contact) *Value { return &c.Email })},
)

var menuKeys = newSchema(
	key[MenuItem]{name: "name", required: true, rule: textOf(func(m *MenuItem) *Value { return &m.Name })},
	key[MenuItem]{name: "link", required: true, rule: textOf(func(m *MenuItem) *Value { return &m.Link })},
)

var pathKeys = newSchema(
	key[Paths]{name: "articles", rule: segmentOf(func(p *Paths) *string { return &p.Articles })},
	key[Paths]{name: "plans", rule: segmentOf(func(p *Paths) *string { return &p.Plans })},
	key[Paths]{name: "themes", rule: segmentOf(func(p *Paths) *string { return &p.Themes })},
	key[Paths]{name: "audiences", rule: segmentOf(func(p *Paths) *string { return &p.Audiences })},
	key[Paths]{name: "districts", rule: segmentOf(func(p *Paths) *string { return &p.Districts })},
	key[Paths]{name: "forms", rule: segmentOf(func(p *Paths) *string { return &p.Forms })},
	key[Paths]{name: "tags", rule: segmentOf(func(p *Paths) *string { return &p.Tags })},
	key[Paths]{name: "search", rule: segmentOf(func(p *Paths) *string { return &p.Search })},
	key[Paths]{name: "archive", rule: segmentOf(func(p *Paths) *string { return &p.Archive })},
	key[Paths]{name: "documents", rule: segmentOf(func(p *Paths) *string { return &p.Documents })},
	key[Paths]{name: "events", rule: segmentOf(func(p *Paths) *string { return &p.Events })},
)

var limitKeys = newSchema(
	key[Limits]{name: "page", rule: limitOf(500, func(l *Limits) *int { return &l.Page })},
	key[Limits]{name: "home", rule: limitOf(100, func(l *Limits) *int { return &l.Home })},
	key[Limits]{name: "feed", rule: limitOf(200, func(l *Limits) *int { return &l.Feed })},
	key[Limits]{name: "related", rule: limitOf(50, func(l *Limits) *int { return &l.Related })},
	key[Limits]{name: "summary", rule: limitOf(200, func(l *Limits) *int { return &l.Summary })},
	key[Limits]{name: "toc", rule: limitOf(100, func(l *Limits) *int { return &l.TOC })},
)

var budgetKeys = newSchema(
	key[Budget]{name: "article", rule: limitOf(10_000, func(b *Budget) *int { return &b.Article })},
	key[Budget]{name: "page", rule: limitOf(10_000, func(b *Budget) *int { return &b.Page })},
)

// ParseConfig reads content/site.yaml. The result is never nil and has every
// default filled in, also where there are problems.
func ParseConfig(path string, src []byte) (*Config, diag.List) {
	var probs diag.List
	c := defaultConfig()
	root, lost, ok := readYAML(path, src, &probs)
	if !ok {
		return c, probs
	}
	if root.kind == nodeNull {
		root.kind = nodeMap
	}
	if root.kind != nodeMap {
		probs.Error(root.pos, "the settings are %s, want lines of the form key: value", root.describe())
		return c, probs
	}
	d := &decoder{probs: &probs, zone: c.Zone, lost: lost, strict: true}
	siteKeys.decode(d, "", root, c)
	d.distinctPaths(root.get("paths"), c.Paths)
	d.distinctShort(c.Loudspeaker.Say)
	return c, probs
}

func defaultConfig() *Config {
	return &Config{
		BaseURL:  &url.URL{Scheme: "http", Host: "localhost:8080", Path: "/"},
		Language: "vi",
		Zone:     defaultZone(),
		Theme:    Value{Text: "default"},
		Paths: Paths{
			Articles: "articles", Plans: "plans", Themes: "themes", Audiences: "audiences",
			Districts: "districts", Forms: "forms", Tags: "tags", Search: "search", Archive: "archive",
			Documents: "documents", Events: "events",
		},
		Limits: Limits{Page: 20, Home: 12, Feed: 20, Related: 5, Summary: 40, TOC: 4},
		Budget: Budget{Article: 14, Page: 40},
		Check:  Check{Tones: "off"},
		Places: Places{Group: "none"},
		Report: Report{Page: true, Periods: "calendar", CutOff: 14, Places: "former"},

		Loudspeaker: Loudspeaker{Pages: "broadcast", Rate: 180},
	}
}

// baseURL is the address under which the site will be: http or https, a host
// and perhaps a path.
var baseURL = rule[Config]{diag.T("a full address like https://example.vn/"), Shape{Type: TypeAddress}, func(d *decoder, e entry, c *Config) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	u, why := ParseBaseURL(v.Text)
	if u == nil {
		d.probs.Error(v.Pos, "base_url is %q: %s", v.Text, why).WithHint("write it like %s", "https://example.vn/tinh/")
		return
	}
	c.BaseURL, c.BaseURLSet = u, true
}}

func badBase(text string, u *url.URL, err error) (why diag.Text, bad bool) {
	switch {
	case strings.ContainsAny(text, " \t\u00a0"):
		return diag.T("it has a blank"), true
	case err != nil:
		return diag.T("it is no address"), true
	case u.Scheme != "http" && u.Scheme != "https":
		return diag.T("it must begin with https:// or http://"), true
	case u.Hostname() == "":
		return diag.T("it has no host name"), true
	case u.User != nil:
		return diag.T("it has a user name"), true
	case strings.ContainsAny(text, "?#"):
		return diag.T("it has a query or a fragment"), true
	}
	if !goodHost(u) {
		return diag.T("its host name is not good"), true
	}
	if strings.Contains(u.Path, "//") {
		// Browsers would read //evil.example/ as another host.
		return diag.T("it has an empty part, or one of dots alone"), true
	}
	if path := strings.Trim(u.Path, "/"); path != "" {
		return badPath(path)
	}
	return diag.Text{}, false
}

// goodHost reports whether a host is made of letters, digits, hyphens and dots,
// or an IP address, and its port is one.
func goodHost(u *url.URL) bool {
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return false
		}
	}
	name := u.Hostname()
	if net.ParseIP(name) != nil {
		return true
	}
	if strings.Trim(name, ".") != name {
		return false
	}
	return !strings.ContainsFunc(name, func(r rune) bool {
		return r != '-' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

var language = rule[Config]{diag.T("vi or en"), Shape{Words: []string{"vi", "en"}}, func(d *decoder, e entry, c *Config) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	if v.Text != "vi" && v.Text != "en" {
		d.wrong(e)
		return
	}
	c.Language = v.Text
}}

var timeZone = rule[Config]{diag.T("a name like Asia/Ho_Chi_Minh"), Shape{}, func(d *decoder, e entry, c *Config) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	zone, err := time.LoadLocation(v.Text)
	if err != nil || v.Text == "Local" {
		d.wrong(e).WithHint("write %s", "Asia/Ho_Chi_Minh")
		return
	}
	c.Zone = zone
}}

// folderOf is the name of a folder.
func folderOf[T any](at func(*T) *Value) rule[T] {
	return rule[T]{diag.T("the name of a folder: letters, digits and hyphens"), Shape{}, func(d *decoder, e entry, t *T) {
		v, ok := d.value(e)
		if ok && !isFolderName(v.Text) {
			d.wrong(e)
			return
		}
		if ok {
			*at(t) = v
		}
	}}
}

// segmentOf is one part of an address, without its place.
func segmentOf[T any](at func(*T) *string) rule[T] {
	return rule[T]{diag.T("one part of an address: a-z, 0-9 and hyphens"), Shape{Type: TypeSlug}, func(d *decoder, e entry, t *T) {
		if v, ok := d.slug(e); ok {
			*at(t) = v.Text
		}
	}}
}

// limitOf is a whole number from 1 to most.
func limitOf[T any](most int, at func(*T) *int) rule[T] {
	r := countOf(at)
	return rule[T]{diag.T("a whole number from 1 to %d", most), Shape{Type: TypeCount, Most: most}, func(d *decoder, e entry, t *T) {
		before := *at(t)
		r.set(d, e, t)
		if n := *at(t); n < 1 || n > most {
			d.wrong(e)
			*at(t) = before
		}
	}}
}

// distinctPaths reports two index paths that are equal.
func (d *decoder) distinctPaths(n node, p Paths) {
	taken := map[string]string{
		"articles": p.Articles, "plans": p.Plans, "themes": p.Themes, "audiences": p.Audiences,
		"districts": p.Districts, "forms": p.Forms, "tags": p.Tags, "search": p.Search, "archive": p.Archive,
		"documents": p.Documents, "events": p.Events,
	}
	for _, f := range n.fields {
		for _, other := range slices.Sorted(maps.Keys(taken)) {
			if other != f.key && taken[other] != "" && taken[other] == taken[f.key] {
				d.probs.Error(f.value.pos, "paths.%s and paths.%s are both %q", f.key, other, taken[other])
				delete(taken, f.key)
				break
			}
		}
	}
}

// defaultZone is the zone of a site that names none.
func defaultZone() *time.Location {
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil { // a machine without zones: Vietnam has had this one since 1975
		return time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)
	}
	return zone
}

// isFolderName reports whether a text may name a folder beside others.
func isFolderName(s string) bool {
	return s != "" && strings.Trim(s, "-.") == s && viet.Slug(s) == strings.ToLower(strings.NewReplacer("_", "-", ".", "-").Replace(s))
}
