package diag

import "strings"

// Item is a problem in the words of a language, for whoever shows it otherwise
// than as lines of text.
type Item struct {
	Pos
	Warning bool
	Text    string
	Line    string // of the source, cut when it is long; "" when it is not known
	Mark    string // what stands below Line: blanks and ^^^
	Hint    string // what to do; may be empty
	More    int    // how many more of its group there are
}

// Items returns the problems as Print would show them, and how many are left
// out because of Max. The files are named as in the problems.
func (p Printer) Items(l List) (items []Item, hidden int) {
	shown := p.fold(l)
	if p.Max > 0 && len(shown) > p.Max {
		hidden = len(shown) - p.Max
		shown = dropLast(shown, hidden)
	}
	for _, f := range shown {
		item := Item{Pos: f.Pos, Warning: f.Warning, Text: f.Text.In(p.Lang), Hint: f.Hint.In(p.Lang), More: f.more}
		if line, ok := p.line(f.Pos); ok {
			text, before, length := excerpt(line, f.Column, f.Length)
			item.Line, item.Mark = text, before+strings.Repeat("^", length)
		}
		items = append(items, item)
	}
	return items, hidden
}
