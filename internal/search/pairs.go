package search

import "slices"

// met is a pair each time that it is met: the places of its words in an entry.
type met struct{ first, second, class uint16 }

// onePairs makes one of all pairs that are the same, as an Entry has them. There
// are n words.
func onePairs(all []met, n int) (follows, pairs []uint16) {
	// By first word, in the order of the text: to sort all takes five times as
	// long, and most words are followed by two or three others.
	begin := make([]uint32, n+1)
	for _, m := range all {
		begin[m.first+1]++
	}
	for i := range n {
		begin[i+1] += begin[i]
	}
	grouped := make([]uint16, len(all))
	next := slices.Clone(begin)
	for _, m := range all {
		grouped[next[m.first]] = m.second<<2 | m.class
		next[m.first]++
	}
	follows = make([]uint16, n)
	kept := grouped[:0] // never ahead of what is read
	for i := range n {
		before := len(kept)
		kept = appendOnce(kept, grouped[begin[i]:begin[i+1]])
		follows[i] = uint16(len(kept) - before)
	}
	return follows, slices.Clone(kept)
}

// appendOnce appends one of each of the words that follow another.
func appendOnce(kept, all []uint16) []uint16 {
	slices.Sort(all)
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j]>>2 == all[i]>>2 {
			j++
		}
		now := all[j-1] // in order: the highest class is the last
		if now&3 == classOnce && j-i >= oftenPair {
			now |= classOften
		}
		kept = append(kept, now)
		i = j
	}
	return kept
}

// eachPair calls do for each pair: the places of its words, and its class.
func (e *Entry) eachPair(do func(first, second int, class byte)) {
	at := 0
	for first, n := range e.follows {
		for _, p := range e.pairs[at : at+int(n)] {
			do(first, int(p>>2), byte(p&3))
		}
		at += int(n)
	}
}
