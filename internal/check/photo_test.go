package check

import (
	"slices"
	"testing"
)

// tiff is a block of EXIF in which the picture was taken at a latitude, with the
// numbers in the order of MM or II.
const (
	tiffII = "II*\x00\x08\x00\x00\x00\x01\x00\x25\x88\x04\x00\x01\x00\x00\x00\x1a\x00\x00\x00\x00\x00\x00\x00\x01\x00\x02\x00\x05\x00\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
	tiffMM = "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x3b\x00\x02\x00\x00\x00\x03An\x00\x00\x00\x00\x00\x00"
)

func TestPhoto(t *testing.T) {
	const jpegStart, png, webp = "\xff\xd8", "\x89PNG\r\n\x1a\n", "RIFF\x00\x00\x00\x00WEBP"
	for _, c := range []struct {
		name, head string
		want       []string
	}{
		{"JPEG with a place", jpegStart + "\xff\xe1\x00\x34Exif\x00\x00" + tiffII, []string{"photo-place"}},
		{"JPEG with an author", jpegStart + "\xff\xe0\x00\x04ab\xff\xe1\x00\x21Exif\x00\x00" + tiffMM, []string{"photo-owner"}},
		{"PNG with a place", png + "\x00\x00\x00\x00IHDR\x00\x00\x00\x00\x00\x00\x00\x2ceXIf" + tiffII + "\x00\x00\x00\x00", []string{"photo-place"}},
		{"WebP with an author", webp + "VP8 \x01\x00\x00\x00a\x00EXIF\x19\x00\x00\x00" + tiffMM, []string{"photo-owner"}},
		{"a place in XMP", jpegStart + "\xff\xe1\x00\x20<exif:GPSLatitude>", []string{"photo-place"}},
		{"an author in XMP", jpegStart + "\xff\xe1\x00\x50http://ns.adobe.com/xap/1.0/\x00<dc:creator><rdf:Seq><rdf:li>An</rdf:li>", []string{"photo-owner"}},
		{"an author in IPTC", jpegStart + "\xff\xed\x00\x17Photoshop 3.0\x00\x1c\x02\x50\x00\x02An", []string{"photo-owner"}},
		{"an author in PNG", png + "\x00\x00\x00\x09tEXtAuthor\x00An\x00\x00\x00\x00", []string{"photo-owner"}},
		{"JPEG without", jpegStart + "\xff\xda\x00\x02Exif", nil},
		{"cut short", jpegStart + "\xff\xe1\x00\x34Exif\x00\x00II*", nil},
		{"no picture", "hello", nil},
	} {
		var got []string
		for _, f := range Photo("a.jpg", []byte(c.head)) {
			got = append(got, f.Code)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: Photo finds %v, want %v", c.name, got, c.want)
		}
	}
}

func FuzzPhoto(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x34Exif\x00\x00" + tiffII))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x2ceXIf" + tiffMM))
	f.Add([]byte("RIFF\x00\x00\x00\x00WEBPEXIF\xff\xff\xff\xff" + tiffMM))
	f.Fuzz(func(t *testing.T, head []byte) { Photo("a.jpg", head) })
}
