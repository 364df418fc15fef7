package viet

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestNFC(t *testing.T) {
	for _, want := range []string{"", "abc", "Kế hoạch số 2278", "Đắk Lắk “x” – y", "が한국é", "\u1100"} {
		half := strings.NewReplacer("ế", "ê\u0301", "ắ", "ă\u0301", "ạ", "a\u0323").Replace(want)
		for _, in := range []string{want, norm.NFD.String(want), half} {
			if got := NFC(in); got != want {
				t.Errorf("NFC(%+q) = %+q, want %+q", in, got, want)
			}
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"abc 12/x", "abc 12/x"},
		{"ABC", "abc"},
		{"Đối tượng", "doi tuong"},
		{"ĐẮK LẮK", "dak lak"},
		{norm.NFD.String("Đồng Tháp"), "dong thap"},
		{"ê\u0301 va\u0300", "e va"},
		{"ăâđêôơư ẰẨẴẾỘỢỮỲỸỴ", "aadeoou aaaeoouyyy"},
		{"“Nghèo” – 12,5 %", "“ngheo” – 12,5 %"},
		{"Café Ünïçødé Łódź", "cafe unicode lodz"},
		{"Straße Æsop Œuvre", "strasse aesop oeuvre"},
		{"Ðắk phƣơng", "dak phuong"}, // look-alikes: Eth, oi
		{"Москва", "москва"},
		{"Άλφα", "αλφα"},
		{"한국 がく 中文", "한국 がく 中文"},
		{norm.NFD.String("한국 がく"), "한국 がく"},
		{"a\xffb", "a\uFFFDb"},
	}
	for _, test := range tests {
		if got := Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestFoldKnowsEveryVietnameseLetter(t *testing.T) {
	for _, v := range vowels {
		for _, r := range v.tones {
			for _, in := range []string{string(r), strings.ToUpper(string(r)), norm.NFD.String(string(r))} {
				if got, want := Fold(in), string(rune(v.base)); got != want || foldAny(in) != want {
					t.Errorf("Fold(%q) = %q, foldAny = %q, want %q", in, got, foldAny(in), want)
				}
			}
		}
	}
}

func TestKeyMakesNamesEqual(t *testing.T) {
	tests := []struct{ name, a, b string }{
		{"tone placement", "Hòa Bình", "Hoà Bình"},
		{"tone placement uy", "Đàm Thuỷ", "Đàm Thủy"},
		{"case", "Đồng bào", "ĐỒNG BÀO"},
		{"decomposed", norm.NFD.String("Mường"), "Mường"},
		{"half decomposed", "Mươ\u0300ng", "Mường"},
		{"decomposed, other placement", norm.NFD.String("HOÀ"), "hòa"},
		{"blanks", "  Hà \t\u00a0 Nội\n", "hà nội"},
		{"zero width", "\ufeffHà\u200b Nội\u200d", "hà nội"},
		{"zero width inside a letter", "Ha\u200b\u0300", "hà"},
		{"soft hyphen", "Hà N\u00adội", "hà nội"},
		{"wide blanks", "Hà\u2003\u3000Nội", "hà nội"},
		{"other scripts", "МОСКВА", "москва"},
		{"empty", " \u200b ", ""},
	}
	for _, test := range tests {
		if a, b := Key(test.a), Key(test.b); a != b {
			t.Errorf("%s: Key(%q) = %q, Key(%q) = %q", test.name, test.a, a, test.b, b)
		}
	}
}

func TestKeyKeepsNamesApart(t *testing.T) {
	groups := []string{"Mường Mương Muông Muống", "Đào Dao Đao Dào", "Quỳ Quy Quí", "Hòa Hóa Hoa", "a-b ab a/b"}
	for _, group := range groups {
		seen := map[string]string{}
		for _, name := range strings.Fields(group) {
			if other, ok := seen[Key(name)]; ok {
				t.Errorf("Key(%q) == Key(%q)", name, other)
			}
			seen[Key(name)] = name
		}
	}
	if got := Key("Quỳ Châu"); got != "quỳ châu" {
		t.Errorf("Key(Quỳ Châu) = %q", got)
	}
}

func TestSlug(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Căn hộ", "can-ho"},
		{"mệt quá", "met-qua"},
		{"Đi chợ", "di-cho"},
		{"ngồi bàn họp", "ngoi-ban-hop"},
		{"ưu đãi", "uu-dai"},
		{"12/KH-UBND", "12-kh-ubnd"},
		{norm.NFD.String("tổng kết thực hiện"), "tong-ket-thuc-hien"},
		{"  --Hà  Nội!! ", "ha-noi"},
		{"TT&TT", "tt-tt"},
		{"Hà\u00a0Nội\ufeff x\u200by", "ha-noi-xy"},
		{"../../out", "out"},
		{"Москва", ""},
		{"Đảo 中文 Phú Quý", "dao-phu-quy"},
		{"!!!", ""},
		{"Café № 5, 10 m² Ｌｏａ", "cafe-no-5-10-m2-loa"},
		{"con", "con-"},
		{"Còn", "con-"},
		{"Côn", "con-"},
		{"con-", "con-"},
		{"PRN", "prn-"},
		{"aux", "aux-"},
		{"Nul!", "nul-"},
		{"COM1", "com1-"},
		{"lpt9", "lpt9-"},
		{"com", "com"},
		{"com 1", "com-1"},
		{"con người", "con-nguoi"},
		{strings.Repeat("a", 100), strings.Repeat("a", 80)},
		{strings.Repeat("a", 80), strings.Repeat("a", 80)},
		{strings.Repeat("nghèo ", 20), strings.Repeat("ngheo-", 12) + "ngheo"},
		{strings.Repeat("a", 79) + " b", strings.Repeat("a", 79)},
		{strings.Repeat("a", 78) + " b !", strings.Repeat("a", 78) + "-b"},
		{"con " + strings.Repeat("a", 80), "con-"},
	}
	for _, test := range tests {
		got := Slug(test.in)
		if got != test.want {
			t.Errorf("Slug(%q) = %q, want %q", test.in, got, test.want)
		}
		if len(got) > MaxSlug {
			t.Errorf("Slug(%q) has %d bytes", test.in, len(got))
		}
	}
}

func TestAnchor(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Đồng bào", "dong-bao"},
		{"Hòa Bình", "hoa-binh"},
		{"!!!", "muc"},
		{"", "muc"},
		{"Con", "con"},
		{"1. Mục tiêu", "1-muc-tieu"},
	}
	for _, test := range tests {
		if got := Anchor(test.in); got != test.want {
			t.Errorf("Anchor(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestMarkCode(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Mương", "ww"},
		{"Mường", "wwf"},
		{"mường", "wwf"},
		{norm.NFD.String("Mường"), "wwf"},
		{"Muông", "zo"},
		{"Đào", "df"},
		{"Dao", "z"},
		{"Đi chợ", "d-wj"},
		{"hoặc", "zwj"},
		{"thuở", "zwr"},
		{"lửa", "wr"},
		{"Hoà", "f"},
		{"hòa", "f"},
		{"ba bà", "z-f"},
		{"bà ba ba", "f"},
		{"Quý 2", "s"},
	}
	for _, test := range tests {
		if got := MarkCode(test.in); got != test.want {
			t.Errorf("MarkCode(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestMarkCodeFallsBackOnAHash(t *testing.T) {
	names := []string{"", "!!!", "12/KH-UBND", "12-KH-UBND", "Москва", "Cafè ñ", "hòan", "dđ", "Bảo Lâm (cũ)",
		strings.Repeat("đường ", 6), strings.Repeat("nghèo ", 20), "Zü"}
	seen := map[string]string{}
	for _, name := range names {
		code := MarkCode(name)
		if len(code) != 9 || code[0] != '0' || Slug(code) != code {
			t.Errorf("MarkCode(%q) = %q, want a hash", name, code)
		}
		if other, ok := seen[code]; ok {
			t.Errorf("MarkCode(%q) == MarkCode(%q)", name, other)
		}
		seen[code] = name
	}
}

// randomName makes names that often share their slug.
func randomName(r *rand.Rand) string {
	const runes = "aăâáàảãạấằduđeêệioôơờóuưứyỳqghnDĐÀ 2-.\u0301\u0300"
	all := []rune(runes)
	out := make([]rune, r.IntN(5))
	for i := range out {
		out[i] = all[r.IntN(len(all))]
	}
	return string(out)
}

func TestSlugAndMarkCodeAreUnique(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	keys := map[string]string{}
	for range 200_000 {
		name := randomName(r)
		address := Slug(name) + "-" + MarkCode(name)
		if Slug(name) != Slug(Key(name)) {
			t.Fatalf("Slug(%q) = %q, but of its key %q", name, Slug(name), Slug(Key(name)))
		}
		// An ordinary slug has hyphens too: compare within one slug.
		id := Slug(name) + "/" + MarkCode(name)
		if other, ok := keys[id]; ok && other != Key(name) {
			t.Fatalf("%q and %q have one address %q", name, other, address)
		}
		keys[id] = Key(name)
	}
}
