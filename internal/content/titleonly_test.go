package content

import (
	"strings"
	"testing"
)

// A file that begins with a heading and has no front matter is a page all the
// same: it is told, not lost.
func TestHeadingIsTitle(t *testing.T) {
	tests := []struct{ name, path, src, title, body, says string }{
		{"article", "content/articles/a.md", "\n# Nước sạch #\n\nVề bản.\n", "Nước sạch", "<p>Về bản.</p>",
			`2:1+13 w no front matter: this heading is taken as the title | begin the file with three lines: "---", "title: …", "---"`},
		{"term", "content/themes/a.md", "# Nước sạch\n", "Nước sạch", "",
			`1:1+11 w no front matter: this heading is taken as the title | begin the file with three lines: "---", "name: …", "---"`},
		{"empty heading", "content/articles/a.md", "# \n\nx\n", "", "", `3:1+1 e ` + noFront},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := Parse(tt.path, []byte(tt.src), Options{Language: "vi", SummaryWords: 40})
			title := doc.Front.Title.Text
			if doc.Term != nil {
				title = doc.Term.Name.Text
			}
			if says := strings.TrimSpace(show(doc.Problems)); title != tt.title || string(doc.Body.HTML) != tt.body || says != tt.says {
				t.Errorf("title %q, body %q, says\n%s\nwant %q, %q,\n%s", title, doc.Body.HTML, says, tt.title, tt.body, tt.says)
			}
		})
	}
}

func TestLongSlug(t *testing.T) {
	long := "mot-dia-chi-rat-dai-ma-nguoi-viet-tu-dat-vi-trang-cu-da-dung-dia-chi-ay-tu-lau-roi-khong-doi-duoc"
	tests := map[string]bool{long: true, "ngan": false, long + "-": false, long + "--a": false, long + "-Á": false}
	for slug, want := range tests {
		if got := longSlug(slug); got != want {
			t.Errorf("longSlug(%q) = %v, want %v", slug, got, want)
		}
	}
}
