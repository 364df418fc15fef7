package picture

import (
	"bytes"
	"encoding/xml"
	"html"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"loa/internal/diag"

	"github.com/tdewolff/parse/v2"
	lex "github.com/tdewolff/parse/v2/xml"
)

// svgSize reads the size of a drawing in pixels: from width and height where
// both are plain numbers, else from the last two numbers of viewBox. ok is false
// when the file is no drawing.
func svgSize(r io.Reader) (width, height int, ok bool) {
	root := rootElement(r)
	attr := func(name string) string {
		for _, a := range root.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	ok = root.Name.Local == "svg"
	w, h := attr("width"), attr("height")
	if w == "" || h == "" {
		box := strings.Fields(strings.ReplaceAll(attr("viewBox"), ",", " "))
		if len(box) != 4 {
			return 0, 0, ok
		}
		w, h = box[2], box[3]
	}
	x, errX := strconv.ParseFloat(strings.TrimSuffix(w, "px"), 64)
	y, errY := strconv.ParseFloat(strings.TrimSuffix(h, "px"), 64)
	if errX != nil || errY != nil || !(x >= 1 && x < 1e5 && y >= 1 && y < 1e5) {
		return 0, 0, ok
	}
	return int(x + 0.5), int(y + 0.5), ok
}

// rootElement returns the outermost element of an XML file; empty when there
// is none.
func rootElement(r io.Reader) xml.StartElement {
	d := xml.NewDecoder(r)
	d.Strict = false
	for {
		token, err := d.RawToken()
		if err != nil {
			return xml.StartElement{}
		}
		if e, ok := token.(xml.StartElement); ok {
			return e
		}
	}
}

// brokenAt returns the line from which on a drawing is not XML; 0 when it is. One
// that declares entities is not looked at: they may stand for anything.
func brokenAt(src []byte) (line int) {
	if bytes.Contains(src, []byte("<!ENTITY")) {
		return 0
	}
	d := xml.NewDecoder(bytes.NewReader(src))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		switch _, err := d.Token(); e := err.(type) {
		case nil:
		case *xml.SyntaxError:
			return e.Line
		default:
			return 0
		}
	}
}

var (
	// runElements run programs or bring other pages into a drawing.
	runElements = []string{"script", "iframe", "embed", "object", "handler", "listener"}
	// noteElements and notePrefixes are what drawing programs write for
	// themselves: the names of people and folders among it.
	noteElements = []string{"metadata", "namedview"}
	notePrefixes = []string{"inkscape", "sodipodi", "rdf", "cc", "dc", "xap", "xmp", "i", "serif", "sketch", "figma"}
)

// cleanSVG takes out what runs, what is fetched from other hosts and what is not
// seen. removed says what of it somebody may miss. The rest is kept as it was
// written.
func cleanSVG(src []byte) (out []byte, removed diag.Text) {
	s := svg{in: lex.NewLexer(parse.NewInputBytes(bytes.Clone(src)))}
	for s.next() {
	}
	switch {
	case s.ran:
		removed = diag.T("the drawing held a script, which was removed")
	case s.away:
		removed = diag.T("the drawing asked another host for something, which was removed")
	}
	return s.out.Bytes(), removed
}

// What a style fetches from another host.
var (
	imports   = regexp.MustCompile(`(?i)@import[^;]*;?`)
	elsewhere = regexp.MustCompile(`(?i)url\(\s*["']?\s*(?:https?:)?//[^)]*\)`)
)

// svg is a drawing in the making.
type svg struct {
	in   *lex.Lexer
	out  bytes.Buffer
	skip int    // how many elements are open that are left out
	name string // of the tag that is read
	drop bool   // leave this tag out
	ran  bool   // there was something that runs
	away bool   // there was something of another host
}

// here returns a text without what a style fetches from elsewhere.
func (s *svg) here(text []byte) []byte {
	if !imports.Match(text) && !elsewhere.Match(text) {
		return text
	}
	s.away = s.away || s.skip == 0
	return elsewhere.ReplaceAllLiteral(imports.ReplaceAllLiteral(text, nil), []byte("none"))
}

// next takes over one token; it returns false at the end.
func (s *svg) next() bool {
	kind, data := s.in.Next()
	switch kind {
	case lex.ErrorToken:
		return false
	case lex.CommentToken:
		return true
	case lex.DOCTYPEToken:
		s.write(bytes.Contains(data, []byte("<!ENTITY")), data) // values of attributes may need it
	case lex.StartTagPIToken:
		s.begin(string(data), "<?")
		s.drop = s.name != "xml"
		s.write(!s.drop, data)
	case lex.StartTagToken:
		s.begin(string(data), "<")
		s.drop = s.unwanted()
		if s.drop || s.skip > 0 {
			s.skip++
		}
		s.write(true, data)
	case lex.AttributeToken:
		s.attribute(string(s.in.Text()), string(s.in.AttrVal()))
	case lex.StartTagCloseVoidToken:
		s.write(true, data)
		s.skip = max(0, s.skip-1)
	case lex.StartTagClosePIToken:
		s.write(!s.drop, data)
	case lex.EndTagToken:
		s.write(true, data)
		s.skip = max(0, s.skip-1)
	default:
		if s.name == "style" {
			data = s.here(data)
		}
		s.write(true, data)
	}
	return true
}

// begin notes the name of a tag.
func (s *svg) begin(data, before string) { s.name = strings.TrimPrefix(data, before) }

// write writes what is not left out.
func (s *svg) write(wanted bool, data []byte) {
	if wanted && s.skip == 0 {
		s.out.Write(data)
	}
}

// unwanted reports whether an element is left out.
func (s *svg) unwanted() bool {
	prefix, local, has := strings.Cut(s.name, ":")
	if !has {
		prefix, local = "", s.name
	}
	if slices.Contains(runElements, strings.ToLower(local)) {
		s.ran = true
		return true
	}
	return slices.Contains(noteElements, local) || slices.Contains(notePrefixes, prefix)
}

// attribute takes over one attribute, unless it runs or is a note.
func (s *svg) attribute(name, value string) {
	prefix, local, has := strings.Cut(name, ":")
	if !has {
		prefix, local = "", name
	}
	plain := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, html.UnescapeString(strings.Trim(value, `"'`))))
	runs := strings.HasPrefix(strings.ToLower(local), "on") && prefix == "" ||
		local == "href" && (strings.HasPrefix(plain, "javascript:") || strings.HasPrefix(plain, "vbscript:") || strings.HasPrefix(plain, "data:text/html") || strings.HasPrefix(plain, "data:image/svg")) ||
		local == "attributeName" && (strings.HasPrefix(plain, "on") || strings.HasSuffix(plain, "href"))
	s.ran = s.ran || runs && s.skip == 0
	away := local == "href" && s.name != "a" && (strings.HasPrefix(plain, "http:") || strings.HasPrefix(plain, "https:") || strings.HasPrefix(plain, "//"))
	s.away = s.away || away && s.skip == 0
	if runs || away || slices.Contains(notePrefixes, prefix) || s.drop {
		return
	}
	text := " " + name
	if value != "" {
		text += "=" + string(s.here([]byte(value)))
	}
	s.write(true, []byte(text))
}
