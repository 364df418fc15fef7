package search

import "sync"

// Words numbers the words of all entries that are made with it, so that an entry
// is a few numbers, in which the garbage collector finds nothing to follow. The
// words of pages that are no longer there stay in it. It may be used by many
// goroutines.
type Words struct {
	takers sync.Pool // what Take works with: making it anew for each page doubles the time

	mutex sync.RWMutex
	ids   map[word]uint32
	all   []word // by number
}

// NewWords returns a Words that knows none.
func NewWords() *Words {
	w := &Words{ids: map[word]uint32{}}
	w.takers.New = func() any { return newTaker(w) }
	return w
}

// id returns the number of a word.
func (w *Words) id(x word) uint32 {
	w.mutex.RLock()
	id, ok := w.ids[x]
	w.mutex.RUnlock()
	if ok {
		return id
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if id, ok = w.ids[x]; !ok {
		id = uint32(len(w.all))
		w.ids[x] = id
		w.all = append(w.all, x)
	}
	return id
}

// known returns the words so far, by number.
func (w *Words) known() []word {
	w.mutex.RLock()
	defer w.mutex.RUnlock()
	return w.all[:len(w.all):len(w.all)]
}
