package build

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"loa/internal/content"
	"loa/internal/site"
)

// TestScale weighs a page with what it loads, and nothing else.
func TestScale(t *testing.T) {
	noise := rand.New(rand.NewPCG(1, 2))
	text := func(kb int) string { // as a page could be that does not become smaller
		b := make([]byte, kb<<10)
		for i := range b {
			b[i] = byte('!' + noise.IntN(90))
		}
		return strings.ReplaceAll(string(b), "<", "x")
	}
	const sheet, script = `<link rel="stylesheet" href="/a.css">`, `<script defer src="/a.js"></script>`
	article := &site.Page{Path: "a/index.html", URL: "/a/", Layout: site.LayoutArticle, Source: "content/articles/a.md"}
	list := &site.Page{Path: "b/index.html", URL: "/b/", Layout: site.LayoutList}
	tests := []struct {
		name string
		page *site.Page
		html string
		want string
	}{
		{"light", article, sheet + script + text(2), ""},
		{"with its sheet too heavy", article, sheet + text(8), "/a/ weighs 12 KB with its styles and scripts, more than the 10 KB of the budget"},
		{"with a sheet below its head too", article, "<head></head>" + sheet + text(8), "/a/ weighs 12 KB with its styles and scripts, more than the 10 KB of the budget"},
		{"without it light enough", article, text(8), ""},
		{"a picture does not count", article, `<img src="/a.css">` + text(8), ""},
		{"what is fetched later does not count", article, `<form data-search="/a.css">` + text(8), ""},
		{"nor what a script only names", article, `<script data-script="/a.js"></script>` + text(8), ""},
		{"what packs well", article, strings.Repeat("Hộ nghèo, hộ cận nghèo. ", 10_000), ""},
		{"another page has another budget", list, sheet + script + text(10), ""},
		{"and is too heavy for it", list, text(35), "/b/ weighs 29 KB with its styles and scripts, more than the 20 KB of the budget"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := newScale(&site.Site{Config: &content.Config{Budget: content.Budget{Article: 10, Page: 20}}},
				map[string]int{"/a.css": 5 << 10, "/a.js": 2 << 10}, func([]byte, *site.Page) ([]byte, error) { return []byte(tt.html), nil })
			c.guess(tt.page, []byte(tt.html))
			got := ""
			for _, p := range c.problems() {
				got += fmt.Sprintf(p.Text.Format, p.Text.Args...)
			}
			if got != tt.want {
				t.Errorf("problems = %q, want %q", got, tt.want)
			}
		})
	}
}

// TestHeaviest names the heaviest first, and counts those that it does not name:
// it looks at the longest and stops when many in a row are light enough.
func TestHeaviest(t *testing.T) {
	pages, noise := map[*site.Page][]byte{}, rand.New(rand.NewPCG(1, 2))
	weighed := 0
	c := newScale(&site.Site{Config: &content.Config{Budget: content.Budget{Article: 10, Page: 4}}}, nil, func(_ []byte, p *site.Page) ([]byte, error) {
		weighed++
		return pages[p], nil
	})
	for i := range 1000 {
		n := 2000 + i
		if i < mostHeavy+2 {
			n = 20000 + 2000*i
		}
		html := make([]byte, n)
		for j := range html {
			html[j] = byte('a' + noise.IntN(16))
		}
		p := &site.Page{Path: fmt.Sprintf("%04d", i), URL: fmt.Sprintf("/%d/", i)}
		pages[p] = html
		c.guess(p, html)
	}
	list := c.problems()
	if len(list) != mostHeavy+1 {
		t.Fatalf("%d problems, want %d", len(list), mostHeavy+1)
	}
	if first, last := list[0].Text.Args[0], list[mostHeavy].Text.Args[0]; first != "/11/" || last != 2 {
		t.Errorf("the first is %v, and %v more; want /11/ and 2", first, last)
	}
	if want := mostHeavy + 2 + enoughFit; weighed != want {
		t.Errorf("%d pages are weighed, want %d", weighed, want)
	}
}

// TestHeaviestWhilePagesAreMade asks for the heaviest while others guess: with
// -race it shows that nothing is read that is being written.
func TestHeaviestWhilePagesAreMade(t *testing.T) {
	var others sync.WaitGroup
	var c *scale
	c = newScale(&site.Site{Config: &content.Config{}}, nil, func([]byte, *site.Page) ([]byte, error) {
		others.Go(func() { c.guess(&site.Page{}, nil) })
		return []byte("a"), nil
	})
	for i := range 10 {
		c.guess(&site.Page{Path: fmt.Sprint(i)}, []byte("a"))
	}
	if found := c.heaviest(); len(found) != 10 {
		t.Errorf("%d pages are heavy, want 10", len(found))
	}
	others.Wait()
}
