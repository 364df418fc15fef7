package content

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"loa/internal/diag"
)

// The searches of yamlfault.go that look at values.

// valueStart returns where the value of a line begins: behind its dashes and
// its key. A line without a key is all value.
func valueStart(line string) int {
	at := indentOf(line)
	for strings.HasPrefix(line[at:], "- ") {
		at += 1 + indentOf(line[at+1:])
	}
	rest := line[at:]
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') && closingQuote(rest) == 0 {
		return at
	}
	skip := closingQuote(rest) // a quoted key may hold colons
	if i := strings.Index(rest[skip:]+" ", ": "); i >= 0 && !strings.ContainsAny(rest[skip:skip+i], "[{\"'#") {
		at += skip + i + 1
		at = min(at+indentOf(line[min(at, len(line)):]), len(line))
	}
	return at
}

// secondColon finds the colon in the text of a value.
func secondColon(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		start := valueStart(this)
		value := this[start:]
		if start == 0 || lineKey(this) == "" || value == "" || strings.ContainsRune("\"'[{|>#", rune(value[0])) {
			continue
		}
		value, _, _ = strings.Cut(value, " #")
		i := strings.Index(value+" ", ": ")
		if i < 0 {
			continue
		}
		return found(s, n, start+i, start+i+1,
			diag.T("the value of %q holds a colon and is not in quotes", lineKey(this)),
			diag.T("write %s: %s", lineKey(this), quoteYAML(value)))
	}
	return fault{}, false
}

var keyInValue = regexp.MustCompile(`\s([a-z_]+):(\s|$)`)

// keyBesideKey finds a key on the line of another one.
func keyBesideKey(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		start := valueStart(this)
		m := keyInValue.FindStringSubmatchIndex(this[start:])
		if lineKey(this) == "" || m == nil || strings.ContainsAny(this[start:], "\"'[{") {
			continue
		}
		key := this[start+m[2] : start+m[3]]
		if !isKnownKey(key) {
			continue
		}
		return found(s, n, start+m[2], start+m[3], diag.T("%q stands on the line of another key", key), diag.T("begin a new line with it"))
	}
	return fault{}, false
}

// quoteYAML returns a text in the quotes that need the fewest changes.
func quoteYAML(text string) string {
	text = strings.TrimSpace(text)
	if isSmartQuoted(text) {
		text = strings.TrimSuffix(strings.TrimPrefix(text, "“"), "”")
	}
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// deeperKey finds a key that is indented under a key with a value.
func deeperKey(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this, above := s.lineText(n), n-1
		for above > 0 && isBlankOrComment(s.lineText(above)) {
			above--
		}
		at := indentOf(this)
		if lineKey(this) == "" || above == 0 || at <= indentOf(s.lineText(above)) {
			continue
		}
		return found(s, n, at, at+len(lineKey(this)),
			diag.T("%q is indented under a key that has a value", lineKey(this)),
			diag.T("begin the line where the line above begins"))
	}
	return fault{}, false
}

// noBlankAfterColon finds key:value.
func noBlankAfterColon(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		i := strings.IndexByte(this, ':')
		if i < 0 || strings.Contains(this+" ", ": ") || strings.ContainsAny(strings.Trim(this[:i], " -"), " \t") {
			continue
		}
		if r, size := utf8.DecodeRuneInString(this[i+1:]); isOddBlank(r) {
			return found(s, n, i+1, i+1+size, diag.T("%s (U+%04X) behind the colon", oddBlankName(r), r),
				diag.T("delete it and type an ordinary blank"))
		}
		return found(s, n, i, i+1, diag.T("no blank behind the colon"),
			diag.T("write %s: %s", this[:i], this[i+1:]))
	}
	return fault{}, false
}

// noColon finds a line that is no key with a value.
func noColon(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		if strings.Contains(this+" ", ": ") || strings.HasPrefix(strings.TrimSpace(this), "-") {
			continue
		}
		at := indentOf(this)
		f, _ := found(s, n, at, len(this), diag.T("not of the form key: value"),
			diag.T("if the text of the article begins here, close the front matter above it"))
		if key, value, _ := strings.Cut(this[at:], " "); isKnownKey(key) {
			f.lost, f.hint = key, diag.T("write %s: %s", key, strings.TrimSpace(value))
		}
		return f, true
	}
	return fault{}, false
}

// isKnownKey reports whether a word is a key of articles.
func isKnownKey(word string) bool {
	_, ok := articleKeys.find(word)
	return ok
}

// quotedValue returns where the quoted value of a line begins and ends; end is
// 0 when its quote is not closed on the line.
func quotedValue(line string) (start, end int, ok bool) {
	start = valueStart(line)
	if isBlankOrComment(line) || start >= len(line) || line[start] != '"' && line[start] != '\'' {
		return 0, 0, false
	}
	if end = closingQuote(line[start:]); end > 0 {
		end += start
	}
	return start, end, true
}

