package main

import (
	"errors"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// version returns the version that the Go toolchain stamped into the program.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// usage is cobra's usage page with its words taken out: they are filled in by
// translate in the user's language.
const usage = `{USAGE}{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [command]{{end}}{{if .HasExample}}

{EXAMPLES}
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

{COMMANDS}{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

{FLAGS}
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

{MORE}{{end}}
`

// translate gives the command and all below it their usage page, and the
// commands and flags that cobra adds itself their descriptions, in the user's
// language.
func (p *program) translate(root *cobra.Command) {
	root.SetUsageTemplate(strings.NewReplacer(
		"{USAGE}", p.text("Usage:"),
		"{EXAMPLES}", p.text("Examples:"),
		"{COMMANDS}", p.text("Commands:"),
		"{FLAGS}", p.text("Flags:"),
		"{MORE}", p.text("\"loa help COMMAND\" tells more of a command; \"loa help\" lists the manual."),
	).Replace(usage))
	root.SetHelpCommand(p.helpCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.InitDefaultVersionFlag()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Short = p.text("Completion of commands for your shell")
		}
	}
	root.Flags().Lookup("version").Usage = p.text("print the version")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	p.describeHelp(root)
}

// flagError says in the user's language what is wrong with a flag.
func (p *program) flagError(err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return errors.New(p.text("unknown flag: %s; see loa help", dashes(unknown.GetSpecifiedName())))
	case errors.As(err, &noValue):
		return errors.New(p.text("the flag %s needs a value", dashes(noValue.GetSpecifiedName())))
	case errors.As(err, &badValue):
		return errors.New(p.text("the flag --%s cannot be %q", badValue.GetFlag().Name, badValue.GetValue()))
	}
	return err
}

// dashes writes a flag's name as it is typed.
func dashes(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// noArguments refuses arguments: of the command line as a whole, those that
// are no command.
func (p *program) noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if !c.HasParent() {
		return errors.New(p.text("unknown command %q; see loa help", args[0]))
	}
	return errors.New(p.text("%q is one word too many for loa %s", args[0], c.Name()))
}

func (p *program) describeHelp(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.Flags().Lookup("help").Usage = p.text("this page")
	for _, sub := range c.Commands() {
		p.describeHelp(sub)
	}
}
