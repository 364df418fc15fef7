package content

import (
	"regexp"
	"strings"

	"loa/internal/diag"
)

// The searches of yamlfault.go that look at lists, and at signs that editors
// put where YAML wants others.

// gluedDash finds a dash without a blank behind it, or a fence with text.
func gluedDash(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		at := indentOf(this)
		rest := this[at:]
		switch {
		case strings.HasPrefix(rest, "---"):
			return found(s, n, at, len(this), diag.T("not of the form key: value"), diag.T("if the front matter ends here, write exactly %q", "---"))
		case len(rest) > 1 && rest[0] == '-' && rest[1] != ' ' && rest[1] != '-':
			return found(s, n, at, at+1, diag.T("no blank behind the dash"), diag.T("write %s", "- "+rest[1:]))
		}
	}
	return fault{}, false
}

// strayDash finds an item of a list that stands under no key of its own, or
// deeper or less deep than the item above.
func strayDash(s *source, line int) (fault, bool) {
	for n := max(1, line-1); n <= min(line+2, len(s.starts)); n++ {
		this := s.lineText(n)
		at := indentOf(this)
		if !strings.HasPrefix(this[at:], "- ") {
			continue
		}
		above := n - 1
		for above > 0 && isBlankOrComment(s.lineText(above)) {
			above--
		}
		before := s.lineText(above)
		switch trimmed := strings.TrimSpace(before); {
		case above == 0:
		case strings.HasPrefix(trimmed, "- ") && indentOf(before) != at:
			return found(s, n, at, len(this), diag.T("the indentation fits no line above"), diag.T("begin the line where its neighbours begin"))
		case !strings.HasPrefix(trimmed, "-") && lineKey(before) != "" && !strings.HasSuffix(trimmed, ":"):
			return found(s, n, at, len(this), diag.T("an item of a list under %q, which has a value already", lineKey(before)),
				diag.T("write the key of the list on a line above it: %s", "tags:"))
		}
	}
	return fault{}, false
}

var dashBehindKey = regexp.MustCompile(`^\s*[^\s:#]+:\s+-\s`)

// dashBesideKey finds a list that begins on the line of its key.
func dashBesideKey(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		if !dashBehindKey.MatchString(this) {
			continue
		}
		at := valueStart(this)
		if dash := strings.Index(this, " - "); dash >= 0 && dash+1 < at {
			at = dash + 1
		}
		return found(s, n, at, len(this), diag.T("a list begins on the line below its key"),
			diag.T("write %s", lineKey(this)+": "+ListOf([]string{strings.TrimSpace(strings.TrimPrefix(this[at:], "-"))})))
	}
	return fault{}, false
}

// equalSign finds a key with = behind it, as TOML has it.
func equalSign(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		key, value, ok := strings.Cut(this, "=")
		if !ok || strings.ContainsAny(key, ":\"'") || strings.ContainsAny(strings.TrimSpace(key), " ") {
			continue
		}
		f, _ := found(s, n, len(key), len(key)+1, diag.T("%q stands where a colon belongs", "="),
			diag.T("write %s: %s", strings.TrimSpace(key), strings.TrimSpace(value)))
		f.lost = strings.TrimSpace(key)
		return f, true
	}
	return fault{}, false
}

// bareBlock finds a text below key: > or key: | that is not indented.
func bareBlock(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		above := strings.TrimRight(s.lineText(n-1), " \t")
		if n < 2 || !strings.HasSuffix(above, ": >") && !strings.HasSuffix(above, ": |") || indentOf(s.lineText(n)) > indentOf(above) {
			continue
		}
		return found(s, n, 0, len(s.lineText(n)), diag.T("the text of %q is not indented", lineKey(above)),
			diag.T("begin each of its lines with two blanks"))
	}
	return fault{}, false
}

var wrongEscape = regexp.MustCompile(`\\[^0abt\tnvfre "/\\N_LPxuU]`)

// badEscape finds a \ in double quotes with a letter behind it that means nothing.
func badEscape(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		if m := wrongEscape.FindStringIndex(this); m != nil && strings.Contains(this[:m[0]], `"`) {
			return found(s, n, m[0], m[1], diag.T("%s means nothing in double quotes", this[m[0]:m[1]]),
				diag.T("write %s, or put the value in single quotes", `\\`))
		}
	}
	return fault{}, false
}

// documentEnd finds a line of dots, behind which YAML reads nothing more.
func documentEnd(s *source, line int) (fault, bool) {
	for n := 1; n <= len(s.starts); n++ {
		if strings.TrimSpace(s.lineText(n)) == "..." {
			return found(s, n, 0, 3, diag.T("%q ends the front matter for YAML", "..."), diag.T("delete the line"))
		}
	}
	return fault{}, false
}

// emptyItem finds a list in brackets with nothing between two commas, or with a
// # that makes a comment of the rest.
func emptyItem(s *source, line int) (fault, bool) {
	for _, n := range append(near(s, line), allLines(s)...) {
		this := s.lineText(n)
		start := valueStart(this)
		if start >= len(this) || this[start] != '[' && this[start] != '{' {
			continue
		}
		if i := strings.IndexByte(this[start:], '#'); i >= 0 {
			return found(s, n, start+i, start+i+1, diag.T("%q begins a comment for YAML: the rest of the line is not read", "#"),
				diag.T("put values that begin with %q in quotes", "#"))
		}
		if m := twoCommas.FindStringIndex(this[start:]); m != nil {
			return found(s, n, start+m[0], start+m[1], diag.T("there is nothing between two commas"), diag.T("delete one of them"))
		}
	}
	return fault{}, false
}

var twoCommas = regexp.MustCompile(`,\s*,`)

// extraBracket finds a closing bracket that nothing opens.
func extraBracket(s *source, line int) (fault, bool) {
	for n := max(1, line-1); n <= min(line+2, len(s.starts)); n++ {
		this := s.lineText(n)
		depth := 0
		for i := valueStart(this); i < len(this) && !strings.ContainsAny(this, "\"'"); i++ {
			switch this[i] {
			case '[', '{':
				depth++
			case ']', '}':
				depth--
			}
			if depth < 0 {
				return found(s, n, i, i+1, diag.T("nothing opens the bracket %q", this[i:i+1]), diag.T("delete it"))
			}
		}
	}
	return fault{}, false
}

// keyOfSigns finds a line that begins with a sign that YAML keeps for itself, or
// with the colon.
func keyOfSigns(s *source, line int) (fault, bool) {
	for _, n := range near(s, line) {
		this := s.lineText(n)
		at := indentOf(this)
		if at < len(this) && strings.IndexByte("*&!%@`|>:", this[at]) >= 0 {
			return found(s, n, at, at+1, diag.T("a key may not begin with %q", this[at:at+1]), diag.T("write the key as a plain word"))
		}
	}
	return fault{}, false
}
