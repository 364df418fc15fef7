package main

import (
	"os"
	"path/filepath"
	"slices"

	"loa/internal/search"
)

// searchResult is what was measured of one search.
type searchResult struct {
	name       string
	took       cost    // of the indexing alone; only where it is a program of its own
	cost, most float64 // of indexing, as a share of a build without
	memory     int64   // of indexing, on top of a build without; of a program of its own, all
	weight     weight
	first      []load         // the queries of loads, each in a browser that has nothing yet
	next       []load         // the same where what every query needs is there
	found      map[string]int // known items of 500, by way of asking
	waits      []wait
}

// load is what a query had to load for ten results.
type load struct{ bytes, requests int }

// topOf says among how many results a known item must be.
var topOf = map[string]int{unmarked: 3, marked: 3, mistyped: 5}

// measureLoa asks the index in the folder of a built site.
func measureLoa(out string, t texts, seed uint64) (searchResult, error) {
	r := searchResult{name: "Loa", found: map[string]int{}}
	var err error
	if r.weight, err = weigh(filepath.Join(out, search.Dir)); err != nil {
		return r, err
	}
	for _, q := range loads(t.titles, seed) {
		w := &wire{dir: out}
		reader, err := search.Open(w.read)
		if err != nil {
			return r, err
		}
		start := w.load
		if _, err := reader.Search(q, search.Options{}); err != nil {
			return r, err
		}
		r.first = append(r.first, w.load)
		r.next = append(r.next, load{w.bytes - start.bytes, w.requests - start.requests})
	}
	reader, err := search.Open((&wire{dir: out}).read)
	if err != nil {
		return r, err
	}
	for how, top := range topOf {
		for _, q := range known(t.titles, how, seed) {
			found, err := reader.Search(q.query, search.Options{})
			if err != nil {
				return r, err
			}
			var titles []string
			for _, h := range found.Hits {
				titles = append(titles, h.Title)
			}
			if q.finds(titles, top) {
				r.found[how]++
			}
		}
	}
	return r, nil
}

// wire reads files and counts what a host would send.
type wire struct {
	dir string
	load
}

func (w *wire) read(path string) ([]byte, error) {
	src, err := os.ReadFile(filepath.Join(w.dir, filepath.FromSlash(path)))
	if err == nil {
		w.bytes += gzipped(src)
		w.requests++
	}
	return src, err
}

// middle and worst return the median and the greatest of what was loaded, bytes
// and requests each by itself.
func middle(all []load) load { return ranked(all, len(all)/2) }

func worst(all []load) load { return ranked(all, len(all)-1) }

func ranked(all []load, i int) load {
	var bytes, requests []int
	for _, l := range all {
		bytes, requests = append(bytes, l.bytes), append(requests, l.requests)
	}
	slices.Sort(bytes)
	slices.Sort(requests)
	return load{bytes[i], requests[i]}
}
