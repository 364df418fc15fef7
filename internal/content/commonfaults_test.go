package content

import "testing"

// commonFaults are the slips that editors make most: each is told in words that
// need no knowledge of YAML.
var commonFaults = []struct {
	name, front string
	want        []string
}{
	{"dash without a blank", "title: A\ntags:\n-a\n-b", []string{
		`4:1+1 e no blank behind the dash | write - a`,
		`5:1+1 e no blank behind the dash | write - b`,
	}},
	{"list under a value", "title: A\n- b", []string{
		`3:1+3 e an item of a list under "title", which has a value already | write the key of the list on a line above it: tags:`,
	}},
	{"items at two depths", "title: A\ntags:\n  - a\n- b", []string{
		`5:1+3 e the indentation fits no line above | begin the line where its neighbours begin`,
	}},
	{"list beside its key", "title: A\ntags: - a", []string{
		`3:7+3 e a list begins on the line below its key | write tags: [a]`,
	}},
	{"no colon", "title A\ndate: 2024-01-01", []string{
		`2:1+7 e not of the form key: value | write title: A`,
	}},
	{"no colon later", "title: A\ndate 2024-01-01", []string{
		`3:1+15 e not of the form key: value | write date: 2024-01-01`,
	}},
	{"no colon behind no key", "title: A\nngày nào đó", []string{
		`3:1+11 e not of the form key: value | if the text of the article begins here, close the front matter above it`,
	}},
	{"equal sign", "title: A\ndate = 2024-01-01", []string{
		`3:6+1 e "=" stands where a colon belongs | write date: 2024-01-01`,
	}},
	{"text not indented", "title: A\nsummary: >\nmột câu", []string{
		`4:1+7 e the text of "summary" is not indented | begin each of its lines with two blanks`,
	}},
	{"escape", "title: \"a\\d\"", []string{
		`2:10+2 e \d means nothing in double quotes | write \\, or put the value in single quotes`,
	}},
	{"fence with text", "title: A\n---x\ndate: 2024-01-01", []string{
		`3:1+4 e not of the form key: value | if the front matter ends here, write exactly "---"`,
	}},
	{"line of dots", "title: A\n...\ndate: 2024-01-01", []string{
		`3:1+3 e "..." ends the front matter for YAML | delete the line`,
	}},
	{"no key", "title: A\n: b", []string{
		`3:1+1 e a key may not begin with ":" | write the key as a plain word`,
	}},
	{"key of signs", "title: A\n*date*: 2024", []string{
		`3:1+1 e a key may not begin with "*" | write the key as a plain word`,
	}},
	{"hash in a list", "title: A\ntags: [#a, b]", []string{
		`3:8+1 e "#" begins a comment for YAML: the rest of the line is not read | put values that begin with "#" in quotes`,
	}},
	{"bracket too many", "title: A\nvalid: {from: 2024}}", []string{
		`3:20+1 e nothing opens the bracket "}" | delete it`,
	}},
	{"two commas", "title: A\ntags: [a,, b]", []string{
		`3:9+2 e there is nothing between two commas | delete one of them`,
	}},
	{"two keys on a line", "title: A\ndate: 2024-01-01 tags: x", []string{
		`3:18+4 e "tags" stands on the line of another key | begin a new line with it`,
	}},
	{"no blank in braces", "title: A\nreach: {people:20}", []string{
		`3:9+9 w unknown key "reach.people:20" | put a blank behind the colon: people: 20`,
	}},
	{"braces for a list", "title: A\naudience: {a, b}", []string{
		`3:11+1 e audience is a group of keys, want text or a list of texts | write a list: audience: [a, b]`,
	}},
	{"one key without a blank", "title:A", []string{
		`2:1+7 e the front matter is "title:A", want lines of the form key: value | put a blank behind the colon: title: A`,
	}},
	{"quotes inside", "title: “A”: B", []string{
		`2:11+1 e the value of "title" holds a colon and is not in quotes | write title: "“A”: B"`,
	}},
}

func TestCommonFaults(t *testing.T) {
	for _, c := range commonFaults {
		t.Run(c.name, func(t *testing.T) {
			doc := parseArticle("---\n" + c.front + "\n---\n\nText\n")
			if got, want := show(doc.Problems), lines(c.want...); got != want {
				t.Errorf("Parse(%q) says\n%swant\n%s", c.front, got, want)
			}
		})
	}
}
