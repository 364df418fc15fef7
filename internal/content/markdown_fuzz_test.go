package content

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"loa/internal/diag"
)

// checkBody fails when a body is not what Body promises.
func checkBody(t *testing.T, b Body) {
	t.Helper()
	checkLinks(t, b)
	checkBalance(t, b.HTML)
	full := b.Expand(func(i int) string { return attribute(b.Links[i].Attribute, b.Links[i].Target) })
	root, err := html.Parse(strings.NewReader(full))
	if err != nil {
		t.Fatalf("%v\n%s", err, full)
	}
	var ids []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if _, known := htmlElements[n.Data]; !known && !slices.Contains(ourElements, n.Data) {
			t.Errorf("element <%s>\n%s", n.Data, full)
		}
		for _, a := range n.Attr {
			if a.Key == "id" {
				ids = append(ids, a.Val)
			}
			checkAttribute(t, n, a)
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("ids are not unique: %q\n%s", ids, full)
	}
	if !slices.Equal(ids, b.Anchors) {
		t.Errorf("Anchors %q, ids in HTML %q", b.Anchors, ids)
	}
	for _, h := range b.Headings {
		if !slices.Contains(ids, h.ID) || h.Level < 2 || h.Level > 4 {
			t.Errorf("heading %+v\n%s", h, full)
		}
	}
}

// ourElements are written for Markdown but not allowed in it.
var ourElements = strings.Fields("html head body aside section input")

func checkAttribute(t *testing.T, n *html.Node, a html.Attribute) {
	t.Helper()
	if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
		t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
	}
	if a.Key == "href" || a.Key == "src" {
		scheme, _, ok := strings.Cut(strings.ToLower(strings.TrimLeft(strings.NewReplacer("\t", "", "\n", "").Replace(a.Val), "\x00 ")), ":")
		if ok && (scheme == "javascript" || scheme == "vbscript" || scheme == "data" && n.Data != "img") {
			t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
		}
	}
}

func checkLinks(t *testing.T, b Body) {
	t.Helper()
	last := -1
	for _, l := range b.Links {
		before := b.HTML[:l.Offset]
		name := string(before[bytes.LastIndexByte(before, '<')+1:])
		want := "src"
		if name == "a" {
			want = "href"
		}
		if !slices.Contains([]string{"a", "img", "audio", "video", "source"}, name) || l.Attribute != want || l.Offset <= last {
			t.Errorf("link %+v stands behind %q", l, name)
		}
		last = l.Offset
		if l.Pos.Line < 1 || l.Pos.Column < 1 {
			t.Errorf("link %+v has no place", l)
		}
	}
}

// checkBalance fails when the start and end tags of a body are not in order,
// or when a browser would see other elements than are written: it may only add
// a <tbody> or <colgroup>, whose tags may be left out.
func checkBalance(t *testing.T, source []byte) {
	t.Helper()
	var open, written []string
	z := html.NewTokenizer(bytes.NewReader(source))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		token := z.Token()
		switch kind {
		case html.StartTagToken:
			written = append(written, token.Data)
			if !slices.Contains(voidElements, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes %v\n%s", token.Data, open, source)
			}
			open = open[:len(open)-1]
		case html.CommentToken, html.DoctypeToken:
			t.Fatalf("%s", source)
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v stay open\n%s", open, source)
	}
	seen := []string{}
	root, err := html.Parse(bytes.NewReader(append([]byte("<!doctype html><body>"), source...)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && !slices.Contains([]string{"html", "head", "body", "tbody", "colgroup"}, n.Data) {
			seen = append(seen, n.Data)
		}
	}
	written = slices.DeleteFunc(written, func(s string) bool { return s == "tbody" || s == "colgroup" })
	if !slices.Equal(seen, written) {
		t.Errorf("a browser sees %v, written are %v\n%s", seen, written, source)
	}
}

// FuzzBody reads anything.
func FuzzBody(f *testing.F) {
	for _, c := range bodyCases {
		f.Add(c.markdown)
	}
	for _, text := range crashed {
		f.Add(text)
	}
	for _, text := range hostile {
		f.Add(text + text + text)
	}
	for _, text := range stretches {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		body, probs := renderBody("a.md", []byte(text), 3, Options{SummaryWords: 5})
		checkBody(t, body)
		checkStretches(t, text, body, probs)
		for _, p := range probs {
			if p.Line < 3 || p.Column < 1 || p.Text.Format == "" {
				t.Errorf("problem %+v", p)
			}
		}
	})
}

