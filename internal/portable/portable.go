// Package portable makes the pages of a site work from any folder: on another
// path of another host, on a USB stick, opened by a double click.
//
//	site := portable.Site{Home: "/tinh/", Has: …}
//	page, names := site.Rewrite("bai-viet/a/index.html", html)
//
// # Why finished pages are changed
//
// Pages share what is rendered once: a card, a chip, the header stand in
// thousands of pages at every depth. An address that depends on the page that it
// stands in would end that sharing, in every build and for all templates. So the
// site knows one address for everything, and a page is rewritten on its way out,
// only when this was asked for. Where the address came from does not matter then:
// a text, a template of the site's own, a plan's table.
//
// # What is rewritten
//
// Values of attributes that hold addresses (href, src, srcset, action, poster …),
// the address in <meta http-equiv="refresh">, and data-… that name a file of the
// site. One that begins with the site's home becomes relative; what leads to a
// folder names its index.html, because a folder opened without a server has no
// page of its own. Full addresses (canonical, Open Graph, feeds) stay as they are.
//
// An address of the host that the site does not have becomes a full one when the
// site's is known: it is online, and with Site.Online the page says so behind the
// link. When it is not known, the address is relative all the same.
//
// Style sheets and scripts need nothing: those of themes name what they need from
// their own place, and so does the search.
package portable

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// Site says what the pages belong to.
type Site struct {
	Home string                 // the path of base_url, with a slash at the end: "/" or "/tinh/"
	Full string                 // scheme and host of base_url; "" when they are not known
	Has  func(file string) bool // whether the output has the file

	// Online is the word behind a link that leads online, for who carries the
	// pages away: "trên mạng". "": nothing is said.
	Online string

	// Note is a finished paragraph about what the pages are: it stands first in
	// the <main> of the home page, and last in that of all others. "": none.
	Note string

	// Rooted is a page that is shown at any address, as hosts do with 404.html:
	// no relative address can be right in it. It keeps those of base_url where
	// that is known.
	Rooted string
}

// Rewrite returns a page that works from any folder, and the files of the site
// that it names, as often as it does. file is its own path. The caller owns both.
func (s *Site) Rewrite(file string, page []byte) (out []byte, names []string) {
	w := writer{Site: s, file: file, here: escapePath(path.Dir(file))}
	if w.here == "." {
		w.here = ""
	}
	if file == s.Rooted && s.Full != "" {
		return page, nil
	}
	w.out.Grow(len(page) + len(page)/4)
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return w.out.Bytes(), w.names
		}
		raw := z.Raw()
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			w.tag(z, raw, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			w.end(string(name), raw)
		default:
			w.out.Write(raw)
		}
	}
}

// writer is one page in the making.
type writer struct {
	*Site
	file, here string // of the page; its folder as addresses have it, "" at the top
	out        bytes.Buffer
	names      []string
	away       bool // inside a link that leads online
}

// attribute is one of a tag, its value as text.
type attribute struct{ key, value string }

// tag writes a tag: as it was unless one of its addresses changes.
func (w *writer) tag(z *html.Tokenizer, raw []byte, selfClosing bool) {
	raw = bytes.Clone(raw) // reading the attributes writes into it
	name, more := z.TagName()
	tag := string(name)
	var list []attribute
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		list = append(list, attribute{string(key), string(value)})
	}
	changed := false
	if tag == "a" {
		w.away = false
	}
	for i := range list {
		value, away := w.value(tag, list, list[i])
		changed = changed || value != list[i].value
		list[i].value = value
		w.away = w.away || away && tag == "a"
	}
	if changed {
		w.write(tag, list, selfClosing)
	} else {
		w.out.Write(raw)
	}
	if tag == "main" && w.home() {
		w.out.WriteString(w.Note)
	}
}

func (w *writer) home() bool { return w.file == "index.html" }

// write writes a tag anew.
func (w *writer) write(tag string, list []attribute, selfClosing bool) {
	w.out.WriteString("<" + tag)
	for _, a := range list {
		w.out.WriteString(" " + a.key)
		if a.value != "" || a.key == "alt" {
			w.out.WriteString(`="` + html.EscapeString(a.value) + `"`)
		}
	}
	if selfClosing {
		w.out.WriteString("/")
	}
	w.out.WriteString(">")
}

