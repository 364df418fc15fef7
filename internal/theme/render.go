package theme

import (
	"fmt"
	"html/template"
	"slices"
	"sync"
	"time"

	"loa/internal/campaign"
	"loa/internal/script"
	"loa/internal/site"
)

// Renderer makes the pages of one site with one theme. It is safe for
// concurrent use, and keeps what pages share: at most a card, an item and a chip
// for each article and term.
type Renderer struct {
	theme *Theme
	site  *site.Site
	set   *set
	view  *Site
	menu  []Link
	zone  *time.Location
	meta  *metaWriter

	reader       func() *script.Reader
	head, footer func() (template.HTML, error)
	frames       memo[frameKey, []byte] // with gaps
	groups       memo[Terms, []byte]    // with a gap for the chips, if there are any
	headers      memo[string, template.HTML]
	crumbs       memo[string, template.HTML]
	cards        memo[*site.Article, template.HTML]
	items        memo[*site.Article, template.HTML]
	chips        memo[*site.Term, template.HTML]
	coverages    memo[*site.Term, *campaign.Coverage]
	lacks        memo[*site.Term, *Missing]
	titles       memo[*site.Letter, []*site.Article] // in order
}

// Renderer returns what makes the pages of a site. It renders nothing yet. The
// site must not change any more.
func (t *Theme) Renderer(s *site.Site) *Renderer {
	r := &Renderer{theme: t, site: s, zone: s.Config.Zone}
	if r.zone == nil {
		r.zone = time.UTC
	}
	r.view = siteView(s)
	r.set = t.set(r.view.Lang, s.Home)
	r.menu = menuOf(r.view)
	r.meta = newMetaWriter(r.view, s)
	r.reader = sync.OnceValue(func() *script.Reader { return script.NewReader(s.Config) })
	r.head = sync.OnceValues(func() (template.HTML, error) {
		return r.execute(fragmentName("head"), Head{Site: r.view, Icon: icon(s), Policy: policyOf(s)})
	})
	r.footer = sync.OnceValues(func() (template.HTML, error) {
		return r.execute(fragmentName("footer"), Footer{Site: r.view})
	})
	return r
}

// The gaps of the frame, by what a page puts there.
const (
	gapMeta = iota
	gapHeader
	gapCrumbs
	gapMain
)

// Render appends the HTML of a page of the renderer's site to dst, which may be
// nil. An error is a fault of a template that only these values show; it names
// the place.
func (r *Renderer) Render(dst []byte, p *site.Page) ([]byte, error) {
	b := &page{r: r, Page: p, plain: r.set.hasProgram(layoutName(p.Layout))}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	main := b.layout((*buf)[:0])
	*buf = main
	if p.Layout == site.LayoutRedirect || p.Layout == site.LayoutScript { // whole documents
		dst = b.fill(dst, main)
		return dst, b.err
	}
	from := len(dst)
	dst = b.framed(slices.Grow(dst, len(main)+spareSize), main)
	if len(dst)-from > mostMade && b.err == nil {
		b.err = b.r.theme.locate(grown(layoutName(b.Layout)))
	}
	if b.err != nil {
		return nil, fmt.Errorf("render %s: %w", p.Path, b.err)
	}
	return dst, nil
}

// framed appends the whole document around the page's own part.
func (b *page) framed(dst, main []byte) []byte {
	header, crumbs := b.header(), b.crumbs()
	if b.err != nil {
		return dst
	}
	if !b.r.set.hasProgram(frameName) {
		v := b.frameView(crumbs)
		v.Meta, v.Header, v.Main = template.HTML(b.meta(nil)), header, template.HTML(b.fill(nil, main))
		dst, b.err = b.r.append(dst, frameName, v)
		return dst
	}
	return fillGaps(dst, b.frame(crumbs != ""), func(dst []byte, gap int) []byte {
		switch gap {
		case gapMeta:
			return b.meta(dst)
		case gapHeader:
			return append(dst, header...)
		case gapCrumbs:
			return append(dst, crumbs...)
		}
		return b.fill(dst, main)
	})
}

// spareSize is what a page mostly has in bytes beside what its layout makes.
const spareSize = 24 << 10

