package scaffold

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"loa/internal/content"
)

var day = time.Date(2026, time.March, 8, 0, 0, 0, 0, time.UTC)

// TestNewSiteHasEveryKind checks that a new site has a sample of each kind of
// article, and that each says what kind it is.
func TestNewSiteHasEveryKind(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		var kinds []string
		for _, f := range Site(lang, day) {
			role, _, ok := content.RoleOf(f.Path)
			if !ok || role != content.RoleArticle {
				continue
			}
			doc := content.Parse(f.Path, f.Content, content.Options{Zone: time.UTC})
			for _, p := range doc.Problems {
				t.Errorf("%s: %s", f.Path, p.Text)
			}
			if !doc.Front.Date.Equal(day) {
				t.Errorf("%s: the date is %v", f.Path, doc.Front.Date)
			}
			kinds = append(kinds, doc.Front.Kind.Text)
		}
		slices.Sort(kinds)
		if want := slices.Sorted(slices.Values(content.Kinds)); !slices.Equal(kinds, want) {
			t.Errorf("%s: samples of %v, want %v", lang, kinds, want)
		}
	}
}

// TestNewSiteIsFilledIn checks that nothing of the templates is left in a site.
func TestNewSiteIsFilledIn(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		for _, f := range Site(lang, day) {
			if strings.Contains(f.Path+string(f.Content), "@YEAR@") || strings.Contains(f.Path+string(f.Content), "@TODAY@") ||
				strings.Contains(f.Path, "dot-") {
				t.Errorf("%s is not filled in", f.Path)
			}
			if strings.Contains(string(f.Content), "\r") {
				t.Errorf("%s has line ends of Windows", f.Path)
			}
			if path.Ext(f.Path) == ".json" && !json.Valid(f.Content) {
				t.Errorf("%s is no JSON", f.Path)
			}
		}
	}
}

// TestEveryNewFileReadsBack checks that a new file of each kind has no problem,
// has the title that was given, and every key of its kind.
func TestEveryNewFileReadsBack(t *testing.T) {
	titles := []string{
		"Tin", "Đối thoại: chính sách", "# không phải tiêu đề", `"Ngoặc" và \`, "null", "no", "2025", "- a", "[a]", "a # b",
		"Bài 'nháy'", "Họ tên, địa chỉ", "tab\tở giữa", "10%", "@a", "Hộ nghèo - hộ cận nghèo",
	}
	for _, kind := range Kinds() {
		for _, title := range titles {
			e := Entry{Kind: kind, Name: "tin", Title: title, Date: day, Values: map[string][]string{"tags": {title, "b"}}}
			doc := content.Parse(e.Path(), e.Source("vi"), content.Options{Zone: time.UTC})
			for _, p := range doc.Problems {
				t.Errorf("%s %q: %s", kind, title, p.Text)
			}
			want := strings.ReplaceAll(title, "\t", " ")
			got := doc.Front.Title.Text
			if doc.Term != nil {
				got = doc.Term.Name.Text
			}
			if got != want {
				t.Errorf("%s: title %q reads back as %q", kind, want, got)
			}
			if IsArticle(kind) && (len(doc.Front.Tags) != 2 || doc.Front.Tags[0].Text != want || !doc.Front.Draft || doc.Front.Kind.Text != kind) {
				t.Errorf("%s: %+v", kind, doc.Front)
			}
		}
	}
	src := string(Entry{Kind: "contest", Name: "a", Title: "A", Date: day}.Source("en"))
	for _, k := range content.ArticleKeys() {
		if has := strings.Contains(src, "\n"+k.Name+":"); has != (k.In("contest") && k.Name != "lang" && k.Name != "original") {
			t.Errorf("key %s in a contest: %v", k.Name, has)
		}
	}
}

// FuzzTitle checks that any title reads back.
func FuzzTitle(f *testing.F) {
	f.Add("Đối thoại: chính sách")
	f.Add("a\u2028b")
	f.Add("~")
	f.Fuzz(func(t *testing.T, title string) {
		if strings.TrimSpace(title) == "" || strings.ContainsFunc(title, func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar }) {
			return
		}
		doc := content.Parse("content/articles/a.md", Entry{Kind: "news", Name: "a", Title: title, Date: day}.Source("en"), content.Options{Zone: time.UTC})
		if errs, _ := doc.Problems.Count(); errs > 0 {
			t.Errorf("%q: %v", title, doc.Problems[0].Text)
		}
	})
}
