package viet

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

var benchNames = []string{
	"Hà Quảng", "Đàm Thủy", "Hoà An", "Nguyên Bình", "Bảo Lâm", "Trùng Khánh", "Thạch An", "Quảng Hòa",
	"Giảm nghèo bền vững", "Hỗ trợ nhà ở cho hộ nghèo, cận nghèo", "2278/KH-UBND", "Đồng bào dân tộc thiểu số",
}

// bench runs f over names; figures are for one name.
func bench(b *testing.B, names []string, f func(string)) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f(names[i%len(names)])
	}
}

func BenchmarkNFC(b *testing.B) {
	bench(b, benchNames, func(s string) { NFC(s) })
}

func BenchmarkNormNFC(b *testing.B) { // what NFC saves
	bench(b, benchNames, func(s string) { norm.NFC.String(s) })
}

func BenchmarkFold(b *testing.B) {
	bench(b, benchNames, func(s string) { Fold(s) })
}

func BenchmarkFoldAny(b *testing.B) { // what the table of Fold saves
	bench(b, benchNames, func(s string) { foldAny(s) })
}

func BenchmarkFoldText(b *testing.B) {
	text := strings.Repeat(strings.Join(benchNames, ". ")+"\n", 20)
	b.SetBytes(int64(len(text)))
	bench(b, []string{text}, func(s string) { Fold(s) })
}

func BenchmarkKey(b *testing.B) {
	bench(b, benchNames, func(s string) { Key(s) })
}

func BenchmarkSlug(b *testing.B) {
	bench(b, benchNames, func(s string) { Slug(s) })
}

func BenchmarkMarkCode(b *testing.B) {
	bench(b, benchNames, func(s string) { MarkCode(s) })
}

func BenchmarkSortKey(b *testing.B) {
	bench(b, benchNames, func(s string) { SortKey(s) })
}

func BenchmarkCompare(b *testing.B) {
	bench(b, benchNames, func(s string) { Compare(s, "Hạ Lang") })
}

func BenchmarkSort(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		slices.SortFunc(slices.Clone(benchNames), Compare)
	}
}

func BenchmarkPlaceTones(b *testing.B) {
	text := strings.Repeat(strings.Join(benchNames, ". ")+"\n", 20)
	b.SetBytes(int64(len(text)))
	bench(b, []string{text}, func(s string) { PlaceTones(s, NewStyle) })
}

func BenchmarkParseTime(b *testing.B) {
	bench(b, []string{"2024-05-01", "01/05/2024 08:30"}, func(s string) { ParseTime(s, hanoi) })
}

func BenchmarkFindDocumentNumbers(b *testing.B) {
	text := strings.Repeat(strings.Join(benchNames, ". ")+" ngày 31/8/2022\n", 20)
	b.SetBytes(int64(len(text)))
	bench(b, []string{text}, func(s string) { FindDocumentNumbers(s) })
}

func BenchmarkFindDocumentNumbersByPattern(b *testing.B) { // what looking for digits first saves
	text := strings.Repeat(strings.Join(benchNames, ". ")+" ngày 31/8/2022\n", 20)
	whole := regexp.MustCompile(strings.TrimPrefix(documentForm.String(), "^"))
	b.SetBytes(int64(len(text)))
	bench(b, []string{text}, func(s string) { whole.FindAllStringIndex(s, -1) })
}

func BenchmarkDecode(b *testing.B) {
	src := []byte(strings.Repeat(sentence, 100))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Decode(src)
	}
}

func BenchmarkTidy(b *testing.B) {
	src := []byte(strings.Repeat(strings.Join(benchNames, ". ")+"\n", 20))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Tidy(src)
	}
}

func BenchmarkCountWords(b *testing.B) {
	src := []byte(strings.Repeat(strings.Join(benchNames, ". ")+"\n", 20))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		CountWords(src)
	}
}
