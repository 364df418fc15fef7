package script

import (
	"fmt"
	"strings"
	"time"

	"loa/internal/viet"
)

// Mark stands before a sentence that is too long for one breath.
const Mark = "[!]"

// Text returns the script as plain text: a head, then a sentence a line, with a
// blank line between paragraphs. Directions stand in parentheses.
func (s *Script) Text() string {
	var b strings.Builder
	fmt.Fprintln(&b, s.Title)
	fmt.Fprintf(&b, "(%d tiếng, đọc khoảng %s)\n", s.Syllables, Duration(s.Time))
	if !s.Over.IsZero() {
		fmt.Fprintf(&b, "(Nội dung chỉ áp dụng đến hết ngày %s: hỏi lại trước khi đọc)\n", viet.FormatDate(s.Over))
	}
	if s.Long > 0 {
		fmt.Fprintf(&b, "(%s: câu dài hơn %d tiếng, nên ngắt làm hai)\n", Mark, Most)
	}
	for _, p := range s.Parts {
		b.WriteByte('\n')
		for _, line := range p.Sentences {
			switch {
			case p.Direction:
				fmt.Fprintf(&b, "(%s)\n", line.Text)
			case line.Long > 0:
				fmt.Fprintf(&b, "%s %s\n", Mark, line.Text)
			default:
				fmt.Fprintln(&b, line.Text)
			}
		}
	}
	return b.String()
}

// Duration returns a time in words: 2 phút 20 giây.
func Duration(d time.Duration) string {
	minutes, seconds := int(d.Minutes()), int(d.Seconds())%60
	switch {
	case minutes == 0:
		return fmt.Sprintf("%d giây", seconds)
	case seconds == 0:
		return fmt.Sprintf("%d phút", minutes)
	}
	return fmt.Sprintf("%d phút %d giây", minutes, seconds)
}
