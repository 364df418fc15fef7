package main

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPrint prints an article: the text, the addresses of its links and of the
// page, page numbers, and nothing to press.
func TestPrint(t *testing.T) {
	need(t, "pdftotext (poppler-utils)", "pdftotext")
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	r.open(longPage)
	asSheet := true
	made, err := chromedp.Call(r.ctx, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PreferCSSPageSize: &asSheet})
	if err != nil {
		t.Fatal(err)
	}
	file := keep(t, "article.pdf", made.Data)
	out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{
		"Mô hình “điểm thông tin xóm”: một bảng, một loa, một người đọc giúp", "Tuyên truyền viên, hai buổi một tuần",
		"Địa chỉ trang này: https://example.vn/giam-ngheo/" + longPage, "(/giam-ngheo/bai-viet/", "Trước và sau",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("on paper there is no %q", want)
		}
	}
	for _, not := range []string{"Cỡ chữ", "Đến nội dung chính", "Trang chủ", "Trong bài này", "Bài cũ hơn", "Nghe đọc"} {
		if strings.Contains(text, not) {
			t.Errorf("on paper there is %q", not)
		}
	}
	if !regexp.MustCompile(`\b1 ?/ ?[2-9]\b`).MatchString(text) {
		t.Error("the pages have no numbers")
	}
	sizes, err := exec.Command("pdfinfo", file).Output()
	if err != nil || !strings.Contains(string(sizes), "(A4)") {
		t.Errorf("the paper is not A4: %v\n%s", err, sizes)
	}
	r.calm()
}
