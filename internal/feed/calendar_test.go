package feed

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/site"
)

// addEvent adds an event that begins and ends as written: a day, or a day and an hour.
func addEvent(t *testing.T, s *site.Site, slug, title, start, end string) *site.Article {
	t.Helper()
	a := add(t, s, slug, title, "2024-05-01")
	a.Kind, a.Calendar = "event", a.URL+"event.ics"
	f := &a.Doc.Front.Facts
	f.Start, f.End = moment(t, s, start), moment(t, s, end)
	return a
}

func moment(t *testing.T, s *site.Site, text string) content.Date {
	t.Helper()
	if text == "" {
		return content.Date{}
	}
	form, clock := time.DateOnly, false
	if len(text) > len(form) {
		form, clock = "2006-01-02 15:04", true
	}
	when, err := time.ParseInLocation(form, text, s.Config.Zone)
	if err != nil {
		t.Fatal(err)
	}
	return content.Date{Time: when, Clock: clock}
}

// calendarOf returns the lines of a calendar, unfolded, after it has been held to
// RFC 5545: ends of lines, their length in octets, letters that are whole, nesting,
// and what every component must have.
func calendarOf(t *testing.T, src []byte) []string {
	t.Helper()
	text := string(src)
	if !strings.HasSuffix(text, "\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\n") {
		t.Error("lines do not all end with CRLF")
	}
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets, or a letter cut in two: %q", len(line), line)
		}
	}
	lines := strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n")
	form := regexp.MustCompile(`^[A-Z-]+(;[A-Z-]+=[^\x00-\x1f";:,]+)*:[^\x00-\x08\x0a-\x1f\x7f]*$`)
	var open []string
	has := map[string]int{}
	for _, line := range lines {
		if !form.MatchString(line) {
			t.Errorf("no property: %q", line)
		}
		name, value, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		switch name {
		case "BEGIN":
			open = append(open, value)
		case "END":
			if len(open) == 0 || open[len(open)-1] != value {
				t.Fatalf("%q ends what is not open", line)
			}
			open = open[:len(open)-1]
		}
		has[strings.Join(open, "/")+" "+name]++
	}
	events := has["VCALENDAR/VEVENT BEGIN"]
	if len(open) > 0 || lines[0] != "BEGIN:VCALENDAR" || has["VCALENDAR VERSION"] != 1 || has["VCALENDAR PRODID"] != 1 || events == 0 {
		t.Errorf("no calendar: %v", has)
	}
	for _, name := range []string{"UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"} {
		if has["VCALENDAR/VEVENT "+name] != events {
			t.Errorf("%d %s for %d events", has["VCALENDAR/VEVENT "+name], name, events)
		}
	}
	return lines
}

// TestEventTimes: moments in UTC, days as days, ends as the first moment after.
func TestEventTimes(t *testing.T) {
	for _, c := range []struct{ start, end, want string }{
		{"2024-05-20", "", "DTSTART;VALUE=DATE:20240520 DTEND;VALUE=DATE:20240521"},
		{"2024-05-20", "2024-05-22", "DTSTART;VALUE=DATE:20240520 DTEND;VALUE=DATE:20240523"},
		{"2024-05-20", "2024-05-22 11:00", "DTSTART;VALUE=DATE:20240520 DTEND;VALUE=DATE:20240523"},
		{"2024-12-31", "", "DTSTART;VALUE=DATE:20241231 DTEND;VALUE=DATE:20250101"},
		{"2024-05-20 08:00", "2024-05-20 11:30", "DTSTART:20240520T010000Z DTEND:20240520T043000Z"},
		{"2024-05-20 05:30", "", "DTSTART:20240519T223000Z"},
		{"2024-05-20 08:00", "2024-05-21", "DTSTART:20240520T010000Z DTEND:20240521T170000Z"},
		{"2024-05-20 08:00", "2024-05-20 08:00", "DTSTART:20240520T010000Z"},
	} {
		s := sample(t, "https://example.vn/tinh/")
		a := addEvent(t, s, "a", "A", c.start, c.end)
		var got []string
		for _, line := range calendarOf(t, calendar(s, "", a)) {
			if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "DTEND") {
				got = append(got, line)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s to %s is %v, want %s", c.start, c.end, got, c.want)
		}
	}
}

// TestCalendarOfAll: in the order of the articles, with stamps of the source, and
// any text in them.
func TestCalendarOfAll(t *testing.T) {
	s := sample(t, "https://example.vn/tinh/")
	long := strings.Repeat("Đối thoại chính sách; hỏi, đáp ", 20)
	a := addEvent(t, s, "a", long+hostile, "2024-05-20", "")
	a.Summary = "một\nhai\x07, ba; \\bốn"
	a.Doc.Front.Facts.Organiser = content.Value{Text: "UBND xã"}
	a.Doc.Front.Facts.Place = content.Value{Text: "Nhà văn hóa, xóm 1"}
	a.Doc.Front.Updated = moment(t, s, "2024-05-03")
	b := addEvent(t, s, "b", strings.Repeat("ở", 200), "2024-05-21 08:00", "")
	add(t, s, "c", "News", "2024-05-01")
	s.Calendar = s.Home + "calendar.ics"
	s.Events = &site.Register{Articles: []*site.Article{b, a}}
	files := map[string]func() []byte{}
	for _, f := range Files(s) {
		files[f.Path] = f.Render
	}
	if files["a/event.ics"] == nil && files["bai-viet/a/event.ics"] == nil {
		t.Errorf("files are %v", files)
	}
	lines := calendarOf(t, files["calendar.ics"]())
	all := strings.Join(lines, "\n")
	for _, want := range []string{
		`DESCRIPTION:một hai \, ba\; \\bốn\nUBND xã`, `LOCATION:Nhà văn hóa\, xóm 1`, "DTSTAMP:20240502T170000Z",
		"SUMMARY:" + strings.NewReplacer(",", `\,`, ";", `\;`).Replace(long+hostile), "SUMMARY:" + strings.Repeat("ở", 200),
		fmt.Sprintf("UID:%s@example.vn", strings.Trim(strings.TrimPrefix(a.URL, s.Home), "/")), "X-WR-CALNAME:Tin Cao Bằng",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	if strings.Index(all, "@example.vn\nDTSTAMP:20240502") > strings.Index(all, strings.Repeat("ở", 200)) {
		t.Error("the order is not that of the articles")
	}
}

// TestNoCalendar: without an event there is no file.
func TestNoCalendar(t *testing.T) {
	s := sample(t, "https://example.vn/")
	add(t, s, "a", "A", "2024-05-01")
	for _, f := range Files(s) {
		if strings.HasSuffix(f.Path, ".ics") {
			t.Errorf("there is %s", f.Path)
		}
	}
}
