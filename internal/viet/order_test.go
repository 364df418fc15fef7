package viet

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestCompareOrdersLists(t *testing.T) {
	tests := []struct{ name, sorted string }{
		{"districts", "An Lão; Ân Thi; Ba Vì; Dương Kinh; Đan Phượng; Đông Anh; Gia Lâm; Ứng Hòa"},
		{"dictionary", "ba; ba chỉ; ba gác; bà con; bả vai; bá quyền; bạ"},
		{"communes", "Hà Quảng; Hạ Lang; Quang Hán; Quang Long; Quảng Lâm"},
		{"tones", "ma; mà; mả; mã; má; mạ"},
		{"alphabet", "a; ă; â; b; c; d; đ; e; ê; f; g; h; i; j; k; l; m; n; o; ô; ơ; p; q; r; s; t; u; ư; v; w; x; y; z"},
		{"marks before tones", "tá; tăng; tâm; tấm; te; tê"},
		{"tone placement", "hoa; hòa An; hoà Bình; hòa Chung; hoả; hóa; Hoá Quỳ; họa"},
		{"digraphs are two letters", "ca; cha; co; ga; gia; go; na; nga; ngo; nha; no"},
		{"numbers", "2; 10; Quý; Quý 1; Quý 02; Quý 2; Quý 10; Quý II"},
		{"numbers before letters", "12/KH-UBND; 12/QĐ-UBND; 112/KH-UBND; Kế hoạch"},
		{"case only between equals", "Ba; ba; Bà; bà"},
		{"signs", "Hà Nội; Hà-Nội; Hà Nội 1"},
		{"foreign letters", "Cà; Cafe; Café; Zürich; Zuy; Москва; 中文"},
		{"empty first", "; !; a"},
		{"prefix first", "an; ang; anh"},
	}
	for _, test := range tests {
		want := strings.Split(test.sorted, "; ")
		got := slices.Clone(want)
		rand.New(rand.NewPCG(1, 1)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, Compare)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got  %q\nwant %q", test.name, got, want)
		}
	}
}

func TestCompareDoesNotSeeTheNormalForm(t *testing.T) {
	for _, s := range []string{"Hà Quảng", "Đắk Lắk", "Ứng Hoà"} {
		a, b := string(appendOrder(nil, s)), string(appendOrder(nil, norm.NFD.String(s)))
		if a != b {
			t.Errorf("%q has another place in NFD", s)
		}
	}
}

func TestCompareIsATotalOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 100_000 {
		a, b, c := randomName(r), randomName(r), randomName(r)
		ab, ba, bc, ac := Compare(a, b), Compare(b, a), Compare(b, c), Compare(a, c)
		switch {
		case ab != -ba:
			t.Fatalf("Compare(%q, %q) = %d, but %d the other way", a, b, ab, ba)
		case ab == 0 != (a == b):
			t.Fatalf("Compare(%q, %q) = %d", a, b, ab)
		case ab <= 0 && bc <= 0 && ac > 0:
			t.Fatalf("%q ≤ %q ≤ %q, but the first is greater than the last", a, b, c)
		case cmp.Compare(SortKey(a), SortKey(b)) != ab:
			t.Fatalf("SortKey orders %q and %q otherwise than Compare", a, b)
		}
	}
}

func TestLongNumbersCompare(t *testing.T) {
	a, b := strings.Repeat("9", 250), "1"+strings.Repeat("0", 250)
	if Compare(a, b) >= 0 {
		t.Error("a number of 250 digits is not less than one of 251")
	}
}
