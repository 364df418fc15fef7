package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"loa/internal/build"
	"loa/internal/gallery"
	"loa/internal/theme"
	"loa/themes"

	"github.com/spf13/cobra"
)

func (p *program) themeCheckCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:   "check [NAME]",
		Short: p.text("Tries a visual theme on sample pages of every layout"),
		Long: p.text(`Tries a visual theme on sample pages of every layout and every kind of article, and
says what is wrong with the file and line: unknown fields and words, words that a language
lacks, what readers without sight or with a keyboard meet, colours that cannot be
read, what a strict policy forbids, pages that weigh too much. Without a name it is the theme
of the site. It looks at markup and style sheets; how it looks is for your eyes:
loa serve --theme-gallery.`),
		Example: "  loa theme check\n  loa theme check xa-truong-ha",
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return themeNames(dir, p.lang), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New(p.text("%q is one word too many for loa %s", args[1], "theme check"))
			}
			return p.themeCheck(dir, args)
		},
	}
	c.Flags().StringVarP(&dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	return c
}

// themeCheck is loa theme check.
func (p *program) themeCheck(dir string, args []string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return errors.New(p.text("the folder %s cannot be opened: %v", dir, err))
	}
	defer root.Close()
	name := chosenTheme(root)
	if len(args) > 0 {
		name = args[0]
	}
	if name == "" {
		return errors.New(p.text("say which theme: loa theme check NAME"))
	}
	look, problems := theme.Load(root.FS(), themes.FS, name)
	var result gallery.Result
	if look != nil {
		if result, err = p.tryTheme(root, look); err != nil {
			return err
		}
		problems = append(problems, result.Problems...)
		problems.Sort()
	}
	p.printProblems(root, buildFlags{dir: dir, why: true}, problems)
	if look != nil {
		fmt.Fprintln(p.stdout, p.text("theme %s: %d sample pages; the heaviest, %s, is %d bytes on the wire with its style sheets and scripts",
			name, result.Pages, result.Heaviest, result.Bytes))
	}
	if errs, warnings := problems.Count(); errs+warnings > 0 {
		return errProblems
	}
	return nil
}

// tryTheme looks at the sample site as a theme makes it.
func (p *program) tryTheme(root *os.Root, look *theme.Theme) (gallery.Result, error) {
	now := time.Now()
	snapshot, err := build.Make(gallery.Files(p.lang, look.Name, root.FS(), now),
		build.Options{Themes: themes.FS, Now: now, Drafts: true, Future: true})
	if err != nil {
		return gallery.Result{}, err
	}
	if n := snapshot.Errors(); n > 0 {
		p.printProblems(root, buildFlags{dir: "sample"}, snapshot.Problems)
		return gallery.Result{}, errProblems
	}
	return gallery.Check(look, snapshot)
}
