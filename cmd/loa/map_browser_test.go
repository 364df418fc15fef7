package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestMap goes over the map of places as somebody without a mouse, and listens to
// its links: each has the name of the place and how many articles there are.
func TestMap(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), strict).URL+exampleHome)
	r.open("dia-ban/")
	const inMap = `document.activeElement.closest("svg.map") !== null`
	for range 60 {
		if value[bool](r, inMap) {
			break
		}
		r.do(chromedp.KeyEvent(kb.Tab))
	}
	if !value[bool](r, inMap) {
		t.Fatal("the Tab key does not come to the map")
	}
	if ring := value[string](r, `getComputedStyle(document.activeElement.querySelector("path")).stroke`); ring == "none" {
		t.Error("the place in focus has no line around it")
	}
	places := 0
	for value[bool](r, inMap) {
		places++
		r.do(chromedp.KeyEvent(kb.Tab))
	}
	if links := value[int](r, `document.querySelectorAll("svg.map a").length`); places != links || places < 10 {
		t.Errorf("the Tab key stops at %d places of %d", places, links)
	}
	tree, err := chromedp.Call(r.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, n := range tree.Nodes {
		if n.Role != nil && strings.Contains(string(n.Role.Value), "link") && n.Name != nil {
			var name string
			if err := json.Unmarshal(n.Name.Value, &name); err != nil {
				t.Fatal(err)
			}
			said = append(said, name)
		}
	}
	if all := strings.Join(said, "\n"); !strings.Contains(all, "huyện Hà Quảng: 5 bài viết") || !strings.Contains(all, "huyện Quảng Hòa: 0 bài viết") {
		t.Errorf("links are called\n%s", all)
	}
	r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("svg.map a").focus()`))
	r.enter()
	until[bool](r, `location.pathname.endsWith("/dia-ban/huyen-bao-lam/")`)
	r.calm()
}
