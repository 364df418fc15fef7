package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"loa/internal/content"

	"github.com/chromedp/chromedp"
	"go.yaml.in/yaml/v3"
)

// example is the folder of the example site.
var example = filepath.FromSlash("../..")

// cmsConfigOf returns the configuration of a site for web editors. Decap's
// backend for tests takes every file beside an article for a picture, and breaks:
// for it alone, pictures are kept elsewhere.
func cmsConfigOf(t *testing.T, dir string) []byte {
	t.Helper()
	var config, stderr bytes.Buffer
	if status := run([]string{"schema", "--cms", "-C", dir}, &config, &stderr); status != statusFine {
		t.Fatalf("loa schema --cms = %d\n%s", status, &stderr)
	}
	return regexp.MustCompile(`(?m)^( +)path: .*$`).ReplaceAll(config.Bytes(), []byte("$0\n${1}media_folder: /content/static/img"))
}

// webEditor opens a web editor in a browser, with the configuration of the site in
// dir and these files, and returns its text when it asks to log in.
func webEditor(t *testing.T, bundle, dir, files string) (b *browser, url, text string) {
	t.Helper()
	bundle = filepath.Join("../../.tools", filepath.FromSlash(bundle))
	need(t, "Chromium", "chromium")
	need(t, "the web editor", bundle)
	config := cmsConfigOf(t, dir)
	mux := http.NewServeMux()
	mux.HandleFunc("/admin/config.yml", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/yaml")
		w.Write(config)
	})
	mux.HandleFunc("/admin/editor.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, bundle) })
	mux.HandleFunc("/admin/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(`<!doctype html><meta charset=utf-8><title>CMS</title><body><script>window.repoFiles = ` + files +
			`; window.confirm = window.alert = () => true</script><script src="editor.js"></script>`))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	b = newBrowser(t)
	b.open(t, server.URL+"/admin/")
	text = b.shown(t, `button`)
	if strings.Contains(strings.ToLower(text), "error") {
		t.Fatalf("the web editor says: %s", text)
	}
	return b, server.URL + "/admin/", text
}

func (b *browser) open(t *testing.T, url string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
}

// do runs a script in the page.
func (b *browser) do(t *testing.T, script string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.Evaluate[chromedp.Void](script)); err != nil {
		t.Fatalf("%s: %v", script, err)
	}
}

// logIn opens a page of Decap CMS behind its only button.
func (b *browser) logIn(t *testing.T, url string) {
	t.Helper()
	b.open(t, url)
	b.shown(t, `button`)
	b.do(t, `document.querySelector("button").click()`)
}

// TestDecapShowsEveryField opens the form of a new entry in collections of each
// sort: every field of the configuration must be there, in its order.
func TestDecapShowsEveryField(t *testing.T) {
	b, url, _ := webEditor(t, "decap-cms/dist/decap-cms.js", example, "{}")
	opened := 0
	for i, c := range cmsCollections(t) {
		if !slices.Contains([]string{"event", "document", "explainer", "pages", "plans", "districts"}, c.Name) {
			continue
		}
		opened++
		b.logIn(t, url+"?"+string(rune('a'+i))+"#/collections/"+c.Name+"/new")
		text := b.shown(t, `[for^="body-field"]`)
		if !strings.Contains(text, c.Label) {
			t.Errorf("%s: no collection %q in: %s", c.Name, c.Label, text)
		}
		labels, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](`[...document.querySelectorAll("label[for]")].map(l => l.htmlFor.replace(/-field-.*/, ""))`))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range c.Fields {
			if f.Widget == "hidden" {
				continue
			}
			at := slices.Index(labels, f.Name)
			if at < 0 {
				t.Fatalf("%s: no field %s among %v", c.Name, f.Name, labels)
			}
			labels = labels[at+1:]
		}
	}
	if opened != 6 {
		t.Errorf("%d collections were opened", opened)
	}
}

