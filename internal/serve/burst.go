package serve

import (
	"maps"
	"slices"
	"time"
)

// How long it must have been quiet before a burst of changes is over. One file
// that was saved is shown at once: the pause is for editors that empty the file
// before they write it. Many files come from git, an unpacked archive, a folder
// that moved: half of them would be a site that nobody wants to see.
const (
	quietOne  = 3 * time.Millisecond
	quietMany = 30 * time.Millisecond
	longest   = 500 * time.Millisecond // of a burst, however many changes follow
)

// burst is the changes since the last look. The zero value is an empty one.
type burst struct {
	paths       map[string]bool // slash-separated, from the site's root
	everything  bool            // it is not known what has changed
	first, last time.Time       // when changes were seen
	patient     bool            // wait for the end, though it is one file
}

// add notes a change.
func (b *burst) add(path string, now time.Time) {
	if b.paths == nil {
		b.paths = map[string]bool{}
	}
	b.paths[path] = true
	b.seen(now)
}

// addAll notes that anything may have changed.
func (b *burst) addAll(now time.Time) {
	b.everything = true
	b.seen(now)
}

func (b *burst) seen(now time.Time) {
	if b.first.IsZero() {
		b.first = now
	}
	b.last = now
}

func (b *burst) empty() bool { return b.first.IsZero() }

// one reports whether a single file has changed.
func (b *burst) one() bool { return len(b.paths) == 1 && !b.everything }

// due returns when to look at the site.
func (b *burst) due() time.Time {
	quiet := quietMany
	if b.one() && !b.patient {
		quiet = quietOne
	}
	due := b.last.Add(quiet)
	if end := b.first.Add(longest); end.Before(due) {
		return end
	}
	return due
}

// take returns what [build.Builder.Make] wants, nil for everything, and empties
// the burst.
func (b *burst) take() []string {
	paths := slices.Sorted(maps.Keys(b.paths))
	if b.everything {
		paths = nil
	} else if paths == nil {
		paths = []string{}
	}
	*b = burst{}
	return paths
}
