package serve

import (
	"io/fs"
	"sync"

	"loa/internal/build"
	"loa/internal/output"
	"loa/internal/site"
)

// edition is a snapshot as it is served. What has been rendered is kept, but for
// large files. It may be used by many goroutines.
type edition struct {
	*build.Snapshot
	root  fs.FS
	mutex sync.Mutex
	kept  map[string]*rendered
}

// rendered is a file of an edition, made when it is first wanted.
type rendered struct {
	once  sync.Once
	bytes []byte
	err   error
	marks func() marks
}

// large is the size from which a file is made anew for each request: pictures
// and films, which are read from the disk.
const large = 1 << 20

func newEdition(s *build.Snapshot, root fs.FS) *edition {
	return &edition{Snapshot: s, root: root, kept: map[string]*rendered{}}
}

// file finds an output file; ok is false when there is none.
func (e *edition) file(path string) (f output.File, ok bool) { return e.File(path) }

// page finds the page that an output file holds; nil when it is no page.
func (e *edition) page(path string) *site.Page { return e.Site.Page(path) }

// render returns a file's bytes.
func (e *edition) render(f output.File) *rendered {
	e.mutex.Lock()
	r := e.kept[f.Path]
	if r == nil {
		r = &rendered{}
		r.marks = sync.OnceValue(func() marks { return e.marks(f.Path, r.bytes) })
		e.kept[f.Path] = r
	}
	e.mutex.Unlock()
	r.once.Do(func() { r.bytes, r.err = f.Render() })
	if len(r.bytes) > large || r.err != nil {
		e.mutex.Lock()
		delete(e.kept, f.Path)
		e.mutex.Unlock()
	}
	return r
}

// address returns the address of the page that a source file makes; "" for none.
func (e *edition) address(source string) string {
	for _, p := range e.Site.Pages {
		if p.Source == source && p.Number == 1 && p.Layout != site.LayoutRedirect {
			return p.URL
		}
	}
	return ""
}
