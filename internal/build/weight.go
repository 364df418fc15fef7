package build

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/theme"
)

const (
	mostHeavy = 10  // of the heaviest pages are named one by one
	mostFound = 30  // are looked for, since a guess is not exact
	enoughFit = 100 // pages in a row that keep to their budget: all that should be lighter do too
)

// scale finds the pages that are too heavy: what a reader's phone fetches to show
// one, its HTML, style sheets, fonts and scripts, packed as servers send them.
// Pictures and what is fetched when it is asked for do not count.
//
// To pack every page would cost more than the rest of a build. So a page is guessed at when
// it is made, since what is packed of HTML in one language is much the same share
// of it, and packed only when it is among the heaviest by that guess. It may be
// used by many goroutines.
type scale struct {
	budget content.Budget
	home   string         // path of base_url
	assets map[string]int // packed bytes of a style sheet or script, by its path
	render func(dst []byte, p *site.Page) ([]byte, error)

	mu      sync.Mutex
	guesses map[*site.Page]guess
}

// guess is what a page should weigh.
type guess struct {
	page   *site.Page
	assets int // bytes, as they are sent
	beyond int // bytes beyond its budget; mostly below 0
}

// newScale returns a scale for the pages of a site. assets is what [weighAssets]
// returned; render makes a page once more, to be weighed.
func newScale(s *site.Site, assets map[string]int, render func(dst []byte, p *site.Page) ([]byte, error)) *scale {
	return &scale{budget: s.Config.Budget, home: s.Home, assets: assets, render: render, guesses: map[*site.Page]guess{}}
}

// weighAssets returns the packed bytes of a theme's style sheets and scripts by
// path, which a Builder remembers with the theme. A style sheet has the weight of
// its fonts too, which are packed already.
func weighAssets(look *theme.Theme) map[string]int {
	weights, packed := map[string]int{}, packer()
	for _, a := range look.Assets() {
		switch path.Ext(a.Path) {
		case ".js":
			weights[a.Path] = packed(a.Bytes)
		case ".css":
			weights[a.Path] = packed(a.Bytes)
			for _, f := range look.Assets() {
				if ext := path.Ext(f.Path); (ext == ".woff2" || ext == ".woff") && bytes.Contains(a.Bytes, []byte(path.Base(f.Path))) {
					weights[a.Path] += len(f.Bytes)
				}
			}
		}
	}
	return weights
}

// Most returns how many bytes a page of a layout may have on the wire, with its
// style sheets, fonts and scripts, by the budget of the site.
func (s *Snapshot) Most(layout site.Layout) int { return most(s.Site.Config.Budget, layout) }

func most(b content.Budget, layout site.Layout) int {
	if layout == site.LayoutArticle {
		return b.Article << 10
	}
	return b.Page << 10
}

// limit returns how many bytes a page may have.
func (c *scale) limit(p *site.Page) int { return most(c.budget, p.Layout) }

// guess remembers what a page should weigh. Packed, those of Vietnamese are a
// third of what they were (31 to 36 % in 400 articles).
func (c *scale) guess(p *site.Page, html []byte) {
	assets := c.loads(html)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.guesses[p] = guess{p, assets, assets + len(html)/3 - c.limit(p)}
}

// loads returns how many bytes a page fetches beside itself. Addresses with an ending
// are few in a page and its tags are many, so those are looked for.
func (c *scale) loads(html []byte) (sum int) {
	for at := 0; ; at++ {
		dot := bytes.IndexByte(html[at:], '.')
		if dot < 0 {
			return sum
		}
		at += dot
		switch end := html[at+1:]; {
		case bytes.HasPrefix(end, []byte(`css"`)):
			sum += c.named(html[:at+len(".css")], `link rel="stylesheet"`, ` href="`)
		case bytes.HasPrefix(end, []byte(`js"`)):
			sum += c.named(html[:at+len(".js")], "script", ` src="`)
		}
	}
}

