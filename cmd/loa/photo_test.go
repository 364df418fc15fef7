package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
	_ "golang.org/x/image/webp"
)

// exifPhoto makes a picture that tells where it was taken, and whose camera it was.
func exifPhoto(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: exif FILE")
	}
	var b bytes.Buffer
	picture := image.NewGray(image.Rect(0, 0, 2, 2))
	if path.Ext(args[0]) == ".png" {
		ts.Check(png.Encode(&b, picture))
		const behindHeader = 8 + 25
		chunk := binary.BigEndian.AppendUint32(nil, uint32(len(exifBlock(1))))
		body := append([]byte("eXIf"), exifBlock(1)...)
		chunk = binary.BigEndian.AppendUint32(append(chunk, body...), crc32.ChecksumIEEE(body))
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), insert(b.Bytes(), behindHeader, chunk), 0o644))
		return
	}
	ts.Check(jpeg.Encode(&b, picture, nil))
	body := append([]byte("Exif\x00\x00"), exifBlock(1)...)
	segment := append(binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(2+len(body))), body...)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), insert(b.Bytes(), 2, segment), 0o644))
}

func insert(b []byte, at int, more []byte) []byte {
	return append(append(append([]byte{}, b[:at]...), more...), b[at:]...)
}

// exifBlock is a directory with how the camera was held, and two others: the
// owner of the camera, and a latitude.
func exifBlock(turn uint16) []byte {
	const (
		exifAt, gpsAt, textAt = 50, 68, 86
		owner                 = "Nguyen Van A\x00"
	)
	b := []byte("II*\x00\x08\x00\x00\x00")
	entry := func(tag, kind uint16, count, value uint32) {
		b = binary.LittleEndian.AppendUint16(b, tag)
		b = binary.LittleEndian.AppendUint16(b, kind)
		b = binary.LittleEndian.AppendUint32(b, count)
		b = binary.LittleEndian.AppendUint32(b, value)
	}
	directory := func(entries int) { b = binary.LittleEndian.AppendUint16(b, uint16(entries)) }
	end := func() { b = append(b, 0, 0, 0, 0) }
	directory(3)
	entry(0x0112, 3, 1, uint32(turn))
	entry(0x8769, 4, 1, exifAt)
	entry(0x8825, 4, 1, gpsAt)
	end()
	directory(1)
	entry(0xA430, 2, uint32(len(owner)), textAt)
	end()
	directory(1)
	entry(0x0002, 5, 3, textAt)
	end()
	return append(b, owner+"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"...)
}

// photo makes a photo with metadata. Its upper left quarter is red.
func photo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: photo FILE W H TURN")
	}
	w, h, turn := number(ts, args[1]), number(ts, args[2]), number(ts, args[3])
	if turn > 4 {
		w, h = h, w // as the camera stores it
	}
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	grain := uint32(1)
	for y := range h {
		for x := range w {
			grain = grain*1664525 + 1013904223
			m.SetRGBA(x, y, color.RGBA{uint8(255 * x / w), uint8(255 * y / h), uint8(grain >> 27), 255})
		}
	}
	var b bytes.Buffer
	ts.Check(jpeg.Encode(&b, m, &jpeg.Options{Quality: 90}))
	body := append([]byte("Exif\x00\x00"), exifBlock(uint16(turn))...)
	segment := append(binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(2+len(body))), body...)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), insert(b.Bytes(), 2, segment), 0o644))
}

func shows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: shows FILE W H")
	}
	src := []byte(ts.ReadFile(args[0]))
	c, kind, err := image.DecodeConfig(bytes.NewReader(src))
	ts.Check(err)
	if w, h := number(ts, args[1]), number(ts, args[2]); c.Width != w || c.Height != h {
		ts.Fatalf("%s is %d × %d pixels (%s), want %d × %d", args[0], c.Width, c.Height, kind, w, h)
	}
	for _, mark := range []string{"Exif", "EXIF", "eXIf", "Nguyen Van A"} {
		if bytes.Contains(src, []byte(mark)) {
			ts.Fatalf("%s holds %q", args[0], mark)
		}
	}
}

func damage(ts *testscript.TestScript, neg bool, args []string) {
	src := []byte(ts.ReadFile(args[0]))
	for i := len(src) / 2; i < len(src)-64; i++ {
		src[i] = 0xFF
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), src, 0o644))
}

func cutOff(ts *testscript.TestScript, neg bool, args []string) {
	src := []byte(ts.ReadFile(args[0]))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), src[:len(src)/2], 0o644))
}

func number(ts *testscript.TestScript, text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		ts.Check(errors.New("want a number: " + text))
	}
	return n
}
