package theme

import (
	"html/template"
	"strconv"
	"strings"

	"loa/internal/content"
	"loa/internal/site"
)

// Leaflet is what the page of a leaflet has beside that of another article. In
// print it is the leaflet: what stands in <header> is the cover, and the article's
// Body is one <div class="panel p2"> for each section, p3 and so on, or <div
// class="panel web"> for one that is for the page alone.
type Leaflet struct {
	Fold    bool          // A4 folded in three; else A5
	Picture *Picture      // of the article, which belongs to the cover
	Intro   template.HTML // what stands before the first heading
	QR      template.HTML // <svg> with the full address of the page; "" where nobody knows it
	Address []string      // short, to be typed: the parts between which it may be broken; likewise
	Contact Contact       // the office that publishes
}

// leaflet returns what a leaflet adds to the view of its article, and its text
// in panels.
func (b *page) leaflet(picture *Picture) (*Leaflet, template.HTML) {
	a := b.Article
	v := &Leaflet{
		Fold: a.Paper == content.PaperFold, Picture: picture, Contact: b.r.view.Contact,
	}
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
	return v, join(panels)
}

// sectionHTML returns a section with its links filled in. links are those of the
// whole text.
func (r *Renderer) sectionHTML(s *content.Section, links []site.Target) template.HTML {
	if len(s.Body.Links) == 0 {
		return template.HTML(s.Body.HTML)
	}
	return r.bodyHTML(&s.Body, links[s.FirstLink:])
}
