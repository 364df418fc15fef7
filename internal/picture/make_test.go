package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"runtime"
	"sync"
	"testing"

	_ "golang.org/x/image/webp"
)

// TestUpright holds for each of the eight ways to hold a camera: the same scene
// comes out, in the copies and in the file that is published itself.
func TestUpright(t *testing.T) {
	seen := scene(160, 96)
	for turn := 1; turn <= 8; turn++ {
		// What the camera stored is turned back by the inverse of the turn.
		inverse := [9]int{0, 1, 2, 3, 4, 5, 8, 7, 6}[turn]
		stored := turnRGBA(seen, inverse)
		for name, src := range map[string][]byte{
			"JPEG": withNotes(jpegOf(t, stored, 95), turn),
			"PNG":  pngWithNotes(pngOf(t, stored), turn),
		} {
			f := look(src)
			whole, err := Upright(src, f)
			if err != nil {
				t.Fatal(err)
			}
			checkScene(t, fmt.Sprint(name, " turned ", turn), whole, 160, 96)
			copies, err := Make(src, f, f.Copies())
			if err != nil {
				t.Fatal(err)
			}
			for i, c := range f.Copies() {
				checkScene(t, fmt.Sprint(name, " turned ", turn, c.Ending()), copies[i], c.Width, c.Height)
			}
		}
	}
}

// TestTurnEveryRatio turns photos whose colours are stored in other ratios, which
// cameras use.
func TestTurnEveryRatio(t *testing.T) {
	want := scene(96, 64)
	for _, ratio := range []image.YCbCrSubsampleRatio{
		image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420,
		image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410,
	} {
		m := image.NewYCbCr(want.Rect, ratio)
		for y := range 64 {
			for x := range 96 {
				c := want.RGBAAt(x, y)
				at := m.COffset(x, y)
				m.Y[m.YOffset(x, y)], m.Cb[at], m.Cr[at] = color.RGBToYCbCr(c.R, c.G, c.B)
			}
		}
		for turn := 1; turn <= 8; turn++ {
			got, plain := asRGBA(upright(m, turn)), turnRGBA(want, turn)
			if got.Rect != plain.Rect {
				t.Fatalf("%v turned %d is %v, want %v", ratio, turn, got.Rect, plain.Rect)
			}
			for _, p := range corners(got.Rect.Dx(), got.Rect.Dy()) {
				if !near(got.RGBAAt(p.X, p.Y), plain.RGBAAt(p.X, p.Y)) {
					t.Errorf("%v turned %d: colour %v at %v, want %v", ratio, turn, got.RGBAAt(p.X, p.Y), p, plain.RGBAAt(p.X, p.Y))
				}
			}
		}
	}
}

// TestNeverMoreBytes: pictures that are small already, in the ways that make a
// copy grow.
func TestNeverMoreBytes(t *testing.T) {
	steps := image.NewPaletted(image.Rect(0, 0, 600, 400), color.Palette{color.White, color.Black, color.RGBA{200, 0, 0, 255}})
	for i := range steps.Pix {
		steps.Pix[i] = uint8((i%600/3*(i/600)/97 + i/13) % 3)
	}
	for name, src := range map[string][]byte{
		"photo":               jpegOf(t, scene(600, 400), 92),
		"photo of few bytes":  jpegOf(t, scene(800, 600), 3),
		"drawing of patterns": pngOf(t, steps),
		"drawing with grain":  pngOf(t, scene(200, 160)),
		"turned photo":        withNotes(jpegOf(t, scene(600, 400), 92), 6),
	} {
		f := look(src)
		if len(f.Copies()) == 0 {
			t.Errorf("%s: no copies of %d bytes", name, len(src))
		}
		files, err := Make(src, f, f.Copies())
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range f.Copies() {
			if len(files[i]) > len(src) {
				t.Errorf("%s: the copy %s has %d bytes, the picture %d", name, c.Ending(), len(files[i]), len(src))
			}
			if bytes.Contains(files[i], []byte(secret)) {
				t.Errorf("%s: the copy %s has metadata", name, c.Ending())
			}
		}
	}
}

func TestDamagedPicture(t *testing.T) {
	src := jpegOf(t, scene(400, 300), 90)
	for i := len(src) / 2; i < len(src)-64; i++ {
		src[i] = 0xFF
	}
	f := look(src)
	if _, err := Make(src, f, f.Copies()); !errors.Is(err, ErrDamaged) {
		t.Errorf("Make of a damaged picture = %v, want ErrDamaged", err)
	}
}

