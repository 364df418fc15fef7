package content

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	mdtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"loa/internal/diag"
)

// rawReader reads one piece of HTML in a text: a block, or a tag in a
// paragraph.
type rawReader struct {
	*bodyWriter
	segments []mdtext.Segment
	text     []byte // of all the segments
	at       int    // in text: where the token begins
	end      int    // and ends
	isBlock  bool
	afterTag bool // nothing but tags of blocks since the last text
}

// htmlBlock writes a block of HTML.
func (w *bodyWriter) htmlBlock(n *ast.HTMLBlock) {
	segments := segmentsOf(n.Lines())
	if n.HasClosure() {
		segments = append(slices.Clip(segments), n.ClosureLine)
	}
	w.plain = append(w.plain, '\n')
	r := rawReader{bodyWriter: w, segments: segments, isBlock: true, afterTag: true}
	r.read()
	r.trim()
}

// rawHTML writes a tag in a paragraph.
func (w *bodyWriter) rawHTML(segments []mdtext.Segment) {
	r := rawReader{bodyWriter: w, segments: segments}
	r.read()
}

// read writes what is safe of a piece, and warns about the rest. Comments are
// the editor's own notes: they go without a word.
func (r *rawReader) read() {
	for _, s := range r.segments {
		r.text = append(r.text, s.Value(r.src)...)
	}
	z := html.NewTokenizer(bytes.NewReader(r.text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		r.at, r.end = r.end, r.end+len(z.Raw())
		switch kind {
		case html.TextToken:
			r.rawText(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			r.rawStart(z, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.rawEnd(string(name))
		case html.CommentToken:
			if token := r.text[r.at:r.end]; !bytes.HasPrefix(token, []byte("<!--")) && !bytes.HasPrefix(token, []byte("<![")) {
				r.warn("%s is not HTML for a page and was removed", clip(string(token)))
			}
		case html.DoctypeToken:
			r.warn("%s is not HTML for a page and was removed", clip(string(r.text[r.at:r.end])))
		}
	}
	if r.end < len(r.text) {
		r.at, r.end = r.end, len(r.text)
		r.warn("tag without an end %q was removed", clip(string(r.text[r.at:])))
	}
}

// rawText writes text. Outside of <pre>, white space is one blank, and none
// beside a block.
func (r *rawReader) rawText(text []byte) {
	blank := len(bytes.TrimSpace(text)) == 0
	if blank && (r.afterTag || r.top().holds&phrasing == 0) && !r.top().pre {
		return
	}
	if !blank {
		from, _ := r.source()
		r.room(phrasing, "", from)
	}
	if r.top().pre {
		r.literal(text)
		r.afterTag = false
		return
	}
	words := bytes.Fields(text)
	if len(words) == 0 || !r.afterTag && isBlank(text[0]) {
		r.blank()
	}
	for i, word := range words {
		if i > 0 {
			r.blank()
		}
		r.literal(word)
	}
	if len(words) > 0 && isBlank(text[len(text)-1]) {
		r.blank()
	}
	r.afterTag = false
}

func (r *rawReader) blank() {
	if bytes.HasSuffix(r.buf, []byte(" ")) {
		return
	}
	r.buf, r.plain = append(r.buf, ' '), append(r.plain, ' ')
}

func isBlank(c byte) bool { return strings.IndexByte(" \t\n\f\r", c) >= 0 }

// trim removes the blank in front of a block.
func (r *rawReader) trim() {
	if r.isBlock && !r.afterTag && !r.top().pre {
		r.buf = bytes.TrimSuffix(r.buf, []byte(" "))
	}
}

// beside notes that the tag of a block comes here.
func (r *rawReader) beside() {
	r.trim()
	r.plain = append(r.plain, '\n')
	r.afterTag = r.isBlock
}

func (r *rawReader) rawEnd(name string) {
	if name == "h1" {
		name = "h2"
	}
	index := len(r.open) - 1
	for r.open[index].raw && r.open[index].name != name {
		index--
	}
	if !r.open[index].raw {
		r.warn("</%s> closes nothing and was removed", name).
			WithHint("write <%s> in the same paragraph, quote or list item, or delete it", name)
		return
	}
	if htmlElements[name].is&^phrasing != 0 && !r.open[index].hidden {
		r.beside()
	}
	r.leaveRaw(index)
	r.closeTop()
}

// source returns where the token stands in the text of the file.
func (r *rawReader) source() (from, to int) {
	return r.offset(r.at), r.offset(max(r.at, r.end-1)) + 1
}

func (r *rawReader) offset(at int) int {
	for _, s := range r.segments {
		if length := len(s.Value(r.src)); at >= length {
			at -= length
			continue
		}
		return s.Start + max(0, at-s.Padding)
	}
	return len(r.src)
}

func (r *rawReader) warn(format string, args ...any) *diag.Problem {
	from, to := r.source()
	return r.probs.Warn(r.bodyWriter.at(from, to), format, args...)
}
