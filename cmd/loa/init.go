package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"loa/internal/scaffold"

	"github.com/spf13/cobra"
)

// initFlags are the flags of loa init.
type initFlags struct {
	dir, lang string
	hook      bool
}

func (p *program) initCommand() *cobra.Command {
	var f initFlags
	c := &cobra.Command{
		Use:   "init " + p.text("DIR"),
		Short: p.text("Starts a new site"),
		Long: p.text(`Starts a new site in the folder DIR: settings, vocabularies with the places of
Cao Bằng, a plan to fill in, a sample of each kind of article, a README for
editors, and what publishes the site from the common git hosts. What is there
already is left as it is and named; in a folder that holds a site, nothing in
content/ is made.`),
		Example: "  loa init my-site\n  loa init my-site --lang en\n  loa init . --hook",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New(p.text("loa init takes one folder: loa init my-site"))
			}
			f.dir = args[0]
			return p.init(f)
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.lang, "lang", p.lang, p.text("the `language` of the site and of its README: vi or en"))
	flags.BoolVar(&f.hook, "hook", false, p.text("make git check what is about to be committed"))
	return c
}

// init is loa init.
func (p *program) init(f initFlags) error {
	if f.lang != "vi" && f.lang != "en" {
		return errors.New(p.text("--lang is %q, want vi or en", f.lang))
	}
	_, err := os.Stat(filepath.Join(f.dir, "content", "site.yaml"))
	hasSite := err == nil
	made, err := p.writeSite(f, hasSite)
	if err != nil {
		return err
	}
	if made > 0 {
		if _, err := p.writeSchemas(f.dir); err != nil {
			return err
		}
	}
	fmt.Fprintln(p.stdout, p.text("%d files made in %s", made, f.dir))
	if !hasSite {
		fmt.Fprintln(p.stdout, p.text("next: read %s; then loa serve -C %s --open", filepath.ToSlash(filepath.Join(f.dir, "README.md")), f.dir))
	}
	if f.hook { // last: a folder that is no repository yet is made all the same, and has been told
		return p.installHook(f.dir)
	}
	return nil
}

// writeSite writes the files of a new site that are not there, names those that
// are and differ, and returns how many were written. Where there is a site, its
// content/ is left alone as a whole.
func (p *program) writeSite(f initFlags, hasSite bool) (made int, err error) {
	for _, file := range scaffold.Site(f.lang, time.Now()) {
		if hasSite && strings.HasPrefix(file.Path, "content/") {
			continue
		}
		path := filepath.Join(f.dir, filepath.FromSlash(file.Path))
		switch err := writeNew(path, file.Content); {
		case errors.Is(err, fs.ErrExist):
			if old, _ := os.ReadFile(path); !bytes.Equal(old, file.Content) {
				fmt.Fprintln(p.stdout, p.text("left as it is: %s", filepath.ToSlash(path)))
			}
		case err != nil:
			return made, err
		default:
			made++
		}
	}
	if hasSite {
		fmt.Fprintln(p.stdout, p.text("left as it is: %s", filepath.ToSlash(filepath.Join(f.dir, "content"))))
	}
	return made, nil
}

// writeNew writes a file that is not there yet, with its folders; fs.ErrExist
// when it is. A script can be run.
func writeNew(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	mode := fs.FileMode(0o666)
	if bytes.HasPrefix(content, []byte("#!")) {
		mode = 0o777
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}
