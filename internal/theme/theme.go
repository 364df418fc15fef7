// Package theme turns pages into HTML: it loads a visual theme, checks it, and
// renders the pages of a site with it. This comment and the view types are the
// manual of theme makers.
//
// # The folder
//
//	themes/NAME/
//	  theme.yaml          name, description (description_vi in Vietnamese), version, author,
//	                      license; base, scripts; accent,
//	                      the colour of share pictures; text_sizes and card_sizes, how wide
//	                      pictures are shown in texts and in cards, as the attribute sizes has it
//	  layouts/*.html      base.html, the frame, and one file for each kind of page:
//	                      home article page plan coverage term vocabulary list archive
//	                      script search register 404 offline redirect
//	  fragments/*.html    pieces that many pages share, rendered once:
//	                      head header footer crumbs card item chip terms pager
//	  assets/**           published under assets/ with a hash in the name
//	  i18n/vi.yaml en.yaml  the words of the interface
//
// A site's own themes/NAME/ wins over the built-in theme of that name, file by
// file: to change how an article looks, put one file in
// themes/default/layouts/article.html. Words win one by one: a site's
// themes/default/i18n/vi.yaml may hold a single line. A theme with a name of its
// own has all the files itself, or begins from a built-in one: with base: default
// in theme.yaml it has the files of that theme wherever it has none. Words of the
// built-in default theme are the last resort of all.
//
// A style sheet assets/style.own.css is put behind assets/style.css, so that a
// theme that begins from another changes a colour in a line.
//
// With scripts: no in theme.yaml no page holds a script element, and the search
// index, which only scripts read, is not published.
//
// # Templates
//
// Files are templates of package html/template: {{.Title}} is safe wherever it
// stands. Each gets one value, its view, and the view's type lists all there is:
//
//	layouts/base.html        Frame       the document around every page; once a layout
//	layouts/home.html        Home
//	layouts/article.html     Article
//	layouts/page.html        Standing
//	layouts/plan.html        Plan
//	layouts/coverage.html    Coverage    what a plan covers
//	layouts/term.html        Term
//	layouts/vocabulary.html  Vocabulary
//	layouts/list.html        List
//	layouts/archive.html     Archive
//	layouts/script.html      Script      an article to be read out; a whole document
//	layouts/search.html      Search
//	layouts/register.html    Register    documents by year and type; events by time
//	layouts/404.html         NotFound
//	layouts/offline.html     Offline     in place of a page that needs the network
//	layouts/redirect.html    Redirect    a whole document, without the frame
//	fragments/head.html      Head        once a site
//	fragments/header.html    Header      once for each entry of the menu
//	fragments/footer.html    Footer      once a site
//	fragments/crumbs.html    Crumbs      once for each place in the site
//	fragments/card.html      Card        once an article: in lists
//	fragments/item.html      Card        once an article: related articles
//	fragments/chip.html      Chip        once a term: the link to it
//	fragments/terms.html     Terms       once a vocabulary: terms of an article under its name
//	fragments/pager.html     Pager       once a page of a list
//	fragments/leaflet.html   Leaflet     in layouts/article.html, of the default theme
//
// A layout makes what stands inside <main>; the frame gets it as {{.Main}}. A
// field of type template.HTML is finished markup: a text, or fragments one after
// another. Other files in fragments/ are pieces for {{template "fragments/x.html" .}}.
//
// # Functions
//
//	{{t "newer"}}              a word of the interface, from i18n/LANGUAGE.yaml
//	{{t "page_of" .Number .Of}}  with its %s and %d filled in
//	{{asset "style.css"}}      the address of a file in assets/
//	{{number 12000}}           12.000 in Vietnamese, 12,000 in English
//	{{date .When}}             09/6/2022 in Vietnamese, 9 June 2022 in English
//	{{longdate .When}}         ngày 09 tháng 6 năm 2022; 9 June 2022
//
// The asset search-box.js is there for every theme that names it: it brings the
// search when a reader wants it. What the page must have for that is said in package
// loa/internal/search/browser.
//
// The asset offline.js is there too: a page that has it keeps what a reader has
// seen for when there is no network (package loa/internal/offline). Its attribute
// data-offline is what is said over a page that is shown from such a copy. On
// layouts/offline.html it points the link data-retry back to what was wanted, and
// fills the <ul> in data-saved, which is hidden till then, with what is there.
//
// Every page asks its own site for everything: fragments/head.html puts {{.Policy}}
// into a <meta http-equiv="Content-Security-Policy"> before what it governs. So a
// theme has no script and no style in its templates, but files in assets/.
//
// A word or an asset named by a plain string costs nothing: it is put in when
// the theme is loaded.
//
// # The colour of a site
//
// A site may name one colour: accent in site.yaml. Then style.css begins with
// two custom properties, which a theme uses with its own colours behind them:
//
//	--site-accent         as text on a light ground, or under white text
//	--site-accent-dark    the same lightened, as text on a dark ground
//
//	a { color: var(--site-accent, #0b5d57) }
//
// In an SVG file of assets/ the same words are replaced by the colour itself.
//
// Both can be read: 4.5:1 on everything lighter than #f2f2f2, 7:1 on everything
// darker than #262626.
//
// # Fonts
//
// A theme has none: the reader's device shows the text at once. A site brings its own
// in style.own.css, as WOFF2 in assets/. Letters of Vietnamese that the fonts of a
// theme lack together are a warning; a style sheet weighs what it and its fonts weigh.
//
// # What is checked
//
// [Load] parses every file, tries it with a view in which everything is set and
// with one in which nothing is, and reports an unknown field, function, word or
// asset at its line and column in the file as it was written. Markup and CSS
// are minified then, so pages need not be.
package theme

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"loa/internal/content"
	"loa/internal/diag"
)

