package build

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/theme"
)

// ErrNoSite is returned for a folder without content/site.yaml.
var ErrNoSite = errors.New("content/site.yaml is not there")

// Builder makes snapshots of one site again and again. It remembers what
// depends on one file alone, so that a second snapshot costs what has changed
// and the joining of all: a rebuild is a build with a warm memory, and gives the
// same bytes. It is not safe for concurrent use; the snapshots are.
type Builder struct {
	root     fs.FS
	opts     Options
	remember bool

	tree   tree
	parse  content.Options // what docs and tables were made for
	docs   memo[*content.Doc]
	tables memo[table]
	files  memo[site.File]
	maps   memo[outlined]
	look   look
	words  searched
	listed []string // the paths of Docs as they are listed
	order  []int    // and the places of these in the order of paths

	sound    []string // paths of pages that can be written everywhere, as they stood in the last snapshot
	pictures *pictures
	made     *site.Site // the last one; nil before

	unreadable []unreadable
}

// NewBuilder returns a Builder for the site below root.
func NewBuilder(root fs.FS, opts Options) *Builder {
	return &Builder{root: root, opts: opts, remember: true, tree: tree{}, pictures: newPictures(root, opts.Cache)}
}

// SetNow sets the moment that decides what the next snapshots publish, where no
// day was asked for.
func (b *Builder) SetNow(now time.Time) { b.opts.Now = now }

// Make returns a snapshot of the site as it is now. paths are where something
// may have changed, slash-separated from the site's root: folders, which are
// listed again with what is new in them, and files, which are read again
// whatever their times say. nil: everything may have changed. What has moved or
// gone is found through the folder that it was in.
func (b *Builder) Make(paths []string) (*Snapshot, error) {
	var s Snapshot
	watch := time.Now()
	step := func(name string) {
		s.Steps = append(s.Steps, Step{name, time.Since(watch)})
		watch = time.Now()
	}
	if err := b.list(paths); err != nil {
		return nil, err
	}
	step("list")
	in := b.read(b.tree.found())
	step("read")
	look, problems := b.theme(in.Config.Theme, in.Config.Accent)
	if look != nil {
		for _, a := range look.Assets() {
			in.Taken = append(in.Taken, a.Path)
		}
	}
	step("theme")
	opts := site.Options{
		Now: b.now(in.Config.Zone), Drafts: b.opts.Drafts, Future: b.opts.Future,
		Unaddressed: b.placeless() && !in.Config.BaseURLSet, Handout: b.opts.Handout, Before: b.made,
	}
	s.Site = site.New(in, opts)
	if b.remember {
		b.made = s.Site
	}
	if b.opts.Carry != nil {
		s.carryAway(in, opts, b.opts.Carry, &problems)
	}
	s.pictures = b.pictures
	s.Problems = slices.Concat(s.Site.Problems, problems, b.badPaths(s.Site), s.pictures.problems(s.Site.Assets))
	s.Problems.Sort()
	s.use(b, look)
	step("join")
	return &s, nil
}

// relative reports whether pages name each other as seen from themselves.
func (b *Builder) relative() bool { return b.opts.Relative || b.opts.Carry != nil }

// placeless reports whether the site is made without knowing where it will be.
func (b *Builder) placeless() bool { return b.relative() || b.opts.Alone }

// use says with which theme the files are made.
func (s *Snapshot) use(b *Builder, look *theme.Theme) {
	if look == nil {
		return
	}
	s.look, s.pages, s.own = look, look.Renderer(s.Site), b.look.made != ""
	s.scale = newScale(s.Site, b.look.weights, s.pages.Render)
	s.rest = sync.OnceValue(func() []output.File { return rest(s.Site, look, s.carry != nil) })
	s.search = func() []output.File { return nil } // only scripts read the index
	if look.Meta.Scripts {
		s.search = searchFiles(&b.words, s.Site, look)
	}
	if b.relative() {
		s.portable = s.relative()
	}
}

