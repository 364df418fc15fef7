package serve

import (
	"encoding/json"
	"html"
	"net/url"
	"regexp"
	"slices"
	"testing"
)

var pageDataOf = regexp.MustCompile(`data-page="([^"]*)"`)

// open opens a page as a tab does, and returns what the tab would ask.
func (sh *shown) open(path string) question {
	sh.Helper()
	text := body(sh.T, sh.ask("GET", path, "localhost", "text/html"))
	m := pageDataOf.FindStringSubmatch(text)
	if m == nil {
		sh.Fatalf("GET %s has no script:\n%s", path, text)
	}
	var d pageData
	if err := json.Unmarshal([]byte(html.UnescapeString(m[1])), &d); err != nil {
		sh.Fatal(err)
	}
	return question{path, d.Have, d.Look, d.Source, d.File}
}

// asks sends a question over HTTP.
func (sh *shown) asks(q question) check {
	sh.Helper()
	v := url.Values{"page": {escaped(q.path)}, "have": {q.have}, "look": {q.look}, "source": {q.source}, "file": {q.file}}
	var c check
	if err := json.NewDecoder(sh.get("/_loa/check?" + v.Encode()).Body).Decode(&c); err != nil {
		sh.Fatal(err)
	}
	return c
}

const articleA = "/tinh/bai-viet/2024/a/"

// TestTabs checks what an open page is told to do after a change.
func TestTabs(t *testing.T) {
	tests := []struct {
		name, open string
		change     func(sh *shown)
		do, to     string
	}{
		{"nothing", articleA, func(sh *shown) {}, doStay, ""},
		{"its text", articleA, func(sh *shown) {
			sh.write("content/articles/2024/a.md", small["content/articles/2024/a.md"]+"\nThêm.\n")
		}, doReload, ""},
		{"a text elsewhere", "/tinh/gioi-thieu/", func(sh *shown) {
			sh.write("content/articles/2024/a.md", small["content/articles/2024/a.md"]+"\nThêm.\n")
		}, doStay, ""},
		{"a title in its list", "/tinh/the/nuoc/", func(sh *shown) {
			sh.write("content/articles/2024/a.md", "---\ntitle: Bài C\ndate: 2024-05-01\ntags: [nước]\n---\nMột.\n")
		}, doReload, ""},
		{"its picture", articleA, func(sh *shown) { sh.write("content/articles/2024/a.png", dot+" other") }, doReload, ""},
		{"a picture elsewhere", "/tinh/gioi-thieu/", func(sh *shown) { sh.write("content/articles/2024/a.png", dot+" other") }, doStay, ""},
		{"the style sheet", articleA, func(sh *shown) { sh.write("themes/default/assets/style.css", "body{color:blue}") }, doStyle, ""},
		{"style sheet and text", articleA, func(sh *shown) {
			sh.write("themes/default/assets/style.css", "body{color:blue}")
			sh.write("content/articles/2024/a.md", "---\ntitle: Bài C\ndate: 2024-05-01\n---\nMột.\n")
		}, doReload, ""},
		{"its slug", articleA, func(sh *shown) {
			sh.write("content/articles/2024/a.md", "---\ntitle: Bài A\ndate: 2024-05-01\nslug: moi\n---\nMột.\n")
		}, doGo, "/tinh/bai-viet/2024/moi/"},
		{"its name", articleA, func(sh *shown) { sh.rename("content/articles/2024/a.md", "content/articles/2024/x y.md") },
			doGo, "/tinh/bai-viet/2024/x-y/"},
		{"its name, with another in its place", articleA, func(sh *shown) {
			sh.rename("content/articles/2024/a.md", "content/articles/2024/c.md")
			sh.rename("content/articles/2024/b.md", "content/articles/2024/a.md")
		}, doReload, ""},
		{"its folder, and its text", articleA, func(sh *shown) {
			sh.rename("content/articles/2024/a.md", "content/articles/2025/a.md")
			sh.write("content/articles/2025/a.md", "---\ntitle: Khác\ndate: 2024-05-01\n---\nKhác.\n")
		}, doGo, "/tinh/bai-viet/2025/a/"},
		{"gone", articleA, func(sh *shown) { delete(sh.files, "content/articles/2024/a.md") }, doReload, ""},
		{"come", "/tinh/bai-viet/2024/c/", func(sh *shown) {
			sh.write("content/articles/2024/c.md", "---\ntitle: C\ndate: 2024-05-01\n---\n")
		}, doReload, ""},
		{"still not there", "/tinh/bai-viet/2024/c/", func(sh *shown) {}, doStay, ""},
		{"base_url", articleA, func(sh *shown) {
			sh.write("content/site.yaml", "title: T\nbase_url: https://example.vn/\npaths: {articles: bai-viet, tags: the}\n")
		}, doGo, "/bai-viet/2024/a/"},
		{"base_url, seen from the home page", "/tinh/", func(sh *shown) {
			sh.write("content/site.yaml", "title: T\nbase_url: https://example.vn/xa/\n")
		}, doGo, "/xa/"},
		{"an error", articleA, func(sh *shown) { sh.write("content/articles/2024/a.md", "---\ntitle: [sai\n---\n") }, doStay, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sh := show(t, small)
			tab := sh.open(tt.open)
			tt.change(sh)
			sh.look()
			c := sh.asks(tab)
			if c.Do != tt.do || c.To != tt.to {
				t.Errorf("the tab has to %s %s, want %s %s", c.Do, c.To, tt.do, tt.to)
			}
			if c.Do == doStyle {
				now := sh.open(tt.open)
				if c.Have != now.have || len(c.Styles) != 1 {
					t.Errorf("with the styles %q the tab has %s, want %s", c.Styles, c.Have, now.have)
				}
			}
		})
	}
}

