package script

import (
	"slices"
	"strings"

	"loa/internal/content"
	"loa/internal/speech"
	"loa/internal/viet"
)

// formulaParts is how many paragraphs at each end are looked at for a formula.
const formulaParts = 2

// formula is the opening or the closing of a site.
type formula struct {
	parts   []Part
	keys    map[string]bool // of its sentences
	unknown []string
}

// formula reads a formula.
func (r *Reader) formula(v content.Value) formula {
	w := &writer{reader: r, script: &Script{}}
	for line := range strings.Lines(v.Text) {
		w.say(strings.TrimSpace(line), Part{})
	}
	f := formula{w.script.Parts, map[string]bool{}, w.script.Unknown}
	for _, p := range f.parts {
		for _, s := range p.Sentences {
			if speech.Syllables(s.Text) > 1 {
				f.keys[sameSentence(s.Text)] = true
			}
		}
	}
	return f
}

// formulas says the opening and the closing of the site, unless the text has a
// sentence of them itself.
func (w *writer) formulas() {
	s := w.script
	spoken := slices.DeleteFunc(slices.Clone(s.Parts), func(p Part) bool { return p.Direction })
	n := min(formulaParts, len(spoken))
	opening := w.missing(&w.reader.opening, spoken[:n])
	closing := w.missing(&w.reader.closing, spoken[len(spoken)-n:])
	s.Parts = slices.Concat(opening, s.Parts, closing)
}

// missing returns the paragraphs of a formula, the script's own; none where the
// text has one of its sentences.
func (w *writer) missing(f *formula, near []Part) []Part {
	for _, p := range near {
		for _, s := range p.Sentences {
			if f.keys[sameSentence(s.Text)] {
				return nil
			}
		}
	}
	w.addUnknown(f.unknown)
	parts := slices.Clone(f.parts)
	for i := range parts {
		parts[i].Sentences = slices.Clone(parts[i].Sentences)
	}
	return parts
}

// sameSentence returns what is equal for sentences that sound the same.
func sameSentence(s string) string { return viet.Key(strings.Trim(s, ".!?…,;: ")) }