// end writes an end tag, behind the word that a link leads online, or the note.
func (w *writer) end(tag string, raw []byte) {
	if tag == "main" && !w.home() {
		w.out.WriteString(w.Note)
	}
	if tag == "a" && w.away {
		w.away = false
		if w.Online != "" {
			w.out.WriteString(" (" + html.EscapeString(w.Online) + ")")
		}
	}
	w.out.Write(raw)
}

// addresses are the attributes that hold one address.
var addresses = map[string]bool{
	"href": true, "src": true, "action": true, "formaction": true, "poster": true, "data": true, "cite": true, "xlink:href": true,
}

// value returns the new value of an attribute, and whether it leads online.
func (w *writer) value(tag string, all []attribute, a attribute) (string, bool) {
	switch {
	case addresses[a.key]:
		return w.address(a.value)
	case a.key == "srcset" || a.key == "imagesrcset":
		return w.set(a.value), false
	case a.key == "content" && tag == "meta" && refreshes(all):
		if wait, to, ok := strings.Cut(a.value, "url="); ok {
			to, _ = w.address(to)
			return wait + "url=" + to, false
		}
	case strings.HasPrefix(a.key, "data-") && strings.HasPrefix(a.value, w.Home):
		if _, ok := w.fileAt(a.value); ok {
			return w.address(a.value)
		}
	}
	return a.value, false
}

func refreshes(all []attribute) bool {
	for _, a := range all {
		if a.key == "http-equiv" && strings.EqualFold(a.value, "refresh") {
			return true
		}
	}
	return false
}

// set rewrites the addresses of a srcset.
func (w *writer) set(value string) string {
	var out strings.Builder
	for rest := value; ; {
		start := len(rest) - len(strings.TrimLeft(rest, " \t\n\r\f,"))
		out.WriteString(rest[:start])
		if rest = rest[start:]; rest == "" {
			return out.String()
		}
		end := strings.IndexAny(rest, " \t\n\r\f")
		if end < 0 {
			end = len(rest)
		}
		address := strings.TrimRight(rest[:end], ",")
		next, _ := w.address(address)
		out.WriteString(next)
		rest = rest[len(address):]
		if comma := strings.IndexByte(rest, ','); comma >= 0 {
			out.WriteString(rest[:comma+1])
			rest = rest[comma+1:]
			continue
		}
		out.WriteString(rest)
		return out.String()
	}
}

// address returns an address as it must stand in the page, and whether it leads
// online to what the output does not have.
func (w *writer) address(value string) (string, bool) {
	if !strings.HasPrefix(value, "/") || strings.HasPrefix(value, "//") {
		return value, false
	}
	file, ok := w.fileAt(value)
	if ok {
		w.names = append(w.names, file)
		return w.relative(file) + tail(value), false
	}
	if w.Full != "" {
		return w.Full + value, true
	}
	if rel, inside := strings.CutPrefix(value, w.Home); inside {
		return w.up() + rel, false
	}
	return value, false
}

// fileAt returns the file of the output that an address of the site leads to.
func (w *writer) fileAt(value string) (string, bool) {
	rel, inside := strings.CutPrefix(value, w.Home)
	if !inside {
		return "", false
	}
	rel, err := url.PathUnescape(strings.TrimSuffix(rel, tail(rel)))
	if err != nil {
		return "", false
	}
	for _, file := range [...]string{rel, path.Join(rel, "index.html")} {
		if file != "" && !strings.HasSuffix(file, "/") && w.Has(file) {
			return file, true
		}
	}
	return "", false
}

// tail returns the query and the fragment of an address.
func tail(value string) string {
	if i := strings.IndexAny(value, "?#"); i >= 0 {
		return value[i:]
	}
	return ""
}

// relative returns the address of a file as seen from the page.
func (w *writer) relative(file string) string {
	from, to := w.here, escapePath(file)
	for from != "" {
		step, rest, _ := strings.Cut(from, "/")
		below, inside := strings.CutPrefix(to, step+"/")
		if !inside {
			break
		}
		from, to = rest, below
	}
	if from == "" {
		if first, _, _ := strings.Cut(to, "/"); strings.Contains(first, ":") {
			to = "./" + to // else it reads as a scheme
		}
		return to
	}
	return strings.Repeat("../", strings.Count(from, "/")+1) + to
}

// up returns what leads from the page to the top.
func (w *writer) up() string {
	if w.here == "" {
		return "./"
	}
	return strings.Repeat("../", strings.Count(w.here, "/")+1)
}

// escapePath returns a path as it stands in an address.
func escapePath(p string) string { return (&url.URL{Path: p}).EscapedPath() }
