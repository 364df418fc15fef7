// Package diag holds problems: what is wrong, in which file, line and column,
// and what to do about it.
//
// A problem is a value. Whoever finds one adds it to a [List] and goes on, so
// that one bad value never hides the next; lists travel with the thing they
// are about (a parsed file, a site) and are joined, sorted and printed once,
// by the command:
//
//	content/articles/to-roi.md:7:12: unknown district "Bảo Lầm"
//	    district: [Bảo Lầm, Hà Quảng]
//	               ^^^^^^^  did you mean "Bảo Lâm"?
//	2 errors, 1 warning
//
// # Messages in two languages
//
// A message is a format string and its arguments, kept apart ([Text]), in
// English. The catalogue (vi.go) gives the Vietnamese format for each English
// one, so a problem that was remembered by a preview can be shown in either
// language. [Text.In] formats. A test reads the sources of the whole program
// and fails for a message that the catalogue lacks.
//
// # Style of a message
//
// What is wrong, in lower case, without a full stop; quote what was written
// and say what would be right. The hint is the action.
package diag

import (
	"cmp"
	"slices"
)

// Pos is a place in a source file. Line and Column count from 1, Column in
// runes; 0 means unknown. Length is how many runes are meant, 0 when unknown.
type Pos struct {
	File   string // slash-separated, from the site's root: content/articles/a.md
	Line   int
	Column int
	Length int
}

// Problem is one thing that is wrong at one place.
type Problem struct {
	Pos
	Text    Text
	Hint    Text // what to do; may be empty
	Warning bool // the site can be built all the same
	Notice  bool // worth knowing, but nothing has to be done; it counts as neither

	// Group folds problems of one kind: of all with the same non-empty Group
	// the first is printed, with the number of the others.
	Group string
}

// List is problems in the order in which they were found. The zero value is
// an empty list. It is not safe for concurrent use.
type List []Problem

// Error adds an error. The result may be used to add a hint and is valid until
// the next call on l.
func (l *List) Error(pos Pos, format string, args ...any) *Problem {
	return l.add(Problem{Pos: pos, Text: T(format, args...)})
}

// Warn adds a warning. The result is as that of [List.Error].
func (l *List) Warn(pos Pos, format string, args ...any) *Problem {
	return l.add(Problem{Pos: pos, Text: T(format, args...), Warning: true})
}

func (l *List) add(p Problem) *Problem {
	*l = append(*l, p)
	return &(*l)[len(*l)-1]
}

// WithHint says what to do about the problem, and returns it.
func (p *Problem) WithHint(format string, args ...any) *Problem {
	p.Hint = T(format, args...)
	return p
}

// InGroup names the group of the problem, and returns it.
func (p *Problem) InGroup(group string) *Problem {
	p.Group = group
	return p
}

// Count returns the number of errors and of warnings. Notices are neither.
func (l List) Count() (errors, warnings int) {
	for _, p := range l {
		switch {
		case p.Notice:
		case p.Warning:
			warnings++
		default:
			errors++
		}
	}
	return errors, warnings
}

// Sort orders the list by file, line and column; problems at one place stay as
// they were found.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
