package feed

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"loa/internal/content"
	"loa/internal/site"
)

func TestEmptySite(t *testing.T) {
	s := sample(t, "https://example.vn/")
	feed := checkAtom(t, render(t, s, "feed.xml"))
	if got := feed.text(t, "updated"); !strings.HasPrefix(got, "1970-01-01T") {
		t.Errorf("updated %s, want a fixed date", got)
	}
	checkJSON(t, render(t, s, "feed.json"))
}

// dated returns a site with an article that has everything, one whose update is
// before its date, and one without a date.
func dated(t *testing.T) *site.Site {
	s := sample(t, "https://example.vn/tinh/")
	s.Config.Description.Text = "Tin & bài"
	a := add(t, s, "a", "Bài A", "2024-05-02 08:30", addTerm(s, "viec-lam", "Việc làm"))
	a.Doc.Front.Author.Text = "Lan"
	a.Doc.Front.Updated.Time = on(t, s, "2024-06-01")
	b := add(t, s, "b", "Bài B", "2024-05-01")
	b.Doc.Front.Updated.Time = on(t, s, "2023-01-01")
	add(t, s, "c", "Không ngày", "")
	return s
}

func TestSiteFeed(t *testing.T) {
	feed := checkAtom(t, render(t, dated(t), "feed.xml"))
	equal(t, "feed title", feed.text(t, "title"), "Tin Cao Bằng")
	equal(t, "feed subtitle", feed.text(t, "subtitle"), "Tin & bài")
	equal(t, "feed id", feed.text(t, "id"), "https://example.vn/tinh/")
	equal(t, "feed self", links(feed, "self")[0], "https://example.vn/tinh/feed.xml")
	equal(t, "feed alternate", links(feed, "alternate")[0], "https://example.vn/tinh/")
	equal(t, "feed updated", feed.text(t, "updated"), "2024-06-01T00:00:00+07:00")
	equal(t, "feed author", feed.all("author")[0].text(t, "name"), "Tin Cao Bằng")

	entries := feed.all("entry")
	if len(entries) != 2 {
		t.Fatalf("%d entries, want the two with a date", len(entries))
	}
	first, second := entries[0], entries[1]
	equal(t, "id", first.text(t, "id"), "https://example.vn/tinh/bai-viet/a/")
	equal(t, "published", first.text(t, "published"), "2024-05-02T08:30:00+07:00")
	equal(t, "updated", first.text(t, "updated"), "2024-06-01T00:00:00+07:00")
	equal(t, "author", first.all("author")[0].text(t, "name"), "Lan")
	equal(t, "summary", first.text(t, "summary"), "Tóm tắt a")
	equal(t, "content", first.text(t, "content"), "<p>Nội dung của a</p>")
	category := first.all("category")[0]
	equal(t, "scheme", category.attr("scheme"), "https://example.vn/tinh/tags/")
	equal(t, "term", category.attr("term"), "viec-lam")
	equal(t, "label", category.attr("label"), "Việc làm")
	equal(t, "updated before its date", second.text(t, "updated"), "2024-05-01T00:00:00+07:00")
}

func TestJSONFeed(t *testing.T) {
	feed := checkJSON(t, render(t, dated(t), "feed.json"))
	equal(t, "title", feed.Title, "Tin Cao Bằng")
	equal(t, "description", feed.Description, "Tin & bài")
	equal(t, "home page", feed.HomePageURL, "https://example.vn/tinh/")
	equal(t, "feed", feed.FeedURL, "https://example.vn/tinh/feed.json")
	equal(t, "language", feed.Language, "vi")
	equal(t, "feed author", feed.Authors[0].Name, "Tin Cao Bằng")
	if len(feed.Items) != 2 {
		t.Fatalf("%d items, want the two with a date", len(feed.Items))
	}
	it := feed.Items[0]
	equal(t, "author", it.Authors[0].Name, "Lan")
	equal(t, "tags", strings.Join(it.Tags, ","), "Việc làm")
	equal(t, "published", it.DatePublished, "2024-05-02T08:30:00+07:00")
	equal(t, "modified", it.DateModified, "2024-06-01T00:00:00+07:00")
	equal(t, "content", it.ContentHTML, "<p>Nội dung của a</p>")
	equal(t, "updated before its date", feed.Items[1].DateModified, "")
}

