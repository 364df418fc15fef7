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

// A Reason says why a file was written or removed, as a [Refusal] does. The
// zero value is no reason.
type Reason struct {
	Format string
	Args   []any
}

func (r Reason) String() string { return fmt.Sprintf(r.Format, r.Args...) }

func because(format string, args ...any) Reason { return Reason{format, args} }
