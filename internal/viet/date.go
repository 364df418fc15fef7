package viet

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var clockForm = regexp.MustCompile(`^[Tt ] *(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? *(Z|z|UTC|[-+]\d{2}(?::?\d{2})?)?$`)

// ParseTime reads a date as editors write it, with or without a clock time:
//
//	2024-05-01   2024/05/01   01/05/2024   1-5-2024   31.8.2022
//	2024-05-01 08:30   2024-05-01T08:30:00   01/05/2024 08:30
//	2024-05-01T08:30:00+07:00   2018-03-21 13:00:00 -0500
//
// Where the year stands last the day stands first, always. The time returned
// is in loc (nil means UTC): a bare date is the beginning of that day there, a
// clock time without a zone is of loc too, and one with a zone is converted,
// which may change the day. The error is a sentence for the editor that quotes
// s and says what is wrong with it.
func ParseTime(s string, loc *time.Location) (t time.Time, hasClock bool, err error) {
	loc = cmp.Or(loc, time.UTC)
	first, second, third, behind, ok := cutDate(strings.TrimSpace(s))
	if !ok {
		return t, false, fmt.Errorf("%q is not a date, want 2024-05-01 or 01/05/2024", s)
	}
	year, month, day, err := parseDay(first, second, third)
	if err != nil {
		return t, false, fmt.Errorf("%q is not a date: %w", s, err)
	}
	if behind == "" {
		return startOfDay(year, month, day, loc), false, nil
	}
	c, err := parseClock(behind, loc)
	if err != nil {
		return t, false, fmt.Errorf("%q is not a time: %w", s, err)
	}
	t = time.Date(year, time.Month(month), day, c.hour, c.minute, c.second, c.nano, c.zone)
	return t.In(loc), true, nil
}

// cutDate takes 2024-05-01 apart, with what stands behind a T or a blank. A pattern takes
// ten times as long, and every article has two dates.
func cutDate(s string) (first, second, third, behind string, ok bool) {
	first, s = cutDigits(s, 4)
	if first == "" || s == "" || strings.IndexByte("-/.", s[0]) < 0 {
		return
	}
	sign := s[0]
	second, s = cutDigits(s[1:], 2)
	if second == "" || s == "" || s[0] != sign {
		return
	}
	third, behind = cutDigits(s[1:], 4)
	ok = third != "" && (behind == "" || strings.IndexByte("Tt ", behind[0]) >= 0 && !strings.Contains(behind, "\n"))
	return
}

// cutDigits cuts s behind its first digits, at most so many.
func cutDigits(s string, most int) (digits, rest string) {
	n := 0
	for n < min(most, len(s)) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}

// startOfDay returns the first moment of a day. In zones whose clocks are put
// forward at midnight time.Date may answer with the evening before.
func startOfDay(year, month, day int, loc *time.Location) time.Time {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, loc)
	for t.Day() != day {
		t = t.Add(time.Hour)
	}
	return t
}

// parseDay reads the three numbers of a date in the order they were written.
func parseDay(first, second, third string) (year, month, day int, err error) {
	if len(first) < 3 {
		first, third = third, first
	}
	if len(first) != 4 || len(third) > 2 {
		return 0, 0, 0, fault("want a year of four digits at one end")
	}
	year, month, day = atoi(first), atoi(second), atoi(third)
	switch days := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); {
	case year < 1000:
		err = fault("the year is %s", first)
	case month > 12 && day <= 12:
		err = fault("the month is %d; write the day before the month, or the year first", month)
	case month < 1 || month > 12:
		err = fault("the month is %d", month)
	case day < 1 || day > 31:
		err = fault("the day is %d", day)
	case day > days:
		err = fault("month %d of %d has %d days", month, year, days)
	}
	return year, month, day, err
}

type clock struct {
	hour, minute, second, nano int
	zone                       *time.Location
}

// parseClock reads what follows the date; loc is its zone where it
// names none.
func parseClock(s string, loc *time.Location) (clock, error) {
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return clock{}, fault("want a clock time like 08:30 after the date")
	}
	c := clock{hour: atoi(m[1]), minute: atoi(m[2]), second: atoi(m[3]), zone: loc}
	c.nano = atoi((m[4] + "000000000")[:9])
	switch {
	case c.hour > 23:
		return c, fault("the hour is %d", c.hour)
	case c.minute > 59:
		return c, fault("the minute is %d", c.minute)
	case c.second > 59:
		return c, fault("the second is %d", c.second)
	}
	if m[5] == "" {
		return c, nil
	}
	var err error
	c.zone, err = parseZone(m[5])
	return c, err
}

// parseZone reads Z, UTC, +07, +0700 or +07:00.
func parseZone(s string) (*time.Location, error) {
	if s[0] != '+' && s[0] != '-' {
		return time.UTC, nil
	}
	digits := strings.ReplaceAll(s[1:], ":", "") + "00"
	hours, minutes := atoi(digits[:2]), atoi(digits[2:4])
	if hours > 14 || minutes > 59 {
		return nil, fault("the zone is %s", s)
	}
	offset := (hours*60 + minutes) * 60
	if s[0] == '-' {
		offset = -offset
	}
	return time.FixedZone("", offset), nil
}

// atoi converts digits that a pattern has matched; "" is 0.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
