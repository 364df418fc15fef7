package picture

// Clean returns a picture file without its metadata; the pixels, and the colour
// profile that they may need, are as they were. It does not turn the picture: one
// that is not upright is to be made anew, with [Upright]. A kind that it does not
// know it returns as it is.
func Clean(src []byte, f Facts) []byte {
	switch f.Format {
	case JPEG:
		return cleanJPEG(src)
	case PNG:
		return cleanPNG(src)
	case WebP:
		return cleanWebP(src)
	case GIF:
		return cleanGIF(src)
	case SVG:
		clean, _ := cleanSVG(src)
		return clean
	}
	return src
}
