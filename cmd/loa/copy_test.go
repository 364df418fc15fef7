package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	permissions "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// copyPage is an article whose short form is looked at.
const copyPage = "bai-viet/2024/to-roi-nam-buoc-vay-von/"

// TestCopyButton copies the short form of an article; without JavaScript the text
// is there and no button.
func TestCopyButton(t *testing.T) {
	need(t, "Chromium", "chromium")
	server := httptest.NewServer(http.StripPrefix(exampleHome, http.FileServer(http.Dir(exampleSite(t)))))
	defer server.Close()
	b := newBrowser(t)
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		grant := permissions.SetPermissionParams{Permission: &permissions.PermissionDescriptor{Name: name}, Setting: permissions.PermissionSettingGranted}
		if _, err := chromedp.Call(b.ctx, permissions.SetPermission, grant); err != nil {
			t.Fatal(err)
		}
	}
	const want = "Tờ gấp ba, in đen trắng: năm bước vay vốn, từ lúc tính việc làm ăn đến lúc trả nợ đúng hạn. Có mã QR dẫn về trang này.\n" +
		"https://example.vn/giam-ngheo/" + copyPage
	err := chromedp.Do(b.ctx, chromedp.Navigate(server.URL+exampleHome+copyPage), chromedp.Click(".share button"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = chromedp.Run(b.ctx, chromedp.Poll[bool](`document.querySelector(".share button").textContent === "Đã sao chép"`))
	if err != nil {
		t.Fatalf("the button does not say that the text is copied: %v", err)
	}
	got, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`navigator.clipboard.readText()`, chromedp.EvalAwaitPromise))
	if err != nil || strings.ReplaceAll(got, "\r", "") != want {
		t.Errorf("copied %q, %v, want %q", got, err, want)
	}

	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(b.ctx, chromedp.Navigate(server.URL+exampleHome+copyPage)); err != nil {
		t.Fatal(err)
	}
	plain, err := chromedp.Run(b.ctx, chromedp.Text(".share"))
	if err != nil || !strings.Contains(plain, want) || strings.Contains(plain, "Sao chép") {
		t.Errorf("without JavaScript the page shows %q, %v", plain, err)
	}
}
