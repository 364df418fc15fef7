package content

import (
	"reflect"
	"testing"

	"loa/internal/diag"
)

var plainSeeds = []string{
	"title: Nước sạch về bản\ndate: 2024-05-01\n",
	"title: \"174 Hộ: chuẩn bị\"\ntags: [hỏi đáp, hỗ trợ, 1.10]\n",
	"audience:\n  - ho-ngheo\n  - 'người dân'\nvalid:\n  from: 2024-01-01\n  until: 2025\n",
	"reach: {people: 120, women: 60, by: điểm danh}\nproduct: {unit: bài viết, quantity: 3, languages: [vi, tyz]}\nfigures:\n  - {name: củ nghệ, before: \"250\", unit: con}\n# lời ghi\n\ndraft: true",
	"a:\n ", "source: [{a: b}, c]\n", "date: 2023-05-16 17:39\nslug: a-b\n", "title: a\n  b\n", "title:\n", "tags:\n- a\n", "a: [b, ]\n", "a: [b]c]\n",
	"a: {b: [c]}\n", "a: 'it''s'\n", "a: \"b\\n\"\n", "a: - b\n", "a: b #c\n", "a: ~\n", "a: null\n", "a:\n  - b: c\n    d: e\n", "a: [\"b, c\", d]\n",
	"a: “b”\nb: c – d\n", "a: [b: c]\n", "a: b: c\n", "a: {b: c, d: }\n", "a:\n  b: c\n\n  d: e\n", "a: [ b , c ]\n", "a: [[b]]\n", "a: {}\nb: []\n", "a: [b c\"d, e\"]\n",
}

// TestPlainYAMLIsUsed makes sure that what editors write takes the short way:
// otherwise nothing would show that it has been lost.
func TestPlainYAMLIsUsed(t *testing.T) {
	for _, src := range plainSeeds[:4] {
		if _, ok := parsePlainYAML(newSource("a.md", src, 1)); !ok {
			t.Errorf("parsePlainYAML(%q) leaves it to the library", src)
		}
	}
}

// FuzzPlainYAML compares the short way with the library: what it takes it must
// read alike, places included, and the library must have nothing to say.
func FuzzPlainYAML(f *testing.F) {
	for _, s := range plainSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		text, err := Decode([]byte(src))
		if err != nil {
			return
		}
		got, ok := parsePlainYAML(newSource("a.md", text, 2))
		if !ok {
			return
		}
		var probs diag.List
		want, lost, ok := libraryYAML(newSource("a.md", text, 2), &probs)
		if !ok || len(probs) > 0 || len(lost) > 0 {
			t.Fatalf("%q: read here, but the library says %v", text, probs)
		}
		got.pos, want.pos = diag.Pos{}, diag.Pos{}
		if !reflect.DeepEqual(empty(got), empty(want)) {
			t.Fatalf("%q:\n got %+v\nwant %+v", text, got, want)
		}
	})
}

// empty makes empty lists nil, which mean the same.
func empty(n node) node {
	if len(n.items) == 0 {
		n.items = nil
	}
	if len(n.fields) == 0 {
		n.fields = nil
	}
	for i := range n.items {
		n.items[i] = empty(n.items[i])
	}
	for i := range n.fields {
		n.fields[i].value = empty(n.fields[i].value)
	}
	return n
}
