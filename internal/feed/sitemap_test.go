package feed

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

var day = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// checkSitemap holds a sitemap to the rules of its schema and returns
// "address lastmod" of each page.
func checkSitemap(t *testing.T, src []byte) (pages []string) {
	t.Helper()
	root := parseXML(t, src, sitemapSpace)
	if root.XMLName.Local != "urlset" || len(root.Children) == 0 || len(root.Children) > maxURLs || len(src) > maxBytes {
		t.Errorf("<%s> with %d pages in %d bytes", root.XMLName.Local, len(root.Children), len(src))
	}
	seen := map[string]bool{}
	for _, u := range root.Children {
		loc := u.text(t, "loc")
		checkAbsolute(t, loc)
		if len(loc) < 12 || len(loc) > 2048 || seen[loc] {
			t.Errorf("<loc> %q is too short, too long, or there twice", loc)
		}
		seen[loc] = true
		lastmod := ""
		if len(u.all("lastmod")) > 0 {
			lastmod = u.text(t, "lastmod")
			if !day.MatchString(lastmod) {
				t.Errorf("<lastmod> %q is not a day", lastmod)
			}
		}
		pages = append(pages, strings.TrimSpace(loc+" "+lastmod))
	}
	return pages
}

func TestSitemap(t *testing.T) {
	s := sample(t, "https://example.vn/tinh/")
	a := add(t, s, "a", "A", "2024-05-01 23:30")
	b := add(t, s, "b", "B", "2024-04-01")
	b.Doc.Front.Updated.Time = on(t, s, "2024-06-01")
	add(t, s, "c", "C", "")
	about := &site.Standing{Doc: &content.Doc{}}
	about.Doc.Front.Updated.Time = on(t, s, "2024-01-01")
	list := []*site.Article{a, b}
	s.Pages = append(s.Pages,
		&site.Page{URL: "/tinh/list/", Layout: site.LayoutList, Items: list, Number: 1, Of: 2},
		&site.Page{URL: "/tinh/list/2/", Layout: site.LayoutList, Items: list, Number: 2, Of: 2},
		&site.Page{URL: "/tinh/tags/", Layout: site.LayoutVocabulary, Number: 1, Of: 1},
		&site.Page{URL: "/tinh/tags/?a=1&b='2'", Layout: site.LayoutTerm, Items: list[:1], Number: 1, Of: 1},
		&site.Page{URL: "/tinh/about/", Layout: site.LayoutPage, Standing: about},
		&site.Page{URL: "/tinh/404.html", Layout: site.LayoutNotFound},
		&site.Page{URL: "/tinh/old/", Layout: site.LayoutRedirect, RedirectTo: a.URL, Article: a},
	)
	want := []string{
		"https://example.vn/tinh/",
		"https://example.vn/tinh/bai-viet/a/ 2024-05-01",
		"https://example.vn/tinh/bai-viet/b/ 2024-06-01",
		"https://example.vn/tinh/bai-viet/c/",
		"https://example.vn/tinh/list/ 2024-06-01",
		"https://example.vn/tinh/tags/",
		"https://example.vn/tinh/tags/?a=1&b='2' 2024-05-01",
		"https://example.vn/tinh/about/ 2024-01-01",
	}
	if got := checkSitemap(t, render(t, s, "sitemap.xml")); !slices.Equal(got, want) {
		t.Errorf("sitemap:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLargeSitemapIsSplit(t *testing.T) {
	s := sample(t, "https://example.vn/")
	for len(s.Pages) < maxURLs+1 {
		s.Pages = append(s.Pages, &site.Page{URL: "/" + time.Unix(int64(len(s.Pages)), 0).UTC().Format("150405") + "/"})
	}
	want := []string{"feed.xml", "feed.json", "robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"}
	if got := paths(s); !slices.Equal(got, want) {
		t.Fatalf("Files: %q, want %q", got, want)
	}
	index := parseXML(t, render(t, s, "sitemap.xml"), sitemapSpace)
	if index.XMLName.Local != "sitemapindex" || len(index.Children) != 2 {
		t.Fatalf("<%s> of %d files", index.XMLName.Local, len(index.Children))
	}
	equal(t, "first file", index.Children[0].text(t, "loc"), "https://example.vn/sitemap-1.xml")
	equal(t, "second file", index.Children[1].text(t, "loc"), "https://example.vn/sitemap-2.xml")
	first := checkSitemap(t, render(t, s, "sitemap-1.xml"))
	second := checkSitemap(t, render(t, s, "sitemap-2.xml"))
	if len(first) != maxURLs || len(second) != 1 {
		t.Errorf("files of %d and %d pages, want %d and 1", len(first), len(second), maxURLs)
	}
}

func TestSitemapIsSplitBySize(t *testing.T) {
	s := sample(t, "https://example.vn/")
	for range 100 {
		s.Pages = append(s.Pages, &site.Page{URL: "/" + strings.Repeat("&", 50) + "/"})
	}
	const most = 4000
	pages := 0
	parts := split(s, maxURLs, most)
	for i, part := range parts {
		pages += len(part)
		if n := len(sitemap(s, part)); n > most || n < most/2 && i < len(parts)-1 {
			t.Errorf("a file of %d bytes, want at most %d and, but for the last, not much less", n, most)
		}
	}
	if pages != len(s.Pages) {
		t.Errorf("%d pages in all, want %d", pages, len(s.Pages))
	}
}

func TestRobots(t *testing.T) {
	const want = "User-agent: *\nAllow: /\n\nSitemap: https://example.vn/tinh/sitemap.xml\n"
	equal(t, "robots.txt", string(render(t, sample(t, "https://example.vn/tinh/"), "robots.txt")), want)
}
