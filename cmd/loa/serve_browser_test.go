package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// previewed is a site in a folder, a preview of it, and a browser.
type previewed struct {
	*testing.T
	dir     string
	home    string // address of the home page
	command *exec.Cmd
	browser *browser
}

func previewSite(t *testing.T) *previewed {
	t.Helper()
	need(t, "Chromium", "chromium")
	p := &previewed{T: t, dir: t.TempDir(), browser: newBrowser(t)}
	p.write("content/site.yaml", "title: T\nbase_url: https://example.vn/tinh/\nlanguage: en\n")
	p.write("content/articles/a.md", longArticle("First text."))
	p.write("content/pages/about.md", "---\ntitle: About\n---\nUs.\n")
	p.write("themes/default/assets/style.css", "h1 { color: rgb(1, 2, 3) }")
	p.start("--editor", "vscode")
	return p
}

// longArticle has a text that must be scrolled, and something to open.
func longArticle(text string) string {
	return "---\ntitle: A\ndate: 2024-05-01\n---\n" + text + "\n\n<details><summary>More</summary>\n\nHidden.\n\n</details>\n\n" +
		strings.Repeat("A line of text.\n\n", 100)
}

func (p *previewed) write(name, text string) {
	p.Helper()
	path := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		p.Fatal(err)
	}
}

// start starts loa serve and waits for the address that it prints.
func (p *previewed) start(flags ...string) {
	p.Helper()
	p.command = exec.Command("loa", append([]string{"serve", "-C", p.dir}, flags...)...)
	p.command.Env = append(os.Environ(), "LANG=C", "LC_ALL=C")
	out, err := p.command.StdoutPipe()
	if err != nil {
		p.Fatal(err)
	}
	if err := p.command.Start(); err != nil {
		p.Fatal(err)
	}
	command := p.command
	p.Cleanup(func() { command.Process.Kill() })
	lines := bufio.NewReader(out)
	address, err := lines.ReadString('\n')
	if err != nil {
		p.Fatalf("loa serve prints no address: %v", err)
	}
	go io.Copy(io.Discard, lines)
	address, _, _ = strings.Cut(strings.TrimSpace(address), " ")
	p.home = strings.Replace(address, "localhost", "127.0.0.1", 1)
}

// stop ends loa serve as Ctrl-C does.
func (p *previewed) stop() {
	p.Helper()
	if err := p.command.Process.Signal(os.Interrupt); err != nil {
		p.Fatal(err)
	}
	if err := p.command.Wait(); err != nil {
		p.Fatalf("loa serve: %v", err)
	}
}

// tab is an open page.
type tab struct {
	*previewed
	ctx context.Context
}

// open opens a page of the site in a tab of its own.
func (p *previewed) open(path string) tab {
	p.Helper()
	ctx, cancel := chromedp.NewContext(p.browser.ctx)
	p.Cleanup(cancel)
	if err := chromedp.Listen(ctx, p.browser.note); err != nil {
		p.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(800, 600), chromedp.Navigate(p.home+path)); err != nil {
		p.Fatal(err)
	}
	t := tab{p, ctx}
	t.becomes(`!!document.querySelector("loa-preview")`)
	t.do(`window.opened = true`)
	return t
}

// do runs a script in the page.
func (t tab) do(script string) {
	t.Helper()
	if err := chromedp.Do(t.ctx, chromedp.Evaluate[chromedp.Void](script)); err != nil {
		t.Fatalf("%s: %v", script, err)
	}
}

// is evaluates a condition; while a page loads, nothing is true.
func (t tab) is(condition string) bool {
	ok, err := chromedp.Run(t.ctx, chromedp.Evaluate[bool](condition))
	return err == nil && ok
}

// becomes waits until a condition is true.
func (t tab) becomes(condition string) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(patience); !t.is(condition); <-tick.C {
		if time.Now().After(deadline) {
			at, _ := chromedp.Run(t.ctx, chromedp.Evaluate[string](`location.pathname + " " + document.body.innerText.slice(0, 300) + "\n" +
				(document.querySelector("loa-preview")?.shadowRoot.textContent || "no bar")`))
			t.Fatalf("%s does not become true at %s", condition, at)
		}
	}
}

// The parts of a page that tests look at.
const (
	reloaded   = `!window.opened && !!document.querySelector("loa-preview")`
	shadow     = `document.querySelector("loa-preview").shadowRoot`
	alertPanel = shadow + `.querySelector("[role=alertdialog]:not([hidden])")`
)

func contains(text string) string { return fmt.Sprintf("document.body.innerText.includes(%q)", text) }

// TestPreviewReload checks that a page is reloaded when it has changed, and
// only then, and stays where it was read.
func TestPreviewReload(t *testing.T) {
	p := previewSite(t)
	article, about := p.open("articles/a/"), p.open("about/")
	article.do(`document.querySelector("details").open = true; scrollTo(0, 700)`)
	p.write("content/articles/a.md", longArticle("Second text."))
	article.becomes(reloaded)
	article.becomes(contains("Second text.") + ` && scrollY === 700 && document.querySelector("details").open`)
	if !about.is(`window.opened`) {
		t.Error("a page that has not changed was reloaded")
	}
	article.do(`window.opened = true`)
	p.write("themes/default/assets/style.css", "h1 { color: rgb(4, 5, 6) }")
	for _, tab := range []tab{article, about} {
		tab.becomes(`getComputedStyle(document.querySelector("h1")).color === "rgb(4, 5, 6)"`)
		tab.becomes(`document.querySelectorAll("link[rel=stylesheet]").length === 1`)
		if !tab.is(`window.opened`) {
			t.Error("a style sheet reloaded the page")
		}
	}
	p.noFaults()
}

