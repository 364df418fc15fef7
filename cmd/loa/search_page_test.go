package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

const (
	choices = `[...document.querySelectorAll("[data-part=found] input")]`
	titles  = `[...document.querySelectorAll("[data-part=found] h3")].map(e => e.textContent)`
	said    = `document.querySelector("[data-part=status]").textContent`
)

// TestSearchNarrows chooses terms, sorts, goes back, and opens the same address
// cold: the address holds everything.
func TestSearchNarrows(t *testing.T) {
	site := serveSite(t, exampleSite(t), strict).URL + exampleHome
	r := newReader(t, site)
	all := r.search("hộ nghèo")
	until[bool](r, choices+`.length > 10`)
	count := until[string](r, choices+`.find(e => e.name === "year" && e.value === "2024").closest("label").querySelector(".count").textContent`)
	value[bool](r, `(e => { e.focus(); e.click() })(`+choices+`.find(e => e.name === "year" && e.value === "2024")), true`)
	until[bool](r, said+` !== `+quoted(all.Said))
	narrow := r.results()
	if !strings.HasPrefix(narrow.Said, count+" ") {
		t.Errorf("2024 was said to have %s, and has: %s", count, narrow.Said)
	}
	if !until[bool](r, choices+`.some(e => e.checked) && document.activeElement.value === "2024"`) {
		t.Error("the choice has lost the focus")
	}
	value[bool](r, `(s => { s.value = "date"; s.dispatchEvent(new Event("change")) })(document.querySelector("[data-part=found] select")), true`)
	days := until[[]string](r, `location.search.includes("sort=date") && [...document.querySelectorAll("[data-part=found] time")].map(e => e.dateTime)`)
	if !slices.IsSortedFunc(days, func(a, b string) int { return strings.Compare(b, a) }) {
		t.Errorf("by date: %v", days)
	}
	address := value[string](r, `location.href`)
	narrow = r.results()
	r.do(chromedp.NavigateBack())
	until[bool](r, `!location.search.includes("sort=") && location.search.includes("year=2024")`)
	r.do(chromedp.NavigateBack())
	until[bool](r, said+` === `+quoted(all.Said))

	cold := newReader(t, site)
	cold.do(chromedp.Navigate(address))
	if got := cold.results(); !slices.Equal(got.Titles, narrow.Titles) || got.Said != narrow.Said {
		t.Errorf("opened cold: %v, want %v", got, narrow)
	}
	r.calm()
	cold.calm()
}

// TestSearchExcerpt looks at what stands below a title: a part of the page that
// has the words, marked.
func TestSearchExcerpt(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), strict).URL+exampleHome)
	r.search("ho ngheo")
	marks := until[[]string](r, `(m => m.length && m)([...document.querySelectorAll(".excerpt mark")].map(e => e.textContent.toLowerCase()))`)
	if !slices.Contains(marks, "hộ nghèo") {
		t.Errorf("marked are %q, want \"hộ nghèo\" among them", marks)
	}
	const rally = `[...document.querySelectorAll("[data-part=found] .card")].find(c => c.textContent.includes("Ra quân"))`
	text := until[string](r, `(c => c && (c.scrollIntoView(), c.querySelector(".excerpt").textContent))(`+rally+`)`)
	if strings.Contains(text, "Địa chỉ trang này") {
		t.Errorf("a result shows the address that its page has for paper: %q", text)
	}
	before := len(until[[]string](r, titles))
	value[bool](r, `[...document.querySelectorAll("[data-part=found] button")].at(-1).click(), true`)
	until[bool](r, titles+`.length > `+strconv.Itoa(before)+` && document.activeElement.closest("h3") !== null`)
	r.calm()
}

