package gallery

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"loa/internal/build"
	"loa/internal/diag"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/theme"
)

// Result is what came of trying a theme.
type Result struct {
	Problems diag.List // by place; each fault of a template once, however many pages show it
	Pages    int
	Heaviest string // path of the page that weighs most
	Bytes    int    // and what it weighs on the wire, with its style sheets and scripts
}

// Check looks at every page of the sample site as a theme makes it. The
// snapshot is of [Files], without errors.
func Check(look *theme.Theme, s *build.Snapshot) (Result, error) {
	c := &checker{look: look, sources: look.Sources(), files: map[string][]byte{}, told: map[string]bool{}}
	layouts := map[string]site.Layout{}
	for _, p := range s.Site.Pages {
		layouts[p.Path] = p.Layout
	}
	c.home, c.most = s.Site.Home, s.Most
	files := s.Plain()
	for _, f := range files {
		c.files[f.Path] = nil // that it is there; read when it is asked for
	}
	for _, f := range files {
		layout, isPage := layouts[f.Path]
		if !isPage && !strings.HasPrefix(f.Path, "assets/") {
			continue
		}
		src, err := f.Render()
		if err != nil {
			return c.result, fmt.Errorf("render %s: %w", f.Path, err)
		}
		c.files[f.Path] = src
		if isPage {
			c.layout = layout
			c.page(f, src)
		}
	}
	c.contrast()
	c.result.Problems.Sort()
	return c.result, nil
}

// checker looks at one page after another.
type checker struct {
	look    *theme.Theme
	sources []theme.Source
	home    string
	most    func(site.Layout) int // bytes on the wire
	files   map[string][]byte     // of the output
	layout  site.Layout           // of the page that is looked at
	result  Result
	told    map[string]bool
}

// fault reports what is wrong with a page, once for a place and a text: where a
// text of the templates first stands, or the file of the layout.
func (c *checker) fault(needle string, what diag.Text) *diag.Problem {
	pos := c.place(needle)
	key := pos.String() + what.String()
	if c.told[key] {
		return &diag.Problem{}
	}
	c.told[key] = true
	return c.result.Problems.Warn(pos, what.Format, what.Args...)
}

// place finds where a text stands: in the page's layout, then in the frame and
// the pieces.
func (c *checker) place(needle string) diag.Pos {
	name := "layouts/" + string(c.layout) + ".html"
	order := slices.Clone(c.sources)
	slices.SortStableFunc(order, func(a, b theme.Source) int { return rank(a.Name, name) - rank(b.Name, name) })
	for _, s := range order {
		if i := strings.Index(s.Text, needle); needle != "" && i >= 0 && strings.HasSuffix(s.Name, ".html") {
			return position(s, i, needle)
		}
	}
	return diag.Pos{File: path.Join("themes", c.look.Name, name)}
}

// rank puts the page's layout first, then the frame and the fragments; the other
// layouts have no part in the page.
func rank(name, layout string) int {
	switch {
	case name == layout:
		return 0
	case name == "layouts/base.html":
		return 1
	case strings.HasPrefix(name, "fragments/"):
		return 2
	}
	return 3
}

// position is the place of a piece of a source.
func position(s theme.Source, offset int, piece string) diag.Pos {
	before := s.Text[:offset]
	start := strings.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		File: s.Path, Line: strings.Count(before, "\n") + 1,
		Column: len([]rune(before[start:])) + 1, Length: len([]rune(piece)),
	}
}

// page looks at one page.
func (c *checker) page(f output.File, src []byte) {
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		c.fault("", diag.T("cannot be read: %v", err))
		return
	}
	p := pageOf(root)
	c.result.Pages++
	if c.layout != site.LayoutRedirect {
		c.frame(p)
		c.headings(p)
	}
	c.elements(p)
	c.addresses(p)
	if n := c.weight(p, src); n > c.result.Bytes {
		c.result.Heaviest, c.result.Bytes = f.Path, n
	}
}

// weight returns what a page weighs on the wire with the style sheets and scripts that it
// asks for, and reports one that is too heavy.
func (c *checker) weight(p page, src []byte) int {
	n := zipped(src)
	for _, e := range p.elements {
		if file := c.files[c.file(resource(e))]; file != nil && (e.Data == "script" || e.Data == "link") && attr(e, "rel") != "icon" {
			n += zipped(file)
		}
	}
	if most := c.most(c.layout); n > most {
		c.fault("", diag.T("a page of this layout weighs %d bytes on the wire, want at most %d", n, most)).
			WithHint("smaller style sheets and scripts, or less on the page")
	}
	return n
}

// zipped returns the size of a file as a server sends it.
func zipped(src []byte) int {
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	w.Write(src) // into memory: it cannot fail
	w.Close()
	return buf.Len()
}

// file returns the path of the output of an address of the site.
func (c *checker) file(address string) string {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	rest, ok := strings.CutPrefix(address, c.home)
	if !ok {
		return ""
	}
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html"
	}
	return rest
}