// named returns the bytes of what an element names by an attribute whose value ends
// where html does.
func (c *scale) named(html []byte, element, attribute string) int {
	tag := html[bytes.LastIndexByte(html, '<')+1:]
	value := bytes.LastIndexByte(tag, '"') + 1
	if !bytes.HasPrefix(tag, []byte(element)) || !bytes.HasSuffix(tag[:value], []byte(attribute)) {
		return 0
	}
	return c.assets[string(bytes.TrimPrefix(tag[value:], []byte(c.home)))]
}

// heavy is a page beyond its budget.
type heavy struct {
	page  *site.Page
	bytes int
}

// heaviest returns the pages beyond their budget, the heaviest first.
func (c *scale) heaviest() (found []heavy) {
	c.mu.Lock()
	guesses := slices.SortedFunc(maps.Values(c.guesses), func(a, b guess) int {
		return cmp.Or(cmp.Compare(b.beyond, a.beyond), strings.Compare(a.page.Path, b.page.Path))
	})
	c.mu.Unlock()
	fit, packed := 0, packer()
	for _, g := range guesses {
		if fit == enoughFit || len(found) == mostFound {
			break
		}
		html, err := c.render(nil, g.page)
		if err != nil {
			continue // it was made once, and then said what is wrong
		}
		if n := g.assets + packed(html); n > c.limit(g.page) {
			found, fit = append(found, heavy{g.page, n}), 0
		} else {
			fit++
		}
	}
	slices.SortFunc(found, func(a, b heavy) int {
		return cmp.Or(cmp.Compare(b.bytes, a.bytes), strings.Compare(a.page.Path, b.page.Path))
	})
	return found
}

// problems names the heaviest pages, and counts the rest.
func (c *scale) problems() diag.List {
	var list diag.List
	found := c.heaviest()
	for i, h := range found {
		if i == mostHeavy {
			list.Warn(diag.Pos{File: configFile}, "at least %d more pages are heavier than their budget", len(found)-i)
			break
		}
		key := "page"
		if h.page.Layout == site.LayoutArticle {
			key = "article"
		}
		list.Warn(diag.Pos{File: cmp.Or(h.page.Source, configFile)}, "%s weighs %d KB with its styles and scripts, more than the %d KB of the budget",
			h.page.URL, (h.bytes+1023)>>10, c.limit(h.page)>>10).
			WithHint("divide it, or allow more: %s in site.yaml", "budget: {"+key+": …}")
	}
	return list
}

// packer returns what tells how many bytes are sent of a file, as servers pack it,
// for one goroutine.
func packer() func(data []byte) int {
	w := gzip.NewWriter(nil)
	return func(data []byte) int {
		var n counter
		w.Reset(&n)
		w.Write(data) // a counter takes everything
		w.Close()
		return int(n)
	}
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

// render makes a page, in the memory of dst if there is enough, and guesses what it
// weighs.
func (s *Snapshot) render(dst []byte, p *site.Page) ([]byte, error) {
	html, err := s.pages.Render(dst[:0], p)
	if err != nil {
		return html, err
	}
	s.scale.guess(p, html)
	if s.portable != nil {
		html, _ = s.portable.Rewrite(p.Path, html)
	}
	return html, nil
}

// page returns the file of a page.
func (s *Snapshot) page(p *site.Page) output.File {
	return output.File{Path: p.Path, Stage: output.Pages, Release: release, Render: func() ([]byte, error) {
		if b, ok := released.Get().(*[]byte); ok {
			return s.render(*b, p)
		}
		return s.render(nil, p)
	}}
}

// released is the memory of pages that were written: the next ones are made in it.
var released sync.Pool

// mostPage is how many bytes a page may have whose memory is used again.
const mostPage = 1 << 20

func release(page []byte) {
	if cap(page) <= mostPage {
		released.Put(&page)
	}
}
