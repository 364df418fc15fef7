package speech

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// addressForm is an address of the web or of mail.
var addressForm = regexp.MustCompile(`^(?:https?://[^\s<>"“”]+|www\.[^\s<>"“”]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|info)(?:/[^\s<>"“”]*)?)`)

// addressSigns are the signs of addresses as they are said.
var addressSigns = strings.NewReplacer("://", " ", ".", " chấm ", "/", " gạch chéo ", "-", " gạch nối ", "_", " gạch dưới ", "@", " a còng ",
	"?", " hỏi ", "=", " bằng ", "&", " và ", "#", " thăng ", ":", " hai chấm ", "%", " phần trăm ", "+", " cộng ")

// address reads an address of the web or of mail.
func (r *reader) address() bool {
	before, _ := utf8.DecodeLastRuneInString(r.text[:r.at])
	if r.at > 0 && !strings.ContainsRune(" \u00a0\n\t(\"“:,;", before) {
		return false
	}
	// Nearly no word is one: what cannot be is told by its first bytes.
	rest := r.rest()
	end := 0
	for end < len(rest) && rest[end] > ' ' {
		end++
	}
	rest = rest[:end]
	if strings.IndexByte(rest, '.') < 0 {
		return false
	}
	if word := strings.TrimRight(rest, ".,;:!?)"); strings.IndexByte(word, '.') < 0 && !strings.Contains(word, "://") {
		return false // the end of a sentence
	}
	m := strings.TrimRight(addressForm.FindString(rest), ".,;:!?)")
	if m == "" || !ends(rest[len(m):]) {
		return false
	}
	said := strings.TrimSuffix(m, "/")
	said = strings.TrimPrefix(strings.TrimPrefix(said, "https://"), "http://")
	said = digitsIn(addressSigns.Replace(said))
	r.write(strings.Join(strings.Fields(said), " "), len(m))
	r.measured = 0
	return true
}

var digitRun = regexp.MustCompile(`\d+`)

// digitsIn returns a text in which each run of digits is said one by one.
func digitsIn(s string) string {
	return digitRun.ReplaceAllStringFunc(s, func(d string) string { return " " + Digits(d) + " " })
}
