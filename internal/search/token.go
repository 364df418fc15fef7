package search

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/viet"
)

// token is a word where it stands in a text.
type token struct {
	*lexeme
	broken bool // something stands before it that ends a thought
	joined bool // one of / - . and nothing else stands between it and the one before
}

// is reports whether the token is a whole number between two others.
func (t token) is(low, high int) bool { return low <= t.number && t.number <= high }

// The kinds of bytes, by what begins with them.
const (
	signByte   = iota // of ASCII
	endByte           // a sign that may end a sentence
	lineByte          // a line end
	letterByte        // of ASCII; what stands above has no word
	digitByte
	twoByte   // a letter of two bytes: À to ƿ, but × and ÷
	threeByte // perhaps one of Ḁ to ỿ
	otherByte
)

// kinds has the kind of each byte.
var kinds = func() (t [256]byte) {
	for c := range t {
		switch b := byte(c); {
		case 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z':
			t[c] = letterByte
		case '0' <= b && b <= '9':
			t[c] = digitByte
		case b == '\n':
			t[c] = lineByte
		case strings.IndexByte(".!?;:", b) >= 0:
			t[c] = endByte
		case b < utf8.RuneSelf:
			t[c] = signByte
		case 0xC3 <= b && b <= 0xC6:
			t[c] = twoByte
		case b == 0xE1:
			t[c] = threeByte
		default:
			t[c] = otherByte
		}
	}
	return t
}()

// appendTokens appends the words of a text. breaks says whether signs that end a
// sentence matter.
func (l *lexicon) appendTokens(out []token, text []byte, breaks bool) []token {
	before := len(out)
	out, ok := l.scan(out, text, breaks, false)
	if !ok {
		out, _ = l.scan(out[:before], []byte(clean(string(text))), breaks, true)
	}
	return out
}

// scan is appendTokens for a text that is clean. When it is not known to be so, ok
// is false where it may not be: nearly all texts are, and to look for it first
// would take a quarter of the time.
func (l *lexicon) scan(out []token, text []byte, breaks, isClean bool) (words []token, ok bool) {
	broken := false
	end := 0 // of the word before
	for i := 0; i < len(text); {
		kind := kinds[text[i]]
		if kind < letterByte {
			broken = broken || breaks && kind != signByte && endsThought(text, i)
			i++
			continue
		}
		x, n := l.next(text[i:])
		if n == 0 || kind == digitByte && (text[i+n] == '.' || text[i+n] == ',') {
			if x, n, ok = l.first(text[i:], isClean); !ok {
				return out, false
			}
		}
		if n == 0 {
			r, size := utf8.DecodeRune(text[i:])
			broken = broken || breaks && r == '…' && endsThought(text, i+size-1)
			if i += size; bytes.HasPrefix(text[i:], []byte("\uFE0E")) {
				i += 3 // behind the arrow of a footnote, in every fifth article
			}
			continue
		}
		if x != nil {
			joined := len(out) > 0 && i == end+1 && (text[end] == '/' || text[end] == '-' || text[end] == '.')
			out = append(out, token{x, broken, joined})
			broken, end = false, i+n
		} else {
			broken, end = true, 0
		}
		i += n
	}
	return out, true
}

// first returns the word that begins a text and its length, 0 where there is none. nil:
// it is too long to be one.
func (l *lexicon) first(text []byte, isClean bool) (x *lexeme, n int, ok bool) {
	if n = numberLen(text); n == 0 {
		if n, ok = wordLen(text, isClean); n == 0 || !ok {
			return nil, 0, ok
		}
	}
	return l.find(text[:n]), n, true
}

// tokens returns the words of a text without breaks.
func (l *lexicon) tokens(text string) []token { return l.appendTokens(nil, []byte(text), false) }

// endsThought reports whether a sign whose last byte is text[i] ends a thought.
func endsThought(text []byte, i int) bool {
	if text[i] == '\n' || i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n' {
		return true
	}
	next, _ := utf8.DecodeRune(text[i+1:])
	return unicode.IsSpace(next)
}

// wordLen returns the length of the word at the beginning of the text, 0 for none.
func wordLen(text []byte, isClean bool) (n int, ok bool) {
	for {
		n += letters(text[n:])
		if n == len(text) || text[n] < utf8.RuneSelf {
			return n, true
		}
		if !isClean && !plainSign(text[n:]) {
			return n, false
		}
		r, size := utf8.DecodeRune(text[n:])
		if !inWord(r) {
			return n, true
		}
		n += size
	}
}

// letters returns the length of the letters of Vietnamese and the digits that begin
// a text. There are letters of other languages among them, but none that clean
// changes, whatever stands beside it.
func letters(text []byte) int {
	n := 0
	for n < len(text) {
		switch kinds[text[n]] {
		case letterByte, digitByte:
			n++
			continue
		case twoByte:
			if n+1 < len(text) && text[n+1]&0xC0 == 0x80 && (text[n] != 0xC3 || text[n+1] != 0x97 && text[n+1] != 0xB7) {
				n += 2
				continue
			}
		case threeByte:
			if n+2 < len(text) && (text[n+1] == 0xBA || text[n+1] == 0xBB) && text[n+2]&0xC0 == 0x80 {
				n += 3
				continue
			}
		}
		return n
	}
	return n
}

// plainSign reports whether a text begins with what clean leaves as it is.
func plainSign(text []byte) bool {
	r, _ := utf8.DecodeRune(text)
	switch {
	case 0xA0 <= r && r <= 0xFF:
		return r != 0xAD
	case 0x2190 <= r && r <= 0x21BF: // arrows
		return true
	}
	return strings.ContainsRune("–—‘’“”…", r)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// numberLen returns the length of a number with signs in it, 1.500.000 or 12,5,
// at the beginning of the text; 0 where there is none.
func numberLen(text []byte) int {
	n := digitRun(text)
	if n == 0 {
		return 0
	}
	end := n
	if n <= 3 {
		for end < len(text) && text[end] == '.' && digitRun(text[end+1:]) == 3 {
			end += 4
		}
	}
	if end < len(text) && text[end] == ',' {
		if d := digitRun(text[end+1:]); d > 0 && !startsWord(text[end+1+d:]) {
			return end + 1 + d
		}
	}
	if end > n && !startsWord(text[end:]) {
		return end
	}
	return 0
}

func startsWord[T string | []byte](text T) bool {
	r, _ := utf8.DecodeRuneInString(string(text[:min(len(text), utf8.UTFMax)]))
	return len(text) > 0 && inWord(r)
}

func endsWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && inWord(r)
}

func digitRun[T string | []byte](text T) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

// clean brings a text into the form that is taken apart.
func clean(text string) string {
	if strings.ContainsFunc(text, invisible) {
		text = strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, text)
	}
	return viet.NFC(strings.ToValidUTF8(text, " "))
}

// invisible reports whether r shows nothing: a soft hyphen, marks of direction,
// selectors of variants.
func invisible(r rune) bool {
	if r < 0x600 || 0x1E00 <= r && r < 0x2000 {
		return r == 0xAD
	}
	return unicode.Is(unicode.Cf, r) || 0xFE00 <= r && r <= 0xFE0F
}
