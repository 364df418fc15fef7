package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// hookMark is the line by which loa knows a hook of its own.
const hookMark = "# made by loa init --hook"

// installHook makes git run loa check before each commit. A hook of somebody
// else is never replaced.
func (p *program) installHook(dir string) error {
	path, hook, err := p.hook(dir)
	if err != nil {
		return err
	}
	old, err := os.ReadFile(path)
	switch {
	case err == nil && !bytes.Contains(old, []byte(hookMark)):
		return errors.New(p.text("git has another hook in %s; to check commits too, add this line to it: %s", filepath.ToSlash(path), checkLine(hook)))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(path, []byte(hook), 0o777); err != nil {
		return err
	}
	if err := os.Chmod(path, 0o755); err != nil { // an old file keeps its mode
		return err
	}
	fmt.Fprintln(p.stdout, p.text("git checks every commit now: %s", filepath.ToSlash(path)))
	return nil
}

// hook returns where git looks for the hook and what it must be. It finds loa as
// the user's shell does, else where it is now.
func (p *program) hook(dir string) (path, script string, err error) {
	out, err := git(dir, "rev-parse", "--git-path", "hooks/pre-commit")
	if err != nil {
		return "", "", errors.New(p.text("%[1]s is in no git repository: run git init %[1]s, then loa init %[1]s --hook again", dir))
	}
	path = strings.TrimSpace(string(out))
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, filepath.FromSlash(path))
	}
	prefix, err := git(dir, "rev-parse", "--show-prefix")
	if err != nil {
		return "", "", err
	}
	site := strings.TrimSuffix(strings.TrimSpace(string(prefix)), "/")
	if site == "" {
		site = "."
	}
	self, err := os.Executable()
	if err != nil {
		return "", "", err
	}
	script = "#!/bin/sh\n" + hookMark + "\n" +
		"loa=loa\n" +
		"command -v loa >/dev/null 2>&1 || loa=" + shellQuoted(filepath.ToSlash(self)) + "\n" +
		`exec "$loa" check --staged -C ` + shellQuoted(site) + "\n"
	return path, script, nil
}

// checkLine is the line of a hook that does the work.
func checkLine(script string) string {
	lines := strings.Split(strings.TrimSpace(script), "\n")
	return strings.Replace(lines[len(lines)-1], `exec "$loa"`, "loa", 1) + " || exit 1"
}

// shellQuoted writes a text as one word of a POSIX shell.
func shellQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
