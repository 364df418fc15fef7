package picture

import (
	"bytes"
	"encoding/binary"
	"html"
	"strings"
)

// Tells returns what the metadata of a picture tells of people: whether it says
// where the picture was taken, and whose it is: the photographer, or the owner or
// number of the camera. head is the file or its beginning: what cameras and
// programs write stands before the pixels.
func Tells(head []byte) (place bool, owner string) {
	var e exif
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, markSOI}):
		e = jpegTells(head)
	case bytes.HasPrefix(head, []byte(pngSignature)):
		for _, c := range pngChunks(head) {
			switch name, text, _ := bytes.Cut(c.data, []byte{0}); {
			case c.name == "eXIf":
				e.add(readEXIF(c.data))
			case c.name == "tEXt" && strings.EqualFold(string(name), "Author"):
				e.add(exif{owner: latin1(text)})
			}
		}
	case isWebP(head):
		for _, c := range webpChunks(head[12:]) {
			if c.name == "EXIF" {
				e.add(readEXIF(c.data))
			}
		}
	default:
		return false, ""
	}
	e.add(xmpTells(head))
	return e.place, e.owner
}

// add takes over what is not known yet.
func (e *exif) add(more exif) {
	e.place = e.place || more.place
	if e.owner == "" {
		e.owner = more.owner
	}
}

// jpegTells reads the segments before the pixels.
func jpegTells(b []byte) exif {
	var e exif
	for b = b[2:]; len(b) > 4 && b[0] == 0xFF && b[1] != markSOS; {
		end := 2 + int(binary.BigEndian.Uint16(b[2:]))
		if end < 4 || end > len(b) {
			break
		}
		segment := b[4:end]
		switch {
		case b[1] == markAPP1 && bytes.HasPrefix(segment, exifName):
			e.add(readEXIF(segment))
		case b[1] == 0xED && bytes.HasPrefix(segment, []byte("Photoshop 3.0\x00")):
			e.add(exif{owner: byLine(segment)})
		}
		b = b[end:]
	}
	return e
}

// byLine returns the author that IPTC notes.
func byLine(b []byte) string {
	_, after, found := bytes.Cut(b, []byte{0x1C, 2, 80})
	if !found || len(after) < 2 {
		return ""
	}
	size := int(binary.BigEndian.Uint16(after))
	if size > len(after)-2 || size > 1000 {
		return ""
	}
	return strings.Trim(strings.ToValidUTF8(string(after[2:2+size]), "?"), "\x00 ")
}

// xmpTells reads XMP, which is XML somewhere in the file.
func xmpTells(head []byte) exif {
	e := exif{place: bytes.Contains(head, []byte("exif:GPSLatitude"))}
	_, after, found := bytes.Cut(head, []byte("<dc:creator>"))
	if !found {
		return e
	}
	creator, _, _ := bytes.Cut(after[:min(len(after), 2000)], []byte("</dc:creator>"))
	if _, item, ok := bytes.Cut(creator, []byte("<rdf:li")); ok {
		_, item, _ = bytes.Cut(item, []byte(">"))
		name, _, _ := bytes.Cut(item, []byte("<"))
		e.owner = strings.TrimSpace(html.UnescapeString(strings.ToValidUTF8(string(name), "?")))
	}
	return e
}

// latin1 returns the text of a PNG chunk, which UTF-8 is often put in.
func latin1(b []byte) string {
	if s := strings.ToValidUTF8(string(b), ""); s == string(b) {
		return strings.TrimSpace(s)
	}
	var out strings.Builder
	for _, c := range b {
		out.WriteRune(rune(c))
	}
	return strings.TrimSpace(out.String())
}