// frameKey is what a theme may look at to make different frames.
type frameKey struct {
	layout site.Layout
	crumbs bool
}

// frame returns the frame with gaps for this page's parts.
func (b *page) frame(crumbs bool) []byte {
	made, err := b.r.frames.get(frameKey{b.Layout, crumbs}, func() ([]byte, error) {
		v := b.frameView("")
		v.Meta, v.Header, v.Main = gap(gapMeta), gap(gapHeader), gap(gapMain)
		if crumbs {
			v.Crumbs = gap(gapCrumbs)
		}
		made, err := b.r.execute(frameName, v)
		return []byte(made), err
	})
	b.keep("", err)
	return made
}

// frameView returns the view of the frame without what the page itself makes.
func (b *page) frameView(crumbs template.HTML) Frame {
	return Frame{
		Lang: b.r.view.Lang, Layout: string(b.Layout), Crumbs: crumbs,
		Head: b.keep(b.r.head()), Footer: b.keep(b.r.footer()),
	}
}

// buffers are for pages in the making: they grow to the size of the largest.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// execute returns what a template makes of a view.
func (r *Renderer) execute(name string, view any) (template.HTML, error) {
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	made, err := r.append((*buf)[:0], name, view)
	*buf = made
	if err != nil {
		return "", err
	}
	return template.HTML(made), nil
}

// append appends what a template makes of a view to dst.
func (r *Renderer) append(dst []byte, name string, view any) ([]byte, error) {
	made, err := r.set.execute(dst, name, view)
	if err != nil {
		return dst, r.theme.locate(err)
	}
	return made, nil
}

// word returns a word of the interface for code: [Load] has checked that it is there.
func (r *Renderer) word(key string) string { return r.set.funcs.words[key] }

// page is one page in the making. The first error is kept, so that what is
// made of fragments reads as values.
type page struct {
	*site.Page
	r     *Renderer
	plain bool                      // its layout has a program, so may have gaps
	gaps  []func(dst []byte) []byte // of the layout, by number
	err   error
}

// keep returns the HTML and keeps the error.
func (b *page) keep(h template.HTML, err error) template.HTML {
	if err != nil && b.err == nil {
		b.err = err
	}
	return h
}

// layout appends the page's own part, with gaps, to dst.
func (b *page) layout(dst []byte) []byte {
	var view any
	switch b.Layout {
	case site.LayoutHome:
		view = b.home()
	case site.LayoutArticle:
		view = b.article()
	case site.LayoutPage:
		view = b.standing()
	case site.LayoutPlan:
		view = b.plan()
	case site.LayoutCoverage:
		view = b.coverage()
	case site.LayoutTerm:
		view = b.term()
	case site.LayoutVocabulary:
		view = b.vocabulary()
	case site.LayoutList:
		view = b.list()
	case site.LayoutArchive:
		view = b.archive()
	case site.LayoutSearch:
		view = b.search()
	case site.LayoutRegister:
		view = b.register()
	case site.LayoutScript:
		view = b.script()
	case site.LayoutNotFound:
		view = NotFound{b.common()}
	case site.LayoutOffline:
		view = Offline{b.common()}
	case site.LayoutRedirect:
		view = Redirect{b.common(), template.HTML(b.meta(nil)), b.RedirectTo}
	default:
		b.keep("", fmt.Errorf("no layout %q", b.Layout))
		return dst
	}
	if b.err == nil {
		dst, b.err = b.r.append(dst, layoutName(b.Layout), view)
	}
	return dst
}

// common returns what every view has.
func (b *page) common() Common {
	c := Common{Site: b.r.view, Title: b.title()}
	if !b.r.site.Unaddressed {
		c.Address = b.r.site.Absolute(b.URL)
	}
	return c
}

// title returns the page's title; pages that the site has no name for get the
// theme's word.
func (b *page) title() string {
	switch {
	case b.Title == "" && b.Layout == site.LayoutNotFound:
		return b.r.word("not_found")
	case b.Title == "" && b.Layout == site.LayoutOffline:
		return b.r.word("offline")
	}
	return b.Title
}
