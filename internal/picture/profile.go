package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// mostProfile is the largest colour profile that copies carry: those of cameras
// and phones have half a kilobyte, those of printers half a megabyte.
const mostProfile = 2 << 10

// profileOf returns the colour profile of a photo that its copies need: without
// it the photos of many phones are paler than they were taken. nil when the
// colours are those that browsers take for granted.
func profileOf(src []byte, f Facts) []byte {
	if f.Format != JPEG {
		return nil
	}
	const header, part = 128, 14 // of a profile; of its segment: a name and "1 of 1"
	for b := src[2:min(int64(len(src)), f.pixels)]; len(b) > 4 && b[0] == 0xFF && b[1] != markSOS; {
		end := 2 + int(binary.BigEndian.Uint16(b[2:]))
		if end < 4 || end > len(b) {
			break
		}
		if s := b[4:end]; b[1] == markAPP2 && bytes.HasPrefix(s, iccName) && len(s) > part+header {
			p := s[part:]
			if s[13] != 1 || len(p) > mostProfile || string(p[16:20]) != "RGB " || bytes.Contains(p, []byte("sRGB")) || bytes.Contains(p, []byte("s\x00R\x00G\x00B")) {
				return nil
			}
			return p
		}
		b = b[end:]
	}
	return nil
}

// withProfile returns a copy with a colour profile.
func withProfile(file, profile []byte, m *image.RGBA) []byte {
	switch {
	case isWebP(file):
		return webpWithProfile(file, profile, m.Rect.Dx(), m.Rect.Dy())
	case bytes.HasPrefix(file, []byte{0xFF, markSOI}):
		out := append(make([]byte, 0, len(file)+len(profile)+18), 0xFF, markSOI, 0xFF, markAPP2)
		out = binary.BigEndian.AppendUint16(out, uint16(2+len(iccName)+2+len(profile)))
		out = append(append(append(out, iccName...), 1, 1), profile...)
		return append(out, file[2:]...)
	}
	return file
}

// webpWithProfile puts a profile into a WebP file of one chunk: that of a photo,
// which is never transparent.
func webpWithProfile(file, profile []byte, w, h int) []byte {
	const hasProfile = 0x20
	out := append(make([]byte, 0, len(file)+len(profile)+30), "RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00"...)
	out = append(out, hasProfile, 0, 0, 0, byte(w-1), byte((w-1)>>8), byte((w-1)>>16), byte(h-1), byte((h-1)>>8), byte((h-1)>>16))
	out = appendChunks(out, []webpChunk{{"ICCP", profile}}, "ICCP")
	out = append(out, file[12:]...)
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}
