// Package webfont knows which letters a web font holds.
//
// A font that lacks ễ shows a Vietnamese word in two fonts, its own and one of
// the system, and that is seen only on the page that has the word. [Letters] reads
// the table of letters (cmap) of a WOFF2 file, the only format that a page needs
// today; the outlines are not looked at. A font of several files is the sum of them.
//
// A file may be anything: what is read of it is at most 32 MB, and a million letters.
package webfont

import (
	"bytes"
	"io"
	"math"

	"github.com/andybalholm/brotli"

	"loa/internal/diag"
)

// mostBytes is the most that a font may hold when it is unpacked: those of
// Chinese, the largest there are, have 20 MB.
const mostBytes = 32 << 20

// cutOff says that a file ends too early.
var cutOff = diag.T("the file ends too early")

// Letters returns the letters for which a WOFF2 file has a shape. The fault says
// what is wrong with the file; its zero value is that nothing is.
func Letters(file []byte) (letters map[rune]bool, fault diag.Text) {
	const headSize = 48
	if len(file) < headSize || string(file[:4]) != "wOF2" {
		return nil, diag.T("the file is no WOFF2 font")
	}
	if string(file[4:8]) == "ttcf" {
		return nil, diag.T("the file holds several fonts, want one")
	}
	r := &reader{file[headSize:]}
	at, size, total := findTable(r, int(u16(file, 12)))
	packed := r.take(min(int(u32(file, 20)), len(r.rest))) // behind it a file may have more
	switch {
	case total == 0:
		return nil, cutOff
	case size == 0:
		return nil, diag.T("the font has no letters of Unicode")
	case total > mostBytes:
		return nil, diag.T("the font has more than %d MB when it is unpacked", mostBytes>>20)
	}
	unpacked, err := io.ReadAll(io.LimitReader(brotli.NewReader(bytes.NewReader(packed)), int64(at+size)))
	if err != nil {
		return nil, diag.T("the font is damaged: it cannot be unpacked")
	}
	if len(unpacked) < at+size {
		return nil, cutOff
	}
	return lettersOf(unpacked[at:])
}

// The numbers of tables that WOFF2 has for their names.
const (
	cmapTable, glyfTable, locaTable = 0, 10, 11
	namedTable                      = 63 // its name stands in the file
)

// findTable reads the list of n tables and returns where that of letters is in what
// is packed behind the list, and the size of everything there: 0 when the list is
// cut off.
func findTable(r *reader, n int) (at, size, total int) {
	for range n {
		flags := r.byte()
		table := flags & 63
		name := ""
		if table == namedTable {
			name = string(r.take(4))
		}
		length := r.number()
		// Outlines are packed in a way of their own unless they say 3, other tables
		// if they say anything but 0.
		usual := byte(0)
		if table == glyfTable || table == locaTable {
			usual = 3
		}
		if flags>>6 != usual {
			length = r.number()
		}
		if r.rest == nil || total+length > math.MaxInt32 {
			return 0, 0, 0
		}
		if table == cmapTable || name == "cmap" {
			at, size = total, length
		}
		total += length
	}
	return at, size, total
}

// reader takes bytes from the front; rest is nil once there were too few.
type reader struct{ rest []byte }

func (r *reader) take(n int) []byte {
	if len(r.rest) < n {
		r.rest = nil
		return make([]byte, n)
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) byte() byte { return r.take(1)[0] }

// number reads a number of seven bits a byte.
func (r *reader) number() (n int) {
	for range 5 {
		b := r.byte()
		n = n<<7 | int(b&0x7F)
		if b < 0x80 {
			return n
		}
	}
	r.rest = nil
	return 0
}