// TestSearchPhrase asks for a long phrase that an article has in two pieces alone: it
// is no result where its page can be read, and where not that is said.
func TestSearchPhrase(t *testing.T) {
	out := siteWithArticle(t, "---\ntitle: Thợ mộc\ndate: 2025-12-20\n---\nCây gỗ lát. Mặt lát chun.\n")
	r := newReader(t, serveSite(t, out, strict).URL+exampleHome)
	r.search(`"gỗ lát chun"`)
	until[bool](r, said+`.includes("Không tìm thấy")`)
	if got := r.search(`"mặt lát chun"`); len(got.Titles) != 1 {
		t.Errorf("a whole phrase finds %q, want one", got.Titles)
	}
	until[bool](r, `document.querySelector(".excerpt mark") !== null`)
	if n := value[int](r, `document.querySelectorAll("[data-part=found] .card:not([hidden])").length`); n != 1 {
		t.Errorf("%d cards are shown, want 1", n)
	}
	r.calm()
	if status := run([]string{"build", "-C", filepath.Dir(out), "--base-url", "https://example.vn" + filepath.ToSlash(out) + "/"}, io.Discard, io.Discard); status != statusFine {
		t.Fatalf("loa build = %d, want 0", status)
	}
	folder := newReader(t, "file://"+filepath.ToSlash(out)+"/")
	folder.open(`tim-kiem/?q=%22g%E1%BB%97+l%C3%A1t+chun%22`)
	if got := folder.results(); len(got.Titles) != 1 || !strings.Contains(got.Said, "từng hai từ") {
		t.Errorf("from a folder: %q finds %q, want one and a word on it", got.Said, got.Titles)
	}
}

// TestSearchOffline takes the network away and gives it back.
func TestSearchOffline(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	// The worker of the site has a network of its own, which is not taken away.
	if _, err := chromedp.Call(r.ctx, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true}); err != nil {
		t.Fatal(err)
	}
	r.open("")
	r.do(chromedp.Focus(box))
	until[bool](r, `document.querySelector("#_q").getAttribute("role") === "combobox"`)
	r.offline(true)
	r.write("vay von")
	until[bool](r, `document.querySelector(".panel").textContent.includes("không có mạng")`)
	r.offline(false)
	until[bool](r, opened)
}

func (r *reader) offline(on bool) {
	r.Helper()
	condition := &network.Conditions{Offline: on, DownloadThroughput: -1, UploadThroughput: -1}
	rules := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{condition}}
	if _, err := chromedp.Call(r.ctx, network.EmulateNetworkConditionsByRule, rules); err != nil {
		r.Fatal(err)
	}
	state := network.OverrideNetworkStateParams{Offline: on, DownloadThroughput: -1, UploadThroughput: -1}
	if _, err := chromedp.Call(r.ctx, network.OverrideNetworkState, state); err != nil {
		r.Fatal(err)
	}
}

// TestSearchBroken asks a server that fails, and then does not.
func TestSearchBroken(t *testing.T) {
	out := exampleSite(t)
	var broken atomic.Bool
	files := http.StripPrefix(exampleHome, http.FileServer(http.Dir(out)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if broken.Load() && strings.Contains(req.URL.Path, "/search/") {
			http.Error(w, "no", http.StatusServiceUnavailable)
			return
		}
		files.ServeHTTP(w, req)
	}))
	t.Cleanup(server.Close)
	r := newReader(t, server.URL+exampleHome)
	r.search("vay vốn")
	broken.Store(true)
	value[bool](r, `(i => { i.value = "trúc sào"; i.dispatchEvent(new Event("input")) })(document.querySelector("#_query")), true`)
	until[bool](r, said+`.includes("Chưa tải được")`)
	broken.Store(false)
	value[bool](r, `document.querySelector("[data-part=status] button").click(), true`)
	if got := r.results(); len(got.Titles) == 0 {
		t.Error("nothing after a new try")
	}
}

// TestSearchStale publishes the site anew while a page is open: files of the
// index that it knows are gone, and it must find the new ones by itself.
func TestSearchStale(t *testing.T) {
	out := exampleSite(t)
	r := newReader(t, serveSite(t, out, "").URL+exampleHome)
	r.search("vay vốn")
	// A site with one article more has other files of words.
	changed := siteWithArticle(t, "---\ntitle: Bài vừa đăng về cây hồi\ndate: 2025-12-20\n---\nCây hồi và cây quế.\n")
	if err := os.RemoveAll(filepath.Join(out, "search")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(changed, "search"), filepath.Join(out, "search")); err != nil {
		t.Fatal(err)
	}
	value[bool](r, `(i => { i.value = "cây hồi"; i.dispatchEvent(new Event("input")) })(document.querySelector("#_query")), true`)
	until[bool](r, titles+`.some(x => x.includes("cây hồi"))`)
}

