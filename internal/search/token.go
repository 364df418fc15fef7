package search

import (
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

// appendTokens appends the words of a text. breaks says whether signs that end a
// sentence matter.
func (l *lexicon) appendTokens(out []token, text string, breaks bool) []token {
	broken := false
	end := 0 // of the word before
	for i := 0; i < len(text); {
		n := numberLen(text[i:])
		if n == 0 {
			n = wordLen(text[i:])
		}
		if n == 0 {
			size, ends := sign(text[i:])
			broken = broken || breaks && ends
			i += size
			continue
		}
		if x := l.find(text[i : i+n]); x != nil {
			joined := len(out) > 0 && i == end+1 && strings.IndexByte("/-.", text[end]) >= 0
			out = append(out, token{x, broken, joined})
			broken, end = false, i+n
		} else {
			broken, end = true, 0
		}
		i += n
	}
	return out
}

// tokens returns the words of a text without breaks.
func (l *lexicon) tokens(text string) []token { return l.appendTokens(nil, clean(text), false) }

// sign returns the length of the sign at the beginning of a text, and whether
// it ends a thought.
func sign(text string) (size int, ends bool) {
	r, size := utf8.DecodeRuneInString(text)
	switch r {
	case '\n':
		return size, true
	case '.', '!', '?', ';', ':', '…':
		next, _ := utf8.DecodeRuneInString(text[size:])
		return size, len(text) == size || unicode.IsSpace(next)
	}
	return size, false
}

// wordLen returns the length of the word at the beginning of the text. Letters of
// ASCII and Vietnamese are known by their first byte.
func wordLen(text string) int {
	i := 0
	for i < len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			i++
		case c < utf8.RuneSelf:
			return i
		case 0xC4 <= c && c <= 0xC6 && i+1 < len(text): // Ā to ƿ
			i += 2
		case c == 0xE1 && i+2 < len(text) && (text[i+1] == 0xBA || text[i+1] == 0xBB): // Ḁ to ỿ
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !inWord(r) {
				return i
			}
			i += size
		}
	}
	return i
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// numberLen returns the length of a number with signs in it, 1.500.000 or 12,5,
// at the beginning of the text; 0 where there is none.
func numberLen(text string) int {
	n := digitRun(text)
	if n == 0 {
		return 0
	}
	end := n
	if n <= 3 {
		for strings.HasPrefix(text[end:], ".") && digitRun(text[end+1:]) == 3 {
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

func startsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text != "" && inWord(r)
}

func endsWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && inWord(r)
}

func digitRun(text string) int {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return n
}

// clean brings a text into the form that is taken apart.
func clean(text string) string {
	if isClean(text) {
		return text
	}
	// It stands behind the arrow of a footnote, in every fifth article.
	if text = strings.ReplaceAll(text, "\uFE0E", ""); isClean(text) {
		return text
	}
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

// isClean reports whether a text is made of ASCII and the letters of Vietnamese
// alone, as nearly all are: it takes a fifth of the time of the rest of clean.
func isClean(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
		case 0xC2 <= c && c <= 0xC6 && i+1 < len(text) && text[i+1]&0xC0 == 0x80 && (c > 0xC2 || text[i+1] != 0xAD): // to ƿ, but a soft hyphen
			i++
		case c == 0xE1 && i+2 < len(text) && (text[i+1] == 0xBA || text[i+1] == 0xBB) && text[i+2]&0xC0 == 0x80: // Ḁ to ỿ
			i += 2
		case c == 0xE2 && i+2 < len(text) && (text[i+1] == 0x80 && strings.IndexByte("\x93\x94\x98\x99\x9c\x9d\xa6", text[i+2]) >= 0 || // – — ‘ ’ “ ” …
			text[i+1] == 0x86 && text[i+2]&0xC0 == 0x80): // arrows
			i += 2
		default:
			return false
		}
	}
	return true
}

// invisible reports whether r shows nothing: a soft hyphen, marks of direction,
// selectors of variants.
func invisible(r rune) bool {
	if r < 0x600 || 0x1E00 <= r && r < 0x2000 {
		return r == 0xAD
	}
	return unicode.Is(unicode.Cf, r) || 0xFE00 <= r && r <= 0xFE0F
}
