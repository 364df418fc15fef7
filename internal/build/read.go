package build

import (
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/site"
	"loa/internal/viet"
)

const configFile = "content/site.yaml"

// ErrNoSite is returned for a folder without content/site.yaml.
var ErrNoSite = errors.New("content/site.yaml is not there")

// found is what stands below content/, by path.
type found struct {
	docs, tables, files []string
	problems            diag.List
}

// list walks content/. Names are compared and kept in NFC later; here they are
// as the disk has them.
func list(root fs.FS) (found, error) {
	var f found
	if _, err := fs.Stat(root, configFile); err != nil {
		return f, ErrNoSite
	}
	err := fs.WalkDir(root, "content", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case ignored(p):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case d.Type()&fs.ModeSymlink != 0 && !f.followed(root, p):
			return nil
		case d.Type()&^fs.ModeSymlink != 0:
			f.problems.Error(diag.Pos{File: p}, "not a file that can be read").WithHint("remove it")
			return nil
		}
		f.sort(p)
		return nil
	})
	return f, err
}

// followed reports whether a symbolic link leads to a file inside the site.
func (f *found) followed(root fs.FS, p string) bool {
	info, err := fs.Stat(root, p)
	switch {
	case err != nil:
		f.problems.Error(diag.Pos{File: p}, "a symbolic link that leaves the site, or leads to nothing").
			WithHint("put the file itself here")
		return false
	case info.IsDir():
		f.problems.Error(diag.Pos{File: p}, "a symbolic link to a folder, which is not followed").
			WithHint("put the folder itself here")
		return false
	}
	return true
}

// sort puts a file where it is read.
func (f *found) sort(p string) {
	ext := strings.ToLower(path.Ext(p))
	_, isTable := content.TableOf(p)
	switch {
	case p == configFile:
	case isTable:
		f.tables = append(f.tables, p)
	case strings.HasPrefix(p, "content/static/"):
		f.files = append(f.files, p)
	case ext == ".md" || ext == ".markdown":
		f.docs = append(f.docs, p)
		f.misplaced(p)
	case path.Dir(p) == "content":
		warn := f.problems.Warn(diag.Pos{File: p}, "this file is not read")
		if near, ok := diag.Nearest(path.Base(p), tableNames()); ok {
			warn.WithHint("did you mean content/%s?", near)
			return
		}
		warn.WithHint("what is to be published as it is belongs in content/static/")
	default:
		f.files = append(f.files, p)
	}
}

func tableNames() []string {
	names := []string{"site.yaml"}
	for _, v := range content.Vocabularies {
		names = append(names, v+".yaml")
	}
	return names
}

// misplaced warns, once a folder, of Markdown outside the folders of the
// content model. It is read as an article: no page is lost.
func (f *found) misplaced(p string) {
	if _, _, ok := content.RoleOf(p); ok {
		return
	}
	folder, _, deep := strings.Cut(strings.TrimPrefix(p, "content/"), "/")
	if !deep {
		folder = "."
	}
	f.problems.Warn(diag.Pos{File: p}, "outside the folders that Loa knows: read as an article").
		WithHint("move it to content/articles").InGroup("folder:" + folder)
}

// ignored reports whether a file is none of the site's: what editors, file
// managers and git leave behind, and, but for static/, every dotfile.
func ignored(p string) bool {
	name := path.Base(p)
	switch {
	case strings.HasPrefix(name, "."):
		return !strings.HasPrefix(p, "content/static/") || slices.Contains([]string{".DS_Store", ".git", ".gitkeep", ".gitignore"}, name) ||
			strings.HasPrefix(name, "._") || strings.HasPrefix(name, ".#") || temporary(name)
	case name == "Thumbs.db", name == "desktop.ini", name == "4913":
		return true
	}
	return temporary(name)
}

// temporary reports whether a name is one that editors give to their own copies.
func temporary(name string) bool {
	return strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") ||
		slices.Contains([]string{".swp", ".swo", ".swx", ".tmp", ".bak", ".crdownload", ".part"}, path.Ext(name))
}

// read reads every file that was found, in parallel.
func read(root fs.FS, f found, opts Options) site.Input {
	in := site.Input{Tables: map[string][]*content.Term{}, Problems: f.problems}
	var problems diag.List
	in.Config, problems = config(root, opts)
	in.Problems = append(in.Problems, problems...)
	parse := in.Config.Options()

	for _, p := range f.tables {
		vocabulary, _ := content.TableOf(p)
		src, err := fs.ReadFile(root, p)
		if err != nil {
			in.Problems.Error(diag.Pos{File: p}, "cannot be read: %v", err)
			continue
		}
		terms, problems := content.ParseTable(p, src, parse)
		in.Tables[vocabulary] = append(in.Tables[vocabulary], terms...)
		in.Problems = append(in.Problems, problems...)
	}
	in.Docs = make([]*content.Doc, len(f.docs))
	each(len(f.docs), opts.Progress, func(i int) { in.Docs[i] = readDoc(root, f.docs[i], parse) })
	in.Files = make([]site.File, len(f.files))
	each(len(f.files), nil, func(i int) { in.Files[i] = measure(root, f.files[i]) })
	slices.SortFunc(in.Docs, func(a, b *content.Doc) int { return strings.Compare(a.Path, b.Path) })
	return in
}

func readDoc(root fs.FS, p string, opts content.Options) *content.Doc {
	src, err := fs.ReadFile(root, p)
	if err != nil {
		d := &content.Doc{Path: viet.NFC(p)}
		d.Problems.Error(diag.Pos{File: d.Path}, "cannot be read: %v", err)
		return d
	}
	return content.Parse(p, src, opts)
}

// each calls do for 0 to n-1 on all cores and returns when all are done.
func each(n int, progress func(done, total int), do func(i int)) {
	var next, done atomic.Int64
	var mutex sync.Mutex
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
				if progress != nil && done.Add(1)%64 == 0 {
					mutex.Lock()
					progress(int(done.Load()), n)
					mutex.Unlock()
				}
			}
		})
	}
	all.Wait()
}
