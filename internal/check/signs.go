package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
)

// invisible reports characters that take no room, and no-break spaces where
// nothing has to stay together.
func (c *checker) invisible(p *paragraph) {
	if p.person || ascii(p.text) {
		return
	}
	for i, r := range p.text {
		size := utf8.RuneLen(r)
		switch {
		case r == '\u00a0' || r == '\u202f':
			c.noBreak(p, i, size)
		case r == '\u00ad', r == '\u200b', r == '\u2060', r == '\ufeff', r == '\u200e', r == '\u200f',
			(r == '\u200c' || r == '\u200d') && besideLetters(p.text, i, size):
			f := c.in(p, "invisible", Warning, i, i+size, diag.T("an invisible character, U+%04X", r),
				diag.T("delete it: words with it are not found by searching"))
			if !p.front {
				p.edit(f, i, i+size, "", true)
			}
		}
	}
}

// besideLetters reports whether a joiner stands between letters of ours: in
// others, and in pictures made of several signs, it has a meaning.
func besideLetters(text string, at, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+size:])
	return unicode.Is(unicode.Latin, before) || unicode.Is(unicode.Latin, after) || before == ' ' || after == ' '
}

// noBreak reports a no-break space that keeps no number together.
func (c *checker) noBreak(p *paragraph, at, size int) {
	before, _ := utf8.DecodeLastRuneInString(p.text[:at])
	after, _ := utf8.DecodeRuneInString(p.text[at+size:])
	if unicode.IsDigit(before) || unicode.IsDigit(after) || strings.ContainsRune("«»–—", after) || strings.ContainsRune("«", before) {
		return
	}
	f := c.in(p, "no-break-space", Notice, at, at+size, diag.T("a no-break space between words"), diag.T("type a blank: the line cannot break here"))
	f.Group = c.perFile(f)
	if !p.front && isWordRune(before) && isWordRune(after) {
		p.edit(f, at, at+size, " ", true)
	}
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsPunct(r) && r != '|' && r != '#'
}

// signs reports blanks before signs that belong to the word before.
func (c *checker) signs(p *paragraph) {
	if p.person {
		return
	}
	for i := 1; i+1 < len(p.text); i++ {
		if p.text[i] != ' ' || strings.IndexByte(",.;:!?", p.text[i+1]) < 0 {
			continue
		}
		start := i
		for start > 0 && p.text[start-1] == ' ' {
			start--
		}
		before, _ := utf8.DecodeLastRuneInString(p.text[:start])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != ')' && before != '”' && before != '%' || !endsWord(p.text[i+2:]) {
			continue
		}
		f := c.in(p, "space-before-sign", Notice, start, i+2, diag.T("a blank before %q", p.text[i+1:i+2]), diag.T("delete the blank"))
		if !p.front && !p.region.Quote && !p.inQuotes(start) {
			p.edit(f, start, i+1, "", true)
		}
	}
}

// endsWord reports whether a text goes on with a blank, a line end or nothing.
func endsWord(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\n' }

// quoteMark is a quotation mark: where, which, and whether its place makes it
// an opening one.
type quoteMark struct {
	at    int
	sign  rune
	opens bool
}

// quotes reports quotations that open with one kind of mark and close with
// another.
func (c *checker) quotes(p *paragraph) {
	if !strings.Contains(p.text, "“") && !strings.Contains(p.text, "”") {
		return
	}
	for _, m := range wrongMarks(p.text) {
		right := "”"
		if m.opens {
			right = "“"
		}
		size := utf8.RuneLen(m.sign)
		f := c.in(p, "mixed-quotes", Warning, m.at, m.at+size, diag.T("the quotation opens with one kind of mark and closes with another"), diag.T("write %s here", right))
		if !p.front {
			p.edit(f, m.at, m.at+size, right, true)
		}
	}
}

// wrongMarks returns the marks that are not what their place wants. Two straight
// ones are a pair. Where the marks do not pair there is nothing to say.
func wrongMarks(text string) []quoteMark {
	var open, wrong []quoteMark
	for i, r := range text {
		if r != '"' && r != '“' && r != '”' {
			continue
		}
		m := quoteMark{i, r, opensQuote(text, i, r)}
		if m.opens {
			open = append(open, m)
			continue
		}
		if len(open) == 0 {
			return nil
		}
		first := open[len(open)-1]
		open = open[:len(open)-1]
		if first.sign == '"' && r == '"' {
			continue
		}
		if first.sign != '“' {
			wrong = append(wrong, first)
		}
		if r != '”' {
			wrong = append(wrong, m)
		}
	}
	if len(open) > 0 {
		return nil
	}
	return wrong
}

// opensQuote tells from what is beside it whether a mark opens a quotation.
func opensQuote(text string, at int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
	free := at == 0 || unicode.IsSpace(before) || strings.ContainsRune("([“—–/", before)
	closed := after == utf8.RuneError || unicode.IsSpace(after) || strings.ContainsRune(".,;:!?)]”…", after)
	switch {
	case free && !closed:
		return true
	case closed && !free:
		return false
	}
	return r == '“'
}

// glued gives bold text that touches the next word its blank. The build has
// the finding.
func (c *checker) glued() {
	for _, problem := range c.doc.Problems {
		if problem.Text.Format != "** is glued to the next word" {
			continue
		}
		from, _, ok := c.lines.offset(problem.Pos)
		if !ok || !strings.HasPrefix(c.text[from:], "**") {
			continue
		}
		f := c.add("glued-bold", Warning, from, from+2, problem.Text, problem.Hint)
		f.Told = true
		f.Edit = &Edit{from + 2, from + 2, " ", true}
	}
}
