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
	text := t.Format("15:04") + ", " + formatDate(r.view.Lang, t)
	if r.view.Lang == "vi" {
		text = viClock(t) + ", ngày " + formatDate("vi", t)
	}
	return template.HTML(`<time datetime="` + t.Format(time.RFC3339) + `">` + text + `</time>`)
}

// viClock writes an hour: 7 giờ, 7 giờ 30.
func viClock(t time.Time) string {
	if t.Minute() == 0 {
		return strconv.Itoa(t.Hour()) + " giờ"
	}
	return strconv.Itoa(t.Hour()) + " giờ " + t.Format("04")
}
