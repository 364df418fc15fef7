package check

import (
	"bytes"
	"encoding/binary"
	"path"
	"strings"

	"loa/internal/diag"
)

// PhotoHead is how much of a picture [Photo] needs: cameras write what they
// know before the picture itself.
const PhotoHead = 512 << 10

// IsPhoto reports whether a file's name is that of a picture that may tell where
// and by whom it was taken.
func IsPhoto(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".webp":
		return true
	}
	return false
}

// Photo returns what a picture tells of the place where it was taken and of the
// camera's owner. head is its first bytes, at most [PhotoHead] are looked at.
func Photo(path string, head []byte) []Finding {
	head = head[:min(len(head), PhotoHead)]
	exif := exifOf(head)
	var found []Finding
	add := func(code string, what diag.Text) {
		found = append(found, Finding{Code: code, Problem: diag.Problem{
			Pos: diag.Pos{File: path}, Warning: true, Text: what,
			Hint: diag.T("save the picture without its metadata before it is published"),
		}})
	}
	if exif.place || bytes.Contains(head, []byte("exif:GPSLatitude")) {
		add("photo-place", diag.T("the picture tells where it was taken"))
	}
	if exif.owner != "" {
		add("photo-owner", diag.T("the picture tells who took it or whose camera it was: %q", clip(exif.owner)))
	}
	return found
}

// exif is what a picture tells.
type exif struct {
	place bool
	owner string
}

// exifOf finds the block of EXIF in a JPEG, PNG or WebP file and reads it.
func exifOf(head []byte) exif {
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xD8")):
		return readTIFF(jpegBlock(head))
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return readTIFF(chunk(head[8:], "eXIf", binary.BigEndian, true, 4))
	case len(head) > 12 && string(head[8:12]) == "WEBP":
		return readTIFF(chunk(head[12:], "EXIF", binary.LittleEndian, false, 0))
	}
	return exif{}
}

// jpegBlock returns the EXIF of a JPEG file.
func jpegBlock(b []byte) []byte {
	for b = b[2:]; len(b) > 4 && b[0] == 0xFF; {
		size := int(binary.BigEndian.Uint16(b[2:]))
		if b[1] == 0xDA || size < 2 || size+2 > len(b) { // the picture itself
			return nil
		}
		if data, ok := bytes.CutPrefix(b[4:size+2], []byte("Exif\x00\x00")); ok && b[1] == 0xE1 {
			return data
		}
		b = b[size+2:]
	}
	return nil
}

// chunk returns a chunk of a file that is made of chunks: a length and a name,
// the length first or last, and so many bytes of checksum behind it.
func chunk(b []byte, name string, order binary.ByteOrder, lengthFirst bool, sum int) []byte {
	for len(b) >= 8 {
		at := 4
		found := string(b[:4])
		if lengthFirst {
			at, found = 0, string(b[4:8])
		}
		size := int64(order.Uint32(b[at:]))
		if size > int64(len(b)-8) {
			return nil
		}
		if found == name {
			return b[8 : 8+size]
		}
		if !lengthFirst {
			size += size & 1 // RIFF pads to even
		}
		b = b[min(int64(len(b)), 8+size+int64(sum)):]
	}
	return nil
}

// The tags that tell of persons and places.
const (
	tagArtist = 0x013B
	tagExif   = 0x8769
	tagGPS    = 0x8825
	tagOwner  = 0xA430
	tagSerial = 0xA431
	tagLat    = 0x0002 // in the directory of GPS
)

// readTIFF reads the directories of an EXIF block.
func readTIFF(b []byte) exif {
	var e exif
	b, _ = bytes.CutPrefix(b, []byte("Exif\x00\x00"))
	if len(b) < 8 {
		return e
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(b[:2]) == "MM" {
		order = binary.BigEndian
	}
	directory(b, order, order.Uint32(b[4:]), func(tag uint16, value uint32, text string) {
		switch tag {
		case tagArtist:
			e.owner = text
		case tagGPS:
			directory(b, order, value, func(tag uint16, _ uint32, _ string) { e.place = e.place || tag == tagLat })
		case tagExif:
			directory(b, order, value, func(tag uint16, _ uint32, text string) {
				if tag == tagOwner || tag == tagSerial && e.owner == "" {
					e.owner = text
				}
			})
		}
	})
	return e
}

// directory calls each for every entry of a directory of TIFF: its tag, its
// value, and the text that it may point to.
func directory(b []byte, order binary.ByteOrder, at uint32, each func(tag uint16, value uint32, text string)) {
	if int64(at)+2 > int64(len(b)) {
		return
	}
	n := int(order.Uint16(b[at:]))
	for i := range n {
		from := int64(at) + 2 + 12*int64(i)
		if from+12 > int64(len(b)) {
			return
		}
		entry := b[from : from+12]
		each(order.Uint16(entry), order.Uint32(entry[8:]), entryText(b, order, entry))
	}
}

// entryText returns the text of an entry of type ASCII.
func entryText(b []byte, order binary.ByteOrder, entry []byte) string {
	const typeASCII = 2
	size := int64(order.Uint32(entry[4:]))
	if order.Uint16(entry[2:]) != typeASCII || size < 1 || size > 1000 {
		return ""
	}
	if size <= 4 {
		return strings.Trim(string(entry[8:8+size]), "\x00 ")
	}
	from := int64(order.Uint32(entry[8:]))
	if from+size > int64(len(b)) {
		return ""
	}
	return strings.Trim(strings.ToValidUTF8(string(b[from:from+size]), "?"), "\x00 ")
}
