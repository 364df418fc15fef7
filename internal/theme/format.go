package theme

import (
	"html/template"
	"strconv"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/viet"
)

// formatNumber writes a number with the thousands kept apart as the language does.
func formatNumber(lang string, n int) string {
	s := viet.FormatInt(int64(n))
	if lang == "vi" {
		return s
	}
	return strings.ReplaceAll(s, ".", ",")
}

// formatQuantity writes a number that may have decimals.
func formatQuantity(lang string, f float64) string {
	if f == float64(int64(f)) {
		return formatNumber(lang, int(f))
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if lang == "vi" {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// formatDate writes a day: 09/6/2022, 9 June 2022. The zero time is empty.
func formatDate(lang string, t time.Time) string {
	if lang == "vi" {
		return viet.FormatDate(t)
	}
	return englishDate(t)
}

// formatLongDate writes a day in words: ngày 09 tháng 6 năm 2022, 9 June 2022.
func formatLongDate(lang string, t time.Time) string {
	if lang == "vi" {
		return viet.FormatDateLong(t)
	}
	return englishDate(t)
}

func englishDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}

// timeElement returns <time> of a day, empty for the zero time.
func (r *Renderer) timeElement(t time.Time) template.HTML {
	if t.IsZero() {
		return ""
	}
	t = t.In(r.zone)
	return template.HTML(`<time datetime="` + t.Format(time.DateOnly) + `">` + formatDate(r.view.Lang, t) + `</time>`)
}

// dateElement returns <time> of a day or, when an hour was written, a moment.
func (r *Renderer) dateElement(d content.Date) template.HTML {
	if d.IsZero() || !d.Clock {
		return r.timeElement(d.Time)
	}
	t := d.In(r.zone)
	text := r.clock(t) + ", " + formatDate(r.view.Lang, t)
	if r.view.Lang == "vi" {
		text = r.clock(t) + ", ngày " + formatDate("vi", t)
	}
	return template.HTML(`<time datetime="` + t.Format(time.RFC3339) + `">` + text + `</time>`)
}

// span returns the elements of a time from start to end; a day is written once.
func (r *Renderer) span(start, end content.Date) template.HTML {
	from, to := r.dateElement(start), r.dateElement(end)
	switch {
	case to == "" || to == from:
		return from
	case from == "":
		return to
	}
	a, b := start.In(r.zone), end.In(r.zone)
	if start.Clock && end.Clock && a.Format(time.DateOnly) == b.Format(time.DateOnly) {
		from = template.HTML(`<time datetime="` + a.Format(time.RFC3339) + `">` + r.clock(a) + `</time>`)
	}
	return from + " – " + to
}

// clock writes an hour: 7 giờ 30, 07:30.
func (r *Renderer) clock(t time.Time) string {
	if r.view.Lang == "vi" {
		return viClock(t)
	}
	return t.Format("15:04")
}

// viClock writes an hour: 7 giờ, 7 giờ 30.
func viClock(t time.Time) string {
	if t.Minute() == 0 {
		return strconv.Itoa(t.Hour()) + " giờ"
	}
	return strconv.Itoa(t.Hour()) + " giờ " + t.Format("04")
}
