package feed

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

const hostile = `</script><script>alert(1)</script> & "sạch"`

// sample returns a site without articles at an address.
func sample(t testing.TB, base string) *site.Site {
	t.Helper()
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	s := &site.Site{
		Home:   u.EscapedPath(),
		Origin: u.Scheme + "://" + u.Host,
		Config: &content.Config{
			Title:    content.Value{Text: "Tin Cao Bằng"},
			BaseURL:  u,
			Language: "vi",
			Zone:     zone,
			Limits:   content.Limits{Feed: 20},
		},
	}
	for _, key := range []string{"plans", "themes", "audiences", "districts", "forms", "tags"} {
		s.Vocabularies = append(s.Vocabularies, &site.Vocabulary{Key: key, URL: s.Home + key + "/"})
	}
	s.Pages = []*site.Page{{URL: s.Home, Layout: site.LayoutHome, Number: 1, Of: 1}}
	return s
}

// addTerm adds a tag; its feed follows from its articles.
func addTerm(s *site.Site, key, name string) *site.Term {
	v := s.Vocabularies[5]
	term := &site.Term{Vocabulary: v, Key: key, Name: name, URL: v.URL + key + "/"}
	v.Terms = append(v.Terms, term)
	return term
}

// add adds an article after the others: newest first. date is "" or as on(date).
func add(t testing.TB, s *site.Site, slug, title, date string, terms ...*site.Term) *site.Article {
	t.Helper()
	doc := &content.Doc{Path: "content/articles/" + slug + ".md"}
	doc.Front.Date.Time = on(t, s, date)
	doc.Body.HTML = []byte("<p>Nội dung của " + slug + "</p>")
	a := &site.Article{
		Doc: doc, Title: title, URL: s.Home + "bai-viet/" + slug + "/",
		Date: doc.Front.Date.Time, Summary: "Tóm tắt " + slug,
	}
	a.Terms[5] = terms
	for _, term := range terms {
		term.Articles = append(term.Articles, a)
		if date != "" {
			term.FeedURL = term.URL + "feed.xml"
		}
	}
	s.Articles = append(s.Articles, a)
	s.Pages = append(s.Pages, &site.Page{URL: a.URL, Layout: site.LayoutArticle, Article: a})
	return a
}

// on reads a day or a time of day in the site's zone; "" is no date.
func on(t testing.TB, s *site.Site, date string) time.Time {
	t.Helper()
	if date == "" {
		return time.Time{}
	}
	layout := time.DateOnly
	if strings.Contains(date, " ") {
		layout = "2006-01-02 15:04"
	}
	at, err := time.ParseInLocation(layout, date, s.Config.Zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// refer gives the article a text with one reference, put where "@" is.
func refer(a *site.Article, text string, l content.Link, target site.Target) {
	before, after, _ := strings.Cut(text, "@")
	a.Doc.Body.HTML = []byte(before + after)
	l.Offset = len(before)
	a.Doc.Body.Links = []content.Link{l}
	a.Links = []site.Target{target}
}

// render returns the file at a path of the output.
func render(t testing.TB, s *site.Site, path string) []byte {
	t.Helper()
	for _, f := range Files(s) {
		if f.Path == path {
			return f.Render()
		}
	}
	t.Fatalf("no file %s; there are %q", path, paths(s))
	return nil
}

func paths(s *site.Site) (all []string) {
	for _, f := range Files(s) {
		all = append(all, f.Path)
	}
	return all
}

func TestFiles(t *testing.T) {
	s := sample(t, "https://example.vn/t%E1%BB%89nh/")
	dated, undated := addTerm(s, "viec-lam", "Việc làm"), addTerm(s, "nhap", "Nháp")
	add(t, s, "a", "A", "2024-05-01", dated)
	add(t, s, "b", "B", "", undated)

	want := []string{"feed.xml", "feed.json", "robots.txt", "sitemap.xml", "tags/viec-lam/feed.xml"}
	if got := paths(s); !slices.Equal(got, want) {
		t.Errorf("Files: %q, want %q", got, want)
	}
	for _, f := range Files(s) {
		if !bytes.Equal(f.Render(), f.Render()) {
			t.Errorf("%s differs from one call to the next", f.Path)
		}
	}
}
