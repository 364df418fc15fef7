package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// printReport prints what was measured, as Markdown.
func printReport(w io.Writer, results []result, runs int, seed uint64) {
	fmt.Fprintf(w, "%s, %s/%s, %d cores; seed %d, medians of %d pairs of runs.\n\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), seed, runs)
	rows := [][]string{
		{"articles", "pages", "files", "CPU floor (of it system)", "CPU build (of it system)", "ratio (least to most)", "build per article", "time floor", "time build", "memory floor", "memory build"},
	}
	rows = append(rows, slices.Repeat([]string{"---:"}, len(rows[0])))
	for _, r := range results {
		rows = append(rows, r.row())
	}
	for _, row := range rows {
		fmt.Fprintf(w, "| %s |\n", strings.Join(row, " | "))
	}
}

// row returns the cells of a result.
func (r result) row() []string {
	floor := func(measure func(cost) float64) float64 {
		return median(r.pairs, func(p pair) float64 { return measure(p.floor) })
	}
	build := func(measure func(cost) float64) float64 {
		return median(r.pairs, func(p pair) float64 { return measure(p.build) })
	}
	cpu := func(c cost) float64 { return c.cpu().Seconds() }
	system := func(c cost) float64 { return c.system.Seconds() }
	wall := func(c cost) float64 { return c.wall.Seconds() }
	rss := func(c cost) float64 { return float64(c.rss) / (1 << 20) }
	least, most := slices.MinFunc(r.pairs, byRatio), slices.MaxFunc(r.pairs, byRatio)
	return []string{
		strconv.Itoa(r.articles), strconv.Itoa(r.pages), strconv.Itoa(r.files),
		fmt.Sprintf("%s (%s)", seconds(floor(cpu)), seconds(floor(system))),
		fmt.Sprintf("%s (%s)", seconds(build(cpu)), seconds(build(system))),
		fmt.Sprintf("**%.2f** (%.2f to %.2f)", median(r.pairs, pair.ratio), least.ratio(), most.ratio()),
		fmt.Sprintf("%.0f µs", build(cpu)/float64(r.articles)*1e6),
		seconds(floor(wall)), seconds(build(wall)),
		mebibytes(floor(rss)), mebibytes(build(rss)),
	}
}

func byRatio(a, b pair) int { return cmp.Compare(a.ratio(), b.ratio()) }

// median returns the middle one of what was measured; of an even number, the
// mean of the two in the middle.
func median(pairs []pair, measure func(pair) float64) float64 {
	all := make([]float64, len(pairs))
	for i, p := range pairs {
		all[i] = measure(p)
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

func seconds(s float64) string { return fmt.Sprintf("%.2f s", s) }

func mebibytes(m float64) string {
	if m == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f MiB", m)
}
