package script

import (
	"strings"
	"testing"

	"loa/internal/content"
)

const settings = `title: T
loudspeaker:
  opening: Kính thưa bà con! Đây là loa truyền thanh của xã.
  closing: |
    Bài đến đây là hết.
    Kính chào bà con!
  rate: 120
  say: {short: DQTV, said: dân quân tự vệ}
`

// read returns the script of an article.
func read(t *testing.T, front, body string) *Script {
	t.Helper()
	config, probs := content.ParseConfig("content/site.yaml", []byte(settings))
	doc := content.Parse("content/articles/a.md", []byte("---\ndate: 2024-05-01\n"+front+"\n---\n"+body), config.Options())
	for _, p := range append(probs, doc.Problems...) {
		t.Fatalf("%s: %s", p.Pos, p.Text)
	}
	return NewReader(config).Read(doc)
}

// spoken returns the text of a script without its head.
func spoken(s *Script) string {
	_, text, _ := strings.Cut(s.Text(), "\n\n")
	return text
}

const (
	opening = "Kính thưa bà con!\nĐây là loa truyền thanh của xã.\n\n"
	closing = "\nBài đến đây là hết.\n\nKính chào bà con!\n"
)

func TestScript(t *testing.T) {
	for _, c := range []struct{ name, front, body, want string }{
		{"news", "title: Lớp học\nsummary: Ngắn gọn", "UBND xã mở lớp. Có 21 người.\n\n## Ai dự\n\nTrưởng xóm.",
			opening + "Lớp học.\n\nNgắn gọn.\n\nỦy ban nhân dân xã mở lớp.\nCó hai mươi mốt người.\n\nAi dự.\n\nTrưởng xóm.\n" + closing},
		{"broadcast", "title: B\nkind: broadcast\nsummary: Không đọc", "## Lời đọc\n\nCó 5 việc.", opening + "(Lời đọc)\n\nCó năm việc.\n" + closing},
		{"own opening", "title: B\nkind: broadcast", "Kính thưa bà con! Hôm nay có 5 việc.", "Kính thưa bà con!\nHôm nay có năm việc.\n" + closing},
		{"own closing", "title: B\nkind: broadcast", "## Lời\n\nHết việc. Kính chào bà con.", opening + "(Lời)\n\nHết việc.\nKính chào bà con.\n"},
		{"list", "title: B\nkind: broadcast", "1. Nghe\n2. Hỏi\n\n- A;\n- B", opening + "Thứ nhất: Nghe.\n\nThứ hai: Hỏi.\n\nA;\n\nB.\n" + closing},
		{"table", "title: B\nkind: broadcast", "| Năm | Xã A | Ghi chú |\n|---|---|---|\n| 2021 | 1,9% | giảm |\n| cộng | | |",
			opening + "Năm hai nghìn không trăm hai mươi mốt.\nXã A một phẩy chín phần trăm.\nGhi chú: giảm.\n\ncộng.\n" + closing},
		{"event", "title: Họp\nkind: event\nstart: 2024-05-01 08:00\nend: 2024-05-01 10:30\nplace: Nhà văn hóa", "Mời dự.",
			opening + "Họp.\n\nThời gian: tám giờ đến mười giờ ba mươi ngày mùng một tháng năm năm hai nghìn không trăm hai mươi tư.\n\nĐịa điểm: Nhà văn hóa.\n\nMời dự.\n" + closing},
		{"figures", "title: Bò\nkind: story\nfigures: {name: Đàn bò, before: 1, after: 4, unit: con}", "Thế thôi.",
			opening + "Bò.\n\nĐàn bò.\nTrước: một con.\nSau: bốn con.\n\nThế thôi.\n" + closing},
		{"steps", "title: Ong\nkind: model\nsteps: [Mua đõ, Đặt 2 đõ]", "Thế thôi.",
			opening + "Ong.\n\nThế thôi.\n\nCác bước.\n\nThứ nhất: Mua đõ.\n\nThứ hai: Đặt hai đõ.\n" + closing},
		{"film", "title: Phim\nkind: video\ntranscript: |\n  Chào bà con.\n\n  Có 12 điều.", "Xem.",
			opening + "Phim.\n\nXem.\n\nChào bà con.\n\nCó mười hai điều.\n" + closing},
		{"own abbreviation", "title: B\nkind: broadcast", "Mời DQTV xã.", opening + "Mời dân quân tự vệ xã.\n" + closing},
	} {
		if got := spoken(read(t, c.front, c.body)); got != c.want {
			t.Errorf("%s: script is\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestMeasure(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("à ", 26))
	s := read(t, "title: B\nkind: broadcast", "Một hai ba.\n\n"+long+".")
	if s.Long != 1 || s.Syllables != 3+26+11+9 || Duration(s.Time) != "30 giây" {
		t.Errorf("%d long, %d syllables, %s", s.Long, s.Syllables, Duration(s.Time))
	}
	if text := s.Text(); !strings.Contains(text, "\n[!] "+long+".\n") || !strings.HasPrefix(text, "B\n(49 tiếng, đọc khoảng 30 giây)\n([!]: câu dài hơn 25 tiếng, nên ngắt làm hai)\n") {
		t.Errorf("text is\n%s", text)
	}
}

func TestNothingIsLostInSilence(t *testing.T) {
	s := read(t, "title: B\nkind: broadcast\nweb_only: Cho người đọc", "Nghe KH.[^1] ![ảnh](a.png)\n\n![bài](a.mp3)\n\n```\nx\n```\n\n## Cho người đọc\n\n- việc\n\n[^1]: chú")
	if len(s.WebOnly) != 1 || s.WebOnly[0] != "Cho người đọc" || len(s.Unknown) != 1 || s.Unknown[0] != "KH" {
		t.Errorf("for the page alone: %q; unknown: %q", s.WebOnly, s.Unknown)
	}
	if want := (content.Left{Pictures: 1, Sounds: 1, Notes: 1, Code: 1}); s.Left != want {
		t.Errorf("left %+v, want %+v", s.Left, want)
	}
	if strings.Contains(s.Text(), "việc") {
		t.Errorf("the section for the page is read: %s", s.Text())
	}
}
