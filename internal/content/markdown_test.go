package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"loa/internal/diag"
)

// bodyCases are texts, what they become, and what is said about them: the
// place and the beginning of each problem.
var bodyCases = []struct{ name, markdown, html, problems string }{
	// Headings.
	{"heading ids", "## Đồng bào\n\n## Hòa Bình\n\n## !!!\n\n## Kế hoạch\n\n### Kế hoạch",
		`<h2 id="dong-bao">Đồng bào</h2><h2 id="hoa-binh">Hòa Bình</h2><h2 id="muc">!!!</h2>` +
			`<h2 id="ke-hoach">Kế hoạch</h2><h3 id="ke-hoach-2">Kế hoạch</h3>`, ""},
	{"own id", "## Kế hoạch {#ke}\n\nKết quả {#kq}\n---\n\n## A \\{#b}\n\n## A {.x}",
		`<h2 id="ke">Kế hoạch</h2><h2 id="kq">Kết quả</h2><h2 id="a-b">A {#b}</h2><h2 id="a-x">A {.x}</h2>`, ""},
	{"own id twice", "## A {#x}\n\n## B {#x}", `<h2 id="x">A</h2><h2 id="b">B</h2>`, `3:6 id "x" is used twice in this text`},
	{"numbers that look used", "## Kế 2\n\n## Kế\n\n## Kế", `<h2 id="ke-2">Kế 2</h2><h2 id="ke">Kế</h2><h2 id="ke-3">Kế</h2>`, ""},
	{"level 1 moves all", "# A\n\n## B\n\n###### C", `<h2 id="a">A</h2><h3 id="b">B</h3><h6 id="c">C</h6>`, "5:1 heading of level 6 below one of level 2"},
	{"link in a heading", "## Xem [kế hoạch](a.md)", `<h2 id="xem-ke-hoach">Xem <a href="a.md">kế hoạch</a></h2>`, ""},
	{"empty heading", "## \n\na", `<p>a</p>`, "1:1 heading without text"},

	// Emphasis and text.
	{"glued bold", "**Lưu ý:**Mang theo căn cước", `<p><strong>Lưu ý:</strong>Mang theo căn cước</p>`, "1:9 ** is glued to the next word"},
	{"glued bold, then bold", "**Lưu ý:**Mang **căn cước**.", `<p><strong>Lưu ý:</strong>Mang <strong>căn cước</strong>.</p>`, "1:9 ** is glued"},
	{"bold begins a quotation", `**a "**b**" c**`, `<p><strong>a "<strong>b</strong>" c</strong></p>`, ""},
	{"bold that is none", "Mang **căn cước", `<p>Mang **căn cước</p>`, "1:6 ** stands in the text as it is"},
	{"asterisks on purpose", `2\*\*3`, `<p>2**3</p>`, ""},
	{"a line to fill in", "Họ tên: ____________________", `<p>Họ tên: ____________________</p>`, ""},
	{"soft and hard line ends", "một\nhai  \nba\\\nbốn", `<p>một hai<br>ba<br>bốn</p>`, ""},
	{"quotation marks stay", `"a" 'b' -- ...`, `<p>"a" 'b' -- ...</p>`, ""},
	{"control characters", "a\x00b &#0;&#1;", "<p>a\ufffdb \ufffd\ufffd</p>", "1:2 control character U+0000"},

	// Links.
	{"links", "[b](b.md) [c](./sub/c%20d.md#x) [up](../missing.md \"T\") [t](<a b.md>)",
		`<p><a href="b.md">b</a> <a href="./sub/c%20d.md#x">c</a> <a href="../missing.md" title="T">up</a> <a href="a b.md">t</a></p>`, ""},
	{"references", "[a][x] [x]\n\n[x]: /y?a=1&amp;b=2 'T'", `<p><a href="/y?a=1&amp;b=2" title="T">a</a> <a href="/y?a=1&amp;b=2" title="T">x</a></p>`, ""},
	{"bare addresses", "https://vi.wikipedia.org/wiki/Cao_Bằng, (www.loa.vn/x) a_b@cd.vn. **https://a.vn/b**",
		`<p><a href="https://vi.wikipedia.org/wiki/Cao_Bằng">https://vi.wikipedia.org/wiki/Cao_Bằng</a>, ` +
			`(<a href="http://www.loa.vn/x">www.loa.vn/x</a>) <a href="mailto:a_b@cd.vn">a_b@cd.vn</a>. ` +
			`<strong><a href="https://a.vn/b">https://a.vn/b</a></strong></p>`, ""},
	{"no addresses", "8:30 xhttps://a.vn a.b http://a @b.vn c@d", `<p>8:30 xhttps://a.vn a.b http://a @b.vn c@d</p>`, ""},
	{"address in a link", "[https://a.vn](b.md)", `<p><a href="b.md">https://a.vn</a></p>`, ""},
	{"scripts in links", "[a](javascript&colon;alert(1)) [b](&#106;avascript:x) [c](JaVaScRiPt:x) [d](<java\tscript:x>) <vbscript:x> [e](data:text/html,x)",
		`<p>a b c d vbscript:x e</p>`,
		"1:5 address|1:36 address|1:59 address|1:78 address|1:94 address|1:111 address"},
	{"scripts in raw links", `<a href="java&#10;script:alert(1)">a</a> <a href=" JAVASCRIPT:x">b</a>`, `<p>a b</p>`, "1:1 address|1:42 address"},
	{"image data", "![a](data:image/png;base64,AA==) ![b](data:image/svg+xml,x)",
		`<p><img src="data:image/png;base64,AA==" alt="a" loading="lazy" decoding="async"> b</p>`, "1:39 image address"},
	{"no address", "[a]()", `<p><a href="">a</a></p>`, "1:1 link without an address"},

	// Pictures, sound, film.
	{"figure", `![Ảnh *một*](a.jpg "Chú ""thích")` + "\n\n![](b.png)\n\n![x](c.png 'Chú & thích')",
		`<p>![Ảnh <em>một</em>](a.jpg "Chú ""thích")</p>` +
			`<figure><img src="b.png" alt="" loading="lazy" decoding="async"></figure>` +
			`<figure><img src="c.png" alt="x" loading="lazy" decoding="async"><figcaption>Chú &amp; thích</figcaption></figure>`, ""},
	{"image in text", `a ![b "c"](d.png "e")`, `<p>a <img src="d.png" alt="b &#34;c&#34;" title="e" loading="lazy" decoding="async"></p>`, ""},
	{"sound", `![Bản tin *số 1*](tin.MP3 "5 phút")`,
		`<figure><audio src="tin.MP3" controls preload="none"></audio><figcaption><a href="tin.MP3">Bản tin số 1</a> 5 phút</figcaption></figure>`, ""},
	{"film without a name", "![](a.webm)", `<figure><video src="a.webm" controls preload="none"></video><figcaption><a href="a.webm">Xem</a></figcaption></figure>`, ""},
	{"sound in text and in a link", "a ![b](c.ogg) [![d](e.wav)](f.md)",
		`<p>a <audio src="c.ogg" controls preload="none"></audio> <a href="c.ogg">b</a> <a href="f.md">d</a></p>`, `1:21 link to "e.wav" inside another link`},

	// Blocks.
	{"callouts", "> [!NOTE]\n> a\n>\n> b\n\n> [!warning]\n\n> [!XYZ]\n> c\n\n> [!TIP] d",
		`<aside class="callout callout-note" role="note"><p class="callout-title">Ghi chú</p><p>a</p><p>b</p></aside>` +
			`<aside class="callout callout-warning" role="note"><p class="callout-title">Cảnh báo</p></aside>` +
			`<blockquote><p>[!XYZ] c</p></blockquote><blockquote><p>[!TIP] d</p></blockquote>`,
		"8:3 unknown callout [!XYZ]|11:3 text behind [!TIP] makes it a quote"},
	{"table", "| A | B |\n|:--|--:|\n| `a\\|b` | <br> |\n| 1 | 2 | 3 |",
		`<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr>` +
			`<th scope="col" class="align-left">A</th><th scope="col" class="align-right">B</th></tr></thead>` +
			`<tbody><tr><td class="align-left"><code>a|b</code></td><td class="align-right"><br></td></tr>` +
			`<tr><td class="align-left">1</td><td class="align-right">2</td></tr></tbody></table></div>`,
		`4:11 "3" is behind the last column of the table`},
	{"table without headings", "| | |\n|-|-|\n| a | b |",
		`<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>`, ""},
	{"one empty heading", "| | B |\n|-|:-:|",
		`<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr><td></td><th scope="col" class="align-center">B</th></tr></thead></table></div>`, ""},
	{"tasks", "- [x] a\n- [ ] b", `<ul><li><input type="checkbox" disabled checked aria-label="Đã xong"> a</li>` +
		`<li><input type="checkbox" disabled aria-label="Chưa xong"> b</li></ul>`, ""},
	{"definitions", "Hộ nghèo\n: Hộ có *thu nhập* thấp", `<dl><dt>Hộ nghèo</dt><dd>Hộ có <em>thu nhập</em> thấp</dd></dl>`, ""},
	{"code", "```sh x\nls <a>\n```\n\n    " + strings.Repeat("x", 40), "<pre><code class=\"language-sh\">ls &lt;a&gt;\n</code></pre>" +
		`<pre tabindex="0"><code>` + strings.Repeat("x", 40) + "\n</code></pre>", ""},
	{"lists", "3. a\n4. b\n   - c\n\n~~d~~", `<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol><p><del>d</del></p>`, ""},
	{"footnotes", "a[^x] b[^x] c[^y]\n\n[^x]: Một\n[^z]: Hai\n[^x]: Ba",
		`<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref" aria-label="Chú thích 1">1</a></sup> ` +
			`b<sup id="fnref:1:2"><a href="#fn:1" class="footnote-ref" role="doc-noteref" aria-label="Chú thích 1">1</a></sup> c[^y]</p>` +
			`<section class="footnotes" role="doc-endnotes" aria-label="Chú thích"><ol><li id="fn:1"><p>Một ` +
			`<a href="#fnref:1" class="footnote-back" role="doc-backlink" aria-label="Trở lại chỗ dẫn chú thích 1">↩` + "\ufe0e</a> " +
			`<a href="#fnref:1:2" class="footnote-back" role="doc-backlink" aria-label="Trở lại chỗ dẫn chú thích 1 – 2">↩` + "\ufe0e<sup>2</sup></a></p></li></ol></section>",
		`1:14 footnote "y" has no text|4:1 footnote "z" is cited nowhere|5:1 footnote "x" has two texts`},

	// Raw HTML.
	{"safe tags", "<u>a</u><br>b <kbd>c</kbd> <span lang=\"tyz\">d</span>", `<p><u>a</u><br>b <kbd>c</kbd> <span lang="tyz">d</span></p>`, ""},
	{"break in a cell", "| A |\n|-|\n| a<br/>b |",
		`<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>a<br>b</td></tr></tbody></table></div>`, ""},
	{"removed with content", "a <script>x()</script> b\n\n<iframe src=x>y</iframe>\n\n<style>\n\np{}\n</style>", `<p>a  b</p>`,
		"1:3 <script> with what is in it was removed|3:1 <iframe> with what is in it|5:1 <style> with what is in it"},
	{"script around Markdown", "a <script>*b* [c](d.md)", `<p>a </p>`, "1:3 <script> with what is in it was removed"},
	{"removed tags", "<form><p>a</p></form>\n\n<blink>b</blink>", `<p>a</p><p>b</p>`, "1:1 <form> was removed|3:1 <blink> was removed"},
	{"removed attributes", `<b style="color:red" onclick="x()" class="k">a</b>`, `<p><b class="k">a</b></p>`,
		`1:1 formatting from a word processor was removed: style="color:red"|1:1 attribute onclick of <b> was removed`},
	{"pasted from Word", "<!--[if gte mso 9]>x<![endif]--><p class=MsoNormal><span style='mso-x:y'>a<o:p></o:p></span></p>\n\nb<o:p></o:p> <font>c</font>",
		`<p>a</p><p>b c</p>`, "1:33 formatting|1:52 formatting|1:75 formatting|3:2 formatting|3:14 formatting"},
	{"not closed", "<b>a\n\nb</b>", `<p><b>a</b></p><p>b</p>`, "1:1 <b> is not closed|3:2 </b> closes nothing"},
	{"closed in another order", "<b><i>a</b></i>", `<p><b><i>a</i></b></p>`, "1:4 <i> is not closed|1:12 </i> closes nothing"},
	{"block in a paragraph", "a <div>b</div>", `<p>a b</p>`, "1:3 <div> cannot stand in <p> and was removed"},
	{"HTML around Markdown", "<div class=\"x\" lang=\"hmn\">\n\n*a*\n\n<p>b\n\nc\n\n</div>", `<div class="x" lang="hmn"><p><em>a</em></p><p>b</p><p>c</p></div>`, ""},
	{"details", "<details>\n<summary>Xem</summary>\n\n- a\n\n</details>", `<details><summary>Xem</summary><ul><li>a</li></ul></details>`, ""},
	{"raw table", "<table>\n<tr><th scope=row>a<td colspan=2 rowspan=x>b\n</table>",
		`<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><tr><th scope="row">a</th><td colspan="2">b</td></tr></table></div>`,
		`2:20 attribute rowspan of <td> cannot be "x"`},
	{"text in a table", "<table>a<tr><td>b</table>", `<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table></table></div>ab`,
		"1:1 <table> cannot hold text|1:9 <tr> cannot stand in <body>|1:13 <td> cannot stand in <body>|1:18 </table> closes nothing"},
	{"raw pictures and films", "<img src=a.png width=10 height=x>\n<img alt=b>\n<video src=c.mp4 autoplay></video>",
		`<img src="a.png" width="10" alt="" loading="lazy" decoding="async"> <video src="c.mp4" controls preload="none"></video>`,
		`1:1 attribute height of <img> cannot be "x"|2:1 <img> without an address|3:1 attribute autoplay of <video> was removed`},
	{"link in a link", "[a <a href=b>c</a>](d.md) <a href=e>[f](g.md) https://h.vn</a>",
		`<p><a href="d.md">a c</a> <a href="e">f https://h.vn</a></p>`, `1:4 <a> cannot stand in a link|1:41 link to "g.md" inside another link`},
	{"ids", "<h1 id=a>A</h1>\n\n## A\n\n<b id=a>b</b><a name=c></a>", `<h2 id="a">A</h2><h2 id="a-2">A</h2><p><b>b</b><a id="c"></a></p>`,
		`1:1 <h1> is the title of the page|5:1 id "a" is used twice in this text`},
	{"comments", "a <!-- ghi chú --> b\n\n<!-- x\n\ny -->", `<p>a  b</p>`, ""},
	{"other markup", "a <?php x ?> <!DOCTYPE html>", `<p>a  </p>`, "1:3 <?php x ?> is not HTML for a page|1:14 <!DOCTYPE html> is not HTML for a page"},
	{"tag without an end", "<div class=\"a\n\nb", `<p>b</p>`, "1:1 tag without an end"},
	{"preformatted", "<pre>\na  b\n</pre>", "<pre>\na  b\n</pre>", ""},
	{"nested too deep", strings.Repeat(">", 61) + "a", strings.Repeat("<blockquote>", 60) + "<p>&gt;a</p>" + strings.Repeat("</blockquote>", 60), "1:61 quotes and lists inside each other"},
}

