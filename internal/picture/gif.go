package picture

import "slices"

// The blocks of a GIF file.
const (
	gifExtension = 0x21
	gifFrame     = 0x2C
	gifEnd       = 0x3B

	gifComment     = 0xFE
	gifApplication = 0xFF
)

// cleanGIF leaves out comments and what programs add; that the film begins
// anew is said in such an addition, which stays.
func cleanGIF(src []byte) []byte {
	g := film{b: src}
	if len(src) < 13 {
		return nil
	}
	g.take(13 + tableSize(src[10]))
	for len(g.b) > 0 {
		switch g.b[0] {
		case gifExtension:
			g.extension()
		case gifFrame:
			if len(g.b) < 10 {
				return g.out
			}
			g.take(10 + tableSize(g.b[9]))
			g.take(1 + blocks(g.b[min(1, len(g.b)):])) // how pixels are coded, and the pixels
		case gifEnd:
			return append(g.out, gifEnd)
		default:
			return g.out
		}
	}
	return g.out
}

// film is a GIF file that is read, and what was kept of it.
type film struct{ b, out []byte }

// take keeps the next bytes.
func (g *film) take(n int) {
	n = min(n, len(g.b))
	g.out, g.b = append(g.out, g.b[:n]...), g.b[n:]
}

func (g *film) extension() {
	if len(g.b) < 2 {
		g.b = nil
		return
	}
	n := min(len(g.b), 2+blocks(g.b[2:]))
	again := n > 14 && slices.Contains([]string{"NETSCAPE2.0", "ANIMEXTS1.0"}, string(g.b[3:14]))
	switch {
	case g.b[1] == gifComment, g.b[1] == gifApplication && !again:
		g.b = g.b[n:]
	default:
		g.take(n)
	}
}

// tableSize returns the size of the table of colours that flags announce.
func tableSize(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

// blocks returns the length of blocks that end with an empty one.
func blocks(b []byte) int {
	n := 0
	for n < len(b) {
		size := int(b[n])
		n += 1 + size
		if size == 0 {
			break
		}
	}
	return min(n, len(b))
}
