package content

import (
	"reflect"
	"strings"
	"testing"
)

const everyTermKey = `key: k
name: Tên
aliases: [a, b]
short: T
summary: Câu
parent: p
weight: 3
valid: {from: 2024-01-01, until: 2025-06-30}
becomes: [x, y]
draft: true
`

var commonTerm = []string{
	"Key=k", "Name=Tên", "Aliases=a", "Aliases=b", "Short=T", "Summary=Câu", "Parent=p", "Weight=3",
	"Valid.From=2024-01-01T00:00:00+07:00", "Valid.Until=2025-06-30T00:00:00+07:00", "Becomes=x", "Becomes=y", "Draft=true",
}

var termTests = []struct {
	vocabulary, keys string
	want             []string
}{
	{"themes", "", nil},
	{"forms", "", nil},
	{"tags", "", nil},
	{"audiences", "definition: Hộ có\nbasis: 07/2021/NĐ-CP\n", []string{"Defines=Hộ có", "Basis=07/2021/NĐ-CP"}},
	{"districts", `level: huyện
code: 045
formed_from: [Thông Nông, Hà Quảng]
act: 864/NQ-UBTVQH14
ended_by: 203/2025/QH15
status:
- {name: huyện nghèo, period: {from: 2022-03-15, until: 2025}, act: 353/QĐ-TTg}
`, []string{"Place.Level=huyện", "Place.Code=045", "Place.FormedFrom=Thông Nông", "Place.FormedFrom=Hà Quảng", "Place.Act=864/NQ-UBTVQH14", "Place.EndedBy=203/2025/QH15",
		"Place.Status.Name=huyện nghèo", "Place.Status.Period.From=2022-03-15T00:00:00+07:00",
		"Place.Status.Period.Until=2025-12-31T00:00:00+07:00", "Place.Status.Act=353/QĐ-TTg"}},
	{"plans", `number: 2278/KH-UBND
issuer: UBND
signed: 2022-08-31
signer: {name: Ông A, title: Phó Chủ tịch}
period: {from: 2022, until: 2025}
status: còn
programme: CT
successor: s
purposes: [m1, m2]
slogans: k1
themes: [t]
audiences: [d]
forms: [f]
documents:
- {number: 05-CT/TW, name: Chỉ thị, date: 2021-06-23, issuer: BBT, relation: cu-the-hoa, link: a.pdf}
targets:
- {theme: t, audience: d, district: h, form: f, period: 2023, quantity: 12, unit: buổi}
`, []string{"Plan.Number=2278/KH-UBND", "Plan.Issuer=UBND", "Plan.Status=còn", "Plan.Programme=CT", "Plan.Successor=s",
		"Plan.Signed=2022-08-31T00:00:00+07:00", "Plan.Signer.Name=Ông A", "Plan.Signer.Title=Phó Chủ tịch",
		"Plan.Period.From=2022-01-01T00:00:00+07:00", "Plan.Period.Until=2025-12-31T00:00:00+07:00",
		"Plan.Purposes=m1", "Plan.Purposes=m2", "Plan.Themes=t", "Plan.Audiences=d", "Plan.Forms=f", "Plan.Slogans=k1",
		"Plan.Documents.Number=05-CT/TW", "Plan.Documents.Name=Chỉ thị", "Plan.Documents.Issuer=BBT", "Plan.Documents.Relation=cu-the-hoa",
		"Plan.Documents.Link=a.pdf", "Plan.Documents.Date=2021-06-23T00:00:00+07:00",
		"Plan.Targets.Theme=t", "Plan.Targets.Audience=d", "Plan.Targets.District=h", "Plan.Targets.Form=f", "Plan.Targets.Period=2023",
		"Plan.Targets.Unit=buổi", "Plan.Targets.Quantity=12"}},
}

func TestEveryKeyOfTermsInFilesAndTables(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range termTests {
		want := []string{"Vocabulary=" + c.vocabulary}
		want = append(want, commonTerm...)
		want = append(want, c.want...) // fields in the order of the type
		keys := everyTermKey + c.keys
		doc := Parse("content/"+c.vocabulary+"/a.md", []byte("---\n"+keys+"---\nText\n"), Options{Zone: hanoi})
		if got := flatten(doc.Term); !reflect.DeepEqual(got, want) || len(doc.Problems) > 0 {
			t.Errorf("file of %s: says %s\n got %q\nwant %q", c.vocabulary, show(doc.Problems), got, want)
		}
		row := "- " + strings.ReplaceAll(strings.TrimSpace(keys), "\n", "\n  ") + "\n"
		terms, probs := ParseTable("content/"+c.vocabulary+".yaml", []byte(row), Options{Zone: hanoi})
		if len(terms) != 1 || len(probs) > 0 || !reflect.DeepEqual(flatten(terms[0]), want) {
			t.Errorf("table of %s: says %s%d terms, want the same as in a file", c.vocabulary, show(probs), len(terms))
		}
		seen[c.vocabulary] = true
		for _, name := range vocabularyKeys[c.vocabulary].names {
			if name != "title" && !strings.Contains("\n"+keys, "\n"+name+":") {
				t.Errorf("%s.%s is not tried", c.vocabulary, name)
			}
		}
	}
	for _, v := range Vocabularies {
		if !seen[v] {
			t.Errorf("%s is not tried", v)
		}
	}
}

