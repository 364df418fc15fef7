package theme

import (
	"cmp"
	"html/template"
	"strconv"

	"loa/internal/share"
	"loa/internal/site"
)

// ShareCard returns what the share picture of an article shows.
func (r *Renderer) ShareCard(a *site.Article) share.Card {
	return share.Card{Title: a.Title, Kind: r.word("kind_" + a.Kind), Site: r.view.Title, Accent: cmp.Or(r.site.Config.Accent.Text, r.theme.Meta.Accent)}
}

// picture returns the view of an image, nil without one. sizes says how wide it
// is shown.
func picture(t *site.Target, alt, sizes string) *Picture {
	if t == nil || t.URL == "" {
		return nil
	}
	before, attributes, after := "", ` src="`+escape(t.URL)+`"`+sizeAttributes(t), ""
	if t.Picture != nil {
		before, attributes, after = pictureParts(t, sizes, true)
	}
	return &Picture{
		URL: t.URL, Alt: alt, Width: t.Width, Height: t.Height,
		Markup: template.HTML(before + `<img` + attributes + ` alt="` + escape(alt) + `" loading="lazy" decoding="async">` + after),
	}
}

// pictureParts returns what makes an <img> a picture that comes in several
// sizes: what stands before it, its attributes, and what stands after it.
func pictureParts(t *site.Target, sizes string, sized bool) (before, attributes, after string) {
	p := t.Picture
	wide := ` sizes="` + escape(sizes) + `"`
	before = `<picture><source type="image/webp" srcset="` + escape(p.WebP) + `"` + wide + `>`
	attributes = ` src="` + escape(p.Small.URL) + `" srcset="` + escape(p.Plain) + `"` + wide
	if sized {
		attributes += sizeAttributes(t)
	}
	return before, attributes, `</picture>`
}

// sizeAttributes returns those that keep room for a picture, if its size is known.
func sizeAttributes(t *site.Target) string {
	if t.Width <= 0 || t.Height <= 0 {
		return ""
	}
	return ` width="` + strconv.Itoa(t.Width) + `" height="` + strconv.Itoa(t.Height) + `"`
}
