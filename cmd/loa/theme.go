package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/scaffold"
	"loa/internal/theme"
	"loa/internal/viet"
	"loa/themes"

	"github.com/spf13/cobra"
)

func (p *program) themeCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "theme",
		Short: p.text("Visual themes: which there are, a new one, what is wrong with one"),
		Long: p.text(`The visual theme is the look of the site, a folder of templates. It is not a
campaign theme, which an article names. To write one needs no programming.`),
		Args: p.noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(p.themeListCommand(), p.themeNewCommand(), p.themeCheckCommand())
	return c
}

func (p *program) themeListCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:     "list",
		Short:   p.text("The visual themes that the site can choose"),
		Example: "  loa theme list",
		Args:    p.noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.themeList(dir) },
	}
	c.Flags().StringVarP(&dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	return c
}

// themeList is loa theme list.
func (p *program) themeList(dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return errors.New(p.text("the folder %s cannot be opened: %v", dir, err))
	}
	defer root.Close()
	chosen := chosenTheme(root)
	for _, t := range theme.Choices(root.FS(), themes.FS) {
		where := p.text("built in")
		switch {
		case t.Builtin && t.Own:
			where = p.text("built in, with files of the site")
		case t.Own:
			where = p.text("of the site")
		}
		mark := " "
		if t.Name == chosen {
			mark = "*"
		}
		fmt.Fprintf(p.stdout, "%s %-12s %s: %s\n", mark, t.Name, where, t.Meta.DescriptionIn(p.lang))
	}
	if chosen != "" {
		fmt.Fprintln(p.stdout, p.text("* is the theme in content/site.yaml"))
	}
	return nil
}

// chosenTheme returns the theme that site.yaml names, "" where there is no site.
func chosenTheme(root *os.Root) string {
	if c := configOf(root); c != nil {
		return c.Theme.Text
	}
	return ""
}

// configOf returns the settings of a site; nil where there is none.
func configOf(root *os.Root) *content.Config {
	src, err := root.ReadFile("content/site.yaml")
	if err != nil {
		return nil
	}
	c, _ := content.ParseConfig("content/site.yaml", src) // its problems are for the build to tell
	return c
}

func (p *program) themeNewCommand() *cobra.Command {
	var dir, from string
	c := &cobra.Command{
		Use:   "new NAME",
		Short: p.text("Starts a visual theme of the site's own"),
		Long: p.text(`Starts a visual theme in themes/NAME/ that begins from a built-in one: what it
does not have itself it has from there. The files say in comments what can be changed.`),
		Example: "  loa theme new xa-truong-ha\n  loa theme new commune --from plain",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New(p.text("loa theme new takes one name: loa theme new xa-truong-ha"))
			}
			return p.themeNew(dir, args[0], from)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringVar(&from, "from", "default", p.text("the built-in `theme` that it begins from"))
	return c
}

// themeNew is loa theme new.
func (p *program) themeNew(dir, name, from string) error {
	if good := viet.Slug(name); good != name {
		return errors.New(p.text("a theme cannot be called %q, want a-z, 0-9 and hyphens: %s", name, good))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return errors.New(p.text("the folder %s cannot be opened: %v", dir, err))
	}
	defer root.Close()
	config := configOf(root)
	if config == nil {
		return p.noSite(dir)
	}
	var builtin []string
	for _, t := range theme.Choices(nil, themes.FS) {
		builtin = append(builtin, t.Name)
	}
	base, _ := theme.Load(nil, themes.FS, from)
	if base == nil {
		return p.unknown(diag.T("there is no built-in theme %q", from), from, builtin)
	}
	for _, t := range theme.Choices(root.FS(), themes.FS) {
		if t.Name == name {
			return errors.New(p.text("there is a theme %q already", name))
		}
	}
	look := scaffold.Look{Name: name, Base: from, Words: config.Language, Scripts: base.Meta.Scripts}
	for _, s := range base.Sources() {
		if s.Name == "assets/style.css" {
			look.Sheet = s.Text
		}
	}
	for _, f := range scaffold.Theme(p.lang, look) {
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := writeNew(path, f.Content); err != nil {
			return err
		}
		fmt.Fprintln(p.stdout, filepath.ToSlash(path))
	}
	fmt.Fprintln(p.stdout, p.text("next: write theme: %s in content/site.yaml; then loa serve --theme-gallery --open", name))
	return nil
}

// themeNames are the themes of a site, for completion, with what they are.
func themeNames(dir, lang string) []string {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	var names []string
	for _, t := range theme.Choices(root.FS(), themes.FS) {
		names = append(names, t.Name+"\t"+t.Meta.DescriptionIn(lang))
	}
	return names
}
