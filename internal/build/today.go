package build

import "time"

// now returns the moment that the site is made for, in the site's zone. Of a day
// that was asked for it is the last one: what is dated on that day is published,
// whatever its hour.
func (b *Builder) now(zone *time.Location) time.Time {
	if d := b.opts.Today; !d.IsZero() {
		return time.Date(d.Year(), d.Month(), d.Day()+1, 0, 0, 0, 0, zone).Add(-time.Nanosecond)
	}
	return b.opts.Now.In(zone)
}
