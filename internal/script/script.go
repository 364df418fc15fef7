// Package script makes of an article what is read out over the loudspeaker: its
// words as they are said (package speech), sentence by sentence, with how long
// that takes.
//
// A broadcast is read as it is written; its headings are directions for who
// reads and are not said. Any other article is its title, its summary, what its
// kind adds (when and where an event is, figures, steps, what a film says), its
// text with headings, items of lists as thứ nhất, thứ hai, and tables row by row.
//
// The opening and the closing of site.yaml are said before and behind it, unless
// the text says a sentence of them itself in its first or last two paragraphs.
//
// What cannot be said is told, never dropped without a word: sections for the
// page alone, pictures, footnotes, abbreviations that nobody has explained.
//
// Scripts are in Vietnamese: [For] says whether a site can have them.
package script

import (
	"time"

	"loa/internal/content"
	"loa/internal/speech"
)

// Script is an article as it is read out.
type Script struct {
	Title     string // as it is written
	Parts     []Part
	Syllables int
	Time      time.Duration // at the site's rate, in steps of ten seconds
	Long      int           // how many sentences are too long
	Over      time.Time     // the last day of what it says, when that is over; set by who knows today

	Left    content.Left // what cannot be read out
	WebOnly []string     // headings of sections that are for the page alone
	Unknown []string     // abbreviations that stayed as they are
}

// Most is how many syllables a sentence may have.
const Most = speech.LongSentence

// Part is a paragraph.
type Part struct {
	Heading   bool
	Direction bool // for who reads, not to be said
	Sentences []Sentence
}

// Sentence is a sentence as it is said.
type Sentence struct {
	Text string
	Long int // its syllables when there are more than Most, else 0
}

// For reports whether the articles of a site can be read out: they are in
// Vietnamese.
func For(c *content.Config) bool { return c.Language == "vi" }

// Reader makes the scripts of one site. It never changes once made and may be
// used by many goroutines.
type Reader struct {
	speller          *speech.Speller
	opening, closing formula
	rate             int // syllables a minute
}

// NewSpeller returns what reads the texts of a site, which knows the site's own
// abbreviations.
func NewSpeller(c *content.Config) *speech.Speller {
	var own []speech.Abbreviation
	for _, s := range c.Loudspeaker.Say {
		own = append(own, speech.Abbreviation{Short: s.Short.Text, Said: s.Said.Text})
	}
	return speech.New(own)
}

// NewReader returns the reader of a site.
func NewReader(c *content.Config) *Reader {
	r := &Reader{speller: NewSpeller(c), rate: c.Loudspeaker.Rate}
	r.opening, r.closing = r.formula(c.Loudspeaker.Opening), r.formula(c.Loudspeaker.Closing)
	return r
}

// Read returns the script of an article.
func (r *Reader) Read(doc *content.Doc) *Script {
	w := &writer{reader: r, script: &Script{Title: doc.Front.Title.Text}, broadcast: doc.Front.Kind.Text == "broadcast"}
	if !w.broadcast {
		w.say(doc.Front.Title.Text, Part{Heading: true})
		w.say(doc.Front.Summary.Text, Part{})
		w.facts(&doc.Front.Facts)
	}
	w.text(doc)
	w.after(&doc.Front.Facts)
	w.formulas()
	w.measure()
	return w.script
}
