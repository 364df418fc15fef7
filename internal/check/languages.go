package check

import (
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/site"
)

// namedMissing is how many articles are named of those that a language lacks.
const namedMissing = 3

// Languages returns what is to be done about articles in other languages: for
// each language of site.yaml one notice that counts the articles without a version
// and names the newest, and one for each version that is older than the last change of its
// original. Notices alone: a translation is seldom there on the day of the article.
func Languages(s *site.Site) []Finding {
	var found []Finding
	for _, code := range s.Config.Languages {
		found = append(found, missingIn(s, code)...)
	}
	for _, l := range s.Languages {
		for _, a := range l.Articles {
			if a.Original != nil && changed(a.Original).After(changed(a)) {
				found = append(found, notice(Finding{Code: "version-old"}, diag.Pos{File: a.Doc.Path, Line: 1},
					diag.T("the original was changed on %s, after this version", changed(a.Original).Format(time.DateOnly)),
					diag.T("look whether it still says the same, and write updated: with the day; the original is %s", a.Original.Doc.Path)))
			}
		}
	}
	return found
}

// missingIn counts the articles without a version in a language.
func missingIn(s *site.Site, code content.Value) []Finding {
	missing, all := 0, 0
	var newest []string
	for _, a := range s.Articles {
		if a.Lang != "" || code.Text == s.Config.Language {
			continue
		}
		all++
		if hasVersion(a, code.Text) {
			continue
		}
		missing++
		if len(newest) < namedMissing {
			newest = append(newest, a.Doc.Path)
		}
	}
	if missing == 0 {
		return nil
	}
	return []Finding{notice(Finding{Code: "version-missing"}, code.Pos,
		diag.T("%d of %d articles are not there in %s", missing, all, content.LanguageText(code.Text)),
		diag.T("a version of a.md is a.%s.md; the newest without: %s", code.Text, strings.Join(newest, ", ")))}
}

func hasVersion(a *site.Article, code string) bool {
	for _, v := range a.Versions {
		if v.Lang == code {
			return true
		}
	}
	return false
}

// changed returns when an article was last changed, as far as it says.
func changed(a *site.Article) time.Time {
	if u := a.Doc.Front.Updated.Time; u.After(a.Date) {
		return u
	}
	return a.Date
}

// notice fills a finding in.
func notice(f Finding, pos diag.Pos, what, hint diag.Text) Finding {
	f.Problem = diag.Problem{Pos: pos, Text: what, Hint: hint, Notice: true}
	return f
}
