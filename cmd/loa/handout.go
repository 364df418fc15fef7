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
	"loa/internal/onefile"
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
	snapshot, err := build.Make(root.FS(), build.Options{Themes: themes.FS, Now: time.Now(), Today: day, Drafts: true, Future: true, Handout: h})
	switch {
	case errors.Is(err, build.ErrNoSite):
		return nil, p.noSite(f.dir)
	case err != nil:
		return nil, err
	case snapshot.Errors() > 0:
		p.printProblems(root, buildFlags{dir: f.dir}, snapshot.Problems)
		return nil, errProblems
	}
	for _, a := range snapshot.Site.Articles {
		if a.Doc.Path == h.Source {
			return &handout{root, snapshot, a}, nil
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
	at, err := url.Parse(s.Absolute(address))
	if err != nil {
		return nil, err
	}
	open := func(u *url.URL) ([]byte, bool) {
		name, inside := strings.CutPrefix(u.EscapedPath(), s.Home)
		if u.Host != at.Host || !inside {
			return nil, false
		}
		if name, err = url.PathUnescape(name); err != nil {
			return nil, false
		}
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		file, ok := h.snapshot.File(name)
		if !ok {
			return nil, false
		}
		data, err := file.Render()
		return data, err == nil
	}
	src, ok := open(at)
	if !ok {
		return nil, fmt.Errorf("no page %s", address)
	}
	packed, missing := onefile.Page{HTML: src, Address: at, Open: open}.Pack()
	for _, m := range missing {
		fmt.Fprintln(p.stderr, p.text("%s is not in the file: the site has nothing there", m))
	}
	return packed, nil
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
	return os.WriteFile(f.out, made, 0o644)
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
	return name, bytes.Count(pdf, []byte("/Type /Page\n")), os.WriteFile(name, pdf, 0o644)
}
