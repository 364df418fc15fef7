package viet

// automaton goes through the bytes of a text without a branch. In Vietnamese every
// fourth byte is not ASCII, and a branch on that is guessed wrong most of the time.
// The row of a byte holds, for each state that a text can be in before it, the state
// behind it.
type automaton [256]uint64

// state is what an automaton knows of the bytes so far. It is where in a row the next
// state stands: a multiple of stateBits, of which a row has room for ten. A text
// begins in state 0. One bit is left over, for states that are counted.
type state = uint64

const (
	stateBits = 6
	stateMask = 1<<stateBits - 1
	counted   = 1
)

// step says that a byte from first to last leads from a state to another.
type step struct {
	from        state
	first, last byte
	to          state
}

// newAutomaton makes an automaton of steps. What no step names leads to stuck, where
// it stays.
func newAutomaton(stuck state, steps []step) *automaton {
	a := new(automaton)
	for c := range a {
		for s := state(0); s <= stuck; s += stateBits {
			next := stuck
			for _, p := range steps {
				if p.from == s && p.first <= byte(c) && byte(c) <= p.last {
					next = p.to
				}
			}
			a[c] |= next << s
		}
	}
	return a
}

// run returns the state behind a text.
func (a *automaton) run(text []byte) state {
	s := state(0)
	for _, c := range text {
		s = a[c] >> (s & stateMask)
	}
	return s & stateMask
}

// count returns how often a step of a text was a counted one, and the state behind it.
func (a *automaton) count(text []byte) (n int, s state) {
	for _, c := range text {
		s = a[c] >> (s & (stateMask - counted))
		n += int(s & counted)
	}
	return n, s & (stateMask - counted)
}
