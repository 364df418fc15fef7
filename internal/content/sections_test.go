package content

import (
	"strings"
	"testing"
)

func TestSections(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"no heading", "a", "<p>a</p>"},
		{"intro", "a\n\n## B\n\nb\n\n### C\n\nc\n\n## D", `<p>a</p>|<h2 id="b">B</h2><p>b</p><h3 id="c">C</h3><p>c</p>|-<h2 id="d">D</h2>`},
		{"lower level alone", "### B\n\nb", `<h3 id="b">B</h3><p>b</p>`},
		{"heading in a list", "- a\n\n  ## B\n\n## C", `<ul><li><p>a</p><h2 id="b">B</h2></li></ul>|<h2 id="c">C</h2>`},
		{"footnotes", "## B\n\nb[^1]\n\n[^1]: c", `<h2 id="b">B</h2>` + "\x00|<section"},
	} {
		doc := parseArticle("---\ntitle: A\nkind: leaflet\nweb_only: [ d ]\n---\n" + c.body)
		var got []string
		for _, s := range doc.Sections() {
			mark := ""
			if s.WebOnly {
				mark = "-"
			}
			got = append(got, mark+string(s.Body.HTML))
		}
		want := strings.Split(c.want, "|")
		if len(got) != len(want) {
			t.Errorf("%s: sections are %q", c.name, got)
			continue
		}
		for i, w := range want {
			if head, rest := strings.CutSuffix(w, "\x00"); !strings.HasPrefix(got[i], head) || !rest && i < len(want)-1 && got[i] != w {
				t.Errorf("%s: section %d is %q, want %q", c.name, i, got[i], w)
			}
		}
	}
}

// TestLinksOfSections puts the links of each section into it.
func TestLinksOfSections(t *testing.T) {
	doc := parseArticle("---\ntitle: A\n---\n[a](a.md)\n\n## B\n\n[b](b.md) [c](c.md)")
	sections := doc.Sections()
	if len(sections) != 2 || sections[1].FirstLink != 1 {
		t.Fatalf("sections are %+v", sections)
	}
	got := sections[1].Body.Expand(func(i int) string { return " href=" + doc.Body.Links[sections[1].FirstLink+i].Target })
	if want := `<h2 id="b">B</h2><p><a href=b.md>b</a> <a href=c.md>c</a></p>`; got != want {
		t.Errorf("section is %s, want %s", got, want)
	}
}

func TestFaultsOfSections(t *testing.T) {
	for _, c := range []struct{ name, front, body, want string }{
		{"misspelt", "kind: broadcast\nweb_only: [Cho nguoi doc]", "## Cho người đọc", `4:12+13 e web_only names "Cho nguoi doc", which is no section of the text | did you mean "Cho người đọc"?`},
		{"unknown", "kind: leaflet\nweb_only: Xyz", "## A\n## B", `4:11+3 e web_only names "Xyz", which is no section of the text | its sections are A; B`},
		{"lower level", "kind: leaflet\nweb_only: C", "## A\n### C", `4:11+1 e web_only names "C", which is no section of the text | its sections are A`},
		{"too many panels", "kind: leaflet\npaper: fold", "## A\n## B\n## C\n## D\n## E\n## F",
			"4:8+4 w a leaflet folded in three has a cover and 5 panels, the text has 6 sections | join sections, name those for the page alone in web_only, or write paper: a5"},
		{"one for the page", "kind: leaflet\npaper: fold\nweb_only: F", "## A\n## B\n## C\n## D\n## E\n## F", ""},
		{"unknown paper", "kind: leaflet\npaper: A6", "a", `4:8+2 e paper is "A6", want a5 or fold`},
		{"other kind", "kind: news\npaper: a5", "a", `4:1+5 w key "paper" belongs to kind leaflet, but this is kind news | delete it, or correct the kind`},
	} {
		doc := parseArticle("---\ntitle: A\n" + c.front + "\n---\n" + c.body)
		if got := strings.TrimSpace(show(doc.Problems)); got != c.want {
			t.Errorf("%s: says\n%s, want\n%s", c.name, got, c.want)
		}
	}
}
