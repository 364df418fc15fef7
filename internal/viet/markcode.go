package viet

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// maxMarkCode is the length beyond which a hash is shorter.
const maxMarkCode = 24

// MarkCode returns a short code, of a–z, 0–9 and single hyphens, that tells
// apart names with the same slug. It is a pure function of Key(s), so that an
// address made as Slug(s) + "-" + MarkCode(s) stays the same when other names
// come and go. It is never "". A name without a slug may use the code alone.
//
// The code holds what the slug has lost, in the keys of the Telex keyboard:
// a e o for a circumflex, w for ă ơ ư, d for đ, then the tone s f r x j. The
// letter z stands for a letter that could have a mark but has none, where a
// marked one follows, and for a syllable without any mark. Syllables are joined
// by hyphens, bare ones at the end left out:
//
//	Mương ww · Mường wwf · Đào df · Dao z · Đi chợ d-wj · hoặc zwj
//
// Where a name differs from its slug in more than marks (signs, other
// scripts), or is too long, the code is the digit 0 and 40 bits of a hash.
func MarkCode(s string) string {
	key := Key(s)
	if code, ok := telexCode(key); ok {
		return code
	}
	sum := sha256.Sum256([]byte(key))
	return "0" + strings.ToLower(base32.HexEncoding.EncodeToString(sum[:5]))
}

// telexCode returns the code of marks of a key, and false when the code and
// the slug together would not give back the key.
func telexCode(key string) (string, bool) {
	var buf [MaxSlug + 4]byte
	if slug, cut := appendSlug(buf[:0], key); cut || len(slug) == 0 {
		return "", false
	}
	var code []byte
	for syl := range strings.SplitSeq(key, " ") {
		if len(code) > 0 {
			code = append(code, '-')
		}
		n := len(code)
		var ok bool
		if code, ok = appendTelex(code, syl); !ok {
			return "", false
		}
		if len(code) == n {
			code = append(code, 'z')
		}
	}
	for strings.HasSuffix(string(code), "-z") {
		code = code[:len(code)-2]
	}
	return string(code), len(code) <= maxMarkCode
}

// appendTelex appends the code of one syllable, nothing when it has no mark.
func appendTelex(code []byte, syllable string) ([]byte, bool) {
	start := len(code)
	word := make([]letter, 0, maxSyllable+1)
	toned := level
	for i, r := range syllable {
		l := letterOf(r)
		if l.base == 0 && (r < '0' || r > '9') || l.mark == stroke && i > 0 {
			return nil, false
		}
		if l.tone != level {
			toned = l.tone
		}
		word = append(word, l)
		code = append(code, telexKey(l)...)
	}
	for len(code) > start && code[len(code)-1] == 'z' {
		code = code[:len(code)-1]
	}
	if toned == level {
		return code, true
	}
	syl, ok := parseSyllable(word)
	if !ok || syl.tone != syl.place(OldStyle) {
		return nil, false
	}
	return append(code, toneKeys[toned]), true
}

// toneKeys are the keys of the Telex keyboard, by tone.
var toneKeys = [...]byte{grave: 'f', hook: 'r', tilde: 'x', acute: 's', dot: 'j'}

// telexKey returns the key for the mark of a letter: z where it could have one
// but has none, and "" where it could not. A d has its place at the beginning
// of the word, so that its absence needs no key.
func telexKey(l letter) string {
	switch {
	case l.mark == breve || l.mark == horn:
		return "w"
	case l.mark == circumflex:
		return string(rune(l.base))
	case l.mark == stroke:
		return "d"
	case l.base == 'a' || l.base == 'e' || l.base == 'o' || l.base == 'u':
		return "z"
	}
	return ""
}
