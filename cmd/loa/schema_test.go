package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"loa/internal/content"

	"github.com/chromedp/chromedp"
)

// judged gives files to their schemas and returns what is wrong, by file. Each
// pair is the name of a schema and a file.
func judged(t *testing.T, schemas string, pairs [][2]string) map[string][]string {
	t.Helper()
	tools, err := filepath.Abs("../../.tools/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	need(t, "Node", "node")
	need(t, "Ajv", filepath.Join(tools, "ajv"))
	var lines strings.Builder
	for _, p := range pairs {
		lines.WriteString(p[0] + "\t" + p[1] + "\n")
	}
	c := exec.Command("node", filepath.FromSlash("testdata/schema/validate.cjs"), schemas)
	c.Env = append(os.Environ(), "NODE_PATH="+tools)
	c.Stdin = strings.NewReader(lines.String())
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	wrong := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		file, what, _ := strings.Cut(strings.TrimSpace(line), ": ")
		wrong[file] = append(wrong[file], what)
	}
	return wrong
}

// schemaFiles writes the schemas of a site and returns their folder. The site is
// in dir, in a copy of its own.
func schemaFiles(t *testing.T, dir string) string {
	t.Helper()
	site := t.TempDir()
	if err := os.CopyFS(filepath.Join(site, "content"), os.DirFS(filepath.Join(dir, "content"))); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"schema", "-C", site, "--write"}, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa schema = %d\n%s", status, &stderr)
	}
	return filepath.Join(site, filepath.FromSlash(schemaFolder))
}

// schemaOf is the schema for a source file; "" where there is none.
func schemaOf(name string) string {
	if vocabulary, ok := content.TableOf(name); ok {
		return vocabulary + "-table"
	}
	role, vocabulary, ok := content.RoleOf(name)
	switch {
	case name == "content/site.yaml":
		return "site"
	case !ok:
		return ""
	case role == content.RoleTerm:
		return vocabulary
	case role == content.RolePage:
		return "page"
	}
	return "article"
}

