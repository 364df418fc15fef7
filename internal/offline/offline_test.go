package offline

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"testing"
)

func gzipped(data []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

// TestSizes holds the scripts to what readers are asked to pay for them.
func TestSizes(t *testing.T) {
	page, worker := gzipped(Page()), gzipped(Worker(Site{}))
	t.Logf("page %d bytes gzipped, worker %d", page, worker)
	if page > 1024 || worker > 2048 {
		t.Errorf("page %d bytes gzipped, want at most 1024; worker %d, want at most 2048", page, worker)
	}
}

// TestForbidden looks for what a strict policy does not allow, and for what would
// run what stands in a page.
func TestForbidden(t *testing.T) {
	for _, script := range [][]byte{Page(), Worker(Site{})} {
		for _, word := range []string{"eval(", "new Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "importScripts", "http:", "https:"} {
			if bytes.Contains(script, []byte(word)) {
				t.Errorf("a script holds %q", word)
			}
		}
	}
}

// TestWorkerChangesWithTheSite checks when browsers install the worker anew.
func TestWorkerChangesWithTheSite(t *testing.T) {
	a := Site{Version: "a", Pages: []string{"./"}, Files: []string{"x"}, Offline: "offline.html"}
	b := a
	b.Version = "b"
	if !bytes.Equal(Worker(a), Worker(a)) || bytes.Equal(Worker(a), Worker(b)) {
		t.Error("the worker does not follow from what it is told")
	}
	if want := []byte(`"pages":["./","offline.html"]`); !bytes.Contains(Worker(a), want) {
		t.Errorf("%s is not in the worker", want)
	}
}

func TestManifest(t *testing.T) {
	const want = `{"name":"Xã & bản","short_name":"Xã & bản","lang":"vi","start_url":"./","scope":"./","display":"minimal-ui","theme_color":"#0b5d57","icons":[{"src":"favicon.svg","type":"image/svg+xml","sizes":"any"}]}` + "\n"
	got := Manifest(App{Name: "Xã & bản", Lang: "vi", Colour: "#0b5d57", Icon: "favicon.svg", IconKind: "image/svg+xml", Sizes: "any"})
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if plain := Manifest(App{Name: "T"}); !json.Valid(plain) || bytes.Contains(plain, []byte("icons")) {
		t.Errorf("without an icon it is %s", plain)
	}
}
