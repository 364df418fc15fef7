package picture

import (
	"bytes"
	"encoding/binary"
)

// The markers of JPEG that are told apart.
const (
	markSOF0  = 0xC0 // begins a frame; up to 0xCF, but for the three that follow
	markDHT   = 0xC4
	markJPG   = 0xC8
	markDAC   = 0xCC
	markRST0  = 0xD0
	markRST7  = 0xD7
	markSOI   = 0xD8
	markEOI   = 0xD9
	markSOS   = 0xDA
	markAPP0  = 0xE0
	markAPP1  = 0xE1
	markAPP2  = 0xE2
	markAPP14 = 0xEE
	markAPP15 = 0xEF
	markCOM   = 0xFE
)

var (
	exifName = []byte("Exif\x00\x00")
	jfifName = []byte("JFIF\x00")
	iccName  = []byte("ICC_PROFILE\x00")
)

func isFrame(mark byte) bool {
	return mark >= markSOF0 && mark <= 0xCF && mark != markDHT && mark != markJPG && mark != markDAC
}

// cleanJPEG keeps what a decoder needs: tables, frames, scans, the colour
// profile and how colours are stored. Of a file that is cut off it keeps what is
// there.
func cleanJPEG(src []byte) []byte {
	out := append(make([]byte, 0, len(src)), 0xFF, markSOI)
	b := src[2:]
	for len(b) >= 2 {
		if b[0] != 0xFF { // what stands between segments means nothing
			b = b[1:]
			continue
		}
		mark := b[1]
		switch {
		case mark == 0xFF || mark == 0:
			b = b[1:]
			continue
		case mark == markEOI:
			return append(out, 0xFF, markEOI)
		case mark >= markRST0 && mark <= markSOI || mark == 1:
			b = b[2:]
			continue
		case len(b) < 4:
			return out
		}
		end := 2 + int(binary.BigEndian.Uint16(b[2:]))
		if end < 4 || end > len(b) {
			return out
		}
		out = append(out, keptSegment(mark, b[:end])...)
		b = b[end:]
		if mark == markSOS {
			n := scanLength(b)
			out = append(out, b[:n]...)
			b = b[n:]
		}
	}
	return out
}

// keptSegment returns what stays of a segment.
func keptSegment(mark byte, segment []byte) []byte {
	switch {
	case mark == markAPP0 && bytes.HasPrefix(segment[4:], jfifName) && len(segment) >= 18:
		const withoutThumbnail = 16
		kept := append([]byte{0xFF, markAPP0, 0, withoutThumbnail}, segment[4:16]...)
		return append(kept, 0, 0)
	case mark == markAPP2 && bytes.HasPrefix(segment[4:], iccName), mark == markAPP14 && bytes.HasPrefix(segment[4:], []byte("Adobe")):
		return segment
	case mark >= markAPP0 && mark <= markAPP15, mark >= 0xF0: // JPGn and comments
		return nil
	}
	return segment
}

// scanLength returns how far the coded pixels of a scan go: up to the next
// marker that is not one of theirs.
func scanLength(b []byte) int {
	for i := 0; i < len(b); {
		n := bytes.IndexByte(b[i:], 0xFF)
		if n < 0 || i+n+1 >= len(b) {
			break
		}
		i += n
		if mark := b[i+1]; mark != 0 && mark != 0xFF && (mark < markRST0 || mark > markRST7) {
			return i
		}
		i++
	}
	return len(b)
}
