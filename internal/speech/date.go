package speech

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	dateForm     = regexp.MustCompile(`^(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4})(?:[^\d/]|$)`)
	isoForm      = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})(?:\D|$)`)
	monthForm    = regexp.MustCompile(`^(\d{1,2})[/-]((?:19|20)\d{2})(?:[^\d/]|$)`)
	dayMonthForm = regexp.MustCompile(`^(\d{1,2})([/-])(\d{1,2})(?:[^\d/]|$)`)
	dayRangeForm = regexp.MustCompile(`^(\d{1,2})[ \x{A0}]?[-–][ \x{A0}]?(\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?)(?:[^\d/]|$)`)
)

// dayName returns a day of a month: mùng before the first ten.
func dayName(digits string) string {
	if n, _ := strconv.Atoi(digits); n <= 10 {
		return "mùng " + Number(digits)
	}
	return Number(digits)
}

// monthName returns a month: tư for the fourth.
func monthName(digits string) string {
	if strings.TrimLeft(digits, "0") == "4" {
		return "tư"
	}
	return Number(digits)
}

// isDate reports whether day and month can be.
func isDate(day, month string) bool {
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	return 1 <= d && d <= 31 && 1 <= m && m <= 12
}

// yearLen returns 4 when a text begins with a year.
func yearLen(s string) int {
	if digitLen(s) == 4 && (s[:2] == "19" || s[:2] == "20") {
		return 4
	}
	return 0
}

// day says a day of a month, the word ngày before it unless it was said.
func (r *reader) day(day, month, year string, n int) bool {
	said := dayName(day) + " tháng " + monthName(month)
	if year != "" {
		said += " năm " + Number(year)
	}
	if r.last != "ngày" && r.last != "mùng" && r.last != "mồng" && r.last != "đêm" {
		said = "ngày " + said
	}
	if r.last == "mùng" || r.last == "mồng" {
		said = strings.TrimPrefix(said, "mùng ")
	}
	r.say(said, n)
	r.measured = 0
	return true
}

// date reads 31/8/2022, 31-8-2022, 31.8.2022.
func (r *reader) date() bool {
	m := dateForm.FindStringSubmatch(r.near())
	if m == nil || m[2] != m[4] || !isDate(m[1], m[3]) {
		return false
	}
	return r.day(m[1], m[3], m[5], len(m[1])+len(m[3])+len(m[5])+2)
}

// isoDate reads 2022-08-31.
func (r *reader) isoDate() bool {
	m := isoForm.FindStringSubmatch(r.near())
	return m != nil && isDate(m[3], m[2]) && r.day(m[3], m[2], m[1], len("2022-08-31"))
}

// month reads 8/2022, behind tháng or without; behind quý it is a quarter.
func (r *reader) month() bool {
	m := monthForm.FindStringSubmatch(r.near())
	if m == nil || !isDate("1", m[1]) {
		return false
	}
	said := monthName(m[1])
	switch r.last {
	case "quý":
		said = Number(m[1])
	case "tháng":
	default:
		said = "tháng " + said
	}
	r.say(said+" năm "+Number(m[2]), len(m[1])+1+len(m[2]))
	r.measured = 0
	return true
}

// dayRange reads 15-17/10/2024.
func (r *reader) dayRange() bool {
	m := dayRangeForm.FindStringSubmatch(r.near())
	if m == nil || !isDate(m[1], "1") {
		return false
	}
	parts := strings.FieldsFunc(m[2], func(c rune) bool { return c == '/' || c == '-' })
	first, _ := strconv.Atoi(m[1])
	last, _ := strconv.Atoi(parts[0])
	if first >= last || !isDate(parts[0], parts[1]) {
		return false
	}
	said := dayName(m[1]) + " đến " + dayName(parts[0]) + " tháng " + monthName(parts[1])
	if len(parts) > 2 {
		said += " năm " + Number(parts[2])
	}
	if r.last != "ngày" {
		said = "ngày " + said
	}
	r.say(said, len(m[1])+strings.Index(m[0][len(m[1]):], m[2])+len(m[2]))
	r.measured = 0
	return true
}

// dayWords are words behind which 17/10 is a day.
var dayWords = []string{
	"ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "dịp", "lễ", "khánh", "từ", "đến", "tới", "trước", "sau",
	"vào", "hạn", "tết", "nhật", "hai", "ba", "tư", "năm", "sáu", "bảy",
}

// dayMonth reads 17/10 where it is a day: behind a word that says so, or when it
// can be no part of something.
func (r *reader) dayMonth() bool {
	m := dayMonthForm.FindStringSubmatch(r.near())
	if m == nil || !isDate(m[1], m[3]) {
		return false
	}
	day, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[3])
	said := slices.Contains(dayWords, r.last)
	if m[2] == "-" && r.last != "ngày" || m[2] == "/" && !said && day < month {
		return false
	}
	return r.day(m[1], m[3], "", len(m[1])+1+len(m[3]))
}

// isDay reports whether the number behind the word ngày is a day of a month: it
// is not in "mỗi ngày 2 lần".
func isDay(behind string) bool {
	blank := strings.TrimLeft(behind, " \u00a0")
	if blank == "" || strings.HasPrefix(blank, "tháng") || strings.HasPrefix(blank, "âm lịch") || strings.HasPrefix(blank, "hằng tháng") || strings.HasPrefix(blank, "hàng tháng") {
		return true
	}
	for _, word := range []string{"đến", "và", "tới"} {
		if strings.HasPrefix(blank, word+" ") {
			return true
		}
	}
	return strings.IndexByte(".,;:)!?", blank[0]) >= 0 && blank == behind
}
