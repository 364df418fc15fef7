package theme

import (
	"cmp"
	"html/template"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// article returns the view of an article's page.
func (b *page) article() Article {
	a, front := b.Article, &b.Article.Doc.Front
	about := a // what a version is about is that of its original
	if a.Original != nil {
		about = a.Original
	}
	v := Article{
		Common:    b.common(),
		Lang:      a.Lang,
		Versions:  b.r.versions(a),
		Kind:      a.Kind,
		KindName:  b.r.word("kind_" + a.Kind),
		Date:      b.r.timeElement(a.Date),
		When:      a.Date,
		Author:    front.Author.Text,
		Source:    sourceLink(front.Source.Text),
		Lead:      front.Summary.Text,
		Picture:   picture(a.Image, cmp.Or(front.ImageAlt.Text, about.Doc.Front.ImageAlt.Text), b.r.theme.Meta.TextSizes),
		Contents:  b.contents(&a.Doc.Body),
		Body:      b.body(&a.Doc.Body, a.Links),
		Facts:     b.r.facts(about),
		Figures:   figures(about.Doc.Front.Facts.Figures),
		Related:   b.itemsOf(b.r.site.Related(about)),
		Newer:     neighbour(a.Newer),
		Older:     neighbour(a.Older),
		Brief:     b.brief(),
		Script:    a.Script,
		Draft:     a.Draft,
		Scheduled: a.Scheduled,
		Outdated:  a.Outdated,
	}
	b.live(about, &v)
	if a.Original != nil {
		v.Contents, v.Asks = b.contents(&a.Doc.Body), false
	}
	if later(front.Updated.Time, a.Date) {
		v.Updated = b.r.timeElement(front.Updated.Time)
	}
	if a.Outdated {
		v.Until = b.r.timeElement(about.Doc.Front.Valid.Until.Time)
	}
	if a.Original != nil && a.Doc.Body.Summary == "" {
		v.Instead = b.body(&about.Doc.Body, about.Links)
		v.Contents = b.contents(&about.Doc.Body)
		v.Language = content.LanguageName(a.Lang, b.r.view.Lang)
	}
	if a.Paper != "" {
		v.Leaflet = b.leaflet(v.Picture)
	}
	v.Terms = b.terms(a)
	return v
}

// terms returns the terms of an article under the names of their vocabularies.
func (b *page) terms(a *site.Article) template.HTML {
	some := false
	for i, terms := range a.Terms {
		some = some || len(terms) > 0 && len(b.group(b.r.site.Vocabularies[i].Singular, terms)) > 0
	}
	if !some {
		return ""
	}
	return b.gap(func(dst []byte) []byte {
		for i, terms := range a.Terms {
			if len(terms) > 0 {
				dst = b.appendTerms(dst, b.r.site.Vocabularies[i].Singular, terms)
			}
		}
		return dst
	})
}

// brief returns what is passed on by messengers, a line each: what the article
// says, and where it is.
func (b *page) brief() template.HTML {
	text, _ := site.Brief(b.Article.Summary)
	if text == "" && b.r.site.Unaddressed {
		return ""
	}
	return b.gap(func(dst []byte) []byte {
		dst = appendEscaped(dst, text)
		if b.r.site.Unaddressed {
			return dst
		}
		if text != "" {
			dst = append(dst, "<br>"...)
		}
		return appendEscaped(dst, b.r.site.Absolute(b.Article.URL))
	})
}

// standing returns the view of a standing page.
func (b *page) standing() Standing {
	s, front := b.Standing, &b.Standing.Doc.Front
	return Standing{
		Common:   b.common(),
		Lead:     front.Summary.Text,
		Updated:  b.r.timeElement(front.Updated.Time),
		Picture:  picture(s.Image, front.ImageAlt.Text, b.r.theme.Meta.TextSizes),
		Contents: b.contents(&s.Doc.Body),
		Body:     b.body(&s.Doc.Body, s.Links),
		Draft:    s.Draft,
	}
}

// later says whether a is on a later day than b; what is not known is not later.
func later(a, b time.Time) bool {
	return !a.IsZero() && a.After(b) && a.Format(time.DateOnly) != b.Format(time.DateOnly)
}

func neighbour(a *site.Article) template.HTML {
	if a == nil {
		return ""
	}
	if a.Lang == "" {
		return link(a.Title, a.URL)
	}
	return template.HTML(`<a href="` + escape(a.URL) + `" lang="` + escape(a.Lang) + `">` + escape(a.Title) + `</a>`)
}

func figures(list []content.Figure) []Figure {
	var out []Figure
	for _, f := range list {
		out = append(out, Figure{f.Name.Text, f.Before.Text, f.After.Text, f.Unit.Text})
	}
	return out
}

// sourceLink returns where an article was taken from: a name, or a link shown
// by its host when it is an address.
func sourceLink(text string) template.HTML {
	if !strings.HasPrefix(text, "https://") && !strings.HasPrefix(text, "http://") {
		return template.HTML(escape(text))
	}
	_, host, _ := strings.Cut(text, "://")
	host, _, _ = strings.Cut(host, "/")
	return externalLink(strings.TrimPrefix(host, "www."), text)
}
