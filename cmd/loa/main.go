// Loa turns a folder of Markdown articles about public campaigns into a static
// site that a cheap phone on a weak network can use.
//
// This package is the command line alone: flags, and what is printed for
// people. The work is in the packages below internal/; the place to begin
// reading is internal/build.
//
// The exit status is 0 when all is well, 1 when the content has problems, and
// 2 when the command was used wrongly or the machine failed.
package main

import (
	"cmp"
	"errors"
	"io"
	"os"
	"strings"
	_ "time/tzdata" // Windows has no time zones of its own

	"loa/internal/diag"
	"loa/internal/output"

	"github.com/spf13/cobra"
)

func main() {
	cobra.MousetrapHelpText = "" // a double click is welcome: see noCommand
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	statusFine     = 0
	statusProblems = 1
	statusFailed   = 2
)

// errProblems ends a command whose problems have been printed.
var errProblems = errors.New("the content has problems")

// program is what every command needs to speak to the user.
type program struct {
	lang   string // "vi" or "en"
	stdout *stdout
	stderr io.Writer
}

// text returns a message in the user's language.
func (p *program) text(format string, args ...any) string {
	return diag.T(format, args...).In(p.lang)
}

// run is the whole program: it returns the exit status.
func run(args []string, out, stderr io.Writer) int {
	p := &program{lang: language(os.Getenv), stdout: &stdout{to: out}, stderr: stderr}
	root := p.root()
	root.SetArgs(args)
	root.SetOut(p.stdout)
	root.SetErr(stderr)
	err := root.Execute()
	if fault := p.stdout.fault.Load(); fault != nil {
		err = *fault
	}
	switch {
	case err == nil:
		return statusFine
	case errors.Is(err, errProblems):
		return statusProblems
	}
	io.WriteString(stderr, "loa: "+p.inWords(err)+"\n")
	return statusFailed
}

// inWords returns an error in the user's language, as far as its words are known.
func (p *program) inWords(err error) string {
	if refusal, ok := err.(*output.Refusal); ok {
		return p.text(refusal.Format, refusal.Args...)
	}
	if known := diag.Foreign(err.Error()).Known(p.lang); known != "" && !isRefusal(err) {
		return known
	}
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, p.inWords(one))
		}
		return strings.Join(lines, "\n")
	case interface{ Unwrap() error }:
		inner := e.Unwrap()
		if before, ok := strings.CutSuffix(err.Error(), inner.Error()); ok {
			return before + p.inWords(inner)
		}
	}
	return err.Error()
}

// isRefusal reports whether one of ours refuses somewhere within an error.
func isRefusal(err error) bool {
	_, ok := errors.AsType[*output.Refusal](err)
	return ok
}

// root returns the command that holds all the others.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "loa",
		Short:         p.text("Turns Markdown articles about public campaigns into a static site"),
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
		Args:          p.noArguments,
		RunE:          func(c *cobra.Command, _ []string) error { return p.noCommand(c) },
	}
	root.AddCommand(p.buildCommand(), p.serveCommand(), p.checkCommand(), p.fixCommand(), p.searchCommand(), p.initCommand(), p.newCommand(), p.schemaCommand(),
		p.reportCommand(), p.statsCommand(), p.packCommand(), p.scriptCommand(), p.leafletCommand(), p.themeCommand(), p.completionCommand())
	p.translate(root)
	return root
}

// language returns "vi" when the user's environment asks for Vietnamese, else
// "en", by the variables of POSIX in their order, and by the system where it
// does not set them.
func language(getenv func(string) string) string {
	locale := cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"), systemLocale())
	if l, _, _ := strings.Cut(strings.ToLower(locale), "_"); l == "vi" || strings.HasPrefix(l, "vi.") || strings.HasPrefix(l, "vi-") {
		return "vi"
	}
	return "en"
}
