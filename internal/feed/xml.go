package feed

import (
	"strings"
	"unicode/utf8"
)

// appendElement appends an element that holds only text, and ends the line.
func appendElement(dst []byte, name, text string) []byte {
	dst = append(dst, '<')
	dst = append(dst, name...)
	dst = append(dst, '>')
	dst = appendText(dst, text)
	dst = append(dst, "</"...)
	dst = append(dst, name...)
	return append(dst, ">\n"...)
}

// appendText appends text so that a parser gives it back exactly, in an element
// and in an attribute between double quotes. It takes at most [longestEscape]
// bytes for each byte of text.
func appendText(dst []byte, text string) []byte {
	// The escapes see to control characters; nothing else is forbidden in
	// text that is UTF-8 and has none of U+FFC0 to U+FFFF.
	if !utf8.ValidString(text) || strings.Contains(text, "\xEF\xBF") {
		text = writable(text)
	}
	from := 0
	for i := range len(text) {
		if escape := escapes[text[i]]; escape != "" {
			dst = append(dst, text[from:i]...)
			dst = append(dst, escape...)
			from = i + 1
		}
	}
	return append(dst, text[from:]...)
}

const longestEscape = 5

// escapes is how bytes are written that cannot stand for themselves. Blanks but
// for the space would be changed by a parser inside an attribute.
var escapes = func() (table [256]string) {
	for c := range byte(' ') {
		table[c] = writable(string(rune(c)))
	}
	table['\t'], table['\n'], table['\r'] = "&#9;", "&#10;", "&#13;"
	table['&'], table['<'], table['>'] = "&amp;", "&lt;", "&gt;"
	table['"'], table['\''] = "&#34;", "&#39;"
	return table
}()

// appendCDATA appends text as a CDATA section: of HTML, where every tag would
// need escapes, it is the shorter form.
func appendCDATA(dst []byte, text string) []byte {
	const open, shut = "<![CDATA[", "]]>"
	dst = append(dst, open...)
	dst = append(dst, strings.ReplaceAll(writable(text), shut, "]]"+shut+open+">")...)
	return append(dst, shut...)
}

// writable returns text with U+FFFD for what XML 1.0 allows in no form.
func writable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r // of a byte that is not UTF-8 this is U+FFFD, and written as such
	}, text)
}
