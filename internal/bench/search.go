package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"loa/internal/build"
	"loa/internal/output"
	"loa/themes"
)

// searchCommand measures the search of a site: what making the index costs, how
// large it is, what queries load, and whether they find what they should.
//
//	go run ./internal/bench search                   10,000 articles, 3 pairs
//	go run ./internal/bench search -n 1000 -runs 1
//	go run ./internal/bench search -pagefind node_modules/.bin/pagefind
//	go run ./internal/bench search -chromium chromium
//
// With -pagefind it does the same with Pagefind, on the same pages, and Node.js
// to ask its queries. With -chromium it measures how long a reader waits on a slow
// network, from the focus in the box until the first result is shown, in browsers
// that have loaded nothing before.
func searchCommand(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench search", flag.ContinueOnError)
	flags.SetOutput(stderr)
	n := flags.Int("n", 10000, "how many `articles` the site has")
	runs := flags.Int("runs", 3, "how many `pairs` of runs are measured")
	seed := flags.Uint64("seed", 1, "the `number` that the texts are made from")
	pagefind := flags.String("pagefind", "", "compare with this `program`")
	chromium := flags.String("chromium", "", "measure how long readers wait, with this `program`")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return errUsage // the flag set has printed what is wrong
	}
	if flags.NArg() > 0 || *runs < 1 || *n < 1 {
		return errUsage
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "loa-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	s := &searchBench{self: self, temp: temp, site: filepath.Join(temp, "site"), out: filepath.Join(temp, "out"), log: stderr}
	return s.run(*n, *runs, *seed, *pagefind, *chromium, stdout)
}

// searchBench is the measuring of search at work.
type searchBench struct {
	self            string // program
	temp, site, out string // folders
	log             io.Writer
}

func (s *searchBench) run(n, runs int, seed uint64, pagefind, chromium string, stdout io.Writer) error {
	fmt.Fprintf(s.log, "making a site of %d articles\n", n)
	if _, err := timed(exec.Command(s.self, "corpus", s.site, strconv.Itoa(n), strconv.FormatUint(seed, 10))); err != nil {
		return err
	}
	pairs, err := s.costs(runs)
	if err != nil {
		return err
	}
	fmt.Fprintln(s.log, "counting bytes and asking queries")
	texts, err := readTexts(s.site)
	if err != nil {
		return err
	}
	ours, err := measureLoa(s.out, texts, seed)
	if err != nil {
		return err
	}
	ours.cost, ours.most, ours.memory = indexingCost(pairs)
	if chromium != "" {
		if ours.waits, err = s.waits(chromium, loads(texts.titles, seed)); err != nil {
			return err
		}
	}
	results := []searchResult{ours}
	if pagefind != "" {
		fmt.Fprintln(s.log, "the same with Pagefind")
		theirs, err := s.measurePagefind(pagefind, texts, seed)
		if err != nil {
			return err
		}
		theirs.cost = theirs.took.cpu().Seconds() / medianCPU(pairs)
		theirs.most = theirs.cost
		results = append(results, theirs)
	}
	printSearchReport(stdout, results, texts, n, runs, seed)
	return nil
}

// costs measures builds without and with the index, by turns.
func (s *searchBench) costs(runs int) ([]pair, error) {
	var pairs []pair
	for i := range runs {
		var p pair
		both := []string{"plain", "search"}
		if i%2 == 1 {
			both = []string{"search", "plain"}
		}
		for _, how := range both {
			if err := os.RemoveAll(s.out); err != nil {
				return nil, err
			}
			c, err := timed(exec.Command(s.self, "build", s.site, s.out, how))
			if err != nil {
				return nil, err
			}
			if how == "plain" {
				p.floor = c
			} else {
				p.build = c
			}
		}
		pairs = append(pairs, p)
		fmt.Fprintf(s.log, "pair %d of %d: without %.2f s, with %.2f s\n", i+1, runs, p.floor.cpu().Seconds(), p.build.cpu().Seconds())
	}
	_, err := timed(exec.Command(s.self, "build", s.site, s.out, "search"))
	return pairs, err
}

// indexingCost returns what the index costs as a share of the processor time of
// a build without, the median and the most, and in bytes of memory.
func indexingCost(pairs []pair) (middle, most float64, memory int64) {
	share := func(p pair) float64 { return p.ratio() - 1 }
	for _, p := range pairs {
		most = max(most, share(p))
	}
	return median(pairs, share), most, int64(median(pairs, func(p pair) float64 { return float64(p.build.rss - p.floor.rss) }))
}

func medianCPU(pairs []pair) float64 {
	return median(pairs, func(p pair) float64 { return p.floor.cpu().Seconds() })
}

// buildCommand builds a site as loa build does, "plain" without the search index
// and "search" with it.
func buildCommand(args []string) error {
	if len(args) != 3 {
		return errUsage
	}
	root, err := os.OpenRoot(args[0])
	if err != nil {
		return err
	}
	defer root.Close()
	s, err := build.Make(build.Disk(root), build.Options{Themes: themes.FS, Now: time.Now()})
	if err != nil {
		return err
	}
	files := s.Plain()
	if args[2] == "search" {
		files = s.All()
	}
	_, err = output.Apply(args[1], files, output.Options{})
	return err
}
