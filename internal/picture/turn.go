package picture

import (
	"image"
	"image/draw"
)

// upright returns a picture as the camera was held, by its turn in EXIF. It may
// be the same.
func upright(m image.Image, turn int) image.Image {
	if turn < 2 || turn > 8 {
		return m
	}
	if y, ok := m.(*image.YCbCr); ok && y.Rect.Min == (image.Point{}) {
		return turnYCbCr(y, turn)
	}
	return turnRGBA(asRGBA(m), turn)
}

// asRGBA returns a picture with four bytes a pixel, from 0, 0.
func asRGBA(m image.Image) *image.RGBA {
	if rgba, ok := m.(*image.RGBA); ok && rgba.Rect.Min == (image.Point{}) {
		return rgba
	}
	b := m.Bounds()
	rgba := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(rgba, rgba.Rect, m, b.Min, draw.Src)
	return rgba
}

func turnRGBA(src *image.RGBA, turn int) *image.RGBA {
	if turn < 2 || turn > 8 {
		return src
	}
	w, h := turnedSize(src.Rect.Dx(), src.Rect.Dy(), turn)
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	turnPixels(dst.Pix, src.Pix, dst.Stride, src.Stride, w, h, 4, turn)
	return dst
}

// turnYCbCr turns a photo plane by plane: a large one takes 1.5 bytes a pixel so,
// and 4 as RGBA.
func turnYCbCr(src *image.YCbCr, turn int) *image.YCbCr {
	ratio := src.SubsampleRatio
	if turn > 4 {
		switch ratio {
		case image.YCbCrSubsampleRatio422:
			ratio = image.YCbCrSubsampleRatio440
		case image.YCbCrSubsampleRatio440:
			ratio = image.YCbCrSubsampleRatio422
		case image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410:
			ratio = image.YCbCrSubsampleRatio444 // has no counterpart
		}
	}
	w, h := turnedSize(src.Rect.Dx(), src.Rect.Dy(), turn)
	dst := image.NewYCbCr(image.Rect(0, 0, w, h), ratio)
	if turn > 4 && ratio == image.YCbCrSubsampleRatio444 && src.SubsampleRatio != ratio {
		src = spread(src)
	}
	turnPixels(dst.Y, src.Y, dst.YStride, src.YStride, w, h, 1, turn)
	cw, ch := dst.CStride, len(dst.Cb)/max(1, dst.CStride)
	turnPixels(dst.Cb, src.Cb, dst.CStride, src.CStride, cw, ch, 1, turn)
	turnPixels(dst.Cr, src.Cr, dst.CStride, src.CStride, cw, ch, 1, turn)
	return dst
}

// spread returns a photo with a colour for each pixel.
func spread(src *image.YCbCr) *image.YCbCr {
	dst := image.NewYCbCr(src.Rect, image.YCbCrSubsampleRatio444)
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			to, from := dst.COffset(x, y), src.COffset(x, y)
			dst.Y[dst.YOffset(x, y)] = src.Y[src.YOffset(x, y)]
			dst.Cb[to], dst.Cr[to] = src.Cb[from], src.Cr[from]
		}
	}
	return dst
}

func turnedSize(w, h, turn int) (int, int) {
	if turn > 4 {
		return h, w
	}
	return w, h
}

// turnPixels fills dst, w × h pixels of n bytes, from what lies turned.
func turnPixels(dst, src []byte, dstStride, srcStride, w, h, n, turn int) {
	origin, right, down := 0, n, srcStride // in src, of a step in dst
	lastX, lastY := n*(w-1), srcStride*(h-1)
	if turn > 4 {
		right, down = srcStride, n
		lastX, lastY = srcStride*(w-1), n*(h-1)
	}
	if turn == 2 || turn == 3 || turn == 6 || turn == 7 {
		origin, right = origin+lastX, -right
	}
	if turn == 3 || turn == 4 || turn == 7 || turn == 8 {
		origin, down = origin+lastY, -down
	}
	for y := range h {
		from, to := origin+y*down, y*dstStride
		for range w {
			copy(dst[to:to+n], src[from:from+n])
			from, to = from+right, to+n
		}
	}
}
