package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/pack"
	"loa/internal/site"
	"loa/internal/viet"
	"loa/themes"

	"github.com/spf13/cobra"
)

// packFlags are the flags of loa pack.
type packFlags struct {
	dir, out, baseURL      string
	district, plan, single string
	strict                 bool
}

// ending is that of the name of what is made.
func (f packFlags) ending() string {
	if f.single != "" {
		return ".html"
	}
	return ".zip"
}

func (p *program) packCommand() *cobra.Command {
	var f packFlags
	c := &cobra.Command{
		Use:   "pack",
		Short: p.text("Makes one file of the site, for those without a network"),
		Long: p.text(`Makes a zip archive of the site. Unpacked into a folder or onto a USB stick it
opens by a double click, without a server: navigation, pictures, search and print
work. With --district or --plan it holds only their articles; links to the others
lead to the site's address, and say so.

With --single it makes one HTML file of one article, with its pictures in it, to
pass on by Bluetooth or a messenger.`),
		Example: "  loa pack\n  loa pack --district huyen-ha-quang -o ha-quang.zip\n  loa pack --single content/articles/tap-huan.md",
		Args:    p.noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.pack(f) },
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringVarP(&f.out, "out", "o", "", p.text("the `file` to write; without, it is called after the site or the article"))
	flags.StringVar(&f.district, "district", "", p.text("only the articles of this place: its `key` or name"))
	flags.StringVar(&f.plan, "plan", "", p.text("only the articles of this plan: its `key` or name"))
	flags.StringVar(&f.single, "single", "", p.text("one page of this article: its `file` in content/articles/"))
	flags.StringVar(&f.baseURL, "base-url", "", p.text("the `address` of the site, instead of base_url in site.yaml"))
	flags.BoolVar(&f.strict, "strict", false, p.text("count warnings as errors"))
	return c
}

// refuse says which flags of loa pack cannot be, or not together.
func (p *program) refuse(f packFlags) error {
	if f.single != "" && (f.district != "" || f.plan != "") {
		return errors.New(p.text("--single makes one article: leave out --district and --plan"))
	}
	if ext := f.ending(); f.out != "" && !strings.EqualFold(filepath.Ext(f.out), ext) { // perhaps the article itself
		return errors.New(p.text("-o is %q, want a name that ends with %s", f.out, ext))
	}
	if f.baseURL != "" {
		if u, why := content.ParseBaseURL(f.baseURL); u == nil {
			return errors.New(p.text("--base-url is %q: %s", f.baseURL, why))
		}
	}
	return nil
}

// pack is loa pack.
func (p *program) pack(f packFlags) error {
	if err := p.refuse(f); err != nil {
		return err
	}
	opts := build.Options{Themes: themes.FS, BaseURL: f.baseURL, Now: time.Now(), Alone: f.single != "", Cache: cacheOf(f.dir)}
	if f.single == "" {
		opts.Carry = &build.Carry{District: f.district, Plan: f.plan}
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return fmt.Errorf("%s", p.text("the folder %s cannot be opened: %v", f.dir, err))
	}
	defer root.Close()
	snapshot, err := build.Make(build.Disk(root), opts)
	if errors.Is(err, build.ErrNoSite) {
		return p.noSite(f.dir)
	}
	if err != nil {
		return err
	}
	if err := p.prove(snapshot, false, newProgress(p, time.Now())); err != nil {
		return err
	}
	p.printProblems(root, buildFlags{dir: f.dir}, snapshot.Problems)
	if errs, warnings := snapshot.Problems.Count(); errs > 0 || f.strict && warnings > 0 {
		fmt.Fprintln(p.stderr, p.text("nothing was written"))
		return errProblems
	}
	if f.single != "" {
		return p.packSingle(f, snapshot)
	}
	return p.packZip(f, snapshot)
}

// packZip writes the archive.
func (p *program) packZip(f packFlags, s *build.Snapshot) error {
	folder, opener := "site", "OPEN-ME.html"
	if s.Site.Config.Language != "en" {
		folder, opener = "trang", "MO-TRANG-NAY.html"
	}
	name := f.out
	if name == "" {
		parts := []string{cmp.Or(viet.Slug(s.Site.Config.Title.Text), folder)}
		for _, key := range []string{f.district, f.plan} {
			if key != "" {
				parts = append(parts, viet.Slug(key))
			}
		}
		name = strings.Join(parts, "-") + f.ending()
	}
	p.printHeld(s)
	files := s.Carried()
	size, err := writeFile(name, func(w io.Writer) error {
		return pack.Zip(w, folder, files, pack.Entry{Name: opener, Bytes: s.Opener(folder)})
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, p.text("%s: %d articles, %d files, %s; unpack it and open %s", name, len(s.Site.Articles), len(files)+1, megabytes(size), opener))
	return nil
}

// packSingle writes the page of one article.
func (p *program) packSingle(f packFlags, s *build.Snapshot) error {
	page := articlePageOf(s.Site, f.dir, f.single)
	if page == nil {
		return errors.New(p.text("%s is no article that is published", f.single))
	}
	out, err := p.single(s, page, s.From())
	if err != nil {
		return err
	}
	name := cmp.Or(f.out, singleName(page)+f.ending())
	if err := writeBytes(name, out); err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, p.text("%s: one page, %s", name, megabytes(int64(len(out)))))
	return nil
}

// single returns a page of the site as one file, and tells what is not in it. from
// stands before its address at its end; without, there is no such line.
func (p *program) single(s *build.Snapshot, page *site.Page, from string) ([]byte, error) {
	file, _ := s.File(page.Path)
	html, err := file.Render()
	if err != nil {
		return nil, err
	}
	a := pack.Article{Home: s.Site.Home, URL: page.URL, From: from, Read: func(name string) ([]byte, bool) {
		file, ok := s.File(name)
		if !ok {
			return nil, false
		}
		data, err := file.Render()
		return data, err == nil
	}}
	if s.Site.Config.BaseURLSet {
		a.Full = s.Site.Origin
	}
	out, lost, err := pack.Single(html, a)
	for _, l := range lost {
		fmt.Fprintln(p.stderr, p.text("%s is not in the file: it needs a network", l))
	}
	return out, err
}

// singleName is the last part of a page's address; that of a version has the
// language behind it, since "tyz" alone would be the name of each article in Tày.
func singleName(page *site.Page) string {
	dir := path.Dir(page.Path)
	if page.Article != nil && page.Article.Lang != "" && path.Base(dir) == page.Article.Lang {
		return path.Base(path.Dir(dir)) + "." + page.Article.Lang
	}
	return path.Base(dir)
}

// articlePageOf returns the page of an article or standing page by its source
// file, named from the site's folder or from where the user is; nil for none.
func articlePageOf(s *site.Site, dir, source string) *site.Page {
	names := []string{filepath.ToSlash(filepath.Clean(source))}
	if rel, err := filepath.Rel(realPath(dir), realPath(source)); err == nil {
		names = append(names, filepath.ToSlash(rel))
	}
	for _, name := range names {
		for _, page := range s.Pages {
			if page.Source == viet.NFC(name) && (page.Article != nil || page.Standing != nil) {
				return page
			}
		}
	}
	return nil
}

// megabytes writes a size for people.
func megabytes(size int64) string {
	if size < 1<<20 {
		return fmt.Sprintf("%d KB", (size+1023)/1024)
	}
	return fmt.Sprintf("%.1f MB", float64(size)/(1<<20))
}