// siteWithArticle builds the example site with an article more, and returns its
// folder.
func siteWithArticle(t *testing.T, article string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "articles", "moi.md"), []byte(article), 0o644); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"build", "-C", dir}, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa build = %d, want 0\n%s%s", status, &stdout, &stderr)
	}
	return filepath.Join(dir, "public")
}

// TestSearchFolder searches a folder that is opened without a server.
func TestSearchFolder(t *testing.T) {
	r := newReader(t, folderSite(t))
	r.open("")
	r.do(chromedp.SendKeys(box, "truc sao"))
	until[bool](r, opened+` && `+options+`[0].textContent.includes("trúc sào")`)
	r.enter()
	until[bool](r, `location.pathname.endsWith("/tim-kiem/index.html") && document.querySelector("[data-part=status] h2") !== null`)
	got := r.results()
	if len(got.Paths) == 0 {
		t.Fatal("nothing found")
	}
	for _, p := range got.Paths {
		if _, err := os.Stat(strings.TrimPrefix(p, "file://")); err != nil {
			t.Errorf("a result leads to nothing: %v", err)
		}
	}
	until[bool](r, `document.querySelector(".excerpt mark") !== null`)
	r.do(chromedp.Focus(`#_query`))
	r.write(" thu nhap")
	until[bool](r, `/q=truc(\+|%20)sao(\+|%20)thu/.test(location.href)`)
	narrow := until[found](r, `document.title.startsWith("truc sao thu") && `+shown)
	r.do(chromedp.Reload())
	if again := r.results(); !slices.Equal(again.Titles, narrow.Titles) {
		t.Errorf("opened again: %v, want %v", again.Titles, narrow.Titles)
	}
	r.calm()
}

// TestSearchSlow uses a network of 2G: the reader is told to wait, and gets an
// answer.
func TestSearchSlow(t *testing.T) {
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	r.open("")
	condition := &network.Conditions{Latency: 400, DownloadThroughput: 400e3 / 8, UploadThroughput: 400e3 / 8}
	rules := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{condition}}
	if _, err := chromedp.Call(r.ctx, network.EmulateNetworkConditionsByRule, rules); err != nil {
		t.Fatal(err)
	}
	r.do(chromedp.Focus(box))
	r.write("ho ngheo")
	until[bool](r, `document.querySelector(".panel")?.textContent.includes("Đang tìm")`)
	until[bool](r, opened)
	r.calm()
}

// TestSearchAccessible judges the open combobox and the results, on a small
// phone and on a desktop, light and dark.
func TestSearchAccessible(t *testing.T) {
	axe := axeScript(t)
	r := newReader(t, serveSite(t, exampleSite(t), "").URL+exampleHome)
	judge := func(what string) {
		t.Helper()
		r.do(chromedp.Evaluate[chromedp.Void](axe))
		found, err := chromedp.Run(r.ctx, chromedp.Evaluate[[]string](axeRun, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		if n := value[int](r, tooWide); n > 0 {
			t.Errorf("%s: %d px wider than the screen", what, n)
		}
		for _, f := range found {
			t.Errorf("%s: %s", what, f)
		}
	}
	for _, look := range []struct {
		scheme string
		width  int64
	}{{"light", 320}, {"dark", 320}, {"light", 1280}, {"dark", 1280}} {
		media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}}
		if _, err := chromedp.Call(r.ctx, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		r.do(chromedp.EmulateViewport(look.width, 800))
		r.open("")
		r.do(chromedp.SendKeys(box, "ho ngheo"))
		until[bool](r, opened)
		judge(look.scheme + " combobox")
		r.search("hộ nghèo")
		value[bool](r, `document.querySelector("[data-part=found] details").open = true`)
		until[bool](r, choices+`.length > 10 && document.querySelector(".excerpt mark") !== null`)
		judge(look.scheme + " results")
		r.search("zzzxq")
		judge(look.scheme + " nothing found")
	}
	r.calm()
}
