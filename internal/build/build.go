// Package build turns a folder of sources into the files of a site.
//
// [Make] reads everything below content/ and the visual theme, and returns a
// [Snapshot]: every path of the output with a function that renders it. Nothing
// is rendered before it is asked for: a build asks for all of them and writes
// them, a preview for the page that a browser wants. Both see the same bytes.
//
//	content/  themes/
//	   │         │
//	content.Parse   theme.Load     one file → one Doc (in parallel); one folder → one Theme
//	   │             │
//	site.New         │             all Docs → one Site
//	   │             │
//	Snapshot: path → bytes, when asked
//
// The order below is the order of the work. What depends on one source file
// alone is done in parallel and knows nothing of other files; what joins files
// (site.New) is done anew each time, so that no list can be stale.
package build

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"loa/internal/cache"
	"loa/internal/diag"
	"loa/internal/feed"
	"loa/internal/output"
	"loa/internal/portable"
	"loa/internal/search"
	"loa/internal/site"
	"loa/internal/theme"
)

// Options say what to build.
type Options struct {
	Themes  fs.FS     // the themes that come with the program
	BaseURL string    // instead of the base_url of site.yaml; "" keeps that one
	Now     time.Time // the moment that decides what is published, and where things stand
	Today   time.Time // the day instead: its year, month and day in the site's zone; zero: that of Now
	Drafts  bool      // publish drafts too
	Future  bool      // publish what is dated in the future too

	// Relative makes every page name the others as seen from itself, so that the
	// site works in any folder and under any address.
	Relative bool

	// Carry is for what people take with them: the site as with Relative, and
	// without what only a host has a use for. nil: a whole site.
	Carry *Carry

	// Alone is for a page that is passed on by itself: as in the two above, nothing
	// names a full address that nobody knows.
	Alone bool

	// Cache is where the copies of pictures are kept between builds. nil: they
	// are made each time they are asked for.
	Cache *cache.Folder

	Handout site.Handout // an article that is made ready for paper

	// Progress is told how many source files have been read of how many, from
	// one goroutine at a time. nil: nobody wants to know.
	Progress func(done, total int)
}

// Snapshot is a site that is ready to be written or served. It may be used by
// many goroutines.
type Snapshot struct {
	Site     *site.Site
	Problems diag.List // everything that is wrong; with an error the files must not be written
	Steps    []Step    // where the time went

	look     *theme.Theme         // nil when it cannot be used: there are no files then
	pages    *theme.Renderer      // likewise
	pictures *pictures            // makes the assets
	rest     func() []output.File // what is neither a page nor an asset
	search   func() []output.File // by path
	own      bool                 // the theme has files of the site's own
	scale    *scale               // nil without a theme
	portable *portable.Site       // what makes pages relative; nil: they stay as they are
	carry    *carried             // what is left out; nil: nothing is
}

// Prove renders every page once, and throws it away, when the site has template
// files of its own: they may fail for one page alone, and nothing must have been
// written then. What was tried out with the program needs no proof, but where
// warnings count as errors a page may be too heavy.
func (s *Snapshot) Prove(strict bool) diag.List {
	if !s.own && !strict || s.look == nil {
		return nil
	}
	faults := make([]error, len(s.Site.Pages))
	each(len(faults), nil, func(i int) {
		_, faults[i] = s.render(nil, s.Site.Pages[i])
	})
	var problems diag.List
	for _, err := range faults {
		if err != nil {
			problems.Error(diag.Pos{}, "%v", err).InGroup("render: " + err.Error())
		}
	}
	return problems
}

// badPaths reports the output paths that cannot be written everywhere, at the
// source that they come from. That each is given once is for package site. The
// pages of a site that is made anew mostly have the paths that they had: those are
// not looked at again.
func (b *Builder) badPaths(s *site.Site) diag.List {
	const part = 1024
	parts := make([]diag.List, 1+(len(s.Pages)+part-1)/part)
	check := func(problems *diag.List, path, source string) (sound bool) {
		fault := output.CheckPath(path)
		if fault != "" {
			problems.Error(diag.Pos{File: source}, "the output path %q %s", path, fault).
				WithHint("give it another name")
		}
		return fault == ""
	}
	for i := range s.Assets {
		check(&parts[0], s.Assets[i].Path, s.Assets[i].Source)
	}
	b.sound = slices.Grow(b.sound, max(0, len(s.Pages)-len(b.sound)))[:len(s.Pages)]
	each(len(parts)-1, nil, func(i int) {
		for n := i * part; n < min((i+1)*part, len(s.Pages)); n++ {
			if p := s.Pages[n]; b.sound[n] != p.Path && check(&parts[i+1], p.Path, p.Source) {
				b.sound[n] = p.Path
			}
		}
	})
	return slices.Concat(parts...)
}