func TestTermFiles(t *testing.T) {
	tests := []struct {
		name, path, front, key, term string
		want                         []string
	}{
		{"key from the file", "content/themes/Tự lực.md", "name: A", "tu-luc", "A", nil},
		{"title in place of name", "content/plans/a.md", "title: A", "a", "A", nil},
		{"signer as text", "content/plans/a.md", "title: A\nsigner: Ông B", "a", "A", nil},
		{"no name", "content/themes/a.md", "weight: 1", "a", "", nil},
		{"two names", "content/themes/a.md", "name: A\ntitle: B", "a", "B", []string{
			`3:8+1 e "name" and "title" both name the term, and differ | keep one of the two`}},
		{"bad key", "content/themes/a.md", "name: A\nkey: Đ/1", "a", "A", []string{
			`3:6+3 e key is "Đ/1", want one part of an address: a-z, 0-9 and hyphens`}},
		{"key of another vocabulary", "content/themes/a.md", "name: A\nlevel: xã\nlevl: x", "a", "A", []string{
			`3:1+5 w key "level" belongs to terms of districts and is not read here`,
			`4:1+4 w unknown key "levl" | nothing reads it: write its right name, or delete it`}},
		{"no key possible", "content/themes/!!!.md", "name: A", "", "A", []string{
			`1:1+3 e no key can be made from "!!!" | add a line key: …`}},
		{"no front matter", "content/themes/B C.md", "\n---\n----", "b-c", "", nil},
		{"name on a broken line", "content/themes/a.md", "name: A: B", "a", "", []string{
			`2:8+1 e the value of "name" holds a colon and is not in quotes | write name: "A: B"`}},
	}
	for _, c := range tests {
		doc := Parse(c.path, []byte("---\n"+c.front+"\n---\n"), Options{Zone: hanoi})
		if doc.Term.Key.Text != c.key || doc.Term.Name.Text != c.term || show(doc.Problems) != strings.TrimPrefix(lines(c.want...), "\n") {
			t.Errorf("%s: key %q, name %q, says\n%swant key %q, name %q and\n%s", c.name,
				doc.Term.Key.Text, doc.Term.Name.Text, show(doc.Problems), c.key, c.term, lines(c.want...))
		}
	}
}

func TestTables(t *testing.T) {
	tests := []struct {
		name, src string
		keys      string
		want      []string
	}{
		{"list", "- {key: a, name: A}\n- name: Hộ nghèo\n", "a ho-ngheo", nil},
		{"list behind a fence", "---\n- {key: a, name: A}\n", "a", nil},
		{"map", "a: {name: A}\nb: B\nc:\n", "a b c", nil},
		{"key alone", "- key: a\n", "a", nil},
		{"empty", "", "", []string{
			`1:1+0 w the table is empty: names that articles take from it are unknown | write rows of the form "- name: …", or delete the file: articles may then use any name`}},
		{"comments", "# nothing\n", "", []string{
			`1:1+0 w the table is empty: names that articles take from it are unknown | write rows of the form "- name: …", or delete the file: articles may then use any name`}},
		{"text", "a", "", []string{`1:1+1 e the table is "a", want a list of rows | begin each row with "- name: …"`}},
		{"row of text", "- a\n- {key: b}\n", "a b", []string{`1:3+1 e the row is "a", want keys | write {name: a}`}},
		{"neither name nor key", "- weight: 1\n", "", []string{`1:3+1 e the row has neither a name nor a key | add name: …`}},
		{"two rows of a key", "- key: a\n- name: A\n", "a", []string{
			`2:9+1 e two rows have the key "a", here and in line 1 | give one of them a key of its own`}},
		{"key twice in a map", "a: A\nb: B\na: C\n", "a b", []string{`3:1+1 e "a" is given twice, here and in line 1 | keep one of the two`}},
		{"two keys of a row", "a: {key: b, name: A}\n", "a", []string{`1:10+1 e the row of key "a" has another key "b" | keep one of the two`}},
		{"bad key of a list", "- {key: Hộ nghèo}\n", "ho-ngheo", []string{
			`1:9+8 e key is "Hộ nghèo", want one part of an address: a-z, 0-9 and hyphens | write key: ho-ngheo`}},
		{"name without a slug", "- {name: '!!!'}\n", "", []string{`1:10+5 e no key can be made from "!!!" | add a line key: …`}},
		{"bad key of a map", "Hộ nghèo: A\n", "ho-ngheo", []string{
			`1:1+8 e key is "Hộ nghèo", want one part of an address: a-z, 0-9 and hyphens | write key: ho-ngheo`}},
		{"unknown key", "- {key: a, weigth: 1}\n", "a", []string{`1:12+6 w unknown key "weigth" | did you mean "weight"?`}},
		{"list in a map", "a: [b]\n", "a", []string{
			`1:4+1 e the row "a" is a list, want a name or keys | a table is the list itself: delete the line "a:", and begin its rows at the margin`}},
		{"one row without its dash", "key: a\nname: A\nweight: 2\n", "a", []string{
			`1:1+3 e the table is one row, want a list of rows | begin the row with a dash, and indent its other lines by two blanks: - key: …`}},
		{"keys of a map that are called like keys", "key: {name: A}\nname: {name: B}\n", "key name", nil},
		{"tab", "- key: a\n\tname: A\n", "a", []string{`2:1+1 e a tab is used for indentation | use two blanks for each step`}},
		{"second document", "- key: a\n---\n- key: b\n", "a", []string{
			`2:1+3 e a second YAML document begins here | put everything into one document, without a line "---" between`}},
	}
	for _, c := range tests {
		terms, probs := ParseTable("content/audiences.yaml", []byte(c.src), Options{Zone: hanoi})
		var keys []string
		for _, term := range terms {
			keys = append(keys, term.Key.Text)
		}
		if strings.Join(keys, " ") != c.keys || show(probs) != strings.TrimPrefix(lines(c.want...), "\n") {
			t.Errorf("%s: keys %q, says\n%swant %q and\n%s", c.name, keys, show(probs), c.keys, lines(c.want...))
		}
	}
}
