package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// noCommand is loa without a command: help, or after a double click in a site's
// folder the preview of that site.
func (p *program) noCommand(c *cobra.Command) error {
	if !doubleClicked() {
		return c.Help()
	}
	err := p.serve(serveFlags{dir: ".", drafts: true, open: true})
	if err != nil && !errors.Is(err, errProblems) {
		fmt.Fprintln(p.stderr, "loa: "+err.Error())
		fmt.Fprintln(p.stderr, p.text("Enter closes this window"))
		bufio.NewReader(os.Stdin).ReadString('\n') // else nobody can read it
		return errProblems
	}
	return err
}
