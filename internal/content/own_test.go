package content

import (
	"bytes"
	"reflect"
	"testing"
)

// TestParseKeepsNothing parses files and then writes over their bytes: the Doc must
// not change.
func TestParseKeepsNothing(t *testing.T) {
	const body = "Mở đầu với **chữ đậm** và [liên kết](b.md#c \"tựa đề\"), <https://example.vn/ă>.\n\n" +
		"## Hộ nghèo là gì?\n\nLà hộ…[^1]\n\n### Một `mã` & ký hiệu {#rieng}\n\n" +
		"> [!NOTE]\n> Ghi chú\n\n![Ảnh chụp](a.png \"Chú thích\")\n\n![Nghe](loa.mp3)\n\n" +
		"| a | b |\n|---|---|\n| 1 | 2 |\n\nThuật ngữ\n: nghĩa\n\n- [ ] việc\n\n```go\nx := 1\n```\n\n" +
		"<a href=\"/x\" id=\"neo\">thẻ</a> <blink>bỏ</blink>\n\n[^1]: Chú thích cuối [ở đây](/y).\n"
	for name, text := range map[string]string{
		"YAML":       "---\ntitle: \"Tiêu đề\"\ndate: 2024-05-01\nplan: [ke-hoach-2278]\ndistrict: Hà Quảng\nsummary: Tóm tắt\nlạ: x\n---\n" + body,
		"TOML":       "+++\ntitle = \"Tiêu đề\"\ntags = [\"a\", \"b\"]\n+++\n" + body,
		"JSON":       "{\"title\": \"Tiêu đề\", \"aliases\": [\"/cu/\"]}\n" + body,
		"no matter":  "# Tiêu đề\n\n" + body,
		"CRLF":       "---\r\ntitle: A\r\n---\r\nMột\r\n\r\n## Hai\r\n",
		"decomposed": "---\ntitle: Ti\u0065\u0302u \u0111\u0065\u0302\u0300\n---\n## Ha\u0323 Lang\n",
		"code":       "---\ntitle: A\n---\n```\nabc",
		"damaged":    "---\ntitle: [a\nsummary: b\n---\n" + body,
	} {
		room := append([]byte(text), "X"...)
		src := room[:len(text)]
		got := Parse("content/articles/a.md", src, Options{})
		if room[len(text)] != 'X' {
			t.Errorf("%s: a byte behind the file is written", name)
		}
		want := Parse("content/articles/a.md", []byte(text), Options{})
		copy(src, bytes.Repeat([]byte("x"), len(src)))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the Doc changes with the bytes of its file", name)
		}
	}
}
