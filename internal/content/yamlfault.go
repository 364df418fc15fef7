package content

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
)

// fault is what keeps YAML from being read, in an editor's words, at a place
// in the stretch. The YAML library gives a line at most, and sometimes its
// neighbour; the column is found by looking at the text.
type fault struct {
	line, column, length int
	text, hint           diag.Text
	lost                 string // the key on the line
	whole                bool   // nothing behind the fault can be understood
	tabs                 bool   // every line that begins with a tab has it too
}

// symptoms maps words of the YAML library to the searches that may explain
// them, in order. A search returns ok false when it finds nothing.
var symptoms = []struct {
	words    string
	searches []func(s *source, line int) (fault, bool)
}{
	{"cannot start any token", searches{tabIndent, oddIndent, reservedSign}},
	{"tab character", searches{tabIndent}},
	{"mapping values are not allowed", searches{tabIndent, oddIndent, textBehindQuote, keyBesideKey, secondColon, deeperKey, noBlankAfterColon, openQuote, equalSign, noColon}},
	{"expected ':'", searches{oddIndent, openQuote, textBehindQuote, bareBlock, gluedDash, equalSign, noBlankAfterColon, noColon}},
	{"unexpected end of stream", searches{openQuote, openBracket}},
	{"unexpected document indicator", searches{openQuote}},
	{"',' or", searches{textBehindQuote, openQuote, openBracket}},
	{"expected key", searches{oddIndent, textBehindQuote, openQuote, strayDash, keyOfSigns, extraBracket, stepIndent}},
	{"expected '-' indicator", searches{oddIndent, textBehindQuote, openQuote, strayDash, stepIndent}},
	{"sequence entries are not allowed", searches{oddIndent, textBehindQuote, dashBesideKey, strayDash, stepIndent}},
	{"not allowed in this context", searches{oddIndent, textBehindQuote, stepIndent}},
	{"alphabetic or numeric", searches{keyOfSigns, reservedSign}},
	{"unknown anchor", searches{reservedSign}},
	{"<document start>", searches{documentEnd, firstIndent, textBehindQuote, stepIndent}},
	{"whitespace or line break", searches{reservedSign}},
	{"tag", searches{reservedSign}},
	{"directive", searches{reservedSign}},
	{"block scalar", searches{reservedSign}},
	{"escape character", searches{badEscape}},
	{"node content", searches{emptyItem}},
}

type searches = []func(s *source, line int) (fault, bool)

// findFault explains a message of the YAML library about a line.
func findFault(s *source, line int, message string) fault {
	line = min(line, len(s.starts))
	for _, symptom := range symptoms {
		if !strings.Contains(message, symptom.words) {
			continue
		}
		for _, search := range symptom.searches {
			if f, ok := search(s, line); ok {
				if f.lost == "" {
					f.lost = lineKey(s.lineText(f.line))
				}
				return f
			}
		}
	}
	at := indentOf(s.lineText(line))
	return fault{
		line: line, column: at + 1, length: utf8.RuneCountInString(s.lineText(line)) - at, whole: true,
		text: diag.T("not valid YAML: %s", diag.Foreign(message)),
		hint: diag.T("each line must be of the form key: value, and the text begins behind the closing fence"),
	}
}

// repair returns the text with the line of the fault blanked; text itself when
// that would not help.
func (f fault) repair(text string) string {
	if f.whole {
		return text
	}
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if i == f.line-1 || f.tabs && indentHas(line, '\t') {
			words := strings.TrimRight(line, "\n")
			lines[i] = strings.Repeat(" ", utf8.RuneCountInString(words)) + line[len(words):]
		}
	}
	return strings.Join(lines, "")
}

var keyAtStart = regexp.MustCompile(`^[\s\x{a0}-]*([^\s:#]+)[\s\x{a0}]*:`)

// lineKey returns the key of a line, or "".
func lineKey(line string) string {
	if m := keyAtStart.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// found makes the fault at line[from:to].
func found(s *source, line, from, to int, text, hint diag.Text) (fault, bool) {
	this := s.lineText(line)
	return fault{
		line: line, column: utf8.RuneCountInString(this[:from]) + 1,
		length: utf8.RuneCountInString(this[from:to]), text: text, hint: hint,
	}, true
}

// near returns the lines that the library may mean: it is sometimes wrong by
// one, in both directions.
func near(s *source, line int) []int {
	var lines []int
	for _, n := range []int{line, line + 1, line - 1} {
		if n >= 1 && n <= len(s.starts) && !isBlankOrComment(s.lineText(n)) {
			lines = append(lines, n)
		}
	}
	return lines
}

func isBlankOrComment(line string) bool {
	trimmed := strings.TrimSpace(line)
	return trimmed == "" || trimmed[0] == '#'
}

// indentOf returns how many bytes of blanks and tabs a line begins with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

func indentHas(line string, r rune) bool {
	return strings.ContainsRune(line[:len(line)-len(strings.TrimLeftFunc(line, unicode.IsSpace))], r)
}

// isOddBlank reports whether r looks like a blank, or like nothing, and is an
// ordinary character to YAML.
func isOddBlank(r rune) bool {
	return r > 0x7f && unicode.IsSpace(r) || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060'
}

func oddBlankName(r rune) diag.Text {
	if r == '\u00a0' || r == '\u202f' {
		return diag.T("no-break space")
	}
	return diag.T("invisible character")
}

// tabIndent finds a line that is indented with a tab: the one meant, or else
// the first, since a tab spoils the lines behind it as well.
func tabIndent(s *source, line int) (fault, bool) {
	all := near(s, line)
	for n := range s.starts {
		all = append(all, n+1)
	}
	for _, n := range all {
		this := s.lineText(n)
		if !indentHas(this, '\t') || strings.TrimSpace(this) == "" {
			continue
		}
		tab := strings.IndexByte(this, '\t')
		f, _ := found(s, n, tab, tab+1, diag.T("a tab is used for indentation"), diag.T("use two blanks for each step"))
		f.tabs = true
		return f, true
	}
	return fault{}, false
}

// oddIndent finds a no-break space where YAML wants a blank.
func oddIndent(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		for i, r := range this {
			if isOddBlank(r) {
				return found(s, n, i, i+utf8.RuneLen(r),
					diag.T("%s (U+%04X) in the indentation", oddBlankName(r), r),
					diag.T("delete it and type ordinary blanks"))
			}
			if r != ' ' && r != '-' {
				break
			}
		}
	}
	return fault{}, false
}
