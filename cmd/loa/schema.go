package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"loa/internal/build"
	"loa/internal/diag"
	"loa/internal/schema"
	"loa/internal/site"
	"loa/themes"

	"github.com/spf13/cobra"
)

// schemaFolder is where loa schema --write puts the schemas, and where the
// settings that loa init makes look for them.
const schemaFolder = ".vscode/loa"

// schemaFlags are the flags of loa schema.
type schemaFlags struct {
	dir, backend, repo string
	write, cms         bool
}

func (p *program) schemaCommand() *cobra.Command {
	var f schemaFlags
	c := &cobra.Command{
		Use:   "schema " + p.text("[NAME]"),
		Short: p.text("Describes the keys and terms of the site to text editors"),
		Long: p.text(`Prints a JSON Schema of the site's front matter, settings or vocabularies, with
its own terms; without NAME, which ones there are. --write puts all of them where
VS Code looks for them. --cms prints config.yml for a web editor that keeps its
texts in git, Decap CMS or Sveltia CMS. Make both anew when a vocabulary has
changed.`),
		Example: "  loa schema\n  loa schema article\n  loa schema --write\n  loa schema --cms --backend github --repo owner/site",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errors.New(p.text("%q is one word too many for loa %s", args[1], "schema"))
			}
			return p.schema(f, args)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.BoolVar(&f.write, "write", false, p.text("write all schemas to .vscode/loa/"))
	flags.BoolVar(&f.cms, "cms", false, p.text("print the configuration of a web editor"))
	flags.StringVar(&f.backend, "backend", "test-repo", p.text("where the web editor keeps texts: the `name` of its backend; test-repo keeps nothing"))
	flags.StringVar(&f.repo, "repo", "", p.text("the `repository` of the web editor: owner/name"))
	c.PreRunE = func(c *cobra.Command, _ []string) error { return p.oneOf(c, "write", "cms") }
	return c
}

// schema is loa schema.
func (p *program) schema(f schemaFlags, names []string) error {
	if f.write {
		n, err := p.writeSchemas(f.dir)
		if err == nil {
			fmt.Fprintln(p.stdout, p.text("%d schemas in %s", n, filepath.ToSlash(filepath.Join(f.dir, filepath.FromSlash(schemaFolder)))))
		}
		return err
	}
	s, err := p.siteIn(f.dir)
	if err != nil {
		return err
	}
	if f.cms {
		_, err := p.stdout.Write(schema.CMS(s, schema.Backend{Name: f.backend, Repo: f.repo}))
		return err
	}
	files := schema.JSON(s)
	if len(names) == 0 {
		for _, file := range files {
			fmt.Fprintf(p.stdout, "%-16s %s\n", file.Name, file.For.In(p.lang))
		}
		return nil
	}
	var known []string
	for _, file := range files {
		if file.Name == names[0] {
			_, err := p.stdout.Write(file.JSON)
			return err
		}
		known = append(known, file.Name)
	}
	return p.unknown(diag.T("unknown schema %q", names[0]), names[0], known)
}

// unknown is the error for a word that is none of the known ones.
func (p *program) unknown(message diag.Text, word string, known []string) error {
	said := message.In(p.lang)
	if near, ok := diag.Nearest(word, known); ok {
		said += "; " + p.text("did you mean %q?", near)
	}
	return errors.New(said)
}

// siteIn returns the site of a folder with its drafts, for commands that need
// its terms. They work with what can be read, and say that something cannot.
func (p *program) siteIn(dir string) (*site.Site, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, p.cannotOpen(dir, err)
	}
	defer root.Close()
	snapshot, err := build.Make(build.Disk(root), build.Options{Themes: themes.FS, Now: time.Now(), Drafts: true, Future: true})
	if errors.Is(err, build.ErrNoSite) {
		return nil, p.noSite(dir)
	}
	if err != nil {
		return nil, err
	}
	if n := snapshot.Errors(); n > 0 {
		fmt.Fprintln(p.stderr, p.text("the content has errors (%d), and what they hide is not in this: see loa check", n))
	}
	return snapshot.Site, nil
}

// writeSchemas writes every schema of the site in a folder, and the snippets of
// its front matter, and returns how many schemas there are.
func (p *program) writeSchemas(dir string) (int, error) {
	s, err := p.siteIn(dir)
	if err != nil {
		return 0, err
	}
	folder := filepath.Join(dir, filepath.FromSlash(schemaFolder))
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return 0, err
	}
	files := schema.JSON(s)
	for _, file := range files {
		if err := rewrite(filepath.Join(folder, file.Name+".json"), file.JSON); err != nil {
			return 0, err
		}
	}
	return len(files), rewrite(folder+".code-snippets", schema.Snippets(s))
}

// rewrite makes a file hold this, and does not touch one that does.
func rewrite(path string, content []byte) error {
	old, err := os.ReadFile(path)
	if err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.WriteFile(path, content, 0o666)
}
