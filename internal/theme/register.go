package theme

import (
	"html/template"
	"strconv"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

// Register is the view of layouts/register.html: documents by year and type, or
// events and contests by time.
type Register struct {
	Common
	Key      string // "documents" or "events"
	Count    int    // on all pages
	Groups   []RegisterGroup
	Pager    template.HTML
	Calendar string // address of the calendar of all events; may be empty
}

// RegisterGroup is the entries of a year, or of what is still to come.
type RegisterGroup struct {
	ID, Name string
	Parts    []RegisterPart
}

// RegisterPart is the entries of one type of document. Name is empty where there
// are no types.
type RegisterPart struct {
	Name string
	Rows []RegisterRow
}

// RegisterRow is an entry of a register.
type RegisterRow struct {
	Link
	Number    string        // of a document
	When      template.HTML // signed; from when to when; the deadline of a call
	Where     string        // place of an event, issuer of a document
	KindName  string
	State     string // "upcoming", "running", …; may be empty
	StateName string
	Note      template.HTML // of a document: what replaced it
}

// register returns the view of a page of a register.
func (b *page) register() Register {
	v := Register{Common: b.common(), Key: b.Register.Key, Count: len(b.Register.Articles), Pager: b.pager()}
	if v.Key == "events" {
		v.Calendar = b.r.site.Calendar
	}
	for _, a := range b.Items {
		group, part := b.r.registerPlace(v.Key, a)
		if n := len(v.Groups); n == 0 || v.Groups[n-1].ID != group.ID {
			v.Groups = append(v.Groups, group)
		}
		g := &v.Groups[len(v.Groups)-1]
		if n := len(g.Parts); n == 0 || g.Parts[n-1].Name != part {
			g.Parts = append(g.Parts, RegisterPart{Name: part})
		}
		p := &g.Parts[len(g.Parts)-1]
		p.Rows = append(p.Rows, b.r.registerRow(a))
	}
	return v
}

// registerLink leads to a register; to nothing without one.
func registerLink(r *site.Register) Link {
	if r == nil {
		return Link{}
	}
	return Link{r.Name, r.URL}
}

// registerPlace returns the group and the part in which an entry stands.
func (r *Renderer) registerPlace(key string, a *site.Article) (group RegisterGroup, part string) {
	day := a.Doc.Front.Facts.Signed.Time
	if key == "events" {
		if a.State.Live() {
			return RegisterGroup{ID: "_live", Name: r.word("register_live")}, ""
		}
		day = a.When()
	} else if part = a.Doc.Front.Facts.Type.Text; part == "" {
		part = r.word("register_untyped")
	}
	if day.IsZero() {
		return RegisterGroup{ID: "_undated", Name: r.word("register_undated")}, part
	}
	year := strconv.Itoa(day.Year())
	return RegisterGroup{ID: "_" + year, Name: year}, part
}

// registerRow returns an article as an entry of a register.
func (r *Renderer) registerRow(a *site.Article) RegisterRow {
	f := &a.Doc.Front.Facts
	row := RegisterRow{
		Link: Link{a.Title, a.URL}, KindName: r.word("kind_" + a.Kind),
		State: string(a.State), StateName: r.badge(a),
	}
	if a.Kind == "document" {
		row.Number, row.When, row.Where = f.Number.Text, r.dateElement(f.Signed), f.Issuer.Text
		if a.State == site.Replaced {
			row.Note = r.stateNote(a)
		}
		return row
	}
	row.When, row.Where = r.span(f.Start, f.End), f.Place.Text
	if a.Kind == "contest" && !f.Deadline.IsZero() && (row.When == "" || a.State == site.Call) {
		row.When = template.HTML(escape(r.word("fact_deadline"))) + ": " + r.dateElement(f.Deadline)
	}
	return row
}

// mostSoon is how many events and contests the home page announces.
const mostSoon = 3

// soon returns what is under way or still to come, the nearest first.
func (r *Renderer) soon() []RegisterRow {
	var rows []RegisterRow
	if r.site.Events == nil {
		return nil
	}
	for _, a := range r.site.Events.Articles {
		if !a.State.Live() || len(rows) == mostSoon {
			break
		}
		rows = append(rows, r.registerRow(a))
	}
	return rows
}

func sameDay(a, b content.Date) bool {
	return a.Format(time.DateOnly) == b.Format(time.DateOnly)
}
