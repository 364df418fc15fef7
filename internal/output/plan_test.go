package output

import (
	"math/rand/v2"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestFolderThatHoldsAGuestIsNotEvenTried(t *testing.T) {
	old, err := parseList([]byte("loa files 1\na/\na/b/\na/b/c\nd/\nd/e\n"))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := newWanted(nil)
	disk := map[string]kind{"a": isDir, "a/b": isDir, "a/b/c": isFile, "a/b/guest": isDir, "d": isDir, "d/e": isFile}
	p := newPlan(old, disk, want)
	if vanished := []string{"d/e", "d", "a/b/c"}; !slices.Equal(p.vanished, vanished) {
		t.Errorf("vanished = %q, want %q", p.vanished, vanished)
	}
}

// insensitive is a disk that takes names of different case for one and keeps
// the first spelling, as Windows and macOS do.
type insensitive map[string]struct {
	name string
	kind kind
}

func (d insensitive) put(t *testing.T, p string, k kind) {
	t.Helper()
	at, ok := d[fold(p)]
	if ok && (at.kind != k || k == isDir) {
		t.Fatalf("%s is in the way of %s", at.name, p)
	}
	if dir := path.Dir(p); dir != "." && d[fold(dir)].kind != isDir {
		t.Fatalf("no folder for %s", p)
	}
	if !ok {
		at.name, at.kind = p, k
		d[fold(p)] = at
	}
}

func (d insensitive) remove(t *testing.T, p string) {
	t.Helper()
	for key := range d {
		if strings.HasPrefix(key, fold(p)+"/") {
			t.Fatalf("folder %s is not empty", p)
		}
	}
	delete(d, fold(p))
}

func (d insensitive) names() map[string]kind {
	m := map[string]kind{}
	for _, at := range d {
		m[at.name] = at.kind
	}
	return m
}

func TestChangeOfCaseOnCaseInsensitiveDisk(t *testing.T) {
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 2))
		disk, old := insensitive{}, &list{}
		for range 10 {
			want, err := newWanted(randomSite(rnd).files())
			if err != nil {
				t.Fatal(err)
			}
			p := newPlan(old, disk.names(), want)
			if len(p.conflicts)+len(p.adopt) != 0 {
				t.Fatalf("conflicts %v, adopted %v, want none: all is ours", p.conflicts, p.adopt)
			}
			for _, name := range p.clear {
				disk.remove(t, name)
			}
			for _, name := range p.newDirs {
				disk.put(t, name, isDir)
			}
			for _, f := range want.files {
				disk.put(t, f.Path, isFile)
			}
			for _, name := range p.vanished {
				disk.remove(t, name)
			}
			if got := disk.names(); !reflect.DeepEqual(got, want.kinds) {
				t.Fatalf("disk holds %v, want %v", got, want.kinds)
			}
			if old, err = parseList(p.final); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestLinesAreSorted compares the lines of a site, which come in the order of its
// files, with what sorting makes of all its paths.
func TestLinesAreSorted(t *testing.T) {
	names := []string{"a", "a-b", "a.b", "a0", "b", "đ", "~"}
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		s := site{}
		for range rnd.IntN(30) {
			var parts []string
			for range 1 + rnd.IntN(4) {
				parts = append(parts, names[rnd.IntN(len(names))])
			}
			s[strings.Join(parts, "/")+"/x"] = "" // a file is no folder
		}
		want, err := newWanted(s.files())
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for p, k := range want.kinds {
			if k == isDir {
				p += "/"
			}
			lines = append(lines, p)
		}
		slices.Sort(lines)
		if !slices.Equal(want.lines, lines) {
			t.Fatalf("lines are %q, want %q", want.lines, lines)
		}
	}
}