func TestBody(t *testing.T) {
	for _, c := range bodyCases {
		t.Run(c.name, func(t *testing.T) {
			body, probs := renderBody("a.md", []byte(c.markdown), 1, Options{})
			got := body.Expand(func(i int) string { return attribute(body.Links[i].Attribute, body.Links[i].Target) })
			if got != c.html {
				t.Errorf("markdown %q\n got %s\nwant %s", c.markdown, got, c.html)
			}
			probs.Sort()
			var want []string
			if c.problems != "" {
				want = strings.Split(c.problems, "|")
			}
			said := []string{}
			for _, p := range probs {
				said = append(said, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Text))
			}
			if !slices.EqualFunc(said, want, strings.HasPrefix) {
				t.Errorf("markdown %q\n got problems\n\t%s\nwant\n\t%s", c.markdown, strings.Join(said, "\n\t"), strings.Join(want, "\n\t"))
			}
			checkBody(t, body)
		})
	}
}

func TestBodyInEnglish(t *testing.T) {
	body, _ := renderBody("a.md", []byte("> [!TIP]\n> a\n\n|b|\n|-|\n\n![](c.mp3)"), 1, Options{Language: "en"})
	for _, want := range []string{">Tip<", `"Table 1"`, ">Listen<"} {
		if !strings.Contains(string(body.HTML), want) {
			t.Errorf("no %s in %s", want, body.HTML)
		}
	}
}

