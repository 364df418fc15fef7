package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/pack"
	"loa/internal/site"
	"loa/internal/viet"
	"loa/themes"
)

// handout is an article on its way to paper, and the site that it is in.
type handout struct {
	root     *os.Root // its files are read when they are wanted
	snapshot *build.Snapshot
	article  *site.Article
}

func (h *handout) close() { h.root.Close() }

// handoutFlags are the flags of the commands that put an article on paper.
type handoutFlags struct {
	dir, out, format, browser, today string
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
	snapshot, err := build.Make(root.FS(), build.Options{Themes: themes.FS, Now: time.Now(), Today: day, Drafts: true, Future: true, Alone: true, Handout: h, Cache: cacheOf(f.dir)})
	switch {
	case errors.Is(err, build.ErrNoSite):
		return nil, p.noSite(f.dir)
	case err != nil:
		return nil, err
	case snapshot.Errors() > 0:
		p.printProblems(root, buildFlags{dir: f.dir}, snapshot.Problems)
		return nil, errProblems
	}
	for _, page := range snapshot.Site.Pages { // also those in other languages
		if page.Source == h.Source && page.Layout == site.LayoutArticle {
			return &handout{root, snapshot, page.Article}, nil
		}
	}
	if role, _, ok := content.RoleOf(h.Source); ok && role == content.RoleArticle {
		return nil, errors.New(p.text("%s is not published any more: its day in expires is over", file))
	}
	return nil, errors.New(p.text("%s is no article; those are the .md files in content/articles", file))
}

// onePage returns a page of the site as one file. What is missing in it is told.
func (p *program) onePage(h *handout, address string) ([]byte, error) {
	s := h.snapshot.Site
	read := func(name string) ([]byte, bool) {
		file, ok := h.snapshot.File(name)
		if !ok {
			return nil, false
		}
		data, err := file.Render()
		return data, err == nil
	}
	name, err := url.PathUnescape(strings.TrimPrefix(address, s.Home))
	if err != nil {
		return nil, err
	}
	file, ok := h.snapshot.File(name + "index.html")
	if !ok {
		return nil, fmt.Errorf("no page %s", address)
	}
	page, err := file.Render()
	if err != nil {
		return nil, err
	}
	one := pack.Article{Home: s.Home, URL: address, Read: read}
	if s.Config.BaseURLSet {
		one.Full = s.Origin
	}
	out, lost, err := pack.Single(page, one)
	for _, l := range lost {
		fmt.Fprintln(p.stderr, p.text("%s is not in the file: it needs a network", l))
	}
	return out, err
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
	pdf, err := printPage(browser, filepath.Dir(name), page)
	if err != nil {
		return "", 0, errors.New(p.text("%s did not print the page: %v", browser, err))
	}
	// A page is an object of its own in what Chromium writes.
	return name, bytes.Count(pdf, []byte("/Type /Page\n")), writeBytes(name, pdf)
}
