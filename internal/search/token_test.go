package search

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestWords checks how texts are taken apart, by testdata/words.json, to which
// the reader in the browser is held too.
func TestWords(t *testing.T) {
	src, err := os.ReadFile("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var tests []struct {
		Text  string
		Words [][2]string
	}
	if err := json.Unmarshal(src, &tests); err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		for _, text := range []string{tt.Text, norm.NFD.String(tt.Text)} {
			var got [][2]string
			for _, w := range newLexicon(nil).tokens(text) {
				got = append(got, [2]string{w.fold, w.code})
			}
			if !slices.Equal(got, tt.Words) {
				t.Errorf("the words of %+q are %q, want %q", text, got, tt.Words)
			}
		}
	}
}

func TestText(t *testing.T) {
	tests := []struct{ html, body string }{
		{"<p>a</p><p>b</p>", "\na\n\nb\n"},
		{"<p>a <b>b</b>c</p>", "\na bc\n"},
		{`<p title="a > b">c</p>`, "\nc\n"},
		{"<p>a &lt;b&gt; &amp;</p>", "\na <b> &\n"},
		{"<img alt='x'>a<br>b", "a\nb"},
		{"<h2 id=\"x\">A <em>b</em></h2><hr><p>c", "\n\n\nc"},
		{"a<", "a"},
		{"", ""},
	}
	for _, tt := range tests {
		if got, _ := new(texter).text([]byte(tt.html)); string(got) != tt.body {
			t.Errorf("text(%q) = %q, want %q", tt.html, got, tt.body)
		}
	}
	if _, heads := new(texter).text([]byte("<h2>A <em>b</em></h2>x<h3>C</h3>")); string(bytes.Join(heads, []byte("|"))) != "A b|C" {
		t.Errorf("headings are %q", heads)
	}
}
