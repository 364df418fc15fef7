package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"syscall"
	"time"

	"loa/internal/build"
	"loa/internal/diag"
	"loa/internal/gallery"
	"loa/internal/serve"
	"loa/internal/site"
	"loa/themes"

	"github.com/spf13/cobra"
)

// gcPercent lets the heap of a preview grow to two and a half times what is in use
// before it is cleared, so that few edits meet the collector.
const gcPercent = 150

// serveFlags are the flags of loa serve.
type serveFlags struct {
	dir, host, editor, today    string
	port                        int
	drafts, open, poll, timings bool
	gallery                     bool
}

func (p *program) serveCommand() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve",
		Short: p.text("Shows the site in the browser while you write"),
		Long: p.text(`Shows the site in the browser and keeps it as new as the files: every save is
seen at once. What is shown is what a build would write; nothing is written to
public/. When the content has errors, the page says so and the last good site
stays. Ctrl-C ends it.`),
		Example: "  loa serve\n  loa serve --open --editor vscode\n  loa serve -C ../site --drafts=false\n  loa serve --editor 'idea://open?file={file}&line={line}'",
		Args:    p.noArguments,
		RunE: func(*cobra.Command, []string) error {
			return p.serve(f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.IntVar(&f.port, "port", 0, p.text("the `port`; without, or when it is taken, the next free one, from 8080"))
	flags.StringVar(&f.host, "host", "", p.text("the `address` to listen on; without, only this machine can see the site"))
	flags.BoolVar(&f.drafts, "drafts", true, p.text("show drafts and what is dated in the future too; --drafts=false shows what a build publishes now"))
	p.todayFlag(c, &f.today)
	flags.BoolVar(&f.open, "open", false, p.text("open the browser"))
	flags.BoolVar(&f.poll, "poll", false, p.text("look at the files again and again instead of waiting for the system to tell of changes"))
	flags.StringVar(&f.editor, "editor", "", p.text("the `editor` to open sources in: vscode, vscodium, zed, or an address with {file} and {line}"))
	flags.BoolVar(&f.gallery, "theme-gallery", false, p.text("show the site's visual theme on sample content: every kind of page, every component"))
	flags.BoolVar(&f.timings, "time", false, p.text("say where the time went"))
	return c
}

// serve is loa serve.
func (p *program) serve(f serveFlags) error {
	editor, ok := serve.ParseEditor(f.editor)
	if !ok {
		return errors.New(p.text("--editor is %q, want vscode, vscodium, zed, or an address such as idea://open?file={file}&line={line}", f.editor))
	}
	if f.port < 0 || f.port > 65535 {
		return errors.New(p.text("--port is %d, want a number from 1 to 65535", f.port))
	}
	root, today, err := p.openOn(f.dir, f.today)
	if err != nil {
		return err
	}
	defer root.Close()
	if _, err := root.Stat("content/site.yaml"); errors.Is(err, fs.ErrNotExist) {
		return p.noSite(f.dir)
	}
	fsys := build.Disk(root)
	if f.gallery {
		fsys = gallery.Files(p.lang, chosenTheme(root), root.FS(), time.Now())
	}
	dir, err := filepath.Abs(f.dir)
	if err != nil {
		return err
	}
	bar := newProgress(p, time.Now())
	view := preview{program: p, flags: f, root: root, bar: bar}
	server, err := serve.New(serve.Options{
		Dir: dir, Root: fsys,
		Builder: build.NewBuilder(fsys, build.Options{Themes: themes.FS, Today: today, Drafts: f.drafts, Future: f.drafts, Progress: bar.reading, Cache: cacheOf(f.dir)}),
		Host:    f.host, Port: f.port, Poll: f.poll, Editor: editor, Lang: p.lang,
		Source: sourceText(root), Looked: view.looked,
		Notice: func(t diag.Text) { fmt.Fprintln(p.stderr, t.In(p.lang)) },
	})
	if err != nil {
		return errors.New(p.text("the preview cannot listen: %v", err))
	}
	view.server = server
	debug.SetGCPercent(gcPercent)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return server.Run(ctx)
}

// preview prints what a preview has to say.
type preview struct {
	*program
	flags  serveFlags
	root   *os.Root
	bar    *progress
	server *serve.Server
	last   diag.List   // the problems that were printed last
	held   []site.Held // likewise what is not shown
}

// looked prints what came of a look at the site: a line, and the problems when
// they are others than before.
func (v *preview) looked(l serve.Look) {
	v.bar.done()
	if l.First {
		v.printAddress()
	}
	if l.Err != nil {
		fmt.Fprintln(v.stderr, v.text("the site cannot be read: %v", l.Err))
		return
	}
	problems := l.Snapshot.Problems
	if news := !reflect.DeepEqual(problems, v.last); news {
		v.printProblems(v.root, buildFlags{dir: v.flags.dir}, problems)
		v.last = problems
	} else if l.Tick {
		return
	}
	count := diag.Printer{Lang: v.lang}.Count(problems)
	fmt.Fprintln(v.stdout, v.text("%s  %d pages; %s; %s", time.Now().Format(time.TimeOnly), len(l.Snapshot.Site.Pages), count, milliseconds(l.Took)))
	if held := l.Snapshot.Site.Held; !reflect.DeepEqual(held, v.held) {
		v.printHeld(l.Snapshot)
		v.held = held
	}
	if l.Snapshot.Errors() > 0 {
		fmt.Fprintln(v.stdout, v.text("the last good site stays until the errors are corrected"))
	}
	if v.flags.timings {
		v.printSteps(l.Snapshot.Steps)
	}
}

// printAddress says where the site is, and opens it.
func (v *preview) printAddress() {
	address := v.server.URL()
	wanted := v.flags.port
	if wanted == 0 {
		wanted = serve.FirstPort
	}
	line := address
	if v.server.Port() != wanted {
		line = v.text("%s (%d is taken)", address, wanted)
	}
	fmt.Fprintln(v.stdout, line)
	fmt.Fprintln(v.stdout, v.text("Ctrl-C ends the preview"))
	if !v.flags.open {
		return
	}
	if err := openBrowser(address); err != nil {
		fmt.Fprintln(v.stderr, v.text("the browser cannot be opened: %v", err))
	}
}

func milliseconds(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return seconds(d)
}
