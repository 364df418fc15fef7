package search

import (
	"bytes"
	"slices"
	"strings"
)

// torn reports whether a long phrase of the query is nowhere in a page, though
// each two words of it are. Where two are not the page was found otherwise: by an
// abbreviation, a former name. Nothing is torn where no text can be had.
func (q *query) torn(p Page, text func(path string) ([]byte, error)) (bool, error) {
	if len(q.long) == 0 || text == nil {
		return false, nil
	}
	src, err := text(p.Path)
	if err != nil {
		return false, err
	}
	all := blockFolds(src)
	return slices.ContainsFunc(q.long, func(phrase []token) bool {
		if strings.Contains(all, spaced(phrase)) {
			return false
		}
		for i := range phrase[1:] {
			if !strings.Contains(all, spaced(phrase[i:i+2])) {
				return false
			}
		}
		return true
	}), nil
}

// blockFolds returns the folds of a page's words, those of each block by
// themselves.
func blockFolds(page []byte) string {
	if i := bytes.Index(page, []byte("<main")); i >= 0 {
		page = page[i:]
	}
	page, _, _ = bytes.Cut(page, []byte("</main>"))
	body, heads := new(texter).text(page)
	words := newLexicon(nil)
	var out strings.Builder
	for block := range strings.SplitSeq(string(body)+"\n"+string(bytes.Join(heads, []byte("\n"))), "\n") {
		out.WriteString(spaced(words.tokens(block)) + "|")
	}
	return out.String()
}

// spaced returns folds with a blank around each.
func spaced(words []token) string { return " " + folds(words) + " " }
