package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"loa/internal/site"
	"loa/internal/viet"

	"github.com/spf13/cobra"
)

// when is the time for which a site is made: a moment, or a day in its place.
type when struct{ now, today time.Time }

// todayFlag gives a command the flag --today.
func (p *program) todayFlag(c *cobra.Command, day *string) {
	c.Flags().StringVar(day, "today", "", p.text("the `day` that decides what is published, under way or over, instead of today: 2025-07-01"))
}

// day reads --today; the zero time when it was not given.
func (p *program) day(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	day, clock, err := viet.ParseTime(text, time.UTC)
	if err != nil || clock {
		return time.Time{}, errors.New(p.text("--today is %q, want a day such as 2025-07-01", text))
	}
	return day, nil
}

// when returns the time for which a site is checked.
func (p *program) when(today string) (when, error) {
	day, err := p.day(today)
	return when{time.Now(), day}, err
}

// openOn opens a site's folder and reads --today.
func (p *program) openOn(dir, today string) (*os.Root, time.Time, error) {
	day, err := p.day(today)
	if err != nil {
		return nil, day, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, day, p.cannotOpen(dir, err)
	}
	return root, day, nil
}

// printDay says which day a site was made for. A day that was not asked for is a
// warning, since the same content gives other pages on another day; it is none of
// the content, so it does not count.
func (p *program) printDay(s *site.Site, asked bool) {
	day := s.Now.Format(time.DateOnly)
	if asked {
		fmt.Fprintln(p.stderr, p.text("made for %s", day))
		return
	}
	fmt.Fprintln(p.stderr, p.text("warning: made for today, %s in %s, on which pages depend; --today %s makes the same pages on any day", day, s.Config.Zone, day))
}