// TestLongParagraph warns of a paragraph that is not looked through for references,
// whatever it begins with.
func TestLongParagraph(t *testing.T) {
	for _, line := range []string{"dòng\n", "[a] dòng\n"} {
		_, probs := renderBody("a.md", []byte(strings.Repeat(line, maxLines+1)), 1, Options{})
		if !slices.ContainsFunc(probs, func(p diag.Problem) bool { return p.Text.String() == "paragraph of more than 5000 lines" }) {
			t.Errorf("%q: %v", line, probs)
		}
	}
}

func TestBodyPlaces(t *testing.T) {
	src := "Đây là [một](a.md),\n[hai][x] ![ba](b.png) <a href=c.md>bốn</a>\n<div>\n<img src=d.png></div>\n\n[x]: e.md"
	body, _ := renderBody("content/a.md", []byte(src), 7, Options{})
	var got []string
	for _, l := range body.Links {
		got = append(got, fmt.Sprintf("%s %d:%d+%d", l.Target, l.Pos.Line, l.Pos.Column, l.Pos.Length))
	}
	want := []string{"a.md 7:14+4", "e.md 8:1+1", "b.png 8:16+5", "c.md 8:23+13", "d.png 10:1+15"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBodyLinkFields(t *testing.T) {
	body, _ := renderBody("a.md", []byte("![Bản đồ](a.png) ![](b.png) <img src=c.png alt=x width=5> ![d](d.mp3)"), 1, Options{})
	var got []string
	for _, l := range body.Links {
		got = append(got, fmt.Sprintf("%d %s %s %q %v", l.Kind, l.Attribute, l.Target, l.Alt, l.Sized))
	}
	want := []string{`1 src a.png "Bản đồ" false`, `1 src b.png "" false`, `1 src c.png "x" true`, `2 src d.mp3 "" false`, `2 href d.mp3 "" false`}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBodyHeadings(t *testing.T) {
	body, _ := renderBody("a.md", []byte("## Một & *hai*[^1]\n\n### `Ba`\n\n##### Năm\n\n[^1]: x"), 1, Options{})
	want := []Heading{{2, "mot-hai", "Một & hai"}, {3, "ba", "Ba"}}
	if !slices.Equal(body.Headings, want) {
		t.Errorf("got %+v, want %+v", body.Headings, want)
	}
}

func TestBodySummary(t *testing.T) {
	for _, c := range []struct {
		name, markdown, want string
		words                int
	}{
		{"first paragraph", "## Đầu\n\nMột *hai*\nba[^1].\n\nBốn\n\n[^1]: x", "Một hai ba.", 6},
		{"cut between words", "một hai, ba, bốn năm", "một hai, ba…", 5},
		{"not the picture, the callout or the quote", "![x](a.png \"Ảnh\")\n\n> [!NOTE]\n> Chú\n\n> Trích\n\nMột", "Một", 4},
		{"of a list when there is no paragraph", "- một\n- hai", "một", 2},
		{"escapes and references", `a &amp; b\*`, "a & b*", 2},
		{"removed script", "a <script>b c</script>", "a", 1},
		{"nothing", "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, _ := renderBody("a.md", []byte(c.markdown), 1, Options{SummaryWords: 3})
			if body.Summary != c.want || body.Words != c.words {
				t.Errorf("got %q, %d words; want %q, %d words", body.Summary, body.Words, c.want, c.words)
			}
		})
	}
}
