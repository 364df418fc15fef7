package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"loa/internal/check"
	"loa/internal/diag"

	"github.com/spf13/cobra"
)

// fixFlags are the flags of loa fix.
type fixFlags struct {
	dir   string
	files []string
	also  []string
	write bool
}

func (p *program) fixCommand() *cobra.Command {
	var f fixFlags
	c := &cobra.Command{
		Use:   "fix " + p.text("[FILE…]"),
		Short: p.text("Shows and makes the corrections that are certain"),
		Long: p.text(`Shows, as a diff, the corrections of loa check that no reader could take for
another meaning: hòan to hoàn, đuợc to được, letters that only look right,
invisible characters, blanks before signs. With --write they are made. Code,
links, quotations and the keys of front matter are never touched.

Corrections that a person must have decided on are made when they are asked for:
--also encoding converts paragraphs in TCVN3 or VNI, --also phrase writes set
phrases as the site has them; the others are vni-twice, telex, vni-keys and fake-list.`),
		Example: "  loa fix\n  loa fix content/articles/2025/a.md --write\n  loa fix --also encoding,phrase",
		RunE: func(_ *cobra.Command, args []string) error {
			f.files = args
			return p.fix(f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.BoolVar(&f.write, "write", false, p.text("write the corrections into the files"))
	flags.StringSliceVar(&f.also, "also", nil, p.text("make the corrections of this `kind` too"))
	return c
}

// fix is loa fix.
func (p *program) fix(f fixFlags) error {
	for _, kind := range f.also {
		if !slices.Contains(check.Asked(), kind) {
			return p.unknown(diag.T("--also has no kind %q: there are %s", kind, strings.Join(check.Asked(), ", ")), kind, check.Asked())
		}
	}
	s, err := p.openSource(f.dir, false)
	if err != nil {
		return err
	}
	defer s.close()
	only, err := p.chosen(f.dir, f.files)
	if err != nil {
		return err
	}
	snapshot, err := s.make(p, when{now: time.Now()})
	if err != nil {
		return err
	}
	rules := check.NewRules(snapshot.Site)
	files, err := s.texts(only)
	if err != nil {
		return err
	}
	fixed := make([]check.Fixed, len(files))
	each(len(files), func(i int) {
		if src, err := fs.ReadFile(s.fsys, files[i]); err == nil {
			fixed[i] = check.Fix(files[i], src, rules, f.also...)
		}
	})
	return p.makeFixed(f, files, fixed)
}

// makeFixed prints what changes, and writes it when that was asked for.
func (p *program) makeFixed(f fixFlags, files []string, fixed []check.Fixed) error {
	made, changed := 0, 0
	for i, x := range fixed {
		if x.Made == 0 {
			continue
		}
		made += x.Made
		changed++
		p.printFixed(namedIn(f.dir)(files[i]), x)
		if !f.write {
			continue
		}
		if err := replaceFile(filepath.Join(f.dir, filepath.FromSlash(files[i])), x.After); err != nil {
			return err
		}
	}
	p.printMade(made, changed, f.write)
	return nil
}

func (p *program) printMade(made, files int, written bool) {
	switch {
	case made == 0:
		fmt.Fprintln(p.stderr, p.text("nothing to correct"))
	case written:
		fmt.Fprintln(p.stderr, p.text("corrections written: %d, in files: %d", made, files))
	default:
		fmt.Fprintln(p.stderr, p.text("corrections: %d, in files: %d; --write makes them", made, files))
	}
}

// printFixed prints what changes in a file.
func (p *program) printFixed(name string, x check.Fixed) {
	if x.Recoded {
		fmt.Fprintln(p.stdout, p.text("%s: will be in UTF-8, without a byte order mark", name))
	}
	fmt.Fprint(p.stdout, unified(name, x.Before, x.After))
}

// replaceFile writes a file anew, completely or not at all.
func replaceFile(name, text string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".loa-*.tmp")
	if err != nil {
		return err
	}
	_, err = temp.WriteString(text)
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(temp.Name(), info.Mode().Perm())
	}
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		os.Remove(temp.Name())
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// around is how many lines a diff shows before and behind a change.
const around = 3

// unified returns the unified diff of two texts with the same number of lines,
// or "" for equal ones.
func unified(name, before, after string) string {
	if before == after {
		return ""
	}
	a, b := diffLines(before), diffLines(after)
	var out strings.Builder
	fmt.Fprintf(&out, "--- a/%s\n+++ b/%s\n", name, name)
	for i := 0; i < len(a); i++ {
		if a[i] == b[i] {
			continue
		}
		from, to := max(0, i-around), i+1
		for end := to; end < len(a) && end < to+2*around; end++ { // nearer changes share a hunk
			if a[end] != b[end] {
				to = end + 1
			}
		}
		end := min(len(a), to+around)
		fmt.Fprintf(&out, "@@ -%d,%d +%d,%d @@\n", from+1, end-from, from+1, end-from)
		writeHunk(&out, a[from:end], b[from:end])
		i = end - 1
	}
	return out.String()
}

// writeHunk writes lines that stay, and runs of those that change: first all
// that go, then all that come.
func writeHunk(out *strings.Builder, a, b []string) {
	for i := 0; i < len(a); {
		if a[i] == b[i] {
			out.WriteString(" " + a[i])
			i++
			continue
		}
		end := i
		for end < len(a) && a[end] != b[end] {
			end++
		}
		for _, line := range a[i:end] {
			out.WriteString("-" + line)
		}
		for _, line := range b[i:end] {
			out.WriteString("+" + line)
		}
		i = end
	}
}

// diffLines cuts a text into lines with their ends, as a diff shows them.
func diffLines(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		return lines[:last]
	}
	lines[len(lines)-1] += "\n\\ No newline at end of file\n"
	return lines
}
