package check

import (
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/viet"
)

// emptyNames are texts of links that say nothing to who hears the link alone,
// folded.
var emptyNames = texts("tai day", "day", "o day", "xem tai day", "bam vao day", "nhan vao day", "an vao day", "click vao day", "tai link nay", "click", "click here", "here",
	"xem them", "doc them", "chi tiet", "xem chi tiet", "link", "read more", "more")

func texts(list ...string) map[string]bool {
	m := map[string]bool{}
	for _, t := range list {
		m[t] = true
	}
	return m
}

// access reports what readers who hear the page, or cannot hear it, miss.
func (c *checker) access() {
	c.alternatives()
	c.linkNames()
	c.tableHeaders()
	c.transcripts()
}

// alternatives reports pictures without a text in their place.
func (c *checker) alternatives() {
	for _, l := range c.doc.Body.Links {
		if l.Kind != content.LinkImage || strings.TrimSpace(l.Alt) != "" {
			continue
		}
		c.at("alt", Warning, l.Pos, diag.T("a picture without an alternative text"),
			diag.T("say in the brackets what it shows: ![a woman at the loom](picture.jpg)"))
	}
	if f := c.doc.Front; f.Image.Text != "" && f.ImageAlt.Text == "" {
		c.at("alt", Warning, f.Image.Pos, diag.T("the article's picture has no alternative text"), diag.T("add a line image_alt: and what the picture shows"))
	}
}

// at adds a finding at a place of the file.
func (c *checker) at(code string, level Level, pos diag.Pos, what, hint diag.Text) {
	from, to, ok := c.lines.offset(pos)
	if !ok {
		from, to = 0, 0
	}
	c.add(code, level, from, to, what, hint)
}

// linkNames reports links that are called "here".
func (c *checker) linkNames() {
	for _, p := range c.paragraphs {
		if p.front || len(p.pieces) == 0 {
			continue
		}
		for _, l := range p.links() {
			written := p.text[l.Start:l.End]
			if emptyNames[strings.Trim(viet.Fold(written), " .,:;!»>")] {
				c.in(p, "link-name", Warning, l.Start, l.End, diag.T("a link with the name %q", written),
					diag.T("name what it leads to: who hears the links alone, or prints the page, cannot tell"))
			}
		}
	}
}

// tableHeaders reports tables whose first row is empty.
func (c *checker) tableHeaders() {
	seen := map[int]bool{}
	for _, p := range c.paragraphs {
		t := p.region.Table
		if t == 0 || seen[t] {
			continue
		}
		seen[t] = true
		if p.region.Row != 1 {
			line := c.lines.line(p.pieces[0].from)
			from := c.lines.starts[line-1]
			c.add("table-header", Warning, from, c.lines.end(line), diag.T("a table without headers"),
				diag.T("write the names of the columns in the line above |---|---|"))
		}
	}
	lower := ""
	if strings.Contains(c.text, "<table") {
		lower = strings.ToLower(c.text)
	}
	for at := strings.Index(lower, "<table"); at >= 0; {
		end := strings.Index(lower[at:], "</table")
		if end < 0 {
			end = len(lower) - at
		}
		if table := lower[at : at+end]; !strings.Contains(table, "<th>") && !strings.Contains(table, "<th ") {
			c.add("table-header", Warning, at, at+len("<table"), diag.T("a table without headers"), diag.T("make the cells of its first row <th>"))
		}
		next := strings.Index(lower[at+end:], "<table")
		if next < 0 {
			return
		}
		at += end + next
	}
}

// transcriptCues are words of headings below which stands what is said, folded.
var transcriptCues = []string{"loi doc", "loi thoai", "loi binh", "loi thuyet minh", "thuyet minh", "ban chu", "noi dung", "transcript", "bai doc", "loi ke"}

// transcripts reports sound and video without a text in its place.
func (c *checker) transcripts() {
	f := c.doc.Front
	if f.Facts.Transcript.Text != "" {
		return
	}
	for _, h := range c.doc.Body.Headings {
		if hasCue(viet.Fold(h.Text), transcriptCues) {
			return
		}
	}
	pos := f.Kind.Pos
	for _, l := range c.doc.Body.Links {
		if l.Kind == content.LinkMedia {
			pos = l.Pos
			break
		}
	}
	if pos == f.Kind.Pos && f.Kind.Text != "video" || pos.Line == 0 {
		return
	}
	c.at("transcript", Warning, pos, diag.T("sound or video without a transcript"),
		diag.T("write what is said below a heading such as Lời thuyết minh, or in the key transcript"))
}
