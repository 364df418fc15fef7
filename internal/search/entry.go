package search

import (
	"strings"
	"time"
)

// Source is what is searched of a page.
type Source struct {
	Title  string
	Number string    // its own as a document: 2278/KH-UBND
	Terms  []string  // tags, places, themes: what the page is about
	Date   time.Time // zero: undated
	Text   string    // what stands on the page beside its text, a thought a line
	HTML   []byte    // the text; headings in it weigh more
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
const most = 1<<14 - 1

// Entry is what the index remembers of one page: the words of it and their
// pairs, each once. It is some 3 kB for an article, never changed once made, and
// depends on its Source alone, but for the numbers of the words.
type Entry struct {
	numbers *Words
	words   []uint32 // numbers
	// of each word how many words follow it, and its class in the last two bits;
	// then these words one after the other: places, and classes of the pairs likewise.
	links []uint16
}

// class returns that of a word.
func (e *Entry) class(i int) byte { return byte(e.links[i] & 3) }

// eachPair calls do for each word that others follow: its place, and for each of
// them the place and in the last two bits the class of the pair.
func (e *Entry) eachPair(do func(first int, follows []uint16)) {
	n := len(e.words)
	pairs := e.links[n:]
	for first, link := range e.links[:n] {
		if c := int(link >> 2); c > 0 {
			do(first, pairs[:c])
			pairs = pairs[c:]
		}
	}
}

// Take returns the words of a page.
func (w *Words) Take(s Source) *Entry {
	t := w.takers.Get().(*taker)
	if t.lexicon.count > maxLexicon {
		t = newTaker(w)
	}
	defer w.takers.Put(t)
	body, heads := t.texter.text(s.HTML)
	t.addTitle(s.Title, s.Number)
	for _, h := range heads {
		t.add(h, classHead)
	}
	for _, term := range s.Terms {
		t.addString(term, classHead)
	}
	t.addString(s.Number, classHead)
	if !s.Date.IsZero() {
		t.short = s.Date.AppendFormat(t.short[:0], "2 1 2006")
		t.add(t.short, classHead)
	}
	t.addString(s.Text, classOnce)
	t.add(body, classOnce)
	return t.entry()
}

// taker collects the words of one page after the other.
type taker struct {
	lexicon  *lexicon
	expander expander
	texter   texter
	text     []token
	short    []byte // a text that was no bytes
	round    uint32 // how many pages so far

	words []met
	pairs []follower
}

// met is a word of the page.
type met struct {
	id      uint32
	count   uint32
	next    uint32 // the first of those that follow it, in pairs; 0: none
	follows uint16 // how many they are
	class   byte
}

// follower is a word that follows another.
type follower struct {
	next  uint32 // the next one that follows the same word; 0: none
	first uint16 // the place of that word
	link  uint16 // its own place and the class, as in an Entry
}

func newTaker(numbers *Words) *taker {
	words := newLexicon(numbers)
	words.learn()
	return &taker{lexicon: words, expander: expander{words: words}, round: 1, pairs: make([]follower, 1)}
}

// add counts the words of a text. In a body sentences are apart.
func (t *taker) add(text []byte, class byte) {
	t.text = t.lexicon.appendTokens(t.text[:0], text, class == classOnce)
	t.run(t.text, class)
	t.expander.expand(t.text, func(run []token) { t.run(run, class) })
}

func (t *taker) addString(text string, class byte) {
	t.short = append(t.short[:0], text...)
	t.add(t.short, class)
}

// addTitle counts the words of a title. The number of another document in it, of the
// directive that a plan carries out, is no more than a heading is: who looks for the
// number means the directive.
func (t *taker) addTitle(title, own string) {
	t.text = t.lexicon.appendTokens(t.text[:0], []byte(title), false)
	for i, w := range t.text {
		if w.number < 0 {
			continue
		}
		n := documentNumber(t.text[i:])
		if n == 0 || strings.HasPrefix(folds(t.lexicon.tokens(own))+" ", folds(t.text[i:i+n])+" ") {
			continue
		}
		t.run(t.text[:i], classTitle)
		t.run(t.text[max(0, i-1):min(i+n+1, len(t.text))], classHead)
		t.run(t.text[i+n:], classTitle)
		t.expander.expand(t.text, func(run []token) { t.run(run, classHead) })
		return
	}
	t.run(t.text, classTitle)
	t.expander.expand(t.text, func(run []token) { t.run(run, classTitle) })
}

// run counts words that follow each other.
func (t *taker) run(text []token, class byte) {
	before, sum := -1, false
	for i := range text {
		w := &text[i]
		place, ok := t.place(w.lexeme)
		if !ok {
			before = -1
			continue
		}
		m := &t.words[place]
		m.count++
		m.class = max(m.class, class)
		if before >= 0 && !(i > 0 && w.broken) && !(class == classOnce && (sum || w.sum)) {
			t.pair(before, place, class)
		}
		before, sum = int(place), w.sum
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
	t.words = append(t.words, met{id: x.id})
	return x.place, true
}

// pair notes that a word follows another. Most are followed by two or three others:
// to look through them is faster than to sort all in the end.
func (t *taker) pair(first int, second uint16, class byte) {
	at := &t.words[first].next
	for *at > 0 {
		f := &t.pairs[*at]
		if f.link>>2 != second {
			at = &f.next
			continue
		}
		if f.link&3 == classOnce && class == classOnce {
			class = classOften
		}
		f.link = max(f.link, second<<2|uint16(class))
		return
	}
	*at = uint32(len(t.pairs))
	t.pairs = append(t.pairs, follower{first: uint16(first), link: second<<2 | uint16(class)})
	t.words[first].follows++
}

// entry returns what was collected, and begins anew.
func (t *taker) entry() *Entry {
	n := len(t.words)
	e := &Entry{numbers: t.lexicon.numbers, words: make([]uint32, n), links: make([]uint16, n+len(t.pairs)-1)}
	at := n
	for i := range t.words {
		m := &t.words[i]
		e.words[i] = m.id
		if m.class == classOnce && m.count >= oftenWord {
			m.class = classOften
		}
		e.links[i] = m.follows<<2 | uint16(m.class)
		m.next, at = uint32(at), at+int(m.follows) // now in the links
	}
	for _, f := range t.pairs[1:] {
		m := &t.words[f.first]
		e.links[m.next] = f.link
		m.next++
	}
	t.words, t.pairs = t.words[:0], t.pairs[:1]
	t.round++
	return e
}
