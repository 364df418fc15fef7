package speech

import (
	"regexp"
	"strings"
)

// codeWords are words behind which digits are said one by one, with the word
// before them where they mean other things too.
var codeWords = map[string]string{
	"thoại": "điện", "đài": "tổng", "nóng": "dây", "máy": "số", "hotline": "", "zalo": "", "mã": "", "sim": "",
}

// digitGroups are groups of digits as telephone numbers are written.
var digitGroups = regexp.MustCompile(`^\+?\d+(?:[ .\x{A0}-]\d{2,}){0,6}`)

// longCode is how many digits without dots are a code: nine for old identity
// cards, ten for telephones, twelve for new cards.
const longCode = 9

// code reads digits one by one: telephone numbers, codes, numbers of accounts.
func (r *reader) code() bool {
	s := r.near()
	n := digitLen(s)
	if n < longCode && s[0] != '0' && !strings.HasPrefix(s, "1900") && !strings.HasPrefix(s, "1800") && r.last != "gọi" && !r.wantsCode() {
		return false
	}
	groups := strings.TrimRight(digitGroups.FindString(s), ".- ")
	all := onlyDigits(groups)
	switch {
	case s[0] == '0' && len(all) >= longCode, strings.HasPrefix(s, "1900") && len(all) >= 8, strings.HasPrefix(s, "1800") && len(all) >= 8:
	case n >= longCode:
		groups = s[:n]
	case r.wantsCode(), r.last == "gọi" && n == 3 && strings.HasPrefix(s, "11"), s[0] == '0' && n > 2:
		groups = s[:n]
	default:
		return false
	}
	var said []string
	for _, g := range strings.FieldsFunc(groups, func(c rune) bool { return c < '0' || c > '9' }) {
		said = append(said, Digits(g))
	}
	r.say(strings.Join(said, ", "), len(groups))
	r.measured = 0
	return true
}

// wantsCode reports whether a code follows what was read last.
func (r *reader) wantsCode() bool {
	before, ok := codeWords[r.last]
	return ok && (before == "" || before == r.before)
}
