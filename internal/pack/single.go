package pack

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Article says what a page belongs to.
type Article struct {
	Home string // the path of base_url, with a slash at the end
	Full string // scheme and host of base_url; "" when they are not known: links to the site lose their address then
	URL  string // path of the page
	From string // what stands before the page's full address at its end: "From the site …:"; "": no such line

	// Read returns a file of the site, by its path in the output; false when
	// there is none.
	Read func(file string) ([]byte, bool)
}

// Single returns an article's page as one file: style and pictures are in it.
// What needs a server or other files is not: scripts, forms, and navigation
// around <main>; nor are web fonts. Links lead to the site's full address. lost names what the page
// shows and could not be taken in: pictures of other sites, sound and films.
func Single(page []byte, a Article) (out []byte, lost []string, err error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, nil, fmt.Errorf("read the page: %w", err)
	}
	s := single{Article: a}
	s.walk(root, false)
	var b bytes.Buffer
	if err := html.Render(&b, root); err != nil {
		return nil, nil, fmt.Errorf("write the page: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), s.lost, nil
}

type single struct {
	Article
	lost []string
}

// policy allows what is in the page, and pictures and sound that are not.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; media-src http: https:"

// walk changes all below a node. main: the node is inside <main>.
func (s *single) walk(n *html.Node, main bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type != html.ElementNode:
		case s.dropped(c, main):
			n.RemoveChild(c)
		default:
			s.element(c)
			s.walk(c, main || c.DataAtom == atom.Main)
		}
		c = next
	}
	switch n.DataAtom {
	case atom.Head:
		meta := element(atom.Meta, html.Attribute{Key: "http-equiv", Val: "Content-Security-Policy"}, html.Attribute{Key: "content", Val: policy})
		first := n.FirstChild
		if first != nil {
			first = first.NextSibling // behind the character set
		}
		n.InsertBefore(meta, first)
	case atom.Main:
		s.sign(n)
	}
}

// dropped reports whether an element has no use in a file of its own.
func (s *single) dropped(n *html.Node, main bool) bool {
	switch n.DataAtom {
	case atom.Script, atom.Form, atom.Source, atom.Button, atom.Noscript:
		return true
	case atom.Nav:
		return !main
	case atom.Ul, atom.Ol:
		return !main && s.Full == "" // of links that lead nowhere now
	case atom.Link:
		return attr(n, "rel") != "stylesheet" && attr(n, "rel") != "canonical"
	case atom.Meta:
		return strings.EqualFold(attr(n, "http-equiv"), "Content-Security-Policy")
	case atom.A:
		return attr(n, "class") == "skip"
	case atom.Details: // what a script does
		return attr(n, "class") == "reading"
	case atom.Label:
		return attr(n, "class") == "saver"
	}
	return false
}

// element changes one element.
func (s *single) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Link:
		if attr(n, "rel") == "stylesheet" {
			s.style(n)
		}
	case atom.Img:
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
			return a.Key == "srcset" || a.Key == "sizes" || a.Key == "loading"
		})
		s.embed(n, "src")
	case atom.Audio, atom.Video, atom.Track:
		s.embed(n, "poster")
		if src := attr(n, "src"); src != "" {
			s.lost = append(s.lost, src)
		}
		s.lead(n, "src")
	case atom.A, atom.Area:
		s.lead(n, "href")
	}
}

// style puts a style sheet where the link to it stands.
func (s *single) style(n *html.Node) {
	css, ok := s.file(attr(n, "href"))
	if !ok {
		s.lost = append(s.lost, attr(n, "href"))
		return
	}
	n.Data, n.DataAtom = "style", atom.Style
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key != "media" })
	n.AppendChild(&html.Node{Type: html.TextNode, Data: strings.ReplaceAll(string(withoutFonts(css)), "</", `<\/`)})
}

// fontFace is a font in a style sheet.
var fontFace = regexp.MustCompile(`@font-face\s*\{[^}]*\}`)

// withoutFonts returns a style sheet for a page that is passed from phone to phone:
// a font would make it twice as heavy, and the device has one.
func withoutFonts(css []byte) []byte { return fontFace.ReplaceAll(css, nil) }

// embed puts the file that an attribute names into the page.
func (s *single) embed(n *html.Node, key string) {
	for i := range n.Attr {
		a := &n.Attr[i]
		if a.Key != key || strings.HasPrefix(a.Val, "data:") {
			continue
		}
		data, ok := s.file(a.Val)
		kind := kinds[strings.ToLower(path.Ext(pathOf(a.Val)))]
		if !ok || kind == "" {
			s.lost = append(s.lost, a.Val)
			s.lead(n, key)
			return
		}
		a.Val = "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(data)
	}
}

// lead makes an address of the site a full one, or takes it away when the site's
// is not known: the words stay.
func (s *single) lead(n *html.Node, key string) {
	for i, a := range n.Attr {
		switch {
		case a.Key != key || !strings.HasPrefix(a.Val, "/") || strings.HasPrefix(a.Val, "//"):
		case s.Full == "":
			n.Attr = slices.Delete(n.Attr, i, i+1)
			return
		case pathOf(a.Val) == s.URL && strings.Contains(a.Val, "#"):
			n.Attr[i].Val = a.Val[strings.Index(a.Val, "#"):]
		default:
			n.Attr[i].Val = s.Full + a.Val
		}
	}
}

// sign puts where the article is from at the end of what it says.
func (s *single) sign(main *html.Node) {
	if s.From == "" {
		return
	}
	p := element(atom.P)
	p.AppendChild(&html.Node{Type: html.TextNode, Data: strings.TrimSuffix(s.From, ":")})
	if s.Full != "" {
		p.LastChild.Data = s.From + " "
		link := element(atom.A, html.Attribute{Key: "href", Val: s.Full + s.URL})
		link.AppendChild(&html.Node{Type: html.TextNode, Data: s.Full + s.URL})
		p.AppendChild(link)
	}
	main.AppendChild(p)
}

// file returns the file of the site that an address leads to.
func (s *single) file(address string) ([]byte, bool) {
	rel, inside := strings.CutPrefix(pathOf(address), s.Home)
	if !inside {
		return nil, false
	}
	file, err := url.PathUnescape(rel)
	if err != nil {
		return nil, false
	}
	return s.Read(file)
}

// pathOf returns an address without query and fragment.
func pathOf(address string) string {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		return address[:i]
	}
	return address
}

func element(a atom.Atom, attributes ...html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String(), Attr: attributes}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// kinds are the types of pictures, by ending.
var kinds = map[string]string{
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".svg": "image/svg+xml",
}
