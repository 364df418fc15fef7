package picture

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestLook(t *testing.T) {
	photo := jpegOf(t, scene(640, 480), 90)
	graphic := pngOf(t, scene(64, 48))
	animated := webpWithNotes(webpOf(t, scene(64, 48)), 64, 48)
	animated[20] |= webpMoves
	for _, c := range []struct {
		name          string
		src           []byte
		format        Format
		width, height int
		fault         string // begins so
	}{
		{"photo", photo, JPEG, 640, 480, ""},
		{"photo with metadata and a film behind it", withNotes(photo, 1), JPEG, 640, 480, ""},
		{"camera held upright", withNotes(photo, 6), JPEG, 480, 640, ""},
		{"camera upside down", withNotes(photo, 3), JPEG, 640, 480, ""},
		{"drawing", graphic, PNG, 64, 48, ""},
		{"drawing turned", pngWithNotes(graphic, 8), PNG, 48, 64, ""},
		{"WebP", webpOf(t, scene(64, 48)), WebP, 64, 48, ""},
		{"film of WebP", animated, WebP, 64, 48, ""},
		{"GIF", gifOf(t, 2), GIF, 8, 8, ""},
		{"SVG", []byte(`<?xml version="1.0"?><!-- x --><svg viewBox="0 0 9 7"/>`), SVG, 9, 7, ""},
		{"empty", nil, None, 0, 0, "the file is empty"},
		{"photo cut off", photo[:len(photo)/2], JPEG, 640, 480, "the picture is cut off"},
		{"photo with a thumbnail cut off", withNotes(bytes.Replace(photo, photo[:2], append(photo[:2:2], segment(markAPP0, "JFXX\x00\xff\xd9")...), 1), 1)[:len(photo)/2], JPEG, 640, 480, "the picture is cut off"},
		{"drawing cut off", graphic[:len(graphic)-20], PNG, 64, 48, "the picture is cut off"},
		{"WebP cut off", webpOf(t, scene(64, 48))[:90], WebP, 64, 48, "the picture is cut off"},
		{"photo without a size", photo[:30], JPEG, 0, 0, "the file is damaged"},
		{"PNG without a size", graphic[:10], PNG, 0, 0, "the file is damaged"},
		{"web page", []byte("<!DOCTYPE html><html><svg></svg>"), None, 0, 0, "the file is not a picture"},
		{"text", []byte("hello"), None, 0, 0, "the file is not a picture"},
		{"HEIC", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), None, 0, 0, "a picture of the kind %s"},
		{"AVIF", []byte("\x00\x00\x00\x18ftypavif\x00\x00\x00\x00"), AVIF, 0, 0, ""},
		{"TIFF", []byte("II*\x00\x08\x00\x00\x00"), None, 0, 0, "a picture of the kind %s"},
		{"BMP", []byte("BM\x08\x00\x00\x00"), None, 0, 0, "a picture of the kind %s"},
		{"JPEG of twelve bits", []byte("\xff\xd8\xff\xc1\x00\x0b\x0c\x00\x10\x00\x10\x01\x01\x11\x00\xff\xd9"), JPEG, 16, 16, "a kind of JPEG"},
		{"huge PNG", hugePNG(), PNG, 30000, 30000, "%d × %d pixels are too many"},
	} {
		f := look(c.src)
		if f.Format != c.format || f.Width != c.width || f.Height != c.height || !strings.HasPrefix(f.Fault.Format, c.fault) || (c.fault == "") != (f.Fault.Format == "") {
			t.Errorf("%s: Look = %d, %d × %d, %q, want %d, %d × %d, %q", c.name, f.Format, f.Width, f.Height, f.Fault.Format, c.format, c.width, c.height, c.fault)
		}
		if kept := f.Format == AVIF || strings.HasPrefix(f.Fault.Format, "a picture of the kind"); f.Tells != kept {
			t.Errorf("%s: what cannot be cleaned: %v, want %v", c.name, f.Tells, kept)
		}
		if f.Fault.Format != "" && f.Remedy.Format == "" {
			t.Errorf("%s: nothing says what to do", c.name)
		}
	}
	if !look(animated).Moving {
		t.Error("a film of WebP does not move")
	}
}

// hugePNG is the beginning and the end of a file that would take 3.6 GB.
func hugePNG() []byte {
	return slices.Concat([]byte(pngSignature), chunk("IHDR", "\x00\x00\x75\x30\x00\x00\x75\x30\x08\x06\x00\x00\x00"), chunk("IEND", ""))
}

func TestCopies(t *testing.T) {
	for _, c := range []struct {
		name string
		f    Facts
		want string
	}{
		{"photo", Facts{Format: JPEG, Width: 4000, Height: 3000, Size: 3e6},
			".320.webp .480.webp .720.webp .1080.webp .1440.webp .720.jpg .1440.jpg"},
		{"a little wider than a step", Facts{Format: JPEG, Width: 750, Height: 500, Size: 3e5}, ".320.webp .480.webp .750.webp .750.jpg"},
		{"as wide as a step", Facts{Format: PNG, Width: 720, Height: 500, Size: 3e5}, ".320.webp .480.webp .720.webp .720.png"},
		{"narrow", Facts{Format: JPEG, Width: 200, Height: 900, Size: 3e5}, ".200.webp .200.jpg"},
		{"WebP that may be transparent", Facts{Format: WebP, Alpha: true, Width: 480, Height: 10, Size: 3e5}, ".320.webp .480.webp .480.png"},
		{"few bytes", Facts{Format: PNG, Width: 4000, Height: 3000, Size: 8000}, ""},
		{"film", Facts{Format: WebP, Moving: true, Width: 4000, Height: 3000, Size: 3e6}, ""},
		{"GIF", Facts{Format: GIF, Width: 4000, Height: 3000, Size: 3e6}, ""},
		{"no picture", Facts{}, ""},
	} {
		var got []string
		for _, p := range c.f.Copies() {
			got = append(got, p.Ending())
			if p.Width > c.f.Width || p.Height < 1 {
				t.Errorf("%s: a copy of %d × %d", c.name, p.Width, p.Height)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: Copies = %s, want %s", c.name, s, c.want)
		}
	}
}

func FuzzLook(f *testing.F) {
	photo := jpegOf(f, scene(16, 16), 50)
	f.Add(withNotes(photo, 6))
	f.Add(pngWithNotes(pngOf(f, scene(8, 8)), 3))
	f.Add(webpWithNotes(webpOf(f, scene(8, 8)), 8, 8))
	f.Add(gifOf(f, 2))
	f.Add([]byte(`<svg width="3" height="4"><script>a</script></svg>`))
	f.Fuzz(func(t *testing.T, src []byte) {
		facts := look(src)
		for _, c := range facts.Copies() {
			if c.Width > facts.Width || c.Height < 1 || c.Width < 1 {
				t.Errorf("a copy of %d × %d of a picture of %d × %d", c.Width, c.Height, facts.Width, facts.Height)
			}
		}
		Tells(src)
	})
}
