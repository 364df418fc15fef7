package content

import (
	"html"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"loa/internal/diag"
)

// player are the attributes of sound and film: nothing is loaded, and nothing
// plays, before the reader asks for it.
const player = ` controls preload="none"`

// mediaOf returns the element that plays a file, "audio" or "video", by its
// name, or "".
func mediaOf(destination []byte) string {
	name, _, _ := strings.Cut(string(destination), "?")
	name, _, _ = strings.Cut(name, "#")
	switch strings.ToLower(path.Ext(name)) {
	case ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".wav":
		return "audio"
	case ".mp4", ".webm":
		return "video"
	}
	return ""
}

// mediaFigure writes a player with a link to the file below, for browsers and
// printed pages that do not play.
func (w *bodyWriter) mediaFigure(n *ast.Image, element string) {
	target, pos, name, ok := w.mediaParts(n, element)
	if !ok {
		return
	}
	w.play(element, target, pos)
	w.write("<figcaption>")
	w.anchor(LinkMedia, target, pos, "", html.EscapeString(name))
	w.plain = append(w.plain, name...)
	if len(n.Title) > 0 {
		w.write(" ")
		w.caption(n)
	}
	w.write("</figcaption>")
}

// inlineMedia writes a player among text.
func (w *bodyWriter) inlineMedia(n *ast.Image, element string) {
	target, pos, name, ok := w.mediaParts(n, element)
	if !ok {
		return
	}
	if w.inAlt == 0 && w.mayLink(target, pos) {
		w.play(element, target, pos)
		w.write(" ")
		w.anchor(LinkMedia, target, pos, "", html.EscapeString(name))
		w.plain = append(w.plain, name...)
		return
	}
	w.literal([]byte(name))
}

func (w *bodyWriter) play(element, target string, pos diag.Pos) {
	w.openLink(element, Link{Kind: LinkMedia, Target: target, Pos: pos})
	w.write(player)
	w.write("></" + element + ">")
}

// mediaParts returns what a player and its link say. A dangerous address
// leaves the name alone.
func (w *bodyWriter) mediaParts(n *ast.Image, element string) (target string, pos diag.Pos, name string, ok bool) {
	name = w.plainChildren(n)
	if name == "" {
		name = w.words.watch
		if element == "audio" {
			name = w.words.listen
		}
	}
	target = w.decoded(n.Destination)
	pos = w.targetPos(n, n.Destination, n.Reference != nil)
	if isDangerous(target, LinkMedia) {
		w.mayLink(target, pos)
		w.literal([]byte(name))
		return "", pos, "", false
	}
	return target, pos, name, true
}
