package main

import (
	"math/rand/v2"
	"slices"
)

// dice is the one source of chance. It gives the same numbers for the same seed
// on every machine: so there is no floating point behind it, and no IntN, which
// draws differently where an int has 32 bits.
type dice struct{ r *rand.Rand }

// newDice returns the dice of a stream. The streams of a seed are independent,
// so an article does not depend on how many there are.
func newDice(seed, stream uint64) dice {
	return dice{rand.New(rand.NewPCG(seed, stream))}
}

// below returns a number from 0 to n-1.
func (d dice) below(n int) int { return int(d.r.Uint32N(uint32(n))) }

// between returns a number from low to high, both possible.
func (d dice) between(low, high int) int { return low + d.below(high-low+1) }

// chance reports true in so many cases of a hundred.
func (d dice) chance(percent int) bool { return d.below(100) < percent }

// deck is a list from which the earlier entries are drawn more often.
type deck[T any] struct {
	items []T
	sums  []uint32 // of the weights up to and with each item
}

// newDeck returns a deck in which an entry's weight falls like 1/rank (Zipf), the
// first ones a little flattened: in real texts no single word is a tenth of all.
func newDeck[T any](items []T) deck[T] {
	const flat = 3
	sums := make([]uint32, len(items))
	sum := uint32(0)
	for i := range items {
		sum += 1 << 24 / uint32(i+flat)
		sums[i] = sum
	}
	return deck[T]{items, sums}
}

// draw returns one of the items.
func (k deck[T]) draw(d dice) T {
	n := d.r.Uint32N(k.sums[len(k.sums)-1])
	i, _ := slices.BinarySearch(k.sums, n+1)
	return k.items[i]
}

// few returns so many different items.
func few[T comparable](d dice, k deck[T], count int) []T {
	var drawn []T
	for len(drawn) < count {
		if item := k.draw(d); !slices.Contains(drawn, item) {
			drawn = append(drawn, item)
		}
	}
	return drawn
}
