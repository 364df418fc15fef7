package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"

	"loa/internal/webp"
)

// The colours of the four quarters of scene, as it is to be seen: from the upper
// left to the lower right.
var quarters = [4]color.RGBA{{220, 30, 30, 255}, {30, 160, 60, 255}, {40, 60, 210, 255}, {240, 220, 40, 255}}

// scene is a picture whose quarters differ, with a little grain so that it has
// bytes.
func scene(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	grain := uint32(1)
	for y := range h {
		for x := range w {
			c := quarters[2*(2*y/h)+2*x/w]
			grain = grain*1664525 + 1013904223
			n := uint8(grain >> 29)
			m.SetRGBA(x, y, color.RGBA{c.R - n, c.G + n, c.B - n, 255})
		}
	}
	return m
}

func jpegOf(t testing.TB, m image.Image, quality int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func webpOf(t testing.TB, m *image.RGBA) []byte {
	t.Helper()
	b, err := webp.Encode(unmultiplied(m), webp.Options{Quality: 90, Effort: 0})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func gifOf(t testing.TB, frames int) []byte {
	t.Helper()
	g := gif.GIF{LoopCount: 0}
	for i := range frames {
		p := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.Black, color.White})
		p.Pix[i] = 1
		g.Image, g.Delay = append(g.Image, p), append(g.Delay, 10)
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &g); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// secret stands in everything that must not be published.
const secret = "Nguyen Van A 21.0285N"

// exifBlock is EXIF with a turn, an artist and a place.
func exifBlock(turn int) []byte {
	b := []byte("II*\x00\x08\x00\x00\x00\x03\x00")
	entry := func(tag, kind uint16, count, value uint32) {
		b = binary.LittleEndian.AppendUint16(b, tag)
		b = binary.LittleEndian.AppendUint16(b, kind)
		b = binary.LittleEndian.AppendUint32(b, count)
		b = binary.LittleEndian.AppendUint32(b, value)
	}
	const textAt, gpsAt = 50, 50 + len(secret) + 1
	entry(tagTurn, 3, 1, uint32(turn))
	entry(tagArtist, 2, uint32(len(secret)+1), textAt)
	entry(tagGPS, 4, 1, uint32(gpsAt))
	b = append(b, 0, 0, 0, 0)
	b = append(b, secret+"\x00"...)
	b = append(b, 1, 0)
	entry(tagLat, 5, 3, textAt)
	return append(b, 0, 0, 0, 0)
}

func segment(mark byte, data string) []byte {
	return append(binary.BigEndian.AppendUint16([]byte{0xFF, mark}, uint16(2+len(data))), data...)
}

// withNotes returns a JPEG file with everything in it that cameras and programs
// write, before the picture, between its parts and behind its end.
func withNotes(src []byte, turn int) []byte {
	out := bytes.Clone(src[:2])
	for _, s := range [][]byte{
		segment(markAPP1, "Exif\x00\x00"+string(exifBlock(turn))),
		segment(markAPP1, "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>"+secret),
		segment(0xED, "Photoshop 3.0\x00"+secret),
		segment(markCOM, secret),
		segment(markAPP2, "MPF\x00"+secret),
	} {
		out = append(out, s...)
	}
	out = append(out, src[2:]...)
	return append(out, "a film: "+secret...)
}

// chunk returns a part of a PNG file.
func chunk(name, data string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(b, name+data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(name+data)))
}

// pngWithNotes returns a PNG file with metadata before and behind the pixels.
func pngWithNotes(src []byte, turn int) []byte {
	const header = 8 + 25
	out := bytes.Clone(src[:header])
	out = append(out, chunk("eXIf", string(exifBlock(turn)))...)
	out = append(out, chunk("tEXt", "Author\x00"+secret)...)
	out = append(out, chunk("iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+secret)...)
	out = append(out, src[header:len(src)-12]...)
	out = append(out, chunk("tIME", secret)...)
	out = append(out, src[len(src)-12:]...)
	return append(out, secret...)
}

// webpWithNotes returns a WebP file in the extended form with metadata.
func webpWithNotes(src []byte, w, h int) []byte {
	out := []byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x0c\x00\x00\x00")
	out = append(out, byte(w-1), byte((w-1)>>8), 0, byte(h-1), byte((h-1)>>8), 0)
	out = append(out, src[12:]...)
	for _, name := range []string{"EXIF", "XMP ", "ABCD"} {
		out = binary.LittleEndian.AppendUint32(append(out, name...), uint32(len(secret)))
		out = append(out, secret...)
		if len(secret)%2 == 1 {
			out = append(out, 0)
		}
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return append(out, secret...)
}

func look(src []byte) Facts { return Look(bytes.NewReader(src), int64(len(src))) }
