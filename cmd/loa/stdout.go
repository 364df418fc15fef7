package main

import (
	"io"
	"os"
	"sync/atomic"
)

// stdout is the standard output. What cannot be written there ends the program
// with an error, whichever command it was: commands print without looking.
type stdout struct {
	to    io.Writer
	fault atomic.Pointer[error] // the first one
}

func (o *stdout) Write(text []byte) (int, error) {
	n, err := o.to.Write(text)
	if err != nil {
		o.fault.CompareAndSwap(nil, &err)
	}
	return n, err
}

// isTerminal reports whether somebody reads along.
func (o *stdout) isTerminal() bool {
	file, ok := o.to.(*os.File)
	return ok && isTerminal(file)
}
