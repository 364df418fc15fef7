package feed

import (
	"encoding/xml"
	"strings"
	"testing"
)

func TestTextComesBack(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Giảm nghèo", "Giảm nghèo"},
		{"hostile", hostile, hostile},
		{"quotes", `'a' "b"`, `'a' "b"`},
		{"blanks", " a\tb\nc\r\nd ", " a\tb\nc\r\nd "},
		{"end of CDATA", "a]]>b", "a]]>b"},
		{"controls", "a\x00b\x0bc\x1f", "a\uFFFDb\uFFFDc\uFFFD"},
		{"not characters", "a\uFFFEb\uFFFF", "a\uFFFDb\uFFFD"},
		{"lone surrogate", "a\xed\xa0\x80b", "a\uFFFD\uFFFD\uFFFDb"},
		{"cut in a letter", "ngh\xe1\xba", "ngh\uFFFD\uFFFD"},
		{"written replacement", "\uFFFD", "\uFFFD"},
		{"outside the first plane", "📢", "📢"},
		{"references", "&amp; &#60; &lt;", "&amp; &#60; &lt;"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := `<d a="` + string(appendText(nil, c.text)) + `">` + string(appendText(nil, c.text)) + `</d>`
			attribute, text := parseText(t, doc)
			if attribute != c.want || text != c.want {
				t.Errorf("%q comes back as attribute %q and text %q, want %q", c.text, attribute, text, c.want)
			}
		})
	}
}

func TestCDATAComesBack(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"tags", `<p title="a">x &lt; y</p>`, `<p title="a">x &lt; y</p>`},
		{"its end", "]]>", "]]>"},
		{"its end again and again", "a]]>]]]>]]", "a]]>]]]>]]"},
		{"its beginning", "<![CDATA[a]]>", "<![CDATA[a]]>"},
		{"controls", "a\x00\x08\uFFFF\xff", "a\uFFFD\uFFFD\uFFFD\uFFFD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, got := parseText(t, "<d>"+string(appendCDATA(nil, c.text))+"</d>"); got != c.want {
				t.Errorf("%q comes back as %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// FuzzText holds that no text makes a document that cannot be parsed, and that
// escapes stay within the bound that the sitemap's size depends on.
func FuzzText(f *testing.F) {
	f.Add(hostile)
	f.Add("]]>\x00\xed\xa0\x80\uFFFE\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		escaped := appendText(nil, text)
		if len(escaped) > longestEscape*len(text) {
			t.Errorf("%q became %d bytes", text, len(escaped))
		}
		doc := `<d a="` + string(escaped) + `">` + string(escaped) + string(appendCDATA(nil, text)) + `</d>`
		attribute, twice := parseText(t, doc)
		if writable(text) == text && (attribute != text || !strings.HasPrefix(twice, text)) {
			t.Errorf("%q comes back as attribute %q and text %q", text, attribute, twice)
		}
	})
}

func parseText(t *testing.T, doc string) (attribute, text string) {
	t.Helper()
	var d struct {
		A    string `xml:"a,attr"`
		Text string `xml:",chardata"`
	}
	if err := xml.Unmarshal([]byte(doc), &d); err != nil {
		t.Fatalf("%q: %v", doc, err)
	}
	return d.A, d.Text
}
