package main

import "github.com/inconshreveable/mousetrap"

// doubleClicked reports whether the program was started from the desktop, where
// its window closes as soon as it ends.
func doubleClicked() bool { return mousetrap.StartedByExplorer() }
