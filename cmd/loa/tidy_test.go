package main

import (
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// tidy is what makes a page look kept, as questions to the browser: each answer
// is a list of what is not so.
var tidy = []struct{ what, faults string }{
	{"a separator stands at the end of a line, never at the beginning",
		`[...document.querySelectorAll(".crumbs li")].filter(li => getComputedStyle(li, "::before").content !== "none").map(li => li.textContent)`},
	{"a number and its word stay on one line",
		`[...document.querySelectorAll(".count, .chips .quiet, .index .quiet")].filter(e => e.getClientRects().length > 1).map(e => e.textContent)`},
	{"the name of a table begins where the table does",
		`[...document.querySelectorAll("caption")].filter(c => getComputedStyle(c).textAlign !== "left").map(c => c.textContent)`},
	{"a row's name is not a tower of words",
		`[...document.querySelectorAll("tbody th")].filter(th => th.offsetWidth < 80 && th.offsetHeight > 80).map(th => th.textContent)`},
	{"the second line of a task begins where the first does",
		`[...document.querySelectorAll("li:has(> [type=checkbox])")].filter(li => {
			const range = document.createRange(), box = li.firstElementChild.getBoundingClientRect()
			range.selectNodeContents(li)
			return [...range.getClientRects()].some(r => r.top > box.bottom && r.left < box.right)
		}).map(li => li.textContent)`},
	{"the lines of an address are near each other",
		`[...document.querySelectorAll("address > :not(:last-child)")].filter(e => e.nextElementSibling.getBoundingClientRect().top - e.getBoundingClientRect().bottom > 12).map(e => e.textContent)`},
	{"what can be pressed is 24 pixels high and wide",
		`[...document.querySelectorAll("a, button, input:not(:disabled), select, summary")].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest("svg, .skip")).filter(e => {
			const r = (e.closest("label") || e).getBoundingClientRect()
			return r.height < 24 || r.width < 24
		}).map(e => e.outerHTML)`},
}

// TestTidy looks at a page of each layout, on the smallest phone and on a wide
// screen, for what makes it look neglected.
func TestTidy(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	for _, width := range []int64{320, 1280} {
		r.do(chromedp.EmulateViewport(width, 800))
		for _, p := range append([]string{longPage, "bai-viet/2025/sau-01-7-2025-thu-tuc-o-dau/", "bai-viet/2022/ho-ngheo-ho-can-ngheo-ho-moi-thoat-ngheo/"}, layoutPages...) {
			r.open(p)
			for _, rule := range tidy {
				if found := value[[]string](r, rule.faults); len(found) > 0 {
					t.Errorf("%q at %d px: %s, but not in %d places: %q", p, width, rule.what, len(found), found[0])
				}
			}
		}
	}
	r.calm()
}

// TestPrintWastesNoPaper prints pages whose last sheet would hold the address of
// the office alone, and tables whose sums came on every sheet.
func TestPrintWastesNoPaper(t *testing.T) {
	need(t, "pdftotext (poppler-utils)", "pdftotext")
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	for _, p := range []string{"", "dia-ban/huyen-ha-quang/", "bai-viet/2022/ho-ngheo-ho-can-ngheo-ho-moi-thoat-ngheo/", "ke-hoach/kh-2278-2022/do-phu/"} {
		r.open(p)
		sheets := r.printed()
		for i, sheet := range sheets {
			if has := strings.Contains(sheet, "bien-tap@giam-ngheo.example"); has != (i == 0) {
				t.Errorf("%q: on sheet %d of %d the address of the office is there: %v", p, i+1, len(sheets), has)
			}
		}
		if !strings.HasSuffix(p, "do-phu/") {
			continue
		}
		if got, want := strings.Count(strings.Join(sheets, "\n"), "\nTổng "), 4; got != want {
			t.Errorf("the tables have %d sums on paper, want %d", got, want)
		}
	}
}

// printed returns the text of each sheet of the open page.
func (r *reader) printed() []string {
	r.Helper()
	asSheet := true
	made, err := chromedp.Call(r.ctx, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PreferCSSPageSize: &asSheet})
	if err != nil {
		r.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(tool(r.T, "pdftotext", "-layout", keep(r.T, "page.pdf", made.Data), "-"), "\f"), "\f")
}