// TestColourProfileStays: of a phone with other colours than those of screens, in
// every copy; the profile that all browsers have is left out.
func TestColourProfileStays(t *testing.T) {
	profile := make([]byte, 500)
	copy(profile[16:], "RGB XYZ ")
	for _, c := range []struct {
		name string
		want bool
	}{{"Display P3", true}, {"sRGB IEC61966-2.1", false}} {
		copy(profile[200:], c.name)
		photo := jpegOf(t, scene(400, 300), 90)
		src := append(append([]byte("\xff\xd8"), segment(markAPP2, "ICC_PROFILE\x00\x01\x01"+string(profile))...), photo[2:]...)
		f := look(src)
		files, err := Make(src, f, f.Copies())
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range f.Copies() {
			if bytes.Contains(files[i], profile) != c.want {
				t.Errorf("%s: the copy %s has a profile: %v", c.name, p.Ending(), !c.want)
			}
			checkScene(t, c.name+p.Ending(), files[i], p.Width, p.Height)
		}
	}
}

func TestTransparencyStays(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 400, 300))
	for i := 0; i < len(m.Pix); i += 4 {
		m.Pix[i], m.Pix[i+1], m.Pix[i+3] = uint8(i>>4*37), uint8(i>>6*91), uint8(i/4/100*3)
	}
	src := pngOf(t, m)
	f := look(src)
	files, err := Make(src, f, f.Copies())
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range f.Copies() {
		if got := decoded(t, files[i]); got.Opaque() || got.RGBAAt(0, 0).A > 8 {
			t.Errorf("the copy %s is opaque", c.Ending())
		}
	}
}

// TestSameBytes: a copy does not depend on what else is made, on how many
// processors there are, or on what runs beside it.
func TestSameBytes(t *testing.T) {
	src := withNotes(jpegOf(t, scene(700, 1000), 80), 8)
	f := look(src)
	want, err := Make(src, f, f.Copies())
	if err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	again, err := Make(src, f, f.Copies())
	if err != nil {
		t.Fatal(err)
	}
	runtime.GOMAXPROCS(8)
	var all sync.WaitGroup
	for i, c := range f.Copies() {
		if !bytes.Equal(want[i], again[i]) {
			t.Errorf("the copy %s differs on one processor", c.Ending())
		}
		all.Go(func() {
			alone, err := Make(src, f, []Copy{c})
			if err != nil || !bytes.Equal(alone[0], want[i]) {
				t.Errorf("the copy %s differs when it is made alone: %v", c.Ending(), err)
			}
		})
	}
	all.Wait()
}

// checkScene checks that a file shows scene in a size, and holds no metadata.
func checkScene(t *testing.T, name string, file []byte, w, h int) {
	t.Helper()
	if bytes.Contains(file, []byte(secret)) || bytes.Contains(file, []byte("Exif")) {
		t.Errorf("%s: metadata stays", name)
	}
	m := decoded(t, file)
	if m.Rect.Dx() != w || m.Rect.Dy() != h {
		t.Errorf("%s: %v, want %d × %d", name, m.Rect, w, h)
		return
	}
	for i, p := range corners(w, h) {
		if c := m.RGBAAt(p.X, p.Y); !near(c, quarters[i]) {
			t.Errorf("%s: colour %v at %v, want %v", name, c, p, quarters[i])
		}
	}
}

// corners are points in the middle of each quarter.
func corners(w, h int) [4]image.Point {
	return [4]image.Point{{w / 4, h / 4}, {w * 3 / 4, h / 4}, {w / 4, h * 3 / 4}, {w * 3 / 4, h * 3 / 4}}
}

func near(a, b color.RGBA) bool {
	d := func(x, y uint8) bool { return max(x, y)-min(x, y) < 28 }
	return d(a.R, b.R) && d(a.G, b.G) && d(a.B, b.B)
}

func BenchmarkMake(b *testing.B) {
	src := jpegOf(b, scene(4000, 3000), 85)
	f := look(src)
	for b.Loop() {
		if _, err := Make(src, f, f.Copies()); err != nil {
			b.Fatal(err)
		}
	}
}
