package picture

import (
	"image"
	"image/draw"

	xdraw "golang.org/x/image/draw"
)

// blocks returns by which whole number a picture is shrunk before it is scaled
// to its copies: no more than the widest copy allows, whichever are made. The
// finer scaling needs 32 bytes for each row of the picture and column of the
// copy: 280 MB for a photo of 50 megapixels.
func (f Facts) blocks() int {
	return max(1, f.Width/min(max(1, f.Width), widths[len(widths)-1]))
}

// work returns the memory that scaling takes beside the decoded picture: it
// shrunk, turned, and the widest copy in the making and as it is written.
func (f Facts) work() int64 {
	by := int64(f.blocks())
	w, h := int64(f.Width)/by, int64(f.Height)/by
	wide := min(int64(f.Width), int64(widths[len(widths)-1]))
	high := wide * int64(f.Height) / int64(max(1, f.Width))
	writing := wide * high * 16
	if f.Format != JPEG {
		writing *= 5 // without loss
	}
	return w*h*8 + wide*h*32 + writing + 16<<20
}

// shrink returns a picture smaller by a whole number: each pixel is the mean of
// by × by. It takes a few rows of the picture at a time, so that a large photo is
// never there in four bytes a pixel.
func shrink(m image.Image, by int) *image.RGBA {
	if by <= 1 {
		return asRGBA(m)
	}
	b := m.Bounds()
	w, h := b.Dx()/by, b.Dy()/by
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	rows := image.NewRGBA(image.Rect(0, 0, w*by, by))
	sums := make([]uint32, 4*w)
	half, all := uint32(by*by/2), uint32(by*by)
	for y := range h {
		draw.Draw(rows, rows.Rect, m, b.Min.Add(image.Pt(0, y*by)), draw.Src)
		clear(sums)
		for r := range by {
			add(sums, rows.Pix[r*rows.Stride:(r+1)*rows.Stride], by)
		}
		line := dst.Pix[y*dst.Stride:]
		for i, s := range sums {
			line[i] = uint8((s + half) / all)
		}
	}
	return dst
}

// add adds a row of pixels to sums, by pixels to one sum.
func add(sums []uint32, row []byte, by int) {
	at := 0
	for i := 0; i < len(sums); i += 4 {
		for range by {
			p := row[at : at+4 : at+4]
			sums[i] += uint32(p[0])
			sums[i+1] += uint32(p[1])
			sums[i+2] += uint32(p[2])
			sums[i+3] += uint32(p[3])
			at += 4
		}
	}
}

// scale returns a picture in another size.
func scale(m *image.RGBA, width, height int) *image.RGBA {
	if m.Rect.Dx() == width && m.Rect.Dy() == height {
		return m
	}
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	xdraw.CatmullRom.Scale(dst, dst.Rect, m, m.Rect, draw.Src, nil)
	return dst
}
