package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/viet"
)

// reader is one reading of a text.
type reader struct {
	speller   *Speller
	text      string
	documents []viet.Span
	at        int // how far the text is read
	out       strings.Builder
	last      string // the word that was read last, in small letters; "" behind a sign
	before    string // the word before that
	measured  int    // how many more words may belong to the number before them
	quarter   bool   // what was read last is a quarter: /2023 is its year
	typeSaid  bool   // of a document: its type stands before its number
	unknown   []string
}

// step reads the next piece of the text.
func (r *reader) step() {
	c, size := utf8.DecodeRuneInString(r.text[r.at:])
	switch {
	case size == 1 && isDigit(byte(c)):
		if !r.document() && !r.address() {
			r.digits()
		}
	case isLetter(c):
		if !r.address() {
			r.letters()
		}
	default:
		r.sign(c, size)
	}
}

// rest returns what has not been read yet.
func (r *reader) rest() string { return r.text[r.at:] }

// nearBytes is more than any number with its signs and unit is long.
const nearBytes = 200

// near returns the beginning of what has not been read yet, for patterns: each
// costs as much time as the text is long that it is given.
func (r *reader) near() string { return r.text[r.at:min(len(r.text), r.at+nearBytes)] }

// say writes words in place of the next n bytes of the text.
func (r *reader) say(words string, n int) {
	if r.atStart() {
		words = capital(words)
	}
	r.write(words, n)
}

// write writes words as they are in place of the next n bytes of the text.
func (r *reader) write(words string, n int) {
	if before, _ := utf8.DecodeLastRuneInString(r.out.String()); r.out.Len() > 0 && unicode.IsLetter(before) {
		r.out.WriteByte(' ')
	}
	r.out.WriteString(words)
	r.at += n
	r.before, r.last = "", strings.ToLower(words[strings.LastIndexByte(words, ' ')+1:])
	if next, _ := utf8.DecodeRuneInString(r.rest()); unicode.IsLetter(next) || unicode.IsDigit(next) {
		r.out.WriteByte(' ')
	}
}

// atStart reports whether what is written next begins a sentence.
func (r *reader) atStart() bool {
	before := strings.TrimRight(r.out.String(), "\"“‘(")
	blank := strings.TrimRight(before, " \t")
	if blank == "" {
		return true
	}
	last := lastByte(blank)
	return last == '\n' || blank != before && strings.IndexByte(".!?", last) >= 0
}

// letters reads a word. Nearly all are in small letters: these are no symbols, no
// numbers and no names.
func (r *reader) letters() {
	word := r.rest()[:wordLen(r.rest())]
	small := isSmall(word)
	if !small && r.symbolAlone(word) || r.abbreviation() || r.unitAlone(word) || !small && r.capitals(word) {
		return
	}
	if !canBeSaid(word) {
		r.noteUnknown(word)
	}
	r.out.WriteString(word)
	r.at += len(word)
	r.before, r.last, r.quarter = r.last, word, false
	if !small {
		r.last = strings.ToLower(word)
	}
	r.measured--
}

// isSmall reports whether a word is of small letters alone.
func isSmall(word string) bool {
	for _, c := range word {
		if c < utf8.RuneSelf && (c < 'a' || 'z' < c) || c >= utf8.RuneSelf && !unicode.IsLower(c) {
			return false
		}
	}
	return true
}

// spokenSigns are signs that are said.
var spokenSigns = map[rune]string{
	'%': "phần trăm", '‰': "phần nghìn", '&': "và", '+': "cộng", '=': "bằng", '×': "nhân",
	'½': "một phần hai", '¼': "một phần tư", '¾': "ba phần tư", '⅓': "một phần ba", '⅔': "hai phần ba",
	'≤': "không quá", '≥': "ít nhất", '<': "dưới", '>': "trên", '₫': "đồng", '→': "đến",
}

