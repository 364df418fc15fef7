package viet

import "fmt"

// A Fault says what is wrong with a text that was to be a date or a number: an
// English format of package fmt and its arguments, kept apart so that it can be
// said in another language.
type Fault struct {
	Format string
	Args   []any
}

func (f *Fault) Error() string { return fmt.Sprintf(f.Format, f.Args...) }

func fault(format string, args ...any) error { return &Fault{format, args} }
