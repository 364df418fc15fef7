package content

import "loa/internal/diag"

// undated warns of an article without a date. A document and an explainer may
// have the day that matters of them in a key of their own: they are looked up by
// number or question, not by when they were news. A draft gets its date when it
// is published.
func (d *decoder) undated(root node, f *Front) {
	written := root.get("date")
	switch {
	case !f.Date.IsZero(), f.Draft, len(d.lost) > 0, written.kind == nodeBroken:
		return
	case written.kind != nodeNull && oneLine(written.text) != "": // no date: told already
		return
	case d.version, f.Original.Text != "":
		return // it has the date of its original
	case !f.Facts.Signed.IsZero(), !f.Facts.Checked.IsZero():
		return
	}
	pos := f.Title.Pos
	if pos.Line == 0 {
		pos = root.pos
	}
	warnUndated(d.probs, pos)
}

func warnUndated(probs *diag.List, pos diag.Pos) {
	probs.Warn(pos, "an article without a date: no feed, no archive and no report has it").
		WithHint("add a line %s; what has no date, such as a page about the office, belongs in content/pages", "date: 2024-05-31").
		InGroup("undated")
}
