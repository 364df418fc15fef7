package share

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"sync"
	"testing"
)

// letters are all Vietnamese letters with all their marks, and the signs that
// titles have.
const letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵwzfj0123456789"

func TestEveryVietnameseLetter(t *testing.T) {
	for _, text := range []string{letters, strings.ToUpper(letters)} {
		if r := (Card{Title: text}).Missing(); r != 0 {
			t.Errorf("the font does not have %q", r)
		}
	}
	if r := (Card{Title: "Tin 中"}).Missing(); r != '中' {
		t.Errorf("Missing = %q, want the letter that the font does not have", r)
	}
}

func TestDraw(t *testing.T) {
	for _, c := range []struct{ name, title string }{
		{"short", "Ấm ự Ỷ"},
		{"usual", "Mô hình trồng trúc sào của một tổ hợp tác ở huyện Nguyên Bình"},
		{"long", strings.Repeat("Đối thoại chính sách với hộ mới thoát nghèo ", 12)},
		{"one word", strings.Repeat("nghèo", 60)},
		{"pictograph", "Chúc mừng 🎉 năm mới"},
		{"empty", ""},
	} {
		b, err := Draw(Card{Title: c.title, Kind: "Tin tức", Site: "Truyền thông giảm nghèo Cao Bằng", Accent: "#0b5d57"})
		if err != nil {
			t.Fatal(err)
		}
		m, err := png.Decode(bytes.NewReader(b))
		if err != nil || m.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Fatalf("%s: %v, %v", c.name, m.Bounds(), err)
		}
		if len(b) > 40<<10 {
			t.Errorf("%s: %d bytes, want at most 40 KB", c.name, len(b))
		}
		p := m.(*image.Paletted)
		for x := range Width { // nothing is written over the edge
			for _, y := range []int{10, Height - 10} {
				if p.ColorIndexAt(x, y) != 0 {
					t.Fatalf("%s: something is at %d, %d", c.name, x, y)
				}
			}
		}
		for y := range Height {
			if p.ColorIndexAt(Width-margin/2, y) != 0 || p.ColorIndexAt(margin/2, y) != 0 {
				t.Fatalf("%s: something is beside the margin at %d", c.name, y)
			}
		}
		if dir := os.Getenv("LOA_SHARE"); dir != "" {
			os.WriteFile(dir+"/"+c.name+".png", b, 0o644)
		}
	}
}

func TestSameBytesAtOnce(t *testing.T) {
	c := Card{Title: "Đường về xóm", Kind: "Tin tức", Site: "Cao Bằng"}
	want, err := Draw(c)
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got, err := Draw(c); err != nil || !bytes.Equal(got, want) {
				t.Errorf("drawn at once it differs: %v", err)
			}
		})
	}
	all.Wait()
}

func BenchmarkDraw(b *testing.B) {
	for b.Loop() {
		if _, err := Draw(Card{Title: "Mô hình trồng trúc sào của một tổ hợp tác ở huyện Nguyên Bình", Kind: "Tin tức", Site: "Truyền thông giảm nghèo Cao Bằng"}); err != nil {
			b.Fatal(err)
		}
	}
}
