package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/site"
	"loa/internal/viet"
	"loa/themes"

	"github.com/spf13/cobra"
)

// handout is an article on its way to paper, and the site that it is in.
type handout struct {
	root     *os.Root // its files are read when they are wanted
	snapshot *build.Snapshot
	page     *site.Page // of the article
}

func (h *handout) close() { h.root.Close() }

// pageOf returns the page that a source file has in a layout; nil for none.
func pageOf(s *site.Site, source string, l site.Layout) *site.Page {
	for _, page := range s.Pages {
		if page.Source == source && page.Layout == l {
			return page
		}
	}
	return nil
}

// handoutFlags are the flags of the commands that put an article on paper.
type handoutFlags struct {
	dir, out, format, browser, today string
}

// handoutFlags adds them to a command.
func (p *program) handoutFlags(c *cobra.Command, f *handoutFlags, formats string) {
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringVarP(&f.out, "out", "o", "", p.text("the `file` to write; its ending gives the form"))
	p.todayFlag(c, &f.today)
	flags.StringVar(&f.format, "format", "", p.text("the `form`: %s", formats))
	flags.StringVar(&f.browser, "browser", "", p.text("the `program` that makes the PDF: Chromium, Chrome or Edge"))
}

// oneFile refuses all but one file.
func (p *program) oneFile(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New(p.text("loa %s wants one file", c.Name()))
	}
	return nil
}

// readHandout makes the site that an article is in, with the article made ready
// for paper. Drafts and what is dated in the future are ready too. The caller
// closes it.
func (p *program) readHandout(f handoutFlags, file string, h site.Handout) (made *handout, err error) {
	names, err := p.chosen(f.dir, []string{file})
	if err != nil {
		return nil, err
	}
	h.Source = viet.NFC(names[0])
	root, day, err := p.openOn(f.dir, f.today)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			root.Close()
		}
	}()
	snapshot, err := build.Make(build.Disk(root), build.Options{Themes: themes.FS, Now: time.Now(), Today: day, Drafts: true, Future: true, Alone: true, Handout: h, Cache: cacheOf(f.dir)})
	switch {
	case errors.Is(err, build.ErrNoSite):
		return nil, p.noSite(f.dir)
	case err != nil:
		return nil, err
	case snapshot.Errors() > 0:
		p.printProblems(root, buildFlags{dir: f.dir}, snapshot.Problems)
		return nil, errProblems
	}
	if page := pageOf(snapshot.Site, h.Source, site.LayoutArticle); page != nil {
		return &handout{root, snapshot, page}, nil
	}
	if role, _, ok := content.RoleOf(h.Source); ok && role == content.RoleArticle {
		return nil, errors.New(p.text("%s is not published any more: its day in expires is over", file))
	}
	return nil, errors.New(p.text("%s is no article; those are the .md files in content/articles", file))
}

// formatOf returns the form that the flags ask for: one of those that there are,
// the first without a wish.
func (p *program) formatOf(f handoutFlags, formats ...string) (string, error) {
	format := f.format
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(f.out)), ".")
	}
	if format == "txt" {
		format = "text"
	}
	if format == "" {
		format = formats[0]
	}
	if !slices.Contains(formats, format) {
		return "", errors.New(p.text("no form %q; there are %s", format, strings.Join(formats, ", ")))
	}
	return format, nil
}

// writeOut writes what was made to the file of -o, else to the standard output.
func (p *program) writeOut(f handoutFlags, made []byte) error {
	if f.out == "" {
		_, err := p.stdout.Write(made)
		return err
	}
	return writeBytes(f.out, made)
}

// writePDF prints a page into a file, and returns its name and how many pages it
// has. Without -o the file is in the current folder, named like the article.
func (p *program) writePDF(f handoutFlags, a *site.Article, page []byte) (name string, pages int, err error) {
	name = f.out
	if name == "" {
		base := filepath.Base(filepath.FromSlash(a.Doc.Path))
		name = strings.TrimSuffix(base, filepath.Ext(base)) + ".pdf"
	}
	browser, err := p.findBrowser(f.browser)
	if err != nil {
		return "", 0, err
	}
	// The browser works in a folder of its own beside the file: one that is confined
	// to the user's files sees no other.
	own, err := os.MkdirTemp(filepath.Dir(name), "loa-print-")
	if err != nil {
		return "", 0, err
	}
	defer os.RemoveAll(own)
	pdf, err := printPage(browser, own, page)
	if err != nil {
		return "", 0, errors.New(p.text("%s did not print the page: %v", browser, err))
	}
	// A page is an object of its own in what Chromium writes.
	return name, bytes.Count(pdf, []byte("/Type /Page\n")), writeBytes(name, pdf)
}
