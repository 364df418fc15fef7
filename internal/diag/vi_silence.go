package diag

// viSilence is what is said about things that would otherwise be taken, left
// out or published without a word.
var viSilence = map[string]string{
	// Dates.
	"an article without a date: no feed, no archive and no report has it":                        "bài không ghi ngày: không có trong nguồn tin, trang lưu trữ và báo cáo",
	"add a line %s; what has no date, such as a page about the office, belongs in content/pages": "thêm một dòng %s; nội dung không cần ngày, như trang giới thiệu, thì để trong content/pages",

	// One text where a list may be meant.
	"%q is taken as one value of %s":                                             "%q được hiểu là một giá trị của %s",
	"if several are meant, write %[1]s: %[2]s; if it is one, write %[1]s: %[3]s": "nếu là nhiều mục, viết %[1]s: %[2]s; nếu chỉ là một, viết %[1]s: %[3]s",
	"%q is taken as one %s":                                                      "%q được hiểu là một %s",
	"to name several, write a list: %s":                                          "muốn ghi nhiều mục, viết thành danh sách: %s",

	// Tables.
	"the table is empty: names that articles take from it are unknown":                 "bảng để trống: tên lấy từ bảng này mà bài viết dùng đều bị coi là không có",
	"write rows of the form %q, or delete the file: articles may then use any name":    "viết các hàng theo mẫu %q, hoặc xóa tệp: khi đó bài viết được dùng tên tùy ý",
	"the table is one row, want a list of rows":                                        "bảng chỉ là một hàng, cần là danh sách các hàng",
	"begin the row with a dash, and indent its other lines by two blanks: %s":          "bắt đầu hàng bằng dấu gạch ngang, các dòng sau thụt vào hai dấu cách: %s",
	"a table is the list itself: delete the line %q, and begin its rows at the margin": "bảng chính là danh sách: xóa dòng %q, các hàng bắt đầu sát lề trái",

	// Files.
	"this file is published, but no page leads to it":                                    "tệp này được đăng nhưng không trang nào dẫn đến",
	"name it in an article, or delete it; what others link to belongs in content/static": "nhắc đến tệp trong một bài, hoặc xóa đi; tệp để nơi khác dẫn đến thì để trong content/static",

	// Numbers.
	"%s is given without %s":                        "có %s mà không có %s",
	"%s is %d, more than %s, which is %d":           "%s đang là %d, nhiều hơn %s (đang là %d)",
	"people counts everybody, the women among them": "people là tổng số người, tính cả nữ (women)",
}
