// Package browser holds the readers' half of search: JavaScript that asks the
// index which package search has built, and shows what it answers.
//
// # The two scripts
//
// [Loader] is on every page, at most 1 kB. It does nothing until a search box has
// the focus; then it brings search/start.js, which is [Client] and the manifest
// of the index. A search page whose address holds a query brings it at once.
// Client is the parts in script/ one after another in one function, at most 10 kB
// gzipped.
//
// Both are classic scripts without eval, modules, WebAssembly or inline code, so
// that they work under Content-Security-Policy: default-src 'self' and from a
// folder opened in the browser. The TypeScript compiler checks them; it reads the
// types from their comments.
//
// script/store.js to find.js are the reader of the index, whose format package
// search describes; engine.js makes of it what can be shown; box.js and finder.js
// show it: the box in the header and the search page.
//
// # What a page must have
//
// A form for each box, which works without JavaScript: it leads to the search page.
//
//	<form class="search" role="search" action="…/tim-kiem/" data-search="…/search.css" …>
//	  <label for="_q">…</label> <input id="_q" name="q" type="search"> <button>…</button>
//	</form>
//
// The words of the interface are the form's data attributes: label, working,
// count, none, instead, all, failed, offline, again. %s in them stands for a
// number or a query. Such a form becomes a combobox; data-search names a style sheet
// to load before its answers are shown, if any.
//
// On the search page the form has data-page too; instead of label and all it has
// narrow, sort, relevance, date, year, more, clear. The page has three more
// elements: data-part="status", a live region; data-part="found", for results and
// facets; data-part="browse", what is shown when there are none.
//
// # What is shown
//
// Text of queries, of the index and of pages becomes text nodes only. The state
// of the search page is its address: q, sort=date, n, and a parameter for each
// facet, repeated for several terms.
package browser

import (
	"embed"
	"strings"
	"sync"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"
)

//go:embed loader.js script/*.js
var sources embed.FS

// parts are the files of script/ in the order in which they must stand.
var parts = []string{
	"dom", "typing", "address", "store", "bits", "words", "query", "manifest", "match", "lookup", "find", "engine",
	"excerpt", "facets", "box", "finder", "start",
}

// Loader returns the script for every page. The caller must not change it.
func Loader() []byte { return loader() }

// Client returns what stands before the manifest in search/start.js: it makes
// the function that the files of the index call. A second copy in a page does
// nothing. The caller must not change it.
func Client() []byte { return client() }

var loader = sync.OnceValue(func() []byte { return small(read("loader.js")) })

var client = sync.OnceValue(func() []byte {
	var whole strings.Builder
	whole.WriteString("window.loaSearch || (() => {\n\"use strict\";\n")
	for _, p := range parts {
		whole.Write(read("script/" + p + ".js"))
	}
	whole.WriteString("})();\n")
	return append(small([]byte(whole.String())), ";\n"...)
})

func read(name string) []byte {
	src, err := sources.ReadFile(name)
	if err != nil {
		panic("browser: a script is not embedded: " + err.Error())
	}
	return src
}

func small(src []byte) []byte {
	m := minify.New()
	m.Add("js", &js.Minifier{})
	out, err := m.Bytes("js", src)
	if err != nil {
		panic("browser: a script cannot be read: " + err.Error())
	}
	return out
}
