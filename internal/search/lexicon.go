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
	begins []rewrite // what is known to begin with the word
}

// lexicon remembers words, since to take one apart takes ten times as long as
// to find it. It is not safe for concurrent use.
type lexicon struct {
	slots  []slot             // of words as they are written, of up to 16 bytes
	long   map[string]*lexeme // of the others
	count  int                // of both
	words  map[word]*lexeme
	begins map[string][]rewrite // what is known to begin with a fold
	// numbers gives each word its number; nil: they have none.
	numbers *Words
}

// slot is a place of a hash table without pointers to texts: that takes half of the
// time of a map. A word that is none has a nil lexeme.
type slot struct {
	key
	*lexeme
}

// key is a word of up to 16 bytes, with zeros behind it; all zeros is none.
type key struct{ low, high uint64 }

func newLexicon(numbers *Words) *lexicon {
	return &lexicon{slots: make([]slot, 256), long: map[string]*lexeme{}, words: map[word]*lexeme{}, numbers: numbers}
}

// maxLexicon is where a lexicon is thrown away. A text has some hundred
// different words, all texts of a site some ten thousand.
const maxLexicon = 1 << 16

// maxToken is the length in letters above which a word is none.
const maxToken = 40

// find returns the word text[from:until], and nil for what is too long to be one.
func (l *lexicon) find(text string, from, until int) *lexeme {
	if until-from > 16 {
		written := text[from:until]
		x, ok := l.long[written]
		if !ok {
			x = l.add(written)
			l.long[strings.Clone(written)] = x // not the whole text
		}
		return x
	}
	k := newKey(text, from, until)
	s := l.slot(k)
	if s.key == k {
		return s.lexeme
	}
	if 2*l.count > len(l.slots) {
		l.grow()
		s = l.slot(k)
	}
	*s = slot{k, l.add(text[from:until])}
	return s.lexeme
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

func newKey(text string, from, until int) key {
	n := until - from
	if from+16 > len(text) {
		var last [16]byte
		copy(last[:], text[from:until])
		return key{binary.LittleEndian.Uint64(last[:8]), binary.LittleEndian.Uint64(last[8:])}
	}
	k := key{load(text[from : from+8]), 0}
	if n <= 8 {
		k.low &= 1<<(8*n) - 1
		return k
	}
	k.high = load(text[from+8:from+16]) & (1<<(8*(n-8)) - 1)
	return k
}

// load returns eight bytes of a text as a number. The compiler makes one
// instruction of it.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// add returns the lexeme of a word that has not been written so before.
func (l *lexicon) add(written string) *lexeme {
	l.count++
	n := 0
	for _, r := range written {
		if n++; n > maxToken || r > 0xFFFF {
			return nil
		}
	}
	w := newWord(written)
	x := l.words[w]
	if x == nil {
		w.fold = strings.Clone(w.fold)
		x = &lexeme{word: w, number: wholeNumber(w.fold), sum: isSum(w.fold)}
		l.words[w] = x
		if l.numbers != nil {
			x.id = l.numbers.id(w)
		}
		l.teach(x)
	}
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