// Theme is a loaded visual theme. It is never changed once made and may be
// used by many goroutines.
type Theme struct {
	Name string
	Meta Meta

	files   files
	sources []source // of templates, by name
	words   words
	assets  []Asset
	urls    map[string]string // asset as named in templates → published path

	mu   sync.Mutex
	sets map[setKey]*set // templates made ready, for each language and home
}

// Asset is a published file of the theme.
type Asset struct {
	Path  string // in the output: assets/style.1a2b3c4d.css
	Bytes []byte // not to be changed
}

// Load reads the visual theme of a name. Site is the folder of the site (which
// may hold themes/NAME), builtin holds the built-in themes, each a folder; either
// may be nil. The theme is nil when the problems hold an error.
func Load(site, builtin fs.FS, name string) (*Theme, diag.List) {
	return LoadColoured(site, builtin, name, content.Value{})
}

// LoadColoured is Load with a colour of the site's own, as content.Config has it;
// empty is none.
func LoadColoured(site, builtin fs.FS, name string, accent content.Value) (*Theme, diag.List) {
	var probs diag.List
	files, err := openFiles(site, builtin, name, &probs)
	if err != nil {
		probs.Error(diag.Pos{File: path.Join("themes", name)}, "cannot read the theme: %s", diag.Foreign(err.Error()))
		return nil, probs
	}
	if len(files.list) == 0 {
		unknownTheme(&probs, site, builtin, name)
		return nil, probs
	}
	t := &Theme{Name: name, Meta: files.meta(&probs), files: files, sets: map[setKey]*set{}}
	if !files.checkBase(builtin, &probs) {
		return nil, probs // everything else that it lacks would be in the base
	}
	files.colour(accent, &probs)
	t.assets, t.urls = files.assets(&probs)
	if !t.Meta.Scripts { // the base may name some
		t.assets = slices.DeleteFunc(t.assets, func(a Asset) bool { return strings.HasSuffix(a.Path, ".js") })
	}
	t.words = readWords(files, builtin, &probs)
	t.sources = files.templates(&probs)
	if errors, _ := probs.Count(); errors == 0 {
		t.try(&probs)
	}
	probs.Sort()
	if errors, _ := probs.Count(); errors > 0 {
		return nil, probs
	}
	return t, probs
}

// Assets returns the files that the theme publishes, by path. The caller must
// not change them.
func (t *Theme) Assets() []Asset { return t.assets }
