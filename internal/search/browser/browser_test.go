package browser

import (
	"bytes"
	"compress/gzip"
	"testing"
)

// TestSizes holds the scripts to what readers are asked to pay for them.
func TestSizes(t *testing.T) {
	if n := len(Loader()); n > 1024 {
		t.Errorf("the loader has %d bytes, want at most 1024", n)
	}
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(Client())
	w.Close()
	t.Logf("loader %d bytes, client %d, gzipped %d", len(Loader()), len(Client()), b.Len())
	if b.Len() > 10<<10 {
		t.Errorf("the client has %d bytes gzipped, want at most %d", b.Len(), 10<<10)
	}
}

// TestForbidden looks for what a strict policy or a folder without a server
// does not allow, and for what would read text as markup.
func TestForbidden(t *testing.T) {
	for _, script := range [][]byte{Loader(), Client()} {
		for _, word := range []string{"eval(", "new Function", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "import(", "WebAssembly", "?<"} {
			if bytes.Contains(script, []byte(word)) {
				t.Errorf("a script holds %q", word)
			}
		}
	}
}
