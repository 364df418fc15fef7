package search

import (
	"os"
	"testing"
)

func BenchmarkTake(b *testing.B) {
	html, _ := os.ReadFile("/tmp/search/page.html")
	s := Source{Title: "Nhà văn hóa giới thiệu khoai sọ", HTML: html}
	b.ReportAllocs()
	words := NewWords()
	for b.Loop() {
		words.Take(s)
	}
}
