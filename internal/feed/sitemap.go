package feed

import (
	"strconv"
	"time"

	"loa/internal/site"
)

// What sitemaps.org allows in one file.
const (
	maxURLs  = 50_000
	maxBytes = 50 << 20
)

const (
	xmlHead     = `<?xml version="1.0" encoding="utf-8"?>` + "\n"
	sitemapXMLN = ` xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n"
	urlMarkup   = "<url><loc></loc><lastmod>2006-01-02</lastmod></url>\n"
)

// sitemaps returns sitemap.xml, or it as an index with the files that it names.
func sitemaps(s *site.Site) []File {
	parts := split(s, maxURLs, maxBytes)
	if len(parts) == 1 {
		return []File{{"sitemap.xml", func() []byte { return sitemap(s, parts[0]) }}}
	}
	files := []File{{"sitemap.xml", func() []byte { return sitemapIndex(s, len(parts)) }}}
	for i, pages := range parts {
		files = append(files, File{partName(i), func() []byte { return sitemap(s, pages) }})
	}
	return files
}

func partName(i int) string { return "sitemap-" + strconv.Itoa(i+1) + ".xml" }

// split divides the pages to index into the parts of the sitemap; there is
// always one. Sizes are estimated as if each byte of an address had to be
// escaped, so that a part is never too large and nothing is rendered twice.
func split(s *site.Site, maxURLs, maxBytes int) [][]*site.Page {
	const around = len(xmlHead + "<urlset></urlset>\n" + sitemapXMLN)
	var parts [][]*site.Page
	var part []*site.Page
	size := around
	for _, p := range s.Pages {
		if !indexed(p) {
			continue
		}
		bytes := len(urlMarkup) + longestEscape*(len(s.Origin)+len(p.URL))
		if len(part) == maxURLs || len(part) > 0 && size+bytes > maxBytes {
			parts, part, size = append(parts, part), nil, around
		}
		part, size = append(part, p), size+bytes
	}
	return append(parts, part)
}

func indexed(p *site.Page) bool {
	switch p.Layout {
	case site.LayoutNotFound, site.LayoutOffline, site.LayoutRedirect, site.LayoutSearch, site.LayoutScript:
		return false
	}
	return p.Number <= 1
}

func sitemap(s *site.Site, pages []*site.Page) []byte {
	const usual = 160 // bytes a page
	dst := make([]byte, 0, usual*(len(pages)+1))
	dst = append(append(dst, xmlHead+"<urlset"...), sitemapXMLN...)
	for _, p := range pages {
		dst = append(dst, "<url><loc>"...)
		dst = appendText(appendText(dst, s.Origin), p.URL)
		dst = append(dst, "</loc>"...)
		if t := lastmod(p); !t.IsZero() {
			dst = append(dst, "<lastmod>"...)
			dst = t.In(s.Config.Zone).AppendFormat(dst, time.DateOnly)
			dst = append(dst, "</lastmod>"...)
		}
		dst = append(dst, "</url>\n"...)
	}
	return append(dst, "</urlset>\n"...)
}

// lastmod returns when a page was last changed, zero when that is not known.
func lastmod(p *site.Page) time.Time {
	if p.Article != nil {
		return modified(p.Article)
	}
	if p.Standing != nil {
		front := &p.Standing.Doc.Front
		return later(front.Date.Time, front.Updated.Time)
	}
	return lastModified(p.Items)
}

func sitemapIndex(s *site.Site, parts int) []byte {
	dst := append([]byte(xmlHead+"<sitemapindex"), sitemapXMLN...)
	for i := range parts {
		dst = append(dst, "<sitemap><loc>"...)
		dst = appendText(dst, s.Absolute(s.Home+partName(i)))
		dst = append(dst, "</loc></sitemap>\n"...)
	}
	return append(dst, "</sitemapindex>\n"...)
}

// robots returns robots.txt. Crawlers read it at the root of a host alone; with
// a path in base_url it is written all the same, for whoever copies it there.
func robots(s *site.Site) []byte {
	return []byte(robotsText + "\nSitemap: " + s.Absolute(s.Home+"sitemap.xml") + "\n")
}

const robotsText = "User-agent: *\nAllow: /\n"
