package viet

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// FormatInt returns the number with a dot between thousands: 1.500.000.
func FormatInt(n int64) string {
	return group(strconv.FormatInt(n, 10))
}

// FormatFloat returns the number rounded to so many decimals, with a dot
// between thousands and a comma before the decimals: 1.234,5. What rounds to
// zero has no sign. Infinities and NaN have no Vietnamese form; they give "".
func FormatFloat(f float64, decimals int) string {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return ""
	}
	s := strconv.FormatFloat(f, 'f', max(decimals, 0), 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	whole, fraction, ok := strings.Cut(s, ".")
	if !ok {
		return group(whole)
	}
	return group(whole) + "," + fraction
}

// group puts dots between the thousands of a number in plain digits.
func group(digits string) string {
	var b strings.Builder
	sign := len(digits) - len(strings.TrimPrefix(digits, "-"))
	for i := range len(digits) {
		if i > sign && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

var (
	numberForm  = regexp.MustCompile(`^[-−+]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \x{A0}\x{202F}]\d{3})+)(?:,\d+)?$`)
	numberPlain = strings.NewReplacer(".", "", " ", "", "\u00a0", "", "\u202f", "", ",", ".", "−", "-")
	englishForm = regexp.MustCompile(`^[-−+]?\d+\.\d{1,2}$|,\d{3}[,.]`)
)

// ParseNumber reads a number written the Vietnamese way: 1.500.000, 12,5,
// 1.234,5; with spaces between thousands, 103 908; or in plain digits. A dot
// always groups thousands, so 1.500 is fifteen hundred and 12.5 is an error:
// it is the English way. The error quotes s and says what is wrong with it.
func ParseNumber(s string) (float64, error) {
	trimmed := strings.TrimSpace(s)
	if englishForm.MatchString(trimmed) {
		return 0, fmt.Errorf("%q is written the English way, want a comma before decimals and dots between thousands", s)
	}
	if !numberForm.MatchString(trimmed) {
		return 0, fmt.Errorf("%q is not a number, want one like 1.234,5", s)
	}
	f, err := strconv.ParseFloat(numberPlain.Replace(trimmed), 64)
	if err != nil {
		return 0, fmt.Errorf("%q is too large a number", s)
	}
	return f, nil
}