func TestTermFeed(t *testing.T) {
	s := sample(t, "https://example.vn/tinh/")
	s.Config.Author.Text = "Sở"
	job := addTerm(s, "viec-lam", "Việc làm")
	for i := range 25 {
		add(t, s, fmt.Sprint("a", i), "Bài", fmt.Sprintf("2024-05-%02d", 30-i), job)
	}
	feed := checkAtom(t, render(t, s, "tags/viec-lam/feed.xml"))
	equal(t, "title", feed.text(t, "title"), "Việc làm – Tin Cao Bằng")
	equal(t, "id", feed.text(t, "id"), "https://example.vn/tinh/tags/viec-lam/")
	equal(t, "self", links(feed, "self")[0], "https://example.vn/tinh/tags/viec-lam/feed.xml")
	equal(t, "author", feed.all("author")[0].text(t, "name"), "Sở")
	entries := feed.all("entry")
	if len(entries) != 20 {
		t.Errorf("%d entries, want the limit of 20", len(entries))
	}
	if len(entries[0].all("content")) != 0 || len(entries[0].all("category")) != 0 || entries[0].text(t, "summary") != "Tóm tắt a0" {
		t.Error("entry of a term's feed has no summary, or more than that")
	}
}

func TestHostileTextIsExact(t *testing.T) {
	s := sample(t, "https://example.vn/")
	s.Config.Title.Text = hostile
	term := addTerm(s, "a", hostile)
	a := add(t, s, "a", hostile, "2024-05-01", term)
	a.Summary, a.Doc.Front.Author.Text = hostile, hostile
	a.Doc.Body.HTML = []byte("<p>]]&gt; ]]> \x00\x0b\uFFFF\xed\xa0\x80</p>")

	for _, path := range []string{"feed.xml", "tags/a/feed.xml"} {
		feed := checkAtom(t, render(t, s, path))
		e := feed.all("entry")[0]
		equal(t, path+" title", e.text(t, "title"), hostile)
		equal(t, path+" summary", e.text(t, "summary"), hostile)
		equal(t, path+" author", e.all("author")[0].text(t, "name"), hostile)
	}
	e := checkAtom(t, render(t, s, "feed.xml")).all("entry")[0]
	equal(t, "label", e.all("category")[0].attr("label"), hostile)
	equal(t, "content", e.text(t, "content"),
		"<p>]]&gt; ]]> \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD</p>")
	it := checkJSON(t, render(t, s, "feed.json")).Items[0]
	equal(t, "JSON title", it.Title, hostile)
	equal(t, "JSON tag", it.Tags[0], hostile)
}

