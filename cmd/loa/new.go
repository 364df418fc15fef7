package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/scaffold"
	"loa/internal/site"
	"loa/internal/viet"
	"loa/themes"

	"github.com/spf13/cobra"
)

// newFlags are the flags of loa new.
type newFlags struct {
	dir, date, slug string
	terms           [5][]string // by termKeys
	tags            []string
	edit            bool
}

// termKeys are the keys of an article that name terms of a vocabulary, in the
// order of the vocabularies, which is that of the questions.
var termKeys = [5]string{"plan", "theme", "audience", "district", "form"}

func (p *program) newCommand() *cobra.Command {
	var f newFlags
	c := &cobra.Command{
		Use:   "new " + p.text("[KIND] [TITLE]"),
		Short: p.text("Makes a new article, page or term to fill in"),
		Long: p.text(`Makes a new file in the right folder, with every key of its kind and what it is
for. KIND is a kind of article (news, story, model, explainer, event, contest,
leaflet, broadcast, infographic, video, document, notice, report), page, or a
term: plan, theme, audience, district, form, tag. In a terminal it asks for what
is missing; type a few letters without marks to search, Enter to skip. It refuses
what would collide with another file or address, drafts too.`),
		Example: "  loa new\n  loa new event \"Đối thoại chính sách\" --district huyen-ha-lang --date 2024-05-31\n  loa new page \"Liên hệ\" --edit",
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return scaffold.Kinds(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.new(f, args)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringArrayVar(&f.terms[site.Plans], "plan", nil, p.text("the `plan` that it carries out: key, name or number"))
	flags.StringArrayVar(&f.terms[site.Themes], "theme", nil, p.text("a campaign `theme`; may be given again"))
	flags.StringArrayVar(&f.terms[site.Audiences], "audience", nil, p.text("an `audience`; may be given again"))
	flags.StringArrayVar(&f.terms[site.Districts], "district", nil, p.text("a `place` of the article's day; may be given again"))
	flags.StringArrayVar(&f.terms[site.Forms], "form", nil, p.text("a `form` of communication; may be given again"))
	flags.StringSliceVar(&f.tags, "tags", nil, p.text("`tags`, with commas between"))
	flags.StringVar(&f.date, "date", "", p.text("the `day` of the article; without, today"))
	flags.StringVar(&f.slug, "slug", "", p.text("the `name` of the file; without, made of the title"))
	flags.BoolVar(&f.edit, "edit", false, p.text("open the file: in $VISUAL or $EDITOR, else as the system does"))
	return c
}

// new is loa new.
func (p *program) new(f newFlags, args []string) error {
	draft, err := p.openDraft(f.dir)
	if err != nil {
		return err
	}
	defer draft.root.Close()
	ask := p.asker()
	e, err := p.entry(f, args, draft.site, ask)
	if err != nil {
		return err
	}
	if scaffold.IsArticle(e.Kind) {
		e.Values = p.terms(f, draft.site, e.Date, ask)
	} else if f.tags != nil || slices.ContainsFunc(f.terms[:], func(t []string) bool { return t != nil }) {
		return errors.New(p.text("only articles name terms and tags, and %s is none", e.Kind))
	}
	src := e.Source(p.lang)
	path := filepath.Join(f.dir, filepath.FromSlash(e.Path()))
	if err := draft.refuse(p, e.Path(), src); err != nil {
		return err
	}
	if err := writeNew(path, src); err != nil {
		return err
	}
	fmt.Fprintln(p.stdout, filepath.ToSlash(path))
	if f.edit {
		return p.edit(path)
	}
	return nil
}

// entry makes the new file's kind, name, title and day from the command line,
// and asks for what is not there.
func (p *program) entry(f newFlags, args []string, s *site.Site, ask *asker) (scaffold.Entry, error) {
	var e scaffold.Entry
	kinds := scaffold.Kinds()
	if len(args) == 0 && ask != nil {
		var choices []choice
		for _, k := range kinds {
			choices = append(choices, choice{k, k + ": " + scaffold.About(k).In(p.lang)})
		}
		args = ask.choose(p.text("what is it?"), choices, false)
	}
	if len(args) == 0 {
		return e, errors.New(p.text("say what it is: loa new KIND \"Title\"; see loa help new"))
	}
	e.Kind = args[0]
	if kind, ok := content.KindOf(e.Kind); ok {
		e.Kind = kind
	}
	if !slices.Contains(kinds, e.Kind) {
		return e, p.unknown(diag.T("unknown kind %q", e.Kind), e.Kind, kinds)
	}
	e.Title = viet.NFC(strings.TrimSpace(strings.Join(args[1:], " ")))
	if e.Title == "" && ask != nil {
		e.Title = viet.NFC(ask.line(p.text("its title")))
	}
	if e.Title == "" {
		return e, errors.New(p.text("it needs a title: loa new %s \"Title\"", e.Kind))
	}
	var err error
	if e.Name, err = p.fileName(f.slug, e.Title); err != nil {
		return e, err
	}
	zone := s.Config.Zone
	e.Date = time.Now().In(zone)
	if f.date != "" {
		if e.Date, _, err = viet.ParseTime(f.date, zone); err != nil {
			return e, errors.New(p.text("--date is %q, want year-month-day", f.date))
		}
	}
	return e, nil
}

// fileName is the name of a new file without its extension.
func (p *program) fileName(slug, title string) (string, error) {
	if slug != "" {
		if good := viet.Slug(slug); good != slug {
			return "", errors.New(p.text("--slug is %q, want a-z, 0-9 and hyphens: %s", slug, good))
		}
		return slug, nil
	}
	name := viet.Slug(title)
	if name == "" {
		return "", errors.New(p.text("no name of a file can be made from %q: give one with --slug", title))
	}
	return name, nil
}

// terms returns the terms and tags of a new article by key, and asks for those
// of vocabularies that the command line does not mention.
func (p *program) terms(f newFlags, s *site.Site, date time.Time, ask *asker) map[string][]string {
	values := map[string][]string{}
	for _, tag := range f.tags {
		values["tags"] = append(values["tags"], strings.TrimSpace(tag))
	}
	for v, key := range termKeys {
		values[key] = f.terms[v]
		if ask == nil || f.terms[v] != nil {
			continue
		}
		var choices []choice
		for _, t := range s.Vocabularies[v].Terms {
			if t.ValidAt(date) {
				choices = append(choices, choice{t.Key, t.Name})
			}
		}
		if len(choices) > 0 {
			values[key] = ask.choose(scaffold.About(key).In(p.lang), choices, v != site.Plans)
		}
	}
	if ask != nil && f.tags == nil {
		for tag := range strings.SplitSeq(ask.line(p.text("tags, with commas between")), ",") {
			if tag = strings.TrimSpace(tag); tag != "" {
				values["tags"] = append(values["tags"], tag)
			}
		}
	}
	return values
}

// draft is a site to which a file is added on trial.
type draft struct {
	root    *os.Root
	files   *withFile
	builder *build.Builder
	site    *site.Site
	before  diag.List
}

func (p *program) openDraft(dir string) (*draft, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, p.cannotOpen(dir, err)
	}
	d := &draft{root: root, files: &withFile{FS: root.FS()}}
	d.builder = build.NewBuilder(d.files, build.Options{Themes: themes.FS, Now: time.Now(), Drafts: true, Future: true})
	snapshot, err := d.builder.Make(nil)
	if err != nil {
		root.Close()
		if errors.Is(err, build.ErrNoSite) {
			err = p.noSite(dir)
		}
		return nil, err
	}
	d.site, d.before = snapshot.Site, snapshot.Problems
	return d, nil
}

// refuse returns what would be wrong with the site if it had this file: another
// file or address that it meets, a term that is not there, a place that was
// called otherwise on that day. What is wrong already is no reason.
func (d *draft) refuse(p *program, path string, src []byte) error {
	if _, err := d.root.Lstat(filepath.FromSlash(path)); err == nil {
		return errors.New(p.text("%s is there already", path))
	}
	d.files.name, d.files.src = path, src
	snapshot, err := d.builder.Make(nil)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, problem := range d.before {
		known[problem.Pos.String()+problem.Text.String()] = true
	}
	var reasons []string
	for _, problem := range snapshot.Problems {
		if problem.Warning || problem.Notice || known[problem.Pos.String()+problem.Text.String()] {
			continue
		}
		reason := problem.Text.In(p.lang)
		if hint := problem.Hint.In(p.lang); hint != "" {
			reason += "; " + hint
		}
		reasons = append(reasons, reason)
	}
	if len(reasons) > 0 {
		return errors.New(strings.Join(append(reasons, p.text("nothing was written")), "\n     "))
	}
	return nil
}
