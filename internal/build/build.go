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

	"loa/internal/diag"
	"loa/internal/feed"
	"loa/internal/output"
	"loa/internal/search"
	"loa/internal/site"
	"loa/internal/theme"
)

// Options say what to build.
type Options struct {
	Themes  fs.FS     // the themes that come with the program
	BaseURL string    // instead of the base_url of site.yaml; "" keeps that one
	Now     time.Time // the moment that decides what is published
	Drafts  bool      // publish drafts too
	Future  bool      // publish what is dated in the future too

	// Progress is told how many source files have been read of how many, from
	// one goroutine at a time. nil: nobody wants to know.
	Progress func(done, total int)
}

// Snapshot is a site that is ready to be written or served. It may be used by
// many goroutines.
type Snapshot struct {
	Files    []output.File // by path; without those of the search index
	Site     *site.Site
	Problems diag.List // everything that is wrong; with an error the files must not be written
	Steps    []Step    // where the time went

	search func() []output.File // by path; nil when there are no files
	own    bool                 // the theme has files of the site's own
}

// Prove renders every page once, and throws it away, when the site has template
// files of its own: they may fail for one page alone, and nothing must have been
// written then. What was tried out with the program needs no proof.
func (s *Snapshot) Prove() diag.List {
	if !s.own {
		return nil
	}
	faults := make([]error, len(s.Files))
	each(len(s.Files), nil, func(i int) {
		if s.Files[i].Stage == output.Pages {
			_, faults[i] = s.Files[i].Render()
		}
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
// source that they come from.
func badPaths(files []output.File, s *site.Site) diag.List {
	faults := output.Check(files)
	if len(faults) == 0 {
		return nil
	}
	sources := map[string]string{}
	for _, a := range s.Assets {
		sources[a.Path] = a.Source
	}
	for _, p := range s.Pages {
		sources[p.Path] = p.Source
	}
	var problems diag.List
	for _, f := range faults {
		problems.Error(diag.Pos{File: sources[f.Path]}, "the output path %q %s", f.Path, f.Problem).
			WithHint("give it another name")
	}
	return problems
}

// All returns every file of the output, by path. It makes the search index,
// since the names of its files follow from what is in them: some time for a large
// site, and nothing when it is called again.
func (s *Snapshot) All() []output.File {
	if s.search == nil {
		return s.Files
	}
	all := slices.Concat(s.Files, s.search())
	slices.SortFunc(all, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	return all
}

// File returns the file at a path of the output; false when there is none. It
// makes the search index only when a file of it is asked for.
func (s *Snapshot) File(path string) (output.File, bool) {
	find := func(files []output.File) (output.File, bool) {
		i, ok := slices.BinarySearchFunc(files, path, func(f output.File, path string) int { return strings.Compare(f.Path, path) })
		if !ok {
			return output.File{}, false
		}
		return files[i], true
	}
	f, ok := find(s.Files)
	if !ok && s.search != nil && strings.HasPrefix(path, search.Dir) {
		return find(s.search())
	}
	return f, ok
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
	b.remember = false
	return b.Make(nil)
}

// files lists every file of the output, by path.
func files(root fs.FS, s *site.Site, look *theme.Theme) []output.File {
	out := make([]output.File, 0, len(s.Pages)+len(s.Assets)+16)
	own := map[string]bool{} // a robots.txt of the site's own wins over ours
	for _, a := range s.Assets {
		own[a.Path] = true
		out = append(out, output.File{Path: a.Path, Stage: output.Assets, Render: func() ([]byte, error) {
			return fs.ReadFile(root, a.Source)
		}})
	}
	for _, a := range look.Assets() {
		out = append(out, output.File{Path: a.Path, Stage: output.Assets, Render: func() ([]byte, error) { return a.Bytes, nil }})
	}
	renderer := look.Renderer(s)
	for _, p := range s.Pages {
		out = append(out, output.File{Path: p.Path, Stage: output.Pages, Render: func() ([]byte, error) { return renderer.Render(p) }})
	}
	for _, f := range feed.Files(s) {
		if !own[f.Path] {
			out = append(out, output.File{Path: f.Path, Stage: output.Last, Render: func() ([]byte, error) { return f.Render(), nil }})
		}
	}
	slices.SortFunc(out, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	return out
}
