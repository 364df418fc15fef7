package search

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"math/bits"
)

// The alphabet of bit strings: six bits a character, as in base64 for addresses.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// sixes gives the value of each character of the alphabet, 255 for others.
var sixes = func() (t [256]byte) {
	for i := range t {
		t[i] = 255
	}
	for i := range len(alphabet) {
		t[alphabet[i]] = byte(i)
	}
	return t
}()

// errBroken is what a reader says of text that no writer has made.
var errBroken = errors.New("the search index is damaged")

// bitWriter collects bits, most significant first.
type bitWriter struct {
	bytes []byte
	part  uint64 // the bits of the next bytes, at the low end
	fill  uint   // how many they are, below 32
}

// write appends a number of n bits, at most 32. Here as in list, &63 spares the
// processor what Go has it do for wider shifts: a third of the time.
func (w *bitWriter) write(v uint64, n uint) {
	w.part = w.part<<(n&63) | v
	if w.fill += n; w.fill >= 32 {
		w.fill -= 32
		w.bytes = binary.BigEndian.AppendUint32(w.bytes, uint32(w.part>>(w.fill&63)))
	}
}

// len returns how many bits have been written.
func (w *bitWriter) len() int { return 8*len(w.bytes) + int(w.fill) }

// whole fills the last byte up with zeros, writes it, and returns all.
func (w *bitWriter) whole() []byte {
	w.part <<= -w.fill & 7
	for w.fill += -w.fill & 7; w.fill > 0; w.fill -= 8 {
		w.bytes = append(w.bytes, byte(w.part>>(w.fill-8)))
	}
	return w.bytes
}

// string returns the bits as characters, six in each; zeros fill up the last.
func (w *bitWriter) string() string {
	return base64.RawURLEncoding.EncodeToString(w.whole())
}

// copy appends the bits from:to, behind which there are eight bytes or more.
func (w *bitWriter) copy(bits []byte, from, to int) {
	for from < to {
		n := min(32, to-from)
		w.write(binary.BigEndian.Uint64(bits[from/8:])<<(from%8)>>(64-n), uint(n))
		from += n
	}
}

// gamma writes a number from 1 on in Elias's gamma code: small ones are short.
func (w *bitWriter) gamma(v int) {
	n := uint(bits.Len(uint(v)))
	if n <= 16 {
		w.write(uint64(v), 2*n-1)
		return
	}
	w.write(0, n-1)
	w.write(uint64(v), n)
}

// list writes ascending numbers below n as the package comment says. How many
// they are is written elsewhere.
func (w *bitWriter) list(numbers []uint32, n int) {
	if 2*len(numbers) > n {
		numbers = complement(numbers, n)
	}
	k := uint(riceWidth(len(numbers), n))
	next := uint32(0)
	for _, d := range numbers {
		gap := uint64(d - next)
		q := uint(gap >> (k & 63))
		for ; q > 7; q -= 7 {
			w.write(1<<7-1, 7)
		}
		w.write((1<<(q&63)-1)<<((k+1)&63)|gap&(1<<(k&63)-1), q+1+k)
		next = d + 1
	}
}

// riceWidth returns how many bits of a gap are written as they are: near the
// best for c numbers that lie anywhere below n.
func riceWidth(c, n int) int {
	if c == 0 || c > n {
		return 0
	}
	return bits.Len(uint(n/c)) - 1
}

// complement returns the numbers below n that are not in the list.
func complement(numbers []uint32, n int) []uint32 {
	out := make([]uint32, 0, max(0, n-len(numbers)))
	next := uint32(0)
	for _, d := range numbers {
		for ; next < d; next++ {
			out = append(out, next)
		}
		next = d + 1
	}
	for ; next < uint32(n); next++ {
		out = append(out, next)
	}
	return out
}

// bitReader reads what a bitWriter has written. After an error every read gives
// zero and err stays.
type bitReader struct {
	text string
	at   int // in bits
	err  error
}

func (r *bitReader) bit() int {
	i := r.at / 6
	if i >= len(r.text) || sixes[r.text[i]] == 255 {
		r.err = errBroken
		return 0
	}
	b := int(sixes[r.text[i]]>>(5-r.at%6)) & 1
	r.at++
	return b
}

func (r *bitReader) bits(n int) int {
	v := 0
	for range n {
		v = v<<1 | r.bit()
	}
	return v
}

// gamma reads a number that may be at most most.
func (r *bitReader) gamma(most int) int {
	n := 0
	for r.err == nil && r.bit() == 0 {
		if n++; n > 31 {
			r.err = errBroken
		}
	}
	if r.err != nil {
		return 0
	}
	v := 1<<n | r.bits(n)
	if v > most {
		r.err = errBroken
	}
	if r.err != nil {
		return 0
	}
	return v
}

// list reads c ascending numbers below n.
func (r *bitReader) list(c, n int) list {
	switch {
	case c == 0 || r.err != nil:
		return list{}
	case 2*c > n:
		return list{r.rice(n-c, n), c, n}
	}
	return list{r.rice(c, n), c, 0}
}

// list is ascending numbers, kept as they were written, so that few bits cannot
// ask for much memory.
type list struct {
	coded []uint32
	count int
	n     int // not 0: coded are the numbers below n that are not in the list
}

func (l list) numbers() []uint32 {
	if l.n > 0 {
		return complement(l.coded, l.n)
	}
	return l.coded
}

func (r *bitReader) rice(c, n int) []uint32 {
	// Each number takes at least a bit: so much room is never too much.
	out := make([]uint32, 0, min(c, 6*len(r.text)))
	k := riceWidth(c, n)
	next := 0
	for range c {
		q := 0
		for r.bit() == 1 {
			q++
		}
		next += q<<k | r.bits(k)
		if r.err != nil || next >= n {
			r.err = errBroken
			return nil
		}
		out = append(out, uint32(next))
		next++
	}
	return out
}
