package content

import (
	"errors"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
	"loa/internal/viet"
)

// Decode returns the text of a file as everything here sees it: UTF-8 without
// a byte order mark, NFC, lines that end with LF. The lines and columns of
// problems count in it. The error is a *[viet.EncodingError].
func Decode(src []byte) (string, error) {
	text, _, err := decode(src)
	return string(text), err
}

// decode is Decode without a copy where src is tidy, as nearly all files are: text is src
// itself then, and holds no control characters.
func decode(src []byte) (text []byte, tidy bool, err error) {
	if viet.Tidy(src) {
		return src, true, nil
	}
	utf8Text, err := viet.Decode(src)
	if err != nil {
		return nil, false, err
	}
	lines := strings.ReplaceAll(string(utf8Text), "\r\n", "\n")
	return []byte(viet.NFC(strings.ReplaceAll(lines, "\r", "\n"))), false, nil
}

// reportEncoding adds the one problem of a file that is not text.
func reportEncoding(probs *diag.List, path string, src []byte, err error) {
	pos := diag.Pos{File: path, Line: 1, Column: 1}
	likely := ""
	if e, ok := errors.AsType[*viet.EncodingError](err); ok {
		likely = e.Likely
		before := src[:max(0, min(e.Offset, len(src)))]
		text := strings.ReplaceAll(strings.ReplaceAll(string(before), "\r\n", "\n"), "\r", "\n")
		pos.Line += strings.Count(text, "\n")
		pos.Column += utf8.RuneCountInString(text[strings.LastIndexByte(text, '\n')+1:])
	}
	if likely == "" {
		probs.Error(pos, "the file is not UTF-8 text").WithHint("save it again with the encoding UTF-8")
		return
	}
	if likely == viet.Office {
		probs.Error(pos, "the file is no text but a document of Word or Excel").
			WithHint("copy its text into a new file, and save that with the encoding UTF-8")
		return
	}
	probs.Error(pos, "the file is not UTF-8 text but probably %s", likely).
		WithHint("save it again with the encoding UTF-8, or convert it from %s", likely)
}

// source is a stretch of whole lines of a file. Places are asked for in the
// order of the text mostly, so counting runes goes on from the last place: a
// line of 200 000 tags took a minute otherwise.
type source struct {
	path   string
	text   string
	line   int   // of the first line, in the file, from 1
	starts []int // where each line begins in text
	last   mark
	widths []int // runes of each line and one, 0 where not yet asked for
}

// mark is a place in a source.
type mark struct{ line, column, offset int }

func newSource(path, text string, line int) *source {
	s := &source{path: path, text: text, line: line}
	s.starts = append(make([]int, 0, strings.Count(text, "\n")+1), 0)
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return s
		}
		i += n + 1
		s.starts = append(s.starts, i)
	}
}

// lineText returns a line without its end. n counts from 1 in the stretch; a
// line that does not exist is empty.
func (s *source) lineText(n int) string {
	if n < 1 || n > len(s.starts) {
		return ""
	}
	text := s.text[s.starts[n-1]:]
	if n < len(s.starts) {
		text = text[:s.starts[n]-s.starts[n-1]-1]
	}
	return text
}

// at returns the place of runes of a line; line counts from 1 in the stretch,
// column from 1. A place behind the text is drawn back to its end.
func (s *source) at(line, column, runes int) diag.Pos {
	line = max(1, min(line, len(s.starts)))
	width := s.width(line)
	column = max(1, min(column, width+1))
	return diag.Pos{
		File: s.path, Line: s.line + line - 1, Column: column,
		Length: min(runes, width-column+1),
	}
}

// span returns the place of text[from:to], cut at the end of its first line.
func (s *source) span(from, to int) diag.Pos {
	from = max(0, min(from, len(s.text)))
	line := sort.SearchInts(s.starts, from+1)
	start := s.starts[line-1]
	to = min(max(from, to), start+len(s.lineText(line)))
	return diag.Pos{
		File: s.path, Line: s.line + line - 1,
		Column: s.column(line, from),
		Length: utf8.RuneCountInString(s.text[from:max(from, to)]),
	}
}

// width returns how many runes a line has.
func (s *source) width(line int) int {
	if s.widths == nil {
		s.widths = make([]int, len(s.starts))
	}
	if s.widths[line-1] == 0 {
		s.widths[line-1] = utf8.RuneCountInString(s.lineText(line)) + 1
	}
	return s.widths[line-1] - 1
}

// column returns the column of an offset that is in a line.
func (s *source) column(line, offset int) int {
	if s.last.line != line || s.last.offset > offset {
		s.last = mark{line, 1, s.starts[line-1]}
	}
	s.last.column += utf8.RuneCountInString(s.text[s.last.offset:offset])
	s.last.offset = offset
	return s.last.column
}

// from returns the rest of a line from a column on.
func (s *source) from(line, column int) string {
	if line < 1 || line > len(s.starts) {
		return ""
	}
	if s.last.line != line || s.last.column > column {
		s.last = mark{line, 1, s.starts[line-1]}
	}
	end := s.starts[line-1] + len(s.lineText(line))
	for s.last.column < column && s.last.offset < end {
		_, size := utf8.DecodeRuneInString(s.text[s.last.offset:])
		s.last.offset += size
		s.last.column++
	}
	return s.text[s.last.offset:end]
}

// isControl reports whether r has no business in a text: the control
// characters but line end and tab, byte order marks, and the separators that
// YAML takes for line ends while an editor shows none.
func isControl(r rune) bool {
	return r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' ||
		r == '\ufeff' || r == '\ufffe' || r == '\uffff'
}

// indexControl returns where the first control character of a text is, or -1. It looks
// closer only where a byte is one, or may begin one.
func indexControl(s string) int {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == 0x7f || c == 0xC2 || c == 0xE2 || c == 0xEF {
			return strings.IndexFunc(s, isControl)
		}
	}
	return -1
}

// clean puts a blank in place of every control character, with a warning.
func (s *source) clean(probs *diag.List) {
	if indexControl(s.text) < 0 {
		return
	}
	var b strings.Builder
	b.Grow(len(s.text))
	for i, r := range s.text {
		if !isControl(r) {
			b.WriteRune(r)
			continue
		}
		probs.Warn(s.span(i, i+utf8.RuneLen(r)), "control character U+%04X", r).
			WithHint("delete it; it is read as a blank").InGroup("control-character")
		b.WriteByte(' ')
	}
	*s = *newSource(s.path, b.String(), s.line)
}
