package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// onlyImage returns the image that is all of a block, or nil.
func onlyImage(n ast.Node) *ast.Image {
	image, ok := n.FirstChild().(*ast.Image)
	if !ok || image.NextSibling() != nil {
		return nil
	}
	return image
}

// figure writes an image that is a paragraph of its own. Its title is the
// caption. In a <figure> of the editor it is an image only.
func (w *bodyWriter) figure(n *ast.Image) {
	if w.top().name == "figure" {
		w.image(n)
		return
	}
	m := w.mark()
	w.start("figure", "", flow|captions)
	inside := len(w.buf)
	if element := mediaOf(n.Destination); element != "" {
		w.mediaFigure(n, element)
	} else if w.picture(n, "") && len(n.Title) > 0 {
		w.write("<figcaption>")
		w.caption(n)
		w.write("</figcaption>")
	}
	if w.end("figure"); len(w.buf) == inside+len("</figure>") {
		w.back(m)
	}
}

// image writes an image among text.
func (w *bodyWriter) image(n *ast.Image) {
	if element := mediaOf(n.Destination); element != "" {
		w.inlineMedia(n, element)
		return
	}
	title := ""
	if len(n.Title) > 0 {
		title = attribute("title", w.decoded(n.Title))
	}
	w.picture(n, title)
}

// picture writes an <img> and reports whether it did. Browsers load it when it
// comes near the screen: most readers never get to the end of a page.
func (w *bodyWriter) picture(n *ast.Image, title string) bool {
	alt := w.plainChildren(n)
	target := w.decoded(n.Destination)
	pos := w.targetPos(n, n.Destination, n.Reference != nil)
	w.plain = append(w.plain, w.altText(alt)...)
	if isDangerous(target, LinkImage) {
		w.probs.Warn(pos, "image address %q can run a program in the reader's browser", clip(target)).
			WithHint("the image was left out; its alternative text stays")
		w.buf = appendEscaped(w.buf, []byte(alt))
		return false
	}
	w.openLink("img", Link{Kind: LinkImage, Target: target, Pos: pos, Alt: alt})
	w.write(attribute("alt", alt))
	w.write(title)
	w.write(lazyImage)
	w.write(">")
	return true
}

// altText is what an alternative text adds to the plain text: nothing, unless
// the image stands in the alternative text of another.
func (w *bodyWriter) altText(alt string) string {
	if w.inAlt > 0 {
		return alt
	}
	return ""
}

const lazyImage = ` loading="lazy" decoding="async"`

// plainChildren returns what a reader sees of the text in n, and writes
// nothing.
func (w *bodyWriter) plainChildren(n ast.Node) string {
	m := w.mark()
	w.inAlt++
	w.enter("", phrasing)
	w.children(n)
	w.leave()
	w.inAlt--
	text := strings.Join(strings.Fields(string(w.plain[m.plain:])), " ")
	w.back(m)
	return text
}

// caption writes the title of an image as visible text.
func (w *bodyWriter) caption(n *ast.Image) {
	w.plain = append(w.plain, '\n')
	w.literal([]byte(w.decoded(n.Title)))
}
