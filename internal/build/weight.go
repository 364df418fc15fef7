package build

import (
	"cmp"
	"compress/gzip"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/theme"
)

// mostHeavy is how many of the heaviest pages are named one by one.
const mostHeavy = 10

// scale weighs pages as they are made: what a reader's phone fetches to show
// one, its HTML, style sheets and scripts, packed as servers send them. Pictures
// and what is fetched when it is asked for do not count. It may be used by many
// goroutines.
type scale struct {
	budget content.Budget
	home   string         // path of base_url
	assets map[string]int // packed bytes of a style sheet or script, by its path
	most   int            // of all of them

	mu    sync.Mutex
	heavy map[*site.Page]int // bytes of those beyond their budget
}

// newScale returns a scale for the pages of a site. assets is what [weighAssets]
// returned.
func newScale(s *site.Site, assets map[string]int) *scale {
	c := &scale{budget: s.Config.Budget, home: s.Home, assets: assets, heavy: map[*site.Page]int{}}
	for _, n := range assets {
		c.most += n
	}
	return c
}

// weighAssets returns the packed bytes of a theme's style sheets and scripts by
// path, which a Builder remembers with the theme.
func weighAssets(look *theme.Theme) map[string]int {
	weights := map[string]int{}
	for _, a := range look.Assets() {
		if ext := path.Ext(a.Path); ext == ".css" || ext == ".js" {
			weights[a.Path] = packed(a.Bytes, &careful)
		}
	}
	return weights
}

// limit returns how many bytes a page may have.
func (c *scale) limit(p *site.Page) int {
	if p.Layout == site.LayoutArticle {
		return c.budget.Article << 10
	}
	return c.budget.Page << 10
}

// leastPacked is how small a page becomes at least, in hundredths: those of
// Vietnamese become a third. What cannot reach its budget even so is not packed to
// be weighed, and what does not reach it packed in haste is not packed with care:
// weighing costs a build of 2,000 articles a twentieth of processor time
// instead of a third more.
const leastPacked = 45

// weigh remembers the page when it is too heavy.
func (c *scale) weigh(p *site.Page, html []byte) {
	limit := c.limit(p)
	if len(html)*leastPacked/100+c.most <= limit || packed(html, &hasty)+c.most <= limit {
		return
	}
	n := packed(html, &careful)
	for _, url := range loads(html) {
		n += c.assets[strings.TrimPrefix(url, c.home)]
	}
	if n <= limit {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.heavy[p] = n
}

// pageLoads is what a page fetches to be shown.
var pageLoads = regexp.MustCompile(`<(?:link rel="stylesheet"|script)[^>]* (?:href|src)="([^"]+)"`)

func loads(html []byte) (urls []string) {
	for _, m := range pageLoads.FindAllSubmatch(html, -1) {
		urls = append(urls, string(m[1]))
	}
	return urls
}

// problems names the heaviest pages, and counts the rest.
func (c *scale) problems() diag.List {
	c.mu.Lock()
	defer c.mu.Unlock()
	pages := make([]*site.Page, 0, len(c.heavy))
	for p := range c.heavy {
		pages = append(pages, p)
	}
	slices.SortFunc(pages, func(a, b *site.Page) int {
		return cmp.Or(cmp.Compare(c.heavy[b], c.heavy[a]), strings.Compare(a.Path, b.Path))
	})
	var list diag.List
	for i, p := range pages {
		if i == mostHeavy {
			list.Warn(diag.Pos{File: configFile}, "%d more pages are heavier than their budget", len(pages)-i)
			break
		}
		key := "page"
		if p.Layout == site.LayoutArticle {
			key = "article"
		}
		list.Warn(diag.Pos{File: cmp.Or(p.Source, configFile)}, "%s weighs %d KB with its styles and scripts, more than the %d KB of the budget",
			p.URL, (c.heavy[p]+1023)>>10, c.limit(p)>>10).
			WithHint("divide it, or allow more: %s in site.yaml", "budget: {"+key+": …}")
	}
	return list
}

// hasty and careful are packers for weighing: one is fast, the other packs as
// servers do. Each takes up to 800 KB of memory.
var (
	hasty   = sync.Pool{New: func() any { return packer(gzip.BestSpeed) }}
	careful = sync.Pool{New: func() any { return packer(gzip.DefaultCompression) }}
)

func packer(level int) *gzip.Writer {
	w, _ := gzip.NewWriterLevel(nil, level) // these levels there are
	return w
}

// packed returns how many bytes are sent of a file.
func packed(data []byte, packers *sync.Pool) int {
	var n counter
	w := packers.Get().(*gzip.Writer)
	defer packers.Put(w)
	w.Reset(&n)
	w.Write(data) // a counter takes everything
	w.Close()
	return int(n)
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// Heavy returns a warning for each page beyond its budget, the heaviest first,
// of those that were rendered so far: of all, once all were written.
func (s *Snapshot) Heavy() diag.List {
	if s.scale == nil {
		return nil
	}
	return s.scale.problems()
}

// render makes a page and weighs it.
func (s *Snapshot) render(p *site.Page) ([]byte, error) {
	html, err := s.pages.Render(p)
	if err != nil {
		return html, err
	}
	s.scale.weigh(p, html)
	if s.portable != nil {
		html, _ = s.portable.Rewrite(p.Path, html)
	}
	return html, nil
}

// page returns the file of a page.
func (s *Snapshot) page(p *site.Page) output.File {
	return output.File{Path: p.Path, Stage: output.Pages, Render: func() ([]byte, error) { return s.render(p) }}
}
