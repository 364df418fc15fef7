package theme

import (
	"encoding/json"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"loa/internal/content"
	"loa/internal/site"
	"loa/themes"
)

func render(t *testing.T, r *Renderer, p *site.Page) string {
	t.Helper()
	b, err := r.Render(nil, p)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// parsed returns every element of a page.
func parsed(t *testing.T, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var list []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			list = append(list, n)
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hostile is text that does harm wherever it is not made inert.
const hostile = `</script></title><script>alert(1)</script> & "sạch" 'a' <img src=x onerror=alert(2)>` + "\u2028\\"

// TestHostileTextIsInert puts the text wherever editors write.
func TestHostileTextIsInert(t *testing.T) {
	s, pages := sampleSite("vi")
	v := val(hostile)
	s.Config.Title, s.Config.Description, s.Config.Author = v, v, v
	s.Config.Contact = content.Contact{Name: v, Address: v, Phone: v, Email: v}
	s.Menu[0].Name = hostile
	for _, a := range append(slices.Clip(s.Articles), pages["leaflet"].Article) {
		f := &a.Doc.Front
		a.Title, a.Summary = hostile, hostile
		f.Title, f.Summary, f.ImageAlt, f.Source, f.Author = v, v, v, v, v
		f.Product = []content.Product{{Unit: v, Quantity: 2, Languages: vals(hostile)}}
		f.Reach = []content.Reach{{People: 3, By: v}}
		f.Facts.Place, f.Facts.Organiser, f.Facts.Contact, f.Facts.Season = v, v, v, v
		f.Facts.LegalBasis, f.Facts.Languages = vals(hostile), vals(hostile)
		f.Facts.Participants = []content.Group{{Name: v, People: 2}}
		f.Facts.Figures = []content.Figure{{Name: v, Before: v, After: v, Unit: v}}
	}
	for _, voc := range s.Vocabularies {
		voc.Name, voc.Singular = hostile, hostile
		for _, term := range voc.Terms {
			term.Name, term.Source.Summary, term.Source.Defines, term.Source.Basis = hostile, v, v, v
			if p := term.Source.Plan; p != nil {
				p.Number, p.Slogans, p.Signer.Name = v, vals(hostile), v
			}
		}
	}
	r := loadDefault(t).Renderer(s)
	for name, p := range pages {
		p.Title = hostile
		for i := range p.Crumbs {
			p.Crumbs[i].Name = hostile
		}
		page := render(t, r, p)
		for _, n := range parsed(t, page) {
			switch {
			case n.Data == "script" && n.FirstChild == nil && strings.HasPrefix(attr(n, "src"), "/tinh/assets/"):
			case n.Data == "script" && attr(n, "type") != "application/ld+json":
				t.Errorf("%s has a script: %s", name, n.FirstChild.Data)
			case n.Data == "img" && attr(n, "src") == "x":
				t.Errorf("%s has the image", name)
			case n.Data == "script":
				checkLinkedData(t, name, n.FirstChild.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s has the attribute %s", name, a.Key)
				}
			}
		}
	}
}

// checkLinkedData checks that JSON-LD is JSON and gives back the exact title.
func checkLinkedData(t *testing.T, page, data string) {
	t.Helper()
	var doc struct {
		Graph []struct {
			Type     string `json:"@type"`
			Headline string
			Name     string
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(data), &doc); err != nil {
		t.Errorf("%s: %v in %s", page, err, data)
	}
	for _, node := range doc.Graph {
		if node.Headline != "" && node.Headline != hostile || node.Type == "WebSite" && node.Name != hostile {
			t.Errorf("%s: %s has the title %q, want %q", page, node.Type, node.Headline+node.Name, hostile)
		}
	}
}

// TestPagesAreWhole parses every page: ids are unique, labels exist, no
// inline style or script, one h1, headings in order.
func TestPagesAreWhole(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		s, pages := sampleSite(lang)
		r := loadDefault(t).Renderer(s)
		for name, p := range pages {
			ids, labels, level, h1 := map[string]bool{}, []string{}, 1, 0
			for _, n := range parsed(t, render(t, r, p)) {
				if id := attr(n, "id"); id != "" {
					if ids[id] {
						t.Errorf("%s: id %q twice", name, id)
					}
					ids[id] = true
				}
				if l := attr(n, "aria-labelledby"); l != "" {
					labels = append(labels, l)
				}
				if n.Data == "style" || attr(n, "style") != "" {
					t.Errorf("%s: inline style", name)
				}
				if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
					now := int(n.Data[1] - '0')
					if now > level+1 {
						t.Errorf("%s: %s after h%d", name, n.Data, level)
					}
					if level = now; now == 1 {
						h1++
					}
				}
			}
			if h1 != 1 {
				t.Errorf("%s: %d h1, want 1", name, h1)
			}
			for _, l := range labels {
				if !ids[l] {
					t.Errorf("%s: no id %q", name, l)
				}
			}
		}
	}
}

func TestEmptySite(t *testing.T) {
	s := newSite("vi")
	s.Config.Description = content.Value{}
	s.Vocabularies = nil
	r := loadDefault(t).Renderer(s)
	p := newPage(site.LayoutHome, "index.html", "Trang")
	p.Crumbs = nil
	page := render(t, r, p)
	for _, want := range []string{"<h1>Trang</h1>", "Chưa có bài viết nào."} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in\n%s", want, page)
		}
	}
}

