package content

import (
	"fmt"
	"strings"
	"testing"
)

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs", "Một **hai** ba\nbốn.\n\nNăm `sáu` [bảy](https://a.vn/).", "Một hai ba bốn.|Năm sáu bảy."},
		{"headings", "## A & B\n\n### C\n\nd", "h2 A & B|h3 C|d"},
		{"list", "- a\n- b **c**\n  - d", "a|b c|d"},
		{"numbers", "3. a\n4. b\n\n   thêm\n5. c", "3) a|4) b|thêm|5) c"},
		{"numbers and marks", "1. a\n   - x\n2. b", "1) a|x|2) b"},
		{"tasks", "- [x] xong\n- [ ] chưa", "xong|chưa"},
		{"definition", "Khung giờ\n: Sáng", "Khung giờ:|Sáng"},
		{"table", "| Năm | Xã |\n|---|---|\n| 2021 | **1,9** |\n| | |", "[Năm;Xã] 2021;1,9"},
		{"callout", "> [!NOTE]\n> chú ý", "Ghi chú|chú ý"},
		{"quotation", "> lời\n>\n> nữa", "lời|nữa"},
		{"picture", "a ![Ảnh](a.png) b\n\n![Ảnh](a.png \"Chú thích\")", "a b|2 pictures"},
		{"sound", "![Bài](a.mp3)", "1 sounds"},
		{"footnote", "a[^1] b\n\n[^1]: c", "a b|1 notes"},
		{"code", "a\n\n```\nb\n```", "a|1 code"},
		{"struck out", "a ~~b~~ c", "a c"},
		{"hard line end", "a  \nb", "a\nb"},
		{"raw sup", "m<sup>2</sup>", "m2"},
		{"raw HTML", "<div>a<br>b</div>\n<details><summary>c</summary>d</details>", "a\nb|c|d"},
		{"raw table", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "[] a b"},
		{"nothing", "", ""},
	} {
		doc := parseArticle("---\ntitle: A\n---\n" + c.body)
		blocks, left := doc.Body.Blocks()
		var got []string
		for _, b := range blocks {
			got = append(got, showBlock(b))
		}
		for i, n := range []int{left.Pictures, left.Sounds, left.Notes, left.Code} {
			if n > 0 {
				got = append(got, fmt.Sprint(n, " ", []string{"pictures", "sounds", "notes", "code"}[i]))
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: blocks of %q are\n%s, want\n%s", c.name, c.body, s, c.want)
		}
	}
}

func showBlock(b Block) string {
	switch {
	case b.Cells != nil:
		return "[" + strings.Join(b.Head, ";") + "] " + strings.Join(b.Cells, ";")
	case b.Level > 0:
		return fmt.Sprintf("h%d %s", b.Level, b.Text)
	case b.Item > 0:
		return fmt.Sprintf("%d) %s", b.Item, b.Text)
	}
	return b.Text
}

func FuzzBlocks(f *testing.F) {
	f.Add("## A\n\n1. a\n\n| b |\n|---|\n| c |\n\n<table><td>")
	f.Fuzz(func(t *testing.T, body string) {
		doc := parseArticle("---\ntitle: A\nkind: leaflet\npaper: fold\nweb_only: A\n---\n" + body)
		doc.Body.Blocks()
		size, links := 0, 0
		for _, s := range doc.Sections() {
			size += len(s.Body.HTML)
			links += len(s.Body.Links)
			s.Body.Expand(func(int) string { return " href" })
		}
		if size > len(doc.Body.HTML) || links != len(doc.Body.Links) {
			t.Errorf("%q: sections of %d bytes and %d links, the text has %d and %d", body, size, links, len(doc.Body.HTML), len(doc.Body.Links))
		}
	})
}
