package site

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"
)

// TestAgain makes a site, changes it, and makes it again with and without what
// the first one knew: what comes out is the same.
func TestAgain(t *testing.T) {
	article := func(keys, text string) string {
		return "---\ntitle: Bài\ndate: 2024-05-01\n" + keys + "---\n" + text + "\n"
	}
	for name, test := range map[string]struct {
		before, change map[string]string // "" removes
		now            string            // when it is made again
	}{
		"a heading that a link leads to is gone": {
			before: map[string]string{"content/articles/a.md": article("", "[b](b.md#muc)"), "content/articles/b.md": article("", "## Mục")},
			change: map[string]string{"content/articles/b.md": article("", "## Khác")},
		},
		"another file has the address": {
			before: map[string]string{"content/articles/a.md": article("", "[b](b.md)"), "content/articles/b.md": article("slug: x\n", "")},
			change: map[string]string{"content/articles/b.md": "", "content/articles/c.md": article("slug: x\n", "")},
		},
		"a draft and an article change places": {
			before: map[string]string{
				"content/articles/a.md": article("", "[b](b.md) [c](c.md)"),
				"content/articles/b.md": article("slug: x\n", ""), "content/articles/c.md": article("slug: x\ndraft: true\n", ""),
			},
			change: map[string]string{"content/articles/b.md": article("slug: x\ndraft: true\n", ""), "content/articles/c.md": article("slug: x\n", "")},
		},
		"an old address moves": {
			before: map[string]string{
				"content/articles/a.md": article("", "[cũ](/cu/)"),
				"content/articles/b.md": article("aliases: [/cu/]\n", ""), "content/articles/c.md": article("", ""),
			},
			change: map[string]string{"content/articles/b.md": article("", ""), "content/articles/c.md": article("aliases: [/cu/]\n", "")},
		},
		"a picture is gone": {
			before: map[string]string{"content/articles/a.md": article("image: /a.svg\n", ""), "content/static/a.svg": "<svg/>"},
			change: map[string]string{"content/static/a.svg": ""},
		},
		"a picture is still there": {
			before: map[string]string{"content/articles/a.md": article("image: /a.txt\n", "[b](b.md)"), "content/articles/b.md": article("", ""), "content/static/a.txt": "x"},
			change: map[string]string{"content/articles/b.md": article("", "Thêm.")},
		},
		"a file stands where a folder is": {
			before: map[string]string{"content/articles/a.md": article("", "")},
			change: map[string]string{"content/static/articles/a": "x"},
		},
		"a file stood where a folder is": {
			before: map[string]string{"content/articles/a.md": article("", ""), "content/static/articles/a": "x"},
			change: map[string]string{"content/articles/a.md": article("", "Thêm.")},
		},
		"a name means two terms now": {
			before: map[string]string{
				"content/articles/a.md": article("theme: nước\n", ""), "content/themes.yaml": "- {key: nuoc, name: Nước}\n- {key: dien, name: Điện}\n",
			},
			change: map[string]string{"content/themes.yaml": "- {key: mot, name: Nước}\n- {key: hai, name: Nước}\n"},
		},
		"the older use of a tag is gone": {
			before: map[string]string{
				"content/articles/a.md": article("tags: [Mường]\n", ""),
				"content/articles/b.md": "---\ntitle: B\ndate: 2024-06-01\ntags: [Mương]\n---\n",
			},
			change: map[string]string{"content/articles/a.md": article("", "")},
		},
		"an article's day has come": {
			before: map[string]string{"content/articles/a.md": strings.ReplaceAll(article("", ""), "2024", "2026")},
			now:    "2026-06-01",
		},
		"a notice is over": {
			before: map[string]string{"content/articles/a.md": article("kind: notice\nvalid: {until: 2026-02-01}\n", "")},
			now:    "2026-06-01",
		},
		"the clock has gone back": {
			before: map[string]string{"content/articles/a.md": strings.ReplaceAll(article("", ""), "2024", "2025")},
			now:    "2025-01-01",
		},
		"two files of one name": {
			before: map[string]string{"content/articles/ế.md": article("", ""), "content/articles/e\u0302\u0301.md": article("", "[a](ế.md)"), "content/articles/y.md": article("", "[z](z.md)"), "content/articles/z.md": article("", "")},
			change: map[string]string{"content/articles/ế.md": article("", "Thêm.")},
		},
	} {
		t.Run(name, func(t *testing.T) {
			first := inputOf(t, test.before)
			files := maps.Clone(test.before)
			maps.Copy(files, test.change)
			maps.DeleteFunc(files, func(_, text string) bool { return text == "" })
			second := inputOf(t, files)
			for i, doc := range second.Docs { // as a Builder remembers them
				for _, old := range first.Docs {
					if old.Path == doc.Path && test.before[doc.Path] == files[doc.Path] && bytes.Equal(old.Body.HTML, doc.Body.HTML) {
						second.Docs[i] = old
					}
				}
			}
			opts := Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
			before := New(first, opts)
			if test.now != "" {
				opts.Now, _ = time.Parse(time.DateOnly, test.now)
			}
			want := dump(New(second, opts))
			opts.Before = before
			again := New(second, opts)
			if got := dump(again); got != want {
				t.Errorf("made again it is\n%s\nwant\n%s", got, want)
			}
			opts.Before = again
			if got := dump(New(second, opts)); got != want {
				t.Errorf("made again twice it is\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// dump writes down what a site is.
func dump(s *Site) string {
	var b strings.Builder
	for _, p := range s.Problems {
		fmt.Fprintf(&b, "%s %s %s\n", p.Pos, p.Text, p.Hint)
	}
	for _, h := range s.Held {
		fmt.Fprintf(&b, "held %s %s\n", h.Path, h.Reason)
	}
	for _, p := range s.Pages {
		fmt.Fprintf(&b, "page %s %s %s %q %s %s\n", p.Path, p.URL, p.Layout, p.Title, p.RedirectTo, p.Source)
	}
	for _, a := range s.Articles {
		fmt.Fprintf(&b, "article %s %s %s %t %t %t %v %v", a.URL, a.Title, a.Kind, a.Draft, a.Scheduled, a.Outdated, a.Links, a.Image)
		for v := range a.Terms {
			for _, term := range a.Terms[v] {
				fmt.Fprintf(&b, " %s (%d)", term.URL, len(term.Articles))
			}
		}
		b.WriteByte('\n')
	}
	for _, n := range s.Notices {
		fmt.Fprintf(&b, "notice %s\n", n.URL)
	}
	return b.String()
}
