package diag

import "fmt"

// Text is a message before it has a language: an English format of package fmt
// and its arguments. The zero value is no message.
type Text struct {
	Format string
	Args   []any
}

// T returns the message of a format and its arguments. An argument may itself
// be a Text, a [Foreign] or an error, said in the same language.
func T(format string, args ...any) Text { return Text{format, args} }

// In returns the message in a language: "vi", or English for any other.
func (t Text) In(lang string) string {
	if t.Format == "" {
		return ""
	}
	format := t.Format
	if lang == "vi" {
		if f, ok := vietnamese[format]; ok {
			format = f
		}
	}
	args := make([]any, len(t.Args))
	for i, a := range t.Args {
		switch inner := a.(type) {
		case Text:
			a = inner.In(lang)
		case Foreign:
			a = inner.In(lang)
		case error:
			a = Foreign(inner.Error()).In(lang)
		}
		args[i] = a
	}
	return fmt.Sprintf(format, args...)
}

// String returns the message in English.
func (t Text) String() string { return t.In("en") }
