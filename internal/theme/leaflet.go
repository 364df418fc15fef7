package theme

import (
	"html/template"
	"strconv"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// Leaflet is what the page of a leaflet has beside that of another article. In
// print it is the leaflet: what stands in <header> is the cover, with Intro, the
// rest is Panels. Both together are the article's Body, and a layout that does
// not know leaflets shows that.
type Leaflet struct {
	Fold    bool          // A4 folded in three; else A5
	Picture *Picture      // of the article
	Lang    string        // of the text; "" is the site's
	Intro   template.HTML // what stands before the first heading

	// Panels are a <div class="panel p2"> for each section, p3 and so on, and <div
	// class="panel web"> for one that is for the page alone.
	Panels  template.HTML
	QR      template.HTML // <svg> with the full address of the page; empty when nobody knows it
	Address []string      // short, to be typed: the parts between which it may be broken
	Contact Contact       // the office that publishes
}

// leaflet returns what a leaflet adds to the view of its article.
func (b *page) leaflet(picture *Picture) *Leaflet {
	a := b.Article
	v := &Leaflet{Fold: a.Paper == content.PaperFold, Picture: picture, Lang: a.Lang, Contact: b.r.view.Contact}
	if !b.r.site.Unaddressed {
		v.QR = b.keep(qrCode(b.r.site.Absolute(a.URL), b.r.word("leaflet_qr")))
		v.Address = strings.SplitAfter(b.r.site.ShortAddress(a), "/")
	}
	var panels []template.HTML
	number := 2 // the cover is the first
	for i, s := range a.Doc.Sections() {
		html := b.r.sectionHTML(&s, a.Links)
		switch {
		case s.Heading == nil && i == 0:
			v.Intro = html
		case s.WebOnly:
			panels = append(panels, `<div class="panel web">`+html+"</div>")
		default:
			panels = append(panels, template.HTML(`<div class="panel p`+strconv.Itoa(number)+`">`)+html+"</div>")
			number++
		}
	}
	v.Panels = join(panels)
	return v
}

// sectionHTML returns a section with its links filled in. links are those of the
// whole text.
func (r *Renderer) sectionHTML(s *content.Section, links []site.Target) template.HTML {
	if len(s.Body.Links) == 0 {
		return template.HTML(s.Body.HTML)
	}
	return template.HTML(r.appendBody(nil, &s.Body, links[s.FirstLink:]))
}
