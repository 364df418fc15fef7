package main

import (
	"fmt"
	"io"
	"strings"

	"loa/internal/diag"

	"github.com/spf13/cobra"
)

// helpCommand is loa help: without a word what there is, else a page of the
// manual, what a command takes, or both.
func (p *program) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help " + p.text("[COMMAND | TOPIC]"),
		Short: p.text("Help about a command or a topic"),
		Long: p.text(`The manual, a topic a page, and what each command takes. It is part of the
program and needs no network.`),
		ValidArgsFunction: func(c *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return helpWords(c.Root()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			return p.help(c.Root(), args)
		},
	}
}

// help is loa help.
func (p *program) help(root *cobra.Command, words []string) error {
	if len(words) == 0 {
		if err := root.Help(); err != nil {
			return err
		}
		fmt.Fprintln(p.stdout)
		_, err := io.WriteString(p.stdout, p.topicList())
		return err
	}
	name := strings.ToLower(words[0])
	text, isTopic := topic(p.lang, name)
	command, _, err := root.Find(words)
	isCommand := err == nil && command != root
	if !isTopic && !isCommand {
		return p.unknown(diag.T("there is no help about %q", words[0]), name, helpWords(root))
	}
	if isCommand {
		command.InitDefaultHelpFlag()
		if err := command.Help(); err != nil {
			return err
		}
	}
	if isCommand && isTopic {
		fmt.Fprintln(p.stdout)
	}
	if isTopic {
		_, err = io.WriteString(p.stdout, p.page(text))
	}
	return err
}

// topicList is the topics with their titles.
func (p *program) topicList() string {
	var b strings.Builder
	b.WriteString(p.text("Topics of the manual, such as loa help start:") + "\n")
	for _, name := range topicOrder {
		text, _ := topic(p.lang, name)
		fmt.Fprintf(&b, "  %-14s %s\n", name, topicTitle(text))
	}
	return b.String()
}

// helpWords are the words that loa help knows.
func helpWords(root *cobra.Command) []string {
	words := append([]string(nil), topicOrder...)
	for _, c := range root.Commands() {
		words = append(words, c.Name())
	}
	return words
}
