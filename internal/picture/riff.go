package picture

import (
	"encoding/binary"
	"slices"
)

// The flags of a WebP file's header chunk.
const (
	webpMoves = 0x02
	webpXMP   = 0x04
	webpEXIF  = 0x08
	webpAlpha = 0x10
)

// webpChunk is a part of a WebP file.
type webpChunk struct {
	name string
	data []byte
}

// webpChunks returns the chunks that stand one after another.
func webpChunks(b []byte) []webpChunk {
	var list []webpChunk
	for len(b) >= 8 {
		size := int64(binary.LittleEndian.Uint32(b[4:]))
		if size > int64(len(b)-8) {
			break
		}
		list = append(list, webpChunk{string(b[:4]), b[8 : 8+size]})
		b = b[min(int64(len(b)), 8+size+size&1):] // padded to even
	}
	return list
}

// isWebP reports whether a file begins like one of WebP.
func isWebP(b []byte) bool {
	return len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP"
}

// body returns what stands in a WebP file, without what follows its end.
func webpBody(src []byte) []byte {
	end := min(int64(len(src)), 8+int64(binary.LittleEndian.Uint32(src[4:])))
	return src[min(12, end):end]
}

func cleanWebP(src []byte) []byte {
	out := append(make([]byte, 0, len(src)), "RIFF\x00\x00\x00\x00WEBP"...)
	out = appendChunks(out, webpChunks(webpBody(src)), "VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP")
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// appendChunks appends those of the kept names. Frames are made of chunks too.
func appendChunks(out []byte, chunks []webpChunk, kept ...string) []byte {
	const frameHeader = 16
	for _, c := range chunks {
		if !slices.Contains(kept, c.name) {
			continue
		}
		at := len(out)
		out = append(out, c.name+"\x00\x00\x00\x00"...)
		switch {
		case c.name == "VP8X" && len(c.data) > 0:
			out = append(out, c.data[0]&^(webpXMP|webpEXIF))
			out = append(out, c.data[1:]...)
		case c.name == "ANMF" && len(c.data) >= frameHeader:
			out = append(out, c.data[:frameHeader]...)
			out = appendChunks(out, webpChunks(c.data[frameHeader:]), "VP8 ", "VP8L", "ALPH")
		default:
			out = append(out, c.data...)
		}
		size := len(out) - at - 8
		binary.LittleEndian.PutUint32(out[at+4:], uint32(size))
		if size%2 == 1 {
			out = append(out, 0)
		}
	}
	return out
}
