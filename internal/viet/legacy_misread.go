package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// misreading is UTF-8 whose bytes were taken for those of another encoding.
type misreading struct {
	how   Legacy
	codes *charmap.Charmap
	signs []string // that betray it
}

var misreadings = []misreading{
	{AsCP1252, charmap.Windows1252, []string{"áº", "á»", "Æ°", "Ä‘", "Ä\u0090", "Ã¡", "Ã ", "Ã¢", "Ã´", "Ãª"}},
	{AsCP437, charmap.CodePage437, []string{"ß║", "ß╗", "─æ", "╞░", "├"}},
	{AsMac, charmap.Macintosh, []string{"·∫", "·ª", "∆∞", "ƒë"}},
}

// undo gives the bytes back their meaning, in each stretch of letters beyond
// ASCII by itself. ok is false where nothing becomes Vietnamese.
func (m misreading) undo(paragraph string) (reading string, whole, ok bool) {
	if m.how == AsCP1252 && containsAny(paragraph, m.signs[:4]) { // not XÃ NHẬN
		paragraph = withBlanksOfA(paragraph)
	}
	var out []byte
	whole = true
	for at := 0; at < len(paragraph); {
		end := at + 1
		for end < len(paragraph) && (paragraph[end] >= 0x80) == (paragraph[at] >= 0x80) {
			end++
		}
		stretch := paragraph[at:end]
		at = end
		if isASCII(stretch) {
			out = append(out, stretch...)
			continue
		}
		better, certain := m.read(stretch, lastWord(out), firstWord(paragraph[end:]))
		ok = ok || better != stretch && strings.ContainsFunc(better, func(r rune) bool { return letterOf(r).base != 0 })
		whole = whole && certain
		out = append(out, better...)
	}
	return NFC(string(out)), whole, ok
}

// endsOfA are the letters that may follow à in a syllable.
var endsOfA = map[string]bool{"n": true, "ng": true, "nh": true, "m": true, "i": true, "o": true, "y": true, "u": true}

// withBlanksOfA gives à its second byte back. It is the no-break space of
// Windows-1252, of which most programs make a blank when they copy, or which
// they drop before another one: hÃ nh, vÃ  cáº£ and vÃ cáº£.
func withBlanksOfA(text string) string {
	const mark = "Ã "
	if !strings.Contains(text, mark) {
		return text
	}
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, mark)
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		out.WriteString("Ã\u00a0")
		end := firstWord(after)
		inside := endsOfA[end] && (len(after) == len(end) || after[len(end)] < utf8.RuneSelf)
		if !inside && end != "" || end == "" && strings.IndexFunc(after, unicode.IsLetter) == 0 {
			out.WriteByte(' ')
		}
		text = after
	}
}

// lost are the bytes that mean nothing in Windows-1252, most frequent in
// Vietnamese first: they end ề ờ ọ ỏ and Ố.
var lost = []byte{0x81, 0x9D, 0x8D, 0x8F, 0x90}

// read returns what a stretch was as UTF-8, or the stretch itself. Where bytes
// were lost, it is what makes a syllable with the letters before and behind;
// certain is false then.
func (m misreading) read(stretch, before, behind string) (reading string, certain bool) {
	if !strings.ContainsRune(stretch, utf8.RuneError) {
		if raw, ok := m.bytesOf(stretch, 0); ok {
			return raw, true
		}
		return stretch, strings.ContainsFunc(stretch, onlyVietnamese) || !containsAny(stretch, m.signs)
	}
	for _, c := range lost {
		if raw, ok := m.bytesOf(stretch, c); ok && IsSyllable(before+raw+behind) {
			return raw, false
		}
	}
	return stretch, false
}

// bytesOf returns what the stretch was as UTF-8, with a byte in place of what
// was lost, and false where it was none.
func (m misreading) bytesOf(stretch string, instead byte) (string, bool) {
	raw := make([]byte, 0, len(stretch))
	for _, r := range stretch {
		b, ok := m.codes.EncodeRune(r)
		switch {
		case r == utf8.RuneError:
			b = instead
		case r >= 0x80 && r < 0xA0:
			b = byte(r)
		case !ok:
			return "", false
		}
		raw = append(raw, b)
	}
	return string(raw), utf8.Valid(raw)
}

// lastWord and firstWord return the letters of ASCII at an end of a text.
func lastWord(text []byte) string {
	i := len(text)
	for i > 0 && isASCIILetter(text[i-1]) {
		i--
	}
	return string(text[i:])
}

func firstWord(text string) string {
	i := 0
	for i < len(text) && isASCIILetter(text[i]) {
		i++
	}
	return text[:i]
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func containsAny(s string, signs []string) bool {
	for _, sign := range signs {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}
