package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/gif" // what a file with a wrong name may be
	"image/jpeg"
	"image/png"
	"runtime"

	"loa/internal/webp"
)

// Recipe changes whenever Make or Upright gives other bytes for the same picture:
// what was made before and kept is made again then.
const Recipe = "2"

// How much is lost in copies. At 75 and 78 a photo of a person or a village shows
// no fault on a phone; each step down the list takes a third of the bytes.
var (
	webpQuality = []int{75, 60, 45, 30, 15, 5}
	jpegQuality = []int{78, 65, 50, 35, 20, 8}
)

const webpEffort = 4

// ErrDamaged is the error for a file whose pixels cannot be read.
var ErrDamaged = errors.New("the picture is damaged")

// Make returns the copies of a picture, in the order in which they are wanted.
// The picture is decoded once.
func Make(src []byte, f Facts, want []Copy) ([][]byte, error) {
	m, err := decode(src)
	if err != nil {
		return nil, err
	}
	base := turnRGBA(shrink(m, f.blocks()), f.Turn)
	m = nil
	if f.Memory > large {
		runtime.GC() // the decoded picture goes before more is needed
	}
	files := make([][]byte, len(want))
	for i, c := range want {
		if files[i] != nil {
			continue
		}
		scaled := scale(base, c.Width, c.Height)
		for k := i; k < len(want); k++ { // all kinds of one width
			if want[k].Width != c.Width {
				continue
			}
			if files[k], err = encode(scaled, want[k].Format, src, f); err != nil {
				return nil, fmt.Errorf("write %d pixels as %s: %w", c.Width, want[k].Format.extension(), err)
			}
		}
	}
	return files, nil
}

// large is the memory above which a picture is worth a collection of garbage, in
// a program that holds ten thousand articles: a tenth of a second.
const large = 96 << 20

// Upright returns a picture that is to be published itself, in its full size: a
// clean copy of the file, or one made anew where the camera was turned.
func Upright(src []byte, f Facts) ([]byte, error) {
	if f.Turn < 2 || f.Format != JPEG && f.Format != PNG {
		return Clean(src, f), nil
	}
	m, err := decode(src)
	if err != nil {
		return nil, err
	}
	m = upright(m, f.Turn)
	if f.Format == PNG {
		var out bytes.Buffer
		err = png.Encode(&out, m)
		return out.Bytes(), err
	}
	return lossy([]int{92, 85, 75}, f.Size, func(quality int) ([]byte, error) { return encodeJPEG(m, quality) })
}

// decode returns the pixels of a file.
func decode(src []byte) (image.Image, error) {
	m, _, err := image.Decode(bytes.NewReader(src))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return m, nil
}

// encode returns a scaled picture as a file that has no more bytes than the
// picture, if that can be: a PNG copy of a WebP file cannot.
func encode(m *image.RGBA, format Format, src []byte, f Facts) (out []byte, err error) {
	switch format {
	case WebP:
		out, err = encodeWebP(m, f)
	case JPEG:
		out, err = lossy(jpegQuality, f.Size, func(quality int) ([]byte, error) { return encodeJPEG(m, quality) })
	case PNG:
		out, err = encodePNG(m)
	}
	if profile := profileOf(src, f); err == nil && profile != nil {
		out = withProfile(out, profile, m)
	}
	if plain := f.Format != WebP || format == WebP; err == nil && int64(len(out)) > f.Size && f.Turn < 2 && plain {
		// A pattern that became many colours when it was scaled. Browsers see by the
		// bytes what it is.
		return Clean(src, f), nil
	}
	return out, err
}

func encodeJPEG(m image.Image, quality int) ([]byte, error) {
	var out bytes.Buffer
	err := jpeg.Encode(&out, m, &jpeg.Options{Quality: quality})
	return out.Bytes(), err
}

// lossy makes a file with more and more loss until it is small enough.
func lossy(qualities []int, most int64, with func(quality int) ([]byte, error)) (out []byte, err error) {
	for _, q := range qualities {
		if out, err = with(q); err != nil || int64(len(out)) <= most {
			break
		}
	}
	return out, err
}

// encodeWebP chooses between a file with loss and, for a drawing, one without:
// letters are sharper then, and it is often the smaller.
func encodeWebP(m *image.RGBA, f Facts) ([]byte, error) {
	n := unmultiplied(m)
	out, err := lossy(webpQuality, f.Size, func(quality int) ([]byte, error) {
		return webp.Encode(n, webp.Options{Quality: quality, Effort: webpEffort})
	})
	if err != nil || f.Format == JPEG || colours(n, manyColours) == manyColours {
		return out, err
	}
	exact, err := webp.Encode(n, webp.Options{Lossless: true, Quality: 60, Effort: 3})
	if err == nil && len(exact)*4 <= len(out)*5 && int64(len(exact)) <= f.Size {
		return exact, nil
	}
	return out, err
}

// manyColours are more than a drawing has, with the steps between them that
// scaling brings.
const manyColours = 6000

// colours counts the colours of a picture up to a number.
func colours(m *image.NRGBA, most int) int {
	seen := make(map[[4]byte]struct{}, 256)
	for i := 0; i < len(m.Pix); i += 4 {
		seen[[4]byte(m.Pix[i:i+4])] = struct{}{}
		if len(seen) == most {
			break
		}
	}
	return len(seen)
}

// encodePNG writes a picture of few colours with a palette.
func encodePNG(m *image.RGBA) ([]byte, error) {
	const most = 256
	var shown image.Image = m
	n := unmultiplied(m)
	if colours(n, most+1) <= most {
		shown = paletted(n)
	}
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, shown)
	return out.Bytes(), err
}

// paletted returns a picture of at most 256 colours with these as its palette,
// in the order in which they come.
func paletted(m *image.NRGBA) *image.Paletted {
	p := image.NewPaletted(m.Rect, nil)
	index := map[[4]byte]uint8{}
	for i := 0; i < len(m.Pix); i += 4 {
		c := [4]byte(m.Pix[i : i+4])
		k, known := index[c]
		if !known {
			k = uint8(len(p.Palette))
			index[c] = k
			p.Palette = append(p.Palette, color.NRGBA{c[0], c[1], c[2], c[3]})
		}
		p.Pix[i/4] = k
	}
	return p
}

// unmultiplied returns a picture with colours as they are beside alpha; one
// without alpha shares its pixels.
func unmultiplied(m *image.RGBA) *image.NRGBA {
	if m.Opaque() {
		return &image.NRGBA{Pix: m.Pix, Stride: m.Stride, Rect: m.Rect}
	}
	n := image.NewNRGBA(m.Rect)
	draw.Draw(n, n.Rect, m, m.Rect.Min, draw.Src)
	return n
}
