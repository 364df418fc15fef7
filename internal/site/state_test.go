package site

import (
	"strings"
	"testing"
	"time"
)

// TestStates follows one article of each kind through the days.
func TestStates(t *testing.T) {
	for _, c := range []struct{ name, kind, keys, states string }{
		{"an event of some days", "event", "start: 2024-05-10\nend: 2024-05-12", "09 upcoming, 10 running, 12 running, 13 over"},
		{"an event of an hour", "event", "start: 2024-05-10 08:00\nend: 2024-05-10 11:00", "09 upcoming, 10 running, 11 over"},
		{"an event without an end", "event", "start: 2024-05-10 23:30", "09 upcoming, 10 running, 11 over"},
		{"an event past midnight", "event", "start: 2024-05-10 20:00\nend: 2024-05-11 01:00", "10 running, 11 running, 12 over"},
		{"an event without a beginning", "event", "place: Hall", "09 , 20 "},
		{"a contest", "contest", "deadline: 2024-05-10\nstart: 2024-05-14\nend: 2024-05-15\nresults: r", "10 call, 11 running, 14 running, 15 results, 16 results"},
		{"a contest without results", "contest", "deadline: 2024-05-10\nend: 2024-05-15", "10 call, 15 running, 16 over"},
		{"a contest without a deadline", "contest", "start: 2024-05-10\nend: 2024-05-12", "09 call, 10 running, 12 running, 13 over"},
		{"a contest with a deadline alone", "contest", "deadline: 2024-05-10", "10 call, 11 over"},
		{"a contest whose deadline is its last day", "contest", "deadline: 2024-05-10\nresults: r", "09 call, 10 results"},
		{"a contest without a date", "contest", "organiser: X", "10 "},
		{"results without a date", "contest", "results: r", "10 results"},
		{"a document to come", "document", "number: 1/QĐ\neffective: 2024-05-10", "09 pending, 10 "},
		{"a document with an end", "document", "number: 1/QĐ\nvalid: {until: 2024-05-10}", "10 , 11 ended"},
		{"a document that is replaced", "document", "number: 1/QĐ\nreplaced_by: 2/QĐ", "10 replaced"},
		{"news", "news", "", "10 "},
	} {
		for _, at := range strings.Split(c.states, ", ") {
			day, want, _ := strings.Cut(at, " ")
			s := buildOn(t, "2024-05-"+day, map[string]string{"content/articles/a.md": "---\ntitle: A\ndate: 2024-05-01\nkind: " + c.kind + "\n" + c.keys + "\n---\na\n"})
			if got := s.Articles[0].State; got != State(want) {
				t.Errorf("%s: on day %s it is %q, want %q", c.name, day, got, want)
			}
		}
	}
}

// buildOn is build for a day, at eleven at night in Vietnam.
func buildOn(t *testing.T, day string, files map[string]string) *Site {
	t.Helper()
	zone := time.FixedZone("", 7*3600)
	when, err := time.ParseInLocation(time.DateOnly, day, zone)
	if err != nil {
		t.Fatal(err)
	}
	in := inputOf(t, files)
	return New(in, Options{Now: when.Add(23 * time.Hour)})
}

// TestRegisters: documents by year and type; what is to come before what is over.
func TestRegisters(t *testing.T) {
	doc := func(title, kind, keys string) string {
		return "---\ntitle: " + title + "\ndate: 2024-01-01\nkind: " + kind + "\n" + keys + "\n---\n"
	}
	s := buildOn(t, "2024-05-10", map[string]string{
		"content/articles/1.md": doc("b", "document", "number: 2/QĐ\ntype: Quyết định\nsigned: 2023-03-01"),
		"content/articles/2.md": doc("a", "document", "number: 1/QĐ\ntype: Quyết định\nsigned: 2023-04-01"),
		"content/articles/3.md": doc("c", "document", "number: 3/CT\ntype: Chỉ thị\nsigned: 2023-01-01"),
		"content/articles/4.md": doc("d", "document", "number: 4/QĐ\ntype: Quyết định\nsigned: 2024-01-01"),
		"content/articles/5.md": doc("e", "document", "type: Đề án"),
		"content/articles/6.md": doc("past", "event", "start: 2024-04-01"),
		"content/articles/7.md": doc("next", "event", "start: 2024-06-01"),
		"content/articles/8.md": doc("now", "event", "start: 2024-05-09\nend: 2024-05-11"),
		"content/articles/9.md": doc("call", "contest", "deadline: 2024-05-20\nstart: 2024-07-01"),
		"content/articles/a.md": doc("long past", "contest", "start: 2023-04-01"),
	})
	for _, c := range []struct {
		list *Register
		want string
	}{{s.Documents, "d c a b e"}, {s.Events, "now call next past long past"}} {
		if got := strings.Join(titles(c.list.Articles), " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.list.Key, got, c.want)
		}
	}
}

// TestRegisterPages: a long register has several pages.
func TestRegisterPages(t *testing.T) {
	files := map[string]string{}
	for i := range perRegisterPage + 1 {
		name := string(rune('a'+i/26)) + string(rune('a'+i%26))
		files["content/articles/"+name+".md"] = "---\ntitle: A\ndate: 2024-01-01\nkind: document\nnumber: " + name + "/QĐ\n---\n"
	}
	s := buildOn(t, "2024-05-10", files)
	var sizes []int
	for _, p := range s.Pages {
		if p.Layout == LayoutRegister {
			sizes = append(sizes, len(p.Items))
		}
	}
	if len(sizes) != 2 || sizes[0] != perRegisterPage || sizes[1] != 1 {
		t.Errorf("pages of %v", sizes)
	}
}

// TestDocumentNumbers: however a number is written, it is the newest document of
// that number.
func TestDocumentNumbers(t *testing.T) {
	s := buildOn(t, "2024-05-10", map[string]string{
		"content/articles/a.md": "---\ntitle: old\ndate: 2022-01-01\nkind: document\nnumber: 353/QĐ-TTg\n---\n",
		"content/articles/b.md": "---\ntitle: new\ndate: 2023-01-01\nkind: document\nnumber: 353/QĐ-TTg\n---\n",
	})
	for _, number := range []string{"353/QĐ-TTg", "353/qđ-ttg", "353/QĐ–TTg"} {
		if a := s.Document(number); a == nil || a.Title != "new" {
			t.Errorf("Document(%q) = %v", number, a)
		}
	}
	if s.Document("") != nil || s.Document("354/QĐ-TTg") != nil {
		t.Error("a document that is not there is found")
	}
}
