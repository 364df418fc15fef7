package feed

import (
	"fmt"
	"strings"
	"testing"

	"loa/internal/site"
)

// large returns a site of 10,000 articles, of which each has six of 1,000 terms.
func large(b *testing.B) *site.Site {
	s := sample(b, "https://example.vn/tinh/")
	var terms []*site.Term
	for i := range 1000 {
		terms = append(terms, addTerm(s, fmt.Sprint("giam-ngheo-ben-vung-", i), fmt.Sprint("Giảm nghèo bền vững ", i)))
	}
	for i := range 10_000 {
		var own []*site.Term
		for k := range 6 {
			own = append(own, terms[(i*7+k*131)%len(terms)])
		}
		a := add(b, s, fmt.Sprint("2024/05/hoi-nghi-truyen-thong-", i), "Hội nghị truyền thông về giảm nghèo ở xã Hạnh Phúc", "2024-05-01", own...)
		a.Summary = strings.Repeat("Hội nghị bàn về việc làm, ", 8)
		a.Doc.Body.HTML = []byte(strings.Repeat("<p>"+a.Summary+`<a class="fn" href="#fn1">1</a></p>`, 15))
	}
	return s
}

func BenchmarkFiles(b *testing.B) {
	s := large(b)
	for b.Loop() {
		Files(s)
	}
}

func BenchmarkTermFeed(b *testing.B) {
	s := large(b)
	terms := s.Vocabularies[5].Terms
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		b.SetBytes(int64(len(termAtom(s, terms[i%len(terms)]))))
		i++
	}
}

func BenchmarkSiteFeed(b *testing.B) {
	s := large(b)
	b.ReportAllocs()
	for b.Loop() {
		siteAtom(s)
	}
}

func BenchmarkSiteJSON(b *testing.B) {
	s := large(b)
	b.ReportAllocs()
	for b.Loop() {
		siteJSON(s)
	}
}

func BenchmarkSitemap(b *testing.B) {
	s := large(b)
	b.ReportAllocs()
	for b.Loop() {
		sitemap(s, s.Pages)
	}
}
