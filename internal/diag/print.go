package diag

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Printer writes problems for people. The zero value prints in English,
// everything, without source lines.
type Printer struct {
	Lang string
	Max  int  // how many are printed at most; 0: all
	Each bool // print each problem of a group, not the first and a number

	// Source returns the text of a source file as its columns count it: UTF-8,
	// NFC, line ends \n. nil, or false: no source line is shown.
	Source func(file string) (text string, ok bool)

	// Name turns the name of a file into what the user can open from where they
	// are. nil: unchanged.
	Name func(file string) string
}

// Print sorts the list, folds what is said twice, and writes it with a line
// that counts: errors before warnings where not all can be shown.
func (p Printer) Print(w io.Writer, l List) error {
	shown := p.fold(l)
	hidden := 0
	if p.Max > 0 && len(shown) > p.Max {
		hidden = len(shown) - p.Max
		shown = dropLast(shown, hidden)
	}
	var b strings.Builder
	for _, f := range shown {
		p.write(&b, f)
	}
	if hidden > 0 {
		b.WriteString(T("… and %d more", hidden).In(p.Lang) + "\n")
	}
	if len(l) > 0 {
		b.WriteString(p.Count(l) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Count returns the numbers of problems in words: "2 errors, 1 warning", with
// those of notices when there are any.
func (p Printer) Count(l List) string {
	errors, warnings := l.Count()
	counts := []string{
		number(errors, "%d error", "%d errors").In(p.Lang),
		number(warnings, "%d warning", "%d warnings").In(p.Lang),
	}
	if notices := len(l) - errors - warnings; notices > 0 {
		counts = append(counts, number(notices, "%d notice", "%d notices").In(p.Lang))
	}
	return strings.Join(counts, ", ")
}

func number(n int, one, many string) Text {
	if n == 1 {
		return Text{one, []any{n}}
	}
	return Text{many, []any{n}}
}

// folded is a problem and how many more of its group there are.
type folded struct {
	Problem
	more int
}

// fold returns the problems in order, without repetitions and with each group
// as one.
func (p Printer) fold(l List) []folded {
	sorted := append(List(nil), l...)
	sorted.Sort()
	var out []folded
	first := map[string]int{}
	for _, problem := range sorted {
		grouped := problem.Group != "" && !p.Each
		key := problem.Group
		if !grouped {
			key = fmt.Sprintf("%s:%d:%d %s", problem.File, problem.Line, problem.Column, problem.Text)
		}
		if i, ok := first[key]; ok {
			if grouped {
				out[i].more++
			}
			continue
		}
		first[key] = len(out)
		out = append(out, folded{Problem: problem})
	}
	return out
}

// weight orders problems by how much they matter, notices first.
func (p Problem) weight() int {
	switch {
	case p.Notice:
		return 0
	case p.Warning:
		return 1
	}
	return 2
}

// dropLast removes n problems: notices from the end first, then warnings, then
// errors.
func dropLast(l []folded, n int) []folded {
	for least := range 3 {
		for i := len(l) - 1; i >= 0 && n > 0; i-- {
			if l[i].weight() == least {
				l = append(l[:i], l[i+1:]...)
				n--
			}
		}
	}
	return l
}

func (p Printer) write(b *strings.Builder, f folded) {
	if f.File != "" {
		b.WriteString(p.place(f.Pos) + ": ")
	}
	switch {
	case f.Notice:
		b.WriteString(T("notice: ").In(p.Lang))
	case f.Warning:
		b.WriteString(T("warning: ").In(p.Lang))
	}
	b.WriteString(f.Text.In(p.Lang))
	if f.more > 0 {
		b.WriteString(T(" (and %d more like it)", f.more).In(p.Lang))
	}
	b.WriteByte('\n')
	hint := f.Hint.In(p.Lang)
	line, ok := p.line(f.Pos)
	switch {
	case ok:
		text, before, length := excerpt(line, f.Column, f.Length)
		fmt.Fprintf(b, "    %s\n    %s%s", text, before, strings.Repeat("^", length))
		if hint != "" {
			b.WriteString("  " + hint)
		}
		b.WriteByte('\n')
	case hint != "":
		b.WriteString("    " + hint + "\n")
	}
}

// String returns the place as editors and terminals know it: file:line:column,
// as far as it is known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

func (p Printer) place(pos Pos) string {
	if p.Name != nil {
		pos.File = p.Name(pos.File)
	}
	return pos.String()
}

// line returns the source line of a place with a column.
func (p Printer) line(pos Pos) (string, bool) {
	if p.Source == nil || pos.Line == 0 || pos.Column == 0 {
		return "", false
	}
	text, ok := p.Source(pos.File)
	if !ok {
		return "", false
	}
	for range pos.Line - 1 {
		if _, text, ok = strings.Cut(text, "\n"); !ok {
			return "", false
		}
	}
	line, _, _ := strings.Cut(text, "\n")
	return line, true
}

// widest is how much of a long line is shown, in runes.
const widest = 100

// excerpt returns the part of a line around the column, the blanks that stand
// before the mark (tabs kept, so that it lines up), and the mark's length.
func excerpt(line string, column, length int) (text, before string, mark int) {
	runes := []rune(line)
	column = min(max(column, 1), len(runes)+1)
	from := 0
	if column > widest*2/3 {
		from = column - widest/2
	}
	to := min(from+widest, len(runes))
	text = string(runes[from:to])
	if to < len(runes) {
		text += "…"
	}
	lead := runes[from : column-1]
	if from > 0 {
		text, before = "…"+text, " "
	}
	for _, r := range lead {
		switch {
		case r == '\t':
			before += "\t"
		case isMark(r):
		default:
			before += " "
		}
	}
	return clean(text), before, max(1, min(length, to-column+1))
}

// isMark reports whether r takes no place of its own on the terminal.
func isMark(r rune) bool { return r >= 0x300 && r <= 0x36F || r == 0x200B || r == 0xFEFF }

// clean replaces what would disturb a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7F || r == utf8.RuneError {
			return '�'
		}
		return r
	}, s)
}
