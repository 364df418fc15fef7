package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"loa/internal/viet"
)

// mostChoices is how many choices are shown at once: they fit a small window.
const mostChoices = 15

// asker asks the user for what the command line does not say.
type asker struct {
	p   *program
	in  *bufio.Reader
	out io.Writer
}

// asker returns one that asks on the terminal; nil when there is none, as in a
// script.
func (p *program) asker() *asker {
	if !isTerminal(os.Stdin) {
		return nil
	}
	return &asker{p, bufio.NewReader(os.Stdin), p.stderr}
}

// line returns what the user types, without blanks around it.
func (a *asker) line(question string) string {
	fmt.Fprintf(a.out, "%s: ", question)
	answer, err := a.in.ReadString('\n')
	if err != nil && answer == "" {
		fmt.Fprintln(a.out) // the terminal was closed: as if Enter was pressed
	}
	return strings.TrimSpace(answer)
}

// choice is something that can be chosen.
type choice struct{ key, name string }

// choose lets the user choose one of several, or with many any number, and
// returns their keys; none when they skip the question.
func (a *asker) choose(question string, choices []choice, many bool) []string {
	fmt.Fprintln(a.out)
	fmt.Fprintf(a.out, "%s\n", question)
	how := a.p.text("number, or letters to search; Enter: skip")
	if many {
		how = a.p.text("numbers, or letters to search; Enter: skip")
	}
	shown := a.show(choices)
	for {
		answer := a.line(how)
		if answer == "" {
			return nil
		}
		if keys := picked(answer, shown, many); keys != nil {
			return keys
		}
		found := matching(answer, choices)
		switch len(found) {
		case 0:
			fmt.Fprintln(a.out, a.p.text("nothing is called %q", answer))
		case 1:
			fmt.Fprintf(a.out, "  = %s\n", found[0].name)
			return []string{found[0].key}
		default:
			shown = a.show(found)
		}
	}
}

// show prints the first choices with numbers, and returns them.
func (a *asker) show(choices []choice) []choice {
	shown := choices[:min(len(choices), mostChoices)]
	for i, c := range shown {
		fmt.Fprintf(a.out, "  %2d  %s\n", i+1, c.name)
	}
	if more := len(choices) - len(shown); more > 0 {
		fmt.Fprintln(a.out, "      "+a.p.text("… and %d more: type a few letters of the name", more))
	}
	return shown
}

// picked returns the keys of the choices with these numbers; nil when the answer
// is something else.
func picked(answer string, shown []choice, many bool) []string {
	numbers := strings.FieldsFunc(answer, func(r rune) bool { return r == ' ' || r == ',' })
	if len(numbers) > 1 && !many {
		return nil
	}
	var keys []string
	for _, number := range numbers {
		i, err := strconv.Atoi(number)
		if err != nil || i < 1 || i > len(shown) {
			return nil
		}
		keys = append(keys, shown[i-1].key)
	}
	return keys
}

// matching returns the choices that hold every word of a text, whatever its
// marks; a name that is the text alone wins.
func matching(text string, choices []choice) []choice {
	words := strings.Fields(viet.Fold(text))
	var found []choice
	for _, c := range choices {
		name := viet.Fold(c.name)
		if name == strings.Join(words, " ") || c.key == text {
			return []choice{c}
		}
		all := true
		for _, w := range words {
			all = all && (strings.Contains(name, w) || strings.Contains(c.key, w))
		}
		if all && len(words) > 0 {
			found = append(found, c)
		}
	}
	return found
}
