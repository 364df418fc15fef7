package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// cost is what one run of a program took.
type cost struct {
	user, system time.Duration // processor time
	wall         time.Duration
	rss          int64 // the most memory in use at a time, in bytes; 0 when the system does not say
}

// cpu returns the processor time of the run.
func (c cost) cpu() time.Duration { return c.user + c.system }

// pair is one run of the floor and one of the build, one after the other.
type pair struct{ floor, build cost }

// ratio is how many times the floor's processor time a build takes.
func (p pair) ratio() float64 { return float64(p.build.cpu()) / float64(p.floor.cpu()) }

// result is what was measured for one size of site.
type result struct {
	articles     int
	pages, files int // of the build
	pairs        []pair
}

// bench is the measuring program at work. It holds little memory: on Linux a new
// process counts as its own what its parent held when it was started, so the
// corpus is made in a process of its own too.
type bench struct {
	self, loa string // programs
	sites     string // folder of the sites
	temp      string // folder of everything else
	log       io.Writer
}

// newBench builds loa and makes the folders. keep is where the sites go; "" for
// a folder that goes when the work is done.
func newBench(keep string, log io.Writer) (*bench, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "loa-bench-")
	if err != nil {
		return nil, err
	}
	b := &bench{self: self, loa: filepath.Join(temp, "loa"), sites: keep, temp: temp, log: log}
	if keep == "" {
		b.sites = filepath.Join(temp, "sites")
	}
	if runtime.GOOS == "windows" {
		b.loa += ".exe"
	}
	build := exec.Command("go", "build", "-o", b.loa, "loa/cmd/loa")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.close()
		return nil, fmt.Errorf("build loa: %w\n%s", err, out)
	}
	return b, nil
}

func (b *bench) close() { os.RemoveAll(b.temp) }

// measure makes a site of n articles and measures so many pairs of runs.
func (b *bench) measure(n, runs int, seed uint64) (result, error) {
	site := filepath.Join(b.sites, strconv.Itoa(n))
	fmt.Fprintf(b.log, "%d articles: making the site\n", n)
	if _, err := timed(exec.Command(b.self, "corpus", site, strconv.Itoa(n), strconv.FormatUint(seed, 10))); err != nil {
		return result{}, err
	}
	r := result{articles: n}
	for i := range runs {
		p, err := b.pair(site, i%2 == 0, &r)
		if err != nil {
			return result{}, err
		}
		r.pairs = append(r.pairs, p)
		fmt.Fprintf(b.log, "%d articles, pair %d of %d: floor %.2f s, build %.2f s, ratio %.2f\n",
			n, i+1, runs, p.floor.cpu().Seconds(), p.build.cpu().Seconds(), p.ratio())
	}
	return r, nil
}

// pair runs both programs, each into a folder that does not exist yet, and
// counts what the build wrote.
func (b *bench) pair(site string, floorFirst bool, r *result) (pair, error) {
	var p pair
	floor := func(out string) (err error) {
		p.floor, err = timed(exec.Command(b.self, "floor", site, out))
		return err
	}
	build := func(out string) (err error) {
		if p.build, err = timed(exec.Command(b.loa, "build", "-C", site, "--out", out)); err == nil {
			r.pages, r.files, err = count(out)
		}
		return err
	}
	both := []func(string) error{floor, build}
	if !floorFirst {
		slices.Reverse(both)
	}
	for _, run := range both {
		out := filepath.Join(b.temp, "out")
		if err := run(out); err != nil {
			return p, err
		}
		if err := os.RemoveAll(out); err != nil {
			return p, err
		}
	}
	return p, nil
}

// timed runs a program to its end. What it printed is in the error.
func timed(c *exec.Cmd) (cost, error) {
	var printed bytes.Buffer
	c.Stdout, c.Stderr = &printed, &printed
	c.Env = slices.DeleteFunc(os.Environ(), func(setting string) bool {
		name, _, _ := strings.Cut(setting, "=")
		return name == "GOGC" || name == "GOMEMLIMIT" || name == "GODEBUG"
	})
	start := time.Now()
	if err := c.Run(); err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, printed.Bytes())
	}
	state := c.ProcessState
	return cost{user: state.UserTime(), system: state.SystemTime(), wall: time.Since(start), rss: peakRSS(state)}, nil
}

// count returns how many pages and files stand in a folder.
func count(dir string) (pages, files int, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		if filepath.Ext(name) == ".html" {
			pages++
		}
		return nil
	})
	return pages, files, err
}
