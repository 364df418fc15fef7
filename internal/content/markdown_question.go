package content

import (
	"math"
	"regexp"
	"strings"
)

// Question is a heading that asks, and what stands below it.
type Question struct {
	ID     string // of the heading
	Text   string // without a number before it
	Answer string // plain text on one line, up to the next heading of its level or above
}

// asked is a heading while the text is written: where it is in the plain text.
type asked struct {
	level, at int // at: behind it
	begins    int
	question  Question // empty for a heading that does not ask
}

// numbered is the number before a heading: "1. ", "2) ".
var numbered = regexp.MustCompile(`^\d{1,2}[.)]\s+`)

// ask notes a heading whose text begins at an offset of plain and has just ended.
func (w *bodyWriter) ask(h Heading, begins int) {
	a := asked{level: h.Level, at: len(w.plain), begins: begins}
	if strings.HasSuffix(h.Text, "?") {
		a.question = Question{ID: h.ID, Text: numbered.ReplaceAllString(h.Text, "")}
	}
	w.asked = append(w.asked, a)
}

// questions returns the headings that ask and have an answer. Footnotes are none.
func (w *bodyWriter) questions() []Question {
	var list []Question
	end := len(w.plain)
	if w.footnotesAt > 0 {
		end = w.footnotesAt
	}
	for i, a := range w.asked {
		until := end
		for _, next := range w.asked[i+1:] {
			if next.level <= a.level {
				until = next.begins
				break
			}
		}
		if a.question.Text == "" || until <= a.at {
			continue
		}
		a.question.Answer, _ = w.spaced(w.plain[a.at:until], math.MaxInt)
		if a.question.Answer != "" {
			list = append(list, a.question)
		}
	}
	return list
}
