package speech

import (
	"strconv"
	"strings"
)

// romanWords are words, by viet.Key, behind which a single capital is a number.
var romanWords = map[string]bool{
	"chương": true, "phần": true, "mục": true, "điều": true, "khóa": true, "quý": true, "thứ": true, "kỷ": true, "tập": true,
	"bảng": true, "lục": true, "cấp": true, "loại": true, "hạng": true, "vực": true, "vùng": true, "kỳ": true, "quyển": true,
	"trình": true, "đoạn": true, "đợt": true, "vòng": true, "số": true, "biểu": true, "nhóm": true, "bậc": true, "án": true, "lần": true,
}

// romans are the steps of Roman numbers as texts of offices have them: up to 39.
var romans = []struct {
	letters string
	value   int
}{{"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}

// roman returns the digits of a Roman number in its proper form; "" for what is
// none.
func roman(word string) string {
	if word == "" || strings.IndexByte("IVX", word[0]) < 0 || strings.Trim(word, "IVX") != "" {
		return ""
	}
	n, rest := 0, word
	for _, step := range romans {
		for strings.HasPrefix(rest, step.letters) {
			n += step.value
			rest = rest[len(step.letters):]
		}
	}
	if rest != "" || n > mostRoman || toRoman(n) != word {
		return ""
	}
	return strconv.Itoa(n)
}

// mostRoman is the greatest number of these letters: 40 is XL.
const mostRoman = 39

func toRoman(n int) string {
	var b strings.Builder
	for _, step := range romans {
		for n >= step.value {
			b.WriteString(step.letters)
			n -= step.value
		}
	}
	return b.String()
}
