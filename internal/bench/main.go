// Bench measures what a build costs, on a site that it makes up.
//
//	go run ./internal/bench                      1,000 and 10,000 articles, 5 pairs
//	go run ./internal/bench -n 20000 -runs 9 -seed 2
//	go run ./internal/bench -keep /tmp/sites     keep the sites for other tools
//	go run ./internal/bench corpus /tmp/site 500 1    only make a site of 500 articles, seed 1
//
// It prints a Markdown table for BENCHMARKS.md; what it is doing goes to the
// standard error.
//
// # What is compared
//
// The floor is the least that any program with our Markdown library has to do:
// on all cores, read each article, cut off the front matter, convert with
// goldmark, write one file (floor.go). Against it stands "loa build" as users
// run it, built here from ./cmd/loa, into an empty folder, with everything that
// a site has beside the articles: indexes, feeds, links, checks. The ratio of
// the two says what our own work costs, and means the same on every machine.
//
// # How
//
// Each run is a process of its own, so that processor time (user and system)
// and the greatest memory in use come from the operating system, and nothing is
// warm but the disk's cache. Floor and build take turns, and so does who
// begins, so that a machine that grows warm or busy wrongs neither. Settings of
// the garbage collector are taken out of the environment. The time of the system
// is that of the disk and of whoever else uses the machine: measure on an idle
// one, and set TMPDIR to a file system in memory to see our own share alone.
//
// # The corpus
//
// [corpus] makes the same bytes for a seed on every machine, and the first 1,000
// articles of 10,000 are those of 1,000. The texts are nonsense in Vietnamese
// syntax (stock/): frequent and rare words, names that occur once, headings,
// lists, tables, links, so that searching and indexing find what real sites
// have.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	statusFine   = 0
	statusFailed = 1
	statusUsage  = 2
)

var errUsage = errors.New("want: bench [flags], bench corpus FOLDER ARTICLES SEED, or bench floor SITE OUT")

// run is the whole program: it returns the exit status. The first argument may
// name a part of the work, which is then all that is done: that is how the
// program starts itself again.
func run(args []string, stdout, stderr io.Writer) int {
	var err error
	switch {
	case len(args) > 0 && args[0] == "corpus":
		err = corpusCommand(args[1:])
	case len(args) > 0 && args[0] == "serve":
		err = serveCommand(args[1:], stdout, stderr)
	case len(args) > 0 && args[0] == "search":
		err = searchCommand(args[1:], stdout, stderr)
	case len(args) > 0 && args[0] == "build":
		err = buildCommand(args[1:])
	case len(args) > 0 && args[0] == "floor":
		err = floorCommand(args[1:])
	default:
		err = benchCommand(args, stdout, stderr)
	}
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return statusFine
	case errors.Is(err, errUsage):
		fmt.Fprintln(stderr, "bench:", err)
		return statusUsage
	}
	fmt.Fprintln(stderr, "bench:", err)
	return statusFailed
}

func corpusCommand(args []string) error {
	if len(args) != 3 {
		return errUsage
	}
	n, errN := strconv.Atoi(args[1])
	seed, errSeed := strconv.ParseUint(args[2], 10, 64)
	if errN != nil || errSeed != nil || n < 0 {
		return errUsage
	}
	return corpus(args[0], n, seed)
}

func floorCommand(args []string) error {
	if len(args) != 2 {
		return errUsage
	}
	return floor(args[0], args[1])
}

// benchCommand is what the program does when nothing else is asked for.
func benchCommand(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	sizes := sizeList{1000, 10000}
	flags.Var(&sizes, "n", "how many `articles` the sites have, with commas between")
	runs := flags.Int("runs", 5, "how many `pairs` of runs are measured for each site")
	seed := flags.Uint64("seed", 1, "the `number` that the texts are made from")
	keep := flags.String("keep", "", "make the sites in this empty `folder`, and leave them there")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return errUsage // the flag set has printed what is wrong
	}
	if flags.NArg() > 0 || *runs < 1 {
		return errUsage
	}
	b, err := newBench(*keep, stderr)
	if err != nil {
		return err
	}
	defer b.close()
	results := make([]result, len(sizes))
	for i, n := range sizes {
		if results[i], err = b.measure(n, *runs, *seed); err != nil {
			return err
		}
	}
	printReport(stdout, results, *runs, *seed)
	return nil
}

// sizeList is a flag: numbers with commas between.
type sizeList []int

func (l *sizeList) String() string {
	texts := make([]string, len(*l))
	for i, n := range *l {
		texts[i] = strconv.Itoa(n)
	}
	return strings.Join(texts, ",")
}

func (l *sizeList) Set(text string) error {
	*l = nil
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 {
			return fmt.Errorf("%q is not a number of articles", part)
		}
		*l = append(*l, n)
	}
	return nil
}
