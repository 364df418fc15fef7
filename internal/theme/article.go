package theme

import (
	"html/template"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// article returns the view of an article's page.
func (b *page) article() Article {
	a, front := b.Article, &b.Article.Doc.Front
	v := Article{
		Common:    b.common(),
		Kind:      a.Kind,
		KindName:  b.r.word("kind_" + a.Kind),
		Date:      b.r.timeElement(a.Date),
		When:      a.Date,
		Author:    front.Author.Text,
		Source:    sourceLink(front.Source.Text),
		Lead:      front.Summary.Text,
		Picture:   picture(a.Image, front.ImageAlt.Text, b.r.theme.Meta.TextSizes),
		Contents:  contents(a.Doc.Body.Headings, b.r.site.Config.Limits.TOC),
		Body:      b.r.bodyHTML(&a.Doc.Body, a.Links),
		Facts:     b.r.facts(a),
		Figures:   figures(front.Facts.Figures),
		Related:   b.itemsOf(b.r.site.Related(a)),
		Newer:     neighbour(a.Newer),
		Older:     neighbour(a.Older),
		Draft:     a.Draft,
		Scheduled: a.Scheduled,
		Outdated:  a.Outdated,
	}
	b.r.live(a, &v)
	if later(front.Updated.Time, a.Date) {
		v.Updated = b.r.timeElement(front.Updated.Time)
	}
	if a.Outdated {
		v.Until = b.r.timeElement(front.Valid.Until.Time)
	}
	for i, terms := range a.Terms {
		if len(terms) > 0 {
			v.Terms += b.termsOf(b.r.site.Vocabularies[i].Singular, terms)
		}
	}
	return v
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
	return link(a.Title, a.URL)
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