// list looks at the folders where something may have changed.
func (b *Builder) list(paths []string) error {
	switch info, err := fs.Stat(b.root, configFile); {
	case errors.Is(err, fs.ErrNotExist):
		return ErrNoSite
	case err != nil:
		return fmt.Errorf("read %s: %w", configFile, err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("read %s: not a file", configFile)
	}
	dirs := map[string]bool{}
	if paths == nil || len(b.tree) == 0 {
		b.tree = tree{}
		dirs = map[string]bool{"content": true, "themes": true}
	}
	for _, p := range paths {
		if _, isFolder := b.tree[p]; isFolder {
			dirs[p] = true
			continue
		}
		b.docs.forget(p)
		b.tables.forget(p)
		b.files.forget(p)
		b.maps.forget(p)
		dirs[b.known(path.Dir(p))] = true
	}
	delete(dirs, ".")
	for dir := range dirs {
		if err := b.tree.look(b.root, dir, false); err != nil {
			return err
		}
	}
	return nil
}

// known returns the nearest folder above that has been listed: a new folder is
// found by listing what it is in.
func (b *Builder) known(dir string) string {
	for dir != "." && dir != "content" && dir != "themes" && b.tree[dir] == nil {
		dir = path.Dir(dir)
	}
	return dir
}

// look is a theme and what it was made of.
type look struct {
	name     string
	accent   content.Value
	made     string // the files of the site's own part, with their bytes
	theme    *theme.Theme
	weights  map[string]int // packed bytes of its files, by path; nil without a theme
	problems diag.List
}

// theme returns the visual theme, made anew only when one of its files has
// changed: making it tries every layout.
func (b *Builder) theme(choice, accent content.Value) (*theme.Theme, diag.List) {
	name := choice.Text
	var made strings.Builder
	files, problems := b.tree.all("themes/" + name)
	if errs, _ := problems.Count(); errs > 0 {
		return nil, problems // what is no file must not be opened
	}
	for _, e := range files {
		src, err := fs.ReadFile(b.root, e.path)
		if err != nil {
			problems.Error(diag.Pos{File: e.path}, "cannot be read: %v", err)
		}
		made.WriteString(e.path + "\x00" + string(src) + "\x00")
	}
	if b.look.theme == nil || b.look.name != name || b.look.accent != accent || b.look.made != made.String() {
		t, p := theme.LoadColoured(b.root, b.opts.Themes, name, accent)
		for i := range p {
			if p[i].File == "" {
				p[i].Pos = choice.Pos
			}
		}
		b.look = look{name, accent, made.String(), t, nil, p}
		if t != nil {
			b.look.weights = weighAssets(t)
		}
	}
	return b.look.theme, append(problems, b.look.problems...)
}

// config reads content/site.yaml.
func (b *Builder) config(problems *diag.List) *content.Config {
	src, err := fs.ReadFile(b.root, configFile)
	if err != nil {
		problems.Error(diag.Pos{File: configFile}, "cannot be read: %v", err)
	}
	c, p := content.ParseConfig(configFile, src)
	*problems = append(*problems, p...)
	if b.opts.BaseURL != "" {
		u, why := content.ParseBaseURL(b.opts.BaseURL)
		if u == nil {
			problems.Error(diag.Pos{}, "base_url is %q: %s", b.opts.BaseURL, why)
			return c
		}
		c.BaseURL, c.BaseURLSet = u, true
	}
	switch wrong, _ := p.Count(); {
	case c.BaseURLSet || wrong > 0:
	case b.placeless():
		problems.Warn(diag.Pos{File: configFile, Line: 1}, "no base_url: feeds, calendars, the sitemap, canonical links and pictures for messengers need the full address, and are left out").
			WithHint("write base_url: and the address at which the site will be, if there is one")
	default:
		problems.Warn(diag.Pos{File: configFile, Line: 1}, "no base_url: feeds, the sitemap and canonical links name %s", c.BaseURL).
			WithHint("before you publish, write base_url: and the address at which the site will be")
	}
	return c
}
