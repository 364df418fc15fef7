package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/diag"
	"loa/internal/viet"
)

// From so many words and letters on, capitals are a sentence and no name or
// abbreviation.
const (
	mostCapitals       = 6
	mostCapitalLetters = 24
)

// capitals reports a long run of words in capitals.
func (c *checker) capitals(p *paragraph) {
	if p.person {
		return
	}
	start, words, letters := 0, 0, 0
	for i := 0; i <= len(p.wordList); i++ {
		if i < len(p.wordList) {
			s := p.wordList[i].of(p)
			if isCapital(s) && strings.ToUpper(s) == s {
				if words == 0 {
					start = p.wordList[i].from
				}
				if viet.IsSyllable(s) { // not UBND
					words++
					letters += utf8.RuneCountInString(s)
				}
				continue
			}
		}
		if words >= mostCapitals && letters >= mostCapitalLetters {
			end := p.wordList[i-1].to
			f := c.in(p, "all-capitals", Notice, start, end, diag.T("%d words in capitals", words),
				diag.T("write them small, capitals for names alone: they are hard to read, and read out letter by letter"))
			f.Group = c.perFile(f)
		}
		words, letters = 0, 0
	}
}

// fakeList reports lines of a paragraph that begin with a sign as if they were
// a list, and lists with + that were meant to be inside one with -.
func (c *checker) fakeList(p *paragraph) {
	if p.front || p.region.Heading > 0 || p.region.Table > 0 {
		return
	}
	var starts []int // of the lines with a sign, in p.text
	for at := 0; at < len(p.text); {
		if sign, _ := listSign(p.text[at:]); sign > 0 {
			starts = append(starts, at)
		}
		next := strings.IndexByte(p.text[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	if len(starts) < 2 && !(len(starts) == 1 && strings.HasPrefix(p.text[starts[0]:], "•")) {
		return
	}
	for n, at := range starts {
		if c.lineStart(p, at) < 0 {
			continue
		}
		sign, blanks := listSign(p.text[at:])
		f := c.in(p, "fake-list", Warning, at, at+sign, diag.T("a line that begins like a list, but is none"),
			diag.T("write %q at the beginning of the line; loa fix --also %s does so", "- ", "fake-list"))
		f.Told = n > 0
		p.edit(f, at, at+sign+blanks, "- ", false)
	}
}

// listSign returns the length of a sign of lists at the beginning of a line
// that Markdown does not know as such, and of the blanks behind it.
func listSign(line string) (sign, blanks int) {
	for _, s := range [...]string{"-", "+", "–", "—", "•", "·", "▪", "●", "o\t"} {
		rest, ok := strings.CutPrefix(line, s)
		if !ok {
			continue
		}
		trimmed := strings.TrimLeft(rest, " \t\u00a0")
		if !strings.ContainsFunc(firstRune(trimmed), unicode.IsLetter) { // -5 độ, ---
			return 0, 0
		}
		return len(s), len(rest) - len(trimmed)
	}
	return 0, 0
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// lineStart returns where in the file the line of an offset begins, or -1 where
// something but blanks stands before it.
func (c *checker) lineStart(p *paragraph, at int) int {
	from := p.source(at)
	start := c.lines.starts[c.lines.line(from)-1]
	if strings.TrimLeft(c.text[start:from], " \t>") != "" {
		return -1
	}
	return start
}

// plusLists reports lists with + that follow one with - at the same indent: the
// page shows three lists beside each other. It looks at lines outside code.
func (c *checker) plusLists() {
	last := byte(0)
	code, told := false, false
	for n, from := range c.lines.starts {
		line := c.text[from:c.lines.end(n+1)]
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			code = !code
		}
		if code || len(line) < 3 || line[1] != ' ' || line[0] != '-' && line[0] != '+' {
			if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, " ") {
				last = 0
			}
			continue
		}
		if line[0] == '+' && last == '-' {
			f := c.add("fake-list", Warning, from, from+1, diag.T("a list with + beside one with -: the page shows two lists"),
				diag.T("indent the lines with + by two blanks; loa fix --also %s does so", "fake-list"))
			f.Edit = &Edit{from, from, "  ", false}
			f.Told, told = told, true
			continue // the lines that follow belong to the same one
		}
		last = line[0]
	}
}
