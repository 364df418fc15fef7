package speech

import (
	"strings"
	"testing"
)

func BenchmarkSay(b *testing.B) {
	var text strings.Builder
	for _, c := range said {
		text.WriteString(c.text + ". ")
	}
	s := New(nil)
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		s.Say(text.String())
	}
}
