package build

import (
	"html"
	"path"
	"slices"
	"strings"
	"sync"

	"loa/internal/diag"
	"loa/internal/output"
	"loa/internal/site"
	"loa/internal/viet"
)

// Carry says what of a site is carried away: all of it, or the articles of one
// place, one plan, or of both at once.
type Carry struct {
	District, Plan string // keys or names of terms; "" for all
}

func (c Carry) narrow() bool { return c != Carry{} }

// carried is what a snapshot leaves out.
type carried struct {
	narrow bool
	about  []string               // names of the terms that were chosen
	named  func() map[string]bool // files that pages name
}

// keeps reports whether a page is carried away. The pages for wrong and for old
// addresses, and for no network, need a host; what a plan covers would be false for a part of it.
func (c *carried) keeps(p *site.Page) bool {
	switch {
	case c == nil:
		return true
	case p.Layout == site.LayoutNotFound || p.Layout == site.LayoutOffline || p.Layout == site.LayoutRedirect:
		return false
	}
	return !c.narrow || p.Layout != site.LayoutCoverage
}

// carryAway makes the snapshot's site one of the chosen articles alone.
func (s *Snapshot) carryAway(in site.Input, opts site.Options, carry *Carry, problems *diag.List) {
	s.carry = &carried{narrow: carry.narrow(), named: sync.OnceValue(s.named)}
	if !s.carry.narrow {
		return
	}
	if opts.Unaddressed {
		problems.Error(diag.Pos{File: configFile, Line: 1}, "no base_url: links to what is left out need the full address").
			WithHint("write base_url: and the address of the site, or carry all of it")
		return
	}
	for _, choice := range []struct {
		v    int
		flag string
		key  string
	}{{site.Districts, "--district", carry.District}, {site.Plans, "--plan", carry.Plan}} {
		if choice.key == "" {
			continue
		}
		t := termOf(s.Site.Vocabularies[choice.v], choice.key, choice.flag, problems)
		if t == nil {
			return
		}
		s.carry.about = append(s.carry.about, t.Name)
		opts.Only = both(opts.Only, t.Articles)
	}
	if len(opts.Only) == 0 {
		problems.Error(diag.Pos{}, "no article is about %s", strings.Join(s.carry.about, ", "))
		return
	}
	s.Site = site.New(in, opts)
}

// both returns the files of articles, as far as they are among others; nil
// stands for all.
func both(among map[string]bool, articles []*site.Article) map[string]bool {
	only := map[string]bool{}
	for _, a := range articles {
		if among == nil || among[a.Doc.Path] {
			only[a.Doc.Path] = true
		}
	}
	return only
}

// termOf returns the term of a vocabulary that has a key or a name.
func termOf(voc *site.Vocabulary, key, flag string, problems *diag.List) *site.Term {
	var keys []string
	for _, t := range voc.Terms {
		if t.Key == key || viet.Key(t.Name) == viet.Key(key) {
			return t
		}
		keys = append(keys, t.Key)
	}
	p := problems.Error(diag.Pos{}, "%s is %q: the site has no page of that key or name", flag, key)
	near, ok := diag.Nearest(key, keys)
	if i := slices.IndexFunc(keys, func(k string) bool { return strings.Contains(k, viet.Slug(key)) }); !ok && i >= 0 {
		near, ok = keys[i], true
	}
	if ok {
		p.WithHint("did you mean %q?", near)
	}
	return nil
}

// named renders every page and returns the files that they name. A page that
// cannot be rendered is told when it is written.
func (s *Snapshot) named() map[string]bool {
	var pages []*site.Page
	for _, p := range s.Site.Pages {
		if s.carry.keeps(p) {
			pages = append(pages, p)
		}
	}
	lists := make([][]string, len(pages))
	each(len(pages), nil, func(i int) {
		if html, err := s.pages.Render(nil, pages[i]); err == nil {
			_, lists[i] = s.portable.Rewrite(pages[i].Path, html)
		}
	})
	named := map[string]bool{}
	for _, list := range lists {
		for _, file := range list {
			named[file] = true
		}
	}
	return named
}

// Carried returns what is carried away, by path. Its pages may be rendered twice:
// which pictures belong to a part of a site is known when all its pages are.
func (s *Snapshot) Carried() []output.File {
	if s.look == nil {
		return nil
	}
	left := s.leftOut()
	return slices.DeleteFunc(s.All(), func(f output.File) bool { return left[f.Path] })
}

// leftOut returns the files of the site's own that a part of it does not need:
// those that its pages do not name, but for texts, which may name each other.
func (s *Snapshot) leftOut() map[string]bool {
	left := map[string]bool{}
	if s.carry == nil || !s.carry.narrow {
		return left
	}
	for i := range s.Site.Assets {
		for _, f := range s.pictures.files(&s.Site.Assets[i]) {
			text := slices.Contains([]string{".css", ".js", ".json", ".txt"}, path.Ext(f.Path))
			left[f.Path] = !text && !s.carry.named()[f.Path]
		}
	}
	return left
}

// note returns the paragraph that says what the pages are.
func (s *Snapshot) note() string {
	text := html.EscapeString(s.word("carried"))
	if s.carry.narrow {
		text = html.EscapeString(strings.Replace(s.word("carried_part"), "%s", strings.Join(s.carry.about, ", "), 1))
	}
	if full := s.Site.Absolute(s.Site.Home); !s.Site.Unaddressed {
		link := `<a href="` + html.EscapeString(full) + `" rel="external">` + html.EscapeString(full) + `</a>`
		text += " " + strings.Replace(html.EscapeString(s.word("carried_full")), "%s", link, 1)
	}
	return `<p class="banner carried">` + text + `</p>`
}

// word returns a word of the interface in the site's language.
func (s *Snapshot) word(key string) string { return s.look.Word(s.Site.Config.Language, key) }

// Opener returns the page by which people who cannot read the folder of a site
// open it: it leads to the home page in a folder, and says what to do when it is
// not there.
func (s *Snapshot) Opener(folder string) []byte {
	title, to := html.EscapeString(s.Site.Config.Title.Text), html.EscapeString(folder+"/index.html")
	return []byte(`<!doctype html>
<html lang="` + s.Site.Config.Language + `">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="1; url=` + to + `">
<title>` + title + `</title>
</head>
<body>
<h1>` + title + `</h1>
<p><a href="` + to + `">` + html.EscapeString(s.word("carried_open")) + `</a></p>
<p>` + html.EscapeString(s.word("carried_unpack")) + `</p>
</body>
</html>
`)
}

// From returns what a page that is passed on by itself says of its site, before
// its address.
func (s *Snapshot) From() string {
	return strings.Replace(s.word("carried_from"), "%s", s.Site.Config.Title.Text, 1)
}
