package check

import (
	"bytes"

	"loa/internal/content"
	"loa/internal/diag"
)

// kinds reports what an article of a kind lacks for what the site does with it.
func (c *checker) kinds() {
	f := &c.doc.Front
	if c.doc.Role != content.RoleArticle || f.Kind.Pos.Line == 0 {
		return
	}
	x := &f.Facts
	switch f.Kind.Text {
	case "event":
		c.lacks("event-start", x.Start.IsZero(), diag.T("an event that does not say when it begins"),
			diag.T("add start: it is then in the calendar, and its page says whether it is over"))
	case "contest":
		c.lacks("contest-dates", x.Deadline.IsZero() && x.Start.IsZero() && x.End.IsZero(), diag.T("a contest without a date"),
			diag.T("add deadline or end: the page then turns from call to results by itself"))
	case "notice":
		c.lacks("notice-until", f.Valid.Until.IsZero() && f.Expires.IsZero(), diag.T("a notice that does not say until when it holds stands only on its own page"),
			diag.T("add valid: {until: …}: until then it is on top of every page"))
	case "document":
		c.lacks("document-number", x.Number.Text == "", diag.T("a document without its number"), diag.T("add number: readers look documents up by it"))
		c.lacks("document-signed", x.Signed.IsZero(), diag.T("a document without the day of signing"), diag.T("add signed: the register lists documents by year"))
	case "explainer":
		if len(c.doc.Body.Questions) == 0 {
			c.at("questions", Notice, f.Kind.Pos, diag.T("an explainer in which no heading is a question"),
				diag.T("end each question with a question mark, as a heading: ## Who may borrow?"))
		}
	case "infographic":
		c.lacks("data-table", !bytes.Contains(c.doc.Body.HTML, []byte("<table")) && !bytes.Contains(c.doc.Body.HTML, []byte("<dl>")), diag.T("an infographic whose figures are in the picture alone"),
			diag.T("write them as a table below it, for who cannot see the picture"))
	}
}

// lacks adds a warning at the kind of the article; of a draft, which is not
// finished, a notice.
func (c *checker) lacks(code string, missing bool, what, hint diag.Text) {
	level := Warning
	if c.doc.Front.Draft {
		level = Notice
	}
	if missing {
		c.at(code, level, c.doc.Front.Kind.Pos, what, hint)
	}
}
