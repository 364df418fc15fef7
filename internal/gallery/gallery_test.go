package gallery

import (
	"os"
	"strings"
	"testing"
	"time"

	"loa/internal/build"
	"loa/internal/site"
	"loa/internal/theme"
	"loa/themes"
)

var today = time.Date(2024, 6, 3, 9, 0, 0, 0, time.UTC)

// sample builds the sample site in a language with a theme.
func sample(t *testing.T, lang, name string) *build.Snapshot {
	t.Helper()
	s, err := build.Make(Files(lang, name, os.DirFS(t.TempDir()), today),
		build.Options{Themes: themes.FS, Now: today, Drafts: true, Future: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Problems {
		t.Errorf("%s, %s: %s: %s", lang, name, p.Pos, p.Text)
	}
	return s
}

// TestSampleHasAll looks for every layout and every kind of article.
func TestSampleHasAll(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		s := sample(t, lang, "default").Site
		layouts, kinds := map[site.Layout]bool{}, map[string]bool{}
		paged, draft, outdated := false, false, false
		for _, p := range s.Pages {
			layouts[p.Layout] = true
			paged = paged || p.Number > 1
		}
		for _, a := range s.Articles {
			kinds[a.Kind] = true
			draft, outdated = draft || a.Draft, outdated || a.Outdated
		}
		for _, l := range []site.Layout{site.LayoutHome, site.LayoutArticle, site.LayoutPage, site.LayoutPlan, site.LayoutCoverage,
			site.LayoutTerm, site.LayoutVocabulary, site.LayoutList, site.LayoutArchive, site.LayoutSearch, site.LayoutNotFound} {
			if !layouts[l] {
				t.Errorf("%s: no page of the layout %s", lang, l)
			}
		}
		if len(kinds) < 13 || !paged || !draft || !outdated {
			t.Errorf("%s: %d kinds, pages %v, draft %v, outdated %v", lang, len(kinds), paged, draft, outdated)
		}
	}
}

// TestShippedThemesAreClean tries the themes that come with the program.
func TestShippedThemesAreClean(t *testing.T) {
	for _, choice := range theme.Choices(nil, themes.FS) {
		look, problems := theme.Load(nil, themes.FS, choice.Name)
		for _, lang := range []string{"vi", "en"} {
			result, err := Check(look, sample(t, lang, choice.Name))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range append(problems, result.Problems...) {
				t.Errorf("%s, %s: %s: %s", choice.Name, lang, p.Pos, p.Text)
			}
			if result.Pages < 100 || result.Bytes < 1000 {
				t.Errorf("%s, %s: %d pages, %d bytes", choice.Name, lang, result.Pages, result.Bytes)
			}
		}
	}
}

// TestRules reads style sheets.
func TestRules(t *testing.T) {
	for _, c := range []struct{ name, css, want string }{
		{"plain", "a{color:red;b:c}", "a color=red b=c"},
		{"comment", "/* a{x:y} */ b { c : d }", "b c=d"},
		{"media", "@media (x: dark) { a { c: d } } e { f: g }", "@media (x: dark) a c=d|e f=g"},
		{"import", `@import "a"; b { c: d }`, "b c=d"},
		{"no end", "a { b: c", ""},
		{"too many ends", "} a { b: c }", "a b=c"},
		{"property", ":root { --a: #fff }", ":root --a=#fff"},
	} {
		var got []string
		for _, r := range rulesOf(theme.Source{Text: c.css}) {
			line := strings.TrimSpace(r.media + " " + r.selector)
			for _, d := range r.declarations {
				line += " " + d.name + "=" + d.value
				if !strings.HasPrefix(c.css[d.offset:], d.name) {
					t.Errorf("%s: offset of %s is %d", c.name, d.name, d.offset)
				}
			}
			got = append(got, line)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: rulesOf(%q) = %q, want %q", c.name, c.css, s, c.want)
		}
	}
}

// FuzzRules reads anything as a style sheet.
func FuzzRules(f *testing.F) {
	f.Add("@media x { a { b: c } } /* d */")
	f.Add("}{;:")
	f.Fuzz(func(t *testing.T, css string) {
		for _, r := range rulesOf(theme.Source{Text: css}) {
			for _, d := range r.declarations {
				if d.offset < 0 || d.offset > len(css) {
					t.Errorf("offset %d of %d", d.offset, len(css))
				}
			}
		}
	})
}
