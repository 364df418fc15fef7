package search

import (
	"bytes"
	"html"
)

// texter takes texts out of HTML, in memory that it uses again.
type texter struct {
	out    []byte
	headed []byte // all headings
	heads  [][]byte
}

// text returns the text of well-formed HTML: that of its headings, and all the
// rest with a line end between blocks. The next call overwrites both.
func (t *texter) text(src []byte) (body []byte, heads [][]byte) {
	t.headed, t.heads = t.headed[:0], t.heads[:0]
	out := t.out[:0]
	head := -1 // where a heading begins in out
	for len(src) > 0 {
		i := bytes.IndexByte(src, '<')
		if i < 0 {
			i = len(src)
		}
		out = append(out, src[:i]...)
		src = src[i:]
		if len(src) == 0 {
			break
		}
		name, closing := tagName(src[1:])
		src = src[tagEnd(src):]
		if !isBlock(name) {
			continue
		}
		out = append(out, '\n')
		if len(name) != 2 || name[0] != 'h' || name[1] == 'r' {
			continue
		}
		if head >= 0 {
			t.head(plain(bytes.TrimSpace(out[head:])))
			out, head = out[:head], -1
		}
		if !closing {
			head = len(out)
		}
	}
	t.out = out
	return plain(out), t.heads
}

// head keeps a heading.
func (t *texter) head(text []byte) {
	begin := len(t.headed)
	t.headed = append(t.headed, text...)
	t.heads = append(t.heads, t.headed[begin:])
}

func plain(text []byte) []byte {
	if bytes.IndexByte(text, '&') < 0 {
		return text
	}
	return []byte(html.UnescapeString(string(text)))
}

// tagEnd returns where the tag ends that begins the text. Attributes may hold >.
func tagEnd(src []byte) int {
	quote := byte(0)
	for i, c := range src {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(src)
}

func tagName(tag []byte) (name []byte, closing bool) {
	if len(tag) > 0 && tag[0] == '/' {
		tag, closing = tag[1:], true
	}
	n := 0
	for n < len(tag) && ('a' <= tag[n] && tag[n] <= 'z' || '0' <= tag[n] && tag[n] <= '9') {
		n++
	}
	return tag[:n], closing
}

// isBlock reports whether a thought ends before and behind an element.
func isBlock(name []byte) bool {
	switch string(name) {
	case "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
		"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
		"summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return false
}
