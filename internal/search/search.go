// Package search is a placeholder comment, written last.
package search

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Doc is a page that can be found.
type Doc struct {
	Entry   *Entry
	Terms   []*Entry // likewise: of what the page belongs to, shared with other pages
	Title   string
	Path    string // from the site's root, with a slash at the end: bai-viet/a/
	Summary string
	Date    time.Time // zero: undated
	Kind    string    // one of the keys of Meta.Kinds
	Places  string    // as they are shown: "huyện Hà Quảng, xã Trường Hà"
}

// Meta is what the index holds beside the pages.
type Meta struct {
	Language string
	Kinds    []Label
	Facets   []Facet
	Aliases  []Alias
	Client   []byte // the browser's half, put before the manifest in start.js
}

// Label is a key and its name for people.
type Label struct{ Key, Name string }

// Facet is a way to narrow the results.
type Facet struct {
	Label
	Terms []FacetTerm
}

// FacetTerm is a choice within a facet.
type FacetTerm struct {
	Label
	Docs []int // indexes into the documents given to New, in any order
}

// Alias says that who searches for one name also wants pages that have the
// other: a commune of before and the one that it is part of now.
type Alias struct{ Search, Has string }

// File is a file of the index.
type File struct {
	Path  string // from the site's root: search/start.js
	Bytes []byte
}

// Dir is the folder of the index in the output.
const Dir = "search/"

// Version is that of the format. A reader refuses another one.
const Version = 1

// collection is the pages in the order of their numbers, oldest first.
type collection struct {
	docs    []Doc
	numbers []uint32 // number by place in what was given
	meta    Meta
}

func newCollection(docs []Doc, meta Meta) *collection {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &docs[i], &docs[j]
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.Path, b.Path))
	})
	c := &collection{docs: make([]Doc, len(docs)), numbers: make([]uint32, len(docs)), meta: meta}
	for n, i := range order {
		c.docs[n] = docs[i]
		c.numbers[i] = uint32(n)
	}
	return c
}

// New makes the index of the pages. It is the same for the same pages, however
// many cores there are. The work is done here: call it when a file is wanted.
func New(docs []Doc, meta Meta) []File {
	c := newCollection(docs, meta)
	m := &manifest{Version: Version, Count: len(docs), Language: meta.Language, Hashes: map[string]string{}}
	w := writer{manifest: m}
	w.words(c)
	w.titles(c)
	w.summaries(c)
	w.facets(c)
	w.start(c)
	return w.files
}
