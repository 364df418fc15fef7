// Package search makes the index that readers of a site search with, in their
// browser, without a server; and answers queries from it, for the command line and
// for tests.
//
//	words := search.NewWords()
//	entry := words.Take(search.Source{Title: …, HTML: …})     once for each page, in parallel
//	files := search.New([]search.Doc{{Entry: entry, …}}, meta) for each build
//	reader, err := search.Open(read)                           read returns a file of the index
//	found, err := reader.Search("ho ngheo", search.Options{})
//
// The reader in the browser (folder browser) does what [Reader] does, by the same
// rules: testdata/cases.json and testdata/words.json hold both to them. So all
// arithmetic is of whole numbers, and what follows says all that there is to know.
//
// # Files
//
// They are in search/, next to each other. Each but start.js is one call, of a
// function that the reader has defined before, with the file's name without the
// hash and a text: loaSearch("w1c","…"). So they load as plain scripts, from a
// host and from a folder alike, under Content-Security-Policy: default-src 'self';
// and hosts compress them as they do all text.
//
//	start.js          the browser's half, then loaSearch("start",{…}) with the manifest
//	w0-1a2b.js …      words: which documents have them
//	t0-1a2b.js …      titles, dates and addresses, some twenty to a file
//	x0.js …           summaries, for readers who cannot fetch the pages: from a folder
//	f0-1a2b.js …      facets: which documents have each choice
//
// Numbers in names are in base 36, hashes four characters that change with what is
// in the file. A page that is older than the index asks for files that are gone:
// then the reader loads start.js anew.
//
// A query costs three rounds: start.js, when the box gets the focus; files of words,
// five at most, which the query and the manifest decide; the titles of ten results.
// That is 16 requests, whatever is asked (plan.go). Words are loaded once: what they
// do not tell, readers need not wait for.
// Documents are numbered from 0, oldest first, those without a date before
// all others: so the newest has the greatest number, a year is a range, and a new
// article changes no number.
//
// # Words
//
// A text is a run of words, in index and query alike. Invisible characters (Cf,
// U+FE00 to U+FE0F) are dropped, the rest is in NFC. A word is a number with signs
// (1.500.000, whose dots are dropped, 12,5 and 1.234,5: token.go) or else a run of
// letters, digits and combining marks. One of more than 40 characters, or with
// one above U+FFFF, is none. In a body of text a line end, and one of . ! ? ; : …
// before a blank or the end, keep the words around them apart.
//
// A word has a fold, [viet.Fold] with i for y where both may be written (kỹ and kĩ,
// quý and quí); and a code, [viet.Marks], of the marks that the fold has lost:
// hộ is ho and a5, nghèo ngheo and 2. Zeros before a number are dropped.
//
// The index adds what means the same: abbreviations and what they stand for, a
// document's number as people say it (kế hoạch 2278), dates in words as numbers, the
// day of the article, and for names of places those of before and after.
//
// # Keys
//
// The files w have keys in the order of their bytes: each fold, and each two
// folds that follow each other, with a blank between. A file begins with the
// dictionary, entries with | between: how many characters the key shares with the
// one before (base 36), the rest of the key, and for each way to write it ! and
// the code, of two words both codes with a comma. One way without any marks is
// left out. Behind ~ stand the postings, in base64 for addresses.
//
// Postings are, for each way to write a key, four counts and four lists of
// documents, best class first: 3 where the key stands in the title, 2 in a heading,
// a term, the date, or in a title as the number of another document, 1 in the text more than once (two words twice, one word three
// times), 0 in the text. Where fifty documents or more are of class 3 or 2, 0 stands
// for 1 too: nobody looks so far down. A count is one more in Elias's gamma code. A list of c of n
// numbers is that of the others when 2c > n. Its gaps are in Rice code with k low
// bits, the greatest k with c·2^k ≤ n: ones and a zero for the rest, then the
// k bits. So the most common words take less than one bit for each document and
// class, and what is rare hardly more than its name.
//
// Some syllables are common in many spellings. Those in manifest.split have one
// list for all, under the fold, and one for each spelling under fold=code.
//
// # Manifest
//
//	v n id lang   version of the format, number of documents, name of this index, language
//	titles, summaries   how many documents a file t and a file x hold
//	words         for each file w the shortest text that is above the keys before and not
//	              above its own, front-coded as in a dictionary
//	hashes        those of the files w, t and f, one after the other
//	table         the folds of letters a–z: how many characters (one digit) are shared with
//	              the one before, the rest, and as a capital letter how many documents have
//	              it: A 1, B 2 or 3, C 4 to 7 …; the 4096 most frequent at most. When there
//	              are fewer, no document has another
//	split         see above
//	years         [year, number of its first document]
//	dirs, kinds   folders of pages; keys and names of kinds
//	facets        [key, name, number of choices] of each file f
//	fold          what a fold needs beside Unicode: [viet.FoldTable]
//	stops         fold and code of words that say nothing by themselves
//	alias         folds that may be marked for each other
//
// # Titles, summaries, facets
//
// A file t has a line for each document with fields apart by tabs: title, day since
// 1970 in base 36 (none: undated), kind and folder as places in the manifest's lists in
// base 36, name in the folder, places. The address is folder, name and a slash; a
// name that is left out is the title's fold with hyphens for all but a–z and 0–9, a
// dot is the folder itself. A file x has a summary on each line. A file f has key, tab
// and name of each choice on lines, ~, and for each a count and a list.
//
// # Queries
//
// "…" is a phrase, a word or phrase behind a minus sign must not be there. Words
// joined by / - or . of which one has a digit are a phrase too: 31/8/2022,
// 2278/KH-UBND. "tháng 8 năm 2022" and "2022-08-31" become numbers. Eight words count.
//
// A query first looks up each two words that follow each other, those that leave no
// word out before the others, while they need no more than four files (three, when there
// is a word that no document has); single words where it must: a word alone, a phrase
// of one, what must not be there. Then single words as far as they are in these files,
// or in others up to five: first and last word before the rest, rare ones first. A word
// is there when it stands beside its neighbour in the query, or anywhere if its own
// list was looked up. When nothing has all words so, and the lists of all are there,
// other marks than were typed will do.
//
// Documents with all words are found, but for stops that were typed with marks.
// Their score is 4096 for each word that is written as typed (without marks every
// way is), and less than that for where words stand: for two that follow each
// other as in the query 10, 12, 22 or 50 by class, for one that stands apart 1, 1, 2 or
// 3; for a query of one word as for two. Equal ones are newest first.
//
// A last word that is being typed and is in no table, or with which nothing is
// found, stands for all that begin with it (find.go). When nothing is found at all,
// one word may be mistyped by a letter: of the likely ones the query that finds the
// best document answers, and is named as a proposal (mend.go). What could be meant by
// one word that is not in the table is looked up with the rest; else the files that are
// there have to tell. When that finds nothing either, words that are everywhere and
// stand beside none of their neighbours are left out, as far as their lists are not
// there: va cua cac nhung cho. So are words behind the eighth. What was left out is
// named with the results.
//
// The index knows of pairs alone, so of a phrase of three words or more it finds what
// has each two of them together. Whether it has all is seen in the page, which a
// reader shows an excerpt of anyway: one that has the pairs and not the phrase is no
// result (torn.go). The box above a page reads no pages and does not look.
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
	m := &manifest{Version: Version, Count: len(docs), Language: meta.Language, Hashes: map[string]string{}, Years: [][2]int{}, Dirs: []string{}, Kinds: [][2]string{}}
	w := writer{manifest: m}
	w.words(c)
	w.titles(c)
	w.summaries(c)
	w.facets(c)
	w.start(c)
	return w.files
}
