package webp

import (
	"bytes"
	"image"
	"image/color"
	"sync"
	"testing"

	"golang.org/x/image/webp"
)

// steps is a picture of a few colours, part of it transparent.
func steps(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(x / 8 * 40), uint8(y / 8 * 60), 90, uint8(255 - x/16*50)})
		}
	}
	return m
}

func TestLossless(t *testing.T) {
	want := steps(50, 31)
	b, err := Encode(want, Options{Lossless: true, Quality: 50, Effort: 2})
	if err != nil {
		t.Fatal(err)
	}
	m, err := webp.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 31 {
		for x := range 50 {
			if got := color.NRGBAModel.Convert(m.At(x, y)); got != want.NRGBAAt(x, y) {
				t.Fatalf("the pixel %d, %d is %v, want %v", x, y, got, want.NRGBAAt(x, y))
			}
		}
	}
}

func TestQuality(t *testing.T) {
	m := steps(200, 150)
	for i := 3; i < len(m.Pix); i += 4 {
		m.Pix[i] = 255
	}
	last := 1 << 30
	for _, q := range []int{90, 50, 10} {
		b, err := Encode(m, Options{Quality: q, Effort: 4})
		if err != nil {
			t.Fatal(err)
		}
		got, err := webp.Decode(bytes.NewReader(b))
		if err != nil || got.Bounds() != m.Rect {
			t.Fatalf("quality %d: %v, %v", q, got.Bounds(), err)
		}
		if len(b) >= last {
			t.Errorf("quality %d takes %d bytes, more loss took %d", q, len(b), last)
		}
		last = len(b)
	}
}

func TestRefuses(t *testing.T) {
	wide := steps(40, 40)
	for name, m := range map[string]*image.NRGBA{
		"nothing": image.NewNRGBA(image.Rect(0, 0, 0, 5)), "too wide": image.NewNRGBA(image.Rect(0, 0, MaxSide+1, 1)),
		"a part of another": wide.SubImage(image.Rect(0, 0, 10, 10)).(*image.NRGBA),
	} {
		if _, err := Encode(m, Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestSameBytesAtOnce(t *testing.T) {
	want, err := Encode(steps(64, 64), Options{Quality: 75, Effort: 4})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			if got, err := Encode(steps(64, 64), Options{Quality: 75, Effort: 4}); err != nil || !bytes.Equal(got, want) {
				t.Errorf("other bytes, %v", err)
			}
		})
	}
	all.Wait()
}
