package diag

import "testing"

func TestNearest(t *testing.T) {
	keys := []string{"title", "date", "updated", "kind", "plan", "theme", "audience", "district", "form", "tags", "summary", "slug", "until", "unit"}
	places := []string{"Bảo Lâm", "Bảo Lạc", "Hà Quảng", "Hạ Lang", "Thạch An", "huyen-ha-quang"}
	tests := []struct {
		word       string
		candidates []string
		want       string
	}{
		{"titel", keys, "title"},
		{"Title", keys, "title"},
		{"distric", keys, "district"},
		{"summry", keys, "summary"},
		{"tag", keys, "tags"},
		{"themes", keys, "theme"},
		{"utnil", keys, "until"},
		{"xyz", keys, ""},
		{"ab", keys, ""},
		{"", keys, ""},
		{"Bảo Lầm", places, "Bảo Lâm"},
		{"bao lac", places, "Bảo Lạc"},
		{"Ha Quang", places, "Hà Quảng"},
		{"Hà Quãng", places, "Hà Quảng"},
		{"Thach Anh", places, "Thạch An"},
		{"huyen_ha_quang", places, "huyen-ha-quang"},
		{"Trùng Khánh", places, ""},
		{"a", nil, ""},
	}
	for _, c := range tests {
		got, ok := Nearest(c.word, c.candidates)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Nearest(%q) = %q, %v, want %q", c.word, got, ok, c.want)
		}
	}
}
