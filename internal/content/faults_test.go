package content

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"loa/internal/diag"
)

var hanoi = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

func parseArticle(src string) *Doc {
	return Parse("content/articles/a.md", []byte(src), Options{Zone: hanoi, SummaryWords: 40})
}

// show prints problems as line:column+length, e or w, message, and hint.
func show(list diag.List) string {
	var b strings.Builder
	for _, p := range list {
		if p.Group == "undated" { // most of the examples are; see TestUndated
			continue
		}
		kind := "e"
		if p.Warning {
			kind = "w"
		}
		fmt.Fprintf(&b, "%d:%d+%d %s %s", p.Line, p.Column, p.Length, kind, p.Text)
		if h := p.Hint.String(); h != "" {
			fmt.Fprintf(&b, " | %s", h)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// faults are articles that are broken in one way each. front is put between
// fences, so that its first line is line 2.
var faults = []struct {
	name, front string
	want        []string
}{
	{"unquoted colon", "title: Chiến dịch: Nước sạch", []string{
		`2:18+1 e the value of "title" holds a colon and is not in quotes | write title: "Chiến dịch: Nước sạch"`,
	}},
	{"unquoted colon later", "title: A\nsummary: Một: hai: ba\ndate: 2024-01-01", []string{
		`3:13+1 e the value of "summary" holds a colon and is not in quotes | write summary: "Một: hai: ba"`,
	}},
	{"unquoted colon in an item", "title: A\ntags:\n- a: b: c", []string{
		`4:7+1 e the value of "a" holds a colon and is not in quotes | write a: "b: c"`,
	}},
	{"unquoted colon at the end", "title: A\nsummary: Lưu ý: ", []string{
		`3:15+1 e the value of "summary" holds a colon and is not in quotes | write summary: "Lưu ý:"`,
	}},
	{"smart quotes around a colon", "title: “Chiến dịch: Nước sạch”", []string{
		`2:19+1 e the value of "title" holds a colon and is not in quotes | write title: "Chiến dịch: Nước sạch"`,
	}},
	{"two broken lines", "title: A: B\nsummary: C: D\ndistric: x", []string{
		`2:9+1 e the value of "title" holds a colon and is not in quotes | write title: "A: B"`,
		`3:11+1 e the value of "summary" holds a colon and is not in quotes | write summary: "C: D"`,
		`4:1+7 w unknown key "distric" | did you mean "district"?`,
	}},
	{"tab", "title: A\nvalid:\n\tfrom: 2024-01-01\n\tuntil: 2024-01-02", []string{
		`4:1+1 e a tab is used for indentation | use two blanks for each step`,
	}},
	{"tab before an item", "title: A\ntags:\n\t- a", []string{
		`4:1+1 e a tab is used for indentation | use two blanks for each step`,
	}},
	{"unclosed quote", "title: \"Chiến dịch\ndate: 2024-01-01", []string{
		`2:8+1 e the quote " is not closed | write " at the end of the value`,
	}},
	{"unclosed quote before another", "title: \"Chiến dịch\ndate: 2024-01-01\nsummary: \"abc\"", []string{
		`2:8+1 e the quote " is not closed | write " at the end of the value`,
	}},
	{"unclosed single quote", "title: A\nsummary: 'abc\ntags: [a]", []string{
		`3:10+1 e the quote ' is not closed | write ' at the end of the value`,
	}},
	{"quotes inside quotes", "title: \"Nói \"không\" với ma túy\"", []string{
		`2:14+18 e text behind the closing quote | put the whole value in quotes: 'Nói "không" với ma túy'`,
	}},
	{"text behind quotes", "title: \"Nói không\" với ma túy", []string{
		`2:20+10 e text behind the closing quote | put the whole value in quotes: '"Nói không" với ma túy'`,
	}},
	{"unclosed bracket", "title: A\ntags: [a, b\ndate: 2024-01-01", []string{
		`3:7+1 e "[" has no closing "]", or a comma is missing | put values with a comma, a colon or a bracket in quotes`,
	}},
	{"indented too deep", "title: A\n  date: 2024-01-01", []string{
		`3:3+4 e "date" is indented under a key that has a value | begin the line where the line above begins`,
	}},
	{"indented between", "title: A\nvalid:\n    from: 2024-01-01\n  until: 2024-01-02", []string{
		`5:3+17 e the indentation fits no line above | begin the line where its neighbours begin`,
	}},
	{"first line indented", "  title: A\ndate: 2024-01-01", []string{
		`2:1+2 e the first line is indented, and line 3 is not | delete the blanks before "title"`,
	}},
	{"item indented less", "title: A\ntags:\n  - a\n - b", []string{
		`5:2+3 e the indentation fits no line above | begin the line where its neighbours begin`,
	}},
	{"no blank behind colon", "title:A\ndate: 2024-01-01", []string{
		`2:6+1 e no blank behind the colon | write title: A`,
	}},
	{"no blank behind colon later", "title: A\ndate:2024-01-01", []string{
		`3:5+1 e no blank behind the colon | write date: 2024-01-01`,
	}},
	{"no-break space behind colon", "title: A\nsummary:\u00a0B", []string{
		`3:9+1 e no-break space (U+00A0) behind the colon | delete it and type an ordinary blank`,
	}},
	{"no-break space before a key", "title: A\n\u00a0summary: B", []string{
		`3:1+1 e no-break space (U+00A0) beside the key "summary" | delete it and type ordinary blanks where some are needed`,
	}},
	{"no-break space as indentation", "title: A\nvalid:\n\u00a0\u00a0from: 2024-01-01", []string{
		`4:1+1 e no-break space (U+00A0) beside the key "from" | delete it and type ordinary blanks where some are needed`,
	}},
	{"no-break space among indentation", "title: A\nvalid:\n  from: 2024-01-01\n \u00a0until: 2025-01-01", []string{
		`5:2+1 e no-break space (U+00A0) in the indentation | delete it and type ordinary blanks`,
	}},
	{"text in the front matter", "title: A\n\nBài viết bắt đầu ở đây\n", []string{
		`4:1+22 e not of the form key: value | if the text of the article begins here, close the front matter above it`,
	}},
	{"reserved sign", "title: @caobang", []string{
		`2:8+1 e a value may not begin with "@" | put it in quotes: "@caobang"`,
	}},
	{"percent", "title: %A", []string{
		`2:8+1 e a value may not begin with "%" | put it in quotes: "%A"`,
	}},
	{"star", "title: *quan trọng*", []string{
		`2:8+1 e a value may not begin with "*" | put it in quotes: "*quan trọng*"`,
	}},
	{"ampersand", "title: &A", []string{
		`2:8+2 e YAML anchor "&A" is not supported | write the value out, or put it in quotes if the sign belongs to the text`,
	}},
	{"alias", "title: &t A\nsummary: *t", []string{
		`2:8+2 e YAML anchor "&t" is not supported | write the value out, or put it in quotes if the sign belongs to the text`,
		`3:10+2 e YAML anchor "*t" is not supported | write the value out, or put it in quotes if the sign belongs to the text`,
	}},
	{"merge key", "title: A\n<<: {a: b}", []string{
		`3:1+2 e a key must be a word | write the keys out, without "<<" and brackets`,
	}},
	{"exclamation", "title: !Chú ý", []string{
		`2:8+1 e a value may not begin with "!" | put it in quotes: "!Chú ý"`,
	}},
	{"tag", "title: !!str A", []string{
		`2:8+5 w YAML tag "!!str" is not read | delete it; the value is taken as it is written`,
	}},
	{"smart quotes", "title: “Nước sạch”", []string{
		`2:8+11 w the quotes “ ” around title are part of the text | use straight quotes " " to quote; put '…' around the value if “ ” belong to it`,
	}},
	{"second document with text", "title: A\n--- b\n", []string{
		`3:1+3 e a second YAML document begins here | put everything into one document, without a line "---" between`,
	}},
	{"list as front matter", "- a\n- b", []string{
		`2:1+1 e the front matter is a list, want lines of the form key: value`,
	}},
	{"text as front matter", "a", []string{
		`2:1+1 e the front matter is "a", want lines of the form key: value`,
	}},
	{"complex key", "title: A\n? [a]\n: b", []string{
		`3:3+2 e a key must be a word | write the keys out, without "<<" and brackets`,
	}},
	{"repeated key", "title: A\ndate: 2024-01-01\ntitle: B", []string{
		`4:1+5 e "title" is given twice, here and in line 2 | keep one of the two`,
	}},
	{"repeated key inside", "title: A\nvalid: {from: 2024-01-01, from: 2024-01-01}", []string{
		`3:27+4 e "from" is given twice, here and in line 3 | keep one of the two`,
	}},
	{"unknown keys", "titel: A\ntitle: B\ndistric: C\nxyz: 1", []string{
		`2:1+5 w unknown key "titel" | did you mean "title"?`,
		`4:1+7 w unknown key "distric" | did you mean "district"?`,
		`5:1+3 w unknown key "xyz" | nothing reads it: write its right name, or delete it`,
	}},
	{"keys in Vietnamese", "title: A\ntiêu đề: B\nngày: 2024-01-01\nkind: tin tức", []string{
		`3:1+7 w unknown key "tiêu đề" | did you mean "title"?`,
		`4:1+4 w unknown key "ngày" | did you mean "date"?`,
		`5:7+7 e unknown kind "tin tức" | did you mean "news"?`,
	}},
	{"a sign that is no comment", "title: Hỏi #1 về vay vốn\ntags: #channuoi\nsummary: x # lời ghi", []string{
		`2:12+13 w "#1 về vay vốn" is a comment for YAML, and is not read | put the whole value in quotes if the sign belongs to it`,
		`3:7+9 w "#channuoi" is a comment for YAML, and is not read | put the whole value in quotes if the sign belongs to it`,
	}},
	{"keys of other programs", "title: A\ndescription: B\nexpiryDate: 2024-01-01", []string{
		`3:1+11 w unknown key "description" | did you mean "summary"?`,
		`4:1+10 w unknown key "expiryDate" | did you mean "expires"?`,
	}},
	{"key in capitals", "Title: A", []string{
		`2:1+5 w unknown key "Title" | did you mean "title"?`,
		`1:1+3 e "title" is missing | add a line title: …`,
	}},
	{"unknown key inside", "title: A\nvalid: {frm: 2024-01-01}", []string{
		`3:9+3 w unknown key "valid.frm" | did you mean "from"?`,
	}},
	{"no title", "date: 2024-01-01", []string{
		`1:1+3 e "title" is missing | add a line title: …`,
	}},
	{"empty title", "title: \"\"", []string{
		`2:1+5 e "title" is empty | write title: …`,
	}},
	{"null title", "title: ~", []string{
		`2:1+5 e "title" is empty | write title: …`,
	}},
	{"title is a list", "title: [A, B]", []string{
		`2:8+1 e title is a list, want text`,
	}},
	{"title is a map", "title: {a: b}", []string{
		`2:8+1 e title is a group of keys, want text`,
	}},
	{"impossible date", "title: A\ndate: 2025-02-30", []string{
		`3:7+10 e date is "2025-02-30", want year-month-day | month 2 of 2025 has 28 days`,
	}},
	{"no date", "title: A\ndate: hôm nay", []string{
		`3:7+7 e date is "hôm nay", want year-month-day | write it like 2024-05-31 or 31/05/2024`,
	}},
	{"date is a list", "title: A\ndate: [2025-01-01]", []string{
		`3:7+1 e date is a list, want year-month-day`,
	}},
	{"yes", "title: A\ndraft: yes", []string{
		`3:8+3 e draft is "yes", want true or false | write draft: true`,
	}},
	{"empty tags", "title: A\ntags: [no, 2025, 1.10, 010, ~, '']", []string{
		`3:29+1 w an empty value in tags is dropped | delete it, or put it in quotes if it is a word`,
		`3:32+2 w an empty value in tags is dropped | delete it, or put it in quotes if it is a word`,
	}},
	{"tag is a map", "title: A\ntags: [a, {b: c}]", []string{
		`3:11+1 e tags is a group of keys, want text | put it in quotes: "b: c"`,
	}},
	{"unknown kind", "title: A\nkind: storry", []string{
		`3:7+6 e unknown kind "storry" | did you mean "story"?`,
	}},
	{"key of another kind", "title: A\nkind: story\nplace: B", []string{
		`4:1+5 w key "place" belongs to kind event, contest, but this is kind story | delete it, or correct the kind`,
	}},
	{"period reversed", "title: A\nvalid: {from: 2025-01-01, until: 2024-01-01}", []string{
		`3:34+10 e valid.until is before valid.from (line 3)`,
	}},
	{"period is text", "title: A\nvalid: 2025", []string{
		`3:8+4 e valid is "2025", want {from: …, until: …}`,
	}},
	{"end before start", "title: A\nkind: event\nstart: 2025-01-02\nend: 2025-01-01", []string{
		`5:6+10 e end is before start (line 4)`,
	}},
	{"negative number", "title: A\nreach: {people: -5}", []string{
		`3:17+2 e reach.people is "-5", want a whole number | write plain digits: 25`,
	}},
	{"decimals of people", "title: A\nreach: {people: '1,5'}", []string{
		`3:17+5 e reach.people is "1,5", want a whole number | write a number without decimals`,
	}},
	{"words for a number", "title: A\nreach: {people: nhiều}", []string{
		`3:17+5 e reach.people is "nhiều", want a whole number | write plain digits: 25`,
	}},
	{"product is text", "title: A\nproduct: tờ rơi", []string{
		`3:10+6 e product is "tờ rơi", want {unit: …, quantity: …, languages: …}`,
	}},
	{"slug leaves the folder", "title: A\nslug: ../../out", []string{
		`3:7+9 e slug is "../../out", want one part of an address: a-z, 0-9 and hyphens`,
	}},
	{"slug of two parts", "title: A\nslug: a/b", []string{
		`3:7+3 e slug is "a/b", want one part of an address: a-z, 0-9 and hyphens`,
	}},
	{"empty slug", "title: A\nslug: ''", []string{
		`3:7+2 e slug is "", want one part of an address: a-z, 0-9 and hyphens`,
	}},
	{"slug with marks", "title: A\nslug: Nước sạch", []string{
		`3:7+9 e slug is "Nước sạch", want one part of an address: a-z, 0-9 and hyphens | write slug: nuoc-sach`,
	}},
	{"aliases", "title: A\naliases: [/cu/bai-1/, cu/bai-1.html, ../../out/, 'a\\b', 'https://x.vn/', '/a?b', '/a#b', '//x.vn/', '%2e%2e/x', /]", []string{
		`3:38+10 e aliases holds "../../out/": it has an empty part, or one of dots alone | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:50+5 e aliases holds "a\\b": it has a backslash | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:57+15 e aliases holds "https://x.vn/": it leaves the site | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:74+6 e aliases holds "/a?b": a query or fragment cannot be redirected | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:82+6 e aliases holds "/a#b": a query or fragment cannot be redirected | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:90+9 e aliases holds "//x.vn/": it leaves the site | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:101+10 e aliases holds "%2e%2e/x": it has an empty part, or one of dots alone | write a path of this site, like /tin-tuc/bai-cu/`,
		`3:113+1 e aliases holds "/": it is the address of the home page | write a path of this site, like /tin-tuc/bai-cu/`,
	}},
	{"control character", "title: A\u0007B", []string{
		`2:9+1 w control character U+0007 | delete it; it is read as a blank`,
	}},
	{"escaped control character", `title: "A\0B"`, []string{
		`2:8+6 w control character U+0000 in title | delete it; it is read as a blank`,
	}},
	{"line separator", "title: A\u2028B\ndate: x", []string{
		`2:9+1 w control character U+2028 | delete it; it is read as a blank`,
		`3:7+1 e date is "x", want year-month-day | write it like 2024-05-31 or 31/05/2024`,
	}},
	{"colon in an item", "title: A\ntags:\n- Chiến dịch: Nước sạch\n- b", []string{
		`4:3+1 e tags is a group of keys, want text | put it in quotes: "Chiến dịch: Nước sạch"`,
	}},
	{"several faults", "titel: A\ndate: 2025-02-30\ndraft: yes\ntags: {a: b}", []string{
		`2:1+5 w unknown key "titel" | did you mean "title"?`,
		`3:7+10 e date is "2025-02-30", want year-month-day | month 2 of 2025 has 28 days`,
		`4:8+3 e draft is "yes", want true or false | write draft: true`,
		`5:7+1 e tags is a group of keys, want text or a list of texts`,
		`1:1+3 e "title" is missing | add a line title: …`,
	}},
}

func TestFaultsAreToldWithTheirPlace(t *testing.T) {
	for _, c := range faults {
		t.Run(c.name, func(t *testing.T) {
			doc := parseArticle("---\n" + c.front + "\n---\n\nText\n")
			if got, want := show(doc.Problems), lines(c.want...); got != want {
				t.Errorf("Parse(%q) says\n%swant\n%s", c.front, got, want)
			}
		})
	}
}

func lines(list ...string) string {
	return strings.Join(append(list, ""), "\n")
}
