package main

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// exampleSite builds the site in content/ and returns its folder. It must build
// without a single warning: editors learn from it.
func exampleSite(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	var stdout, stderr bytes.Buffer
	if status := run([]string{"build", "-C", "../..", "--out", out, "--strict"}, &stdout, &stderr); status != statusFine {
		t.Fatalf("loa build = %d, want 0\n%s%s", status, &stdout, &stderr)
	}
	return out
}

// exampleHome is the path of the example's base_url.
const exampleHome = "/giam-ngheo/"

// page is what the tests know of an HTML file.
type page struct {
	ids   map[string]bool
	links []string // values of href and src
}

// TestExampleSite reads every page of the example site: whatever it names must
// be there, fragments included, and each id once.
func TestExampleSite(t *testing.T) {
	out := exampleSite(t)
	pages := readPages(t, out)
	if len(pages) < 100 {
		t.Errorf("%d pages, want the whole example", len(pages))
	}
	for name, p := range pages {
		for _, link := range p.links {
			checkLink(t, out, pages, name, link)
		}
	}
}

func readPages(t *testing.T, out string) map[string]*page {
	t.Helper()
	pages := map[string]*page{}
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		src, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			return err
		}
		root, err := html.Parse(bytes.NewReader(src))
		if err != nil {
			return err
		}
		p := &page{ids: map[string]bool{}}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				switch a.Key {
				case "id":
					if p.ids[a.Val] {
						t.Errorf("%s: id %q is there twice", name, a.Val)
					}
					p.ids[a.Val] = true
				case "href", "src":
					p.links = append(p.links, a.Val)
				}
			}
		}
		pages[name] = p
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func checkLink(t *testing.T, out string, pages map[string]*page, from, link string) {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Errorf("%s: %q is no address: %v", from, link, err)
		return
	}
	target := from
	if u.Host == "example.vn" || u.Host == "" && u.Path != "" {
		rel, inside := strings.CutPrefix(u.Path, exampleHome)
		if !inside && u.Scheme != "mailto" && u.Scheme != "tel" {
			t.Errorf("%s: %q leaves the path of base_url", from, link)
			return
		}
		target = rel
		if rel == "" || strings.HasSuffix(rel, "/") {
			target += "index.html"
		}
	} else if u.Host != "" || u.Scheme != "" {
		return
	}
	if _, err := os.Stat(filepath.Join(out, target)); err != nil {
		t.Errorf("%s: %q leads to nothing", from, link)
		return
	}
	if p := pages[target]; p != nil && u.Fragment != "" && !p.ids[u.Fragment] {
		t.Errorf("%s: %q names no id of the page", from, link)
	}
}
