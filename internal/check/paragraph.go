package check

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"loa/internal/content"
	"loa/internal/viet"
)

// object stands in a paragraph for what is no prose: code, a bare address.
const object = "\ufffc"

// paragraph is a paragraph, a heading, a cell of a table or a value of front
// matter as its readers read it: without marks, line ends where the file has
// them.
type paragraph struct {
	text   string
	pieces []piece
	region content.Region // of its first piece
	front  bool           // a value of front matter
	fixed  bool           // the file spells it otherwise: a value with escapes
	person bool           // a value that may be looked at for personal data alone
	kept   bool           // a value that others refer to: it is never changed

	wordList []word
	quoted   []viet.Span // what stands in quotation marks
}

// piece says that text[at:at+size] of a paragraph is at from in the file.
type piece struct{ at, from, size, link int }

// word is a run of letters.
type word struct {
	from, to int
	first    bool // it begins a sentence
	spelled  *spelling
}

// readParagraphs makes the paragraphs of the file.
func (c *checker) readParagraphs() []*paragraph {
	list := c.frontParagraphs()
	var p *paragraph
	block := 0
	regions := content.Regions(c.text)
	c.body = len(c.text)
	if len(regions) > 0 {
		c.body = regions[0].Start
	}
	for _, r := range regions {
		if r.Image {
			list = append(list, c.single(r))
			continue
		}
		if r.Block != block || p == nil {
			p, block = &paragraph{region: r}, r.Block
			list = append(list, p)
		} else {
			p.text += c.between(p.pieces[len(p.pieces)-1], r)
		}
		p.pieces = append(p.pieces, piece{len(p.text), r.Start, r.End - r.Start, r.Link})
		p.text += c.text[r.Start:r.End]
	}
	c.splitWords(list)
	return list
}

func (c *checker) splitWords(list []*paragraph) {
	for _, p := range list {
		p.quoted = quotedSpans(p.text)
		p.wordList = wordsOf(p.text)
		for i := range p.wordList {
			w := &p.wordList[i]
			w.spelled = c.rules.spellings.of(w.of(p), c.rules.tones)
		}
	}
}

// single makes a paragraph of one region.
func (c *checker) single(r content.Region) *paragraph {
	return &paragraph{text: c.text[r.Start:r.End], pieces: []piece{{size: r.End - r.Start, from: r.Start}}, region: r}
}

// between returns what stands for the marks between two pieces.
func (c *checker) between(last piece, next content.Region) string {
	gap := c.text[last.from+last.size : next.Start]
	switch {
	case strings.Contains(gap, "\n"):
		return "\n"
	case strings.ContainsAny(gap, "`<") || strings.Contains(gap, "://") && !strings.HasPrefix(gap, "]"):
		return object
	}
	return ""
}

// find returns the piece in which an offset of the paragraph is.
func (p *paragraph) find(at int) piece {
	i := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].at > at })
	return p.pieces[max(0, i-1)]
}

// source returns where a byte of the paragraph is in the file.
func (p *paragraph) source(at int) int {
	x := p.find(at)
	if p.fixed {
		return x.from
	}
	return x.from + min(at-x.at, x.size)
}

// sourceEnd returns where a stretch of the paragraph that ends at at ends in
// the file.
func (p *paragraph) sourceEnd(at int) int {
	if p.fixed {
		return p.pieces[0].from + p.pieces[0].size
	}
	if at == 0 {
		return p.source(0)
	}
	return p.source(at-1) + 1
}

// edit gives a finding the correction of text[from:to], where that lies in one
// piece of the file.
func (p *paragraph) edit(f *Finding, from, to int, better string, safe bool) {
	x := p.find(from)
	if p.fixed || p.person || p.kept || to > x.at+x.size || strings.ContainsAny(better, "\n\r") {
		return
	}
	f.Edit = &Edit{x.from + from - x.at, x.from + to - x.at, better, safe}
}

// reworded is edit for a change of words: it leaves alone what others said.
func (p *paragraph) reworded(f *Finding, from, to int, better string, safe bool) {
	if !p.region.Quote && !p.inQuotes(from) {
		p.edit(f, from, to, better, safe)
	}
}

// links returns the texts of the links in a paragraph.
func (p *paragraph) links() []viet.Span {
	var spans []viet.Span
	last := 0
	for _, x := range p.pieces {
		switch {
		case x.link == 0:
		case x.link == last:
			spans[len(spans)-1].End = x.at + x.size
		default:
			spans = append(spans, viet.Span{Start: x.at, End: x.at + x.size})
		}
		last = x.link
	}
	return spans
}

// inQuotes reports whether an offset is between quotation marks.
func (p *paragraph) inQuotes(at int) bool {
	for _, q := range p.quoted {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}

// quotedSpans returns what stands in quotation marks of any kind. A mark
// without its other half quotes up to the end.
func quotedSpans(text string) []viet.Span {
	if !hasQuotes(text) {
		return nil
	}
	var spans []viet.Span
	open := -1
	for i, r := range text {
		switch {
		case open < 0 && (r == '"' || r == '“' || r == '«' || r == '„' || r == '”'):
			open = i
		case open >= 0 && (r == '"' || r == '”' || r == '»' || r == '“'):
			spans = append(spans, viet.Span{Start: open, End: i})
			open = -1
		}
	}
	if open >= 0 {
		spans = append(spans, viet.Span{Start: open, End: len(text)})
	}
	return spans
}

// hasQuotes looks for each mark by itself: ContainsAny takes ten times as long.
func hasQuotes(text string) bool {
	for _, mark := range [...]string{"\"", "“", "”", "«", "„"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// wordsOf returns the runs of letters of a text.
func wordsOf(text string) []word {
	list := make([]word, 0, len(text)/6+1)
	start, first := -1, true
	for i, r := range text {
		letter := r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z') || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			list = append(list, word{from: start, to: i, first: first})
			start, first = -1, false
		}
		if !letter {
			first = first || strings.ContainsRune(".!?:…", r)
		}
	}
	if start >= 0 {
		list = append(list, word{from: start, to: len(text), first: first})
	}
	return list
}

// of returns the text of a word.
func (w word) of(p *paragraph) string { return p.text[w.from:w.to] }

// isCapital reports whether a word begins with a capital.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