// TestPreviewFollows checks that a tab goes where its page goes.
func TestPreviewFollows(t *testing.T) {
	p := previewSite(t)
	article := p.open("articles/a/")
	if err := os.Rename(filepath.Join(p.dir, "content/articles/a.md"), filepath.Join(p.dir, "content/articles/b.md")); err != nil {
		t.Fatal(err)
	}
	article.becomes(`location.pathname === "/tinh/articles/b/" && ` + contains("First text."))
	p.write("content/site.yaml", "title: T\nbase_url: https://example.vn/\nlanguage: en\n")
	article.becomes(`location.pathname === "/articles/b/" && ` + contains("First text."))
	// Chromium asks for the manifest and for its icon when it is idle, and so for
	// those of a page that it has left.
	p.noFaults("/tinh/manifest.webmanifest", "/tinh/assets/icon.")
}

// TestPreviewOverlay breaks the content under an open page and mends it.
func TestPreviewOverlay(t *testing.T) {
	p := previewSite(t)
	article := p.open("articles/a/")
	p.write("content/articles/a.md", "---\ntitle: [broken\n---\n")
	article.becomes("!!" + alertPanel)
	article.becomes(alertPanel + `.innerText.includes("content/articles/a.md:2:8")`)
	article.becomes(alertPanel + `.querySelector("pre").textContent === "title: [broken\n       ^"`)
	article.becomes(alertPanel + `.querySelector("a").href.startsWith("vscode://file/")`)
	article.becomes(shadow + `.activeElement.textContent === "Close"`)
	if !article.is(`window.opened && ` + contains("First text.")) {
		t.Error("the last good page is gone")
	}
	article.judgeBar()
	article.do(alertPanel + `.querySelector("button").click()`)
	article.becomes("!" + alertPanel)
	article.becomes(shadow + `.querySelector("button.wrong").textContent === "Errors: 1"`)
	p.write("content/articles/a.md", longArticle("Mended text."))
	article.becomes(contains("Mended text.") + " && !" + alertPanel + " && " + shadow + `.querySelector("button.wrong").hidden`)
	p.write("content/articles/a.md", strings.Replace(longArticle("Warned text."), "date:", "datte: 1\ndate:", 1))
	article.becomes(shadow + `.querySelector("button:not(.wrong):not([hidden])").textContent === "Warnings: 1" && !` + alertPanel)
	p.noFaults()
}

// judgeBar asks axe about the page with the bar and the alertPanel in it.
func (t tab) judgeBar() {
	t.Helper()
	script := axeScript(t.T)
	t.do(script)
	found, err := chromedp.Run(t.ctx, chromedp.Evaluate[[]string](axeRun, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range found {
		if strings.Contains(fault, "loa-preview") || strings.Contains(fault, "pre tabindex") || strings.Contains(fault, "alertdialog") {
			t.Errorf("axe: %s", fault)
		}
	}
}

// TestPreviewBeforeTheFirstSite opens a page while there is no good site.
func TestPreviewBeforeTheFirstSite(t *testing.T) {
	p := previewSite(t)
	p.stop()
	p.write("content/articles/a.md", "---\ntitle: [broken\n---\n")
	p.start()
	page := p.open("articles/a/")
	page.becomes(contains("content/articles/a.md:2:8"))
	if page.is("!!" + alertPanel) {
		t.Error("the problems are there twice")
	}
	p.write("content/articles/a.md", longArticle("Good text."))
	page.becomes(contains("Good text."))
}

// TestPreviewTabs opens more tabs than a browser has connections to a host.
// Each reloads when its page changes, none when another does, and all say that
// the preview has stopped.
func TestPreviewTabs(t *testing.T) {
	p := previewSite(t)
	var tabs []tab
	for range 8 {
		tabs = append(tabs, p.open("articles/a/"))
	}
	p.write("content/articles/a.md", longArticle("Second text."))
	for _, tab := range tabs {
		tab.becomes(reloaded + " && " + contains("Second text."))
		tab.do(`window.opened = true`)
	}
	about := p.open("about/")
	p.write("content/pages/about.md", "---\ntitle: About\n---\nThem.\n")
	about.becomes(contains("Them."))
	for _, tab := range tabs {
		if !tab.is(`window.opened`) {
			t.Error("a tab was reloaded for another page")
		}
	}
	p.stop()
	for _, tab := range tabs {
		tab.becomes(shadow + `.textContent.includes("The preview has stopped")`)
	}
}

// noFaults checks that nothing went wrong in the browser.
func (p *previewed) noFaults(but ...string) {
	p.Helper()
	for len(p.browser.faults) > 0 {
		fault := <-p.browser.faults
		if !slices.ContainsFunc(but, func(s string) bool { return strings.Contains(fault, s) }) {
			p.Error(fault)
		}
	}
}
