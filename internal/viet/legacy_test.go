package viet

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

const plainText = "Kế hoạch truyền thông về Chương trình mục tiêu quốc gia giảm nghèo bền vững"

func TestFindLegacy(t *testing.T) {
	for _, c := range []struct {
		name, text string
		how        Legacy
		reading    string
	}{
		{"TCVN3", "KÕ ho¹ch truyÒn th«ng vÒ Ch\u00ad¬ng tr×nh môc tiªu quèc gia gi¶m nghÌo bÒn v÷ng", TCVN3, plainText},
		{"TCVN3, short", "§Þa chØ: th«n B¶n Gi¶i", TCVN3, "Địa chỉ: thôn Bản Giải"},
		{"VNI", "Keá hoaïch truyeàn thoâng veà Chöông trình muïc tieâu quoác gia giaûm ngheøo beàn vöõng", VNI, plainText},
		{"VNI, greeting", "Xin chaøo caùc baïn", VNI, "Xin chào các bạn"},
		{"CP1252", misread(charmap.Windows1252, plainText), AsCP1252, plainText},
		{"CP1252, blanks copied", strings.ReplaceAll(misread(charmap.Windows1252, "Nhà nước và cả tỉnh thành, là hành trang và"), "\u00a0", " "), AsCP1252, "Nhà nước và cả tỉnh thành, là hành trang và"},
		{"CP1252, blanks lost", strings.ReplaceAll(misread(charmap.Windows1252, "Hộ nghèo và cả xã"), "\u00a0", ""), AsCP1252, "Hộ nghèo và cả xã"},
		{"no CP1252", "ĐỀ NGHỊ UBND XÃ nhận và XÃ NÀY", NotLegacy, ""},
		{"CP437", misread(charmap.CodePage437, plainText), AsCP437, plainText},
		{"Mac", misread(charmap.Macintosh, plainText), AsMac, plainText},
		{"TCVN3 beside Unicode", "Hộ nghèo được vay: ng©n hµng chÝnh s¸ch x· héi cho vay", TCVN3, "Hộ nghèo được vay: ngân hàng chính sách xã hội cho vay"},
		{"lines stay", "KÕ ho¹ch\ntruyÒn th«ng", TCVN3, "Kế hoạch\ntruyền thông"},
		{"Unicode", plainText, NotLegacy, ""},
		{"no marks", "Ke hoach truyen thong", NotLegacy, ""},
		{"French", "Où est le goût français ? Il a été très bien reçu à l'hôpital", NotLegacy, ""},
		{"signs", "25 m², 30 µm, 3×4, l’année « 2022 » © 2024", NotLegacy, ""},
		{"empty", "", NotLegacy, ""},
	} {
		how, reading, _ := FindLegacy(NFC(c.text))
		if how != c.how || reading != c.reading {
			t.Errorf("%s: FindLegacy(%q) = %q, %q, want %q, %q", c.name, c.text, how, reading, c.how, c.reading)
		}
	}
}

// misread returns the text as a program shows it that takes UTF-8 for
// something else. Bytes that mean nothing there stay as control characters.
func misread(codes *charmap.Charmap, text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		b.WriteRune(codes.DecodeByte(c))
	}
	return b.String()
}

func FuzzFindLegacy(f *testing.F) {
	for _, s := range []string{plainText, "KÕ ho¹ch truyÒn th«ng", "Keá hoaïch truyeàn", "Káº¿ hoáº¡ch", "ß║\xff", "a\u00ad b\n\n c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = NFC(strings.ToValidUTF8(s, ""))
		how, reading, _ := FindLegacy(s)
		if how == NotLegacy {
			return
		}
		if a, b := strings.Count(s, "\n"), strings.Count(reading, "\n"); a != b {
			t.Errorf("FindLegacy(%q) has %d lines, want %d: %q", s, b, a, reading)
		}
	})
}

func FuzzFindSlip(f *testing.F) {
	for _, s := range []string{"hòan", "đuợc", "nghành", "ΝGHÈO", "đƣợc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = NFC(strings.ToValidUTF8(s, ""))
		right, slip := FindSlip(s)
		if right == "" {
			return
		}
		if again, s2 := FindSlip(right); again != "" && s2 != LetterSlip {
			t.Errorf("FindSlip(%q) = %q, %d, and of that %q, %d", s, right, slip, again, s2)
		}
	})
}
