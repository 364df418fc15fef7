package diag

import (
	"strings"
	"testing"
)

func TestPrint(t *testing.T) {
	const file = "content/articles/a.md"
	source := "---\ntitle: x\n\tdistrict: [Bảo Lầm, Hà Quảng]\n" + strings.Repeat("dài ", 60) + "hết\n"
	at := func(line, column, length int) Pos { return Pos{file, line, column, length} }
	tests := []struct {
		name string
		add  func(*List)
		max  int
		want string
	}{
		{"nothing", func(*List) {}, 0, ""},
		{"mark under the value, tab kept", func(l *List) {
			l.Error(at(3, 13, 7), "unknown %s %q", "district", "Bảo Lầm").WithHint("did you mean %q?", "Bảo Lâm")
		}, 0, file + ":3:13: unknown district \"Bảo Lầm\"\n    \tdistrict: [Bảo Lầm, Hà Quảng]\n    \t           ^^^^^^^  did you mean \"Bảo Lâm\"?\n1 error, 0 warnings\n"},
		{"sorted, repeated only once", func(l *List) {
			l.Warn(at(2, 0, 0), "b")
			l.Error(at(1, 0, 0), "a")
			l.Warn(at(2, 0, 0), "b")
		}, 0, file + ":1: a\n" + file + ":2: warning: b\n1 error, 2 warnings\n"},
		{"a group is one line", func(l *List) {
			for range 3 {
				l.Warn(at(2, 0, 0), "unknown key %q", "deck").InGroup("key:deck")
			}
		}, 0, file + ":2: warning: unknown key \"deck\" (and 2 more like it)\n0 errors, 3 warnings\n"},
		{"errors before warnings when there is no room", func(l *List) {
			l.Warn(at(1, 0, 0), "first")
			l.Error(at(2, 0, 0), "second")
		}, 1, file + ":2: second\n… and 1 more\n1 error, 1 warning\n"},
		{"no file", func(l *List) { l.Error(Pos{}, "no content").WithHint("make a folder") }, 0, "no content\n    make a folder\n1 error, 0 warnings\n"},
		{"a long line is cut around the place", func(l *List) { l.Error(at(4, 241, 3), "here") }, 0,
			file + ":4:241: here\n    … " + strings.Repeat("dài ", 12) + "hết\n    " + strings.Repeat(" ", 50) + "^^^\n1 error, 0 warnings\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var l List
			tt.add(&l)
			var b strings.Builder
			p := Printer{Max: tt.max, Source: func(f string) (string, bool) { return source, f == file }}
			if err := p.Print(&b, l); err != nil {
				t.Fatal(err)
			}
			if b.String() != tt.want {
				t.Errorf("Print:\n%s\nwant:\n%s", b.String(), tt.want)
			}
		})
	}
}

func TestTextIn(t *testing.T) {
	outer := T("%[2]s before %[1]s", "a", T("b"))
	if got := outer.In("en"); got != "b before a" {
		t.Errorf("In(en) = %q", got)
	}
	if got := (Text{}).In("vi"); got != "" {
		t.Errorf("zero Text = %q, want empty", got)
	}
}
