package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
)

// printSearchReport prints what was measured, as Markdown: a column for each
// search.
func printSearchReport(w io.Writer, results []searchResult, t texts, n, runs int, seed uint64) {
	fmt.Fprintf(w, "%s, %s/%s, %d cores; %d articles, seed %d, medians of %d pairs of builds; %d queries. The articles' text is %s, gzipped %s. Sizes are gzipped.\n\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), n, seed, runs, len(results[0].first), size(t.bytes), size(t.gzip))
	heads := []string{""}
	for _, r := range results {
		heads = append(heads, r.name)
	}
	fmt.Fprintf(w, "| %s |\n|---|%s\n", strings.Join(heads, " | "), strings.Repeat("---:|", len(results)))
	row := func(name string, cell func(searchResult) string) {
		cells := []string{name}
		for _, r := range results {
			cells = append(cells, cell(r))
		}
		fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
	}
	row("first query with ten results", func(r searchResult) string { return loaded(r.first) })
	row("each further one", func(r searchResult) string { return loaded(r.next) })
	row("files of the index", func(r searchResult) string { return fmt.Sprint(r.weight.files) })
	row("whole index", func(r searchResult) string {
		return fmt.Sprintf("%s, %.0f %% of the text", size(r.weight.gzip), 100*float64(r.weight.gzip)/float64(t.gzip))
	})
	row("processor time on top of a build", func(r searchResult) string {
		return fmt.Sprintf("%.0f %% (at most %.0f %%)", 100*r.cost, 100*r.most)
	})
	row("memory on top of a build", func(r searchResult) string { return mebibytes(float64(r.memory) / (1 << 20)) })
	if len(results[0].waits) > 0 {
		row("first result on a slow network, cold", func(r searchResult) string { return waiting(r.waits, func(w wait) float64 { return w.cold }) })
		row("the same for the next query", func(r searchResult) string { return waiting(r.waits, func(w wait) float64 { return w.next }) })
	}
	for _, how := range []string{unmarked, marked, mistyped} {
		row(fmt.Sprintf("known item %s: in the first %d", how, topOf[how]), func(r searchResult) string {
			return fmt.Sprintf("%.1f %%", float64(r.found[how])/5)
		})
	}
}

// waiting says how long readers wait; a dash for a search that was not asked in a
// browser.
func waiting(all []wait, of func(wait) float64) string {
	if len(all) == 0 {
		return "–"
	}
	times := make([]float64, len(all))
	for i, w := range all {
		times[i] = of(w)
	}
	slices.Sort(times)
	return fmt.Sprintf("%.2f s, at most %.2f s", times[len(times)/2], times[len(times)-1])
}

// loaded says what queries load.
func loaded(all []load) string {
	m, x := middle(all), worst(all)
	return fmt.Sprintf("%s, at most %s · %d requests, at most %d", size(m.bytes), size(x.bytes), m.requests, x.requests)
}

func size(n int) string {
	if n >= 1e6 {
		return fmt.Sprintf("%.2f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f kB", float64(n)/1e3)
}
