package build

import (
	"strings"
	"testing"
	"testing/fstest"

	"loa/internal/search"
)

func searchSite() fstest.MapFS {
	return fstest.MapFS{
		"content/site.yaml":        {Data: []byte("title: T\nbase_url: https://example.vn/x/\nlanguage: vi\npaths: {articles: bai-viet, districts: dia-ban}\n")},
		"content/districts.yaml":   {Data: []byte("- {key: huyen-a, name: Hà Quảng, level: huyện, valid: {until: 2025-06-30}, becomes: [xa-b]}\n- {key: xa-b, name: Trường Hà, level: xã, valid: {from: 2025-07-01}, formed_from: [xã Sóc Hà (huyện Hà Quảng)]}\n")},
		"content/articles/a.md":    {Data: []byte("---\ntitle: Nuôi ong\ndate: 2024-01-01\ndistrict: huyen-a\nkind: story\ntags: [mật ong]\n---\nLấy mật.\n")},
		"content/articles/b.md":    {Data: []byte("---\ntitle: Chợ phiên\ndate: 2025-08-01\ndistrict: xa-b\n---\nĐông vui.\n")},
		"content/pages/lien-he.md": {Data: []byte("---\ntitle: Liên hệ\n---\nĐiện thoại.\n")},
	}
}

// finds returns the addresses that a query finds, with blanks between.
func finds(t *testing.T, s *Snapshot, query string, opts search.Options) string {
	t.Helper()
	r, err := search.Open(func(path string) ([]byte, error) {
		f, ok := s.File(path)
		if !ok {
			t.Fatalf("no file %s", path)
		}
		return f.Render()
	})
	if err != nil {
		t.Fatal(err)
	}
	found, err := r.Search(query, opts)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, h := range found.Hits {
		all = append(all, h.Path)
	}
	return strings.Join(all, " ")
}

// TestSearched checks what a site hands to its index.
func TestSearched(t *testing.T) {
	s, err := Make(searchSite(), testOptions())
	if err != nil || s.Errors() > 0 {
		t.Fatal(err, s.Problems)
	}
	tests := []struct {
		query   string
		filters map[string][]string
		want    string
	}{
		{"nuôi ong", nil, "bai-viet/a/"},
		{"mat ong", nil, "bai-viet/a/"},
		{"dien thoai", nil, "lien-he/"},
		{"Hà Quảng", nil, "dia-ban/huyen-a/ bai-viet/a/ bai-viet/b/ dia-ban/xa-b/"},
		{"Trường Hà", nil, "dia-ban/xa-b/ bai-viet/b/ bai-viet/a/ dia-ban/huyen-a/"},
		{"Sóc Hà", nil, "bai-viet/b/ dia-ban/xa-b/"},
		{"Hà Quảng", map[string][]string{"district": {"huyen-a"}}, "bai-viet/a/"},
		{"ong", map[string][]string{"kind": {"story"}}, "bai-viet/a/"},
		{"ong", map[string][]string{"kind": {"news"}}, ""},
	}
	for _, tt := range tests {
		if got := finds(t, s, tt.query, search.Options{Filters: tt.filters}); got != tt.want {
			t.Errorf("%q with %v finds %q, want %q", tt.query, tt.filters, got, tt.want)
		}
	}
}

// TestWordsAreRemembered edits one article of two: the words of the other are
// not taken again, and the index is that of a fresh build.
func TestWordsAreRemembered(t *testing.T) {
	root := searchSite()
	b := NewBuilder(root, testOptions())
	make := func() *Snapshot {
		s, err := b.Make(nil)
		if err != nil {
			t.Fatal(err)
		}
		s.All()
		return s
	}
	s := make()
	kept := b.words.known[s.Site.Articles[1].Doc]
	if kept == nil || len(b.words.known) != 3 {
		t.Fatalf("%d docs are remembered, want 3", len(b.words.known))
	}
	root["content/articles/b.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Chợ đêm\ndate: 2025-08-01\n---\nSáng đèn.\n")}
	s = make()
	if b.words.known[s.Site.Articles[1].Doc] != kept || len(b.words.known) != 3 {
		t.Error("the words of an article that has not changed were taken again, or of one that has were kept")
	}
	if got := finds(t, s, "cho dem", search.Options{}); got != "bai-viet/b/" {
		t.Errorf("after the edit, %q is found", got)
	}
	fresh, err := Make(root, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	compareSnapshots(t, s, fresh, "after an edit")
}
