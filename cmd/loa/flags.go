package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"loa/internal/diag"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flags returns a table of flags and what they are for. A flag's text has the
// name of its value in backquotes.
func (p *program) flags(set *pflag.FlagSet) string {
	var left, right []string
	width := 0
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		value, about := pflag.UnquoteUsage(f)
		if value != "" {
			name += " " + strings.ReplaceAll(value, " ", "-")
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			about += " " + p.text("(default %s)", quotedDefault(f))
		}
		left, right = append(left, name), append(right, about)
		width = max(width, utf8.RuneCountInString(name))
	})
	var b strings.Builder
	for i, name := range left {
		fmt.Fprintf(&b, "%s%s   %s\n", name, strings.Repeat(" ", width-utf8.RuneCountInString(name)), right[i])
	}
	return b.String()
}

func quotedDefault(f *pflag.Flag) string {
	if f.Value.Type() == "string" {
		return strconv.Quote(f.DefValue)
	}
	return f.DefValue
}

// flagError says in the user's language what is wrong with a flag.
func (p *program) flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	var badForm *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return p.unknownFlag(c, unknown.GetSpecifiedName())
	case errors.As(err, &badForm):
		return errors.New(p.text("%q is no flag; see loa help", badForm.GetSpecifiedFlag()))
	case errors.As(err, &noValue):
		return errors.New(p.text("the flag %s needs a value", dashes(noValue.GetSpecifiedName())))
	case errors.As(err, &badValue):
		return errors.New(p.text("the flag --%s cannot be %q", badValue.GetFlag().Name, badValue.GetValue()))
	}
	return err
}

// unknownFlag names the flag of the command that was probably meant.
func (p *program) unknownFlag(c *cobra.Command, name string) error {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near, ok := diag.Nearest(name, names); ok {
		return errors.New(p.text("unknown flag: %s; did you mean %s?", dashes(name), dashes(near)))
	}
	return errors.New(p.text("unknown flag: %s; see loa help", dashes(name)))
}

// oneOf refuses flags of which only one may be given.
func (p *program) oneOf(c *cobra.Command, names ...string) error {
	var given []string
	for _, name := range names {
		if c.Flags().Changed(name) {
			given = append(given, dashes(name))
		}
	}
	if len(given) > 1 {
		return errors.New(p.text("only one of these can be given: %s", strings.Join(given, ", ")))
	}
	return nil
}

// dashes writes a flag's name as it is typed.
func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
