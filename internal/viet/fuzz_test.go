package viet

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// seeds are texts that once were, or could be, trouble.
var seeds = []string{
	"", "Kế hoạch 2278/KH-UBND", "Hoà Bình Hòa", "e\u0302\u0301", "con", "İ\u0307", "ẞ ſ K", "\u0345α",
	"ΐ", "한국", "が", "a\xff\xfe", "\u200b \ufeff", "Ǆ", "½ ﬁ №", "\u0344", "oa\u0300\u0301", "=\u0338",
}

func FuzzFold(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if nfc, want := NFC(s), norm.NFC.String(s); nfc != want {
			t.Errorf("NFC(%+q) = %+q, want %+q", s, nfc, want)
		}
		got := Fold(s)
		if again := Fold(got); again != got {
			t.Errorf("Fold(%+q) = %+q, folded again %+q", s, got, again)
		}
		if !utf8.ValidString(s) {
			return
		}
		if slow := foldAny(s); slow != got {
			t.Errorf("Fold(%+q) = %+q, foldAny gives %+q", s, got, slow)
		}
		if other := Fold(NFC(s)); other != got {
			t.Errorf("Fold(%+q) = %+q, of its NFC %+q", s, got, other)
		}
	})
}

func FuzzSlug(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Slug(s)
		if len(got) > MaxSlug {
			t.Errorf("Slug(%+q) has %d bytes", s, len(got))
		}
		if again := Slug(got); again != got {
			t.Errorf("Slug(%+q) = %q, slugged again %q", s, got, again)
		}
		for _, address := range []string{got, MarkCode(s), Anchor(s)} {
			checkSegment(t, s, address)
		}
		if of := Slug(Key(s)); of != got {
			t.Errorf("Slug(%+q) = %q, of its key %q", s, got, of)
		}
		if MarkCode(s) != MarkCode(Key(s)) {
			t.Errorf("MarkCode(%+q) is not that of its key", s)
		}
	})
}

// checkSegment checks that an address is made of what it may be made of.
func checkSegment(t *testing.T, s, address string) {
	for i, c := range []byte(address) {
		ordinary := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if !ordinary && (c != '-' || i == 0 || address[i-1] == '-') {
			t.Errorf("%+q gives %q", s, address)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Key(s)
		if again := Key(got); again != got {
			t.Errorf("Key(%+q) = %+q, again %+q", s, got, again)
		}
		if other := Key(PlaceTones(NFC(s), NewStyle)); other != got {
			t.Errorf("Key(%+q) = %+q, in the new style %+q", s, got, other)
		}
	})
}

func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"2024-05-01", "01/05/2024 08:30", "2018-03-21 13:00:00 -0500", "31.8.2022", "2024-05-01T08:30:00.5Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, clock, err := ParseTime(s, hanoi)
		if err != nil || clock {
			return
		}
		again, _, err := ParseTime(FormatDate(got), hanoi)
		if err != nil || !again.Equal(got) {
			t.Errorf("ParseTime(%q) = %v, printed and read again %v, %v", s, got, again, err)
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range append(seeds, "\xFF\xFEa\x00", "\xFE\xFF\x00a\xD8\x3D", "K\xD5 ho\xB9ch", "\x00\x01") {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		text, err := Decode(src)
		if !utf8.Valid(text) {
			t.Errorf("Decode(%q) = %q, not UTF-8", src, text)
		}
		if err != nil && text != nil {
			t.Errorf("Decode(%q) gives a text and an error", src)
		}
		if Tidy(src) && (string(text) != string(src) || NFC(string(src)) != string(src) || bytes.ContainsAny(src, "\x00\r")) {
			t.Errorf("Tidy(%q), but it is not", src)
		}
	})
}
