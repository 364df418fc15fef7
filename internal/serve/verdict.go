package serve

import (
	"path"
	"slices"
	"time"

	"loa/internal/diag"
)

// Pauses between two looks at all files: while they are polled, and while events
// are waited for and the look only checks that they come. A look that takes long
// is made less often, so that it costs at most a tenth, or a fortieth, of one core.
const (
	pollPause  = 500 * time.Millisecond
	checkPause = 2 * time.Second
	pollShare  = 10
	checkShare = 40
)

// verdictPause is how long an event may come after the change it tells of.
const verdictPause = 300 * time.Millisecond

// looked is the result of a look at all files.
type looked struct {
	stamps stamps
	took   time.Duration
}

// compare finds out what has changed since the last look at all files: while
// they are polled, that is what to build; else each change should have given an
// event.
func (k *keeper) compare(l looked) {
	changed := k.stamps.changed(l.stamps)
	k.stamps = l.stamps
	k.lookAt.Reset(k.pause(l.took))
	if k.watch != nil {
		k.suspects = slices.DeleteFunc(changed, k.told)
		if len(k.suspects) > 0 {
			k.verdict.Reset(verdictPause)
		}
		return
	}
	for _, p := range changed {
		k.burst.add(p, time.Now())
	}
	if len(changed) > 0 {
		k.due.Reset(time.Until(k.burst.due()))
	}
}

// told reports whether an event told of a change of a file or of a folder above it.
func (k *keeper) told(p string) bool {
	for ; p != "."; p = path.Dir(p) {
		if k.seen[0][p] || k.seen[1][p] {
			return true
		}
	}
	return false
}

// judge is called when the events of the suspects must have come. An event may
// be lost once, when folders are moved about quickly; a file system without
// events is another matter.
func (k *keeper) judge() {
	k.suspects = slices.DeleteFunc(k.suspects, k.told)
	if k.watch == nil || len(k.suspects) == 0 {
		return
	}
	k.missed++
	if !k.anyEvent || k.missed > 1 {
		k.poll(diag.T("the system does not tell of every change here, as on network drives and in containers, so the files are looked at again and again, which is slower"))
	}
	k.everything()
}

// pause returns how long to wait before the next look at all files, when the
// last one took so long.
func (k *keeper) pause(took time.Duration) time.Duration {
	if k.watch == nil {
		return max(pollPause, pollShare*took)
	}
	return max(checkPause, checkShare*took)
}
