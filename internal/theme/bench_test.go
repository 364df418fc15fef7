package theme

import (
	"fmt"
	"strings"
	"testing"

	"loa/internal/content"
	"loa/internal/site"
)

// benchSite returns a site with an article of usual length and a list page of
// 20 cards, number 7 of 50.
func benchSite() (s *site.Site, article, list *site.Page) {
	s, pages := sampleSite("vi")
	var html strings.Builder
	var body content.Body
	var targets []site.Target
	for i := range 6 {
		id := fmt.Sprintf("muc-%d", i)
		body.Headings = append(body.Headings, content.Heading{Level: 2, ID: id, Text: "Hỗ trợ vay vốn và sinh kế"})
		fmt.Fprintf(&html, `<h2 id="%s">Hỗ trợ vay vốn và sinh kế</h2>`, id)
		for range 4 {
			html.WriteString("<p>" + strings.Repeat("Bà con được hướng dẫn cách làm ăn để thoát nghèo bền vững. ", 5) + "<a")
			body.Links = append(body.Links, content.Link{Offset: html.Len(), Attribute: "href"})
			targets = append(targets, site.Target{URL: "/tinh/bai-viet/mo-hinh-nuoi-bo/"})
			html.WriteString(">xem thêm</a></p>")
		}
	}
	body.HTML = []byte(html.String())
	for i := range 40 {
		a := addArticle(s, fmt.Sprintf("bai-%d", i), fmt.Sprintf("Hội nghị đối thoại chính sách lần thứ %d", i), day("2024-05-01"))
		a.Doc.Body, a.Links = body, targets
	}
	a := s.Articles[10]
	a.Newer, a.Older = s.Articles[9], s.Articles[11]
	for v := range 6 {
		addTerm(s, v, "mot", "Phương tiện thông tin đại chúng", a)
		addTerm(s, v, "hai", "Đồng bào dân tộc thiểu số", append([]*site.Article{a}, s.Articles[11:16]...)...)
	}
	list = pages["list"]
	list.Number, list.Of, list.PageURLs = 7, 50, nil
	for i := range 50 {
		list.PageURLs = append(list.PageURLs, fmt.Sprintf("/tinh/bai-viet/trang/%d/", i+1))
	}
	list.Items = s.Articles[:20]
	return s, articlePage(a), list
}

func BenchmarkArticle(b *testing.B) {
	s, article, _ := benchSite()
	benchmarkPage(b, s, article)
}

func BenchmarkList(b *testing.B) {
	s, _, list := benchSite()
	benchmarkPage(b, s, list)
}

func benchmarkPage(b *testing.B, s *site.Site, p *site.Page) {
	r := loadDefault(b).Renderer(s)
	b.ReportAllocs()
	for b.Loop() {
		html, err := r.Render(nil, p)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(html)))
	}
}

// BenchmarkCard is the cost of a fragment, paid once an article.
func BenchmarkCard(b *testing.B) {
	s, _, _ := benchSite()
	r := loadDefault(b).Renderer(s)
	view := r.card(s.Articles[0])
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.execute(fragmentName("card"), view); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRenderer is the cost of a new site in a preview.
func BenchmarkRenderer(b *testing.B) {
	s, _, list := benchSite()
	th := loadDefault(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := th.Renderer(s).Render(nil, list); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		loadDefault(b)
	}
}
