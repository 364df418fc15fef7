package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// plainExample builds the example site with the theme plain and returns its
// folder.
func plainExample(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(dir, "content", "site.yaml")
	src, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	chosen := bytes.Replace(src, []byte("\ntheme: default\n"), []byte("\ntheme: plain\n"), 1)
	if bytes.Equal(chosen, src) {
		t.Fatal("the example does not choose the theme default")
	}
	if err := os.WriteFile(config, chosen, 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if status := run([]string{"build", "-C", dir, "--out", out, "--strict"}, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa build = %d, want 0\n%s%s", status, &stdout, &stderr)
	}
	return out
}

// plainLimit is what a page of the theme plain may weigh on the wire, in bytes.
const plainLimit = 6 << 10

// assetOf is a style sheet or a script that a page fetches.
var assetOf = regexp.MustCompile(`(?:href|src)="[^"]*/assets/([^"]+\.(?:css|js))"`)

// sent returns the size of a page of a site, with its style sheets and scripts, as
// a server sends them.
func sent(t *testing.T, site string, page []byte) int {
	t.Helper()
	n := zipped(t, page)
	for _, asset := range assetOf.FindAllSubmatch(page, -1) {
		src, err := os.ReadFile(filepath.Join(site, "assets", string(asset[1])))
		if err != nil {
			t.Fatal(err)
		}
		n += zipped(t, src)
	}
	return n
}

// TestPlainIsSmall weighs every page of the theme plain with its style sheets, and
// looks for scripts and a policy.
func TestPlainIsSmall(t *testing.T) {
	out := plainExample(t)
	heaviest, at := 0, ""
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if path.Ext(name) == ".js" {
			t.Errorf("%s: a script", name)
		}
		if path.Ext(name) != ".html" {
			return nil
		}
		src, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return err
		}
		if !bytes.Contains(src, []byte("Content-Security-Policy")) {
			t.Errorf("%s: no policy", name)
		}
		if n := sent(t, out, src); n > heaviest {
			heaviest, at = n, name
		}
		if bytes.Contains(src, []byte("<script")) || bytes.Contains(src, []byte(" style=")) {
			t.Errorf("%s: a script, or a style in the page", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if heaviest > plainLimit {
		t.Errorf("%s weighs %d bytes on the wire, want at most %d", at, heaviest, plainLimit)
	}
	t.Logf("the heaviest page is %s: %d bytes", at, heaviest)
}

// zipped returns the size of a file as a server sends it.
func zipped(t *testing.T, src []byte) int {
	t.Helper()
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	if _, err := w.Write(src); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Len()
}

// TestPlainIsValid asks the Nu Html Checker about every page of the theme plain.
func TestPlainIsValid(t *testing.T) {
	checkHTML(t, plainExample(t))
}

// TestPlainIsAccessible opens a page of each layout of the theme plain, light
// and dark, on the smallest phone and on a desktop.
func TestPlainIsAccessible(t *testing.T) {
	need(t, "Chromium", "chromium")
	script := axeScript(t)
	server := httptest.NewServer(http.StripPrefix(exampleHome, http.FileServer(http.Dir(plainExample(t)))))
	defer server.Close()
	browser := newBrowser(t)
	pages := append([]string{"bai-viet/2024/to-roi-nam-buoc-vay-von/", "bai-viet/2023/mo-hinh-trong-truc-sao/"}, layoutPages...)
	for _, look := range []struct {
		scheme string
		width  int64
	}{{"light", 320}, {"dark", 1280}} {
		for _, p := range pages {
			for _, fault := range browser.judge(t, server.URL+exampleHome+p, look.scheme, look.width, script) {
				t.Errorf("%s: %s", fmt.Sprintf("%s at %d px, %s", p, look.width, look.scheme), strings.TrimSpace(fault))
			}
		}
	}
}
