package main

import (
	"bytes"
	"fmt"
)

// Sizes of an article in bytes, front matter included: the text stops at a size
// drawn between low and high, give or take its last block.
const (
	sizeLow   = 4200
	sizeHigh  = 5700
	sizeBlock = 900 // no block is larger
)

// article is an article in the making.
type article struct {
	*speech
	head     *head
	others   []*head // it may link to these
	buf      bytes.Buffer
	target   int  // size at which it ends
	headings int  // so far
	notes    int  // footnotes so far
	table    bool // it is still to get one
}

// makeArticle returns the source of all[i]. It links to earlier articles alone,
// so it does not depend on how many follow.
func makeArticle(s *stock, all []*head, i int, seed uint64) []byte {
	h := all[i]
	a := &article{
		speech: newSpeech(newDice(seed, uint64(2*i+1)), s, placeName(h.places[0])),
		head:   h,
		others: all[:i],
	}
	a.target = a.between(sizeLow, sizeHigh)
	a.table = a.chance(40)
	writeFront(&a.buf, h, a.speech)
	a.block("%s", a.sentences(a.between(2, 3)))
	for a.left() > sizeBlock {
		a.section()
	}
	a.rest()
	for n := range a.notes {
		a.block("[^%d]: %s", n+1, a.say("footnote"))
	}
	return a.buf.Bytes()
}

// rest writes paragraphs, a sentence at a time, until the size is reached.
func (a *article) rest() {
	for a.left() > 0 {
		for range a.between(3, 5) {
			if a.left() > 0 {
				a.buf.WriteString(a.sentences(1) + " ")
			}
		}
		a.buf.Truncate(a.buf.Len() - 1)
		a.buf.WriteString("\n\n")
	}
}

// left returns how many bytes are missing.
func (a *article) left() int { return a.target - a.buf.Len() }

// block writes a block of Markdown with a blank line behind it.
func (a *article) block(format string, args ...any) {
	fmt.Fprintf(&a.buf, format+"\n\n", args...)
}

// section writes a heading and some blocks. The first heading is of the second
// level: one that leaves out a level is a problem.
func (a *article) section() {
	mark := "##"
	if a.headings > 0 && a.chance(15) {
		mark = "###"
	}
	a.headings++
	a.block("%s %s", mark, a.say("heading"))
	for range a.between(1, 3) {
		if a.left() < sizeBlock {
			return
		}
		a.anyBlock()
	}
}

// anyBlock writes a block of some sort.
func (a *article) anyBlock() {
	if a.table {
		a.table = false
		a.writeTable()
		return
	}
	switch n := a.below(100); {
	case n < 64:
		a.paragraph()
	case n < 80:
		a.list()
	case n < 86:
		a.block("> “%s.”", a.say("quote"))
	case n < 90:
		a.block("> [!%s]\n> %s", []string{"NOTE", "TIP", "IMPORTANT"}[a.below(3)], a.say("note"))
	case n < 95:
		a.linkTo()
	default:
		a.block("%s", a.say("out"))
	}
}

// paragraph writes some sentences, rarely with a footnote.
func (a *article) paragraph() {
	text := a.sentences(a.between(2, 5))
	if a.notes == 0 && a.chance(3) {
		a.notes++
		text += fmt.Sprintf("[^%d]", a.notes)
	}
	a.block("%s", text)
}

func (a *article) list() {
	numbered := a.chance(40)
	for i := range a.between(3, 6) {
		mark := "-"
		if numbered {
			mark = fmt.Sprintf("%d.", i+1)
		}
		fmt.Fprintf(&a.buf, "%s %s.\n", mark, a.say("item"))
	}
	a.buf.WriteByte('\n')
}

func (a *article) writeTable() {
	a.buf.WriteString("| Nội dung | Đơn vị | Kế hoạch | Kết quả |\n|---|---|---:|---:|\n")
	for range a.between(3, 7) {
		fmt.Fprintf(&a.buf, "| %s | %s | %s | %s%% |\n",
			capital(a.word("thing")), a.hamlet(), a.fill("number"), a.fill("percent"))
	}
	a.buf.WriteByte('\n')
}

// linkTo writes a sentence with a link to the file of an earlier article.
func (a *article) linkTo() {
	if len(a.others) == 0 {
		a.paragraph()
		return
	}
	other := a.others[a.below(len(a.others))]
	// From articles/2024/05/ up to articles/.
	a.fixed = map[string]string{"link": other.title, "path": "../../" + other.path[len("articles/"):]}
	a.block("%s", a.say("see"))
	a.fixed = nil
}
