package search

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// postings says for each word and each pair of words in which documents it
// stands, and how.
type postings struct {
	n     int      // documents
	vocab []word   // sorted by fold, code: a word's place is its id
	folds []uint32 // by word: the first word with its fold
	own   [][]post // by word
	next  [][]follow
}

// post is a document (from bit 2 on) and the class.
type post uint32

func newPost(doc uint32, class byte) post { return post(doc<<2 | uint32(class)) }

// follow is one that is followed by a word.
type follow struct {
	second uint32
	post   post
}

func newPostings(c *collection) *postings {
	names := newAliases(c.meta.Aliases)
	v := newVocabulary(c, names)
	names.resolve(v)
	p := &postings{n: len(c.docs), vocab: v.words, folds: foldsOf(v.words)}
	p.makeRoom(v)
	var ids []uint32
	for d := range c.docs {
		doc := &c.docs[d]
		ids = v.of(doc.Entry, ids)
		p.add(uint32(d), doc.Entry, ids)
		names.apply(p, uint32(d), doc.Entry, ids)
		for _, e := range doc.Terms {
			ids = v.of(e, ids)
			p.addMore(uint32(d), e, ids)
			names.apply(p, uint32(d), e, ids)
		}
		doc.Entry, doc.Terms = nil, nil // a tenth of the memory that is needed
	}
	return p
}

// add counts the words of the first entry of the newest document. ids are those
// of the entry's words.
func (p *postings) add(doc uint32, e *Entry, ids []uint32) {
	for i, id := range ids {
		p.own[id] = append(p.own[id], newPost(doc, e.class(i)))
	}
	e.eachPair(func(first int, follows []uint16) {
		list := p.next[ids[first]]
		for _, f := range follows {
			list = append(list, follow{ids[f>>2], newPost(doc, byte(f&3))})
		}
		p.next[ids[first]] = list
	})
}

// addMore counts those of another entry.
func (p *postings) addMore(doc uint32, e *Entry, ids []uint32) {
	for i, id := range ids {
		p.addOwn(id, newPost(doc, e.class(i)))
	}
	e.eachPair(func(first int, follows []uint16) {
		for _, f := range follows {
			p.addPair(ids[first], ids[f>>2], newPost(doc, byte(f&3)))
		}
	})
}

// addOwn says that a word stands in the newest document. The highest class
// counts.
func (p *postings) addOwn(id uint32, now post) {
	list := p.own[id]
	if n := len(list); n > 0 && list[n-1]>>2 == now>>2 {
		list[n-1] = max(list[n-1], now)
		return
	}
	p.own[id] = append(list, now)
}

// addPair says likewise that a word follows another.
func (p *postings) addPair(first, second uint32, now post) {
	list := p.next[first]
	for i := len(list) - 1; i >= 0 && list[i].post>>2 == now>>2; i-- {
		if list[i].second == second {
			list[i].post = max(list[i].post, now)
			return
		}
	}
	p.next[first] = append(list, follow{second, now})
}

// makeRoom gives each list its part of one piece of memory, but for what aliases
// add: growing them would double the memory that is needed.
func (p *postings) makeRoom(v *vocabulary) {
	owns, nexts := 0, 0
	for _, u := range v.uses {
		owns += u.own
		nexts += u.next
	}
	p.own, p.next = make([][]post, len(p.vocab)), make([][]follow, len(p.vocab))
	posts, follows := make([]post, owns), make([]follow, nexts)
	for n, u := range v.uses {
		if u.own > 0 {
			id := v.ids[n]
			p.own[id], posts = posts[:0:u.own], posts[u.own:]
			p.next[id], follows = follows[:0:u.next], follows[u.next:]
		}
	}
}

// vocabulary is every word of the documents and of the aliases.
type vocabulary struct {
	words []word   // sorted: a word's place is its id
	ids   []uint32 // by number
	uses  []use    // likewise
}

// use says in how many entries a word stands, and how many words follow it there.
type use struct{ own, next int }

func newVocabulary(c *collection, names *aliases) *vocabulary {
	v := &vocabulary{}
	var known []word
	if len(c.docs) > 0 {
		known = c.docs[0].Entry.numbers.known()
	}
	v.uses = make([]use, len(known))
	note := func(e *Entry) {
		for i, n := range e.words {
			u := &v.uses[n]
			u.own++
			u.next += int(e.links[i] >> 2)
		}
	}
	for d := range c.docs {
		note(c.docs[d].Entry)
		for _, e := range c.docs[d].Terms {
			note(e)
		}
	}
	for n, x := range known {
		if v.uses[n].own > 0 {
			v.words = append(v.words, x)
		}
	}
	v.words = append(v.words, names.words()...)
	slices.SortFunc(v.words, word.compare)
	v.words = slices.Compact(v.words)
	v.ids = make([]uint32, len(known))
	for n, x := range known {
		if v.uses[n].own > 0 {
			v.ids[n] = v.id(x)
		}
	}
	return v
}

// id returns the id of a word.
func (v *vocabulary) id(x word) uint32 {
	i, _ := slices.BinarySearchFunc(v.words, x, word.compare)
	return uint32(i)
}

// of returns the ids of an entry's words in out.
func (v *vocabulary) of(e *Entry, out []uint32) []uint32 {
	out = out[:0]
	for _, n := range e.words {
		out = append(out, v.ids[n])
	}
	return out
}

// foldsOf returns for each of sorted words the first one that has its fold.
func foldsOf(words []word) []uint32 {
	folds := make([]uint32, len(words))
	for i := 1; i < len(words); i++ {
		folds[i] = uint32(i)
		if words[i].fold == words[i-1].fold {
			folds[i] = folds[i-1]
		}
	}
	return folds
}

// groups returns the bounds in vocab of words that share a fold.
func (p *postings) groups() [][2]int {
	var out [][2]int
	for i := 0; i < len(p.vocab); {
		j := i
		for j < len(p.vocab) && p.folds[j] == uint32(i) {
			j++
		}
		out = append(out, [2]int{i, j})
		i = j
	}
	return out
}

// each calls do for 0 to n-1 on all cores, on each with what make returns.
func each[T any](n int, make func() T, do func(with T, i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			with := make()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(with, i)
			}
		})
	}
	all.Wait()
}
