package speech

import (
	"regexp"
	"strings"
)

// currencies are the signs that may stand before an amount: $5 is five dollars.
var currencies = map[rune]string{'$': "đô-la Mỹ", '€': "ơ-rô", '£': "bảng Anh"}

// scaleForm is a word that an amount goes on with: $5 triệu.
var scaleForm = regexp.MustCompile(`^[ \x{A0}](?:nghìn|ngàn|triệu|tỷ|tỉ)(?:[^\pL\d]|$)`)

// currency reads the sign of a currency and the amount behind it.
func (r *reader) currency(unit string, size int) bool {
	s := r.near()[size:]
	if !isDigitAt(s, 0) {
		return false
	}
	n := numberAt(s)
	said, end := n.String(), n.size
	if to, sep := rangeEnd(n, s[end:]); to.size > 0 {
		said += " đến " + to.String()
		end += sep + to.size
	}
	if scale := strings.TrimRight(scaleForm.FindString(s[end:]), ".,;:!?)/ "); scale != "" {
		said += " " + strings.Trim(scale, " \u00a0")
		end += len(scale)
	}
	r.say(said+" "+unit, size+end)
	r.measured = measureWords
	return true
}

// thousandForm is how prices are typed: 100K; 5K is a slogan, not a price.
var thousandForm = regexp.MustCompile(`^(\d{2,3})K$`)

// splitForm is an amount with its unit in the middle: 2tr5 is two and a half
// million.
var splitForm = regexp.MustCompile(`^(\d{1,3})(tr|triệu|tỷ|tỉ)(\d{1,3})$`)

// price returns what is said for a word that is an amount of money.
func price(word string) (said string, ok bool) {
	if m := thousandForm.FindStringSubmatch(word); m != nil {
		return Number(m[1]) + " nghìn", true
	}
	m := splitForm.FindStringSubmatch(word)
	if m == nil {
		return "", false
	}
	zeros := "000"
	if strings.HasPrefix(m[2], "t") && !strings.HasPrefix(m[2], "tr") {
		zeros = "000000"
	}
	return Number(m[1] + (m[3] + "00")[:3] + zeros), true
}
