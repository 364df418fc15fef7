package diag

import "strings"

// Foreign is a message in the English of another program: a library, the
// operating system, git. As an argument of a [Text] it is translated where the
// table of vi_foreign.go has it; where not, the words stay, in brackets.
// Errors among the arguments are taken for it.
type Foreign string

// In returns the message in a language, "vi" or English for any other.
func (f Foreign) In(lang string) string {
	if lang != "vi" {
		return string(f)
	}
	if text, ok := f.known(); ok {
		return text
	}
	return "(" + string(f) + ")"
}

// Known is In, and "" for a message that is not in the table.
func (f Foreign) Known(lang string) string {
	if lang != "vi" {
		return string(f)
	}
	text, _ := f.known()
	return text
}

// known translates a message of the table. What its holes hold may be a message
// itself: open a.md: permission denied.
func (f Foreign) known() (text string, ok bool) {
	best := -1
	for _, m := range viForeign {
		holes, fits := fill(m.english, string(f))
		if !fits || len(m.english) <= best {
			continue
		}
		best = len(m.english)
		for i, hole := range holes {
			if inner, known := Foreign(hole).known(); known {
				holes[i] = inner
			}
		}
		text, ok = put(m.vietnamese, holes), true
	}
	return text, ok
}

// put fills the holes of a translation: %s in order, %[2]s by number. It may
// leave some out.
func put(format string, holes []string) string {
	for i, hole := range holes {
		if numbered := "%[" + string(rune('1'+i)) + "]s"; strings.Contains(format, numbered) {
			format = strings.ReplaceAll(format, numbered, hole)
			continue
		}
		format = strings.Replace(format, "%s", hole, 1)
	}
	return format
}

// fill returns what stands in the holes (%s) of a pattern. A hole takes as little
// as it can, the last one the rest; none is empty.
func fill(pattern, text string) (holes []string, ok bool) {
	parts := strings.Split(pattern, "%s")
	if text, ok = strings.CutPrefix(text, parts[0]); !ok {
		return nil, false
	}
	if len(parts) == 1 {
		return nil, text == ""
	}
	last := len(parts) - 1
	for i, part := range parts[1:] {
		at := strings.Index(text, part)
		if i+1 == last {
			at = len(text) - len(part)
			if !strings.HasSuffix(text, part) {
				return nil, false
			}
		}
		if at <= 0 {
			return nil, false
		}
		holes = append(holes, text[:at])
		text = text[at+len(part):]
	}
	return holes, true
}
