package content

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Block is a stretch of a text as somebody reads it out: a heading, a paragraph,
// an item of a list, a row of a table.
type Block struct {
	Level int      // of a heading, 2 to 6; else 0
	Text  string   // of all but a row; a line end where the text has one
	Item  int      // of a numbered list: its number; else 0
	Head  []string // of a row: the heads of its table; may be empty
	Cells []string // of a row; nil for all else
}

// Left counts what cannot be read out.
type Left struct{ Pictures, Sounds, Notes, Code int }

// Blocks returns the words of a text in order, and what is not in them. Words
// that are struck out are in neither.
func (b *Body) Blocks() ([]Block, Left) {
	r := &blockReader{}
	for z := html.NewTokenizer(bytes.NewReader(b.HTML)); ; {
		switch z.Next() {
		case html.ErrorToken:
			r.flush()
			return r.blocks, r.left
		case html.TextToken:
			if r.skip == "" {
				r.text.Write(bytes.ReplaceAll(z.Text(), []byte("\n"), []byte(" "))) // only <br> ends a line
			}
		case html.StartTagToken:
			name, more := z.TagName()
			r.start(string(name), attributesOf(z, more))
		case html.EndTagToken:
			name, _ := z.TagName()
			r.end(string(name))
		}
	}
}

func attributesOf(z *html.Tokenizer, more bool) map[string]string {
	all := map[string]string{}
	for more {
		var name, value []byte
		name, value, more = z.TagAttr()
		all[string(name)] = string(value)
	}
	return all
}

// blockReader walks the elements of a text.
type blockReader struct {
	blocks []Block
	left   Left
	text   strings.Builder
	level  int   // of the heading that is open
	item   int   // of the item that begins here
	lists  []int // the number of the next item in each open list; 0 without numbers
	head   []string
	cells  []string
	inHead bool
	skip   string // the element that is passed over
	depth  int    // of elements of that name in it
}

// passed are elements that are not read out.
var passed = []string{"pre", "audio", "video", "figcaption", "sup", "del", "s", "section"}

// parts are elements that begin and end a stretch of text.
var parts = []string{
	"p", "div", "blockquote", "aside", "ul", "ol", "li", "dl", "dt", "dd", "figure", "table", "caption", "details", "summary", "hr",
}

func (r *blockReader) start(name string, attributes map[string]string) {
	switch {
	case r.skip != "":
		if name == r.skip {
			r.depth++
		}
		return
	case name == "img":
		r.left.Pictures++
	case name == "br":
		r.text.WriteByte('\n')
	case slices.Contains(passed, name) && r.passes(name, attributes):
		r.skip, r.depth = name, 1
	case len(name) == 2 && name[0] == 'h' && '2' <= name[1] && name[1] <= '6':
		r.flush()
		r.level = int(name[1] - '0')
	case name == "tr":
		r.flush()
		r.cells = []string{}
	case name == "th" || name == "td":
		r.text.Reset()
	case name == "thead":
		r.inHead = true
	case slices.Contains(parts, name):
		r.flush()
		r.open(name, attributes)
	}
}

// passes reports whether an element is passed over, and counts what is lost.
func (r *blockReader) passes(name string, attributes map[string]string) bool {
	switch name {
	case "pre":
		r.left.Code++
	case "audio", "video":
		r.left.Sounds++
	case "sup":
		return strings.HasPrefix(attributes["id"], "fnref:") // m² may be written with one
	case "section":
		if attributes["class"] != "footnotes" {
			return false
		}
		r.left.Notes++
	}
	return true
}

// open begins a list, an item or a table.
func (r *blockReader) open(name string, attributes map[string]string) {
	switch name {
	case "ul":
		r.lists = append(r.lists, 0)
	case "ol":
		first, err := strconv.Atoi(attributes["start"])
		if err != nil || first < 1 {
			first = 1
		}
		r.lists = append(r.lists, first)
	case "li":
		if n := len(r.lists); n > 0 && r.lists[n-1] > 0 {
			r.item = r.lists[n-1]
			r.lists[n-1]++
		}
	case "table":
		r.head = nil
	}
}

func (r *blockReader) end(name string) {
	switch {
	case r.skip != "":
		if name == r.skip {
			if r.depth--; r.depth == 0 {
				r.skip = ""
			}
		}
	case name == "th" || name == "td":
		r.cells = append(r.cells, clean(r.text.String()))
		r.text.Reset()
	case name == "tr":
		r.row()
	case name == "thead":
		r.inHead = false
	case len(name) == 2 && name[0] == 'h' && r.level > 0:
		r.flush()
	case name == "ul" || name == "ol":
		r.flush()
		r.lists = r.lists[:max(0, len(r.lists)-1)]
	case name == "dt":
		r.text.WriteByte(':')
		r.flush()
	case slices.Contains(parts, name):
		r.flush()
	}
}

// row ends a row of a table.
func (r *blockReader) row() {
	switch {
	case r.inHead:
		r.head = r.cells
	case strings.Join(r.cells, "") != "":
		r.blocks = append(r.blocks, Block{Head: r.head, Cells: r.cells})
	}
	r.cells = nil
	r.text.Reset()
}

// flush ends a stretch of text. In a cell, paragraphs are one text.
func (r *blockReader) flush() {
	if r.cells != nil {
		r.text.WriteByte(' ')
		return
	}
	text := clean(r.text.String())
	r.text.Reset()
	if text == "" {
		r.level = 0
		return
	}
	r.blocks = append(r.blocks, Block{Level: r.level, Text: text, Item: r.item})
	r.level, r.item = 0, 0
}

// clean returns a text with each run of blanks made one, and none around lines.
func clean(text string) string {
	text = strings.TrimSpace(text)
	if !strings.Contains(text, "  ") && !strings.ContainsAny(text, "\n\t\r") && !strings.Contains(text, "\u00a0") {
		return text // as nearly all are
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
