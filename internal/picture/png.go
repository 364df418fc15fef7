package picture

import (
	"encoding/binary"
	"slices"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// pngChunk is a part of a PNG file: its name, what is in it, and all of it with
// length and checksum.
type pngChunk struct {
	name      string
	data, all []byte
}

// pngChunks returns the chunks of a PNG file, up to its end or to where it is
// broken.
func pngChunks(src []byte) []pngChunk {
	const around = 12 // length, name, checksum
	var list []pngChunk
	b := src[min(len(src), len(pngSignature)):]
	for len(b) >= around {
		size := int64(binary.BigEndian.Uint32(b))
		if size > int64(len(b)-around) {
			break
		}
		c := pngChunk{string(b[4:8]), b[8 : 8+size], b[:around+size]}
		list = append(list, c)
		if c.name == "IEND" {
			break
		}
		b = b[around+size:]
	}
	return list
}

// keptChunks are those that say what is to be seen: pixels, frames, colours.
var keptChunks = []string{
	"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "acTL", "fcTL", "fdAT",
}

func cleanPNG(src []byte) []byte {
	out := append(make([]byte, 0, len(src)), pngSignature...)
	for _, c := range pngChunks(src) {
		if slices.Contains(keptChunks, c.name) {
			out = append(out, c.all...)
		}
	}
	return out
}
