package content

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// TestCommonMark compares what we make of the examples of the CommonMark Spec
// with what the spec makes of them, as trees. Every body goes through
// renderBody and Expand. What we do on purpose is undone by commonMarkTree and
// named there; an example that we answer in another way on purpose is in
// ourAnswers with the reason.
func TestCommonMark(t *testing.T) {
	source, err := os.ReadFile("testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Example        int
		Markdown, HTML string
	}
	if err := json.Unmarshal(source, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) != 652 {
		t.Fatalf("%d examples, want 652", len(examples))
	}
	for _, e := range examples {
		want := e.HTML
		ours, differs := ourAnswers[e.Example]
		got := expanded(e.Markdown)
		if differs {
			if got != ours.html {
				t.Errorf("example %d (%s)\nmarkdown %q\ngot      %q\nwant     %q", e.Example, ours.reason, e.Markdown, got, ours.html)
			}
			if commonMarkTree(t, got, true) == commonMarkTree(t, want, false) {
				t.Errorf("example %d does not differ any more: remove it from ourAnswers", e.Example)
			}
			continue
		}
		if got, want := commonMarkTree(t, got, true), commonMarkTree(t, want, false); got != want {
			t.Errorf("example %d\nmarkdown %q\ngot      %q\nwant     %q", e.Example, e.Markdown, got, want)
		}
	}
}

// expanded returns the HTML of a text with the addresses of its links as the
// spec writes them.
func expanded(markdown string) string {
	body, _ := renderBody("a.md", []byte(markdown), 1, Options{})
	return body.Expand(func(i int) string {
		l := body.Links[i]
		return attribute(l.Attribute, string(util.URLEscape([]byte(l.Target), false)))
	})
}

// commonMarkTree returns HTML in a form that can be compared: white space
// beside blocks and at the ends of an element does not count, nor does the
// order of attributes. Of ours it
// undoes, and of the spec's it does (top headings):
//
//   - headings have ids;
//   - a text with a heading of level 1 has all headings one level lower;
//   - an image alone in a paragraph is a figure, its title the caption;
//   - images load late (loading, decoding);
//   - wide code is within reach of the keyboard (tabindex);
//   - a table scrolls in a region of its own.
func commonMarkTree(t *testing.T, source string, ours bool) string {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(source), body)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	lower := !ours && strings.Contains(source, "<h1>")
	for _, n := range slices.Collect(body.Descendants()) {
		if ours {
			undo(n)
		}
		if level, ok := strings.CutPrefix(n.Data, "h"); ok && lower && len(level) == 1 && level < "6" && level >= "1" {
			n.Data = "h" + string(level[0]+1)
		}
		for i, a := range n.Attr {
			if a.Key == "href" || a.Key == "src" {
				n.Attr[i].Val = string(util.URLEscape([]byte(a.Val), false))
			}
		}
		slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
		if n.Type == html.CommentNode {
			n.Type, n.Data = html.TextNode, ""
		}
		if before := n.PrevSibling; before != nil && before.Type == html.TextNode && n.Type == html.TextNode {
			n.Data = before.Data + n.Data
			before.Parent.RemoveChild(before)
		}
	}
	var b strings.Builder
	writeTree(&b, body, false)
	return strings.TrimSpace(b.String())
}

func undo(n *html.Node) {
	drop := func(keys ...string) {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(keys, a.Key) })
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		drop("id")
	case "img":
		drop("loading", "decoding")
	case "pre":
		drop("tabindex")
	case "div":
		if table := n.FirstChild; len(n.Attr) == 4 && table.Data == "table" {
			*n = html.Node{Type: html.TextNode, Parent: n.Parent, PrevSibling: n.PrevSibling, NextSibling: n.NextSibling, FirstChild: table, LastChild: table}
			n.RemoveChild(table)
			n.Parent.InsertBefore(table, n)
		}
	case "figure":
		n.Data = "p"
		if caption := n.FirstChild.NextSibling; caption != nil {
			n.RemoveChild(caption)
			n.FirstChild.Attr = append(n.FirstChild.Attr, html.Attribute{Key: "title", Val: caption.FirstChild.Data})
		}
	}
}

var treeBlocks = strings.Fields("body p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table tr td tbody thead th div figure br")

// writeTree writes a tree as text.
func writeTree(b *strings.Builder, n *html.Node, pre bool) {
	switch n.Type {
	case html.TextNode:
		text := n.Data
		if !pre {
			text = blanks.ReplaceAllString(text, " ")
			if beside(n.PrevSibling) {
				text = strings.TrimPrefix(text, " ")
			}
			if beside(n.NextSibling) {
				text = strings.TrimSuffix(text, " ")
			}
		}
		b.WriteString(html.EscapeString(text))
	default:
		b.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			b.WriteString(attribute(a.Key, a.Val))
		}
		b.WriteString(">")
		for c := range n.ChildNodes() {
			writeTree(b, c, pre || n.Data == "pre")
		}
		b.WriteString("</" + n.Data + ">")
	}
}

var blanks = regexp.MustCompile("[ \t\n]+")

// beside reports whether a text next to n is beside a block, or at the end of
// what it stands in.
func beside(n *html.Node) bool {
	return n == nil || slices.Contains(treeBlocks, n.Data)
}
