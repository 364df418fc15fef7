package content

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"loa/internal/diag"
)

// article is 5 KB of Markdown as editors write it.
var article = []byte(strings.Repeat(`## Tuyên truyền giảm nghèo bền vững

Ngày 12 tháng 5, tại xã **Hà Quảng**, Ban chỉ đạo chương trình mục tiêu quốc gia tổ chức hội nghị
truyền thông về giảm nghèo thông tin cho *hơn 200 hộ dân*. Theo [kế hoạch số 12](../plans/ke-hoach.md#muc-2),
mỗi xóm có một buổi nói chuyện; lịch đăng tại https://caobang.gov.vn/lịch-truyền-thông.

- Hướng dẫn vay vốn ưu đãi, thủ tục tại bưu điện văn hóa xã.
- Phát 500 tờ rơi bằng tiếng Tày, tiếng Mông và tiếng Dao.
- Đăng ký học nghề trước ngày 30 tháng 6.

![Bà con xem tờ rơi](/img/to-roi.jpg "Hội nghị tại xã Hà Quảng")

| Xã | Số hộ | Đã vay |
|----|------:|-------:|
| Hà Quảng | 120 | 45 |
| Trường Hà | 98 | 31 |

> Nhờ có loa xóm mà bà con biết lịch tiêm phòng cho gia súc, không còn phải đi xa hỏi nữa.

Mọi thắc mắc xin gọi tổng đài, hoặc viết thư về ban@caobang.gov.vn trước khi hội nghị bắt đầu.

`, 4))

// renderBody makes the body of a file from any Markdown in UTF-8, as Parse does.
func renderBody(path string, src []byte, firstLine int, opts Options) (Body, diag.List) {
	w := newBodyWriter(path, src, firstLine, opts)
	defer w.release()
	w.replaceControls()
	body := w.render()
	return body, w.probs
}

// BenchmarkBody compares what a body costs with what goldmark alone costs for
// the same text. renderBody does more, and must stay below 1.35 times that.
func BenchmarkBody(b *testing.B) {
	b.Run("renderBody", func(b *testing.B) {
		b.SetBytes(int64(len(article)))
		b.ReportAllocs()
		for b.Loop() {
			renderBody("a.md", article, 1, Options{})
		}
	})
	b.Run("goldmark", func(b *testing.B) {
		md := goldmark.New(goldmark.WithExtensions(extension.GFM))
		b.SetBytes(int64(len(article)))
		b.ReportAllocs()
		for b.Loop() {
			var out bytes.Buffer
			if err := md.Convert(article, &out); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkHostile reads texts that are slow for goldmark alone, of 100 KB
// each.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostile {
		text := []byte(strings.Repeat(text, 100_000/len(text)))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				renderBody("a.md", text, 1, Options{})
			}
		})
	}
}

// hostile are pieces that make a slow text when they are repeated.
var hostile = map[string]string{
	"quotes":          ">",
	"quotes apart":    "> ",
	"lists":           "- ",
	"numbers":         "1. ",
	"nested lists":    "-\t",
	"brackets":        "[",
	"closed":          "]",
	"pairs":           "[]",
	"images":          "![",
	"links":           "[a](",
	"footnotes":       "[^a",
	"footnote texts":  "[^a]: b\n\n",
	"emphasis":        "*a ",
	"emphasis closed": "a* ",
	"bold":            "**a:**b",
	"mixed marks":     "*a_ ",
	"under":           "_a__",
	"strikes":         "~a~~b",
	"backquotes":      "`a``b```c",
	"tags":            "<a ",
	"attributes":      "<a b='",
	"comments":        "<!--",
	"declarations":    "<!A",
	"instructions":    "<?",
	"cdata":           "<![CDATA[",
	"addresses":       "http://a.b",
	"mail":            "a@b.",
	"parentheses":     "http://a.b/)",
	"entities":        "&a;",
	"escapes":         "\\",
	"bars":            "|",
	"table":           "|a\n|-\n",
	"definitions":     ":\ta\n\n",
	"references":      "[a]: b\n",
	"headings":        "# a\n",
	"same lines":      "a\n===\n",
	"tabs":            "\t",
	"fences":          "> ```\n",
	"divs":            "<div>\n\n",
	"bold tags":       "<b>",
	"cells":           "<table><tr><td>",
	"callouts":        "> [!NOTE]\n",
}
