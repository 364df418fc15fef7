package content

import (
	"strings"
	"testing"

	"loa/internal/diag"
)

// noFront is what is said of a file without front matter, behind its place.
const noFront = `no front matter | begin the file with three lines: "---", "title: …", "---"`

func TestFences(t *testing.T) {
	tests := []struct {
		name, src string
		title     string
		body      string
		want      []string
	}{
		{"plain", "---\ntitle: A\n---\n\nText\n", "A", "\nText\n", nil},
		{"nothing behind", "---\ntitle: A\n---", "A", "", nil},
		{"CRLF", "---\r\ntitle: A\r\n---\r\n\r\nText\r\n", "A", "\nText\n", nil},
		{"CR alone", "---\rtitle: A\r---\rText\r", "A", "Text\n", nil},
		{"byte order mark", "\ufeff---\ntitle: A\n---\nText\n", "A", "Text\n", nil},
		{"UTF-16", utf16LE("---\r\ntitle: Nước\r\n---\r\nText\r\n"), "Nước", "Text\n", nil},
		{"decomposed", "---\ntitle: Nu\u031bo\u031b\u0301c\n---\nTe\u0302\n", "Nước", "Tê\n", nil},
		{"blanks behind the fences", "--- \ntitle: A\n---\t\nText\n", "A", "Text\n", nil},
		{"blank lines before", "\n \n---\ntitle: A\n---\nText\n", "A", "Text\n", nil},
		{"HTML comment before", "<!-- a\n b -->\n---\ntitle: A\n---\nText\n", "A", "Text\n", nil},
		{"comment line before", "# Bài\n---\ntitle: A\n---\nText\n", "A", "Text\n", []string{
			`1:1+5 w a line before the front matter is not published | move it behind the front matter, or delete it`,
		}},
		{"indented fence in a block", "---\nsummary: |\n  a\n  ---\n  b\ntitle: A\n---\nText\n", "A", "Text\n", nil},
		{"indented line alone", "---\n  ---\n---\nText\n", "", "Text\n", []string{
			`2:3+3 e the front matter is "---", want lines of the form key: value`}},
		{"fence with a blank behind, and one without", "---\ntitle: A\n--- \nText\n---\nB\n", "A", "Text\n---\nB\n", nil},
		{"indented fence in the text", "---\ntitle: A\n---\n    ---\n---\n", "A", "    ---\n---\n", nil},
		{"longer rule in a block", "---\ntitle: A\nsummary: >\n  ----\n---\nText\n", "A", "Text\n", nil},
		{"empty front matter", "---\n---\nText\n", "", "Text\n", []string{`1:1+3 e "title" is missing | add a line title: …`}},
		{"comments alone", "---\n# title: A\n---\nText\n", "", "Text\n", []string{`1:1+3 e "title" is missing | add a line title: …`}},
		{"TOML", "+++\ntitle = 'A'\n+++\nText\n", "A", "Text\n", nil},
		{"TOML by name", "---toml\ntitle = 'A'\n---\nText\n", "A", "Text\n", nil},
		{"YAML by name", "---yaml\ntitle: A\n---\nText\n", "A", "Text\n", nil},
		{"JSON", "{\n  \"title\": \"A\"\n}\n\nText\n", "A", "\nText\n", nil},
		{"JSON on a line", "{\"title\": \"A\"}\nText\n", "A", "Text\n", nil},
		{"JSON with a brace and a blank line inside", "{\n\"title\": \"A\",\n\"valid\": {\n}\n\n}\nText\n", "A", "Text\n", nil},
		{"JSON between fences", ";;;\n{\"title\": \"A\"}\n;;;\nText\n", "A", "Text\n", nil},
		{"JSON by name", "---json\n{\"title\": \"A\"}\n---\nText\n", "A", "Text\n", nil},

		{"no front matter", "Text\n", "", "", []string{"1:1+4 e " + noFront}},
		{"empty file", "", "", "", []string{"1:1+0 e " + noFront}},
		{"blank file", "\n\n", "", "", []string{"3:1+0 e " + noFront}},
		{"second-level heading alone", "## Bài\n\nText\n", "", "", []string{"3:1+4 e " + noFront}},
		{"text before the fence", "Text\n---\ntitle: A\n---\n", "", "", []string{"1:1+4 e " + noFront}},
		{"dash made by an editor", "—-\ntitle: A\n—-\n", "", "", []string{
			`1:1+2 e no front matter | the first line is "—-": write exactly "---"`}},
		{"unclosed", "\n---\ntitle: A\n\nText\n", "", "", []string{
			`2:1+3 e the front matter that begins here is not closed | write a line "---" behind the last key`}},
		{"closed by something else", "---\ntitle: A\n----\nText\n", "", "", []string{
			`1:1+3 e the front matter that begins here is not closed | line 3 is "----": write exactly "---"`}},
		{"fence alone", "---", "", "", []string{
			`1:1+3 e the front matter that begins here is not closed | write a line "---" behind the last key`}},
		{"unclosed TOML", "+++\ntitle = 'A'\n---\n", "", "", []string{
			`1:1+3 e the front matter that begins here is not closed | line 3 is "---": write exactly "+++"`}},
		{"text behind JSON", "{\"title\": \"A\"} Text\n", "", "", []string{
			`1:15+5 e text behind the closing brace of the front matter | begin the text on a line of its own`}},
		{"broken JSON", "{\n\"title\": \"A\",\n}\nText\n", "", "", []string{
			`3:1+1 e not valid JSON: invalid character '}' looking for beginning of object key string | look for a missing comma, quote or brace, or a comma behind the last value`}},
		{"unclosed JSON", "{\"title\": \"A\"", "", "", []string{
			`1:13+1 e not valid JSON: unexpected end | look for a missing comma, quote or brace, or a comma behind the last value`}},
		{"broken TOML", "+++\ntitle = 'A'\ndate = hôm nay\n+++\nText\n", "", "Text\n", []string{
			`3:8+1 e not valid TOML: unexpected character U+0068 'h' at start of value | each line is of the form key = "…", with text in double quotes`}},
		{"second YAML document", "---\ntitle: A\n--- # B\nb: c\n---\nText\n", "A", "Text\n", []string{
			`3:1+3 e a second YAML document begins here | put everything into one document, without a line "---" between`}},
		{"old encoding", "---\ntitle: A\nsummary: Th\xb5nh ph\xe8\n---\n", "", "", []string{
			`3:12+0 e the file is not UTF-8 text but probably TCVN3 (ABC) | save it again with the encoding UTF-8, or convert it from TCVN3 (ABC)`}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			f, ok := frontOf(c.src)
			doc := parseArticle(c.src)
			if doc.Front.Title.Text != c.title {
				t.Errorf("title is %q, want %q", doc.Front.Title.Text, c.title)
			}
			if ok && bodyOf(c.src, f) != c.body || !ok && c.body != "" {
				t.Errorf("body is %q, want %q", bodyOf(c.src, f), c.body)
			}
			if got := show(doc.Problems); got != strings.TrimPrefix(lines(c.want...), "\n") {
				t.Errorf("Parse(%q) says\n%swant\n%s", c.src, got, lines(c.want...))
			}
			if !ok && len(doc.Body.HTML) > 0 {
				t.Errorf("published %q", doc.Body.HTML)
			}
			if ok && c.body != "" && lineOf(c.src, f) != f.bodyLine {
				t.Errorf("the body begins in line %d, want %d", f.bodyLine, lineOf(c.src, f))
			}
		})
	}
}

func frontOf(src string) (f frontMatter, ok bool) {
	text, err := Decode([]byte(src))
	if err != nil {
		return f, false
	}
	return splitFront("a.md", text, "title: …", new(diag.List))
}

func bodyOf(src string, f frontMatter) string {
	text, _ := Decode([]byte(src))
	return text[f.body:]
}

// lineOf counts the lines before the body, which every test has at the end.
func lineOf(src string, f frontMatter) int {
	text, _ := Decode([]byte(src))
	return strings.Count(text[:f.body], "\n") + 1
}

func TestOnlyTheRoleWantsItsName(t *testing.T) {
	doc := Parse("content/themes/a.md", []byte("Text"), Options{})
	if got := show(doc.Problems); !strings.Contains(got, `"name: …"`) {
		t.Errorf("says %s, want the advice to begin with a name", got)
	}
}

func utf16LE(s string) string {
	b := []byte{0xff, 0xfe}
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}
