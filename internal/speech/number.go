package speech

import "strings"

// digitNames are the digits as they are said alone.
var digitNames = [10]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// billion is how many digits stand behind tỷ.
const billion = 9

// Number returns a whole number, given by its digits, in words: 1005 is một
// nghìn không trăm linh năm. Zeros at the front do not count. It panics for what
// is no digit.
func Number(digits string) string {
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return digitNames[0]
	}
	return strings.Join(appendNumber(nil, digits, false), " ")
}

// appendNumber appends the words of a number. inner says that greater digits
// stand before it, so that a hundred that is zero is said.
func appendNumber(words []string, digits string, inner bool) []string {
	if n := len(digits) - billion; n > 0 {
		words = append(appendNumber(words, digits[:n], inner), "tỷ")
		if rest := strings.TrimLeft(digits[n:], "0"); rest == "" {
			return words
		}
		return appendNumber(words, digits[n:], true)
	}
	for _, group := range []struct {
		behind int // so many digits
		name   string
	}{{6, "triệu"}, {3, "nghìn"}, {0, ""}} {
		from := max(0, len(digits)-group.behind-3)
		to := max(0, len(digits)-group.behind)
		three := digits[from:to]
		if strings.Trim(three, "0") == "" {
			continue
		}
		words = appendHundreds(words, three, inner)
		if group.name != "" {
			words = append(words, group.name)
		}
		inner = true
	}
	return words
}

// appendHundreds appends the words of one to three digits that are not all zero.
func appendHundreds(words []string, three string, inner bool) []string {
	hundreds, tens, ones := split(three)
	if hundreds > 0 || inner {
		words = append(words, digitNames[hundreds], "trăm")
		inner = true
	}
	switch {
	case tens == 0 && ones == 0:
		return words
	case tens == 0 && inner:
		return append(words, "linh", digitNames[ones])
	case tens == 0:
		return append(words, digitNames[ones])
	case tens == 1:
		words = append(words, "mười")
	default:
		words = append(words, digitNames[tens], "mươi")
	}
	switch {
	case ones == 0:
		return words
	case ones == 1 && tens > 1:
		return append(words, "mốt")
	case ones == 4 && tens > 1:
		return append(words, "tư")
	case ones == 5:
		return append(words, "lăm")
	}
	return append(words, digitNames[ones])
}

// split returns the digits of a number of at most three.
func split(three string) (hundreds, tens, ones int) {
	for _, c := range []byte(three) {
		hundreds, tens, ones = tens, ones, int(c-'0')
	}
	return hundreds, tens, ones
}

// Digits returns digits one by one: 0206 is không hai không sáu.
func Digits(digits string) string {
	words := make([]string, len(digits))
	for i, c := range []byte(digits) {
		words[i] = digitNames[c-'0']
	}
	return strings.Join(words, " ")
}

// Decimal returns a number with decimals: 12 and 5 are mười hai phẩy năm. Two
// decimals are a number, ba phẩy mười bốn; others, and those that begin with
// zero, are said one by one.
func Decimal(whole, decimals string) string {
	behind := Digits(decimals)
	if len(decimals) == 2 && decimals[0] != '0' {
		behind = Number(decimals)
	}
	return Number(whole) + " phẩy " + behind
}

// ordinal returns a number behind thứ: nhất, hai, ba, tư.
func ordinal(digits string) string {
	switch strings.TrimLeft(digits, "0") {
	case "1":
		return "nhất"
	case "4":
		return "tư"
	}
	return Number(digits)
}

// Ordinal returns the place in a row of a number from 1: thứ nhất, thứ tư.
func Ordinal(digits string) string { return "thứ " + ordinal(digits) }
