package feed

import (
	"bytes"
	"cmp"
	"net/url"
	"strings"

	"loa/internal/site"

	ics "github.com/arran4/golang-ical"
)

// calendars returns the calendar of all events and the file of each, of those
// that say when they begin.
func calendars(s *site.Site) []File {
	if s.Calendar == "" {
		return nil
	}
	var files []File
	for _, a := range s.Events.Articles {
		if a.Calendar != "" {
			files = append(files, File{path(s, a.Calendar), func() []byte { return calendar(s, "", a) }})
		}
	}
	return append(files, File{path(s, s.Calendar), func() []byte {
		return calendar(s, s.Config.Title.Text, s.Articles...) // in an order that no day changes
	}})
}

// calendar returns a file of events (RFC 5545). Moments are written in UTC, so
// that it needs no rules of time zones; a day without an hour is a day anywhere.
func calendar(s *site.Site, name string, articles ...*site.Article) []byte {
	c := ics.NewCalendarFor("Loa")
	c.SetProductId("-//Loa//" + strings.ToUpper(s.Config.Language))
	if name != "" {
		c.SetName(name)
	}
	for _, a := range articles {
		if a.Calendar != "" {
			c.AddVEvent(event(s, a))
		}
	}
	var out bytes.Buffer
	if err := c.SerializeTo(&out, ics.WithNewLineWindows); err != nil {
		panic("feed: a calendar cannot be written: " + err.Error())
	}
	return out.Bytes()
}

// event returns an article as an entry of a calendar. What identifies it is its
// path and the host, whatever its title or date become.
func event(s *site.Site, a *site.Article) *ics.VEvent {
	front := &a.Doc.Front
	e := ics.NewEvent(strings.TrimSuffix(strings.TrimPrefix(a.URL, s.Home), "/") + "@" + hostOf(s))
	stamp := cmp.Or(later(a.Date, front.Updated.Time), front.Facts.Start.Time)
	e.SetDtStampTime(stamp)
	setTimes(e, a)
	e.SetSummary(printable(a.Title))
	about := printable(a.Summary)
	if by := front.Facts.Organiser.Text; by != "" {
		about = strings.TrimLeft(about+"\n"+printable(by), "\n")
	}
	if about != "" {
		e.SetDescription(about)
	}
	if place := front.Facts.Place.Text; place != "" {
		e.SetLocation(printable(place))
	}
	e.SetURL(s.Absolute(a.URL))
	return e
}

// setTimes writes when an event is. Its end is the first moment after it; a
// beginning without an hour makes it one of whole days.
func setTimes(e *ics.VEvent, a *site.Article) {
	start, end := a.Doc.Front.Facts.Start, a.Doc.Front.Facts.End
	if !start.Clock {
		last := start.Time
		if !end.IsZero() {
			last = end.Time
		}
		e.SetAllDayStartAt(start.Time)
		e.SetAllDayEndAt(last.AddDate(0, 0, 1))
		return
	}
	e.SetStartAt(start.Time)
	switch {
	case end.IsZero():
	case !end.Clock:
		e.SetEndAt(end.AddDate(0, 0, 1))
	case end.After(start.Time):
		e.SetEndAt(end.Time)
	}
}

func hostOf(s *site.Site) string {
	u, err := url.Parse(s.Origin)
	if err != nil {
		panic("feed: the site has an origin that is no address: " + s.Origin)
	}
	return u.Hostname()
}

// printable returns text without control characters, which no calendar may hold.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return ' '
		}
		return r
	}, text)
}
