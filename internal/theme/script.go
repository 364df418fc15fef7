package theme

import (
	"html/template"
	"strings"

	"loa/internal/script"
)

// Script is the view of layouts/script.html, a whole document in large print: an
// article to be read out over the loudspeaker.
type Script struct {
	Common
	Meta      template.HTML // title, canonical address
	Article   string        // address of the article
	Parts     []ScriptPart
	Syllables int
	Time      string        // how long it takes to read
	Slots     string        // when it is read out; of a broadcast, may be empty
	Long      int           // how many sentences are too long
	Most      int           // syllables that a sentence should have
	Outdated  bool          // what it says is no longer in force
	Until     template.HTML // with Outdated: the last day
}

// ScriptPart is a paragraph of a script. Sentences are <span> for each sentence,
// <span class="long"> with a <b class="mark"> in it for one that is too long; they
// are made by the program, since as a loop of a template they took twice the time
// of everything else on the page.
type ScriptPart struct {
	Heading   bool
	Direction bool // for who reads, not to be said
	Sentences template.HTML
}

// script returns the view of a page to read an article out from.
func (b *page) script() Script {
	doc := b.Article.Doc
	s := b.r.reader().Read(doc)
	v := Script{
		Common: b.common(), Meta: template.HTML(b.meta(nil)), Article: b.Article.URL,
		Syllables: s.Syllables, Time: script.Duration(s.Time), Slots: strings.Join(textsOf(doc.Front.Facts.Slots), ", "),
		Long: s.Long, Most: script.Most,
	}
	if b.Article.Outdated {
		v.Outdated, v.Until = true, b.r.timeElement(doc.Front.Valid.Until.Time)
	}
	for _, p := range s.Parts {
		v.Parts = append(v.Parts, ScriptPart{p.Heading, p.Direction, b.r.sentences(p.Sentences)})
	}
	return v
}

// sentences returns the sentences of a paragraph.
func (r *Renderer) sentences(list []script.Sentence) template.HTML {
	out := make([]byte, 0, 256)
	for i, s := range list {
		if i > 0 {
			out = append(out, ' ')
		}
		if s.Long > 0 {
			out = append(out, `<span class="long"><b class="mark">`...)
			out = append(appendEscaped(out, r.format("script_mark", s.Long)), "</b> "...)
		} else {
			out = append(out, "<span>"...)
		}
		out = append(appendEscaped(out, s.Text), "</span>"...)
	}
	return template.HTML(out)
}
