package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"loa/internal/build"
	"loa/internal/check"
	"loa/internal/content"
	"loa/internal/diag"
	"loa/themes"
)

// source is the files that are checked: those of a folder, or what git has of it.
type source struct {
	root   *os.Root
	fsys   fs.FS
	commit *commit // nil: the folder as it is
}

func (p *program) openSource(dir string, fromGit bool) (*source, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, p.cannotOpen(dir, err)
	}
	s := &source{root: root, fsys: root.FS()}
	if fromGit {
		if s.commit, err = staged(dir, s.fsys); err != nil {
			root.Close()
			return nil, errors.New(p.text("git does not say what is staged: %v", err))
		}
		s.fsys = s.commit.index
	}
	s.fsys = newReadOnce(s.fsys)
	return s, nil
}

// cannotOpen is the error for a folder that is not there, or is none.
func (p *program) cannotOpen(dir string, err error) error {
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		err = inner.Err
	}
	return errors.New(p.text("the folder %s cannot be opened: %v", dir, err))
}

func (s *source) close() { s.root.Close() }

// text returns a source file as places in it count.
func (s *source) text(file string) (string, bool) {
	src, err := fs.ReadFile(s.fsys, file)
	if err != nil {
		return "", false
	}
	text, err := content.Decode(src)
	return text, err == nil
}

// make builds the site in memory; its problems are findings too.
func (s *source) make(p *program, w when) (*build.Snapshot, error) {
	snapshot, err := build.Make(s.fsys, checkOptions(w))
	switch {
	case errors.Is(err, build.ErrNoSite) && s.commit != nil:
		return nil, errors.New(p.text("git has no content/site.yaml in %s: add it first", s.root.Name()))
	case errors.Is(err, build.ErrNoSite):
		return nil, errors.New(p.text("no site in %s: content/site.yaml is not there; go to the site's folder, or name it with -C", s.root.Name()))
	}
	return snapshot, err
}

func checkOptions(w when) build.Options {
	return build.Options{Themes: themes.FS, Now: w.now, Today: w.today, Drafts: true, Future: true}
}

// broken returns what tells whether a problem is new by what is staged: a link
// elsewhere to a file that was removed is, in a file that is not staged itself.
func (s *source) broken(w when) func(diag.Problem) bool {
	old := map[string]bool{}
	if s.commit == nil || s.commit.head == nil {
		return func(diag.Problem) bool { return false }
	}
	before, err := build.Make(s.commit.head, checkOptions(w))
	if err != nil {
		return func(diag.Problem) bool { return false }
	}
	name := func(p diag.Problem) string { return p.Pos.String() + " " + p.Text.String() }
	for _, p := range before.Problems {
		old[name(p)] = true
	}
	return func(p diag.Problem) bool { return !old[name(p)] }
}

// findings returns what is wrong with the chosen files, and how many there are.
func (s *source) findings(p *program, only chosen, w when) ([]check.Finding, int, error) {
	snapshot, err := s.make(p, w)
	if err != nil {
		return nil, 0, err
	}
	rules := check.NewRules(snapshot.Site)
	files, err := s.texts(only)
	if err != nil {
		return nil, 0, err
	}
	for _, a := range snapshot.Site.Assets {
		if check.IsPhoto(a.Source) && s.wanted(only, a.Source) {
			files = append(files, a.Source)
		}
	}
	var found []check.Finding
	isNew := s.broken(w)
	for _, problem := range snapshot.Problems {
		if problem.File == "" && len(only) == 0 || s.wanted(only, problem.File) || only.has(problem.File) && isNew(problem) {
			found = append(found, check.Finding{Problem: problem, Code: "build"})
		}
	}
	for _, f := range check.Languages(snapshot.Site) {
		if s.wanted(only, f.File) {
			found = append(found, f)
		}
	}
	lists := make([][]check.Finding, len(files))
	each(len(files), func(i int) { lists[i] = s.look(files[i], rules) })
	for _, list := range lists {
		found = append(found, slices.DeleteFunc(list, func(f check.Finding) bool { return f.Told })...)
	}
	slices.SortStableFunc(found, func(a, b check.Finding) int { return strings.Compare(a.File, b.File) })
	return found, len(files), nil
}

// look checks one file.
func (s *source) look(file string, rules *check.Rules) []check.Finding {
	if check.IsPhoto(file) {
		return check.Photo(file, s.head(file, check.PhotoHead))
	}
	src, err := fs.ReadFile(s.fsys, file)
	if err != nil {
		return nil // the build says it
	}
	if check.IsData(file) {
		return check.Data(file, src, rules)
	}
	return check.File(rules.Doc(file, src), src, rules)
}

// head returns the beginning of a file.
func (s *source) head(file string, size int64) []byte {
	f, err := s.fsys.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, size))
	return head
}

// texts lists the chosen files that hold texts: Markdown, tables, site.yaml.
func (s *source) texts(only chosen) ([]string, error) {
	var files []string
	err := fs.WalkDir(s.fsys, "content", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case build.Ignored(name, d.IsDir()):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && (check.IsData(name) || content.IsMarkdown(name) && !strings.HasPrefix(name, "content/static/")) && s.wanted(only, name):
			files = append(files, name)
		}
		return nil
	})
	return files, err
}

// wanted reports whether a file was chosen and, of what is staged, is staged.
func (s *source) wanted(only chosen, file string) bool {
	if s.commit != nil && !s.commit.changed[file] {
		return false
	}
	return only.has(file)
}

// chosen are the files and folders that the user named; none is all.
type chosen []string

// chosen reads the names that the user gave, which are seen from where they are.
func (p *program) chosen(dir string, args []string) (chosen, error) {
	var list chosen
	base, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	for _, arg := range args {
		full, err := filepath.Abs(arg)
		if err != nil {
			return nil, err
		}
		name, err := filepath.Rel(base, full)
		if err != nil || !filepath.IsLocal(name) {
			return nil, errors.New(p.text("%s is not in the site's folder", arg))
		}
		if _, err := os.Stat(full); err != nil {
			return nil, errors.New(p.text("there is no file %s", arg))
		}
		list = append(list, filepath.ToSlash(name))
	}
	return list, nil
}

func (c chosen) has(file string) bool {
	return len(c) == 0 || slices.ContainsFunc(c, func(name string) bool {
		return name == "." || file == name || strings.HasPrefix(file, name+"/")
	})
}

// each calls do for 0 to n-1 on all cores and returns when all are done.
func each(n int, do func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
}
