package build

import (
	"slices"
	"strings"
	"sync"

	"loa/internal/content"
	"loa/internal/output"
	"loa/internal/search"
	"loa/internal/search/browser"
	"loa/internal/site"
	"loa/internal/theme"
)

// searched remembers the words of each article. It may be used by many
// goroutines, since snapshots share it.
type searched struct {
	mutex sync.Mutex
	words *search.Words
	known map[*content.Doc]*search.Entry
	once  bool // nothing is asked for twice: nothing need be remembered
}

// entries returns the words of the docs, taken where they are not known, and
// remembers those of no others.
func (s *searched) entries(docs []*content.Doc) map[*content.Doc]*search.Entry {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.words == nil {
		s.words = search.NewWords()
	}
	fresh := make([]*search.Entry, len(docs))
	each(len(docs), nil, func(i int) {
		if fresh[i] = s.known[docs[i]]; fresh[i] == nil {
			fresh[i] = s.words.Take(source(docs[i]))
		}
	})
	all := make(map[*content.Doc]*search.Entry, len(docs))
	for i, d := range docs {
		all[d] = fresh[i]
	}
	if !s.once {
		s.known = all
	}
	return all
}

// source returns what is searched of a doc, as far as it stands in its file.
func source(d *content.Doc) search.Source {
	if d.Term != nil {
		return search.Source{Title: d.Term.Name.Text, HTML: d.Body.HTML}
	}
	f := &d.Front
	s := search.Source{Title: f.Title.Text, Number: f.Facts.Number.Text, Date: f.Date.Time, HTML: d.Body.HTML}
	for _, v := range f.Tags {
		s.Terms = append(s.Terms, v.Text)
	}
	for _, v := range []content.Value{f.Summary, f.Facts.Place, f.Facts.Organiser, f.Facts.Issuer, f.Source, f.Author} {
		if v.Text != "" {
			s.Text += v.Text + "\n"
		}
	}
	return s
}

