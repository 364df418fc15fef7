package viet

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
)

// utf16Bytes encodes a text, with a byte order mark if bom.
func utf16Bytes(text string, order binary.AppendByteOrder, bom bool) string {
	var out []byte
	if bom {
		out = order.AppendUint16(out, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, u)
	}
	return string(out)
}

// latin1 gives each rune one byte, as the old fonts did.
func latin1(s string) string {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r))
	}
	return string(out)
}

const sentence = "---\ntitle: Kế hoạch\n---\r\nGiảm nghèo 🙂 bền vững\n"

func TestDecode(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"ascii", "abc\r\n", "abc\r\n"},
		{"utf-8", sentence, sentence},
		{"utf-8 with BOM", "\xEF\xBB\xBF" + sentence, sentence},
		{"only a BOM", "\xEF\xBB\xBF", ""},
		{"decomposed stays", "e\u0302\u0301", "e\u0302\u0301"},
		{"utf-16 le", utf16Bytes(sentence, binary.LittleEndian, true), sentence},
		{"utf-16 be", utf16Bytes(sentence, binary.BigEndian, true), sentence},
	}
	for _, test := range tests {
		got, err := Decode([]byte(test.in))
		if err != nil || string(got) != test.want {
			t.Errorf("%s: Decode = %q, %v, want %q", test.name, got, err, test.want)
		}
	}
}

func TestDecodeDoesNotCopyUTF8(t *testing.T) {
	src := []byte(sentence)
	if got, err := Decode(src); err != nil || &got[0] != &src[0] {
		t.Errorf("Decode made a copy (%v)", err)
	}
}

func TestDecodeNamesTheEncoding(t *testing.T) {
	const (
		tcvn3 = "KÕ ho¹ch truyÒn th«ng vÒ Ch\u00ad¬ng tr×nh môc tiªu quèc gia gi¶m nghÌo bÒn v÷ng"
		vni   = "Keá hoaïch truyeàn thoâng veà Chöông trình muïc tieâu quoác gia giaûm ngheøo beàn vöõng"
		// The base letters of Windows-1258 with combining tones after them.
		cp1258 = "Kê\u00ec hoa\u00f2ch truyê\u00ccn thông vê\u00cc Ch\u00fdõng tri\u00ccnh mu\u00f2c tiêu quô\u00ecc gia gia\u00d2m nghe\u00cco bê\u00ccn v\u00fd\u00deng"
		french = "Le gouvernement a présenté à l'Assemblée un projet où les régions pauvres reçoivent des crédits supplémentaires ; c'est une idée très appréciée, même à l'étranger."
		head   = "---\ntitle: "
	)
	tests := []struct {
		name, in, likely string
		offset           int
	}{
		{"tcvn3", head + latin1(tcvn3), "TCVN3 (ABC)", 12},
		{"vni", head + latin1(vni), "VNI Windows", 13},
		{"1258", head + latin1(cp1258), "Windows-1258", 12},
		{"french", head + latin1(french), "Windows-1252", 31},
		{"after a BOM", "\xEF\xBB\xBFx\xFF", "Windows-1252", 4},
		{"utf-16 le without BOM", utf16Bytes(sentence, binary.LittleEndian, false), "UTF-16 without BOM", 1},
		{"utf-16 be without BOM", utf16Bytes(sentence, binary.BigEndian, false), "UTF-16 without BOM", 0},
		{"cut utf-16", "\xFF\xFEa\x00b", "damaged UTF-16", 4},
		{"half a pair", "\xFF\xFE\x3D\xD8", "damaged UTF-16", 2},
		{"two high halves", "\xFF\xFE\x3D\xD8\x3D\xD8", "damaged UTF-16", 2},
		{"nul in text", "abc\x00def", "binary", 3},
		{"nul in utf-16", "\xFF\xFEa\x00\x00\x00", "binary", 4},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary", 8},
		{"control characters", "\x01\x02\x03\xff\xfe\x05\x06", "binary", 3},
		{"cut utf-8", sentence[:len(sentence)-3] + "\xE1\xBB", "damaged UTF-8", len(sentence) - 3},
	}
	for _, test := range tests {
		got, err := Decode([]byte(test.in))
		var e *EncodingError
		if !errors.As(err, &e) || got != nil {
			t.Errorf("%s: Decode = %q, %v, want an EncodingError", test.name, got, err)
			continue
		}
		if e.Likely != test.likely || e.Offset != test.offset {
			t.Errorf("%s: %s at %d, want %s at %d", test.name, e.Likely, e.Offset, test.likely, test.offset)
		}
		if !strings.Contains(err.Error(), test.likely) {
			t.Errorf("%s: the error does not name the encoding: %v", test.name, err)
		}
	}
}