// sign reads what is neither a letter nor a digit.
func (r *reader) sign(c rune, size int) {
	switch {
	case c == '/' && r.stroke(size), c == '°' && r.degree(size), currencies[c] != "" && r.currency(currencies[c], size):
		return
	case (c == '-' || c == '−' || c == '–') && r.isMinus(size):
		r.say("âm", size)
		return
	case spokenSigns[c] != "":
		r.say(spokenSigns[c], size)
		return
	case c == '\u00a0' || c == '\u202f':
		c = ' '
	}
	r.out.WriteRune(c)
	r.at += size
	if c != ' ' {
		r.last, r.quarter, r.measured = "", false, 0
	}
}

// degree reads °C without a number.
func (r *reader) degree(size int) bool {
	said, n := unitAt(r.rest())
	if n == 0 {
		said, n = "độ", size
	}
	r.say(said, n)
	return true
}

// shares are the words before which a stroke means one of them each: đồng/hộ.
var shares = map[string]bool{
	"người": true, "hộ": true, "khẩu": true, "nhân": true, "lao": true, "em": true, "cháu": true, "học": true, "suất": true,
	"giờ": true, "ngày": true, "tuần": true, "tháng": true, "quý": true, "kỳ": true, "vụ": true, "lứa": true, "năm": true,
	"buổi": true, "lượt": true, "đợt": true, "con": true, "cây": true, "sào": true, "tạ": true, "tấn": true, "lít": true,
	"thôn": true, "xóm": true, "bản": true, "xã": true, "huyện": true, "lớp": true, "nhà": true, "căn": true, "công": true,
	"giường": true, "đơn": true, "phút": true, "mét": true, "bài": true, "cuốn": true, "bộ": true,
}

// stroke reads a stroke between words: đồng/hộ is a price for each; xã/phường are
// two things. Behind a quarter stands its year.
func (r *reader) stroke(size int) bool {
	next := r.rest()[size:]
	if r.quarter && yearLen(next) > 0 {
		r.say("năm", size)
		return true
	}
	word := next[:wordLen(next)]
	if word != "" && isDigit(word[0]) && r.measured == measureWords { // 9,5/10: other strokes are read with what is before them
		r.say("trên", size)
		return true
	}
	if word == "" || r.last == "" || isDigit(word[0]) {
		return false
	}
	unit, n := unitAt(next)
	switch {
	case r.measured > 0 && n > 0:
		r.say("một "+unit, size+n)
	case r.measured > 0 && shares[strings.ToLower(word)]:
		r.say("một", size)
	default:
		r.out.WriteString(", ")
		r.at += size
		r.last, r.measured = "", 0
		return true
	}
	r.measured = shareWords
	return true
}

// isMinus reports whether a dash is the sign of the number behind it.
func (r *reader) isMinus(size int) bool {
	next, before := r.rest()[size:], r.text[:r.at]
	if next == "" || !isDigit(next[0]) {
		return false
	}
	blank := strings.TrimRight(before, " \u00a0")
	return before == "" || lastByte(before) == '(' || blank != before && !isDigit(lastByte(blank)) && lastByte(blank) != '\n'
}

// noteUnknown keeps an abbreviation that nobody has explained.
func (r *reader) noteUnknown(short string) {
	if !slices.Contains(r.unknown, short) {
		r.unknown = append(r.unknown, short)
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// digitLen returns how many digits a text begins with.
func digitLen(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// wordLen returns the length of the letters, marks and digits at the beginning
// of a text.
func wordLen(s string) int {
	for i, c := range s {
		if !isLetter(c) && !unicode.IsDigit(c) {
			return i
		}
	}
	return len(s)
}

// isLetter reports whether a character is a letter or a mark on one. Those of
// Vietnamese are told without the tables of Unicode.
func isLetter(c rune) bool {
	switch {
	case c < utf8.RuneSelf:
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	case 0x00C0 <= c && c < 0x0250:
		return c != 0x00D7 && c != 0x00F7
	case 0x1E00 <= c && c < 0x1F00:
		return true
	}
	return unicode.IsLetter(c) || unicode.IsMark(c)
}

// ends reports whether no word goes on at the beginning of a text.
func ends(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return s == "" || !isLetter(c) && !unicode.IsDigit(c)
}

// capital returns words with the first letter a capital.
func capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:]
}
