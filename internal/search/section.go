package search

import (
	"cmp"
	"slices"
	"strings"
)

// section is the part of the index of the words with one fold: what they are
// followed by, in the order of keys.
type section struct {
	names   string // of each entry its key and its variants, one after the other
	bits    []byte // of all entries, and eight bytes of zeros for bitWriter.copy
	entries []entry
	size    int  // what all entries take on the wire
	split   bool // the word's variants have entries of their own
}

// entry is a key and its variants, as they are written: "!a5!" or "!a5,2"; "" for
// one without marks.
type entry struct {
	marks, end uint32 // where the key ends in the section's names, and where the variants
	bits       uint32 // where it ends in the section's bits
	size       uint32 // what it takes on the wire, about
}

// each calls do for each entry: what it takes, its key, its variants, and where it
// is in the bits.
func (s *section) each(do func(size int, key, variants string, from, to int)) {
	var last entry
	for _, e := range s.entries {
		do(int(e.size), s.names[last.end:e.marks], s.names[e.marks:e.end], int(last.bits), int(e.bits))
		last = e
	}
}

// variant is a way to write a key with marks, and where it stands.
type variant struct {
	first, second string // codes; second only of a pair
	posts         []post
}

// sectionMaker makes sections. Each goroutine has one of its own, for what it
// works with.
type sectionMaker struct {
	*postings
	names    []byte // of the section that is being made, like all up to lists
	bits     bitWriter
	entries  []entry
	followed []followed
	posts    []post // of all in followed
	variants []variant
	lists    [classes][]uint32
	best     []post   // by document
	counts   []uint32 // by word: how often it follows
	seconds  []uint32
}

func (p *postings) sectionMaker() *sectionMaker {
	return &sectionMaker{postings: p, counts: make([]uint32, len(p.vocab))}
}

// section makes the section of the words vocab[from:until].
func (m *sectionMaker) section(from, until int) *section {
	m.names, m.entries, m.bits = m.names[:0], m.entries[:0], bitWriter{bytes: m.bits.bytes[:0]}
	s := &section{}
	fold := m.vocab[from].fold
	own := m.ownVariants(from, until)
	s.split = splits(own)
	if s.split {
		m.add(fold, "", "", []variant{{posts: m.union(own)}})
	} else {
		m.add(fold, "", "", own)
	}
	m.addPairs(from, until)
	if s.split {
		slices.SortFunc(own, func(a, b variant) int { return strings.Compare(a.first, b.first) })
		for _, v := range own {
			m.add(fold, "=", v.first, []variant{{posts: v.posts}})
		}
	}
	s.names, s.entries, s.bits = string(m.names), slices.Clone(m.entries), slices.Concat(m.bits.whole(), make([]byte, 8))
	for _, e := range s.entries {
		s.size += int(e.size)
	}
	return s
}

// addPairs adds what follows the words vocab[from:until].
func (m *sectionMaker) addPairs(from, until int) {
	total := 0
	for _, next := range m.next[from:until] {
		total += len(next)
	}
	m.posts = slices.Grow(m.posts[:0], total)
	all := m.followed[:0]
	for first := from; first < until; first++ {
		all = m.following(first, all)
	}
	m.followed = all
	if until > from+1 {
		slices.SortFunc(all, func(a, b followed) int { return int(m.folds[a.second]) - int(m.folds[b.second]) })
	}
	for i := 0; i < len(all); {
		fold := m.folds[all[i].second]
		variants := m.variants[:0]
		for ; i < len(all) && m.folds[all[i].second] == fold; i++ {
			variants = append(variants, variant{m.vocab[all[i].first].code, m.vocab[all[i].second].code, all[i].posts})
		}
		m.variants = variants
		m.add(m.vocab[from].fold, " ", m.vocab[fold].fold, variants)
	}
}

// followed is the documents in which a word follows another.
type followed struct {
	first, second uint32
	posts         []post
}

// following appends what follows a word, sorted by second word, by counting: the
// documents are in order already.
func (m *sectionMaker) following(first int, out []followed) []followed {
	next := m.next[first]
	seconds := m.seconds[:0]
	for _, f := range next {
		if m.counts[f.second]++; m.counts[f.second] == 1 {
			seconds = append(seconds, f.second)
		}
	}
	slices.Sort(seconds)
	begin := len(m.posts)
	m.posts = m.posts[:begin+len(next)]
	posts := m.posts[begin:]
	at := uint32(0)
	for _, second := range seconds {
		n := m.counts[second]
		out = append(out, followed{uint32(first), second, posts[at : at+n]})
		m.counts[second], at = at, at+n
	}
	for _, f := range next {
		posts[m.counts[f.second]] = f.post
		m.counts[f.second]++
	}
	for _, second := range seconds {
		m.counts[second] = 0
	}
	m.seconds = seconds
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
			own = append(own, variant{first: p.vocab[i].code, posts: p.own[i]})
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
func (m *sectionMaker) union(own []variant) []post {
	if m.best == nil {
		m.best = make([]post, m.n)
	}
	clear(m.best)
	total := 0
	for _, v := range own {
		for _, now := range v.posts {
			if m.best[now>>2] == 0 {
				total++
			}
			m.best[now>>2] = max(m.best[now>>2], now+1) // 0 is none
		}
	}
	out := make([]post, 0, total)
	for _, b := range m.best {
		if b > 0 {
			out = append(out, b-1)
		}
	}
	return out
}

// add appends an entry, whose key is all three: a fold, what stands behind it, and
// what that leads to. Frequent variants come first.
func (m *sectionMaker) add(fold, sign, rest string, variants []variant) {
	if len(variants) > 1 {
		slices.SortFunc(variants, func(a, b variant) int {
			if n := len(b.posts) - len(a.posts); n != 0 {
				return n
			}
			return cmp.Or(strings.Compare(a.first, b.first), strings.Compare(a.second, b.second))
		})
	}
	begin, from := len(m.names), m.bits.len()
	m.names = append(append(append(m.names, fold...), sign...), rest...)
	marks := len(m.names)
	empty := true
	for _, v := range variants {
		if len(v.posts) == 0 {
			continue // a word of an alias that stands nowhere
		}
		m.names = append(append(m.names, '!'), v.first...)
		if sign == " " {
			m.names = append(append(m.names, ','), v.second...)
		}
		m.writePosts(v.posts)
		empty = false
	}
	if empty {
		m.names = m.names[:begin]
		return
	}
	if v := string(m.names[marks:]); v == "!" || v == "!," {
		m.names = m.names[:marks]
	}
	end, bits := len(m.names), m.bits.len()
	m.entries = append(m.entries, entry{uint32(marks), uint32(end), uint32(bits), uint32((bits-from)/8 + 2 + (end-marks)/2)})
}

// enough is how many documents must have a key in their titles, headings and
// terms for nobody to see which of the others have it often.
const enough = 50

// writePosts writes the counts of the classes, then the documents of each,
// highest class first.
func (m *sectionMaker) writePosts(posts []post) {
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
		m.bits.gamma(len(m.lists[c]) + 1)
	}
	for c := classes - 1; c >= 0; c-- {
		m.bits.list(m.lists[c], m.n)
	}
}
