package campaign

import (
	"fmt"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/viet"
)

// Calendar cuts time into months, quarters, half-years and years. The zero value
// is the ordinary calendar in UTC.
type Calendar struct {
	CutOff int // the last day of a period, of its last month; 0: the month's own last day
	Zone   *time.Location
	Lang   string
}

// CalendarOf returns the calendar of a site's settings.
func CalendarOf(c *content.Config) Calendar {
	cal := Calendar{Zone: c.Zone, Lang: c.Language}
	if c.Report.Periods == "state" {
		cal.CutOff = c.Report.CutOff
	}
	return cal
}

// Span is a stretch of time. A zero end is open.
type Span struct {
	From  time.Time
	Until time.Time // the first moment after it
}

func (s Span) open() bool { return s.From.IsZero() && s.Until.IsZero() }

// Has reports whether a moment lies in the span. No date lies only in an open one.
func (s Span) Has(t time.Time) bool {
	if t.IsZero() {
		return s.open()
	}
	return !t.Before(s.From) && (s.Until.IsZero() || t.Before(s.Until))
}

// Inside reports whether the span lies in another one whole.
func (s Span) Inside(o Span) bool {
	return (o.From.IsZero() || !s.From.IsZero() && !s.From.Before(o.From)) &&
		(o.Until.IsZero() || !s.Until.IsZero() && !s.Until.After(o.Until))
}

// LastDay returns the last day of the span, zero when it is open.
func (s Span) LastDay() time.Time {
	if s.Until.IsZero() {
		return s.Until
	}
	return s.Until.AddDate(0, 0, -1)
}

// spanOf is the span of a period of the content: its last day is still inside.
func spanOf(p content.Period) Span {
	s := Span{From: p.From.Time, Until: p.Until.Time}
	if !p.Until.IsZero() && !p.Until.Clock {
		s.Until = p.Until.AddDate(0, 0, 1)
	}
	return s
}

// Parse reads a period in any form that [content.PeriodName] knows.
func (c Calendar) Parse(text string) (Span, bool) {
	name := content.PeriodName(text)
	if name == "" {
		return Span{}, false
	}
	if from, to, ok := strings.Cut(name, ".."); ok {
		return c.between(from, to)
	}
	d, year, n, ok := parsePeriod(name)
	if !ok {
		return Span{}, false
	}
	return c.period(d, year, n).Span, true
}

// parsePeriod reads a short name of a period: 2023, 2023-H1, 2023-Q3, 2023-06.
func parsePeriod(name string) (d Dimension, year, n int, ok bool) {
	var err error
	switch {
	case strings.Contains(name, ".."):
		return d, year, n, false
	case strings.Contains(name, "-Q"):
		d = Quarter
		_, err = fmt.Sscanf(name, "%4d-Q%d", &year, &n)
	case strings.Contains(name, "-H"):
		d = Half
		_, err = fmt.Sscanf(name, "%4d-H%d", &year, &n)
	case strings.Contains(name, "-"):
		d = Month
		_, err = fmt.Sscanf(name, "%4d-%2d", &year, &n)
	default:
		d, n = Year, 1
		_, err = fmt.Sscanf(name, "%4d", &year)
	}
	return d, year, n, err == nil
}

// between is the span of two days as they are typed, both inside.
func (c Calendar) between(from, to string) (s Span, ok bool) {
	if from != "" {
		t, _, err := viet.ParseTime(from, c.zone())
		if err != nil {
			return s, false
		}
		s.From = t
	}
	if to != "" {
		t, _, err := viet.ParseTime(to, c.zone())
		if err != nil {
			return s, false
		}
		s.Until = t.AddDate(0, 0, 1)
	}
	return s, s.Until.IsZero() || s.From.Before(s.Until)
}

func (c Calendar) zone() *time.Location {
	if c.Zone == nil {
		return time.UTC
	}
	return c.Zone
}

// months is how many months a period of each dimension of time has.
var months = map[Dimension]int{Month: 1, Quarter: 3, Half: 6, Year: 12}

// period is number n, from 1, of a year's periods.
type period struct {
	Span
	key         string // 2023-Q3
	name, short string
}

// period returns a year's period. A year of the state's begins in December.
func (c Calendar) period(d Dimension, year, n int) period {
	size := months[d]
	p := period{Span: Span{From: c.edge(year, (n-1)*size), Until: c.edge(year, n*size)}}
	switch d {
	case Month:
		p.key, p.short = fmt.Sprintf("%04d-%02d", year, n), fmt.Sprintf("%d/%d", n, year)
	case Quarter:
		p.key, p.short = fmt.Sprintf("%04d-Q%d", year, n), fmt.Sprintf("Q%d/%d", n, year)
	case Half:
		p.key, p.short = fmt.Sprintf("%04d-H%d", year, n), fmt.Sprintf("H%d/%d", n, year)
	default:
		p.key, p.short = fmt.Sprintf("%04d", year), fmt.Sprintf("%d", year)
	}
	p.name = c.name(d, year, n)
	return p
}

// edge is the first moment after so many months of a year.
func (c Calendar) edge(year, month int) time.Time {
	if c.CutOff == 0 {
		return time.Date(year, time.Month(month+1), 1, 0, 0, 0, 0, c.zone())
	}
	return time.Date(year, time.Month(month), c.CutOff+1, 0, 0, 0, 0, c.zone())
}

func (c Calendar) name(d Dimension, year, n int) string {
	if c.Lang == "en" {
		switch d {
		case Month:
			return time.Date(year, time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("January 2006")
		case Quarter:
			return fmt.Sprintf("Q%d %d", n, year)
		case Half:
			return [...]string{"", "first half of ", "second half of "}[n] + fmt.Sprint(year)
		}
		return fmt.Sprint(year)
	}
	switch d {
	case Month:
		return fmt.Sprintf("Tháng %d/%d", n, year)
	case Quarter:
		return fmt.Sprintf("Quý %s/%d", [...]string{"", "I", "II", "III", "IV"}[n], year) // as offices write it
	case Half:
		return [...]string{"", "6 tháng đầu năm ", "6 tháng cuối năm "}[n] + fmt.Sprint(year)
	}
	return fmt.Sprintf("Năm %d", year)
}

// at returns the period of a dimension in which a moment lies.
func (c Calendar) at(d Dimension, t time.Time) (year, n int) {
	t = t.In(c.zone())
	year, month := t.Year(), int(t.Month())
	if c.CutOff > 0 && t.Day() > c.CutOff {
		month++
	}
	if month > 12 {
		year, month = year+1, 1
	}
	return year, (month-1)/months[d] + 1
}

// next returns the period that follows.
func next(d Dimension, year, n int) (int, int) {
	if n == 12/months[d] {
		return year + 1, 1
	}
	return year, n + 1
}

// Name returns what a period is called in the site's language, however it is
// written: 2024-H2 is 6 tháng cuối năm 2024. false: it is no period that has a name.
func (c Calendar) Name(text string) (string, bool) {
	d, year, n, ok := parsePeriod(content.PeriodName(text))
	if !ok {
		return "", false
	}
	return c.name(d, year, n), true
}
