// Package picture makes pictures fit for readers: it looks at a picture file
// ([Look]), says which smaller copies are worth having ([Facts.Copies]), makes
// them ([Make]), and takes out of a file everything that is not the picture
// ([Clean]). Bytes in, bytes out: it knows no folder and no page.
//
//	f := picture.Look(file, size)               // kind, width, height: from the first bytes
//	for c := range f.Copies() { … c.Ending() }  // ".720.webp", ".720.jpg"
//	files, err := picture.Make(src, f, f.Copies())
//
// # What a reader gets
//
// Of a JPEG, PNG or WebP file there are copies of 320, 480, 720, 1080 and 1440
// pixels in width, none wider than the picture: as WebP, and two for browsers
// that do not know it, JPEG for photos and PNG for what may be transparent. A
// copy has no more bytes than the picture: what would is made with more loss. A
// picture of few bytes has no copies. GIF, SVG and what moves is shown as it is.
//
// Which copies there are follows from the file's first bytes and its size alone,
// so that a page can be made before any of its pictures.
//
// # What is taken out
//
// Copies are made of the pixels, turned as the camera was held, and hold nothing
// else but, of a photo with other colours than those of screens, its profile. A file that is published itself loses its metadata: EXIF, XMP, IPTC,
// comments, thumbnails, what follows its end; of an SVG scripts, comments and
// what drawing programs note about themselves. A colour profile stays.
//
// # Memory
//
// [Facts.Memory] says how much is needed to make copies. Above [MostMemory] none
// are made, and the picture is shown as it is.
package picture

import (
	"strconv"

	"loa/internal/diag"
)

// Format is a kind of picture.
type Format uint8

// The kinds that browsers show. None is for what they do not.
const (
	None Format = iota
	JPEG
	PNG
	WebP
	GIF
	SVG
	AVIF
)

// Facts are what is known of a picture without looking at its pixels. The zero
// value is that of a file that is no picture.
type Facts struct {
	Format        Format
	Width, Height int   // as it is shown; 0 when unknown
	Size          int64 // of the file, in bytes
	Turn          int   // as EXIF has it: 2–8 are not upright
	Moving        bool  // more than one frame
	Alpha         bool  // may be transparent
	Memory        int64 // bytes that are needed for making copies

	// Fault says what keeps readers from seeing the picture, or us from making
	// copies of it, and Remedy what to do; empty when nothing does.
	Fault, Remedy diag.Text

	// Removed says what [Clean] takes out that somebody may miss.
	Removed diag.Text

	Tells bool // may hold metadata that Clean cannot take out

	pixels int64 // of a JPEG file: where they begin
}

// MostMemory is the memory that making copies of one picture may take. It is
// enough for a photo of 50 megapixels.
const MostMemory = 384 << 20

// fault sets what is wrong and what to do.
func (f *Facts) fault(what, remedy diag.Text) { f.Fault, f.Remedy = what, remedy }

// Copy is a smaller picture of the same.
type Copy struct {
	Format        Format // WebP, JPEG or PNG
	Width, Height int
}

// Ending returns what stands behind the name of the picture in that of the copy,
// in place of its extension.
func (c Copy) Ending() string { return "." + strconv.Itoa(c.Width) + c.Format.extension() }

func (f Format) extension() string {
	return [...]string{"", ".jpg", ".png", ".webp", ".gif", ".svg", ".avif"}[f]
}

// widths are those of copies. A phone of 390 points has lines of 350: 720 pixels
// at two a point, 1080 at three; a text column is 704 points wide, a card's
// picture 120.
var widths = []int{320, 480, 720, 1080, 1440}

// plainWidths are those of copies that are not WebP: one for old browsers, which
// have small screens, and one for messengers and large ones.
var plainWidths = []int{720, 1440}

// fewBytes is the size below which copies would save nothing worth a request.
const fewBytes = 8 << 10

// Copies returns the copies that are worth having, WebP first, by width; nil for
// a picture that is to be shown as it is.
func (f Facts) Copies() []Copy {
	switch {
	case f.Moving || f.Fault.Format != "" || f.Size < fewBytes || f.Width < 2 || f.Height < 2:
		return nil
	case f.Format != JPEG && f.Format != PNG && f.Format != WebP:
		return nil
	}
	plain := JPEG
	if f.Format == PNG || f.Alpha {
		plain = PNG
	}
	return append(f.copies(WebP, widths), f.copies(plain, plainWidths)...)
}

// copies returns those of the given widths that are smaller than the picture,
// and one that is as wide, unless the widest is nearly that.
func (f Facts) copies(format Format, widths []int) []Copy {
	var list []Copy
	most := min(f.Width, widths[len(widths)-1])
	for _, w := range widths {
		if w*8 <= most*7 || w == most {
			list = append(list, Copy{format, w, f.heightAt(w)})
		}
	}
	if len(list) == 0 || list[len(list)-1].Width != most {
		list = append(list, Copy{format, most, f.heightAt(most)})
	}
	return list
}

// heightAt returns the height of a copy of a width.
func (f Facts) heightAt(width int) int {
	return max(1, int((int64(width)*int64(f.Height)*2+int64(f.Width))/(int64(f.Width)*2)))
}
