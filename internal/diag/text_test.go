package diag

import "testing"

func TestOneIsSaidOfOne(t *testing.T) {
	cases := []struct {
		text   Text
		en, vi string
	}{
		{T("%d files, nothing found; %s", 1, "0 s"), "1 file, nothing found; 0 s", "1 tệp, không thấy lỗi nào; 0 s"},
		{T("%d files, nothing found; %s", 21, "0 s"), "21 files, nothing found; 0 s", ""},
		{T("%s: %d rows, %d articles", "1 files.csv", 1, 2), "1 files.csv: 1 row, 2 articles", ""},
		{T("%s: %d rows, %d articles", "a.csv", 2, 1), "a.csv: 2 rows, 1 article", ""},
		{T("%d of %d articles are not there in %s", 1, 1, "Tày"), "1 of 1 articles are not there in Tày", ""},
	}
	for _, c := range cases {
		if got := c.text.In("en"); got != c.en {
			t.Errorf("English %q, want %q", got, c.en)
		}
		if got := c.text.In("vi"); c.vi != "" && got != c.vi {
			t.Errorf("Vietnamese %q, want %q", got, c.vi)
		}
	}
}

// TestBytesAreCopied changes the bytes of which a message was made.
func TestBytesAreCopied(t *testing.T) {
	b := []byte("a1")
	var list List
	list.Warn(Pos{}, "footnote %q has no text", b).WithHint("add a line [^%s]: text", b)
	copy(b, "zz")
	if got := list[0].Text.In("en") + "; " + list[0].Hint.In("en"); got != `footnote "a1" has no text; add a line [^a1]: text` {
		t.Error(got)
	}
}
