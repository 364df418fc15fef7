package picture

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"image"
	_ "image/gif" // the formats whose size is read
	_ "image/png"
	"io"
	"path"
	"slices"
	"strings"

	_ "golang.org/x/image/webp"

	"loa/internal/diag"
)

// headBytes are enough to know any picture but a JPEG file, which may have
// megabytes of metadata before it begins.
const headBytes = 64 << 10

// IsName reports whether a file's name is that of a picture.
func IsName(name string) bool {
	return slices.Contains(endings, strings.ToLower(path.Ext(name)))
}

var endings = strings.Fields(".jpg .jpeg .jfif .png .gif .webp .svg .avif .heic .heif .bmp .tif .tiff")

// Look returns what there is to know of a file that has the name of a picture,
// from its beginning and, where r is also an [io.ReaderAt], its end. size is that
// of the file.
func Look(r io.Reader, size int64) Facts {
	buffered := bufio.NewReaderSize(r, headBytes)
	head, _ := buffered.Peek(headBytes)
	f := Facts{Size: size}
	switch {
	case len(head) == 0:
		f.fault(diag.T("the file is empty"), diag.T("copy the picture again from where it came from"))
	case bytes.HasPrefix(head, []byte{0xFF, markSOI}):
		f.jpeg(buffered)
	case bytes.HasPrefix(head, []byte(pngSignature)):
		f.png(head)
	case isWebP(head):
		f.webp(head)
	case bytes.HasPrefix(head, []byte("GIF8")):
		f.Format = GIF
		f.size(head)
	case isDrawing(head):
		f.svg(head, buffered)
	default:
		f.unknown(head)
	}
	if at, ok := r.(io.ReaderAt); ok && f.Fault.Format == "" && f.isCutOff(at) {
		f.fault(diag.T("the picture is cut off: its end is missing"), diag.T("copy it again from where it came from"))
	}
	f.Memory += f.work()
	if f.Fault.Format == "" && f.Memory > MostMemory {
		f.fault(diag.T("%d × %d pixels are too many to make smaller pictures of it", f.Width, f.Height),
			diag.T("save it with at most 6000 pixels on each side"))
	}
	return f
}

// jpeg reads the segments up to the first pixels.
func (f *Facts) jpeg(r *bufio.Reader) {
	f.Format = JPEG
	r.Discard(2)
	f.pixels = 2
	for f.segment(r) {
	}
	if f.Turn > 4 {
		f.Width, f.Height = f.Height, f.Width
	}
	if f.Width == 0 || f.Height == 0 {
		f.fault(diag.T("the file is damaged: it does not say how large the picture is"), diag.T("copy it again from where it came from"))
	}
}