// All returns every file of the output, by path. It makes the search index,
// since the names of its files follow from what is in them: some time for a large
// site, and nothing when it is called again.
func (s *Snapshot) All() []output.File {
	if s.look == nil {
		return nil
	}
	return byPath(append(s.files(), s.search()...))
}

// Plain returns every file of the output but those of the search index, by path.
func (s *Snapshot) Plain() []output.File {
	if s.look == nil {
		return nil
	}
	return byPath(s.files())
}

func byPath(files []output.File) []output.File {
	slices.SortFunc(files, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// files lists every file but those of the search index.
func (s *Snapshot) files() []output.File {
	out := make([]output.File, 0, len(s.Site.Pages)+len(s.Site.Assets)+64)
	for i := range s.Site.Assets {
		out = append(out, s.pictures.files(&s.Site.Assets[i])...)
	}
	for _, p := range s.Site.Pages {
		if s.carry.keeps(p) {
			out = append(out, s.page(p))
		}
	}
	for _, a := range s.Site.Articles {
		if a.Share != nil {
			out = append(out, s.share(a))
		}
	}
	return append(out, s.rest()...)
}

// share is the share picture of an article.
func (s *Snapshot) share(a *site.Article) output.File {
	return output.File{Path: a.SharePath(), Stage: output.Assets, Render: func() ([]byte, error) { return s.pictures.share(s.pages.ShareCard(a)) }}
}

// File returns the file at a path of the output; false when there is none. It
// makes nothing but that file, and the search index only for a file of it: a
// preview asks for a few files of each of its snapshots.
func (s *Snapshot) File(path string) (output.File, bool) {
	if s.look == nil {
		return output.File{}, false
	}
	if p := s.Site.Page(path); p != nil {
		return s.page(p), true
	}
	if a := s.Site.Asset(path); a != nil {
		return find(s.pictures.files(a), path)
	}
	if p := s.Site.Page(strings.TrimSuffix(path, "share.png") + "index.html"); p != nil && p.Article != nil && p.Article.Share != nil && p.Article.SharePath() == path {
		return s.share(p.Article), true
	}
	if f, ok := find(s.rest(), path); ok {
		return f, true
	}
	if strings.HasPrefix(path, search.Dir) {
		return find(s.search(), path)
	}
	return output.File{}, false
}

func find(files []output.File, path string) (output.File, bool) {
	i := slices.IndexFunc(files, func(f output.File) bool { return f.Path == path })
	if i < 0 {
		return output.File{}, false
	}
	return files[i], true
}

// Step is a part of the work and the time that it took.
type Step struct {
	Name string
	Took time.Duration
}

// Errors returns how many problems are errors.
func (s *Snapshot) Errors() int {
	n, _ := s.Problems.Count()
	return n
}

// Make reads the site below root, a folder that holds content/ and may hold
// themes/, once. Whatever is wrong with the content is in Snapshot.Problems; the
// error is for what the machine could not do, such as reading a folder.
func Make(root fs.FS, opts Options) (*Snapshot, error) {
	b := NewBuilder(root, opts)
	b.remember, b.words.once = false, true
	return b.Make(nil)
}

// rest lists what is neither a page nor an asset: what the theme
// publishes, feeds and the like. A robots.txt, sw.js or manifest.webmanifest of the
// site's own wins over ours.
//
// What is carried away has no feeds.
func rest(s *site.Site, look *theme.Theme, carried bool) []output.File {
	var out []output.File
	for _, a := range look.Assets() {
		out = append(out, output.File{Path: a.Path, Stage: output.Assets, Render: func() ([]byte, error) { return a.Bytes, nil }})
	}
	if carried {
		return out
	}
	if look.Meta.Scripts {
		for _, f := range withoutNetwork(s, look) {
			if s.Asset(f.Path) == nil {
				out = append(out, f)
			}
		}
	}
	for _, f := range feed.Files(s) {
		if s.Asset(f.Path) == nil {
			out = append(out, output.File{Path: f.Path, Stage: output.Last, Render: func() ([]byte, error) { return f.Render(), nil }})
		}
	}
	return out
}