// TestSchemasTakeTheExample judges every file of the example site, and those of
// new sites.
func TestSchemasTakeTheExample(t *testing.T) {
	sites := []string{filepath.FromSlash("../..")}
	for _, lang := range []string{"vi", "en"} {
		dir := filepath.Join(t.TempDir(), lang)
		if status := run([]string{"init", dir, "--lang", lang}, new(bytes.Buffer), os.Stderr); status != statusFine {
			t.Fatal("loa init")
		}
		sites = append(sites, dir)
	}
	for _, dir := range sites {
		var pairs [][2]string
		err := fs.WalkDir(os.DirFS(dir), "content", func(name string, d fs.DirEntry, err error) error {
			if schema := schemaOf(name); err == nil && schema != "" && !d.IsDir() {
				pairs = append(pairs, [2]string{schema, filepath.Join(dir, filepath.FromSlash(name))})
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(pairs) < 18 {
			t.Errorf("%s: %d files", dir, len(pairs))
		}
		for file, what := range judged(t, schemaFiles(t, dir), pairs) {
			t.Errorf("%s: %v", file, what)
		}
	}
}

// TestSchemasFindFaults gives each schema what it must refuse, and what it must
// take although it is odd.
func TestSchemasFindFaults(t *testing.T) {
	schemas := schemaFiles(t, filepath.FromSlash("../.."))
	cases := []struct{ name, schema, text, wrong string }{
		{"no title", "article", "date: 2024-05-01", "title"},
		{"unknown key", "article", "title: A\ndistric: x", "additional properties"},
		{"unknown kind", "article", "title: A\nkind: evnt", "/kind"},
		{"key of another kind", "article", "title: A\nkind: news\nstart: 2024-05-01", "/kind"},
		{"key of a kind without one", "article", "title: A\nstart: 2024-05-01", "kind"},
		{"unknown place", "article", "title: A\ndistrict: Bảo Lầm", "/district"},
		{"unknown theme in a list", "article", "title: A\ntheme: [tu-luc-vuon-len, nobody]", "/theme"},
		{"no date", "article", "title: A\ndate: hôm qua", "/date"},
		{"draft is a word", "article", "title: A\ndraft: có", "/draft"},
		{"women are no number", "article", "title: A\nreach: {women: nhiều}", "/reach"},
		{"unknown key inside", "article", "title: A\nvalid: {to: 2025}", "/valid"},
		{"slug with marks", "article", "title: A\nslug: Tin mới", "/slug"},
		{"article's key in a page", "page", "title: A\ntheme: tu-luc-vuon-len", "additional properties"},
		{"row without a name", "districts-table", "- {level: xã}", ""},
		{"unknown successor", "districts-table", "- {key: x, becomes: xa-nowhere}", ""},
		{"unknown language", "site", "title: T\nlanguage: fr", "/language"},
		{"no address", "site", "title: T\nbase_url: example.vn", "/base_url"},
		{"limit too high", "site", "title: T\nlimits: {page: 5000}", "/limits/page"},

		{"empty keys", "article", "title: A\ndate:\ntheme:\nvalid:\nconsent:", "-"},
		{"place by its name", "article", "title: A\ndistrict: [Hà Quảng, xã Trường Hà, huyen-ha-lang]", "-"},
		{"plan by its number", "article", "title: A\nplan: 2278/KH-UBND", "-"},
		{"free tags, also numbers", "article", "title: A\ntags: [no, 2025, 1.10, mới tinh]", "-"},
		{"dates of all forms", "article", "title: A\ndate: 31/8/2022\nupdated: 2024-05-01 08:30\npublish: 1.5.2024", "-"},
		{"years as periods", "plans", "name: P\nperiod: {from: 2022, until: 2025-12-31}", "-"},
		{"one row instead of a list", "article", "title: A\nproduct: {unit: tờ rơi, quantity: 1.500}", "-"},
		{"map of names", "audiences-table", "ho-ngheo: Hộ nghèo\nx: {name: X}", "-"},
		{"title that is a number", "article", "title: 2025", "-"},
		{"tree of settings", "site", "title: T\ncheck: {phrases: [a, {wrong: b, right: c}]}", "-"},
	}
	dir := t.TempDir()
	var pairs [][2]string
	files := map[string]string{}
	for _, c := range cases {
		file := filepath.Join(dir, strings.ReplaceAll(c.name, " ", "_")+".yaml")
		if err := os.WriteFile(file, []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		files[c.name] = file
		pairs = append(pairs, [2]string{c.schema, file})
	}
	wrong := judged(t, schemas, pairs)
	for _, c := range cases {
		what := strings.Join(wrong[files[c.name]], "; ")
		switch {
		case c.wrong == "-" && what != "":
			t.Errorf("%s: %s", c.name, what)
		case c.wrong != "-" && (what == "" || !strings.Contains(what, c.wrong)):
			t.Errorf("%s: found %q, want %q", c.name, what, c.wrong)
		}
	}
}

// shown waits until an element is on the page, and returns the page's text.
func (b *browser) shown(t *testing.T, selector string) string {
	t.Helper()
	return b.waits(t, "document.querySelector(`"+selector+"`)")
}

// says waits until a text is on the page; an error in its place is a fault.
func (b *browser) says(t *testing.T, text string) {
	t.Helper()
	if shown := b.waits(t, "document.body.innerText.includes("+quoted(text)+")"); !strings.Contains(shown, text) {
		t.Errorf("the page does not say %q: %s", text, shown)
	}
}

// waits waits until something is true of the page, and returns the page's text.
func (b *browser) waits(t *testing.T, condition string) string {
	t.Helper()
	wait := `new Promise((resolve, reject) => {
		const end = Date.now() + 30000;
		(function look() {
			if (` + condition + ` || /error/i.test(document.body.innerText)) return resolve(document.body.innerText);
			if (Date.now() > end) return reject(new Error("not shown: " + document.body.innerText));
			requestAnimationFrame(look);
		})();
	})`
	start := time.Now()
	text, err := chromedp.Run(b.ctx, chromedp.Evaluate[string](wait, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s after %v: %v", condition, time.Since(start), err)
	}
	return text
}
