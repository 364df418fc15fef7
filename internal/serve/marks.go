package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"loa/internal/site"
)

// marks tell whether two pages are the same, as a tab sends them.
type marks struct {
	have   string   // of all that the page is
	look   string   // the same without the addresses of its style sheets
	styles []string // those addresses, in order
}

var (
	styleLink = regexp.MustCompile(`<link\b[^>]*\brel="?stylesheet\b[^>]*>`)
	hrefValue = regexp.MustCompile(`\bhref="([^"]*)"`)
	reference = regexp.MustCompile(`\b(?:src|srcset|href|poster|data)="([^"]*)"`)
)

// marksOf returns the marks of a page. shown says what else the page shows:
// pictures, whose names do not change with what is in them.
func marksOf(body []byte, shown string) marks {
	var m marks
	look := styleLink.ReplaceAllFunc(body, func(link []byte) []byte {
		at := hrefValue.FindSubmatchIndex(link)
		if at == nil {
			return link
		}
		m.styles = append(m.styles, html.UnescapeString(string(link[at[2]:at[3]])))
		return slices.Concat(link[:at[2]], link[at[3]:])
	})
	m.have, m.look = digest(body, shown), digest(look, shown)
	return m
}

func digest(body []byte, shown string) string {
	h := sha256.New()
	h.Write(body)
	h.Write([]byte(shown))
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// marks returns the marks of an output file.
func (e *edition) marks(file string, body []byte) marks {
	if !strings.HasPrefix(kindOf(file), "text/html") {
		return marks{}
	}
	return marksOf(body, e.shown(file, body))
}

// shown returns size and time of every file of the site's own that a page names.
func (e *edition) shown(file string, body []byte) string {
	var out strings.Builder
	base := &url.URL{Path: e.Site.Home + file}
	for _, m := range reference.FindAllSubmatch(body, -1) {
		for _, ref := range strings.Split(html.UnescapeString(string(m[1])), ",") {
			ref, _, _ = strings.Cut(strings.TrimSpace(ref), " ") // srcset: address and width
			if strings.HasSuffix(ref, "/") || path.Ext(ref) == "" {
				continue // most are pages
			}
			if a := e.asset(base, ref); a != nil {
				out.WriteString(e.stamp(a))
			}
		}
	}
	return out.String()
}

// asset returns the file of the site's own at an address; nil when it is none.
func (e *edition) asset(base *url.URL, ref string) *site.Asset {
	u, err := base.Parse(ref)
	if err != nil || u.Host != "" || u.Scheme != "" {
		return nil
	}
	rel, inside := strings.CutPrefix(u.Path, e.Site.Home)
	if !inside {
		return nil
	}
	return e.Site.Asset(rel)
}

func (e *edition) stamp(a *site.Asset) string {
	info, err := fs.Stat(e.root, a.Source)
	if err != nil {
		return a.Path + " is gone\n"
	}
	return fmt.Sprintf("%s %d %d\n", a.Path, info.Size(), info.ModTime().UnixNano())
}

// inject returns a page with an element before its end.
func inject(page, element []byte) []byte {
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	return slices.Concat(page[:at], element, page[at:])
}
