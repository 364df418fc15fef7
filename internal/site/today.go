package site

import (
	"time"

	"loa/internal/content"
)

// Today returns the beginning of the day that the site is made for. What changes
// with time alone (an event that is over, a plan's progress) depends on it, not
// on the hour, so that two builds of one day are equal.
func (s *Site) Today() time.Time { return dayOf(s.Now) }

// dayOf returns the beginning of a moment's day; the zero time is none.
func dayOf(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// lastDay returns the day of the end of something, which begins on a day of its
// own: that one where no end was written.
func lastDay(start, end content.Date) time.Time {
	if end.IsZero() {
		return dayOf(start.Time)
	}
	return dayOf(end.Time)
}
