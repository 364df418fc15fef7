package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"loa/internal/build"
	"loa/internal/search"
	"loa/themes"

	"github.com/spf13/cobra"
)

// searchFlags are the flags of loa search.
type searchFlags struct {
	dir           string
	limit         int
	json, explain bool
}

func (p *program) searchCommand() *cobra.Command {
	var f searchFlags
	c := &cobra.Command{
		Use:   "search " + p.text("QUERY"),
		Short: p.text("Searches the site as its readers do"),
		Long: p.text(`Searches the site with the index that loa build makes for readers, and prints
what they would find, best first. Nothing is written. Words may be typed without
marks; "words in quotes" stand together; a word behind a minus sign must not be
there (put the whole query in quotes then).`),
		Example: "  loa search ho ngheo\n  loa search 'trúc sào -\"Nguyên Bình\"'\n  loa search --json --limit 3 2278/KH-UBND",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New(p.text("what is to be searched? write it behind loa search"))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.search(f, strings.Join(args, " ")) },
	}
	flags := c.Flags()
	flags.StringVarP(&f.dir, "dir", "C", ".", p.text("the site's `folder`, which holds content/"))
	flags.IntVar(&f.limit, "limit", 10, p.text("the greatest `number` of results"))
	flags.BoolVar(&f.json, "json", false, p.text("print the results as JSON"))
	flags.BoolVar(&f.explain, "explain", false, p.text("say what was looked up, and why a result stands where it does"))
	return c
}

// search is loa search.
func (p *program) search(f searchFlags, query string) error {
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return p.cannotOpen(f.dir, err)
	}
	defer root.Close()
	s, err := build.Make(build.Disk(root), build.Options{Themes: themes.FS, Now: time.Now()})
	if errors.Is(err, build.ErrNoSite) {
		return errors.New(p.text("no site in %s: content/site.yaml is not there; go to the site's folder, or name it with -C", f.dir))
	}
	if err != nil {
		return err
	}
	if s.Errors() > 0 {
		fmt.Fprintln(p.stderr, p.text("the content has errors, see loa check: what they stand in may be missing here"))
	}
	index := &searchIndex{files: s, sizes: map[string]int{}}
	r, err := search.Open(index.read)
	if err != nil {
		return err
	}
	found, err := r.Search(query, search.Options{Typing: true, Limit: f.limit, Text: index.page})
	if err != nil {
		return err
	}
	if f.json {
		return p.writeFound(r, query, s.Site.Home, found)
	}
	p.printFound(query, s.Site.Home, found, f.explain)
	if f.explain {
		p.explainFound(found, index)
	}
	return nil
}

// searchIndex is the index of a snapshot, which notes what is read of it.
type searchIndex struct {
	files *build.Snapshot
	order []string // of paths
	sizes map[string]int
}

func (x *searchIndex) read(path string) ([]byte, error) {
	f, ok := x.files.File(path)
	if !ok {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	src, err := f.Render()
	x.order, x.sizes[path] = append(x.order, path), len(src)
	return src, err
}

// page returns a page of the site by its path.
func (x *searchIndex) page(path string) ([]byte, error) {
	f, ok := x.files.File(path + "index.html")
	if !ok {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return f.Render()
}

// printFound prints for people.
func (p *program) printFound(query, home string, found *search.Results, explain bool) {
	count := p.text("%d results:", found.Total)
	if found.Total == 1 {
		count = p.text("%d result:", 1)
	}
	switch {
	case found.Proposal != "":
		fmt.Fprintln(p.stdout, p.text("nothing has %q; did you mean %q?", query, found.Proposal), count)
	case found.Total == 0:
		fmt.Fprintln(p.stdout, p.text("nothing has %q", query))
	default:
		fmt.Fprintln(p.stdout, count)
	}
	if len(found.Ignored) > 0 {
		fmt.Fprintln(p.stdout, p.text("without regard to: %s", strings.Join(found.Ignored, ", ")))
	}
	for i, h := range found.Hits {
		about := []string{}
		if !h.Date.IsZero() {
			about = append(about, h.Date.Format(time.DateOnly))
		}
		if h.Places != "" {
			about = append(about, h.Places)
		}
		fmt.Fprintf(p.stdout, "%3d. %s\n     %s\n", i+1, h.Title, strings.Join(append(about, home+h.Path), " · "))
		if explain {
			fmt.Fprintln(p.stdout, "     "+p.text("score %d: %d words as typed, %d for where they stand", h.Score, h.Exact, h.Where))
		}
	}
}

// explainFound says what a query cost.
func (p *program) explainFound(found *search.Results, x *searchIndex) {
	fmt.Fprintln(p.stdout, p.text("looked up: %s", strings.Join(found.Keys, ", ")))
	for _, path := range x.order {
		fmt.Fprintln(p.stdout, p.text("read: %s, %d bytes", path, x.sizes[path]))
	}
}

// foundJSON is what --json prints.
type foundJSON struct {
	Query    string    `json:"query"`
	Proposal string    `json:"proposal,omitempty"` // what the results are of, where the query found nothing
	Ignored  []string  `json:"ignored,omitempty"`  // words that the results need not have
	Total    int       `json:"total"`
	Results  []hitJSON `json:"results"`
}

type hitJSON struct {
	Title   string `json:"title"`
	URL     string `json:"url"`
	Date    string `json:"date,omitempty"`
	Kind    string `json:"kind"`
	Places  string `json:"places,omitempty"`
	Summary string `json:"summary,omitempty"`
	Score   int    `json:"score"`
}

func (p *program) writeFound(r *search.Reader, query, home string, found *search.Results) error {
	out := foundJSON{Query: query, Proposal: found.Proposal, Ignored: found.Ignored, Total: found.Total, Results: []hitJSON{}}
	for _, h := range found.Hits {
		hit := hitJSON{Title: h.Title, URL: home + h.Path, Kind: h.Kind, Places: h.Places, Score: h.Score}
		if !h.Date.IsZero() {
			hit.Date = h.Date.Format(time.DateOnly)
		}
		var err error
		if hit.Summary, err = r.Summary(h.Number); err != nil {
			return err
		}
		out.Results = append(out.Results, hit)
	}
	e := json.NewEncoder(p.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
