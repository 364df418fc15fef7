package check

import (
	"strings"

	"loa/internal/content"
	"loa/internal/diag"
	"loa/internal/site"
	"loa/internal/speech"
)

// brief reports a summary that does not fit into a message whole.
func (c *checker) brief() {
	v := c.doc.Front.Summary
	if c.doc.Role != content.RoleArticle || v.Pos.Line == 0 {
		return
	}
	text, cut := site.Brief(v.Text)
	if !cut {
		return
	}
	words := strings.Fields(text)
	f := Finding{Code: "summary-long", Problem: diag.Problem{
		Pos:    v.Pos,
		Text:   diag.T("the summary has %d words, in messages it ends behind %q", len(strings.Fields(v.Text)), strings.Trim(words[len(words)-1], "…")),
		Hint:   diag.T("make it %d words at most, so that it is passed on whole", site.BriefWords),
		Notice: true,
	}}
	c.found = append(c.found, f)
}

// aloud reports sentences of a broadcast that are too long to be read out.
// Sections for the page alone are not.
func (c *checker) aloud() {
	if c.doc.Front.Kind.Text != "broadcast" || !c.rules.aloud {
		return
	}
	level := 0 // of the heading whose section is passed over
	for _, p := range c.paragraphs {
		switch heading := p.region.Heading; {
		case p.front || p.region.Image || p.region.Table > 0:
		case heading > 0:
			if level > 0 && heading > level {
				continue
			}
			level = 0
			if c.doc.IsWebOnly(p.text) {
				level = heading
			}
		case level == 0:
			c.longSentences(p)
		}
	}
}

// longSentences reports the sentences of a paragraph that have too many
// syllables as they are said.
func (c *checker) longSentences(p *paragraph) {
	text := strings.ReplaceAll(p.text, "\n", " ")
	at := 0
	for _, s := range speech.Sentences(text) {
		from := at + strings.Index(text[at:], s)
		at = from + len(s)
		said, _ := c.rules.speller.Say(s)
		if n := speech.Syllables(said); n > speech.LongSentence {
			c.in(p, "long-sentence", Notice, from, at, diag.T("a sentence of %d syllables as it is read out", n),
				diag.T("make two of it: more than %d are hard to follow over a loudspeaker", speech.LongSentence))
		}
	}
}
