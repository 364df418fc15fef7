package speech

import (
	"regexp"
	"strings"
	"unicode"
)

// plateForm is the number plate of a car or a motorcycle: 11A-123.45,
// 11-B1 234.56, 11A-2345.
var plateForm = regexp.MustCompile(`^(\d{2})-?([A-ZĐ]{1,2}\d?)(?:[- ](\d{3}\.\d{2})|-(\d{4,5}))(?:[^\pL\d]|$)`)

// plate reads a number plate, sign by sign.
func (r *reader) plate() bool {
	s := r.near()
	if digitLen(s) != 2 {
		return false
	}
	m := plateForm.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	series := strings.TrimRightFunc(m[2], unicode.IsDigit)
	said := Digits(m[1]) + " " + spell(series)
	if digit := m[2][len(series):]; digit != "" {
		said += " " + Digits(digit)
	}
	number := m[3] + m[4]
	for _, group := range strings.Split(number, ".") {
		said += ", " + Digits(group)
	}
	r.say(said, strings.Index(s, number)+len(number))
	r.measured = 0
	return true
}
