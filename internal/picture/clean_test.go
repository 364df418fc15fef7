package picture

import (
	"bytes"
	"image"
	"image/gif"
	"strings"
	"testing"
)

func TestCleanTakesOutAllButThePicture(t *testing.T) {
	photo := jpegOf(t, scene(64, 48), 90)
	drawing := pngOf(t, scene(64, 48))
	web := webpOf(t, scene(64, 48))
	for _, c := range []struct {
		name       string
		src, plain []byte
	}{
		{"JPEG", withNotes(photo, 1), photo},
		{"PNG", pngWithNotes(drawing, 1), drawing},
		{"WebP", webpWithNotes(web, 64, 48), web},
	} {
		clean := Clean(c.src, look(c.src))
		if bytes.Contains(clean, []byte(secret)) || bytes.Contains(clean, []byte("Exif")) || bytes.Contains(clean, []byte("xmp")) {
			t.Errorf("%s: metadata stays", c.name)
		}
		if place, owner := Tells(c.src); c.name != "WebP" && (!place || owner == "") {
			t.Errorf("%s: Tells = %v, %q", c.name, place, owner)
		}
		if place, owner := Tells(clean); place || owner != "" {
			t.Errorf("%s: Tells of what is clean = %v, %q", c.name, place, owner)
		}
		if !samePixels(t, clean, c.plain) {
			t.Errorf("%s: the pixels have changed", c.name)
		}
		if again := Clean(clean, look(clean)); !bytes.Equal(again, clean) {
			t.Errorf("%s: cleaning what is clean changes it", c.name)
		}
	}
}

func TestCleanKeepsWhatTheColoursNeed(t *testing.T) {
	photo := jpegOf(t, scene(16, 16), 90)
	profile := string(segment(markAPP2, "ICC_PROFILE\x00\x01\x01colours"))
	adobe := string(segment(markAPP14, "Adobe\x00\x64\x00\x00\x00\x00\x01"))
	src := append(append([]byte("\xff\xd8"+profile+adobe), segment(markAPP0, "JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01"+secret)...), photo[2:]...)
	clean := Clean(src, look(src))
	if !bytes.Contains(clean, []byte(profile)) || !bytes.Contains(clean, []byte(adobe)) {
		t.Error("the profile and how colours are stored must stay")
	}
	if bytes.Contains(clean, []byte(secret)) {
		t.Error("the thumbnail stays")
	}
}

func TestCleanFilm(t *testing.T) {
	src := gifOf(t, 3)
	noted := append(src[:len(src)-1:len(src)-1], "\x21\xfe\x15"+secret+"\x00\x21\xff\x0bXMP DataXMP\x15"+secret+"\x00\x3b"+secret...)
	clean := Clean(noted, look(noted))
	if bytes.Contains(clean, []byte(secret)) {
		t.Error("metadata stays")
	}
	film, err := gif.DecodeAll(bytes.NewReader(clean))
	if err != nil || len(film.Image) != 3 || film.LoopCount != 0 {
		t.Errorf("the film has %d frames, loops %d, %v; want 3, 0", len(film.Image), film.LoopCount, err)
	}
	if !bytes.Equal(clean, src) {
		t.Error("a film without metadata is not as it was")
	}
}

