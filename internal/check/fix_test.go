package check

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"loa/internal/content"
	"loa/internal/site"
	"loa/internal/viet"
)

// emptySite returns the rules of a site without anything.
func emptySite(settings string) *Rules {
	config, _ := content.ParseConfig("content/site.yaml", []byte("title: T\n"+settings))
	return NewRules(&site.Site{Config: config})
}

const top = "---\ntitle: T\ndate: 2025-01-01\n---\n"

// TestFixLeavesAlone holds what is never corrected.
func TestFixLeavesAlone(t *testing.T) {
	rules := emptySite("check: {tones: old}")
	for name, text := range map[string]string{
		"code span":           "Gõ `hòan , thành` vào.",
		"code block":          "```\nhòan , thành\n```",
		"indented code":       "a\n\n    hòan , thành",
		"address":             "[a](hòan-thành.md) <https://example.vn/hòan> https://example.vn/hòan",
		"tag":                 "<span title=\"hòan\">a</span>",
		"script":              "<script>\nvar hòan = 1 ;\n</script>",
		"quotation":           "> Việc hòan thành , đuợc khen.",
		"marks of quotation":  "Ghi rõ “hòan thành , đuợc”.",
		"name":                "Chị Qúy và Hòang Thị A nói.",
		"id of a heading":     "## A {#hòan}",
		"picture made of two": "Một nhà 👨\u200d👩 vui.",
		"number and unit":     "Được 5\u00a0kg gạo.",
		"definition":          "a\n: b",
		"ellipsis":            "Còn nữa ... Hết",
		"date, version":       "Ngày 31.8.2022, phiên bản 2.1, WCAG 2.2 AA, Dự án 6.2, 8.30 giờ.",
	} {
		src := top + text + "\n"
		if got := Fix("content/articles/a.md", []byte(src), rules); got.After != src || got.Made != 0 {
			t.Errorf("%s: Fix(%q) = %q", name, text, strings.TrimPrefix(got.After, top))
		}
	}
	for name, src := range map[string]string{
		"key":      "---\ntitle: T\nhòan: a\n---\n",
		"tag":      "---\ntitle: T\ntags: [hòan]\n---\n",
		"author":   "---\ntitle: T\nauthor: Qúy\n---\n",
		"no front": "hòan thành",
	} {
		if got := Fix("content/articles/a.md", []byte(src), rules); got.After != src {
			t.Errorf("%s: Fix(%q) = %q", name, src, got.After)
		}
	}
}

// TestFixBytes holds what becomes of the bytes of a file.
func TestFixBytes(t *testing.T) {
	rules := emptySite("")
	const wrong, right = top + "Việc hòan thành.\r\nHộ nghèo.\rHết", top + "Việc hoàn thành.\r\nHộ nghèo.\rHết"
	for name, src := range map[string]string{
		"as it is": wrong, "BOM": "\ufeff" + wrong, "NFD": norm.NFD.String(wrong),
	} {
		if got := Fix("content/articles/a.md", []byte(src), rules); got.After != right {
			t.Errorf("%s: Fix(%q) = %q, want %q", name, src, got.After, right)
		}
	}
	binary := []byte("\x00\x01\xff")
	if got := Fix("content/articles/a.md", binary, rules); got.After != string(binary) || got.Made != 0 {
		t.Errorf("Fix of a binary file = %q", got.After)
	}
}

// mistakes are what the editors' programs make of right text.
var mistakes = []struct {
	name        string
	right, slip string
}{
	{"tone", " của ", " cuả "},
	{"horn", " được ", " đuợc "},
	{"look-alike", "người dân", "ngƣời dân"},
	{"no-break space", "hộ nghèo", "hộ\u00a0nghèo"},
	{"zero width", "hộ nghèo", "hộ\u200b nghèo"},
	{"blank before sign", "xã, ", "xã , "},
	{"quotation", "”, ", "\", "},
}