func TestAddressesAreAbsolute(t *testing.T) {
	href := content.Link{Kind: content.LinkPage, Attribute: "href"}
	image := content.Link{Kind: content.LinkImage, Attribute: "src"}
	sized := content.Link{Kind: content.LinkImage, Attribute: "src", Sized: true}
	film := content.Link{Kind: content.LinkMedia, Attribute: "src"}
	for _, c := range []struct {
		name   string
		text   string // the attributes belong where "@" is
		link   content.Link
		target site.Target
		want   string
	}{
		{"page", `<a@>x</a>`, href, site.Target{URL: "/tinh/b/#y"},
			`<a href="https://example.vn/tinh/b/#y">x</a>`},
		{"fragment", `<a@>x</a>`, href, site.Target{URL: "#fn:1"},
			`<a href="https://example.vn/tinh/bai-viet/a/#fn:1">x</a>`},
		{"other site", `<a@>x</a>`, href, site.Target{URL: "https://b.vn/?a=1&b=2", External: true},
			`<a href="https://b.vn/?a=1&amp;b=2">x</a>`},
		{"same scheme", `<a@>x</a>`, href, site.Target{URL: "//b.vn/", External: true},
			`<a href="https://b.vn/">x</a>`},
		{"mail", `<a@>x</a>`, href, site.Target{URL: "mailto:a@b.vn", External: true},
			`<a href="mailto:a@b.vn">x</a>`},
		{"nowhere", `<a@>x</a>`, href, site.Target{}, `<a>x</a>`},
		{"image", `<img@ alt="x">`, image, site.Target{URL: "/tinh/a.png", Width: 4, Height: 3},
			`<img src="https://example.vn/tinh/a.png" width="4" height="3" alt="x">`},
		{"image with a width", `<img@ width="2">`, sized, site.Target{URL: "/tinh/a.png", Width: 4, Height: 3},
			`<img src="https://example.vn/tinh/a.png" width="2">`},
		{"film", `<video@ controls></video>`, film, site.Target{URL: "/tinh/a.mp4"},
			`<video src="https://example.vn/tinh/a.mp4" controls></video>`},
		{"hostile address", `<a@>x</a>`, href, site.Target{URL: `/tinh/"><b>`},
			`<a href="https://example.vn/tinh/&#34;&gt;&lt;b&gt;">x</a>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sample(t, "https://example.vn/tinh/")
			refer(add(t, s, "a", "A", "2024-05-01"), c.text, c.link, c.target)
			equal(t, "Atom", checkAtom(t, render(t, s, "feed.xml")).all("entry")[0].text(t, "content"), c.want)
			equal(t, "JSON", checkJSON(t, render(t, s, "feed.json")).Items[0].ContentHTML, c.want)
		})
	}
}

func TestPictureComesFirst(t *testing.T) {
	s := sample(t, "https://example.vn/tinh/")
	a := add(t, s, "a", "A", "2024-05-01")
	a.Image = &site.Target{URL: "/tinh/a.png", Width: 4, Height: 3}
	a.Doc.Front.ImageAlt.Text = `"Ảnh"`
	const picture = `<p><img src="https://example.vn/tinh/a.png" width="4" height="3" alt="&#34;Ảnh&#34;"></p>`
	it := checkJSON(t, render(t, s, "feed.json")).Items[0]
	equal(t, "content", it.ContentHTML, picture+"<p>Nội dung của a</p>")
	equal(t, "image", it.Image, "https://example.vn/tinh/a.png")

	refer(a, `<img@ alt="">`, content.Link{Kind: content.LinkImage, Attribute: "src"}, site.Target{URL: "/tinh/a.png"})
	it = checkJSON(t, render(t, s, "feed.json")).Items[0]
	equal(t, "content with the picture", it.ContentHTML, `<img src="https://example.vn/tinh/a.png" alt="">`)
}

// TestSameBytesInEveryZone runs itself with other zones of the machine.
func TestSameBytesInEveryZone(t *testing.T) {
	s := sample(t, "https://example.vn/tinh/")
	a := add(t, s, "a", "A", "2024-05-01", addTerm(s, "t", "T"))
	a.Doc.Front.Updated.Time = on(t, s, "2024-05-03 23:30").UTC()
	var all []byte
	for _, f := range Files(s) {
		all = append(all, f.Render()...)
	}
	if os.Getenv("FEED_ZONE_CHILD") != "" {
		os.Stdout.Write(append(all, "<!-- end -->"...))
		return
	}
	if !bytes.Contains(all, []byte("2024-05-03T23:30:00+07:00")) || !bytes.Contains(all, []byte("<lastmod>2024-05-03<")) {
		t.Errorf("times are not in the site's zone:\n%s", all)
	}
	for _, zone := range []string{"UTC", "Asia/Ho_Chi_Minh", "America/New_York"} {
		child := exec.Command(os.Args[0], "-test.run=^TestSameBytesInEveryZone$")
		child.Env = append(os.Environ(), "TZ="+zone, "FEED_ZONE_CHILD=1")
		out, err := child.Output()
		if err != nil {
			t.Fatal(err)
		}
		if got, _, _ := bytes.Cut(out, []byte("<!-- end -->")); !bytes.Equal(got, all) {
			t.Errorf("TZ=%s gives other bytes:\n%s", zone, got)
		}
	}
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %q, want %q", what, got, want)
	}
}
