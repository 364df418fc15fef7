package search

import (
	"cmp"
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

// lexeme is a word of a lexicon.
type lexeme struct {
	word
	written string
	number  int       // of a whole number up to 99999, else -1
	same    *lexeme   // the first that has the same word
	begins  []rewrite // what is known to begin with the word

	// While an Entry is made: the word's number, which Entry, and the place in it.
	id    uint32
	round int
	place uint16
}

// lexicon remembers words, since to take one apart takes ten times as long as
// to find it. It is not safe for concurrent use.
type lexicon struct {
	written map[string]*lexeme
	words   map[word]*lexeme
	begins  map[string][]rewrite // what is known to begin with a fold
	numbers *Words               // gives each word its number; nil: they have none
}

func newLexicon(numbers *Words) *lexicon {
	return &lexicon{written: map[string]*lexeme{}, words: map[word]*lexeme{}, numbers: numbers}
}

// maxLexicon is where a lexicon is thrown away. A text has some hundred
// different words, all texts of a site some ten thousand.
const maxLexicon = 1 << 16

// maxToken is the length in letters above which a word is none.
const maxToken = 40

// find returns a word, and nil for what is too long to be one.
func (l *lexicon) find(written string) *lexeme {
	if x, ok := l.written[written]; ok {
		return x
	}
	written = strings.Clone(written) // not the whole text
	x := newLexeme(written)
	l.written[written] = x
	if x == nil {
		return nil
	}
	x.begins = l.begins[x.fold]
	if x.same = l.words[x.word]; x.same == nil {
		x.same = x
		l.words[x.word] = x
		if l.numbers != nil {
			x.id = l.numbers.id(x.word)
		}
	}
	return x
}

func newLexeme(written string) *lexeme {
	n := 0
	for _, r := range written {
		if n++; n > maxToken || r > 0xFFFF {
			return nil
		}
	}
	w := newWord(written)
	return &lexeme{word: w, written: written, number: wholeNumber(w.fold)}
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
