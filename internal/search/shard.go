package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// section is the part of the index of the words with one fold: what they are
// followed by, in the order of keys.
type section struct {
	entries []entry
	bits    bitWriter // of all entries
	split   bool      // the word's variants have entries of their own
}

// entry is a key and its variants, as they are written.
type entry struct {
	key      string
	variants string // "!a5!" or "!a5,2"; "" for one without marks
	from, to int    // in the section's bits
	count    int    // documents of all variants
}

// variant is a way to write a key with marks, and where it stands.
type variant struct {
	marks string
	posts []post
}

// sectionMaker makes sections. Each goroutine has one of its own, for what it
// works with.
type sectionMaker struct {
	*postings
	counts []uint32 // by word: how often it follows
	lists  [classes][]uint32
}

func (p *postings) sectionMaker() *sectionMaker {
	return &sectionMaker{postings: p, counts: make([]uint32, len(p.vocab))}
}

// section makes the section of the words vocab[from:until].
func (m *sectionMaker) section(from, until int) *section {
	s := &section{}
	defer s.bits.whole()
	fold := m.vocab[from].fold
	own := m.ownVariants(from, until)
	if splits(own) {
		m.add(s, fold, []variant{{posts: union(own)}})
	} else {
		m.add(s, fold, own)
	}
	for _, pair := range m.pairs(from, until) {
		m.add(s, fold+" "+pair.second, pair.variants)
	}
	if splits(own) {
		s.split = true
		slices.SortFunc(own, func(a, b variant) int { return strings.Compare(a.marks, b.marks) })
		for _, v := range own {
			m.add(s, fold+"="+v.marks, []variant{{posts: v.posts}})
		}
	}
	return s
}

// pairVariants is a word that follows those of a section.
type pairVariants struct {
	second   string
	variants []variant
}

// pairs returns what follows the words vocab[from:until], sorted.
func (m *sectionMaker) pairs(from, until int) []pairVariants {
	var all []pairVariants
	for i := from; i < until; i++ {
		for _, v := range m.following(i) {
			all = append(all, pairVariants{m.vocab[v.second].fold, []variant{{m.vocab[i].code + "," + m.vocab[v.second].code, v.posts}}})
		}
	}
	slices.SortStableFunc(all, func(a, b pairVariants) int { return strings.Compare(a.second, b.second) })
	out := all[:0]
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].second == p.second {
			out[n-1].variants = append(out[n-1].variants, p.variants...)
			continue
		}
		out = append(out, p)
	}
	return out
}

// followed is the documents in which a word follows another.
type followed struct {
	second uint32
	posts  []post
}

// following sorts what follows a word by second word, by counting: the documents
// are in order already.
func (m *sectionMaker) following(first int) []followed {
	next := m.next[first]
	var seconds []uint32
	for _, f := range next {
		if m.counts[f.second]++; m.counts[f.second] == 1 {
			seconds = append(seconds, f.second)
		}
	}
	slices.Sort(seconds)
	posts := make([]post, len(next))
	out := make([]followed, len(seconds))
	at := uint32(0)
	for i, second := range seconds {
		n := m.counts[second]
		out[i] = followed{second, posts[at : at+n]}
		m.counts[second], at = at, at+n
	}
	for _, f := range next {
		posts[m.counts[f.second]] = f.post
		m.counts[f.second]++
	}
	for _, second := range seconds {
		m.counts[second] = 0
	}
	return out
}

// maxOwn is how many documents the variants of a word may have in all, written as
// one entry. There are syllables with eight frequent ones, and who asks for one
// shall not pay for all.
const maxOwn = 8000

func (p *postings) ownVariants(from, until int) []variant {
	var own []variant
	for i := from; i < until; i++ {
		if len(p.own[i]) > 0 {
			own = append(own, variant{p.vocab[i].code, p.own[i]})
		}
	}
	return own
}

func splits(own []variant) bool {
	total := 0
	for _, v := range own {
		total += len(v.posts)
	}
	return len(own) > 1 && total > maxOwn
}

// union returns the documents of all variants, each in its highest class.
func union(own []variant) []post {
	var all []post
	for _, v := range own {
		all = append(all, v.posts...)
	}
	slices.Sort(all)
	out := all[:0]
	for i, p := range all {
		if i+1 == len(all) || all[i+1]>>2 != p>>2 {
			out = append(out, p)
		}
	}
	return out
}

// add appends an entry to a section. Frequent variants come first.
func (m *sectionMaker) add(s *section, key string, variants []variant) {
	slices.SortFunc(variants, func(a, b variant) int {
		if d := len(b.posts) - len(a.posts); d != 0 {
			return d
		}
		return strings.Compare(a.marks, b.marks)
	})
	e := entry{key: key, from: s.bits.len()}
	for _, v := range variants {
		if len(v.posts) == 0 {
			continue // a word of an alias that stands nowhere
		}
		e.variants += "!" + v.marks
		e.count += len(v.posts)
		m.writePosts(&s.bits, v.posts)
	}
	if e.variants == "!" || e.variants == "!," {
		e.variants = ""
	}
	if e.to = s.bits.len(); e.to > e.from {
		s.entries = append(s.entries, e)
	}
}

// enough is how many documents must have a key in their titles, headings and
// terms for nobody to see which of the others have it often.
const enough = 50

// writePosts writes the counts of the classes, then the documents of each,
// highest class first.
func (m *sectionMaker) writePosts(w *bitWriter, posts []post) {
	for c := range m.lists {
		m.lists[c] = m.lists[c][:0]
	}
	often := post(classOften)
	if n := 0; len(posts) > enough {
		for _, p := range posts {
			n += int(p >> 1 & 1)
		}
		if n >= enough {
			often = classOnce
		}
	}
	for _, p := range posts {
		c := p & 3
		if c == classOften {
			c = often
		}
		m.lists[c] = append(m.lists[c], uint32(p>>2))
	}
	for c := classes - 1; c >= 0; c-- {
		w.gamma(len(m.lists[c]) + 1)
	}
	for c := classes - 1; c >= 0; c-- {
		w.list(m.lists[c], m.n)
	}
}

// shard is a file of words being written.
type shard struct {
	dictionary strings.Builder
	bits       bitWriter
	last       string // key
}

func (s *shard) add(sec *section, e entry) {
	if s.last != "" {
		s.dictionary.WriteByte('|')
	}
	s.dictionary.WriteString(frontCode(s.last, e.key) + e.variants)
	s.last = e.key
	s.bits.copy(&sec.bits, e.from, e.to)
}

func (s *shard) text() string { return s.dictionary.String() + "~" + s.bits.string() }

// frontCode returns a key without what it shares with the one before: how many
// characters that are, as a digit, then the rest.
func frontCode(before, key string) string {
	shared, n := 0, 0
	for n < len(before) && n < len(key) && before[n] == key[n] && shared < 35 {
		_, size := utf8.DecodeRuneInString(key[n:])
		if !strings.HasPrefix(before[n:], key[n:n+size]) {
			break
		}
		n += size
		shared++
	}
	return base36[shared:shared+1] + key[n:]
}

const base36 = "0123456789abcdefghijklmnopqrstuvwxyz"
