// Package feed turns a site into the files that programs read:
//
//	feed.xml         Atom (RFC 4287) of the site: the newest articles, in full
//	feed.json        the same as JSON Feed 1.1
//	TERM/feed.xml    Atom of a term: its newest articles, with their summaries
//	LANGUAGE/feed.xml  Atom of the articles in another language, in full
//	LANGUAGE/feed.json the same as JSON Feed 1.1
//	sitemap.xml      the pages to index (sitemaps.org)
//	sitemap-N.xml    its parts, for a site that one file cannot hold
//	robots.txt       everything may be read; where the sitemap is
//	calendar.ics     all events (iCalendar, RFC 5545)
//	ARTICLE/event.ics  one event
//
// # What is in a feed
//
// The newest [content.Limits].Feed articles that have a date: what has none
// cannot be put in order of time, so it is in no feed. Drafts and articles of
// the future are in the site only when they were asked for, and then here too.
// Summaries alone in the feeds of terms keep a thousand of them small.
//
// Times are written in the site's zone, a bare date as midnight there. A feed
// was updated when the newest of its entries was, and a feed without entries at
// the beginning of 1970: nothing holds the time of the build.
//
// What identifies a feed or an entry is the full address of its page. So a site
// that does not know its address has no feeds and no sitemap.
//
// # What is in a calendar
//
// Every event that says when it begins. Its stamp is the day of its last change,
// never the time of the build, and its UID its path at the site's host. Moments
// are in UTC, days without an hour are days.
//
// # What is in the sitemap
//
// Every page but the error page, redirects, and lists from their second page
// on: their articles are in the sitemap themselves, and what is on page 7 of a
// list changes with each new article. A page has lastmod where it is known:
// articles and standing pages by their dates, lists by the newest of the
// articles that they show.
//
// # Characters
//
// What XML forbids (control characters, U+FFFE, U+FFFF, broken UTF-8) is
// written as U+FFFD, so that no text can make a feed unreadable.
package feed

import (
	"net/url"
	"strings"
	"time"

	"loa/internal/site"
)

// File is one output file.
type File struct {
	Path   string        // in the output, slash-separated: chu-de/viec-lam/feed.xml
	Render func() []byte // the content, made anew by each call; safe for concurrent use
}

// Files returns all files of this package for a site, in an order that depends
// on the site alone. It is cheap: the work is in File.Render.
func Files(s *site.Site) []File {
	if s.Unaddressed {
		return []File{{"robots.txt", func() []byte { return []byte(robotsText) }}}
	}
	files := []File{
		{"feed.xml", func() []byte { return siteAtom(s) }},
		{"feed.json", func() []byte { return siteJSON(s) }},
		{"robots.txt", func() []byte { return robots(s) }},
	}
	files = append(files, sitemaps(s)...)
	files = append(files, calendars(s)...)
	for _, l := range s.Languages {
		if l.FeedURL != "" {
			files = append(files, File{path(s, l.FeedURL), func() []byte { return languageAtom(s, l) }},
				File{path(s, l.JSONFeedURL), func() []byte { return languageJSON(s, l) }})
		}
	}
	for _, v := range s.Vocabularies {
		for _, t := range v.Terms {
			if t.FeedURL != "" {
				files = append(files, File{path(s, t.FeedURL), func() []byte { return termAtom(s, t) }})
			}
		}
	}
	return files
}

// path returns where in the output the file of a URL field is.
func path(s *site.Site, address string) string {
	p, err := url.PathUnescape(strings.TrimPrefix(address, s.Home))
	if err != nil {
		panic("feed: the site has an address that is not percent-encoded: " + address)
	}
	return p
}

// newest returns the articles of a feed; all is newest first, without a date
// last.
func newest(s *site.Site, all []*site.Article) []*site.Article {
	for i, a := range all {
		if i == s.Config.Limits.Feed || a.Date.IsZero() {
			return all[:i]
		}
	}
	return all
}

// modified returns when an article was last changed; zero when that is not
// known.
func modified(a *site.Article) time.Time { return later(a.Date, a.Doc.Front.Updated.Time) }

// lastModified returns when the last of the articles was changed.
func lastModified(articles []*site.Article) (last time.Time) {
	for _, a := range articles {
		last = later(last, modified(a))
	}
	return last
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// publisher returns who stands for the site where an article names no author.
func publisher(s *site.Site) string {
	if name := s.Config.Author.Text; name != "" {
		return name
	}
	return s.Config.Title.Text
}
