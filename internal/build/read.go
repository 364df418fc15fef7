package build

import (
	"bytes"
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

// found is what stands below content/, sorted by how it is read; each by path.
type found struct {
	docs, tables, files []entry
	maps                []entry // one at most
	problems            diag.List
}

// sorted puts each file of a folder below content/ where it is read.
func sorted(files []entry) found {
	var f found
	for _, e := range files {
		_, isTable := content.TableOf(e.path)
		switch {
		case e.path == configFile:
		case e.path == mapFile:
			f.maps = append(f.maps, e)
		case isTable:
			f.tables = append(f.tables, e)
		case strings.HasPrefix(e.path, "content/static/"):
			f.files = append(f.files, e)
		case content.IsMarkdown(e.path):
			f.docs = append(f.docs, e)
			f.misplaced(e.path)
		case path.Dir(e.path) == "content":
			f.notRead(e.path)
		case nearlyMarkdown(e.path):
			f.problems.Warn(diag.Pos{File: e.path}, "this file is not read, and not published").
				WithHint("rename it so that its name ends in .md")
		default:
			f.files = append(f.files, e)
		}
	}
	return f
}

// join adds what stands in another folder.
func (f *found) join(other *found) {
	f.docs = append(f.docs, other.docs...)
	f.tables = append(f.tables, other.tables...)
	f.files = append(f.files, other.files...)
	f.maps = append(f.maps, other.maps...)
	f.problems = append(f.problems, other.problems...)
}

// notRead warns of a file directly in content/ that is none of the tables.
func (f *found) notRead(p string) {
	warn := f.problems.Warn(diag.Pos{File: p}, "this file is not read")
	names := []string{path.Base(configFile), path.Base(mapFile)}
	for _, v := range content.Vocabularies {
		names = append(names, v+".yaml")
	}
	if near, ok := diag.Nearest(path.Base(p), names); ok {
		warn.WithHint("did you mean content/%s?", near)
		return
	}
	warn.WithHint("what is to be published as it is belongs in content/static/")
}

// nearlyMarkdown reports whether a file's name is that of Markdown as other
// programs write it: Notepad's a.md.txt, and endings that are not ours.
func nearlyMarkdown(p string) bool {
	name := strings.ToLower(path.Base(p))
	return strings.HasSuffix(name, ".md.txt") || slices.Contains([]string{".mdown", ".mkd", ".mkdn", ".mdx"}, path.Ext(name))
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
		slices.Contains([]string{".swp", ".swo", ".swx", ".tmp", ".crdownload", ".part"}, path.Ext(name))
}

// read reads what was found, in parallel, as far as it is not remembered.
func (b *Builder) read(f found) site.Input {
	defer leaveSources(b.root)
	in := site.Input{Tables: map[string][]*content.Term{}, Problems: f.problems}
	in.Config = b.config(&in.Problems)
	if parse := in.Config.Options(); parse.Key() != b.parse.Key() {
		b.parse, b.docs, b.tables = parse, memo[*content.Doc]{}, memo[table]{}
	}
	tables := remade(b, &b.tables, f.tables, nil, func(p string, src []byte) table {
		terms, problems := content.ParseTable(p, src, b.parse)
		return table{terms, problems}
	})
	for i, e := range f.tables {
		vocabulary, _ := content.TableOf(e.path)
		in.Tables[vocabulary] = append(in.Tables[vocabulary], tables[i].terms...)
		in.Problems = append(in.Problems, tables[i].problems...)
	}
	in.Docs = remade(b, &b.docs, f.docs, b.opts.Progress, func(p string, src []byte) *content.Doc {
		return content.Parse(p, src, b.parse)
	})
	in.Files = b.measured(f.files)
	b.readMap(f, &in)
	in.Docs = b.inOrder(in.Docs, f.docs)
	for _, r := range b.unreadable {
		file := viet.NFC(r.path)
		in.Problems.Error(diag.Pos{File: file}, "cannot be read: %v", r.err)
		for _, d := range in.Docs {
			if d.Path == file {
				d.Problems = nil // of an empty file
			}
		}
	}
	b.unreadable = nil
	return in
}

// inOrder puts the Docs of files, which are listed folder by folder, in the order
// of their paths. The places are found once for a listing: to compare 10,000 paths
// takes longer than all else that is read when one file was saved.
func (b *Builder) inOrder(docs []*content.Doc, files []entry) []*content.Doc {
	if !slices.EqualFunc(files, b.listed, func(e entry, path string) bool { return e.path == path }) {
		b.listed, b.order = make([]string, len(files)), make([]int, len(files))
		for i, e := range files {
			b.listed[i], b.order[i] = e.path, i
		}
		slices.SortStableFunc(b.order, func(i, j int) int { return strings.Compare(docs[i].Path, docs[j].Path) })
	}
	ordered := make([]*content.Doc, len(docs))
	for i, from := range b.order {
		ordered[i] = docs[from]
	}
	return ordered
}

// table is what a table file holds.
type table struct {
	terms    []*content.Term
	problems diag.List
}

// remade returns the value of each file, from memory or made anew, and makes
// the memory hold exactly these files. A file that cannot be read is noted and
// has the value of an empty one. do must not keep src.
func remade[V any](b *Builder, memory *memo[V], files []entry, progress func(done, total int), do func(path string, src []byte) V) []V {
	return recalled(b, memory, files, progress, func(e entry, before *remembered[V]) (remembered[V], error) {
		src := sources.Get().(*bytes.Buffer)
		defer func() {
			if src.Cap() <= mostSource {
				sources.Put(src)
			}
		}()
		if err := read(b.root, e.path, src); err != nil {
			return unread(e, do(e.path, nil)), err
		}
		return remake(before, e, src.Bytes(), func(src []byte) V { return do(e.path, src) }), nil
	})
}

// mostSource is how many bytes a source may have whose memory is used again: a map may
// have many more than the texts.
const mostSource = 1 << 20

// sources are for the bytes of files while something is made of them.
var sources = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func read(root fs.FS, path string, to *bytes.Buffer) error {
	to.Reset()
	f, err := openSource(root, path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = to.ReadFrom(f)
	return err
}

// recalled returns the value of each file: from memory where a look proves that
// the file is the same, else from anew, which is given what was remembered, or
// nil. The memory then holds exactly these files.
func recalled[V any](b *Builder, memory *memo[V], files []entry, progress func(done, total int),
	anew func(e entry, before *remembered[V]) (remembered[V], error)) []V {
	memory.order(files)
	values, now := make([]V, len(files)), make([]remembered[V], len(files))
	var mutex sync.Mutex
	each(len(files), progress, func(i int) {
		e := files[i]
		before := memory.find(i, e.path)
		if memory.known(before, e) {
			values[i], now[i] = before.value, *before
			return
		}
		made, err := anew(e, before)
		values[i], now[i] = made.value, made
		if err != nil {
			mutex.Lock()
			b.unreadable = append(b.unreadable, unreadable{e.path, err})
			mutex.Unlock()
		}
	})
	if b.remember {
		memory.keep(now)
	}
	return values
}

type unreadable struct {
	path string
	err  error
}

// measured returns the files to copy with the sizes of their pictures. The files
// themselves are not read whole: one may be a film.
func (b *Builder) measured(files []entry) []site.File {
	return recalled(b, &b.files, files, nil, func(e entry, _ *remembered[site.File]) (remembered[site.File], error) {
		value, err := measure(b.root, e)
		if err != nil {
			return unread(e, value), err
		}
		r := seen[site.File](e)
		r.value = value
		return r, nil
	})
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
