package picture

import (
	"encoding/binary"
	"strings"
)

// The tags of EXIF that are read.
const (
	tagTurn   = 0x0112
	tagArtist = 0x013B
	tagExif   = 0x8769
	tagGPS    = 0x8825
	tagOwner  = 0xA430
	tagSerial = 0xA431
	tagLat    = 0x0002 // in the directory of GPS
)

// exif is what a block of EXIF tells.
type exif struct {
	turn  int // 1–8; 0 when it is not said
	place bool
	owner string
}

// readEXIF reads the directories of an EXIF block, which is a TIFF file without
// a picture. What is broken is not there.
func readEXIF(b []byte) exif {
	var e exif
	b = []byte(strings.TrimPrefix(string(b), "Exif\x00\x00"))
	if len(b) < 8 {
		return e
	}
	d := tiff{b, binary.LittleEndian}
	if string(b[:2]) == "MM" {
		d.order = binary.BigEndian
	}
	d.directory(d.order.Uint32(b[4:]), func(tag uint16, entry []byte) {
		switch tag {
		case tagTurn:
			if t := int(d.order.Uint16(entry[8:])); t <= 8 {
				e.turn = t
			}
		case tagArtist:
			e.owner = d.text(entry)
		case tagGPS:
			d.directory(d.order.Uint32(entry[8:]), func(tag uint16, _ []byte) { e.place = e.place || tag == tagLat })
		case tagExif:
			d.directory(d.order.Uint32(entry[8:]), func(tag uint16, entry []byte) {
				if tag == tagOwner || tag == tagSerial && e.owner == "" {
					e.owner = d.text(entry)
				}
			})
		}
	})
	return e
}

// tiff is a TIFF file with the order of its bytes.
type tiff struct {
	b     []byte
	order binary.ByteOrder
}

// directory calls each for every entry of a directory: its tag, and its twelve
// bytes.
func (d tiff) directory(at uint32, each func(tag uint16, entry []byte)) {
	if int64(at)+2 > int64(len(d.b)) {
		return
	}
	for i := range int(d.order.Uint16(d.b[at:])) {
		from := int64(at) + 2 + 12*int64(i)
		if from+12 > int64(len(d.b)) {
			return
		}
		entry := d.b[from : from+12]
		each(d.order.Uint16(entry), entry)
	}
}

// text returns the text of an entry of type ASCII.
func (d tiff) text(entry []byte) string {
	const typeASCII = 2
	size := int64(d.order.Uint32(entry[4:]))
	if d.order.Uint16(entry[2:]) != typeASCII || size < 1 || size > 1000 {
		return ""
	}
	if size <= 4 {
		return strings.Trim(string(entry[8:8+size]), "\x00 ")
	}
	from := int64(d.order.Uint32(entry[8:]))
	if from+size > int64(len(d.b)) {
		return ""
	}
	return strings.Trim(strings.ToValidUTF8(string(d.b[from:from+size]), "?"), "\x00 ")
}
