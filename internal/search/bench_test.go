package search

import (
	"strings"
	"testing"
)

// page is an article of 5 kB.
func page() Source {
	text := "<p>Nhà văn hóa xóm Kéo Rì giới thiệu <b>khoai sọ</b> cho 12 hộ nghèo, hộ cận nghèo ở huyện Hà Quảng. " +
		"Sáng 31/8/2022, UBND xã công bố Kế hoạch số 2278/KH-UBND về giảm nghèo bền vững.</p>"
	return Source{Title: "Nhà văn hóa giới thiệu khoai sọ cho hộ nghèo", HTML: []byte("<h2>Vì sao</h2>" + strings.Repeat(text, 20))}
}

func BenchmarkTake(b *testing.B) {
	b.ReportAllocs()
	words, s := NewWords(), page()
	for b.Loop() {
		words.Take(s)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	docs := madeDocs(2000)
	for b.Loop() {
		New(docs, Meta{})
	}
}
