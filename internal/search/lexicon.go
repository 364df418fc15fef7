package search

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"strings"

	"loa/internal/viet"
)

// word is what two words have in common that are the same but for the place of
// a tone, for i and y, and for case: the letters as a reader types them who
// leaves out all marks, and the marks.
type word struct{ fold, code string }

// marked reports whether the word was written with marks.
func (w word) marked() bool { return w.code != "" }

func (w word) compare(v word) int {
	return cmp.Or(cmp.Compare(w.fold, v.fold), cmp.Compare(w.code, v.code))
}

// lexeme is a word of a lexicon. What is looked at for each word of a text stands
// first.
type lexeme struct {
	// While an Entry is made: which one, the word's place in it, and its number.
	round uint32
	id    uint32
	place uint16

	sum     bool // it is a number that nobody looks for together with the word beside it
	special bool // something else could stand in its place
	number  int  // of a whole number up to 99999, else -1
	word
	written string    // as it was met first
	begins  []rewrite // what is known to begin with the word
}

// lexicon remembers words, since to take one apart takes ten times as long as
// to find it. It is not safe for concurrent use.
type lexicon struct {
	slots  []slot               // of numbers, and of words of letters alone, of up to 16 bytes
	others map[string]*lexeme   // as they are written
	count  int                  // of both
	begins map[string][]rewrite // what is known to begin with a fold
	// numbers gives each word its number; nil: they have none, and all ways to write a
	// word have a lexeme each.
	numbers *Words
	words   map[word]*lexeme
}

// slot is a place of a hash table without pointers to texts: that takes half of the
// time of a map.
type slot struct {
	key
	*lexeme
}

// key is a word of up to 16 bytes, with zeros behind it; all zeros is none.
type key struct{ low, high uint64 }

func newLexicon(numbers *Words) *lexicon {
	return &lexicon{slots: make([]slot, 256), others: map[string]*lexeme{}, numbers: numbers, words: map[word]*lexeme{}}
}

// maxLexicon is where a lexicon is thrown away. A text has some hundred
// different words, all texts of a site some ten thousand.
const maxLexicon = 1 << 16

// maxToken is the length in letters above which a word is none.
const maxToken = 40

// next returns the word that begins a text, which begins with a letter or a digit, and
// its length, if that is easily told: if a sign stands behind it, and what is before the
// sign is known. It looks at no single letter: what is in the slots is a word. Only a
// number may go on behind the sign.
func (l *lexicon) next(text []byte) (x *lexeme, n int) {
	if len(text) < 16 {
		return nil, 0
	}
	k := key{low: binary.LittleEndian.Uint64(text)}
	if n = firstSign(k.low); n < 8 {
		k.low &= 1<<(8*n) - 1
	} else {
		k.high = binary.LittleEndian.Uint64(text[8:])
		n = firstSign(k.high)
		k.high &= 1<<(8*n) - 1
		if n += 8; n == 16 {
			return nil, 0
		}
	}
	if s := l.slot(k); s.lexeme != nil {
		return s.lexeme, n
	}
	return nil, 0
}

// firstSign returns which of eight bytes is the first below '0', the least first: all
// of these are signs. 8: there is none.
func firstSign(b uint64) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	return bits.TrailingZeros64((b-'0'*each)&^b&high) / 8
}

// find returns a word, and nil for what is too long to be one.
func (l *lexicon) find(written []byte) *lexeme {
	k := newKey(written)
	short := len(written) <= 16
	if short {
		if x := l.slot(k).lexeme; x != nil {
			return x
		}
	}
	x, ok := l.others[string(written)]
	if ok {
		return x
	}
	x = l.add(string(written))
	if n := len(written); !short || letters(written) < n && numberLen(written) < n {
		l.others[string(written)] = x
		return x
	}
	if 2*l.count > len(l.slots) {
		l.grow()
	}
	*l.slot(k) = slot{k, x}
	return x
}

// slot returns the place of a key, or the free one where it belongs.
func (l *lexicon) slot(k key) *slot {
	last := uint64(len(l.slots) - 1)
	i := (k.low ^ bits.RotateLeft64(k.high, 29)) * 0x9E3779B97F4A7C15
	for i ^= i >> 32; ; i++ {
		if s := &l.slots[i&last]; s.key == k || s.key == (key{}) {
			return s
		}
	}
}

func (l *lexicon) grow() {
	old := l.slots
	l.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != (key{}) {
			*l.slot(s.key) = s
		}
	}
}

func newKey(written []byte) key {
	var all [16]byte
	copy(all[:], written)
	return key{binary.LittleEndian.Uint64(all[:8]), binary.LittleEndian.Uint64(all[8:])}
}

// add returns the lexeme of what has not been written so before.
func (l *lexicon) add(written string) *lexeme {
	l.count++
	n := 0
	for _, r := range written {
		if n++; n > maxToken || r > 0xFFFF {
			return nil
		}
	}
	w := newWord(written)
	if x := l.words[w]; x != nil && l.numbers != nil {
		return x
	}
	x := &lexeme{written: written, word: w, number: wholeNumber(w.fold), sum: isSum(w.fold)}
	l.words[w] = x
	if l.numbers != nil {
		x.id = l.numbers.id(w)
	}
	l.teach(x)
	return x
}

// teach notes what could stand in the place of a word.
func (l *lexicon) teach(x *lexeme) {
	x.begins = l.begins[x.fold]
	x.special = x.number >= 0 || x.fold == "thang" || x.begins != nil
}

// isSum reports whether a word is an amount of money, a share. In pairs with the
// words beside them they are a tenth of all.
func isSum(fold string) bool {
	return digitRun(fold) > 0 && wholeNumber(fold) < 0 && (len(fold) > 5 || strings.Contains(fold, ","))
}

func newWord(written string) word {
	if c := written[0]; '0' <= c && c <= '9' {
		written = strings.ReplaceAll(written, ".", "")
	}
	if digitRun(written) == len(written) {
		if short := strings.TrimLeft(written, "0"); short != "" {
			return word{fold: short}
		}
		return word{fold: "0"}
	}
	return word{sameVowel(viet.Fold(written)), viet.Marks(written)}
}

// wholeNumber returns the value of up to five digits, -1 for all else.
func wholeNumber(fold string) int {
	if n := len(fold); n > 5 || digitRun(fold) < n {
		return -1
	}
	v := 0
	for _, c := range []byte(fold) {
		v = 10*v + int(c-'0')
	}
	return v
}

// sameVowel makes one of y and i where spelling allows both: kỹ and kĩ, quý
// and quí.
func sameVowel(fold string) string {
	if strings.HasPrefix(fold, "quy") {
		return "qui" + fold[3:]
	}
	n := len(fold) - 1
	if n >= 1 && fold[n] == 'y' && !strings.ContainsAny(fold[:n], "aeiouy") {
		return fold[:n] + "i"
	}
	return fold
}
