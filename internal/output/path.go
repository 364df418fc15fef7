package output

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names in the folder that are ours without being in the list.
const (
	listName   = ".loa-files"
	lockName   = ".loa-lock" // Windows only
	tempPrefix = ".loa-tmp-" // and a number
)

// kind of a thing on the disk.
type kind uint8

const (
	absent kind = iota
	isFile
	isDir
	isOther // a symbolic link, a device: never ours
)

// wanted is what the folder must hold.
type wanted struct {
	files []File            // sorted by path
	lines []string          // what a list would hold that has all of it, sorted
	kinds map[string]kind   // every file, and every folder above one
	cased map[string]string // folded path → path, of those that are not folded themselves
	errs  []error
}

// A PathError is a path that cannot be written on every system, or not beside
// the others.
type PathError struct{ Path, Problem string }

func (e *PathError) Error() string { return fmt.Sprintf("output path %q %s", e.Path, e.Problem) }

func newWanted(files []File) (*wanted, error) {
	w := &wanted{
		files: slices.Clone(files),
		lines: make([]string, 0, 2*len(files)),
		kinds: make(map[string]kind, 2*len(files)),
		cased: map[string]string{},
	}
	slices.SortFunc(w.files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	for _, f := range w.files {
		if f.Stage >= stages {
			panic(fmt.Sprintf("output: file %q has unknown stage %d", f.Path, f.Stage))
		}
		if problem := CheckPath(f.Path); problem != "" {
			w.errs = append(w.errs, &PathError{f.Path, problem})
			continue
		}
		w.add(f.Path, isFile)
		w.addAbove(f.Path)
		w.lines = append(w.lines, f.Path)
	}
	return w, errors.Join(w.errs...)
}

// addAbove adds the folders above a file that are not there. No line has to be sorted:
// all in a folder comes in one go, and its own line is the beginning of theirs.
func (w *wanted) addAbove(file string) {
	first := len(w.lines)
	for end := strings.LastIndexByte(file, '/'); end > 0 && w.kinds[file[:end]] != isDir; end = strings.LastIndexByte(file[:end], '/') {
		w.add(file[:end], isDir)
		w.lines = append(w.lines, file[:end+1])
	}
	slices.Reverse(w.lines[first:])
}

// add notes p, or why it cannot be beside what is there.
func (w *wanted) add(p string, k kind) {
	before := w.kinds[p]
	switch {
	case before == isFile && k == isFile:
		w.errs = append(w.errs, &PathError{p, "is given twice"})
	case before != absent:
		w.errs = append(w.errs, &PathError{p, "is both a file and a folder"})
	default:
		if twin := w.twin(p); twin != "" {
			w.errs = append(w.errs, &PathError{p, fmt.Sprintf("differs from %q in upper and lower case alone", twin)})
		}
	}
	w.kinds[p] = k
	if key := fold(p); key != p {
		w.cased[key] = p
	}
}

// twin returns the path that differs from p in case alone, or not at all; "" when
// there is none.
func (w *wanted) twin(p string) string {
	key := fold(p)
	if w.kinds[key] != absent {
		return key
	}
	return w.cased[key]
}

// CheckPath says what [Apply] would refuse of a path, whatever the folder and
// the other paths: so that it can be told where the path comes from. It returns
// "" for a good one.
func CheckPath(p string) string {
	if isPlain(p) {
		return ""
	}
	if !fs.ValidPath(p) || p == "." {
		return "is not a clean relative path"
	}
	if strings.ContainsFunc(p, unicode.IsControl) {
		return "holds a control character"
	}
	if i := strings.IndexAny(p, `\<>:"|?*`); i >= 0 {
		return fmt.Sprintf("holds %q, which Windows forbids", p[i])
	}
	for name := range strings.SplitSeq(p, "/") {
		if problem := checkName(name); problem != "" {
			return problem
		}
	}
	return ""
}

// isPlain is the quick way for nearly all paths, which are made of slugs: names
// of lower-case letters, digits and hyphens, none of which may be a device.
func isPlain(p string) bool {
	start := 0
	for i := 0; i <= len(p); i++ {
		if i < len(p) && p[i] != '/' && p[i] != '.' {
			if c := p[i]; c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
				return false
			}
			continue
		}
		if i == start || mayBeDevice(p[start:i]) {
			return false
		}
		start = i + 1
	}
	return true
}

// mayBeDevice reports whether a name could be that of a device of Windows.
func mayBeDevice(name string) bool {
	return (len(name) == 3 || len(name) == 4) && strings.IndexByte("acnpl", name[0]) >= 0
}

func checkName(name string) string {
	if strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") {
		return fmt.Sprintf("has a name that ends in %q, which Windows drops", name[len(name)-1])
	}
	low := fold(name)
	if low == listName || low == lockName || strings.HasPrefix(low, tempPrefix) {
		return fmt.Sprintf("uses %q, a name that loa keeps for itself", name)
	}
	if low == ".git" {
		return "would write into a Git repository"
	}
	stem, _, _ := strings.Cut(low, ".")
	if isDevice(strings.TrimRight(stem, " ")) {
		return fmt.Sprintf("uses %q, which is a device on Windows", name)
	}
	return ""
}

// isDevice reports whether Windows takes a lower-case name for a device.
func isDevice(stem string) bool {
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	number, ok := strings.CutPrefix(stem, "com")
	if !ok {
		number, ok = strings.CutPrefix(stem, "lpt")
	}
	return ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number)
}

// isTemp reports whether a path is that of a temporary file of ours.
func isTemp(p string) bool {
	number, ok := strings.CutPrefix(path.Base(p), tempPrefix)
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// fold maps paths that differ in case alone to one key. Lower-case ASCII, the
// usual case, maps to itself without allocating.
func fold(p string) string { return strings.Map(foldRune, p) }

func foldRune(r rune) rune {
	least := r
	if r >= 0x80 {
		for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
			least = min(least, next)
		}
	}
	if 'A' <= least && least <= 'Z' {
		return least + 'a' - 'A'
	}
	return least
}

// above yields the folders above p, the nearest first, the top left out.
func above(p string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for dir := path.Dir(p); dir != "." && yield(dir); dir = path.Dir(dir) {
		}
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
