package content

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// unplain holds the bytes of a text that are not written as they are, or that
// may be a mark that was not understood.
var unplain = func() (table [256]bool) {
	for c := range 0x20 {
		table[c] = c != '\t' && c != '\n'
	}
	for _, c := range []byte{'&', '<', '>', '\\', '*', '[', 0x7f} {
		table[c] = true
	}
	return table
}()

func isPlain(s []byte) bool {
	for _, c := range s {
		if unplain[c] {
			return false
		}
	}
	return true
}

// text writes a stretch of text. A line end inside a paragraph is a blank.
func (w *bodyWriter) text(n *ast.Text) {
	value := n.Segment.Value(w.src)
	if w.top().raw && !util.IsBlank(value) {
		w.room(phrasing, "", n.Segment.Start)
	}
	for from := 0; ; {
		i := bytes.IndexByte(value[from:], '(')
		if i < 0 {
			break
		}
		w.checkBlankAddress(n.Segment.Start + from + i)
		from += i + 1
	}
	switch {
	case n.IsRaw():
		w.literal(value)
	case isPlain(value):
		w.buf = append(w.buf, value...)
		w.plain = append(w.plain, value...)
	default:
		w.checkMarks(n)
		w.scratch = appendDecoded(w.scratch[:0], value)
		w.literal(w.scratch)
	}
	switch {
	case n.HardLineBreak():
		w.write("<br>")
		w.plain = append(w.plain, ' ')
	case n.SoftLineBreak():
		w.buf = append(w.buf, ' ')
		w.plain = append(w.plain, ' ')
	}
}

// checkMarks warns about marks in a text that stand for themselves: ** that
// makes nothing bold, a footnote that is not there, and a link that is none for
// the blank in its address.
func (w *bodyWriter) checkMarks(n *ast.Text) {
	from, to := n.Segment.Start, n.Segment.Stop
	value := w.src[from:to]
	if i := bytes.Index(value, []byte("**")); i >= 0 && (from+i == 0 || w.src[from+i-1] != '\\') {
		w.probs.Warn(w.at(from+i, from+i+2), "** stands in the text as it is").
			WithHint("bold begins and ends beside a letter: **Lưu ý:** text; write \\*\\* for two asterisks")
	}
	for i, c := range value {
		if c != '[' || !bytes.HasPrefix(w.src[from+i:], []byte("[^")) || from+i > 0 && w.src[from+i-1] == '\\' {
			continue
		}
		label, _, ok := bytes.Cut(w.src[from+i+2:min(from+i+100, len(w.src))], []byte("]"))
		if !ok || len(label) == 0 || bytes.ContainsAny(label, " \n") {
			continue
		}
		w.probs.Warn(w.at(from+i, from+i+3+len(label)), "footnote %q has no text", label).
			WithHint("add a line [^%s]: text", label)
	}
}

// replaceControls puts U+FFFD in place of control characters, which no page may
// hold.
func (w *bodyWriter) replaceControls() {
	isControl := func(r rune) bool { return visible(r) != r }
	i := bytes.IndexFunc(w.src, isControl)
	if i < 0 {
		return
	}
	r, size := utf8.DecodeRune(w.src[i:])
	w.probs.Warn(w.at(i, i+size), "control character U+%04X", r).
		WithHint("delete it; it is shown as \ufffd").InGroup("control-character")
	w.src, w.where = bytes.Map(visible, w.src), nil
}

// appendDecoded appends the text that Markdown means by s: escapes and
// character references are resolved.
func appendDecoded(dst, s []byte) []byte {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			dst = append(dst, s[i+1])
			i += 2
		case c == '&':
			n, text := reference(s[i:])
			dst = append(dst, text...)
			i += n
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst
}

// reference returns the length and the text of the character reference that s
// begins with, or its & alone.
func reference(s []byte) (n int, text string) {
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return 1, "&"
	}
	name := string(s[1:end])
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return end + 1, string(e.Characters)
		}
		return 1, "&"
	}
	digits, base, most := name[1:], 10, 7
	if hex, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
		digits, base, most = hex, 16, 6
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return 1, "&"
	}
	return end + 1, string(visible(util.ToValidRune(rune(code))))
}

// decoded returns the text that Markdown means by s, for an attribute.
func (w *bodyWriter) decoded(s []byte) string {
	if isPlain(s) {
		return string(s)
	}
	w.scratch = appendDecoded(w.scratch[:0], s)
	return string(w.scratch)
}

// appendEscaped appends a text as HTML. Quotation marks need no escape
// outside of attributes.
func appendEscaped(dst, s []byte) []byte {
	from := 0
	for i, c := range s {
		if !unplain[c] {
			continue
		}
		escape := ""
		switch {
		case c == '&':
			escape = "&amp;"
		case c == '<':
			escape = "&lt;"
		case c == '>':
			escape = "&gt;"
		case c < 0x20 || c == 0x7f:
			escape = "\ufffd"
		default:
			continue
		}
		dst = append(append(dst, s[from:i]...), escape...)
		from = i + 1
	}
	return append(dst, s[from:]...)
}

// attribute returns an attribute as it is written behind a name.
func attribute(name, value string) string { return string(appendAttribute(nil, name, value)) }

func appendAttribute(dst []byte, name, value string) []byte {
	dst = append(append(append(dst, ' '), name...), '=', '"')
	dst = append(dst, html.EscapeString(strings.Map(visible, value))...)
	return append(dst, '"')
}

// visible puts U+FFFD in place of a control character.
func visible(r rune) rune {
	if r != '\n' && r != '\t' && unicode.IsControl(r) {
		return utf8.RuneError
	}
	return r
}

// checkBlankAddress warns about [text](address with blanks) where a text has a
// parenthesis behind a bracket: Markdown wants such an address in angle
// brackets, and takes it for text otherwise. Names of files on Windows are full
// of blanks.
func (w *bodyWriter) checkBlankAddress(at int) {
	if at < 2 || w.src[at-1] != ']' || w.src[at-2] == '\\' {
		return
	}
	line, _, _ := bytes.Cut(w.src[at+1:], []byte("\n"))
	end := bytes.IndexByte(line, ')')
	if end < 0 {
		return
	}
	address := bytes.TrimSpace(line[:end])
	if !bytes.ContainsRune(address, ' ') || bytes.ContainsAny(address, "<>\"") || !bytes.ContainsAny(address, "./#") {
		return
	}
	w.probs.Warn(w.at(at+1, at+1+end), "the address %q has a blank, so this is no link", clip(string(address))).
		WithHint("write it in angle brackets: (<%s>)", clip(string(address)))
}
