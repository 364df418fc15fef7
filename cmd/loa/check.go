package main

import (
	"fmt"
	"path/filepath"
	"runtime/debug"
	"time"

	"loa/internal/check"
	"loa/internal/diag"

	"github.com/spf13/cobra"
)

// checkingFlags are the flags of loa check.
type checkingFlags struct {
	dir, today                                string
	files                                     []string
	json, github, sarif, strict, staged, each bool
}

func (p *program) checkCommand() *cobra.Command {
	var f checkingFlags
	c := &cobra.Command{
		Use:   "check " + p.text("[FILE…]"),
		Short: p.text("Says what is wrong with the content"),
		Long: p.text(`Says everything that loa build would say, and what can be wrong with a text that
builds: misspelt words, old encodings, personal data, documents and places that
are no longer what they were, pictures without a text in their place. Drafts are
checked too. Nothing is written. FILE is a file or a folder; without, the whole
site is checked.`),
		Example: "  loa check\n  loa check content/articles/2025\n  loa check --staged --strict",
		RunE: func(_ *cobra.Command, args []string) error {
			f.files = args
			return p.check(f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	p.todayFlag(c, &f.today)
	flags.BoolVar(&f.json, "json", false, p.text("print the findings as JSON"))
	flags.BoolVar(&f.github, "github", false, p.text("print the findings as annotations of GitHub Actions"))
	flags.BoolVar(&f.sarif, "sarif", false, p.text("print the findings as SARIF 2.1.0"))
	flags.BoolVar(&f.strict, "strict", false, p.text("count warnings as errors"))
	flags.BoolVar(&f.staged, "staged", false, p.text("check what is staged in git, as it is staged"))
	flags.BoolVarP(&f.each, "verbose", "v", false, p.text("say every problem by itself"))
	c.PreRunE = func(c *cobra.Command, _ []string) error { return p.oneOf(c, "json", "github", "sarif") }
	return c
}

// gcPercentOnce lets the heap grow to five times what is in use: a check reads
// everything once and ends, and a thousand articles are 100 MB then.
const gcPercentOnce = 400

// check is loa check.
func (p *program) check(f checkingFlags) error {
	debug.SetGCPercent(gcPercentOnce)
	w, err := p.when(f.today)
	if err != nil {
		return err
	}
	s, err := p.openSource(f.dir, f.staged)
	if err != nil {
		return err
	}
	defer s.close()
	only, err := p.chosen(f.dir, f.files)
	if err != nil {
		return err
	}
	found, files, err := s.findings(p, only, w)
	if err != nil {
		return err
	}
	list := problemsOf(found)
	named := namedIn(f.dir)
	switch {
	case f.json:
		err = writeJSON(p.stdout, found, p.lang, named)
	case f.sarif:
		err = sarif{p.lang, named, s.text}.write(p.stdout, found)
	case f.github:
		err = writeAnnotations(p.stdout, found, p.lang, named)
	default:
		p.printFindings(s, f, list, files, time.Since(w.now))
	}
	if err != nil {
		return err
	}
	if errs, warnings := list.Count(); errs > 0 || f.strict && warnings > 0 {
		return errProblems
	}
	return nil
}

// problemsOf returns what is wrong, without what could be done about it.
func problemsOf(found []check.Finding) diag.List {
	list := make(diag.List, len(found))
	for i, x := range found {
		list[i] = x.Problem
	}
	return list
}

// namedIn returns how a file of the site in a folder is named from where the
// user is.
func namedIn(dir string) func(file string) string {
	return func(file string) string {
		if file == "" {
			return ""
		}
		return filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(file)))
	}
}

// printFindings prints for people.
func (p *program) printFindings(s *source, f checkingFlags, list diag.List, files int, took time.Duration) {
	most := mostProblems
	if f.each {
		most = 0
	}
	printer := diag.Printer{Lang: p.lang, Max: most, Each: f.each, Source: s.text, Name: namedIn(f.dir)}
	printer.Print(p.stdout, list)
	if len(list) == 0 {
		fmt.Fprintln(p.stdout, p.text("%d files, nothing found; %s", files, seconds(took)))
	}
}