func TestPageWithoutDate(t *testing.T) {
	s := newSite("vi")
	a := addArticle(s, "a", "Không ngày", content.Date{})
	page := render(t, loadDefault(t).Renderer(s), articlePage(a))
	for _, bad := range []string{"<time", "0001", "datePublished"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s is on a page without a date", bad)
		}
	}
}

func TestMenuMarksPlace(t *testing.T) {
	s, pages := sampleSite("vi")
	r := loadDefault(t).Renderer(s)
	for _, c := range []struct{ page, want string }{
		{"home", ""},
		{"article", `<a href="/tinh/bai-viet/" aria-current="true">`},
		{"page", `<a href="/tinh/gioi-thieu/" aria-current="page">`},
	} {
		page := render(t, r, pages[c.page])
		menu := page[strings.Index(page, `<nav class="menu"`):]
		menu = menu[:strings.Index(menu, "</nav>")]
		if !strings.Contains(menu, c.want) || strings.Contains(menu, "aria-current") != (c.want != "") {
			t.Errorf("menu of %s is %s, want %s", c.page, menu, c.want)
		}
	}
}

func TestPagesShown(t *testing.T) {
	for _, c := range []struct {
		number, of int
		want       []int
	}{
		{1, 2, []int{1, 2}},
		{1, 9, []int{1, 2, 9}},
		{3, 9, []int{1, 2, 3, 4, 9}},
		{4, 9, []int{1, 2, 3, 4, 5, 9}},
		{5, 9, []int{1, 4, 5, 6, 9}},
		{6, 9, []int{1, 5, 6, 7, 8, 9}},
		{9, 9, []int{1, 8, 9}},
		{4, 7, []int{1, 2, 3, 4, 5, 6, 7}},
	} {
		if got := pagesShown(c.number, c.of); !slices.Equal(got, c.want) {
			t.Errorf("pagesShown(%d, %d) = %v, want %v", c.number, c.of, got, c.want)
		}
	}
}

func TestContents(t *testing.T) {
	h := func(level int, id string) content.Heading { return content.Heading{Level: level, ID: id, Text: id} }
	for _, c := range []struct {
		name     string
		headings []content.Heading
		want     string
	}{
		{"none", nil, ""},
		{"few", []content.Heading{h(2, "a")}, ""},
		{"flat", []content.Heading{h(2, "a"), h(2, "b")}, `<ul><li><a href="#a">a</a></li><li><a href="#b">b</a></li></ul>`},
		{"nested", []content.Heading{h(2, "a"), h(3, "b"), h(3, "c"), h(2, "d")},
			`<ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li><li><a href="#c">c</a></li></ul></li><li><a href="#d">d</a></li></ul>`},
		{"lower first", []content.Heading{h(3, "a"), h(2, "b"), h(4, "c")},
			`<ul><li><a href="#a">a</a></li><li><a href="#b">b</a></li></ul>`},
		{"ends nested", []content.Heading{h(2, "a"), h(3, "b")}, `<ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li></ul></li></ul>`},
	} {
		b := page{}
		if got := string(b.contentsFrom(c.headings, 2)); got != c.want {
			t.Errorf("%s: contents = %s, want %s", c.name, got, c.want)
		}
	}
}

// TestRenderTogether renders all pages from many goroutines: the bytes are those
// of one alone.
func TestRenderTogether(t *testing.T) {
	th := loadDefault(t)
	s, pages := sampleSite("vi")
	alone := map[string]string{}
	for name, p := range pages {
		alone[name] = render(t, th.Renderer(s), p)
	}
	r := th.Renderer(s)
	var wg sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for name, p := range pages {
				if got, err := r.Render(nil, p); err != nil || string(got) != alone[name] {
					t.Errorf("%s differs when rendered beside others (%v)", name, err)
				}
			}
		})
	}
	wg.Wait()
}

// TestErrorAtWork is a fault that the samples of Load do not show: it names the
// place in the file as written.
func TestErrorAtWork(t *testing.T) {
	th, probs := Load(siteFiles("layouts/list.html", "<h1>\n\n  {{.Title}}\n  {{if gt .Of 2}}{{index .Title 900}}{{end}}\n</h1>"), themes.FS, "default")
	if th == nil {
		t.Fatal(text(probs))
	}
	s, pages := sampleSite("vi")
	_, err := th.Renderer(s).Render(nil, pages["list"])
	want := "render bai-viet/trang/2/index.html: themes/default/layouts/list.html:4:20: error calling index: index out of range: 900"
	if err == nil || err.Error() != want {
		t.Errorf("Render: %v\nwant %s", err, want)
	}
}
