package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// section is the part of the index of the words with one fold: what they are
// followed by, in the order of keys.
type section struct {
	entries []entry
	bits    bitWriter // of all entries
	size    int       // what all entries take on the wire
	split   bool      // the word's variants have entries of their own
}

// entry is a key and its variants, as they are written.
type entry struct {
	key      string
	variants string // "!a5!" or "!a5,2"; "" for one without marks
	from, to int    // in the section's bits
	count    int    // documents of all variants
	size     int    // what it takes on the wire, about
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
	counts  []uint32 // by word: how often it follows
	seconds []uint32
	names   []byte // keys and variants of the section
	ends    []int  // where these end in it, by turns
	lists   [classes][]uint32
}

func (p *postings) sectionMaker() *sectionMaker {
	return &sectionMaker{postings: p, counts: make([]uint32, len(p.vocab))}
}

// section makes the section of the words vocab[from:until].
func (m *sectionMaker) section(from, until int) *section {
	s := &section{}
	fold := m.vocab[from].fold
	own := m.ownVariants(from, until)
	s.split = splits(own)
	if s.split {
		m.add(s, fold, "", []variant{{posts: m.union(own)}})
	} else {
		m.add(s, fold, "", own)
	}
	m.addPairs(s, from, until)
	if s.split {
		slices.SortFunc(own, func(a, b variant) int { return strings.Compare(a.first, b.first) })
		for _, v := range own {
			m.add(s, fold, "="+v.first, []variant{{posts: v.posts}})
		}
	}
	s.bits.whole()
	m.name(s)
	return s
}

// addPairs adds what follows the words vocab[from:until].
func (m *sectionMaker) addPairs(s *section, from, until int) {
	var all []followed
	for first := from; first < until; first++ {
		all = m.following(first, all)
	}
	if until > from+1 {
		slices.SortStableFunc(all, func(a, b followed) int { return strings.Compare(m.vocab[a.second].fold, m.vocab[b.second].fold) })
	}
	var variants []variant
	for i := 0; i < len(all); {
		fold := m.vocab[all[i].second].fold
		variants = variants[:0]
		for ; i < len(all) && m.vocab[all[i].second].fold == fold; i++ {
			variants = append(variants, variant{m.vocab[all[i].first].code, m.vocab[all[i].second].code, all[i].posts})
		}
		m.add(s, m.vocab[from].fold, " "+fold, variants)
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
	posts := make([]post, len(next))
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
func (p *postings) union(own []variant) []post {
	best := make([]post, p.n)
	total := 0
	for _, v := range own {
		for _, now := range v.posts {
			if best[now>>2] == 0 {
				total++
			}
			best[now>>2] = max(best[now>>2], now+1) // 0 is none
		}
	}
	out := make([]post, 0, total)
	for _, b := range best {
		if b > 0 {
			out = append(out, b-1)
		}
	}
	return out
}

// add appends an entry to a section, whose key is fold and rest. Frequent
// variants come first.
func (m *sectionMaker) add(s *section, fold, rest string, variants []variant) {
	if len(variants) > 1 {
		slices.SortFunc(variants, func(a, b variant) int {
			return cmp.Or(len(b.posts)-len(a.posts), strings.Compare(a.first, b.first), strings.Compare(a.second, b.second))
		})
	}
	begin := len(m.names)
	m.names = append(append(m.names, fold...), rest...)
	marks := len(m.names)
	e := entry{from: s.bits.len()}
	for _, v := range variants {
		if len(v.posts) == 0 {
			continue // a word of an alias that stands nowhere
		}
		m.names = append(append(m.names, '!'), v.first...)
		if rest != "" && rest[0] == ' ' {
			m.names = append(append(m.names, ','), v.second...)
		}
		e.count += len(v.posts)
		m.writePosts(&s.bits, v.posts)
	}
	if e.count == 0 {
		m.names = m.names[:begin]
		return
	}
	if v := string(m.names[marks:]); v == "!" || v == "!," {
		m.names = m.names[:marks]
	}
	e.to = s.bits.len()
	e.size = (e.to-e.from)/8 + 2 + (len(m.names)-marks)/2
	s.size += e.size
	s.entries = append(s.entries, e)
	m.ends = append(m.ends, marks, len(m.names))
}

// name gives the entries of a section their parts of all names.
func (m *sectionMaker) name(s *section) {
	names := string(m.names)
	begin := 0
	for i := range s.entries {
		marks, end := m.ends[2*i], m.ends[2*i+1]
		s.entries[i].key, s.entries[i].variants = names[begin:marks], names[marks:end]
		begin = end
	}
	m.names, m.ends = m.names[:0], m.ends[:0]
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
