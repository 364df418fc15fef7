package viet

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxSlug is the greatest length of a slug, short enough for a link on paper
// and for every file system.
const MaxSlug = 80

// Slug returns the name as one segment of an address: folded, made of a–z and
// 0–9, everything else a single hyphen (12/KH-UBND gives 12-kh-ubnd), none at
// the ends. A slug longer than [MaxSlug] is cut between syllables. Letters of
// other scripts are left out; where nothing is left the slug is "".
//
// Windows cannot have files named con, prn, aux, nul, com0–com9 and lpt0–lpt9,
// and con (child, animal) is a common word: such a slug gets a hyphen at the
// end, con-, which no other slug has.
//
// Slug(Slug(s)) == Slug(s), and names with equal keys have equal slugs.
func Slug(s string) string {
	var buf [MaxSlug + 4]byte
	b, _ := appendSlug(buf[:0], s)
	if reserved(b) {
		b = append(b, '-')
	}
	if string(b) == s {
		return s // as names of files mostly are
	}
	return string(b)
}

// Anchor returns the id of a heading: its slug, or muc (item) where it has none.
// An id may be con: it names no file. Making ids unique in a page is up to the
// caller.
func Anchor(s string) string {
	var buf [MaxSlug + 4]byte
	b, _ := appendSlug(buf[:0], s)
	if len(b) == 0 {
		return "muc"
	}
	return string(b)
}

// appendSlug appends the slug of s, reserved or not, to the empty b, and
// reports whether it had to be cut.
func appendSlug(b []byte, s string) (slug []byte, cut bool) {
	gap := false
	for _, r := range s {
		l := letterOf(r)
		switch {
		case l.base != 0:
			b = appendSlugByte(b, l.base, &gap)
		case r < utf8.RuneSelf:
			b = appendSlugByte(b, byte(r), &gap)
		case combining(r) || invisible(r):
		default:
			for _, c := range []byte(Fold(norm.NFKD.String(string(r)))) {
				b = appendSlugByte(b, c, &gap)
			}
		}
		if len(b) > MaxSlug {
			return cutSlug(b), true
		}
	}
	return b, false
}

// appendSlugByte appends a folded letter or digit, with a hyphen before it when
// there was a gap. Any other byte makes a gap.
func appendSlugByte(b []byte, c byte, gap *bool) []byte {
	if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
		*gap = true
		return b
	}
	if *gap && len(b) > 0 {
		b = append(b, '-')
	}
	*gap = false
	return append(b, c)
}

func cutSlug(b []byte) []byte {
	b = b[:MaxSlug+1]
	if i := bytes.LastIndexByte(b, '-'); i > 0 {
		return b[:i]
	}
	return b[:MaxSlug]
}

// devices are the names that Windows keeps for itself in every folder, with
// and without an extension.
var devices = []string{"con", "prn", "aux", "nul"}

func reserved(slug []byte) bool {
	if len(slug) == 4 && slug[3] >= '0' && slug[3] <= '9' {
		return string(slug[:3]) == "com" || string(slug[:3]) == "lpt"
	}
	return slices.Contains(devices, string(slug))
}
