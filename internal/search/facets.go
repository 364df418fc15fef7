package search

import (
	"slices"
	"strings"
)

// facets writes the files f, one for each facet that has a choice.
func (w *writer) facets(c *collection) {
	w.manifest.Facets = [][3]any{}
	var texts [][]byte
	for _, f := range c.meta.Facets {
		var names []string
		var b bitWriter
		for _, t := range f.Terms {
			var docs []uint32
			for _, i := range t.Docs {
				docs = append(docs, c.numbers[i])
			}
			slices.Sort(docs)
			docs = slices.Compact(docs)
			if len(docs) == 0 {
				continue
			}
			names = append(names, noTilde(t.Key)+"\t"+noTilde(oneLine(t.Name)))
			b.gamma(len(docs) + 1)
			b.list(docs, len(c.docs))
		}
		if len(names) == 0 {
			continue
		}
		w.manifest.Facets = append(w.manifest.Facets, [3]any{f.Key, f.Name, len(names)})
		texts = append(texts, []byte(strings.Join(names, "\n")+"~"+b.string()))
	}
	w.shards("f", texts)
}

// noTilde keeps a name apart from the sign that ends the names.
func noTilde(s string) string { return strings.ReplaceAll(s, "~", "∼") }
