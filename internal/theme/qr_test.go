package theme

import (
	"fmt"
	"image"
	"image/color"
	"regexp"
	"strings"
	"testing"

	qr "github.com/piglig/go-qr"
)

// TestQRCodeReadsBack draws the picture as a browser does, and reads it.
func TestQRCodeReadsBack(t *testing.T) {
	for _, text := range []string{
		"https://example.vn/",
		"https://truyenthong.example.vn/giam-ngheo/bai-viet/2024/to-roi-nam-buoc-vay-von-ngan-hang-chinh-sach-xa-hoi/",
		"https://example.vn/" + strings.Repeat("rat-dai/", 30),
	} {
		svg, err := qrCode(text, `Mã "QR"`)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(svg), `aria-label="Mã &#34;QR&#34;"`) {
			t.Errorf("the label is not there: %.200s", svg)
		}
		if got, err := qr.Decode(drawn(t, string(svg))); err != nil || got != text {
			t.Errorf("the code of %q reads as %q, %v", text, got, err)
		}
	}
	if _, err := qrCode(strings.Repeat("x", 5000), ""); err == nil {
		t.Error("5000 characters have a code")
	}
}

var (
	side   = regexp.MustCompile(`viewBox="0 0 (\d+) \d+"`)
	stroke = regexp.MustCompile(`M\d+ \d+\.5|h\d+|m\d+ 0`)
)

// drawn draws the strokes of a code, four pixels for each module.
func drawn(t *testing.T, svg string) image.Image {
	const scale = 4
	size := 0
	m := side.FindStringSubmatch(svg)
	fmt.Sscan(m[1], &size)
	img := image.NewGray(image.Rect(0, 0, size*scale, size*scale))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	_, path, _ := strings.Cut(svg, `stroke="#000" d="`)
	path, _, _ = strings.Cut(path, `"`)
	if rest := stroke.ReplaceAllString(path, ""); rest != "" {
		t.Fatalf("the path has %q in it", rest)
	}
	x, y := 0, 0
	for _, step := range stroke.FindAllString(path, -1) {
		n := 0
		switch step[0] {
		case 'M':
			fmt.Sscanf(step, "M%d %d.5", &x, &y)
		case 'm':
			fmt.Sscanf(step, "m%d 0", &n)
			x += n
		case 'h':
			fmt.Sscanf(step, "h%d", &n)
			for px := x * scale; px < (x+n)*scale; px++ {
				for py := y * scale; py < (y+1)*scale; py++ {
					img.SetGray(px, py, color.Gray{})
				}
			}
			x += n
		}
	}
	return img
}

func BenchmarkQRCode(b *testing.B) {
	for b.Loop() {
		if _, err := qrCode("https://example.vn/giam-ngheo/bai-viet/2024/to-roi-nam-buoc-vay-von/", "QR"); err != nil {
			b.Fatal(err)
		}
	}
}
