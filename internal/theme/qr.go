package theme

import (
	"html/template"
	"strconv"

	qr "github.com/piglig/go-qr"
)

// quietModules is the white border that a QR code must have.
const quietModules = 4

// qrCode returns a QR code as a picture: one path, in which each dark run of a
// row is a stroke. Error correction M is what a folded, worn leaflet needs.
func qrCode(text, label string) (template.HTML, error) {
	code, err := qr.EncodeText(text, qr.Medium)
	if err != nil {
		return "", err
	}
	size := code.Size()
	side := strconv.Itoa(size + 2*quietModules)
	b := make([]byte, 0, 4096)
	b = append(b, `<svg role="img" aria-label="`...)
	b = appendEscaped(b, label)
	b = append(b, `" viewBox="0 0 `+side+" "+side+`" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h`+side+"v"+side+`H0z"/><path stroke="#000" d="`...)
	for y := range size {
		b = append(b, 'M')
		b = strconv.AppendInt(b, quietModules, 10)
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(quietModules+y), 10)
		b = append(b, ".5"...)
		for x := 0; x < size; {
			from := x
			dark := code.Module(x, y)
			for x < size && code.Module(x, y) == dark {
				x++
			}
			switch {
			case dark:
				b = strconv.AppendInt(append(b, 'h'), int64(x-from), 10)
			case x < size:
				b = append(strconv.AppendInt(append(b, 'm'), int64(x-from), 10), " 0"...)
			}
		}
	}
	return template.HTML(append(b, `"/></svg>`...)), nil
}
