package picture

import (
	"image"
	"runtime"
	"runtime/metrics"
	"testing"
	"time"
)

// TestMemory makes the copies of pictures and looks again and again at how
// much memory is in use: what Facts says is enough, with what is no longer used
// and not yet collected.
func TestMemory(t *testing.T) {
	photo := image.NewYCbCr(image.Rect(0, 0, 2000, 1500), image.YCbCrSubsampleRatio420)
	for i := range photo.Y {
		photo.Y[i] = uint8(i / 2000 / 12)
	}
	drawing := image.NewNRGBA(image.Rect(0, 0, 1500, 1000))
	for i := range drawing.Pix {
		drawing.Pix[i] = uint8(i / 6000 / 8)
	}
	for name, src := range map[string][]byte{
		"photo": jpegOf(t, photo, 90), "turned photo": withNotes(jpegOf(t, photo, 90), 6), "drawing": pngOf(t, drawing),
	} {
		f := look(src)
		used := peak(func() {
			if _, err := Make(src, f, f.Copies()); err != nil {
				t.Error(err)
			}
		})
		if used > f.Memory*3/2 {
			t.Errorf("%s: making copies took %d MiB, Facts says %d", name, used>>20, f.Memory>>20)
		}
		used = peak(func() {
			if _, err := Upright(src, f); err != nil {
				t.Error(err)
			}
		})
		if used > 2*f.Memory {
			t.Errorf("%s: turning took %d MiB, want at most twice %d", name, used>>20, f.Memory>>20)
		}
	}
}

// TestPhotoOfFiftyMegapixels: the limit lets it be made smaller.
func TestPhotoOfFiftyMegapixels(t *testing.T) {
	frame := segment(markSOF0, "\x08\x17\xec\x1f\xe5\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01") // 8165 × 6124, 4:2:0
	f := Facts{Size: 25 << 20}
	f.frame(markSOF0, frame[4:])
	f.Memory += f.work()
	if f.Width*f.Height < 50e6 || f.Memory > MostMemory {
		t.Errorf("%d × %d pixels want %d MiB, more than %d", f.Width, f.Height, f.Memory>>20, MostMemory>>20)
	}
}

// peak returns by how much the heap grew at most while do ran.
func peak(do func()) int64 {
	runtime.GC()
	now := func() int64 {
		s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		metrics.Read(s)
		return int64(s[0].Value.Uint64())
	}
	before, most := now(), int64(0)
	done, watched := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(watched)
		look := time.NewTicker(time.Millisecond)
		defer look.Stop()
		for {
			select {
			case <-done:
				return
			case <-look.C:
				most = max(most, now()-before)
			}
		}
	}()
	do()
	close(done)
	<-watched
	return most
}
