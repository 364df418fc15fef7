package site

import (
	"time"

	"loa/internal/content"
)

// State is where an article stands on the day that the site is made for. It is
// empty for what has no life of its own, and where nothing says when it is.
type State string

// The states.
const (
	Upcoming State = "upcoming" // event: has not begun
	Running  State = "running"  // event: on one of its days. contest: too late to take part, and not over
	Over     State = "over"     // event: its last day is past. contest: likewise, and no results yet
	Call     State = "call"     // contest: one can take part
	Results  State = "results"  // contest: the results are there
	Pending  State = "pending"  // document: not yet in force
	Replaced State = "replaced" // document: another one has taken its place
	Ended    State = "ended"    // document: no longer in force
)

// Live reports whether something is still to come, or under way.
func (s State) Live() bool { return s == Upcoming || s == Running || s == Call }

// eventState counts by days: what was at eight in the morning is over tomorrow.
func eventState(f *content.Facts, today time.Time) State {
	switch start := dayOf(f.Start.Time); {
	case start.IsZero():
		return ""
	case today.Before(start):
		return Upcoming
	case today.After(lastDay(f.Start, f.End)):
		return Over
	}
	return Running
}

// contestState is that of a call, until the deadline or, without one, the
// beginning; then of a contest, until its last day; then of its results.
func contestState(f *content.Facts, today time.Time) State {
	last := contestEnd(f)
	switch {
	case last.IsZero() && f.Results.Text == "":
		return ""
	case !today.Before(last) && f.Results.Text != "":
		return Results
	case today.After(last):
		return Over
	case !f.Deadline.IsZero() && !today.After(dayOf(f.Deadline.Time)):
		return Call
	case f.Deadline.IsZero() && today.Before(dayOf(f.Start.Time)):
		return Call
	}
	return Running
}

// contestEnd returns the last day of a contest, zero when nothing says it.
func contestEnd(f *content.Facts) time.Time {
	last := lastDay(f.Start, f.End)
	if d := dayOf(f.Deadline.Time); d.After(last) {
		return d
	}
	return last
}

// documentState is told what has taken the document's place by now.
func documentState(a *Article, replaced bool, today time.Time) State {
	switch {
	case replaced:
		return Replaced
	case a.Outdated:
		return Ended
	case dayOf(a.Doc.Front.Facts.Effective.Time).After(today):
		return Pending
	}
	return ""
}
