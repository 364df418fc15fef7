package content

import (
	"regexp"
	"slices"
	"strings"

	"loa/internal/diag"
	"loa/internal/viet"
)

// reportKeys are the keys of report in site.yaml:
//
//	report:
//	  page: true          # each plan has a page of what it covers
//	  periods: calendar   # or state: a period ends on cut_off of its last month
//	  cut_off: 14
//	  places: former      # by the districts that were; current: each unit by itself
var reportKeys = newSchema(
	key[Report]{name: "page", rule: flagOf(func(r *Report) *bool { return &r.Page })},
	key[Report]{name: "periods", rule: choiceOf(diag.T("calendar or state"), func(r *Report) *string { return &r.Periods }, "calendar", "state")},
	key[Report]{name: "cut_off", rule: limitOf(28, func(r *Report) *int { return &r.CutOff })}, // a day that every month has
	key[Report]{name: "places", rule: choiceOf(diag.T("former or current"), func(r *Report) *string { return &r.Places }, "former", "current")},
)

// choiceOf is one of a few words.
func choiceOf[T any](want diag.Text, at func(*T) *string, words ...string) rule[T] {
	return rule[T]{want, Shape{Words: words}, func(d *decoder, e entry, t *T) {
		if v, ok := d.choice(e, words); ok {
			*at(t) = v.Text
		}
	}}
}

// valueOf is one of a few words, with its place.
func valueOf[T any](want diag.Text, at func(*T) *Value, words ...string) rule[T] {
	return rule[T]{want, Shape{Words: words}, func(d *decoder, e entry, t *T) {
		if v, ok := d.choice(e, words); ok {
			*at(t) = v
		}
	}}
}

func (d *decoder) choice(e entry, words []string) (Value, bool) {
	v, ok := d.value(e)
	if ok && !slices.Contains(words, v.Text) {
		d.wrong(e)
		return Value{}, false
	}
	return v, ok
}

// targetPeriod is the time of a target, in a form that the report can place.
var targetPeriod = rule[Target]{diag.T("a year, half-year, quarter, month or FROM..TO"), Shape{}, func(d *decoder, e entry, t *Target) {
	v, ok := d.value(e)
	if !ok {
		return
	}
	if PeriodName(v.Text) == "" {
		d.wrong(e).WithHint("write it like %s, %s, %s or %s", "2023", "2023-H1", "2023-Q3", "2023-01-01..2023-05-31")
		return
	}
	t.Period = v
}}

// periodForms are the ways in which a period is written, and the short name
// that each gives.
var periodForms = []struct {
	form *regexp.Regexp
	name string
}{
	{regexp.MustCompile(`^(?:năm )?(\d{4})$`), "$1"},
	{regexp.MustCompile(`^(\d{4})-?h([12])$`), "$1-H$2"},
	{regexp.MustCompile(`^(\d{4})-?q([1-4])$`), "$1-Q$2"},
	{regexp.MustCompile(`^(\d{4})-(0[1-9]|1[0-2])$`), "$1-$2"},
	{regexp.MustCompile(`^6 tháng đầu năm (\d{4})$`), "$1-H1"},
	{regexp.MustCompile(`^6 tháng cuối năm (\d{4})$`), "$1-H2"},
	{regexp.MustCompile(`^quý ([1-4])(?:/| năm )(\d{4})$`), "$2-Q$1"},
	{regexp.MustCompile(`^quý i(?:/| năm )(\d{4})$`), "$1-Q1"},
	{regexp.MustCompile(`^quý ii(?:/| năm )(\d{4})$`), "$1-Q2"},
	{regexp.MustCompile(`^quý iii(?:/| năm )(\d{4})$`), "$1-Q3"},
	{regexp.MustCompile(`^quý iv(?:/| năm )(\d{4})$`), "$1-Q4"},
	{regexp.MustCompile(`^tháng ([1-9])/(\d{4})$`), "$2-0$1"},
	{regexp.MustCompile(`^tháng (0[1-9]|1[0-2])/(\d{4})$`), "$2-$1"},
}

// PeriodName returns the short name of a period however it is written: 2023,
// 2023-H1, 2023-Q3, 2023-06, or FROM..TO with two days, both inside; one of the
// two may be missing. It is empty when the text is none.
func PeriodName(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, f := range periodForms {
		if f.form.MatchString(text) {
			return f.form.ReplaceAllString(text, f.name)
		}
	}
	from, to, found := strings.Cut(text, "..")
	if !found || from+to == "" || !isDay(from) || !isDay(to) {
		return ""
	}
	return text
}

// isDay reports whether a text is a day, or nothing.
func isDay(text string) bool {
	if text == "" {
		return true
	}
	_, clock, err := viet.ParseTime(text, defaultZone())
	return err == nil && !clock
}