func TestCleanDrawing(t *testing.T) {
	for _, c := range []struct {
		name, src, want string
		told            bool
	}{
		{"plain", `<svg width="1" height="2"><text x='3'>Đói &amp; nghèo  </text></svg>`, `<svg width="1" height="2"><text x='3'>Đói &amp; nghèo  </text></svg>`, false},
		{"script", `<svg><script>alert(1)</script><g/></svg>`, `<svg><g/></svg>`, true},
		{"script with a prefix", `<svg xmlns:s="http://www.w3.org/2000/svg"><s:script>x</s:script></svg>`, `<svg xmlns:s="http://www.w3.org/2000/svg"></svg>`, true},
		{"empty script", `<svg><script href="a.js"/><g/></svg>`, `<svg><g/></svg>`, true},
		{"script among what is removed", `<svg><metadata><a><b/></a></metadata><g/></svg>`, `<svg><g/></svg>`, false},
		{"event", `<svg onload="x()"><a href="java&#115;cript:x()"><b/></a></svg>`, `<svg><a><b/></a></svg>`, true},
		{"animated address", `<svg><set attributeName="href" to="javascript:x()"/></svg>`, `<svg><set to="javascript:x()"/></svg>`, true},
		{"notes of a program", `<svg sodipodi:docname="C:\Users\An\a.svg"><sodipodi:namedview id="b"/><!-- An --><g inkscape:label="l"/></svg>`, `<svg><g/></svg>`, false},
		{"instruction", `<?xml version="1.0"?><?xml-stylesheet href="a.css"?><svg/>`, `<?xml version="1.0"?><svg/>`, false},
		{"picture of another host", `<svg><image href="https://a.vn/b.png"/><use xlink:href='//a.vn/c.svg#d'/><image href="e.png"/></svg>`, `<svg><image/><use/><image href="e.png"/></svg>`, true},
		{"link", `<svg><a href="https://a.vn/"><b/></a></svg>`, `<svg><a href="https://a.vn/"><b/></a></svg>`, false},
		{"style of another host", `<svg><style>@import"http://a.vn/b.css"; a{fill:url(#c);mask:url("//a.vn/d")}</style><g style="fill:url(HTTP://a.vn/e)"/></svg>`,
			`<svg><style> a{fill:url(#c);mask:none}</style><g style="fill:none"/></svg>`, true},
		{"foreign page", `<svg><foreignObject><iframe src="x"/><p>Chữ</p></foreignObject></svg>`, `<svg><foreignObject><p>Chữ</p></foreignObject></svg>`, true},
	} {
		got, removed := cleanSVG([]byte(c.src))
		if string(got) != c.want || (removed.Format != "") != c.told {
			t.Errorf("%s: cleanSVG = %s, %v, want %s, %v", c.name, got, removed, c.want, c.told)
		}
	}
}

// FuzzClean holds for any bytes: no panic, nothing grows, what is clean stays as
// it is, and what was a picture is the same one.
func FuzzClean(f *testing.F) {
	photo := jpegOf(f, scene(16, 16), 50)
	f.Add(withNotes(photo, 6))
	f.Add(withNotes(photo, 6)[:len(photo)])
	f.Add(pngWithNotes(pngOf(f, scene(8, 8)), 3))
	f.Add(webpWithNotes(webpOf(f, scene(8, 8)), 8, 8))
	f.Add(gifOf(f, 2))
	f.Add([]byte(`<svg onload="a"><!-- b --><script>c</script><metadata/></svg>`))
	f.Fuzz(func(t *testing.T, src []byte) {
		facts := look(src)
		clean := Clean(src, facts)
		if len(clean) > len(src)+1 { // a missing pad byte
			t.Errorf("%d bytes became %d", len(src), len(clean))
		}
		if facts.Format == None || facts.Format == AVIF {
			return
		}
		if place, _ := Tells(clean); place && facts.Format != SVG {
			t.Error("what is clean tells a place")
		}
		again := look(clean)
		if again.Format == facts.Format && !bytes.Equal(Clean(clean, again), clean) {
			t.Error("cleaning what is clean changes it")
		}
		if facts.Width*facts.Height > 1<<16 || facts.Format == SVG {
			return
		}
		before, _, err := image.Decode(bytes.NewReader(src))
		if err != nil {
			return
		}
		after, _, err := image.Decode(bytes.NewReader(clean))
		if err != nil {
			t.Errorf("the picture cannot be read any more: %v", err)
		} else if before.Bounds() != after.Bounds() {
			t.Errorf("the picture was %v and is %v", before.Bounds(), after.Bounds())
		}
	})
}

func samePixels(t *testing.T, a, b []byte) bool {
	t.Helper()
	x, y := decoded(t, a), decoded(t, b)
	return x.Rect == y.Rect && bytes.Equal(x.Pix, y.Pix)
}

func decoded(t *testing.T, b []byte) *image.RGBA {
	t.Helper()
	m, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("decode %s…: %v", strings.ToValidUTF8(string(b[:min(16, len(b))]), "?"), err)
	}
	return asRGBA(m)
}