// TestTabsAfterErrors renames a file while the site has an error: the tab
// follows when the site is good again.
func TestTabsAfterErrors(t *testing.T) {
	sh := show(t, small)
	tab := sh.open(articleA)
	sh.write("content/articles/2024/b.md", "---\ntitle: [sai\n---\n")
	sh.look()
	sh.rename("content/articles/2024/a.md", "content/articles/2024/z.md")
	sh.look()
	c := sh.asks(tab)
	if c.Do != doStay || c.Errors != 1 || len(c.Problems) != 1 || c.Problems[0].Place != "content/articles/2024/b.md:2:8" {
		t.Errorf("with an error the tab is told %+v", c)
	}
	sh.write("content/articles/2024/b.md", small["content/articles/2024/b.md"])
	sh.look()
	if c := sh.asks(tab); c.Do != doGo || c.To != "/tinh/bai-viet/2024/z/" || c.Errors != 0 {
		t.Errorf("afterwards it is told %+v", c)
	}
}

func TestMarks(t *testing.T) {
	const a = `<link rel="stylesheet" href="/a.1.css"><link href="/b.1.css" rel=stylesheet media="print"><p>x`
	const b = `<link rel="stylesheet" href="/a.2.css"><link href="/b.2.css" rel=stylesheet media="print"><p>x`
	const c = `<link rel="stylesheet" href="/a.1.css"><link href="/b.1.css" rel=stylesheet media="print"><p>y`
	ma, mb, mc := marksOf([]byte(a), ""), marksOf([]byte(b), ""), marksOf([]byte(c), "")
	if ma.have == mb.have || ma.look != mb.look {
		t.Error("other style sheets are not seen as such")
	}
	if ma.look == mc.look {
		t.Error("another text looks the same")
	}
	if !slices.Equal(mb.styles, []string{"/a.2.css", "/b.2.css"}) {
		t.Errorf("the style sheets are %q", mb.styles)
	}
	if m := marksOf([]byte(a), "picture"); m.have == ma.have || m.look == ma.look {
		t.Error("another picture is the same page")
	}
}

func TestEditors(t *testing.T) {
	tests := []struct {
		name, editor, dir string
		ok                bool
		want              string
	}{
		{"none", "", "/site", true, ""},
		{"known", "vscode", "/site of mine", true, "vscode://file/site%20of%20mine/content/a.md:7:2"},
		{"Windows", "vscode", `C:/site`, true, "vscode://file/C:/site/content/a.md:7:2"},
		{"pattern", "idea://open?file={file}&line={line}", "/site", true, "idea://open?file=/site/content/a.md&line=7"},
		{"unknown", "notepad", "/site", false, ""},
		{"script", "javascript:alert('{file}')", "/site", false, ""},
		{"no file", "x://y", "/site", false, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, ok := ParseEditor(tt.editor)
			if ok != tt.ok {
				t.Fatalf("ParseEditor(%q) is good: %t, want %t", tt.editor, ok, tt.ok)
			}
			if got := e.address(tt.dir, "content/a.md", 7, 2); got != tt.want {
				t.Errorf("address = %q, want %q", got, tt.want)
			}
		})
	}
}
