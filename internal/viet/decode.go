package viet

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// An EncodingError says that a file is not in Unicode.
type EncodingError struct {
	// Likely names what the file probably is, such as "TCVN3 (ABC)",
	// "UTF-16 without BOM" or "binary".
	Likely string
	// Offset is where the first byte that cannot be read stands.
	Offset int
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("not in UTF-8: looks like %s (byte %d)", e.Likely, e.Offset)
}

var (
	bomUTF8    = []byte("\xEF\xBB\xBF")
	bomUTF16LE = []byte("\xFF\xFE")
	bomUTF16BE = []byte("\xFE\xFF")
)

// Decode returns the text of a source file in UTF-8, without a byte order mark.
// It reads UTF-8, and UTF-16 that begins with a mark. UTF-8 is not copied: text
// is then a part of src. Normal form and line ends stay as they are. Any other
// file, and one with a NUL in it, gives an [*EncodingError].
func Decode(src []byte) (text []byte, err error) {
	switch {
	case bytes.HasPrefix(src, bomUTF16LE):
		return decodeUTF16(src, binary.LittleEndian)
	case bytes.HasPrefix(src, bomUTF16BE):
		return decodeUTF16(src, binary.BigEndian)
	}
	text = bytes.TrimPrefix(src, bomUTF8)
	bom := len(src) - len(text)
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return nil, &EncodingError{likelyWithNUL(text), bom + i}
	}
	if utf8.Valid(text) {
		return text, nil
	}
	return nil, &EncodingError{likelyBytes(text), bom + validLen(text)}
}

// decodeUTF16 converts a file that begins with a byte order mark.
func decodeUTF16(src []byte, order binary.ByteOrder) ([]byte, error) {
	text := make([]byte, 0, len(src))
	for i := 2; i < len(src); i += 2 {
		if i+1 == len(src) {
			return nil, &EncodingError{"damaged UTF-16", i}
		}
		r := rune(order.Uint16(src[i:]))
		if r == 0 {
			return nil, &EncodingError{"binary", i}
		}
		if utf16.IsSurrogate(r) {
			if i+3 >= len(src) {
				return nil, &EncodingError{"damaged UTF-16", i}
			}
			r = utf16.DecodeRune(r, rune(order.Uint16(src[i+2:])))
			if r == utf8.RuneError {
				return nil, &EncodingError{"damaged UTF-16", i}
			}
			i += 2
		}
		text = utf8.AppendRune(text, r)
	}
	return text, nil
}

// validLen returns the length of the longest prefix that is UTF-8.
func validLen(src []byte) int {
	n := 0
	for n < len(src) {
		r, size := utf8.DecodeRune(src[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}
