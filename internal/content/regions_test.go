package content

import (
	"strings"
	"testing"
)

func TestRegions(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       string // the regions, with a mark for what they are in
	}{
		{"paragraph", "Một **hai** *ba*\nbốn", "Một |hai| |ba|bốn"},
		{"code", "a `b` c\n\n```\nd\n```\n\n    e", "a | c"},
		{"links", "[một](a.md \"b\") <https://a.vn> https://a.vn [**hai** ba](c.md)", "link1:một| | | |link2:hai|link2: ba"},
		{"picture", "![Ảnh](a.png) sau", "image:Ảnh| sau"},
		{"heading", "## Đề mục {#de-muc}\n\nA", "h2:Đề mục|A"},
		{"quotation and callout", "> lời\n\n> [!NOTE]\n> chú ý", "quote:lời|[!NOTE]|chú ý"},
		{"table", "| a | b |\n|---|---|\n| c | d |", "t1r1:a|t1r1:b|t1r2:c|t1r2:d"},
		{"HTML", "<div title=\"x\">a <b>c</b></div>\n<script>var d</script>\n<pre>e\nf</pre>", "a|c"},
		{"raw tags", "a <span lang=\"tyz\">b</span> c <!-- d -->", "a |b| c "},
		{"footnote", "a[^1]\n\n[^1]: b", "a|b"},
		{"list", "- a\n- [ ] b", "a|b"},
		{"definition of a link", "[a]: b.md \"c\"\n\n[a]", "link1:a"},
		{"controls", "a\x01b\u2028c", "a\x01b\u2028c"},
		{"empty", "", ""},
	} {
		text := "---\ntitle: Không\n---\n" + c.body
		var got []string
		for _, r := range Regions(text) {
			got = append(got, marksOf(r)+text[r.Start:r.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: regions of %q are\n%s, want\n%s", c.name, c.body, s, c.want)
		}
	}
}

func marksOf(r Region) string {
	digit := func(n int) string { return string(rune('0' + n)) }
	switch {
	case r.Image:
		return "image:"
	case r.Link > 0:
		return "link" + digit(r.Link) + ":"
	case r.Heading > 0:
		return "h" + digit(r.Heading) + ":"
	case r.Table > 0:
		return "t" + digit(r.Table) + "r" + digit(r.Row) + ":"
	case r.Quote:
		return "quote:"
	}
	return ""
}

func TestRegionsWithoutFrontMatter(t *testing.T) {
	if got := Regions("chữ\n"); len(got) > 0 {
		t.Errorf("regions are %v, want none", got)
	}
}

func FuzzRegions(f *testing.F) {
	for _, s := range []string{"a **b** `c`", "<div>a\n<b>c</div>", "> [!NOTE]\n> a\n\n| a |\n|---|\n| b |", "[a]: b\n\n[a]![c](d)", "# a {#b}\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, err := Decode([]byte("---\n---\n" + s))
		if err != nil {
			return
		}
		last := 0
		for _, r := range Regions(text) {
			if r.Start < last || r.End <= r.Start || r.End > len(text) || strings.Contains(text[r.Start:r.End], "\n") {
				t.Fatalf("region %+v of %q after %d", r, text, last)
			}
			last = r.End
		}
	})
}
