package viet

import "testing"

func TestVNIKeys(t *testing.T) {
	tests := []struct{ keys, want string }{
		{"nghe2o", "nghèo"}, {"ngheo2", "nghèo"}, {"d9u7o7c5", "được"}, {"d9uo75c", "được"}, {"ho65", "hộ"}, {"Vie65t", "Việt"},
		{"tie62n", "tiền"}, {"na8m", "năm"}, {"ngu7o7i2", "người"}, {"D9a3ng", "Đảng"}, {"khoe3", "khỏe"}, {"quy4", "quỹ"},
		{"ngheo", ""}, {"h2o", ""}, {"co22", ""}, {"a11y", ""}, {"i18n", ""}, {"mp3", ""}, {"2024", ""}, {"", ""}, {"d9", ""},
		{"e2e", ""}, {"k8s", ""}, {"nghe0o", ""}, {"đe2", ""},
	}
	for _, tt := range tests {
		got, ok := VNIKeys(tt.keys)
		if ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("VNIKeys(%q) = %q, %v, want %q", tt.keys, got, ok, tt.want)
		}
	}
}
