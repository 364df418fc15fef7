package content

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"loa/internal/diag"
)

// FuzzParse checks that no file makes Parse panic, that every problem is told
// at a place in the file, and that no value holds a control character.
func FuzzParse(f *testing.F) {
	for _, c := range faults {
		f.Add([]byte("---\n" + c.front + "\n---\n\nText\n"))
	}
	f.Add([]byte("---\n" + everyCommonKey + "---\n"))
	f.Add([]byte("+++\ntitle = 'A'\nvalid.from = 2024\n[[reach]]\npeople = 1\n[a.b]\n[a]\n+++\n"))
	f.Add([]byte("{\"title\": \"A\", \"valid\": {\"from\": [1, null, true]}}\n\nText\n"))
	f.Add([]byte("---json\n{\"title\": [[[[\n---\n"))
	f.Add([]byte("---\ntitle: A\n--- \nText\n---\nText\n"))
	f.Add([]byte("---\n---\nText\n---\nText\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, path := range []string{"content/articles/a.md", "content/plans/a.md"} {
			doc := Parse(path, src, Options{Zone: hanoi, SummaryWords: 40})
			checkPlaces(t, src, doc.Problems)
			checkUpToBody(t, src)
			for _, field := range append(flatten(doc.Front), flatten(doc.Term)...) {
				if !strings.HasPrefix(field, "Facts.Transcript") && strings.IndexFunc(field, isControl) >= 0 {
					t.Errorf("a value holds a control character: %q", field)
				}
			}
		}
		_, probs := ParseTable("content/districts.yaml", src, Options{Zone: hanoi})
		checkPlaces(t, src, probs)
		_, probs = ParseConfig("content/site.yaml", src)
		checkPlaces(t, src, probs)
	})
}

// checkUpToBody compares what is found in the beginning of a text with what is found in
// the whole.
func checkUpToBody(t *testing.T, src []byte) {
	text, _, err := decode(src)
	if err != nil {
		return
	}
	var probs, wantProbs diag.List
	want, wantOK := splitFront("a.md", string(text), "", &wantProbs)
	got, ok := splitFront("a.md", string(upToBody(text)), "", &probs)
	if ok != wantOK || !reflect.DeepEqual(got, want) || !reflect.DeepEqual(probs, wantProbs) {
		t.Errorf("of %q the beginning gives %v, the whole %v", text, got, want)
	}
}

func checkPlaces(t *testing.T, src []byte, probs diag.List) {
	text, err := Decode(src)
	if err != nil {
		return
	}
	lines := strings.Split(text, "\n")
	for _, p := range probs {
		if p.Line < 1 || p.Line > len(lines) {
			t.Fatalf("%v is outside the file of %d lines", p, len(lines))
		}
		width := utf8.RuneCountInString(lines[p.Line-1])
		if p.Column < 1 || p.Column > width+1 || p.Length < 0 || p.Column+p.Length > width+1 {
			t.Fatalf("%v is outside its line of %d runes", p, width)
		}
	}
}

// What no person writes must not take long, nor much memory.
func TestHugeAndDeepFrontMatter(t *testing.T) {
	const mega = 1 << 20
	var bomb strings.Builder
	bomb.WriteString("title: A\na0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 20; i++ {
		fmt.Fprintf(&bomb, "a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9))
	}
	tests := map[string]string{
		"deep YAML lists":   "---\ntitle: A\ntags: " + strings.Repeat("[", mega/2) + "\n---\n",
		"deep closed lists": "---\ntitle: A\ntags: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "\n---\n",
		"deep YAML blocks":  "---\ntitle: A\ntags:\n  " + strings.Repeat("- ", 9000) + "a\n---\n",
		"deep TOML":         "+++\ntitle = 'A'\ntags = " + strings.Repeat("[", mega/2) + "\n+++\n",
		"deep closed TOML":  "+++\ntitle = 'A'\ntags = " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "\n+++\n",
		"long TOML key":     "+++\ntitle = 'A'\n" + strings.Repeat("a.", 5000) + "b = 1\n+++\n",
		"deep JSON":         `{"title": ` + strings.Repeat("[", mega/2),
		"many keys":         "---\ntitle: A\n" + strings.Repeat("a: b\n", 20000) + "---\n",
		"many faults":       "---\n" + strings.Repeat("a: b: c\n", 20000) + "---\n",
		"many tags":         "---\ntitle: A\ntags: [" + strings.Repeat("a, ", mega/4) + "]\n---\n",
		"many controls":     "---\ntitle: A\nsummary: " + strings.Repeat("\x01", 10000) + "\n---\n",
		"long text":         "---\ntitle: A\nsummary: |\n" + strings.Repeat("  một hai\n", mega/16) + "---\n",
		"too long":          "---\ntitle: A\nsummary: " + strings.Repeat("a", 2*mega) + "\n---\n",
		"alias bomb":        "---\n" + bomb.String() + "---\n",
	}
	for name, src := range tests {
		// What took the square of its length would not end within the test's time.
		doc := parseArticle(src)
		checkPlaces(t, []byte(src), doc.Problems)
		t.Logf("%s: %d problems", name, len(doc.Problems))
	}
}

const typicalArticle = `---
title: "Hà Quảng: hỗ trợ bò giống cho hộ nghèo"
date: 2024-05-14
kind: story
plan: kh-2278-2022
theme: [guong-dien-hinh]
audience: [ho-ngheo, ho-can-ngheo]
district: [huyen-ha-quang]
form: bao-chi
tags: [chăn nuôi, vay vốn]
summary: Nhờ nguồn vốn vay ưu đãi, gia đình ông đã thoát nghèo.
source: Trung tâm Văn hóa và Truyền thông huyện
image: bo.jpg
image_alt: Đàn bò
consent: {people: true, children: none, record: HS-12/2023}
---

Text.
`

func BenchmarkFrontMatter(b *testing.B) {
	src := []byte(typicalArticle)
	if doc := parseArticle(typicalArticle); len(doc.Problems) > 0 {
		b.Fatal(show(doc.Problems))
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		text, _ := Decode(src)
		doc := &Doc{Path: "content/articles/a.md"}
		front, _ := splitFront(doc.Path, text, "title: …", &doc.Problems)
		doc.decodeFront(front, Options{Zone: hanoi})
	}
}
