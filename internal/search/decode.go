package search

import (
	"slices"
	"strings"
)

// wordShard is a file of words, read.
type wordShard struct {
	keys     []string // sorted
	variants [][]readVariant
}

// readVariant is a way in which a key is written, and the documents by class.
type readVariant struct {
	first, second string // codes; second only of a pair
	docs          [classes]list
}

// count returns in how many documents the variant stands.
func (v *readVariant) count() int {
	n := 0
	for _, d := range v.docs {
		n += d.count
	}
	return n
}

// get returns the variants of a key; none when the index does not have it.
func (s *wordShard) get(key string) []readVariant {
	i, ok := slices.BinarySearch(s.keys, key)
	if !ok {
		return nil
	}
	return s.variants[i]
}

// decodeShard reads the text of a file of words. Whatever the bytes are, it ends
// and takes memory in proportion to them.
func decodeShard(text string, n int) (*wordShard, error) {
	cut := strings.LastIndexByte(text, '~')
	if cut < 0 {
		return nil, errBroken
	}
	s := &wordShard{}
	bits := &bitReader{text: text[cut+1:]}
	if cut == 0 {
		return s, nil
	}
	before := ""
	for item := range strings.SplitSeq(text[:cut], "|") {
		head, variants, _ := strings.Cut(item, "!")
		key, ok := frontItem(before, head)
		if !ok || len(s.keys) > 0 && key <= before {
			return nil, errBroken
		}
		pair := strings.Contains(key, " ")
		var all []readVariant
		for marks := range strings.SplitSeq(variants, "!") {
			v := readVariant{first: marks}
			if pair {
				v.first, v.second, _ = strings.Cut(marks, ",")
			}
			if v.docs = bits.posts(n); bits.err != nil {
				return nil, bits.err
			}
			all = append(all, v)
		}
		s.keys = append(s.keys, key)
		s.variants = append(s.variants, all)
		before = key
	}
	return s, nil
}

// posts reads what section.writePosts has written.
func (r *bitReader) posts(n int) (docs [classes]list) {
	var counts [classes]int
	for c := classes - 1; c >= 0; c-- {
		counts[c] = r.gamma(n+1) - 1
	}
	for c := classes - 1; c >= 0 && r.err == nil; c-- {
		docs[c] = r.list(counts[c], n)
	}
	return docs
}
