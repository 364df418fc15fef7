package content

import (
	"bytes"
	"slices"

	"loa/internal/diag"
)

// frame is an element that is open.
type frame struct {
	name     string
	holds    model
	raw      bool // written by the editor as HTML
	optional bool // its end tag may be left out
	hidden   bool // it is not written, only its content
	cut      bool // neither is its content
	link     bool // a link, or in one
	pre      bool // white space counts
	from, to int  // of a raw element, its start tag in the source
}

// top returns the innermost open element.
func (w *bodyWriter) top() *frame { return &w.open[len(w.open)-1] }

// enter opens an element of Markdown, which the caller writes.
func (w *bodyWriter) enter(name string, holds model) {
	w.open = append(w.open, frame{name: name, holds: holds, link: name == "a" || w.top().link})
}

// leave closes the innermost element of Markdown, and first the raw elements
// that were left open in it.
func (w *bodyWriter) leave() {
	w.leaveRaw(w.boundary())
	w.open = w.open[:len(w.open)-1]
}

// boundary returns the index of the innermost element of Markdown. Raw HTML
// cannot close what is outside of it.
func (w *bodyWriter) boundary() int {
	i := len(w.open) - 1
	for i > 0 && w.open[i].raw {
		i--
	}
	return i
}

// leaveRaw closes the elements inside the one with an index. Each that needs
// an end tag is a warning.
func (w *bodyWriter) leaveRaw(index int) {
	for len(w.open)-1 > index {
		f := *w.top()
		w.closeTop()
		if !f.optional && !f.hidden && !f.cut {
			w.probs.Warn(w.at(f.from, f.to), "<%s> is not closed", f.name).
				WithHint("it was closed at the end of what it stands in; write </%s>", f.name)
		}
	}
}

// closeTop closes the innermost raw element.
func (w *bodyWriter) closeTop() {
	f := *w.top()
	w.open = w.open[:len(w.open)-1]
	switch {
	case f.cut:
		if w.cutting = slices.ContainsFunc(w.open, func(f frame) bool { return f.cut }); !w.cutting {
			w.back(w.cut)
			w.probs = w.probs[:w.cut.probs]
		}
	case !f.hidden && f.name == "p" && bytes.HasSuffix(w.buf, []byte("<p>")):
		w.buf = w.buf[:len(w.buf)-len("<p>")]
	case !f.hidden:
		w.write("</" + f.name + ">")
		if f.name == "table" {
			w.write(closeTable)
		}
	}
}

// room closes raw elements until the innermost one may hold an element of a
// kind, which is <name> or, without a name, text of Markdown; it stands at an
// offset of the source.
// It reports false, and closes nothing, when no raw element may hold it.
func (w *bodyWriter) room(want model, name string, at int) bool {
	index := len(w.open) - 1
	for w.open[index].raw && w.open[index].holds&want == 0 {
		index--
	}
	if !w.open[index].raw && name != "" && w.open[index].holds&want == 0 {
		return false
	}
	for len(w.open)-1 > index {
		f := *w.top()
		w.closeTop()
		if f.optional || f.hidden || f.cut {
			continue
		}
		what := diag.T("text")
		if name != "" {
			what = diag.T("<%s>", name)
		}
		w.probs.Warn(w.at(f.from, f.to), "<%s> cannot hold %s", f.name, what).
			WithHint("it was closed before that")
	}
	return true
}
