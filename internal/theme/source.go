package theme

import (
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"loa/internal/diag"
	"loa/internal/site"
)

// source is a template as it was written and made small.
type source struct {
	file
	small string
}

// layouts is the name of each layout's file and an empty view of its type.
var layouts = []struct {
	layout site.Layout
	view   any
}{
	{site.LayoutHome, Home{}},
	{site.LayoutArticle, Article{}},
	{site.LayoutPage, Standing{}},
	{site.LayoutPlan, Plan{}},
	{site.LayoutCoverage, Coverage{}},
	{site.LayoutTerm, Term{}},
	{site.LayoutVocabulary, Vocabulary{}},
	{site.LayoutList, List{}},
	{site.LayoutArchive, Archive{}},
	{site.LayoutScript, Script{}},
	{site.LayoutSearch, Search{}},
	{site.LayoutRegister, Register{}},
	{site.LayoutNotFound, NotFound{}},
	{site.LayoutOffline, Offline{}},
	{site.LayoutRedirect, Redirect{}},
}

// fragments is the name of each fragment that the program renders and an empty
// view of its type.
var fragments = []struct {
	name string
	view any
}{
	{"head", Head{}}, {"header", Header{}}, {"footer", Footer{}}, {"crumbs", Crumbs{}},
	{"card", Card{}}, {"item", Card{}}, {"chip", Chip{}}, {"terms", Terms{}}, {"pager", Pager{}},
}

const frameName = "layouts/base.html"

func layoutName(l site.Layout) string     { return "layouts/" + string(l) + ".html" }
func fragmentName(fragment string) string { return "fragments/" + fragment + ".html" }

// layoutNames returns the files that layouts/ may hold.
func layoutNames() []string {
	names := []string{frameName}
	for _, l := range layouts {
		names = append(names, layoutName(l.layout))
	}
	return names
}

// templates returns the sources of all templates, by name, and reports those
// that a theme must have and lacks.
func (fs files) templates(probs *diag.List) []source {
	required := layoutNames()
	for _, f := range fragments {
		required = append(required, fragmentName(f.name))
	}
	for _, name := range required {
		if _, ok := fs.find(name); !ok {
			probs.Error(diag.Pos{File: path.Join(fs.folder(), name)}, "the theme lacks this file")
		}
	}
	fs.strays(probs)

	m := minify.New()
	m.Add("html", &html.Minifier{
		KeepEndTags:      true,
		KeepQuotes:       true,
		KeepDocumentTags: true,
		TemplateDelims:   html.GoTemplateDelims,
	})
	var list []source
	for _, f := range append(fs.under("fragments/"), fs.under("layouts/")...) {
		if path.Ext(f.name) != ".html" {
			continue
		}
		small, err := m.String("html", string(f.data))
		if err != nil {
			warnNotSmaller(f, err, probs)
			small = string(f.data)
		}
		list = append(list, source{f, strings.TrimSpace(small)})
	}
	return list
}

// folder returns the theme's folder, for messages.
func (fs files) folder() string { return path.Join("themes", fs.name) }
