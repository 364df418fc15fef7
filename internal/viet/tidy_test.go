package viet

import "testing"

func TestTidy(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"", true},
		{"Kế hoạch số 2278/KH-UBND: giảm nghèo – “bền vững”…\n", true},
		{"a\r\nb", false},
		{"a\x00b", false},
		{"\ufeffa", false},
		{"e\u0302\u0301", false},
		{"\u1ebf", true},
		{"K\xd5 ho\xb9ch", false},
		{"\xe1\xba", false},
		{"a\xc3", false},
		{"\xc0\x80", false},
		{"😀", false}, // may be in order: it takes a closer look
	} {
		if got := Tidy([]byte(tt.text)); got != tt.want {
			t.Errorf("Tidy(%+q) = %t, want %t", tt.text, got, tt.want)
		}
	}
}
