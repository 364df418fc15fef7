package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/cache"
	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/output"
	"loa/themes"

	"github.com/spf13/cobra"
)

// mostProblems is how many problems are printed before the rest is counted.
const mostProblems = 50

// How much garbage there may be, in percent of what is in use, before it is
// collected. Most memory is in use while the index of the search is made, so that
// is where to spare it. (10,000 articles: at most 570 MiB, and a tenth less processor
// time than with 200, 75 and 100, which stay below 510.)
const (
	gcReading  = 300
	gcIndexing = 100
	gcWriting  = 200
)

// buildFlags are the flags of loa build.
type buildFlags struct {
	dir, out, baseURL, today             string
	drafts, future, strict, why, timings bool
	relative                             bool
}

func (p *program) buildCommand() *cobra.Command {
	var f buildFlags
	c := &cobra.Command{
		Use:   "build",
		Short: p.text("Makes public/ from content/"),
		Long: p.text(`Makes the site: reads content/ and themes/, and makes public/ hold exactly the
files of the site. Files that have not changed are not touched, and files that
are not the site's (.git, CNAME) are left alone. When the content has an error,
nothing is written.`),
		Example: "  loa build\n  loa build -C ../site --out /var/www/site\n  loa build --drafts --future\n  loa build --relative --out site",
		Args:    p.noArguments,
		RunE: func(*cobra.Command, []string) error {
			return p.build(f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.StringVar(&f.out, "out", "", p.text("the `folder` to write to, instead of public/ in the site's folder"))
	flags.StringVar(&f.baseURL, "base-url", "", p.text("the `address` of the site, instead of base_url in site.yaml"))
	flags.BoolVar(&f.relative, "relative", false, p.text("make a site that works from any folder, without knowing its address"))
	flags.BoolVar(&f.drafts, "drafts", false, p.text("publish drafts too"))
	flags.BoolVar(&f.future, "future", false, p.text("publish what is dated in the future too"))
	p.todayFlag(c, &f.today)
	flags.BoolVar(&f.strict, "strict", false, p.text("count warnings as errors"))
	flags.BoolVarP(&f.why, "verbose", "v", false, p.text("say for each written file why, and every problem by itself"))
	flags.BoolVar(&f.timings, "time", false, p.text("say where the time went"))
	return c
}

// build is loa build.
func (p *program) build(f buildFlags) error {
	start := time.Now()
	if f.out == "" {
		f.out = filepath.Join(f.dir, "public")
	}
	if err := p.refuseFlags(f); err != nil {
		return err
	}
	root, today, err := p.openOn(f.dir, f.today)
	if err != nil {
		return err
	}
	defer root.Close()
	debug.SetGCPercent(gcReading)
	bar := newProgress(p, start)
	snapshot, err := build.Make(build.Disk(root), build.Options{
		Themes: themes.FS, BaseURL: f.baseURL, Now: start, Today: today,
		Drafts: f.drafts, Future: f.future, Relative: f.relative, Progress: bar.reading, Cache: cacheOf(f.dir),
	})
	bar.done()
	if errors.Is(err, build.ErrNoSite) {
		return p.noSite(f.dir)
	}
	if err != nil {
		return err
	}
	if err := p.prove(snapshot, f.strict, bar); err != nil {
		return err
	}
	if f.why {
		p.printDay(snapshot.Site, f.today != "")
	}
	p.printProblems(root, f, snapshot.Problems)
	if errs, warnings := snapshot.Problems.Count(); errs > 0 || f.strict && warnings > 0 {
		fmt.Fprintln(p.stderr, p.text("nothing was written"))
		return errProblems
	}
	return p.write(root, f, snapshot, bar)
}

// prove finds what only making shows, before anything is written: faults of
// templates, and pictures that are damaged.
func (p *program) prove(snapshot *build.Snapshot, strict bool, bar *progress) error {
	if snapshot.Errors() > 0 {
		return nil
	}
	start := time.Now()
	problems := snapshot.Prove(strict)
	if strict {
		problems = append(problems, snapshot.Heavy()...)
	}
	more, err := snapshot.MakePictures(bar.pictures)
	bar.done()
	snapshot.Steps = append(snapshot.Steps, build.Step{Name: "pictures", Took: time.Since(start)})
	snapshot.Problems = slices.Concat(snapshot.Problems, problems, more)
	snapshot.Problems.Sort()
	return err
}

// cacheOf returns where a site keeps what is costly to make. It lies beside the
// sources, not among them, and keeps itself out of git.
func cacheOf(dir string) *cache.Folder { return cache.Open(filepath.Join(dir, ".loa-cache")) }

// write makes the output folder hold the snapshot, and says what was done.
func (p *program) write(root *os.Root, f buildFlags, snapshot *build.Snapshot, bar *progress) error {
	writing := time.Now()
	debug.SetGCPercent(gcIndexing)
	files := snapshot.All()
	debug.SetGCPercent(gcWriting)
	result, err := output.Apply(f.out, files, output.Options{Progress: bar.writing})
	bar.done()
	if err != nil {
		return err
	}
	heavy := snapshot.Heavy() // guessed at when the pages were made
	snapshot.Problems = append(snapshot.Problems, heavy...)
	p.printProblems(root, f, heavy)
	if f.why {
		p.printChanges(f.out, result)
	}
	p.printHeld(snapshot)
	p.printSummary(snapshot, result, time.Since(bar.start))
	if f.timings {
		p.printSteps(append(snapshot.Steps, build.Step{Name: "render and write", Took: time.Since(writing)}))
	}
	return nil
}

// refuseFlags refuses what cannot be meant: an address that is none, and an
// output folder among the sources, where the next build would read it.
func (p *program) refuseFlags(f buildFlags) error {
	if f.baseURL != "" {
		if u, why := content.ParseBaseURL(f.baseURL); u == nil {
			return errors.New(p.text("--base-url is %q: %s", f.baseURL, why))
		}
	}
	out := realPath(f.out)
	for _, source := range []string{"content", "themes"} {
		rel, err := filepath.Rel(realPath(filepath.Join(f.dir, source)), out)
		if err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return errors.New(p.text("%s lies in %s/, which is read: choose another --out", f.out, source))
		}
	}
	return nil
}

// realPath returns the absolute path of a file with the links on its way
// followed, as far as it exists.
func realPath(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	if dir := filepath.Dir(abs); dir != abs {
		return filepath.Join(realPath(dir), filepath.Base(abs))
	}
	return abs
}

// printProblems prints the problems with their source lines: with -v each of
// them, else what can be read at once.
func (p *program) printProblems(root *os.Root, f buildFlags, problems diag.List) {
	most := mostProblems
	if f.why {
		most = 0
	}
	printer := diag.Printer{
		Lang:   p.lang,
		Max:    most,
		Each:   f.why,
		Name:   func(file string) string { return filepath.Join(f.dir, filepath.FromSlash(file)) },
		Source: sourceText(root),
	}
	printer.Print(p.stderr, problems)
}

// sourceText returns what gives the text of a source file to diag.Printer.
func sourceText(root *os.Root) func(file string) (string, bool) {
	return func(file string) (string, bool) {
		src, err := root.ReadFile(filepath.FromSlash(file))
		if err != nil {
			return "", false
		}
		text, err := content.Decode(src)
		return text, err == nil
	}
}

// noSite is the error for a folder that holds no site.
func (p *program) noSite(dir string) error {
	return errors.New(p.text("no site in %s: content/site.yaml is not there; go to the site's folder, or name it with -C", dir))
}

// printChanges says for each file that was written or removed why.
func (p *program) printChanges(out string, result output.Result) {
	for _, c := range result.Changes {
		fmt.Fprintf(p.stdout, "%-8s %s (%s)\n", p.text(c.Kind.String()), filepath.ToSlash(filepath.Join(out, c.Path)), p.text(c.Why.Format, c.Why.Args...))
	}
}

// printHeld names everything that is not published for now.
func (p *program) printHeld(s *build.Snapshot) {
	for _, h := range s.Site.Held {
		fmt.Fprintln(p.stdout, p.text("held back: %s (%s)", h.Path, h.Reason))
	}
}

// printSummary is the one line that ends every build.
func (p *program) printSummary(s *build.Snapshot, r output.Result, took time.Duration) {
	problems := diag.Printer{Lang: p.lang}.Count(s.Problems)
	fmt.Fprintln(p.stdout, p.text("%d pages, %d files: %d written, %d removed, %d unchanged; %d held back; %s; %s",
		len(s.Site.Pages), r.Files, r.Written, r.Removed, r.Same, len(s.Site.Held), problems, seconds(took)))
}

func seconds(d time.Duration) string {
	if d < 10*time.Second {
		return fmt.Sprintf("%.2f s", d.Seconds())
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}

// printSteps prints where the time went.
func (p *program) printSteps(steps []build.Step) {
	for _, s := range steps {
		fmt.Fprintf(p.stdout, "%8s  %s\n", s.Took.Round(100*time.Microsecond), p.text(s.Name))
	}
}
