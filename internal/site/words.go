package site

import (
	"fmt"
	"time"

	"loa/internal/viet"
)

// words are the names that addresses, lists and feeds need whatever the visual
// theme: all other text of pages belongs to the theme.
type words struct {
	home, articles, archive string
	search                  string
	script                  string // of an article: its page to be read out from and, as a slug, its address
	coverage                string // of a plan: its page and, as a slug, its address
	documents, events       string // registers
	page                    string // of a list, in addresses
	vocabularies            [vocabularyCount]struct{ many, one string }
	month                   func(year, month int) string
	year                    func(year int) string
	letter                  func(name string) string
	language                func(name string) string
}

func wordsOf(lang string) words {
	if lang == "en" {
		return english
	}
	return vietnamese
}

var vietnamese = words{
	home: "Trang chủ", articles: "Bài viết", archive: "Lưu trữ", search: "Tìm kiếm", script: "Đọc loa", coverage: "Độ phủ", page: "trang",
	documents: "Văn bản", events: "Sự kiện và cuộc thi",
	vocabularies: [vocabularyCount]struct{ many, one string }{
		{"Kế hoạch", "Kế hoạch"}, {"Chủ đề", "Chủ đề"}, {"Đối tượng", "Đối tượng"},
		{"Địa bàn", "Địa bàn"}, {"Hình thức", "Hình thức"}, {"Thẻ", "Thẻ"},
	},
	month:  func(y, m int) string { return "T" + viet.FormatMonth(firstOf(y, m))[1:] },
	year:   func(y int) string { return fmt.Sprintf("Năm %d", y) },
	letter: func(l string) string { return "Bài viết có tên bắt đầu bằng " + l },

	language: func(l string) string { return "Bài viết bằng " + l },
}

var english = words{
	home: "Home", articles: "Articles", archive: "Archive", search: "Search", script: "Script", coverage: "Coverage", page: "page",
	documents: "Documents", events: "Events and contests",
	vocabularies: [vocabularyCount]struct{ many, one string }{
		{"Plans", "Plan"}, {"Themes", "Theme"}, {"Audiences", "Audience"},
		{"Places", "Place"}, {"Forms", "Form"}, {"Tags", "Tag"},
	},
	month:  func(y, m int) string { return firstOf(y, m).Format("January 2006") },
	year:   func(y int) string { return fmt.Sprintf("Year %d", y) },
	letter: func(l string) string { return "Articles whose titles begin with " + l },

	language: func(l string) string { return "Articles in " + l },
}

func firstOf(year, month int) time.Time {
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
}