// TestFixUndoesMistakes puts mistakes into right texts, and gets the texts back:
// so what they say cannot have changed.
func TestFixUndoesMistakes(t *testing.T) {
	rules, files := exampleSite(t)
	for _, m := range mistakes {
		tried := 0
		for path, src := range files {
			front, body, _ := strings.Cut(strings.TrimPrefix(string(src), "---\n"), "\n---\n")
			lines := strings.SplitAfter(body, "\n")
			for i, line := range lines {
				if !strings.HasPrefix(line, ">") && !strings.Contains(line, "`") && strings.Count(line, "“") == strings.Count(line, "”") && !quotes(line, m.right) {
					lines[i] = strings.Replace(line, m.right, m.slip, 1)
				}
			}
			spoilt := "---\n" + front + "\n---\n" + strings.Join(lines, "")
			if spoilt == string(src) {
				continue
			}
			tried++
			if got := Fix(path, []byte(spoilt), rules); got.After != string(src) {
				t.Errorf("%s: Fix does not give back %s:\n%s", m.name, path, firstDifference(got.After, string(src)))
			}
		}
		if tried == 0 {
			t.Errorf("%s: %q is in no text", m.name, m.right)
		}
	}
}

// quotes reports whether what is looked for stands in quotation marks.
func quotes(line, right string) bool {
	at := strings.Index(line, right)
	return at >= 0 && !strings.HasPrefix(right, "”") && strings.Count(line[:at], "“") > strings.Count(line[:at], "”")
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "got  " + a[i] + "\nwant " + b[i]
		}
	}
	return "another number of lines"
}

// letters is what a text says: its letters and digits without their marks.
func letters(text string) string {
	return strings.Join(strings.FieldsFunc(viet.Fold(text), func(r rune) bool {
		return r < 'a' || r > 'z'
	}), "")
}

func FuzzFix(f *testing.F) {
	for _, s := range []string{
		"Việc hòan thành , đuợc \u200bkhen “a\" b.\n", "KÕ ho¹ch **truyÒn th«ng** vÒ\nCh\u00ad¬ng tr×nh.\n",
		"-Một\n-Hai\n\n- a\n+ b\n+ c\n", "Keá hoaïch truyeàn thoâng\n", "**Lưu ý:**Mang 12.5% ngày 31/6/2025\n",
		"| a | hòan |\n|---|---|\n| Nguyễn Văn A | 0912 345 678 |\n", "> [!NOTE]\n> hòan\n\n<div>hòan</div>\n", "\ufeff\r\nhòan\r",
	} {
		f.Add(s)
	}
	rules := emptySite("check: {tones: old, phrases: [đói nghèo]}")
	all := []string{"encoding", "phrase", "fake-list", "telex", "vni-twice"}
	f.Fuzz(func(t *testing.T, s string) {
		src := []byte(top + s)
		text, err := content.Decode(src)
		if err != nil {
			return
		}
		for _, finding := range find("content/articles/a.md", text, rules) {
			e := finding.Edit
			if e != nil && (e.Start < 0 || e.End < e.Start || e.End > len(text) || strings.Contains(text[e.Start:e.End]+e.New, "\n")) {
				t.Fatalf("%s: edit %v of %d bytes", finding.Code, e, len(text))
			}
		}
		for _, also := range [][]string{nil, all} {
			once := Fix("content/articles/a.md", src, rules, also...)
			if again := Fix("content/articles/a.md", []byte(once.After), rules, also...); again.After != once.After {
				t.Errorf("Fix(%q) = %q, and of that %q", src, once.After, again.After)
			}
			if bytes.Count([]byte(once.Before), []byte("\n")) != strings.Count(once.After, "\n") {
				t.Errorf("Fix(%q) has another number of lines: %q", src, once.After)
			}
			if also == nil && !hasCode(text, rules, "spelling", "look-alike") && letters(once.Before) != letters(once.After) {
				t.Errorf("Fix(%q) says something else: %q", src, once.After)
			}
		}
	})
}

func hasCode(text string, rules *Rules, codes ...string) bool {
	return slices.ContainsFunc(find("content/articles/a.md", text, rules), func(f Finding) bool { return slices.Contains(codes, f.Code) })
}
