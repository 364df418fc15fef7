package search

import (
	"slices"
	"strings"
	"time"
)

// Source is what is searched of a page.
type Source struct {
	Title string
	Terms []string  // tags, places, themes, document numbers: what the page is about
	Date  time.Time // zero: undated
	Text  string    // what stands on the page beside its text, a thought a line
	HTML  []byte    // the text; headings in it weigh more
}

// The classes of an occurrence, by where a word stands. Higher ones win.
const (
	classOnce  = 0 // in the body
	classOften = 1 // in the body, more than once
	classHead  = 2 // in a heading, a term, the date
	classTitle = 3
	classes    = 4
)

// How many times a word, or a pair of words, stands in a body to be there often.
const (
	oftenWord = 3
	oftenPair = 2
)

// most is how many different words of one page are kept.
const most = 1 << 14

// Entry is what the index remembers of one page: the words of it and their
// pairs, each once. It is some 3 kB for an article, never changed once made, and
// depends on its Source alone, but for the numbers of the words.
type Entry struct {
	numbers *Words
	words   []uint32 // numbers
	classes []byte   // of words
	follows []uint16 // how many pairs each word is the first of
	pairs   []uint16 // the second words, by first: place and, in the last two bits, class
}

// Take returns the words of a page.
func (w *Words) Take(s Source) *Entry {
	t := w.takers.Get().(*taker)
	if len(t.lexicon.written) > maxLexicon {
		t = newTaker(w)
	}
	defer w.takers.Put(t)
	body, heads := text(s.HTML)
	t.add(s.Title, classTitle)
	for _, h := range heads {
		t.add(h, classHead)
	}
	for _, h := range s.Terms {
		t.add(h, classHead)
	}
	if !s.Date.IsZero() {
		t.add(s.Date.Format("2 1 2006"), classHead)
	}
	t.add(s.Text, classOnce)
	t.add(body, classOnce)
	return t.entry()
}

// taker collects the words of one page after the other.
type taker struct {
	lexicon  *lexicon
	expander expander
	text     []token
	round    int // how many pages so far

	words   []uint32
	counts  []uint32
	classes []byte
	pairs   []met
}

func newTaker(numbers *Words) *taker {
	words := newLexicon(numbers)
	words.learn()
	return &taker{lexicon: words, expander: expander{words: words}, round: 1}
}

// add counts the words of a text. In a body sentences are apart.
func (t *taker) add(text string, class uint16) {
	t.text = t.lexicon.appendTokens(t.text[:0], clean(text), class == classOnce)
	t.run(t.text, class)
	t.expander.expand(t.text, func(run []token) { t.run(run, class) })
}

// run counts words that follow each other.
func (t *taker) run(text []token, class uint16) {
	before := -1
	for i, w := range text {
		id, ok := t.place(w.same)
		if !ok {
			before = -1
			continue
		}
		t.counts[id]++
		t.classes[id] = max(t.classes[id], byte(class))
		if before >= 0 && !(i > 0 && w.broken) && !(class == classOnce && (sum(w) || i > 0 && sum(text[i-1]))) {
			t.pairs = append(t.pairs, met{uint16(before), id, class})
		}
		before = int(id)
	}
}

// place returns the place of a word in the Entry that is being made, and false
// when that is full.
func (t *taker) place(x *lexeme) (uint16, bool) {
	if x.round == t.round {
		return x.place, true
	}
	if len(t.words) == most {
		return 0, false
	}
	x.round, x.place = t.round, uint16(len(t.words))
	t.words = append(t.words, x.id)
	t.counts = append(t.counts, 0)
	t.classes = append(t.classes, 0)
	return x.place, true
}

// sum reports whether a word is a number that nobody looks for together with
// the word beside it: an amount of money, a share. They are a tenth of all pairs.
func sum(t token) bool {
	c := t.fold[0]
	return '0' <= c && c <= '9' && t.number < 0 && (len(t.fold) > 5 || strings.Contains(t.fold, ","))
}

// entry returns what was collected, one of each pair, and begins anew.
func (t *taker) entry() *Entry {
	e := &Entry{numbers: t.lexicon.numbers, words: slices.Clone(t.words), classes: slices.Clone(t.classes)}
	for i, n := range t.counts {
		if e.classes[i] == classOnce && n >= oftenWord {
			e.classes[i] = classOften
		}
	}
	e.follows, e.pairs = onePairs(t.pairs, len(t.words))
	t.words, t.counts, t.classes, t.pairs = t.words[:0], t.counts[:0], t.classes[:0], t.pairs[:0]
	t.round++
	return e
}
