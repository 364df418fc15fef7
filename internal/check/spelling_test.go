package check

import (
	"strings"
	"sync"
	"testing"

	"loa/internal/viet"
)

// TestSpellings asks for words again and again, from many goroutines: each is
// looked at once, and is what it is without a memory.
func TestSpellings(t *testing.T) {
	words := strings.Fields("hòan Hòan khoẻ khỏe đuợc đƣợc ƣu cĩ trị nghành nghiêp UBND vay đã quý 'ΝGHÈO")
	var s spellings
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, w := range words {
				s.of(w, viet.OldStyle)
			}
		})
	}
	all.Wait()
	if len(s.known) != len(words) {
		t.Errorf("%d words are known, want %d", len(s.known), len(words))
	}
	for _, w := range words {
		first := s.of(w, viet.OldStyle)
		if again := s.of(w, viet.OldStyle); again != first {
			t.Errorf("%q was looked at twice", w)
		}
		right, slip := viet.FindSlip(w)
		want := spelling{viet.Fold(w), right, slip, viet.PlaceTones(w, viet.OldStyle), convertedTwice[w] != "" || twiceBeside[w] != ""}
		if *first != want {
			t.Errorf("%q is %+v, want %+v", w, *first, want)
		}
	}
}