// segment reads one segment of a JPEG file; false when there is none before the
// pixels.
func (f *Facts) segment(r *bufio.Reader) bool {
	var b [4]byte
	if _, err := io.ReadFull(r, b[:2]); err != nil {
		return false
	}
	for b[0] == 0xFF && b[1] == 0xFF { // fill bytes
		b[1], _ = r.ReadByte()
	}
	if b[0] != 0xFF || b[1] == markSOS || b[1] == markEOI {
		return false
	}
	if _, err := io.ReadFull(r, b[2:]); err != nil {
		return false
	}
	size := max(0, int(binary.BigEndian.Uint16(b[2:]))-2)
	f.pixels += 4 + int64(size)
	if b[1] != markAPP1 && !isFrame(b[1]) {
		_, err := r.Discard(size)
		return err == nil
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(r, data); err != nil {
		return false
	}
	if isFrame(b[1]) {
		f.frame(b[1], data)
	} else if bytes.HasPrefix(data, exifName) && f.Turn == 0 {
		f.Turn = readEXIF(data).turn
	}
	return true
}

// frame reads the header of the picture itself. A progressive file is decoded
// from all its numbers at once, which are four bytes each.
func (f *Facts) frame(mark byte, b []byte) {
	if len(b) < 6 || f.Width > 0 {
		return
	}
	f.Height, f.Width = int(binary.BigEndian.Uint16(b[1:])), int(binary.BigEndian.Uint16(b[3:]))
	if mark > markSOF0+2 || b[0] != 8 {
		f.fault(diag.T("a kind of JPEG that few programs can read"), diag.T("save it again as JPEG"))
	}
	most, samples := 1, 0
	for i := 6; i+2 < len(b); i += 3 {
		n := int(b[i+1]>>4) * int(b[i+1]&15)
		samples, most = samples+n, max(most, n)
	}
	bytesEach := int64(1)
	if mark == markSOF0+2 {
		bytesEach += 4
	}
	if b[5] == 4 { // CMYK is copied once
		bytesEach++
	}
	f.Memory = f.Size + int64(f.Width)*int64(f.Height)*int64(samples)*bytesEach/int64(most)
}

// size reads width and height from the header of a picture.
func (f *Facts) size(head []byte) image.Config {
	c, _, err := image.DecodeConfig(bytes.NewReader(head))
	if err != nil {
		f.fault(diag.T("the file is damaged: it does not say how large the picture is"), diag.T("copy it again from where it came from"))
		return c
	}
	f.Width, f.Height = c.Width, c.Height
	return c
}

func (f *Facts) png(head []byte) {
	f.Format = PNG
	f.size(head)
	if f.Fault.Format != "" {
		return
	}
	const depth, colour, interlace = 24, 25, 28 // in IHDR
	each := int64(4)
	if head[depth] == 16 {
		each = 8
	}
	if head[colour] == 3 || head[colour] == 0 {
		each /= 4
	}
	if head[interlace] == 1 {
		each *= 2
	}
	f.Alpha = head[colour] >= 4
	for _, c := range pngChunks(head) {
		switch c.name {
		case "acTL":
			f.Moving = true
		case "tRNS":
			f.Alpha = true
		case "eXIf":
			f.Turn = readEXIF(c.data).turn
		}
	}
	if f.Turn > 4 {
		f.Width, f.Height = f.Height, f.Width
	}
	f.Memory = f.Size + int64(f.Width)*int64(f.Height)*each
}

func (f *Facts) webp(head []byte) {
	f.Format = WebP
	f.size(head)
	const flags, lossless = 20, 16
	if len(head) < 30 {
		return
	}
	switch string(head[12:16]) {
	case "VP8X":
		f.Moving, f.Alpha = head[flags]&webpMoves != 0, head[flags]&webpAlpha != 0
	case "VP8L":
		f.Alpha = true
	}
	f.Memory = f.Size + int64(f.Width)*int64(f.Height)*4
}

// isDrawing reports whether a file is XML that begins an SVG drawing.
func isDrawing(head []byte) bool {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
	return bytes.HasPrefix(text, []byte("<")) && bytes.Contains(head, []byte("<svg")) && !bytes.HasPrefix(bytes.ToLower(text), []byte("<!doctype html"))
}

// mostDrawing is how much of a drawing is looked through for scripts.
const mostDrawing = 8 << 20

func (f *Facts) svg(head []byte, r io.Reader) {
	ok := false
	if f.Width, f.Height, ok = svgSize(bytes.NewReader(head)); !ok {
		f.unknown(head)
		return
	}
	f.Format = SVG
	all, err := io.ReadAll(io.LimitReader(r, mostDrawing))
	if err != nil {
		return
	}
	_, f.Removed = cleanSVG(all)
	if line := brokenAt(all); line > 0 && len(all) < mostDrawing {
		f.fault(diag.T("the drawing is broken at line %d, and browsers do not show it", line), diag.T("save it again in the program that drew it"))
	}
}

// unknown says what a file is instead of a picture that browsers show.
func (f *Facts) unknown(head []byte) {
	kind := ""
	switch {
	case bytes.HasPrefix(head, []byte("BM")):
		kind = "BMP"
	case bytes.HasPrefix(head, []byte("II*\x00")), bytes.HasPrefix(head, []byte("MM\x00*")):
		kind = "TIFF"
	case len(head) > 12 && string(head[4:8]) == "ftyp":
		if brand := string(head[8:12]); brand == "avif" || brand == "avis" {
			f.Format, f.Tells = AVIF, true
			return
		}
		kind = "HEIC"
	}
	if kind != "" {
		f.Tells = true
		f.fault(diag.T("a picture of the kind %s, which browsers do not show", kind), diag.T("save it as JPEG"))
		return
	}
	f.fault(diag.T("the file is not a picture, though its name says so"), diag.T("open it to see what it is, and copy the picture again"))
}

// isCutOff looks for the mark with which a file must end. Cameras append things
// to a photo, so the mark need not be the last.
func (f *Facts) isCutOff(r io.ReaderAt) bool {
	const tail = 64 << 10
	var mark []byte
	switch f.Format {
	case JPEG:
		mark = []byte{0xFF, markEOI}
	case PNG:
		mark = []byte("IEND")
	case WebP:
		var b [8]byte
		_, err := r.ReadAt(b[:], 0)
		return err == nil && int64(binary.LittleEndian.Uint32(b[4:]))+8 > f.Size
	default:
		return false
	}
	for end := f.Size; end > f.pixels; end -= tail - int64(len(mark)) {
		from := max(f.pixels, end-tail) // a thumbnail before the pixels has an end too
		b := make([]byte, end-from)
		if n, err := r.ReadAt(b, from); n < len(b) && err != nil {
			return false // what cannot be read is told elsewhere
		}
		if bytes.Contains(b, mark) {
			return false
		}
		if from == f.pixels {
			break
		}
	}
	return true
}
