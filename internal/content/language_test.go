package content

import (
	"strings"
	"testing"
)

// TestLanguageOfAFile reads the language from the name, and from the front matter.
func TestLanguageOfAFile(t *testing.T) {
	for _, c := range []struct{ name, path, front, lang, original, address string }{
		{"the site's", "articles/a.md", "", "", "", "a"},
		{"by the name", "articles/2024/a.tyz.md", "", "tyz", "content/articles/2024/a.md", "2024/a/tyz"},
		{"a folder", "articles/a/index.en.md", "", "en", "content/articles/a/index.md", "a/en"},
		{"by lang alone", "articles/a.md", "lang: hmn", "hmn", "", "a/hmn"},
		{"by both keys", "articles/x/b.md", "lang: hmn\noriginal: ../a.md", "hmn", "content/articles/a.md", "x/b/hmn"},
		{"from the root", "articles/x/b.md", "lang: hmn\noriginal: /articles/a.md", "hmn", "content/articles/a.md", "x/b/hmn"},
		{"the site's by the name", "articles/a.vi.md", "", "", "", "a"},
		{"no language", "articles/a.abc.md", "", "", "", "a-abc"},
		{"more exact", "articles/a.md", "lang: zh-hans", "zh-hans", "", "a/zh-hans"},
		{"with a slug", "articles/a.tyz.md", "slug: b", "tyz", "content/articles/a.md", "b/tyz"},
		{"a page has none", "pages/a.tyz.md", "", "", "", "a-tyz"},
	} {
		if !strings.HasPrefix(c.path, "pages/") {
			c.front = "date: 2024-01-01\n" + c.front
		}
		doc := Parse("content/"+c.path, []byte("---\ntitle: T\n"+c.front+"\n---\nx\n"), Options{Language: "vi"})
		if doc.Lang != c.lang || doc.Original != c.original || doc.Address != c.address || len(doc.Problems) > 0 {
			t.Errorf("%s: Lang %q, Original %q, Address %q, want %q, %q, %q; %v", c.name,
				doc.Lang, doc.Original, doc.Address, c.lang, c.original, c.address, doc.Problems)
		}
	}
}
