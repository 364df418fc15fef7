package content

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// openTable writes what is around a table. A table that is wider than the
// screen scrolls by itself, by keyboard too, and so it needs a name.
func (w *bodyWriter) openTable() {
	w.tables++
	w.write(`<div class="table-scroll" role="region" tabindex="0"`)
	w.write(attribute("aria-label", w.words.table+" "+strconv.Itoa(w.tables)))
	w.write(">")
}

const closeTable = "</div>"

// table writes a table. Markdown wants a row of headings; editors who have
// none leave it empty, and then there is none.
func (w *bodyWriter) table(n *extast.Table) {
	w.openTable()
	w.start("table", "", sections|rows)
	body := n.FirstChild()
	if header, ok := body.(*extast.TableHeader); ok {
		body = header.NextSibling()
		w.checkRow(header)
		if !isEmptyRow(header) {
			w.start("thead", "", rows)
			w.row(header, "th")
			w.end("thead")
		}
	}
	if body != nil {
		w.start("tbody", "", rows)
		for row := body; row != nil; row = row.NextSibling() {
			w.checkRow(row)
			w.row(row, "td")
		}
		w.end("tbody")
	}
	w.end("table")
	w.write(closeTable)
}

func (w *bodyWriter) row(row ast.Node, name string) {
	w.plain = append(w.plain, '\n')
	w.start("tr", "", cells)
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		w.cell(c.(*extast.TableCell), name)
	}
	w.end("tr")
}

// cell writes a cell. A heading without text would be read out as a heading
// of nothing, so it is a plain cell. Alignment is a class: a page must not need
// a style attribute.
func (w *bodyWriter) cell(n *extast.TableCell, name string) {
	attributes := ""
	if name == "th" && n.FirstChild() != nil {
		attributes = ` scope="col"`
	} else {
		name = "td"
	}
	switch n.Alignment {
	case extast.AlignLeft:
		attributes += ` class="align-left"`
	case extast.AlignRight:
		attributes += ` class="align-right"`
	case extast.AlignCenter:
		attributes += ` class="align-center"`
	}
	w.start(name, attributes, flow)
	w.children(n)
	w.plain = append(w.plain, ' ')
	w.end(name)
}

func isEmptyRow(row ast.Node) bool {
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		if c.FirstChild() != nil {
			return false
		}
	}
	return true
}

// checkRow warns about cells behind the last column: Markdown leaves them out.
func (w *bodyWriter) checkRow(row ast.Node) {
	last, ok := row.LastChild().(*extast.TableCell)
	if !ok || last.Lines().Len() == 0 {
		return
	}
	at := last.Lines().At(0).Stop
	line, _, _ := bytes.Cut(w.src[at:], []byte("\n"))
	rest := bytes.TrimLeft(line, " \t")
	if !bytes.HasPrefix(rest, []byte("|")) {
		return
	}
	rest = bytes.TrimLeft(rest, "| \t")
	at += len(line) - len(rest)
	rest = bytes.TrimRight(rest, "| \t")
	if len(rest) == 0 {
		return
	}
	w.probs.Warn(w.at(at, at+len(rest)), "%q is behind the last column of the table and was left out", clip(string(rest))).
		WithHint("add a column to the first two lines of the table, or write \\| for a bar in a cell")
}
