package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"
)

// progress is a line on the terminal that says how far a long build is. It is
// silent in a pipe, and for the first second, and changes ten times in a second:
// who writes 20,000 files would else write to the terminal as often.
type progress struct {
	program *program
	w       io.Writer // nil: no terminal
	start   time.Time
	last    time.Time // when the line changed
	shown   int       // width of what is on the line
}

func newProgress(p *program, start time.Time) *progress {
	bar := &progress{program: p, start: start}
	if file, ok := p.stderr.(*os.File); ok && isTerminal(file) {
		bar.w = file
	}
	return bar
}

func (b *progress) reading(done, total int)  { b.show("reading: %d of %d", done, total) }
func (b *progress) pictures(done, total int) { b.show("pictures: %d of %d", done, total) }
func (b *progress) writing(done, total int)  { b.show("writing: %d of %d", done, total) }

func (b *progress) show(format string, done, total int) {
	now := time.Now()
	if b.w == nil || now.Sub(b.start) < time.Second || now.Sub(b.last) < time.Second/10 && done < total {
		return
	}
	b.last = now
	line := b.program.text(format, done, total)
	fmt.Fprintf(b.w, "\r%-*s", b.shown, line)
	b.shown = len(line)
}

// done clears the line.
func (b *progress) done() {
	if b.shown > 0 {
		fmt.Fprintf(b.w, "\r%s\r", strings.Repeat(" ", b.shown))
		b.shown = 0
	}
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