// openQuote finds the first value, up to the line, whose quote is not closed.
func openQuote(s *source, line int) (fault, bool) {
	for n := 1; n <= min(line+1, len(s.starts)); n++ {
		this := s.lineText(n)
		start, end, ok := quotedValue(this)
		if !ok || end > 0 {
			continue
		}
		return found(s, n, start, start+1, diag.T("the quote %s is not closed", this[start:start+1]),
			diag.T("write %s at the end of the value", this[start:start+1]))
	}
	return fault{}, false
}

// textBehindQuote finds a value that goes on behind its closing quote.
func textBehindQuote(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		start, end, ok := quotedValue(this)
		if !ok || end == 0 {
			continue
		}
		rest := strings.TrimLeft(this[end:], " \t")
		if rest == "" || strings.ContainsRune("#:,]}", rune(rest[0])) {
			continue
		}
		at := len(this) - len(rest)
		return found(s, n, at, len(this), diag.T("text behind the closing quote"),
			diag.T("put the whole value in quotes: %s", quoteWhole(this[start:])))
	}
	return fault{}, false
}

// quoteWhole quotes a value that was quoted in part.
func quoteWhole(value string) string {
	inner := strings.TrimSpace(value)
	if last := len(inner) - 1; last > 0 && inner[0] == inner[last] {
		inner = inner[1:last]
	}
	return quoteYAML(inner)
}

// openBracket finds the last bracket, up to the line, that is not closed.
func openBracket(s *source, line int) (fault, bool) {
	for n := min(line+1, len(s.starts)); n >= 1; n-- {
		this := s.lineText(n)
		start := valueStart(this)
		if start >= len(this) || this[start] != '[' && this[start] != '{' {
			continue
		}
		open := this[start : start+1]
		closing := map[string]string{"[": "]", "{": "}"}[open]
		return found(s, n, start, start+1, diag.T("%q has no closing %q, or a comma is missing", open, closing),
			diag.T("put values with a comma, a colon or a bracket in quotes"))
	}
	return fault{}, false
}

// reservedSign finds a value that begins with a sign that YAML keeps for itself.
func reservedSign(s *source, line int) (fault, bool) {
	for _, n := range append(near(s, line), allLines(s)...) {
		this := s.lineText(n)
		start := valueStart(this)
		if start >= len(this) || !strings.ContainsRune("@`%*&!|>", rune(this[start])) {
			continue
		}
		value := this[start:]
		return found(s, n, start, start+1, diag.T("a value may not begin with %q", value[:1]),
			diag.T("put it in quotes: %s", quoteYAML(value)))
	}
	return fault{}, false
}

func allLines(s *source) []int {
	lines := make([]int, len(s.starts))
	for i := range lines {
		lines[i] = i + 1
	}
	return lines
}

// stepIndent finds the first line from there on whose indentation fits no line
// above.
func stepIndent(s *source, line int) (fault, bool) {
	levels := []int{0}
	opens := true
	for n := 1; n <= len(s.starts); n++ {
		this := s.lineText(n)
		if isBlankOrComment(this) {
			continue
		}
		at := indentOf(this)
		popped := false
		for levels[len(levels)-1] > at {
			levels, popped = levels[:len(levels)-1], true
		}
		top := levels[len(levels)-1]
		if at > top && (popped || !opens) && n >= line-1 {
			return found(s, n, at, len(this), diag.T("the indentation fits no line above"),
				diag.T("begin the line where its neighbours begin"))
		}
		if at > top {
			levels = append(levels, at)
		}
		trimmed := strings.TrimSpace(this)
		if inner := valueIndent(this); inner > at {
			levels = append(levels, inner)
		}
		opens = strings.HasSuffix(trimmed, ":") || strings.HasPrefix(trimmed, "-") || strings.HasSuffix(trimmed, ",")
	}
	return fault{}, false
}

// firstIndent finds a first line that is indented deeper than a line below.
func firstIndent(s *source, line int) (fault, bool) {
	first := 1
	for isBlankOrComment(s.lineText(first)) && first < len(s.starts) {
		first++
	}
	at := indentOf(s.lineText(first))
	for n := first + 1; n <= min(line+1, len(s.starts)); n++ {
		if this := s.lineText(n); !isBlankOrComment(this) && indentOf(this) < at {
			return found(s, first, 0, at, diag.T("the first line is indented, and line %d is not", s.line+n-1),
				diag.T("delete the blanks before %q", lineKey(s.lineText(first))))
		}
	}
	return fault{}, false
}

// valueIndent returns where the text of a list item begins; of another line,
// its indentation.
func valueIndent(line string) int {
	at := indentOf(line)
	for strings.HasPrefix(line[at:], "- ") {
		at += 1 + indentOf(line[at+1:])
	}
	return at
}
