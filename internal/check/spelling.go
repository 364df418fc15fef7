package check

import (
	"strings"
	"sync"

	"loa/internal/viet"
)

// spelling is what a word is by itself, whatever stands around it.
type spelling struct {
	fold   string
	right  string // with slip: what it should be; "" where that is not certain
	slip   viet.Slip
	styled string // with its tones where the site puts them
	twice  bool   // it may come of a text that was converted from VNI by mistake
}

// spellings remembers the words of all files. A thousand articles have half a
// million words and some thousand different ones: to look at each once takes a
// third off the time of a check. It is safe for concurrent use.
type spellings struct {
	mu    sync.RWMutex
	known map[string]*spelling
}

// of returns what a word is.
func (s *spellings) of(word string, tones viet.ToneStyle) *spelling {
	s.mu.RLock()
	known := s.known[word]
	s.mu.RUnlock()
	if known != nil {
		return known
	}
	word = strings.Clone(word) // not the whole file
	known = &spelling{fold: viet.Fold(word), styled: word}
	if !ascii(word) {
		known.right, known.slip = viet.FindSlip(word)
		known.styled = viet.PlaceTones(word, tones)
		known.twice = convertedTwice[word] != "" || twiceBeside[word] != ""
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.known == nil {
		s.known = map[string]*spelling{}
	}
	s.known[word] = known
	return known
}
