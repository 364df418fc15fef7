package content

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"loa/internal/diag"
)

// openLink writes "<name", where the attributes of a link go, and remembers
// the link.
func (w *bodyWriter) openLink(name string, l Link) {
	w.buf = append(w.buf, '<')
	w.buf = append(w.buf, name...)
	l.Offset = len(w.buf)
	l.Attribute = "src"
	if name == "a" {
		l.Attribute = "href"
	}
	l.Reference = ParseReference(l.Target)
	if l.Reference.Kind == RefPath && !strings.HasPrefix(l.Path, "/") {
		l.File = l.Beside(w.path)
	}
	w.links = append(w.links, l)
}

// checkOwnAnchors takes the anchor from links to places of the text itself that
// are there: package site has nothing left to look for.
func (w *bodyWriter) checkOwnAnchors(ids []string) {
	for i := range w.links {
		l := &w.links[i]
		if _, found := slices.BinarySearch(ids, l.Anchor); found && l.Reference.Kind == RefAnchor {
			l.Anchor = ""
		}
	}
}

// anchor writes a link inside the page or to a file, with HTML as its text.
func (w *bodyWriter) anchor(kind LinkKind, target string, pos diag.Pos, attributes, text string) {
	w.openLink("a", Link{Kind: kind, Target: target, Pos: pos})
	w.write(attributes)
	w.write(">")
	w.write(text)
	w.write("</a>")
}

// link writes a link. What cannot be one leaves its text.
func (w *bodyWriter) link(n *ast.Link) {
	target := w.decoded(n.Destination)
	pos := w.targetPos(n, n.Destination, n.Reference != nil)
	if !w.mayLink(target, pos) {
		w.children(n)
		return
	}
	if target == "" {
		w.probs.Warn(pos, "link without an address").WithHint("write it in the brackets: [text](address)")
	}
	w.openLink("a", Link{Kind: LinkPage, Target: target, Pos: pos})
	if n.Title != nil {
		w.write(attribute("title", w.decoded(n.Title)))
	}
	w.write(">")
	w.enter("a", phrasing)
	w.children(n)
	w.end("a")
}

// autoLink writes an address that is its own text.
func (w *bodyWriter) autoLink(n *ast.AutoLink) {
	label := n.Label(w.src)
	target := string(n.URL(w.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
		target = "mailto:" + target
	}
	if w.top().link || isDangerous(target, LinkPage) {
		if !w.top().link {
			w.mayLink(target, w.at(n.Pos(), n.Pos()+len(label)))
		}
		w.literal(label)
		return
	}
	w.openLink("a", Link{Kind: LinkPage, Target: target, Pos: w.at(n.Pos(), n.Pos()+len(label))})
	w.write(">")
	w.literal(label)
	w.write("</a>")
}

// mayLink reports whether a link to target may stand here, with a problem when
// it may not.
func (w *bodyWriter) mayLink(target string, pos diag.Pos) bool {
	if isDangerous(target, LinkPage) {
		w.probs.Warn(pos, "address %q can run a program in the reader's browser", clip(target)).
			WithHint("the link was left out; its text stays")
		return false
	}
	if w.top().link {
		w.probs.Warn(pos, "link to %q inside another link", clip(target)).
			WithHint("the inner link was left out; its text stays")
		return false
	}
	return true
}

// isDangerous reports whether an address can run a program where it is shown
// or opened. One that names a file of the writer's own machine (file:, C:) is
// for package site to judge. Browsers ignore white space
// and control characters in a scheme, and so do we. Pictures may be given in
// the address itself, but SVG is a program.
func isDangerous(target string, kind LinkKind) bool {
	clean := strings.Map(func(r rune) rune {
		if r <= ' ' || visible(r) != r || r == '\u00ad' || r == '\u200b' || r == utf8.RuneError {
			return -1
		}
		return r
	}, target)
	i := strings.IndexAny(clean, ":/?#")
	if i < 0 || clean[i] != ':' {
		return false
	}
	switch strings.ToLower(clean[:i]) {
	case "javascript", "vbscript", "livescript", "blob", "filesystem", "about", "view-source", "jar":
		return true
	case "data":
		return kind != LinkImage || !isPictureData(strings.ToLower(clean[i+1:]))
	}
	return false
}

func isPictureData(data string) bool {
	for _, kind := range []string{"png", "jpeg", "gif", "webp"} {
		rest, ok := strings.CutPrefix(data, "image/"+kind)
		if ok && (strings.HasPrefix(rest, ";") || strings.HasPrefix(rest, ",")) {
			return true
		}
	}
	return false
}

// targetPos returns the place of a link's address in the text, or of the link
// when the address stands elsewhere.
func (w *bodyWriter) targetPos(n ast.Node, destination []byte, elsewhere bool) diag.Pos {
	from := max(n.Pos(), 0)
	if elsewhere || len(destination) == 0 {
		return w.at(from, from+1)
	}
	// The text of a link may be the address, so look behind the text.
	search := from
	for last := n.LastChild(); last != nil; last = last.LastChild() {
		search = max(search, last.Pos())
		if t, ok := last.(*ast.Text); ok {
			search = max(search, t.Segment.Stop)
		}
	}
	i := bytes.Index(w.src[search:], destination)
	if i < 0 {
		return w.at(from, from+1)
	}
	return w.at(search+i, search+i+len(destination))
}

// clip shortens what is quoted in a problem.
func clip(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}
