package output

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var errDead = errors.New("dead")

// dieAt returns a step that fails from the n-th change on, as everything does
// for a process that is no more.
func dieAt(n int) func(verb, p string) error {
	return func(string, string) error {
		if n--; n < 0 {
			return errDead
		}
		return nil
	}
}

// steps counts the changes that Apply(next) makes after Apply(first).
func steps(t *testing.T, next site) int {
	t.Helper()
	dir, n := t.TempDir(), 0
	apply(t, dir, first)
	if _, err := Apply(dir, next.files(), Options{Workers: 1, step: func(string, string) error { n++; return nil }}); err != nil {
		t.Fatal(err)
	}
	if n < 20 {
		t.Fatalf("only %d steps: the test tests nothing", n)
	}
	return n
}

var guests = site{".git/config": "g", "CNAME": "c", "a/mine.txt": "m"}

// wantAllNamed fails if something of ours on the disk is not in the list.
func wantAllNamed(t *testing.T, dir string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, listName))
	if err != nil {
		t.Fatal(err)
	}
	l, err := parseList(raw)
	if err != nil {
		t.Fatal(err)
	}
	for p := range tree(t, dir) {
		if _, foreign := guests[p]; !foreign && !l.lines[p] && !isTemp(p) {
			t.Errorf("%s is ours but not in the list", p)
		}
	}
}

// wantRepaired applies a site after an interruption, and again.
func wantRepaired(t *testing.T, dir string, s site) {
	t.Helper()
	apply(t, dir, s)
	wantTree(t, dir, s, guests)
	before := age(t, dir)
	apply(t, dir, s)
	wantUntouched(t, dir, before)
}

func TestInterruptionAtAnyStepIsRepaired(t *testing.T) {
	withGuest := site{"index.html": "two", "a/x/index.html": "a", "new/d/index.html": "d", "swap/index.html": "s", "case/x.html": "x"}
	for n := range steps(t, withGuest) {
		for next, s := range map[string]site{"again": withGuest, "back": first, "other": {"new": "file", "a/x": "file"}} {
			dir := t.TempDir()
			apply(t, dir, first)
			put(t, dir, guests)
			if _, err := Apply(dir, withGuest.files(), Options{Workers: 1, step: dieAt(n)}); !errors.Is(err, errDead) {
				t.Fatalf("step %d: Apply = %v, want it dead", n, err)
			}
			wantAllNamed(t, dir)
			t.Run(fmt.Sprintf("%d %s", n, next), func(t *testing.T) { wantRepaired(t, dir, s) })
		}
	}
}

func TestInterruptionOfTheFirstBuildIsRepaired(t *testing.T) {
	for n := 0; ; n++ {
		dir := t.TempDir()
		_, err := Apply(dir, first.files(), Options{Workers: 1, step: dieAt(n)})
		apply(t, dir, second)
		wantTree(t, dir, second)
		if err == nil {
			return
		}
	}
}

func TestFailureLeavesNoTemporaryFile(t *testing.T) {
	for n := range steps(t, second) {
		dir, at := t.TempDir(), n
		apply(t, dir, first)
		_, err := Apply(dir, second.files(), Options{Workers: 1, step: func(string, string) error {
			if at--; at == -1 { // this one alone: what follows still works
				return errDead
			}
			return nil
		}})
		if !errors.Is(err, errDead) || strings.Contains(err.Error(), tempPrefix) {
			t.Errorf("step %d: Apply = %v, want the step's error, naming no temporary file", n, err)
		}
		for p := range tree(t, dir) {
			if isTemp(p) {
				t.Errorf("step %d: %s is left", n, p)
			}
		}
		apply(t, dir, second)
		wantTree(t, dir, second)
	}
}

func TestLeftOversOfADeadProcessGo(t *testing.T) {
	dir := t.TempDir()
	apply(t, dir, first)
	put(t, dir, site{".loa-tmp-7": "half", "a/.loa-tmp-12": "half", "gone/deep/er/.loa-tmp-1": "half", "a/.loa-tmp-x1": "mine"})
	apply(t, dir, second)
	wantTree(t, dir, second, site{"a/.loa-tmp-x1": "mine"})
}

func TestHalfAFileIsWrittenAgain(t *testing.T) {
	dir := t.TempDir()
	apply(t, dir, first)
	put(t, dir, site{"index.html": "o", "a/index.html": "", "style.css": "c\x00\x00"})
	apply(t, dir, first)
	wantTree(t, dir, first)
}

func TestFileThatAppearsMeanwhileIsNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	_, err := Apply(dir, []File{{Path: "a", Render: func() ([]byte, error) {
		put(t, dir, site{"a": "theirs"})
		return []byte("ours"), nil
	}}}, Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "create "+filepath.Join(dir, "a")+": ") {
		t.Errorf("Apply = %v, want it to name the file", err)
	}
	wantTree(t, dir, site{"a": "theirs"})
}

// TestMain lets the test program be the process that gets killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("OUTPUT_TEST_DIR"); dir != "" {
		os.Exit(child(dir))
	}
	os.Exit(m.Run())
}

// child applies second to dir and kills itself at the step it was told.
func child(dir string) int {
	limitFileSize(os.Getenv("OUTPUT_TEST_LIMIT"))
	files := second.files()
	if os.Getenv("OUTPUT_TEST_LIMIT") != "" {
		files = bigSite.files()
	}
	left, _ := strconv.Atoi(os.Getenv("OUTPUT_TEST_STEP"))
	_, err := Apply(dir, files, Options{Workers: 1, step: func(string, string) error {
		if left--; left == 0 {
			self, _ := os.FindProcess(os.Getpid())
			self.Kill()
			select {}
		}
		return nil
	}})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

func runChild(t *testing.T, env ...string) (string, error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	return string(out), err
}

func TestKilledProcessIsRepaired(t *testing.T) {
	for n := 1; n <= steps(t, second); n += 3 {
		dir := t.TempDir()
		apply(t, dir, first)
		if out, err := runChild(t, "OUTPUT_TEST_DIR="+dir, fmt.Sprint("OUTPUT_TEST_STEP=", n)); err == nil || out != "" {
			t.Fatalf("step %d: child ended by itself: %s", n, out)
		}
		wantAllNamed(t, dir)
		apply(t, dir, second)
		wantTree(t, dir, second)
	}
}