// checkStretches compares a body with that which the parser makes byte by byte.
func checkStretches(t *testing.T, text string, body Body, probs diag.List) {
	w := newBodyWriter("a.md", []byte(text), 3, Options{SummaryWords: 5})
	defer w.release()
	w.replaceControls()
	if want := w.renderWith(bytewiseParser); !reflect.DeepEqual(body, want) || !reflect.DeepEqual(probs, w.probs) {
		t.Errorf("%q gives\n%+v\n%#v, byte by byte\n%+v\n%#v", text, body, probs, want, w.probs)
	}
}

// stretches are texts in which it matters where a stretch ends.
var stretches = []string{
	"a b  \nc\\\nd\te\t\nf   \n", "a\\ *b* \\\\ *c*\\\\\\\n*d* e", "a  b   c*d*   ", "> - a b  \n>   c\\\n\n| a b | c\\|d |\n|-|-|\n|  e f  | g |",
	"\\  \na\\.", "a \\  \nb \\[x](https://e.vn)", "\\\\\\\n*a\\*", "x\\\\\\\n*a \\[b](https://e.vn)*", "\\  \nb\\<b>", "a\\\\\nb \\*c*",
	"# a b  \n## c d {#e}\n\na b\n===\n\n\tc d\n- \te f\n\n    g", "x www.a.vn a.b@c.vn: (http://a.vn) ftp://a.b W.x :// w. *https://d.vn*", "a! b [c d] e ] ~f g~ `h i` j <k l> m &amp; n",
	"0 \t\n0", "a     \nb", "a\\ \t\nb", "a\\     \nb *c*     \nd", "!", " ", ": a\n: b c", "a\u00a0 b \u3000\nc", "a *b\nc* d [e\nf](g) h\n[i j]: k", "************* a. b **", "[^a] b c\n\n[^a]: d e\n    f  \n    g",
}

// crashed are texts that once crashed or blocked readers of Markdown.
var crashed = []string{
	"> \t`", "> \t\n`", "\\\x00\"", "> ```\nabc", "> ~~~\n> abc\n", "- \n\t\n  \tx", "[^a]: [^a]", "![[![", "|\n-\n`\\|`", ":\n: ", "[a]:\n",
	"# {#}", "## a {#b} {#c}", "<a\n", "</", "<!", "<!-", "&#0;&#x110000;&#1;", "\x00", "[^1]\n\n[^1]:\n", "1)\n   1)\n", "\t\t- a\n  <div",
	"<table><b>x<td>y</table>", "<p><table><p>", "<svg><style></svg></style>", "<a><a><ul><p>", "<script>*<p>*</script>", "*<script>*x</script>",
	"<ruby>a<rt>b<rp>c</ruby>", "<dl><dt>a<dd><dl><dd>b</dl></dl>", "<details><summary><h2>x</summary>", "<pre>\n\n\na</pre>", "<h2 id=a><h2 id=a>",
	"000000:", "<c><p>", "<a><b><a>000",
}

// TestHostile reads long texts of one kind.
func TestHostile(t *testing.T) {
	for name, piece := range hostile {
		t.Run(name, func(t *testing.T) {
			body, _ := renderBody("a.md", []byte(strings.Repeat(piece, 30_000/len(piece))), 1, Options{})
			checkBody(t, body)
		})
	}
	for _, text := range crashed {
		body, _ := renderBody("a.md", []byte(text), 1, Options{})
		checkBody(t, body)
	}
}

// TestConcurrentBodies reads texts at the same time: under -race it shows that
// the parser is shared safely.
func TestConcurrentBodies(t *testing.T) {
	want, _ := renderBody("a.md", article, 1, Options{})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 10 {
				if got, _ := renderBody("a.md", article, 1, Options{}); !bytes.Equal(got.HTML, want.HTML) {
					t.Error("another body")
				}
			}
		})
	}
	group.Wait()
}
