package theme

import (
	"cmp"
	"path"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
	"loa/internal/viet"
)

// siteView returns what templates know about the whole site.
func siteView(s *site.Site) *Site {
	c := s.Config
	v := &Site{
		Title:       c.Title.Text,
		Description: c.Description.Text,
		Lang:        c.Language,
		Home:        s.Home,
		Author:      cmp.Or(c.Author.Text, c.Contact.Name.Text, c.Title.Text),
		Contact: Contact{
			Name: c.Contact.Name.Text, Address: c.Contact.Address.Text,
			Phone: c.Contact.Phone.Text, Email: c.Contact.Email.Text,
			PhoneLink: digits(c.Contact.Phone.Text),
		},
		Calendar: s.Calendar,
	}
	if !s.Unaddressed {
		v.Feed = Link{c.Title.Text, s.Home + "feed.xml"}
	}
	if v.Lang != "en" {
		v.Lang = "vi"
	}
	for _, l := range s.Menu {
		v.Menu = append(v.Menu, Link(l))
	}
	for _, p := range s.Pages {
		if p.Layout == site.LayoutList && p.Month == nil && p.Language == nil && p.Number == 1 {
			v.Articles = Link{p.Title, p.URL}
		}
		if p.Layout == site.LayoutArchive && p.Year == nil {
			v.Archive = Link{p.Title, p.URL}
		}
		if p.Layout == site.LayoutSearch && p.Letter == nil {
			v.Search = Link{p.Title, p.URL}
		}
	}
	v.Documents, v.Events = registerLink(s.Documents), registerLink(s.Events)
	for _, l := range s.Languages {
		v.Languages = append(v.Languages, Version{Link: Link{content.LanguageOwnName(l.Code, v.Lang), l.URL}, Lang: l.Code})
	}
	for _, voc := range s.Vocabularies {
		if len(voc.Terms) > 0 {
			v.Indexes = append(v.Indexes, Link{voc.Name, voc.URL})
		}
	}
	return v
}

// menuOf returns the menu of site.yaml or, without one, the site's indexes.
func menuOf(v *Site) []Link {
	if len(v.Menu) > 0 {
		return v.Menu
	}
	var menu []Link
	if v.Articles.URL != "" {
		menu = append(menu, v.Articles)
	}
	return append(menu, v.Indexes...)
}

// digits returns a telephone number as a link wants it: +842063852123.
func digits(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, phone)
}

// icon returns the address of the site's own favicon, empty when it has none.
func icon(s *site.Site) string {
	for _, name := range []string{"favicon.svg", "favicon.png", "favicon.ico"} {
		for _, a := range s.Assets {
			if path.Clean(a.Path) == name {
				return s.Home + name
			}
		}
	}
	return ""
}

// monthName returns the name of a month without its year: Tháng 8, August.
func (r *Renderer) monthName(year, month int) string {
	t := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	if r.view.Lang == "en" {
		return t.Format("January")
	}
	name, _, _ := strings.Cut(viet.FormatMonth(t), "/")
	return "T" + strings.TrimPrefix(name, "t")
}
