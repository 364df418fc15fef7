package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	box     = `#_q`
	options = `[...document.querySelectorAll("#_options > li")]`
	active  = `document.querySelector("#_q").getAttribute("aria-activedescendant")`
	opened  = `document.querySelector("#_q").getAttribute("aria-expanded") === "true"`
)

// TestSearchWaits counts what is loaded: nothing before the box is used, and
// little then.
func TestSearchWaits(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), strict).URL+exampleHome)
	r.open("")
	if asked := r.requests("/search/"); len(asked) > 0 {
		t.Errorf("before the box has the focus: %v", asked)
	}
	r.do(chromedp.Focus(box))
	until[bool](r, `document.querySelector("#_q").getAttribute("role") === "combobox"`)
	if asked := r.requests("/search/"); len(asked) != 1 || !strings.HasSuffix(asked[0], "/search/start.js") {
		t.Errorf("with the focus: %v, want start.js alone", asked)
	}
	r.write("ho ngheo")
	until[bool](r, options+`.length > 5`)
	if asked := r.requests("/search/"); len(asked) > 15 {
		t.Errorf("for a query: %d requests, want at most 15", len(asked))
	}
	r.calm()
}

// TestSearchKeyboard goes through the combobox as somebody without a mouse.
func TestSearchKeyboard(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), strict).URL+exampleHome)
	r.open("")
	r.do(chromedp.SendKeys(box, "ho ngheo"))
	until[bool](r, opened+` && `+options+`.length === 7 && `+options+`.at(-1).dataset.url.endsWith("q=ho+ngheo")`) // all of it is asked for
	if said := value[string](r, `document.querySelector(".panel [role=status]").textContent`); !strings.Contains(said, "kết quả") {
		t.Errorf("announced is %q, want how many there are", said)
	}
	last := value[string](r, options+`.at(-1).id`)
	for _, step := range []struct{ name, key, want string }{
		{"down", kb.ArrowDown, "_option0"}, {"down again", kb.ArrowDown, "_option1"}, {"end", kb.End, last},
		{"home", kb.Home, "_option0"}, {"up, back to the box", kb.ArrowUp, ""}, {"up, round to the last", kb.ArrowUp, last},
	} {
		r.do(chromedp.KeyEvent(step.key))
		if got := value[string](r, active+` || ""`); got != step.want {
			t.Errorf("%s: the active option is %q, want %q", step.name, got, step.want)
		}
	}
	if n := value[int](r, `document.querySelectorAll("#_options [aria-selected=true]").length`); n != 1 {
		t.Errorf("%d options are selected, want 1", n)
	}
	r.do(chromedp.KeyEvent(kb.Escape))
	if value[bool](r, opened) || value[string](r, `document.activeElement.id`) != "_q" || value[string](r, `document.querySelector("#_q").value`) == "" {
		t.Error("Escape must close the list and leave the words and the focus in the box")
	}
	first := value[string](r, options+`[0].querySelector("b").textContent`)
	r.do(chromedp.KeyEvent(kb.ArrowDown))
	until[bool](r, active+` === "_option0"`) // the list opens again when its results are there
	r.enter()
	if title := until[string](r, `location.pathname.includes("/bai-viet/") && document.readyState === "complete" && document.querySelector("h1").textContent`); title != first {
		t.Errorf("Enter leads to %q, want %q", title, first)
	}
	r.do(chromedp.SendKeys(box, "vay von"))
	r.enter()
	until[bool](r, `location.search === "?q=vay+von"`)
	if n := len(r.results().Titles); n == 0 {
		t.Error("Enter without an option leads to a search page without results")
	}
	r.calm()
}

// enter presses the Enter key as a keyboard does: what a page prevents has no
// effect.
func (r *reader) enter() {
	r.Helper()
	for _, e := range []input.DispatchKeyEventParams{
		{Type: input.DispatchKeyEventTypeKeyDown, Text: "\r"}, {Type: input.DispatchKeyEventTypeKeyUp},
	} {
		e.Key, e.Code, e.WindowsVirtualKeyCode = "Enter", "Enter", 13
		if _, err := chromedp.Call(r.ctx, input.DispatchKeyEvent, e); err != nil {
			r.Fatal(err)
		}
	}
}

// TestSearchComposition types with an input method: half a syllable is no query.
func TestSearchComposition(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	r.open("")
	r.do(chromedp.Focus(box))
	until[bool](r, `document.querySelector("#_q").getAttribute("role") === "combobox"`)
	r.requests("")
	for _, part := range []string{"n", "ng", "nghe", "nghèo"} {
		compose(r, part)
	}
	// The pause after the last key is over when a longer one is.
	value[bool](r, `window.rested = false, setTimeout(() => { rested = true }, 400), true`)
	until[bool](r, `rested`)
	if asked := r.requests("/search/"); len(asked) > 0 {
		t.Errorf("in the middle of a composition: %v", asked)
	}
	r.write("nghèo")
	until[bool](r, opened)
	if got := value[string](r, `document.querySelector("#_q").value`); got != "nghèo" {
		t.Errorf("the box holds %q, want %q", got, "nghèo")
	}
	r.calm()
}

func compose(r *reader, text string) {
	r.Helper()
	n := int64(len([]rune(text)))
	if _, err := chromedp.Call(r.ctx, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: n, SelectionEnd: n}); err != nil {
		r.Fatal(err)
	}
}

// TestSearchHostile asks for what no reader means: nothing may happen but an
// answer, and no word of it may become markup.
func TestSearchHostile(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	for _, q := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `hộ nghèo <b onclick=alert(1)>`,
		strings.Repeat("nghèo ", 2000), strings.Repeat("a", 10000), "😀😀 👨‍👩‍👧", "\x01\x02\x7f nghèo", `"`, `-`, `- "`, `-nghèo`, `((([[[\\\`, "%s %d ${1} {{.}}",
		"__proto__", "constructor toString", "\u202e\u200b", "ở = ! | ~",
	} {
		r.open("tim-kiem/")
		r.do(chromedp.Focus(`#_query`))
		r.write(q)
		r.enter()
		if strings.TrimSpace(q) != "" {
			r.results()
		}
		allowed := []string{"A", "B", "BUTTON", "H2", "H3", "MARK", "P", "SMALL", "SPAN", "TIME", "LI", "UL", "DIV", "DETAILS", "SUMMARY",
			"FIELDSET", "LEGEND", "LABEL", "INPUT", "SELECT", "OPTION"}
		for _, tag := range value[[]string](r, `[...document.querySelectorAll("[data-part=found] *, [data-part=status] *")].map(e => e.tagName)`) {
			if !slices.Contains(allowed, tag) {
				t.Errorf("%.40q makes an element %s", q, tag)
			}
		}
		r.calm()
	}
}
