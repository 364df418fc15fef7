package viet

import "testing"

func TestTelex(t *testing.T) {
	for keys, want := range map[string]string{
		"tuyeenf": "tuyền", "ddoois": "đối", "giamr": "giảm", "ngheof": "nghèo", "dduowngf": "đường", "Nguwowif": "Người",
		"quys": "quý", "hoas": "hóa", "nghieepj": "nghiệp", "huowu": "hươu", "nuwowcs": "nước",
		"nha": "", "world": "", "H2O": "", "": "", "w": "",
	} {
		if got, ok := Telex(keys); got != want && ok {
			t.Errorf("Telex(%q) = %q, want %q", keys, got, want)
		} else if ok != (want != "") {
			t.Errorf("Telex(%q) is %v, want %v", keys, ok, want != "")
		}
	}
}
