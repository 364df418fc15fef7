package main

import (
	"cmp"
	"errors"
	"os"
	"os/exec"
	"strings"
)

// edit opens a file in the user's editor and waits for it; without one as the
// system opens such files.
func (p *program) edit(path string) error {
	named := cmp.Or(os.Getenv("VISUAL"), os.Getenv("EDITOR"))
	editor := strings.Fields(named)
	if _, err := exec.LookPath(named); err == nil {
		editor = []string{named} // a path may have blanks
	}
	if len(editor) == 0 {
		if err := openBrowser(path); err != nil {
			return errors.New(p.text("no editor opens %s: %v", path, err))
		}
		return nil
	}
	c := exec.Command(editor[0], append(editor[1:], path)...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, p.stdout, p.stderr
	if err := c.Run(); err != nil {
		return errors.New(p.text("no editor opens %s: %v", path, err))
	}
	return nil
}
