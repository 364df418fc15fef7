package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/testscript"
)

// unpackVerb is the verb unpack of the scripts.
func unpackVerb(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unpack ZIP DIR")
	}
	ts.Check(unpack(ts.MkAbs(args[0]), ts.MkAbs(args[1])))
}

// unpack writes the files of an archive below a folder.
func unpack(archive, dir string) error {
	z, err := zip.OpenReader(archive)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		err = errors.Join(err, r.Close(), os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, data, 0o644))
		if err != nil {
			return err
		}
	}
	return nil
}

// packed makes something of the example with loa pack, and returns its path.
func packed(t *testing.T, name string, flags ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), name)
	var stdout, stderr bytes.Buffer
	if status := run(append([]string{"pack", "-C", "../..", "-o", out, "--strict"}, flags...), &stdout, &stderr); status != statusFine {
		t.Fatalf("loa pack %q = %d, want 0\n%s%s", flags, status, &stdout, &stderr)
	}
	return out
}

// TestPackInTheBrowser opens the archive of a plan as readers do: by the page
// beside the folder.
func TestPackInTheBrowser(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "USB của xã")
	if err := unpack(packed(t, "a.zip", "--plan", "kh-2278-2022"), dir); err != nil {
		t.Fatal(err)
	}
	checkRelative(t, filepath.Join(dir, "trang"), func(string) bool { return false })
	top := (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
	r := newReader(t, top)
	r.open("MO-TRANG-NAY.html")
	until[bool](r, `location.pathname.endsWith("/trang/index.html") && document.readyState === "complete"`)
	r.home = top + "trang/"
	r.requests("")
	walk(r)
	if said := value[string](r, `document.querySelector("main").lastElementChild.textContent`); !strings.HasPrefix(said, "Bản mang theo này chỉ gồm") {
		t.Errorf("the page ends with %q", said)
	}
}

// TestPackOfAPlace checks every address of an archive that is a part of the site.
func TestPackOfAPlace(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(packed(t, "a.zip", "--district", "huyen-ha-quang"), dir); err != nil {
		t.Fatal(err)
	}
	checkRelative(t, filepath.Join(dir, "trang"), func(string) bool { return false })
}

// TestSingleInTheBrowser opens one article that somebody has passed on: nothing
// is asked for, and its pictures are there.
func TestSingleInTheBrowser(t *testing.T) {
	file := packed(t, "bai.html", "--single", "content/articles/2023/mo-hinh-trong-truc-sao.md")
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	r := newReader(t, address)
	r.do(chromedp.Navigate(address))
	r.whole()
	if n := value[int](r, `[...document.images].filter(i => i.naturalWidth > 0 && i.src.startsWith("data:")).length`); n != 2 {
		t.Errorf("%d pictures, want 2", n)
	}
	if color := value[string](r, `getComputedStyle(document.querySelector("header")).backgroundColor`); color == "rgba(0, 0, 0, 0)" {
		t.Error("the page has no style")
	}
	for _, asked := range r.requests("") {
		if asked != address && !strings.HasPrefix(asked, "data:") {
			t.Errorf("%.80s is asked for", asked)
		}
	}
	r.calm()
}
