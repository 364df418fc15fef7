package diag

// viSearch is what loa search says.
var viSearch = map[string]string{
	"Searches the site as its readers do": "Tìm trong trang như bạn đọc tìm",
	"Searches the site with the index that loa build makes for readers, and prints\nwhat they would find, best first. Nothing is written. Words may be typed without\nmarks; \"words in quotes\" stand together; a word behind a minus sign must not be\nthere (put the whole query in quotes then).": "Tìm bằng chỉ mục mà loa build làm cho bạn đọc và in ra những gì bạn đọc sẽ thấy,\nbài hợp nhất đứng đầu. Không ghi gì vào đĩa. Có thể gõ không dấu; \"cụm từ trong\nngoặc kép\" phải đứng liền nhau; từ sau dấu trừ là từ không được có (khi đó hãy đặt\ncả câu tìm trong dấu nháy).",
	"what is to be searched? write it behind loa search":                            "muốn tìm gì? hãy viết sau loa search",
	"the greatest `number` of results":                                              "`số` kết quả nhiều nhất",
	"print the results as JSON":                                                     "in kết quả tìm dạng JSON",
	"say what was looked up, and why a result stands where it does":                 "nói rõ đã tra những gì, và vì sao kết quả đứng ở vị trí đó",
	"the content has errors, see loa check: what they stand in may be missing here": "nội dung còn lỗi, hãy chạy loa check: những bài có lỗi có thể không có ở đây",
	"without regard to: %s":                                                         "không xét đến: %s",
	"nothing has %q; did you mean %q?":                                              "không bài nào có %q; ý bạn là %q?",
	"nothing has %q":                                                                "không bài nào có %q",
	"%d results:":                                                                   "%d kết quả:",
	"%d result:":                                                                    "%d kết quả:",
	"score %d: %d words as typed, %d for where they stand":                          "điểm %d: %d từ đúng như đã gõ, %d cho chỗ đứng của các từ",
	"looked up: %s":                                                                 "đã tra: %s",
	"read: %s, %d bytes":                                                            "đã đọc: %s, %d byte",
}
