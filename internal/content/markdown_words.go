package content

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// bodyWords are the words that Loa itself puts into a text.
type bodyWords struct {
	callouts            map[string]string // by the mark in lower case
	table               string            // a number follows
	footnotes, footnote string            // the section; what is cited, a number follows
	back                string            // to where a footnote is cited, a number follows
	done, toDo          string            // of a task
	listen, watch       string
}

var vietnameseWords = bodyWords{
	callouts: map[string]string{
		"note": "Ghi chú", "tip": "Mẹo", "important": "Quan trọng", "warning": "Cảnh báo", "caution": "Thận trọng",
	},
	table:     "Bảng",
	footnotes: "Chú thích", footnote: "Chú thích", back: "Trở lại chỗ dẫn chú thích",
	done: "Đã xong", toDo: "Chưa xong",
	listen: "Nghe", watch: "Xem",
}

var englishWords = bodyWords{
	callouts: map[string]string{
		"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution",
	},
	table:     "Table",
	footnotes: "Footnotes", footnote: "Footnote", back: "Back to where footnote is cited:",
	done: "Done", toDo: "To do",
	listen: "Listen", watch: "Watch",
}

func wordsIn(language string) *bodyWords {
	if language == "en" {
		return &englishWords
	}
	return &vietnameseWords
}

// defaultSummary is how many words a summary has when the options do not say.
const defaultSummary = 40

// summarise keeps the text of a paragraph that begins at an offset of plain,
// when it is the first: a paragraph by itself goes before one in a quote or a
// list, for a text may begin with a quotation.
func (w *bodyWriter) summarise(n ast.Node, from int) {
	if w.summary != "" || w.quiet > 0 || w.cutting {
		return
	}
	if n.Parent().Kind() == ast.KindDocument {
		w.summary = w.firstWords(w.plain[from:])
	} else if w.inner == "" {
		w.inner = w.firstWords(w.plain[from:])
	}
}

func (w *bodyWriter) firstWords(text []byte) string {
	most := w.opts.SummaryWords
	if most <= 0 {
		most = defaultSummary
	}
	words, more := w.spaced(text, most)
	if !more {
		return words
	}
	return strings.TrimRight(words, ",;:–—-(\"“") + "…"
}

// spaced returns the first words of a text with one blank between, and whether there are
// more.
func (w *bodyWriter) spaced(text []byte, most int) (words string, more bool) {
	w.scratch = w.scratch[:0]
	for word := range bytes.FieldsSeq(text) {
		if most--; most < 0 {
			return string(w.scratch), true
		}
		if len(w.scratch) > 0 {
			w.scratch = append(w.scratch, ' ')
		}
		w.scratch = append(w.scratch, word...)
	}
	return string(w.scratch), false
}
