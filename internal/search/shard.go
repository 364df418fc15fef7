package search

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"
)

// shard is a file of words being written.
type shard struct {
	dictionary []byte
	bits       bitWriter
	last       string // key
}

// add appends an entry, whose bits are bits[from:to].
func (s *shard) add(key, variants string, bits []byte, from, to int) {
	if s.last != "" {
		s.dictionary = append(s.dictionary, '|')
	}
	s.dictionary = append(appendFront(s.dictionary, s.last, key), variants...)
	s.last = key
	s.bits.copy(bits, from, to)
}

// text returns what was added, and begins anew.
func (s *shard) text() []byte {
	bits := s.bits.whole()
	text := make([]byte, 0, len(s.dictionary)+1+base64.RawURLEncoding.EncodedLen(len(bits)))
	text = base64.RawURLEncoding.AppendEncode(append(append(text, s.dictionary...), '~'), bits)
	*s = shard{dictionary: s.dictionary[:0], bits: bitWriter{bytes: bits[:0]}}
	return text
}

// appendFront appends a key without what it shares with the one before: how many
// characters that are, as a digit, then the rest.
func appendFront(out []byte, before, key string) []byte {
	shared, n := 0, 0
	for n < len(before) && n < len(key) && before[n] == key[n] && shared < 35 {
		_, size := utf8.DecodeRuneInString(key[n:])
		if !strings.HasPrefix(before[n:], key[n:n+size]) {
			break
		}
		n += size
		shared++
	}
	return append(append(out, base36[shared]), key[n:]...)
}

const base36 = "0123456789abcdefghijklmnopqrstuvwxyz"
