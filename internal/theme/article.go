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
		Contents:  contents(a.Doc.Body.Headings, b.r.site.Config.Limits.TOC),
		Body:      b.r.bodyHTML(&a.Doc.Body, a.Links),
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
	b.r.live(about, &v)
	if a.Original != nil {
		v.Contents, v.Asks = contents(a.Doc.Body.Headings, b.r.site.Config.Limits.TOC), false
	}
	if later(front.Updated.Time, a.Date) {
		v.Updated = b.r.timeElement(front.Updated.Time)
	}
	if a.Outdated {
		v.Until = b.r.timeElement(about.Doc.Front.Valid.Until.Time)
	}
	if a.Original != nil && a.Doc.Body.Summary == "" {
		v.Instead = b.r.bodyHTML(&about.Doc.Body, about.Links)
		v.Contents = contents(about.Doc.Body.Headings, b.r.site.Config.Limits.TOC)
		v.Language = content.LanguageName(a.Lang, b.r.view.Lang)
	}
	if a.Paper != "" {
		v.Leaflet = b.leaflet(v.Picture)
	}
	for i, terms := range a.Terms {
		if len(terms) > 0 {
			v.Terms += b.termsOf(b.r.site.Vocabularies[i].Singular, terms)
		}
	}
	return v
}

// brief returns what is passed on by messengers, a line each: what the article
// says, and where it is.
func (b *page) brief() template.HTML {
	text, _ := site.Brief(b.Article.Summary)
	out := make([]byte, 0, 512)
	if out = appendEscaped(out, text); b.r.site.Unaddressed {
		return template.HTML(out)
	}
	if len(out) > 0 {
		out = append(out, "<br>"...)
	}
	return template.HTML(appendEscaped(out, b.r.site.Absolute(b.Article.URL)))
}

// standing returns the view of a standing page.
func (b *page) standing() Standing {
	s, front := b.Standing, &b.Standing.Doc.Front
	return Standing{
		Common:   b.common(),
		Lead:     front.Summary.Text,
		Updated:  b.r.timeElement(front.Updated.Time),
		Picture:  picture(s.Image, front.ImageAlt.Text, b.r.theme.Meta.TextSizes),
		Contents: contents(s.Doc.Body.Headings, b.r.site.Config.Limits.TOC),
		Body:     b.r.bodyHTML(&s.Doc.Body, s.Links),
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
