package diag

import (
	"fmt"
	"regexp"
	"strings"
)

// Text is a message before it has a language: an English format of package fmt
// and its arguments. The zero value is no message.
type Text struct {
	Format string
	Args   []any
}

// T returns the message of a format and its arguments. An argument may itself
// be a Text, a [Foreign] or an error, said in the same language. Bytes are copied: a
// message is read long after what it tells of, whose memory may be used again.
func T(format string, args ...any) Text {
	for i, arg := range args {
		if b, ok := arg.([]byte); ok {
			args[i] = string(b)
		}
	}
	return Text{format, args}
}

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
	return fmt.Sprintf(singular(format, args), args...)
}

// counted is a number with an English noun that is counted, each said of many.
// Vietnamese has one form for one and for many.
var counted = regexp.MustCompile(`%d (?:page|article|file|row|result|word|schema)s\b`)

// singular returns an English format with the nouns of which there is one in the
// form for one: 1 page.
func singular(format string, args []any) string {
	spans := counted.FindAllStringIndex(format, -1)
	for i := len(spans) - 1; i >= 0; i-- {
		from, to := spans[i][0], spans[i][1]
		arg := strings.Count(strings.ReplaceAll(format[:from], "%%", ""), "%")
		if arg < len(args) && args[arg] == any(1) && !strings.HasPrefix(format[to:], " are") {
			format = format[:to-1] + format[to:]
		}
	}
	return format
}

// String returns the message in English.
func (t Text) String() string { return t.In("en") }
