package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path"

	"github.com/rogpeppe/go-internal/testscript"
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
		chunk := binary.BigEndian.AppendUint32(nil, uint32(len(exifBlock())))
		body := append([]byte("eXIf"), exifBlock()...)
		chunk = binary.BigEndian.AppendUint32(append(chunk, body...), crc32.ChecksumIEEE(body))
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), insert(b.Bytes(), behindHeader, chunk), 0o644))
		return
	}
	ts.Check(jpeg.Encode(&b, picture, nil))
	body := append([]byte("Exif\x00\x00"), exifBlock()...)
	segment := append(binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(2+len(body))), body...)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), insert(b.Bytes(), 2, segment), 0o644))
}

func insert(b []byte, at int, more []byte) []byte {
	return append(append(append([]byte{}, b[:at]...), more...), b[at:]...)
}

// exifBlock is a directory with two others: the owner of the camera, and a
// latitude.
func exifBlock() []byte {
	const (
		exifAt, gpsAt, textAt = 38, 56, 74
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
	directory(2)
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
