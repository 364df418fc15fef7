package output

import "fmt"

// A Refusal is an error that the user can mend: a folder or a file in the way.
// It is an English format of package fmt and its arguments, kept apart so that
// it can be said in another language.
type Refusal struct {
	Format string
	Args   []any
}

func (r *Refusal) Error() string { return fmt.Sprintf(r.Format, r.Args...) }

func refuse(format string, args ...any) error { return &Refusal{format, args} }
