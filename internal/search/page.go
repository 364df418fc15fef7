package search

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Page is what is shown of a document.
type Page struct {
	Title  string
	Path   string    // from the site's root, with a slash at the end
	Date   time.Time // of the day, in UTC; zero: undated
	Kind   string    // key
	Places string
}

// Page returns a document by number.
func (r *Reader) Page(number int) (Page, error) {
	per := r.manifest.PerTitles
	r.mutex.Lock()
	text, err := r.text("t", number/per)
	r.mutex.Unlock()
	if err != nil {
		return Page{}, err
	}
	lines := strings.Split(text, "\n")
	if number < 0 || number%per >= len(lines) {
		return Page{}, errBroken
	}
	return r.manifest.page(lines[number%per])
}

// page reads the line of a document.
func (m *manifest) page(line string) (Page, error) {
	f := strings.Split(line, "\t")
	if len(f) != 6 {
		return Page{}, errBroken
	}
	p := Page{Title: f[0], Places: f[5]}
	if f[1] != "" {
		day, err := strconv.ParseInt(f[1], 36, 32)
		if err != nil {
			return p, errBroken
		}
		p.Date = time.Unix(day*86400, 0).UTC()
	}
	kind, errKind := strconv.ParseUint(f[2], 36, 16)
	dir, errDir := strconv.ParseUint(f[3], 36, 24)
	if errKind != nil || errDir != nil || dir >= uint64(len(m.Dirs)) || kind > 0 && kind >= uint64(len(m.Kinds)) {
		return p, errBroken
	}
	if len(m.Kinds) > 0 {
		p.Kind = m.Kinds[kind][0]
	}
	switch p.Path = m.Dirs[dir]; f[4] {
	case ".":
	case "":
		p.Path += simpleSlug(p.Title) + "/"
	default:
		p.Path += f[4] + "/"
	}
	return p, nil
}

// Summary returns the summary of a document.
func (r *Reader) Summary(number int) (string, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	per := r.manifest.PerSummaries
	text, err := r.text("x", number/per)
	if err != nil {
		return "", err
	}
	lines := strings.Split(text, "\n")
	if number < 0 || number%per >= len(lines) {
		return "", errBroken
	}
	return lines[number%per], nil
}

// filter returns the documents that the filters keep.
func (r *Reader) filter(all []found, opts Options) ([]found, error) {
	for key, terms := range opts.Filters {
		if len(terms) == 0 {
			continue
		}
		facet, err := r.Facet(key)
		if err != nil {
			return nil, err
		}
		keep := make([]bool, r.manifest.Count)
		for _, t := range facet {
			if slices.Contains(terms, t.Key) {
				for _, d := range t.Docs {
					keep[d] = true
				}
			}
		}
		all = slices.DeleteFunc(slices.Clone(all), func(f found) bool { return !keep[f.doc] })
	}
	if len(opts.Years) > 0 {
		all = slices.DeleteFunc(slices.Clone(all), func(f found) bool { return !slices.Contains(opts.Years, r.year(f.doc)) })
	}
	return all, nil
}

// year returns the year of a document; 0 when it has no date.
func (r *Reader) year(doc uint32) int {
	year := 0
	for _, y := range r.manifest.Years {
		if y[1] <= int(doc) {
			year = y[0]
		}
	}
	return year
}

// Facet returns the choices of a facet by its key; none where the index does not
// have it.
func (r *Reader) Facet(key string) ([]FacetTerm, error) {
	for i, f := range r.manifest.Facets {
		if f[0] != key {
			continue
		}
		r.mutex.Lock()
		text, err := r.text("f", i)
		r.mutex.Unlock()
		if err != nil {
			return nil, err
		}
		return decodeFacet(text, r.manifest.Count)
	}
	return nil, nil
}

// decodeFacet undoes writer.facets.
func decodeFacet(text string, n int) ([]FacetTerm, error) {
	names, lists, ok := strings.Cut(text, "~")
	if !ok {
		return nil, errBroken
	}
	bits := &bitReader{text: lists}
	var out []FacetTerm
	for line := range strings.SplitSeq(names, "\n") {
		key, name, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, errBroken
		}
		t := FacetTerm{Label: Label{key, name}}
		for _, d := range bits.list(bits.gamma(n+1)-1, n).numbers() {
			t.Docs = append(t.Docs, int(d))
		}
		if bits.err != nil {
			return nil, bits.err
		}
		out = append(out, t)
	}
	return out, nil
}
