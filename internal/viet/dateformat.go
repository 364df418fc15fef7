package viet

import (
	"fmt"
	"time"
)

// FormatDate returns the date as documents write it, 09/6/2022, 01/02/2023,
// 31/8/2022: a zero goes before days below 10 and before the months 1 and 2.
// The zero time gives "", here and in the functions below.
//
// Source: Decree 30/2020/NĐ-CP on clerical work.
func FormatDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%s/%d", t.Day(), monthDigits(t), t.Year())
}

// FormatDateLong returns the date in words: ngày 09 tháng 6 năm 2022.
func FormatDateLong(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", t.Day(), monthDigits(t), t.Year())
}

// FormatMonth returns the month: tháng 8/2022, tháng 01/2023.
func FormatMonth(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("tháng %s/%d", monthDigits(t), t.Year())
}

// monthDigits writes the zero that keeps 1 and 2 from being made 11 and 12.
func monthDigits(t time.Time) string {
	if m := t.Month(); m > time.February {
		return fmt.Sprint(int(m))
	}
	return fmt.Sprintf("%02d", int(t.Month()))
}