// TestDecapWritesWhatLoaReads makes a new event: the file that Decap CMS keeps is
// one that Loa has nothing to say against.
func TestDecapWritesWhatLoaReads(t *testing.T) {
	b, url, _ := webEditor(t, "decap-cms/dist/decap-cms.js", example, "{}")
	b.logIn(t, url+"?new#/collections/event/new")
	b.shown(t, `[for^="body-field"]`)
	b.do(t, `(() => {
		const input = document.querySelector('[id^="title-field"]');
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, "Đối thoại: chính sách");
		input.dispatchEvent(new Event("input", {bubbles: true}));
		[...document.querySelectorAll('[role=button]')].find(e => /Công bố/.test(e.innerText)).click();
	})()`)
	b.shown(t, `[role=menuitem]`)
	b.do(t, `document.querySelector('[role=menuitem]').click(); (function look() {
		const years = ((window.repoFiles.content || {}).articles) || {};
		const file = Object.values(years).flatMap(y => Object.values(y))[0];
		if (!file) return requestAnimationFrame(look);
		const kept = document.createElement("pre");
		kept.id = "kept";
		kept.textContent = file.path + "\n" + file.content;
		document.body.append(kept);
	})()`)
	b.shown(t, `#kept`)
	kept, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.querySelector("#kept").textContent`))
	if err != nil {
		t.Fatal(err)
	}
	name, text, _ := strings.Cut(kept, "\n")
	doc := content.Parse(name, []byte(text), content.Options{})
	if ok, _ := path.Match("content/articles/20??/doi-thoai-chinh-sach.md", name); !ok || len(doc.Problems) > 0 ||
		doc.Front.Kind.Text != "event" || doc.Front.Title.Text != "Đối thoại: chính sách" || doc.Front.Date.IsZero() {
		t.Errorf("%s: %v\n%s", name, doc.Problems, text)
	}
}

// TestDecapOpensASample opens the event of a new site: its values are in the form.
func TestDecapOpensASample(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if status := run([]string{"init", dir, "--lang", "vi"}, new(bytes.Buffer), os.Stderr); status != statusFine {
		t.Fatal("loa init")
	}
	b, url, _ := webEditor(t, "decap-cms/dist/decap-cms.js", dir, repoOf(t, dir))
	b.logIn(t, url+"?entry#/collections/event/entries/bai-mau/su-kien")
	text := b.shown(t, `[for^="body-field"]`)
	title, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.querySelector('[id^="title-field"]').value`))
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash("content/articles/bai-mau/su-kien.md")))
	if err != nil {
		t.Fatal(err)
	}
	if doc := content.Parse("content/articles/a.md", src, content.Options{}); title != doc.Front.Title.Text {
		t.Errorf("the title is %q, want %q", title, doc.Front.Title.Text)
	}
	for _, want := range []string{"tỉnh Cao Bằng", "Đồng thuận xã hội", "Đối thoại chính sách"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in: %s", want, text)
		}
	}
}

// repoOf returns the Markdown files of a site as Decap's backend for tests keeps
// them: folders in folders.
func repoOf(t *testing.T, dir string) string {
	t.Helper()
	root := map[string]any{}
	err := fs.WalkDir(os.DirFS(dir), "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !content.IsMarkdown(name) {
			return err
		}
		at := root
		for part := range strings.SplitSeq(path.Dir(name), "/") {
			if at[part] == nil {
				at[part] = map[string]any{}
			}
			at = at[part].(map[string]any)
		}
		src, err := fs.ReadFile(os.DirFS(dir), name)
		at[path.Base(name)] = map[string]string{"path": name, "content": string(src)}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestSveltiaShowsEveryField logs in to Sveltia CMS with its repository for tests:
// it must show the collections, and every field of a new event. It makes fields when
// they are scrolled to.
func TestSveltiaShowsEveryField(t *testing.T) {
	b, _, text := webEditor(t, "@sveltia/cms/dist/sveltia-cms.js", example, "{}")
	if !strings.Contains(text, "Test Repository") {
		t.Fatalf("Sveltia CMS does not ask to log in: %s", text)
	}
	b.do(t, `document.querySelector("button").click()`)
	for _, collection := range []string{"Sự kiện", "Trang đứng riêng", "Địa bàn"} {
		b.says(t, collection)
	}
	b.do(t, `location.hash = "#/collections/event/new"; (function look() {
		const fields = [...document.querySelectorAll("section.field[data-key-path]")];
		window.keys = [...new Set([...(window.keys || []), ...fields.map(f => f.dataset.keyPath)])];
		if (!keys.includes("body")) {
			if (fields.length) fields.at(-1).scrollIntoView();
			return requestAnimationFrame(look);
		}
		document.body.append(Object.assign(document.createElement("i"), {id: "all"}));
	})()`)
	b.shown(t, `#all`)
	keys, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](`keys`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cmsCollections(t) {
		for _, f := range c.Fields {
			if c.Name == "event" && f.Widget != "hidden" && !slices.Contains(keys, f.Name) {
				t.Errorf("no field %s among %v", f.Name, keys)
			}
		}
	}
}

// cmsCollection is what the configuration says of a collection.
type cmsCollection struct {
	Name, Label string
	Fields      []struct{ Name, Label, Widget string }
}

func cmsCollections(t *testing.T) []cmsCollection {
	t.Helper()
	var config struct{ Collections []cmsCollection }
	if err := yaml.Unmarshal(cmsConfigOf(t, example), &config); err != nil {
		t.Fatal(err)
	}
	return config.Collections
}
