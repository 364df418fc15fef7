package main

import (
	"io"

	"github.com/spf13/cobra"
)

// shells are those whose command line loa can complete, how a shell learns it for
// the session at hand, and how for all that follow.
var shells = []struct {
	name       string
	now, later string
	write      func(root *cobra.Command, w io.Writer) error
}{
	{"bash", "source <(loa completion bash)", "loa completion bash > ~/.local/share/bash-completion/completions/loa",
		func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", "source <(loa completion zsh)", "loa completion zsh > \"${fpath[1]}/_loa\"",
		func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) }},
	{"fish", "loa completion fish | source", "loa completion fish > ~/.config/fish/completions/loa.fish",
		func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", "loa completion powershell | Out-String | Invoke-Expression", "loa completion powershell >> $PROFILE",
		func(root *cobra.Command, w io.Writer) error { return root.GenPowerShellCompletionWithDesc(w) }},
}

// completionCommand is loa completion: a script that lets a shell complete what
// is typed behind loa.
func (p *program) completionCommand() *cobra.Command {
	all := &cobra.Command{
		Use:   "completion",
		Short: p.text("Completion of commands for your shell"),
		Long: p.text(`Prints a script with which your shell completes the commands of loa, their flags
and their values: type a few letters, then the Tab key. See the help of your
shell, such as loa help completion bash, for what to do with it.`),
		Args: p.noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, shell := range shells {
		all.AddCommand(&cobra.Command{
			Use:   shell.name,
			Short: p.text("The script for %s", shell.name),
			Long: p.text("Prints the script for %s. For the session at hand type\n\n  %s\n\nand for every one that begins later, once:\n\n  %s",
				shell.name, shell.now, shell.later),
			Args: p.noArguments,
			RunE: func(c *cobra.Command, _ []string) error { return shell.write(c.Root(), p.stdout) },
		})
	}
	return all
}
