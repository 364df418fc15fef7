// Package onefile makes of a page of the output one file that needs no other: to
// be printed, or to be passed on.
//
// Style sheets become <style>, pictures data: addresses. Links lead to the site.
// Scripts, icons and feeds are left out: a page works without them. Whatever
// cannot be found is named, and leads to the site too.
package onefile

import (
	"bytes"
	"encoding/base64"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Page is a page to be packed.
type Page struct {
	HTML    []byte
	Address *url.URL // of the page, in full

	// Open returns the file at an address of the site; false when there is none.
	Open func(address *url.URL) ([]byte, bool)
}

// Pack returns the page as one file, and the addresses of what is missing in it.
func (p Page) Pack() (packed []byte, missing []string) {
	w := &packer{Page: p}
	for z := html.NewTokenizer(bytes.NewReader(p.HTML)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return w.out.Bytes(), w.missing
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := bytes.Clone(z.Raw()) // reading the token changes it
			w.element(raw, z.Token())
		case html.EndTagToken:
			raw := bytes.Clone(z.Raw())
			if name, _ := z.TagName(); string(name) == "script" && w.inScript {
				w.inScript = false
				continue
			}
			w.out.Write(raw)
		default:
			if !w.inScript {
				w.out.Write(z.Raw())
			}
		}
	}
}

// packer writes one packed page.
type packer struct {
	Page
	out      bytes.Buffer
	missing  []string
	inScript bool // that is left out
}

// element writes a start tag, or what takes its place.
func (w *packer) element(raw []byte, t html.Token) {
	switch rel := attribute(t, "rel"); {
	case t.Data == "script" && attribute(t, "type") != "application/ld+json":
		w.inScript = true
		return
	case t.Data == "link" && rel == "stylesheet":
		w.style(t)
		return
	case t.Data == "link" && rel != "canonical":
		return
	}
	changed := false
	for i, a := range t.Attr {
		switch a.Key {
		case "href", "src", "action", "poster":
			if to := w.address(t.Data, a.Key, a.Val); to != a.Val {
				t.Attr[i].Val, changed = to, true
			}
		}
	}
	if !changed {
		w.out.Write(raw)
		return
	}
	w.out.WriteString(t.String())
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// address returns what an address becomes: data for a picture of the site, else
// the full address.
func (w *packer) address(element, key, value string) string {
	if strings.HasPrefix(value, "#") || strings.HasPrefix(value, "data:") {
		return value
	}
	at, err := w.Address.Parse(value)
	if err != nil {
		return value
	}
	if element == "img" && key == "src" && at.Host == w.Address.Host {
		if data, ok := w.open(at); ok {
			return dataAddress(at.Path, data)
		}
	}
	return at.String()
}

// open returns a file of the site, and notes that it is missing.
func (w *packer) open(at *url.URL) ([]byte, bool) {
	data, ok := w.Open(at)
	if !ok {
		w.missing = append(w.missing, at.String())
	}
	return data, ok
}

// types are the media types of what a page shows.
var types = map[string]string{
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml", ".webp": "image/webp",
	".avif": "image/avif", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf",
}

func dataAddress(name string, data []byte) string {
	return "data:" + types[strings.ToLower(path.Ext(name))] + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// style writes a style sheet in place of the link to it.
func (w *packer) style(t html.Token) {
	at, err := w.Address.Parse(attribute(t, "href"))
	if err != nil {
		return
	}
	css, ok := w.open(at)
	if !ok {
		return
	}
	w.out.WriteString("<style")
	if media := attribute(t, "media"); media != "" {
		w.out.WriteString(` media="` + html.EscapeString(media) + `"`)
	}
	w.out.WriteByte('>')
	w.out.Write(w.sheet(at, css))
	w.out.WriteString("</style>")
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]+)["']?\s*\)`)

// sheet returns a style sheet with the files that it names put in. A sheet that
// would end its own element is left out: no sane one does.
func (w *packer) sheet(at *url.URL, css []byte) []byte {
	if bytes.Contains(bytes.ToLower(css), []byte("</style")) {
		return nil
	}
	return cssURL.ReplaceAllFunc(css, func(match []byte) []byte {
		to, err := at.Parse(string(cssURL.FindSubmatch(match)[1]))
		if err != nil || to.Scheme == "data" {
			return match
		}
		data, ok := w.open(to)
		if !ok {
			return match
		}
		return []byte("url(" + dataAddress(to.Path, data) + ")")
	})
}
