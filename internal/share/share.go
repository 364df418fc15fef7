// Package share draws the picture that messengers show beside a link to an
// article: its title, its kind and the site's name, white on one colour, in
// 1200 × 630 pixels. The file is a PNG of sixteen shades, about 15 KB.
//
// The font is Liberation Sans Bold, which has every Vietnamese letter with its
// marks as one drawing, so that no mark is put beside its letter. A title with a
// letter that the font does not have ([Missing]) gets no picture.
package share

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The size of a picture in pixels.
const (
	Width  = 1200
	Height = 630
)

// Recipe changes whenever Draw gives other bytes for the same card.
const Recipe = "1"

// Card is what a picture shows.
type Card struct {
	Title, Kind, Site string
	Accent            string // the ground, as #rrggbb; what is none is a dark green
}

// Missing returns the first letter or digit of a card that the font does not
// have; 0 when it has all.
func (c Card) Missing() rune {
	f := parsed()
	var b sfnt.Buffer
	for _, r := range c.Title + c.Kind + c.Site {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			continue
		}
		if i, err := f.GlyphIndex(&b, r); err != nil || i == 0 {
			return r
		}
	}
	return 0
}

// margin is the room on each side, and above and below.
const margin = 80

// titles are the sizes in which a title is tried, with the most lines of each.
var titles = []struct{ size, lines int }{{76, 3}, {64, 4}, {52, 5}, {44, 6}}

// Draw returns the picture as a PNG file.
func Draw(c Card) ([]byte, error) {
	ink := inks.Get().(*image.RGBA)
	defer inks.Put(ink)
	clear(ink.Pix)
	small, top := 32, margin
	if c.Kind != "" {
		write(ink, face(small), c.Kind, margin, top+small, 200)
		top += small + 24
	}
	size, lines := fit(c.Title)
	step := size * 4 / 3 // marks above capitals and below vowels
	for i, line := range lines {
		write(ink, face(size), line, margin, top+size+i*step, 255)
	}
	rule := Height - margin - small - 30
	draw.Draw(ink, image.Rect(margin, rule, Width-margin, rule+3), image.NewUniform(color.Gray{130}), image.Point{}, draw.Src)
	write(ink, face(small), cut(face(small), c.Site), margin, Height-margin, 255)
	return encode(ink, c.Accent)
}

// inks are white drawings on black: how much white each pixel has.
var inks = sync.Pool{New: func() any { return image.NewRGBA(image.Rect(0, 0, Width, Height)) }}

// fit returns a title in lines, in the largest size in which it fits. One that is
// too long for the smallest is cut off.
func fit(title string) (size int, lines []string) {
	for _, t := range titles {
		size, lines = t.size, wrap(face(t.size), title)
		if len(lines) <= t.lines {
			return size, lines
		}
	}
	most := titles[len(titles)-1].lines
	lines = lines[:most]
	lines[most-1] = cut(face(size), lines[most-1]+" …")
	return size, lines
}

// wrap breaks a text between words. A word that is wider than the picture is
// cut off.
func wrap(f font.Face, text string) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && !fits(f, longer) {
			lines = append(lines, line)
			longer = word
		}
		line = cut(f, longer)
	}
	return append(lines, line)
}

func fits(f font.Face, text string) bool {
	return font.MeasureString(f, text).Ceil() <= Width-2*margin
}

// cut shortens a text that does not fit on a line.
func cut(f font.Face, text string) string {
	if fits(f, text) {
		return text
	}
	runes := []rune(strings.TrimSuffix(text, " …"))
	for len(runes) > 0 && !fits(f, string(runes)+"…") {
		runes = runes[:len(runes)-1]
	}
	short := string(runes)
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i] // no half words
	}
	return strings.TrimRight(short, " ,;:–-") + "…"
}

// write writes a line of text with so much white. Signs that the font does not
// have, such as pictographs, are left out.
func write(dst *image.RGBA, f font.Face, text string, x, y int, white uint8) {
	text = strings.Map(func(r rune) rune {
		if _, ok := f.GlyphAdvance(r); !ok || r == 0 {
			return -1
		}
		return r
	}, text)
	d := font.Drawer{Dst: dst, Src: image.NewUniform(color.Gray{white}), Face: f, Dot: fixed.P(x, y)}
	d.DrawString(text)
}

// encode writes white on a ground as a PNG file of sixteen shades.
func encode(ink *image.RGBA, accent string) ([]byte, error) {
	ground := colourOf(accent)
	shades := make(color.Palette, 16)
	for i := range shades {
		mix := func(g uint8) uint8 { return uint8((int(g)*(15-i) + 255*i + 7) / 15) }
		shades[i] = color.RGBA{mix(ground.R), mix(ground.G), mix(ground.B), 255}
	}
	p := image.NewPaletted(ink.Rect, shades)
	for i := range p.Pix {
		p.Pix[i] = uint8((int(ink.Pix[4*i])*15 + 127) / 255)
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.DefaultCompression, BufferPool: &buffers}).Encode(&out, p); err != nil {
		return nil, fmt.Errorf("draw a share picture: %w", err)
	}
	return out.Bytes(), nil
}

// colourOf reads #rrggbb.
func colourOf(text string) color.RGBA {
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 32)
	if len(text) != 7 || err != nil {
		return color.RGBA{0x0b, 0x5d, 0x57, 255}
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}

// pool keeps what a PNG encoder needs: most of a megabyte.
type pool struct{ sync.Pool }

func (p *pool) Get() *png.EncoderBuffer {
	b, _ := p.Pool.Get().(*png.EncoderBuffer)
	return b
}
func (p *pool) Put(b *png.EncoderBuffer) { p.Pool.Put(b) }

var buffers pool

var parsed = sync.OnceValue(func() *sfnt.Font {
	f, err := opentype.Parse(liberationsansbold.TTF)
	if err != nil {
		panic("share: the font cannot be read: " + err.Error())
	}
	return f
})

// face returns the font in a size. Faces are not for several goroutines at once,
// and cheap beside what is drawn with them.
func face(size int) font.Face {
	f, err := opentype.NewFace(parsed(), &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("share: no face: " + err.Error())
	}
	return f
}
