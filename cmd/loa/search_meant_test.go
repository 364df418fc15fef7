package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// meant is what people type, and a part of the title that they mean by it.
var meant = []struct{ name, query, title string }{
	{"with marks", "nuôi ong", "Mô hình nuôi ong"},
	{"without marks", "nuoi ong", "Mô hình nuôi ong"},
	{"half with marks", "vay vốn ngan hang", "Năm bước vay vốn Ngân hàng"},
	{"the other place of the tone", "Quảng Hoà", "Quảng Hòa"},
	{"i for y", "kĩ năng truyền thông", "kỹ năng truyền thông"},
	{"unfinished", "truc sa", "trúc sào"},
	{"a letter wrong", "nuoi omg", "Mô hình nuôi ong"},
	{"two letters swapped", "trcu sao", "trúc sào"},
	{"a phrase", `"mười hai chỉ số"`, "ười hai chỉ số"},
	{"a word left out", "hội nghị -trao", "mỗi chi bộ nhận một việc"},
	{"the number alone", "2278", "Kế hoạch số 2278/KH-UBND"},
	{"number and type", "kh 2278", "Kế hoạch số 2278/KH-UBND"},
	{"the whole number", "2278/KH-UBND", "Kế hoạch số 2278/KH-UBND"},
	{"a number that others name", "05-CT/TW", "Chỉ thị số 05-CT/TW"},
	{"type in words", "nghị định 07", "Nghị định số 07/2021/NĐ-CP"},
	{"a day", "31/8/2022", "31/8/2022"},
	{"a day in words", "ngày 31 tháng 8 năm 2022", "31/8/2022"},
	{"a month", "tháng 8/2022", "31/8/2022"},
	{"a place", "ha quang", "Hà Quảng"},
	{"a former place", "huyện Phục Hòa", "huyện Phục Hòa"},
	{"a commune of before", "Sóc Hà", "xã Trường Hà"},
	{"an abbreviation", "UBND", "UBND"},
	{"in full", "ủy ban nhân dân", "UBND"},
}

// TestSearchMeant searches the example site on a phone, from a server and from a
// folder: the first result is the one that was meant, in the box and on the page.
func TestSearchMeant(t *testing.T) {
	for _, way := range []struct{ name, home string }{
		{"server", serveSite(t, exampleSite(t), strict).URL + exampleHome}, {"folder", folderSite(t)},
	} {
		t.Run(way.name, func(t *testing.T) {
			r := newReader(t, way.home)
			r.do(chromedp.EmulateViewport(390, 844))
			for _, m := range meant {
				r.open("")
				r.do(chromedp.Focus(box))
				r.write(m.query)
				first := until[string](r, opened+` && `+options+`[0].querySelector("b")?.textContent`)
				if !strings.Contains(first, m.title) {
					t.Errorf("%s: %q in the box finds %q first, want %q", m.name, m.query, first, m.title)
				}
				r.enter()
				until[bool](r, `document.querySelector("[data-part=status]") !== null`)
				if got := r.results().Titles; len(got) == 0 || got[0] != first {
					t.Errorf("%s: %q on the page finds %q, want %q first", m.name, m.query, got, first)
				}
				if n := value[int](r, tooWide); n > 0 {
					t.Errorf("%s: %d px wider than the screen", m.name, n)
				}
			}
			r.calm()
		})
	}
}
