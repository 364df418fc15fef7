package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// longPage is an article of the example with a picture, tables and a contents list.
const longPage = "bai-viet/2025/mo-hinh-diem-thong-tin-xom/"

// TestReadingKeyboard goes to the text, and through what is chosen for a device,
// as somebody without a mouse.
func TestReadingKeyboard(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	r.open(longPage)
	focused := func(step, want string) {
		t.Helper()
		if got := value[string](r, `document.activeElement.outerHTML.slice(0, 120)`); !strings.Contains(got, want) {
			t.Errorf("%s: the focus is on %s, want %s", step, got, want)
		}
	}
	press := func(keys ...string) {
		t.Helper()
		for _, k := range keys {
			r.do(chromedp.KeyEvent(k))
		}
	}
	press(kb.Tab)
	focused("the first key", `class="skip"`)
	if x := value[float64](r, `document.querySelector(".skip").getBoundingClientRect().left`); x < 0 {
		t.Errorf("the skip link lies at %v when it has the focus", x)
	}
	press(kb.Tab, kb.Tab)
	focused("behind the site's name", "<summary>")
	press(kb.Enter, kb.Tab, kb.ArrowRight)
	focused("in the panel", `value="large"`)
	if got := value[string](r, `getComputedStyle(document.documentElement).fontSize`); got != "19.52px" {
		t.Errorf("with large letters they have %s", got)
	}
	press(kb.Tab, kb.ArrowRight, kb.ArrowRight, kb.Tab, kb.ArrowRight)
	focused("the last choice", `value="more"`)
	press(kb.Escape)
	focused("closed", "<summary>")
	if value[bool](r, `document.querySelector(".reading").open`) {
		t.Error("the panel is open after Escape")
	}
	r.open("")
	const chosen = `(({size, scheme, contrast}) => JSON.stringify({size, scheme, contrast}))(document.documentElement.dataset)`
	if got := value[string](r, chosen); got != `{"size":"large","scheme":"dark","contrast":"more"}` {
		t.Errorf("another page is shown with %s", got)
	}
	if got := value[string](r, `getComputedStyle(document.documentElement).colorScheme`); got != "dark" {
		t.Errorf("the scheme is %s, want dark", got)
	}
	press(kb.Tab, kb.Enter)
	focused("skipped", "<main")
	r.calm()
}

// TestReadingForgets shows the page as the system has it when the device keeps
// something that is not ours, or nothing at all.
func TestReadingForgets(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	for _, before := range []string{
		`localStorage.setItem("loa-reading", "{")`,
		`Object.defineProperty(window, "localStorage", {get() { throw new Error("not allowed") }})`,
	} {
		r.onNewPage(before)
		r.open("")
		if n := value[int](r, `["size", "scheme", "contrast"].filter(k => k in document.documentElement.dataset).length`); n != 0 {
			t.Errorf("%s: %d things are chosen, want none", before, n)
		}
		r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector(".reading [value=dark]").click()`))
		if got := value[string](r, `document.documentElement.dataset.scheme || ""`); got != "dark" {
			t.Errorf("%s: the scheme is %q after a choice, want dark", before, got)
		}
	}
	r.calm()
}

// onNewPage runs a script before those of each page that is opened.
func (r *reader) onNewPage(script string) {
	r.Helper()
	if _, err := chromedp.Call(r.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: script}); err != nil {
		r.Fatal(err)
	}
}

// voices stands for the voices of a device; what is said goes into said.
const voices = `window.said = [];
	window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
	Object.defineProperty(window, "speechSynthesis", {value: {
		getVoices: () => [{lang: "en-US", name: "English"}, {lang: LANG, name: "Other"}],
		speak(words) { said.push(words.voice.name + ": " + words.text); setTimeout(() => words.onend(), 0) },
		cancel() {},
		addEventListener() {},
	}})`

// TestReadAloud reads an article from its title to its end, with a Vietnamese
// voice; without one there is no button.
func TestReadAloud(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	r.open(longPage)
	if !value[bool](r, `document.querySelector(".listen").hidden`) {
		t.Error("there is a button to listen without a voice")
	}
	r.onNewPage(strings.ReplaceAll(voices, "LANG", `"vi-VN"`))
	r.open(longPage)
	r.do(chromedp.Click(".listen"))
	until[bool](r, `said.length > 20 && document.querySelector(".listen").textContent === "Nghe đọc bài"`)
	said := value[[]string](r, `said`)
	text := strings.Join(said, "\n")
	if !strings.HasPrefix(said[0], "Other: Mô hình “điểm thông tin xóm”") {
		t.Errorf("it begins with %q", said[0])
	}
	for _, want := range []string{"Một điểm gồm những gì", "Xóm tự đóng, xã mua tấm lợp", "Thứ Hai:", "họp xóm, chọn chỗ và chọn người"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q is read %d times, want once", want, strings.Count(text, want))
		}
	}
	if slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, "example.vn") }) {
		t.Error("the address for paper is read")
	}
	r.calm()
}

// TestWithoutScripts has a browser that runs none: the page is complete, and
// nothing that needs one is offered.
func TestWithoutScripts(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	r.open(longPage)
	for _, part := range []string{".reading", ".listen"} {
		if value[bool](r, `document.querySelector("`+part+`").checkVisibility({visibilityProperty: true})`) {
			t.Errorf("%s is offered without scripts", part)
		}
	}
	if n := value[int](r, `document.querySelector("main").innerText.split(/\s+/).length`); n < 500 {
		t.Errorf("the page has %d words without scripts", n)
	}
	r.calm()
}

// TestFromFolder opens pages without a server: the policy lets in what lies
// beside them.
func TestFromFolder(t *testing.T) {
	r := newReader(t, folderSite(t))
	for _, rel := range []string{"", longPage} {
		r.open(rel)
		if got := value[string](r, `getComputedStyle(document.querySelector(".top")).backgroundColor`); got != "rgb(11, 93, 87)" {
			t.Errorf("%q: the style sheet is not there: %s", rel, got)
		}
		if value[bool](r, `document.querySelector(".reading").hidden`) {
			t.Errorf("%q: the script is not there", rel)
		}
		if n := value[int](r, `[...document.images].filter(i => i.complete && !i.naturalWidth).length`); n > 0 {
			t.Errorf("%q: %d pictures are not there", rel, n)
		}
	}
	r.calm()
}

// keep writes what a test has made where it can be looked at.
func keep(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.ArtifactDir(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
