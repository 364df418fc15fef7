package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"loa/internal/diag"

	"github.com/spf13/cobra"
)

// version returns the version that the Go toolchain stamped into the program.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// usage prints what a command takes: its form, examples, commands and flags.
func (p *program) usage(c *cobra.Command) error {
	var b strings.Builder
	part := func(title string) { fmt.Fprintf(&b, "\n%s\n", title) }
	part(p.text("Usage:"))
	if c.Runnable() {
		b.WriteString("  " + strings.Replace(c.UseLine(), "[flags]", p.text("[flags]"), 1) + "\n")
	}
	if c.HasAvailableSubCommands() {
		b.WriteString("  " + c.CommandPath() + " " + p.text("[command]") + "\n")
	}
	if c.HasExample() {
		part(p.text("Examples:"))
		b.WriteString(c.Example + "\n")
	}
	if c.HasAvailableSubCommands() {
		part(p.text("Commands:"))
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	if c.HasAvailableLocalFlags() {
		part(p.text("Flags:"))
		b.WriteString(p.flags(c.LocalFlags()))
	}
	if c.HasAvailableSubCommands() {
		b.WriteString("\n" + p.text("\"loa help COMMAND\" tells more of a command; \"loa help\" lists the manual.") + "\n")
	}
	_, err := io.WriteString(c.OutOrStdout(), strings.TrimPrefix(b.String(), "\n"))
	return err
}

// translate gives the command and all below it their usage page, and what cobra
// adds by itself its description, in the user's language.
func (p *program) translate(root *cobra.Command) {
	root.SetUsageFunc(p.usage)
	root.SetHelpCommand(p.helpCommand())
	root.InitDefaultHelpCmd()
	root.CompletionOptions.DisableDefaultCmd = true
	root.InitDefaultVersionFlag()
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.Flags().Lookup("version").Usage = p.text("print the version")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return p.flagError(c, err) })
	p.describeHelp(root)
}

// unknownCommand names the command that was probably meant.
func (p *program) unknownCommand(c *cobra.Command, name string) error {
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	if near, ok := diag.Nearest(name, names); ok {
		return errors.New(p.text("unknown command %q; did you mean %s?", name, c.CommandPath()+" "+near))
	}
	return errors.New(p.text("unknown command %q; see loa help", name))
}

// noArguments refuses arguments: of a command that only holds others, those that
// are no command.
func (p *program) noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if c.HasSubCommands() {
		return p.unknownCommand(c, args[0])
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
