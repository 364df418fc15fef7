package viet

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

var hanoi = time.FixedZone("+07", 7*3600)

func TestParseTime(t *testing.T) {
	tests := []struct {
		in, want string // RFC 3339 in the zone +07
		clock    bool
	}{
		{"2024-05-01", "2024-05-01T00:00:00+07:00", false},
		{" 2024-5-1 ", "2024-05-01T00:00:00+07:00", false},
		{"2024/05/01", "2024-05-01T00:00:00+07:00", false},
		{"01/05/2024", "2024-05-01T00:00:00+07:00", false},
		{"1-5-2024", "2024-05-01T00:00:00+07:00", false},
		{"31.8.2022", "2022-08-31T00:00:00+07:00", false},
		{"09/6/2022", "2022-06-09T00:00:00+07:00", false},
		{"29/02/2024", "2024-02-29T00:00:00+07:00", false},
		{"2024-05-01 08:30", "2024-05-01T08:30:00+07:00", true},
		{"2024-05-01T08:30", "2024-05-01T08:30:00+07:00", true},
		{"2024-05-01 8:30:15", "2024-05-01T08:30:15+07:00", true},
		{"01/05/2024 08:30", "2024-05-01T08:30:00+07:00", true},
		{"2024-05-01 00:00", "2024-05-01T00:00:00+07:00", true},
		{"2024-05-01T08:30:00Z", "2024-05-01T15:30:00+07:00", true},
		{"2024-05-01T08:30:00.25+07:00", "2024-05-01T08:30:00.25+07:00", true},
		{"2024-05-01T08:30+07", "2024-05-01T08:30:00+07:00", true},
		{"2018-03-21 13:00:00 -0500", "2018-03-22T01:00:00+07:00", true},
		{"2024-05-01 08:30 UTC", "2024-05-01T15:30:00+07:00", true},
	}
	for _, test := range tests {
		got, clock, err := ParseTime(test.in, hanoi)
		if err != nil {
			t.Errorf("ParseTime(%q): %v", test.in, err)
			continue
		}
		if s := got.Format(time.RFC3339Nano); s != test.want || clock != test.clock {
			t.Errorf("ParseTime(%q) = %s, %v, want %s, %v", test.in, s, clock, test.want, test.clock)
		}
	}
}

func TestParseTimeSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", `"" is not a date, want 2024-05-01 or 01/05/2024`},
		{"hôm nay", `"hôm nay" is not a date, want 2024-05-01 or 01/05/2024`},
		{"2024-05/01", `"2024-05/01" is not a date, want 2024-05-01 or 01/05/2024`},
		{"2025-02-30", `"2025-02-30" is not a date: month 2 of 2025 has 28 days`},
		{"31/02/2024", `"31/02/2024" is not a date: month 2 of 2024 has 29 days`},
		{"31/4/2024", `"31/4/2024" is not a date: month 4 of 2024 has 30 days`},
		{"05/31/2024", `"05/31/2024" is not a date: the month is 31; write the day before the month, or the year first`},
		{"2024-13-40", `"2024-13-40" is not a date: the month is 13`},
		{"2024-00-10", `"2024-00-10" is not a date: the month is 0`},
		{"2024-10-00", `"2024-10-00" is not a date: the day is 0`},
		{"32/1/2024", `"32/1/2024" is not a date: the day is 32`},
		{"0001-01-01", `"0001-01-01" is not a date: the year is 0001`},
		{"01/05/24", `"01/05/24" is not a date: want a year of four digits at one end`},
		{"2024-05-01 25:00", `"2024-05-01 25:00" is not a time: the hour is 25`},
		{"2024-05-01 08:60", `"2024-05-01 08:60" is not a time: the minute is 60`},
		{"2024-05-01 08:30:60", `"2024-05-01 08:30:60" is not a time: the second is 60`},
		{"2024-05-01T", `"2024-05-01T" is not a time: want a clock time like 08:30 after the date`},
		{"2024-05-01 sáng", `"2024-05-01 sáng" is not a time: want a clock time like 08:30 after the date`},
		{"2024-05-01T08:30+19:00", `"2024-05-01T08:30+19:00" is not a time: the zone is +19:00`},
	}
	for _, test := range tests {
		if _, _, err := ParseTime(test.in, hanoi); err == nil || err.Error() != test.want {
			t.Errorf("ParseTime(%q): %v, want %s", test.in, err, test.want)
		}
	}
}

func TestBareDateIsThatDayInEveryZone(t *testing.T) {
	zones := []*time.Location{nil, time.UTC, hanoi, time.FixedZone("", -11*3600), time.FixedZone("", 14*3600)}
	for _, loc := range zones {
		got, _, err := ParseTime("01/05/2024", loc)
		if err != nil || got.Format("2006-01-02 15:04") != "2024-05-01 00:00" {
			t.Errorf("in %v: %v, %v", loc, got, err)
		}
	}
}

func TestFormatDates(t *testing.T) {
	tests := []struct{ in, short, long, month string }{
		{"2022-06-09", "09/6/2022", "ngày 09 tháng 6 năm 2022", "tháng 6/2022"},
		{"2021-11-08", "08/11/2021", "ngày 08 tháng 11 năm 2021", "tháng 11/2021"},
		{"2023-02-01", "01/02/2023", "ngày 01 tháng 02 năm 2023", "tháng 02/2023"},
		{"2022-08-31", "31/8/2022", "ngày 31 tháng 8 năm 2022", "tháng 8/2022"},
		{"2023-01-15", "15/01/2023", "ngày 15 tháng 01 năm 2023", "tháng 01/2023"},
	}
	for _, test := range tests {
		d, _, err := ParseTime(test.in, hanoi)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{FormatDate(d), FormatDateLong(d), FormatMonth(d)}
		want := []string{test.short, test.long, test.month}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: %q, want %q", test.in, got, want)
		}
		if again, _, err := ParseTime(FormatDate(d), hanoi); err != nil || !again.Equal(d) {
			t.Errorf("ParseTime(%q) = %v, %v, want %v", FormatDate(d), again, err, d)
		}
	}
	var zero time.Time
	if got := FormatDate(zero) + FormatDateLong(zero) + FormatMonth(zero); got != "" {
		t.Errorf("the zero time is printed as %q", got)
	}
}

// FuzzCutDate compares with the pattern of a date.
func FuzzCutDate(f *testing.F) {
	form := regexp.MustCompile(`^(\d{1,4})([-/.])(\d{1,2})([-/.])(\d{1,4})([Tt ].*)?$`)
	for _, s := range []string{"2024-05-01", "1/5/2024", "1.5-2024", "20240-5-1", "2024-5-", "2024-05-01T08:30", "2024-05-01 a\nb", "1-1-1\xff", "1-1-1 \xff", "-1-1", "1-111-1", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, second, third, behind, ok := cutDate(s)
		m := form.FindStringSubmatch(s)
		if want := m != nil && m[2] == m[4]; ok != want {
			t.Errorf("cutDate(%q) is %t, want %t", s, ok, want)
		} else if ok && (first != m[1] || second != m[3] || third != m[5] || behind != m[6]) {
			t.Errorf("cutDate(%q) gives %q %q %q %q, want %q", s, first, second, third, behind, m)
		}
	})
}
