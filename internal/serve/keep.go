package serve

import (
	"context"
	"errors"
	"io/fs"
	"runtime"
	"time"

	"loa/internal/diag"

	"github.com/fsnotify/fsnotify"
)

// keeper looks at the site whenever something has changed, and gives the server
// what comes of it. Everything but the looks at all files is done by one
// goroutine. How the looks at all files are judged is in verdict.go.
type keeper struct {
	s     *Server
	watch *watcher // nil: the files are polled
	burst burst
	held  *Look // bad news about one file, which may only be half written
	due   *time.Timer
	lost  bool // the last look failed: the next one is at everything

	minute *time.Timer

	stamps   stamps
	looks    chan looked
	lookAt   *time.Timer
	seen     [2]map[string]bool // where events came from since the last look, and in the time before that
	anyEvent bool
	suspects []string // changed without an event so far
	verdict  *time.Timer
	missed   int // how often no event came
}

func stopped() *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}

// untilMinute returns the time until just after the next full minute.
func untilMinute(now time.Time) time.Duration {
	return now.Truncate(time.Minute).Add(time.Minute + 20*time.Millisecond).Sub(now)
}

func newKeeper(s *Server) *keeper {
	return &keeper{
		s: s, due: stopped(), lookAt: stopped(), verdict: stopped(), looks: make(chan looked, 1),
		seen: [2]map[string]bool{{}, {}},
	}
}

// keepLooking looks at the site until the context ends.
func (s *Server) keepLooking(ctx context.Context) {
	k := newKeeper(s)
	k.begin()
	defer func() {
		if k.watch != nil {
			k.watch.close()
		}
	}()
	k.stamps = look(s.opts.Root, nil)
	k.show(k.look(nil, false))
	k.lookAt.Reset(k.pause(0))
	k.minute = time.NewTimer(untilMinute(time.Now()))
	for k.wait(ctx) {
	}
}

// begin starts watching, or polling where that cannot be.
func (k *keeper) begin() {
	if k.s.opts.Poll || runtime.GOOS == "windows" {
		return
	}
	w, err := newWatcher(k.s.opts.Dir, k.s.opts.Root)
	if err != nil {
		k.poll(reason(err))
		return
	}
	k.watch = w
}

// reason says why the system's events cannot be had.
func reason(err error) diag.Text {
	if limited(err) && runtime.GOOS == "linux" {
		return diag.T("the system does not let more folders be watched, so the files are looked at again and again, which is slower; to raise the limit: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024")
	}
	return diag.T("folders cannot be watched (%v), so the files are looked at again and again, which is slower", err)
}

// poll gives up waiting for events.
func (k *keeper) poll(why diag.Text) {
	if k.watch != nil {
		k.watch.close()
		k.watch = nil
	}
	k.lookAt.Reset(pollPause)
	k.s.opts.Notice(why)
}

// wait does what is to be done next, and reports whether to go on.
func (k *keeper) wait(ctx context.Context) bool {
	var events chan fsnotify.Event
	var faults chan error
	if k.watch != nil {
		events, faults = k.watch.notify.Events, k.watch.notify.Errors
	}
	select {
	case <-ctx.Done():
		return false
	case e, open := <-events:
		if !open {
			k.poll(reason(fsnotify.ErrClosed))
			break
		}
		k.event(e)
	case err := <-faults:
		k.fault(err)
	case <-k.due.C:
		k.end()
	case <-k.lookAt.C:
		before := k.stamps
		k.seen[1], k.seen[0] = k.seen[0], map[string]bool{}
		go func() {
			start := time.Now()
			now := look(k.s.opts.Root, before)
			k.looks <- looked{now, time.Since(start)}
		}()
	case l := <-k.looks:
		k.compare(l)
	case <-k.verdict.C:
		k.judge()
	case <-k.minute.C:
		k.minute.Reset(untilMinute(time.Now()))
		if k.burst.empty() && k.held == nil {
			k.show(k.look([]string{}, true))
		}
	}
	return true
}

// event notes what has changed.
func (k *keeper) event(e fsnotify.Event) {
	p, ok := k.watch.path(e)
	if !ok || k.s.deaf {
		return
	}
	k.anyEvent = true
	k.seen[0][p] = true
	if p, ok := k.watch.changed(e); ok {
		k.burst.add(p, time.Now())
		k.due.Reset(time.Until(k.burst.due()))
	}
}

// fault is told that events were lost, or what else is wrong with them.
func (k *keeper) fault(err error) {
	if err == nil {
		return
	}
	if !errors.Is(err, fsnotify.ErrEventOverflow) && limited(err) {
		k.poll(reason(err))
	}
	k.everything()
}

// everything looks at all of the site again, and watches it anew.
func (k *keeper) everything() {
	if k.watch != nil {
		if err := k.watch.reset(); err != nil {
			k.poll(reason(err))
		}
	}
	k.burst.addAll(time.Now())
	k.due.Reset(time.Until(k.burst.due()))
}

// end is called when a burst may be over.
func (k *keeper) end() {
	if k.burst.empty() {
		if k.held != nil {
			k.show(*k.held)
		}
		return
	}
	one := k.burst.one() && !k.burst.patient
	if one && !k.whole() {
		k.burst.patient = true
		k.due.Reset(time.Until(k.burst.due()))
		return
	}
	calm := k.burst.last.Add(quietMany)
	l := k.look(k.burst.take(), false)
	if one && l.bad() {
		k.held = &l
		k.due.Reset(time.Until(calm))
		return
	}
	k.show(l)
}

// whole reports whether the one file that has changed is there and not empty:
// some editors move the old file away, or empty it, before they write it.
func (k *keeper) whole() bool {
	for p := range k.burst.paths {
		info, err := fs.Stat(k.s.opts.Root, p)
		return err == nil && info.Mode().IsRegular() && info.Size() > 0
	}
	return false
}

// look builds the site. paths are where to look, nil for everywhere.
func (k *keeper) look(paths []string, tick bool) Look {
	start := time.Now()
	if k.watch != nil {
		added, err := k.watch.follow()
		if err != nil {
			k.poll(reason(err))
		}
		if paths != nil {
			paths = append(paths, added...)
		}
	}
	if k.lost {
		paths = nil
	}
	k.s.opts.Builder.SetNow(k.s.now())
	snapshot, err := k.s.opts.Builder.Make(paths)
	k.lost = err != nil
	return Look{Snapshot: snapshot, Err: err, Took: time.Since(start), Tick: tick}
}

// show gives the server what came of a look.
func (k *keeper) show(l Look) {
	k.held = nil
	l.First = k.s.state.Load() == nil
	k.s.publish(l)
	k.s.opts.Looked(l)
}
