package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"regexp"
	"testing"
	"time"
)

// node is an XML element. Its name has the namespace in front, as "NS name".
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []*node    `xml:",any"`
}

func (n *node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n *node) all(name string) (found []*node) {
	for _, c := range n.Children {
		if c.XMLName.Local == name {
			found = append(found, c)
		}
	}
	return found
}

// text returns the text of a child that must be there exactly once.
func (n *node) text(t *testing.T, name string) string {
	t.Helper()
	found := n.all(name)
	if len(found) != 1 {
		t.Fatalf("<%s> has %d times <%s>, want once", n.XMLName.Local, len(found), name)
	}
	return found[0].Text
}

func parseXML(t *testing.T, src []byte, space string) *node {
	t.Helper()
	var root node
	d := xml.NewDecoder(bytes.NewReader(src))
	if err := d.Decode(&root); err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	if tok, err := d.Token(); err != io.EOF && string(tok.(xml.CharData)) != "\n" {
		t.Fatalf("after the document: %v, %v", tok, err)
	}
	checkSpace(t, &root, space)
	return &root
}

func checkSpace(t *testing.T, n *node, space string) {
	t.Helper()
	if n.XMLName.Space != space {
		t.Errorf("<%s> is in namespace %q, want %q", n.XMLName.Local, n.XMLName.Space, space)
	}
	for _, c := range n.Children {
		checkSpace(t, c, space)
	}
}

// children says what an element of Atom may hold: how often at least, at most.
type children map[string][2]int

const many = 1 << 30

var (
	inFeed = children{
		"title": {1, 1}, "subtitle": {0, 1}, "id": {1, 1}, "updated": {1, 1}, "author": {1, many},
		"link": {1, many}, "generator": {0, 1}, "entry": {0, many}, "category": {0, many},
	}
	inEntry = children{
		"title": {1, 1}, "id": {1, 1}, "updated": {1, 1}, "published": {0, 1}, "author": {0, many},
		"link": {1, many}, "category": {0, many}, "summary": {0, 1}, "content": {0, 1},
	}
	inAuthor = children{"name": {1, 1}}
)

func (c children) check(t *testing.T, n *node) {
	t.Helper()
	for _, child := range n.Children {
		if _, ok := c[child.XMLName.Local]; !ok {
			t.Errorf("<%s> in <%s>", child.XMLName.Local, n.XMLName.Local)
		}
	}
	for name, times := range c {
		if got := len(n.all(name)); got < times[0] || got > times[1] {
			t.Errorf("%d times <%s> in <%s>, want %d to %d", got, name, n.XMLName.Local, times[0], times[1])
		}
	}
}

// checkAtom holds a feed to the musts of RFC 4287 and returns its root.
func checkAtom(t *testing.T, src []byte) *node {
	t.Helper()
	feed := parseXML(t, src, "http://www.w3.org/2005/Atom")
	if feed.XMLName.Local != "feed" || feed.attr("lang") == "" {
		t.Errorf("root is <%s xml:lang=%q>", feed.XMLName.Local, feed.attr("lang"))
	}
	inFeed.check(t, feed)
	checkParts(t, feed)
	if len(links(feed, "self")) != 1 {
		t.Errorf("links with rel=self: %q, want one", links(feed, "self"))
	}
	ids := map[string]bool{feed.text(t, "id"): true}
	latest := time.Unix(0, 0)
	for _, e := range feed.all("entry") {
		inEntry.check(t, e)
		checkParts(t, e)
		id := e.text(t, "id")
		if ids[id] {
			t.Errorf("id %s twice", id)
		}
		ids[id] = true
		updated := checkTime(t, e.text(t, "updated"))
		if published := checkTime(t, e.text(t, "published")); updated.Before(published) {
			t.Errorf("%s: updated %v before it was published %v", id, updated, published)
		}
		latest = later(latest, updated)
	}
	if updated := checkTime(t, feed.text(t, "updated")); !updated.Equal(latest) {
		t.Errorf("feed updated %v, its newest entry %v", updated, latest)
	}
	return feed
}

// checkParts checks what a feed and an entry have in common.
func checkParts(t *testing.T, n *node) {
	t.Helper()
	checkAbsolute(t, n.text(t, "id"))
	for _, author := range n.all("author") {
		inAuthor.check(t, author)
		if author.text(t, "name") == "" {
			t.Error("author without a name")
		}
	}
	for _, l := range n.all("link") {
		checkAbsolute(t, l.attr("href"))
	}
	if got := links(n, "alternate"); len(got) != 1 {
		t.Errorf("alternate links of %s: %q, want one", n.text(t, "id"), got)
	}
	for _, c := range n.all("category") {
		checkAbsolute(t, c.attr("scheme"))
		if c.attr("term") == "" || c.attr("label") == "" {
			t.Errorf("category term %q label %q", c.attr("term"), c.attr("label"))
		}
	}
	for _, c := range n.all("content") {
		if c.attr("type") != "html" {
			t.Errorf("content type %q", c.attr("type"))
		}
		checkHTML(t, c.Text)
	}
}

func links(n *node, rel string) (found []string) {
	for _, l := range n.all("link") {
		if l.attr("rel") == rel {
			found = append(found, l.attr("href"))
		}
	}
	return found
}

func checkAbsolute(t *testing.T, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil || !u.IsAbs() || u.Host == "" && u.Opaque == "" {
		t.Errorf("address %q is not absolute (%v)", address, err)
	}
}

var addresses = regexp.MustCompile(`<[a-z][^>]*? (?:href|src)="([^"]*)"`)

func checkHTML(t *testing.T, text string) {
	t.Helper()
	for _, m := range addresses.FindAllStringSubmatch(text, -1) {
		checkAbsolute(t, m[1])
	}
}

// rfc3339 is the form of a date in Atom and JSON Feed: T and Z in capitals.
var rfc3339 = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`)

func checkTime(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil || !rfc3339.MatchString(text) {
		t.Errorf("date %q is not of RFC 3339 (%v)", text, err)
	}
	return at
}

// checkJSON holds a feed to the musts of JSON Feed 1.1 and returns it.
func checkJSON(t *testing.T, src []byte) jsonFeed {
	t.Helper()
	var feed jsonFeed
	d := json.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(&feed); err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Title == "" || feed.Items == nil || len(feed.Authors) == 0 {
		t.Errorf("version %q, title %q, items %v, authors %v", feed.Version, feed.Title, feed.Items, feed.Authors)
	}
	checkAbsolute(t, feed.HomePageURL)
	checkAbsolute(t, feed.FeedURL)
	ids := map[string]bool{}
	for _, it := range feed.Items {
		if it.ID == "" || ids[it.ID] {
			t.Errorf("id %q is empty or there twice", it.ID)
		}
		ids[it.ID] = true
		checkAbsolute(t, it.URL)
		checkTime(t, it.DatePublished)
		if it.DateModified != "" {
			checkTime(t, it.DateModified)
		}
		if it.Image != "" {
			checkAbsolute(t, it.Image)
		}
		checkHTML(t, it.ContentHTML)
	}
	if n := bytes.Count(src, []byte(`"content_html":"`)); n < len(feed.Items) {
		t.Errorf("%d items have content_html, want %d", n, len(feed.Items))
	}
	return feed
}