// searchFiles returns a function that makes the index, which is no cheap thing,
// when it is called first.
func searchFiles(known *searched, s *site.Site, look *theme.Theme) func() []output.File {
	return sync.OnceValue(func() []output.File {
		f := finder{site: s, look: look, terms: map[*site.Term]*search.Entry{}, places: map[*site.Article]int{}}
		files := search.New(f.docs(known), f.meta())
		out := make([]output.File, len(files))
		for i, file := range files {
			out[i] = output.File{Path: file.Path, Stage: output.Last, Render: func() ([]byte, error) { return file.Bytes, nil }}
		}
		slices.SortFunc(out, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
		return out
	})
}

// finder turns a site into what package search wants.
type finder struct {
	site   *site.Site
	look   *theme.Theme
	words  *search.Words
	terms  map[*site.Term]*search.Entry
	places map[*site.Article]int // in the docs
}

// The kinds of what is no article. Those of terms are the keys of their
// vocabularies.
const kindPage = "page"

// docs returns every page that can be found: articles, standing pages, and the
// terms that have a page of their own to show.
func (f *finder) docs(known *searched) []search.Doc {
	var sources []*content.Doc
	for _, a := range f.site.Articles {
		sources = append(sources, a.Doc)
	}
	for _, l := range f.site.Languages {
		for _, a := range l.Articles {
			if a.Original != nil {
				sources = append(sources, a.Doc)
			}
		}
	}
	for _, s := range f.site.Standing {
		sources = append(sources, s.Doc)
	}
	entries := known.entries(sources)
	f.words = known.words
	var docs []search.Doc
	for _, a := range f.site.Articles {
		f.places[a] = len(docs)
		d := search.Doc{
			Entry: entries[a.Doc], Title: a.Title, Path: address(a.Path), Summary: a.Summary, Date: a.Date, Kind: a.Kind,
			Places: names(a.Terms[site.Districts]),
		}
		for _, v := range []int{site.Themes, site.Audiences, site.Districts} {
			for _, t := range a.Terms[v] {
				d.Terms = append(d.Terms, f.term(t))
			}
		}
		docs = append(docs, d)
	}
	for _, s := range f.site.Standing {
		docs = append(docs, search.Doc{
			Entry: entries[s.Doc], Title: s.Title, Path: address(s.Path), Summary: s.Summary, Date: s.Doc.Front.Date.Time, Kind: kindPage,
		})
	}
	for _, l := range f.site.Languages {
		for _, a := range l.Articles {
			if a.Original != nil { // the others are among the articles
				docs = append(docs, search.Doc{
					Entry: entries[a.Doc], Title: a.Title, Path: address(a.Path), Summary: a.Summary, Date: a.Date, Kind: a.Kind,
				})
			}
		}
	}
	return append(docs, f.termDocs()...)
}

// searchedTerms are the vocabularies whose pages are found. A tag says no more
// than the articles that have it.
var searchedTerms = []int{site.Plans, site.Themes, site.Audiences, site.Districts}

func (f *finder) termDocs() []search.Doc {
	var docs []search.Doc
	for _, v := range searchedTerms {
		voc := f.site.Vocabularies[v]
		for _, t := range voc.Terms {
			if t.URL == "" {
				continue
			}
			s := search.Source{Title: t.Name}
			d := search.Doc{Title: t.Name, Path: strings.TrimPrefix(t.URL, f.site.Home), Kind: voc.Key}
			if t.Source != nil {
				d.Summary = t.Source.Summary.Text
				s.Terms = append(s.Terms, t.Source.Summary.Text)
				if p := t.Source.Plan; p != nil {
					s.Number = p.Number.Text
					d.Date = p.Signed.Time
				}
			}
			if t.Doc != nil {
				s.HTML = t.Doc.Body.HTML
			}
			d.Entry = f.words.Take(s)
			d.Terms = append(d.Terms, f.term(t))
			docs = append(docs, d)
		}
	}
	return docs
}

// term returns the words of a term's names, made once.
func (f *finder) term(t *site.Term) *search.Entry {
	e := f.terms[t]
	if e == nil {
		s := search.Source{Terms: []string{t.Name}}
		if t.Source != nil {
			for _, v := range append(slices.Clip(t.Source.Aliases), t.Source.Short) {
				s.Terms = append(s.Terms, v.Text)
			}
		}
		e = f.words.Take(s)
		f.terms[t] = e
	}
	return e
}

// meta returns what the index holds beside the pages. The docs come first.
func (f *finder) meta() search.Meta {
	m := search.Meta{Language: f.site.Config.Language, Client: browser.Client(), Aliases: f.aliases()}
	byKind := map[string][]int{}
	for _, a := range f.site.Articles {
		byKind[a.Kind] = append(byKind[a.Kind], f.places[a])
	}
	kinds := search.Facet{Label: search.Label{Key: "kind", Name: f.word("search_kind")}}
	for _, k := range content.Kinds {
		l := search.Label{Key: k, Name: f.word("kind_" + k)}
		m.Kinds = append(m.Kinds, l)
		kinds.Terms = append(kinds.Terms, search.FacetTerm{Label: l, Docs: byKind[k]})
	}
	m.Kinds = append(m.Kinds, search.Label{Key: kindPage, Name: ""})
	for _, v := range searchedTerms {
		voc := f.site.Vocabularies[v]
		m.Kinds = append(m.Kinds, search.Label{Key: voc.Key, Name: voc.Singular})
		// "plans" are one facet with the name of one: plan.
		facet := search.Facet{Label: search.Label{Key: strings.TrimSuffix(voc.Key, "s"), Name: voc.Singular}}
		for _, t := range voc.Terms {
			term := search.FacetTerm{Label: search.Label{Key: t.Key, Name: t.Name}}
			for _, a := range t.Articles {
				term.Docs = append(term.Docs, f.places[a])
			}
			facet.Terms = append(facet.Terms, term)
		}
		m.Facets = append(m.Facets, facet)
	}
	m.Facets = append(m.Facets, kinds)
	return m
}

func (f *finder) word(key string) string { return f.look.Word(f.site.Config.Language, key) }

func names(terms []*site.Term) string {
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = t.Name
	}
	return strings.Join(all, ", ")
}

// address returns the address of a page from its file: what stands before
// index.html.
func address(file string) string { return strings.TrimSuffix(file, "index.html") }
