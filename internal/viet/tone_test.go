package viet

import (
	"strings"
	"testing"
)

// toneVectors are spellings in both styles.
var toneVectors = []struct{ old, new string }{
	{"hòa", "hoà"}, {"hóa", "hoá"}, {"tỏa", "toả"}, {"xòe", "xoè"}, {"khỏe", "khoẻ"}, {"lòe", "loè"},
	{"thủy", "thuỷ"}, {"hủy", "huỷ"}, {"túy", "tuý"}, {"ủy", "uỷ"}, {"Hòa", "Hoà"}, {"THỦY", "THUỶ"},
	{"họa", "hoạ"}, {"thụy", "thuỵ"}, {"õa", "oã"}, {"nhòe", "nhoè"}, {"Ủy", "Uỷ"}, {"nguỵt", "nguỵt"},
	{"Quảng Hòa, Hòa An và Đàm Thủy.", "Quảng Hoà, Hoà An và Đàm Thuỷ."},
	{"(hòa)-tỏa/ủy2", "(hoà)-toả/uỷ2"},
}

// fixedVectors are spelled in one way only: the right words of both styles,
// words that are wrong in both, and words of other languages.
var fixedVectors = strings.Fields(`
	quý quỹ quả quế quyển quạu quẹo giá giả gì gìn giếng giữ giặt gịa toàn khoét suýt huỳnh loạt
	xoáy ngoài khuỷu ngoẹo khuya mía múa lửa của tiến yếu muốn được người đường thuở huệ luật hoặc
	rượu cứu kíu bìa mới nghèo chuyện soóc ốc ý Quỳ QUỲ nghiêng
	hòan tòan thỏai qúy gía tíên đừơng ngừơi thủơ hùynh
	fòa Zoë poésies oáoà ngoàoà café 2278/KH-UBND ước`)

func TestPlaceTones(t *testing.T) {
	for _, v := range toneVectors {
		for _, in := range []string{v.old, v.new} {
			if got := PlaceTones(in, OldStyle); got != v.old {
				t.Errorf("PlaceTones(%q, OldStyle) = %q, want %q", in, got, v.old)
			}
			if got := PlaceTones(in, NewStyle); got != v.new {
				t.Errorf("PlaceTones(%q, NewStyle) = %q, want %q", in, got, v.new)
			}
		}
	}
	for _, in := range fixedVectors {
		for _, style := range []ToneStyle{OldStyle, NewStyle} {
			if got := PlaceTones(in, style); got != in {
				t.Errorf("PlaceTones(%q, %d) = %q, want it untouched", in, style, got)
			}
		}
	}
}

func TestToneBelongsWhereItStands(t *testing.T) {
	check := func(word string, style ToneStyle, want bool) {
		t.Helper()
		var w []letter
		for _, r := range word {
			w = append(w, letterOf(r))
		}
		syl, ok := parseSyllable(w)
		if got := ok && (syl.tone < 0 || syl.tone == syl.place(style)); got != want {
			t.Errorf("tone of %q in its place (style %d) = %v, want %v", word, style, got, want)
		}
	}
	right, wrong, _ := strings.Cut(strings.Join(fixedVectors, " "), " hòan ")
	for _, w := range strings.Fields(right) {
		if w != "gịa" { // the one exception to the rule
			check(w, OldStyle, true)
			check(w, NewStyle, true)
		}
	}
	wrong, _, _ = strings.Cut(wrong, " fòa ")
	for _, w := range append(strings.Fields(wrong), "hòan") {
		check(w, OldStyle, false)
		check(w, NewStyle, false)
	}
	for _, v := range toneVectors[:17] {
		check(v.old, OldStyle, true)
		check(v.old, NewStyle, false)
		check(v.new, OldStyle, false)
		check(v.new, NewStyle, true)
	}
}

func TestToneKey(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"ba", "ba"},
		{"hòa", "hoa2"},
		{"hoà", "hoa2"},
		{"hoa\u0300", "hoa2"},
		{"quý", "quy1"},
		{"THỦY", "thuy3"},
		{"thuỷ", "thuy3"},
		{"ngã", "nga4"},
		{"nặng", "năng5"},
		{"Được", "đươc5"},
		{"hòan", "hoan2"},
		{"Hoà Bình, 2", "hoa2 binh2, 2"},
		{"Ñandú", "ñandu1"},
	}
	for _, test := range tests {
		if got := ToneKey(test.in); got != test.want {
			t.Errorf("ToneKey(%q) = %q, want %q", test.in, got, test.want)
		}
	}
	for _, v := range toneVectors {
		if ToneKey(v.old) != ToneKey(v.new) {
			t.Errorf("ToneKey(%q) = %q, but ToneKey(%q) = %q", v.old, ToneKey(v.old), v.new, ToneKey(v.new))
		}
	}
}

func TestLettersComeTogetherAgain(t *testing.T) {
	n := 0
	for r := rune(0); r < 0x2000; r++ {
		l := letterOf(r)
		if l.base == 0 {
			continue
		}
		n++
		if l.rune() != r {
			t.Errorf("letterOf(%q).rune() = %q", r, l.rune())
		}
	}
	if want := 2 * (26 + 1 + 12*6 - 6); n != want {
		t.Errorf("%d letters, want %d", n, want)
	}
}
