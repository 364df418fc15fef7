package gallery

import (
	"regexp"
	"strings"

	"loa/internal/theme"
)

// rule is a rule of a style sheet.
type rule struct {
	media        string // of the @ rules around it
	selector     string
	declarations []declaration
}

type declaration struct {
	name, value string
	offset      int // of the name, in the source
}

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// rulesOf reads a style sheet as far as the colours need: blocks and what
// stands before them. What it does not understand gives no rule.
func rulesOf(s theme.Source) []rule {
	// Blanks in place of comments: places stay those of the file.
	text := cssComment.ReplaceAllStringFunc(s.Text, func(c string) string { return strings.Repeat(" ", len(c)) })
	var rules []rule
	var around []string // preludes of the blocks that are open
	start := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ';':
			if len(around) == 0 {
				start = i + 1
			}
		case '{':
			around = append(around, strings.TrimSpace(text[start:i]))
			start = i + 1
		case '}':
			if len(around) == 0 {
				start = i + 1
				continue
			}
			last := len(around) - 1
			if selector := around[last]; selector != "" && !strings.HasPrefix(selector, "@") {
				rules = append(rules, rule{strings.Join(around[:last], " "), selector, declarations(text, start, i)})
			}
			around = around[:last]
			start = i + 1
		}
	}
	return rules
}

// declarations reads the inside of a block.
func declarations(text string, from, to int) []declaration {
	var list []declaration
	for offset := from; offset < to; {
		end := strings.IndexByte(text[offset:to], ';')
		if end < 0 {
			end = to - offset
		}
		part := text[offset : offset+end]
		if name, value, ok := strings.Cut(part, ":"); ok {
			trimmed := strings.TrimLeft(name, " \t\r\n")
			list = append(list, declaration{
				strings.TrimSpace(name), strings.TrimSpace(value), offset + len(name) - len(trimmed),
			})
		}
		offset += end + 1
	}
	return list
}
