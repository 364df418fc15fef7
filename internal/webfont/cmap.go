package webfont

import (
	"encoding/binary"

	"loa/internal/diag"
)

// lettersOf reads a table of letters: of its parts in Unicode the last in the
// fullest form that browsers read, 12 (any letter) before 4 (up to U+FFFF).
func lettersOf(cmap []byte) (map[rune]bool, diag.Text) {
	forms := map[uint16][]byte{}
	for i := range int(u16(cmap, 2)) {
		record := 4 + 8*i
		platform, encoding, at := u16(cmap, record), u16(cmap, record+2), int(u32(cmap, record+4))
		unicode := platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
		if unicode && at < len(cmap) {
			forms[u16(cmap, at)] = cmap[at:]
		}
	}
	letters := map[rune]bool{}
	if part, ok := forms[12]; ok {
		groups(part, letters)
	} else {
		segments(forms[4], letters)
	}
	if len(letters) == 0 {
		return nil, diag.T("the font has no letters of Unicode")
	}
	return letters, diag.Text{}
}

// segments reads form 4: stretches of letters with a distance to their shapes, or a
// list of these. They are in order, so that each letter is looked at once.
func segments(part []byte, letters map[rune]bool) {
	n := int(u16(part, 6)) / 2
	ends, starts, deltas, offsets := 14, 16+2*n, 16+4*n, 16+6*n
	next := 0
	for i := range n {
		from, to := int(u16(part, starts+2*i)), int(u16(part, ends+2*i))
		offset := int(u16(part, offsets+2*i))
		for c := max(from, next); c <= to && c < 0xFFFF; c++ {
			shape := uint16(c)
			if offset > 0 {
				shape = u16(part, offsets+2*i+offset+2*(c-from))
			}
			if (offset == 0 || shape != 0) && shape+u16(part, deltas+2*i) != 0 {
				letters[rune(c)] = true
			}
		}
		next = max(next, to+1)
	}
}

// groups reads form 12: stretches of letters, in order, with the shape of the first.
func groups(part []byte, letters map[rune]bool) {
	const head, group, last = 16, 12, 0x10FFFF
	n := min(int(u32(part, 12)), (len(part)-head)/group)
	next := uint32(0)
	for i := range max(n, 0) {
		at := head + group*i
		from, to, shape := u32(part, at), min(u32(part, at+4), last), u32(part, at+8)
		for c := max(from, next); c <= to; c++ {
			if shape+c-from != 0 {
				letters[rune(c)] = true
			}
		}
		next = max(next, to+1)
	}
}

// u16 and u32 read numbers; what lies behind the end is 0.
func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func u32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}
