package diag

// viText is what is said about the Markdown of a text.
var viText = map[string]string{
	"delete it; it is shown as \ufffd": "hãy xóa đi; nó hiện ra thành \ufffd",

	// Bold, nesting, lengths.
	"** is glued to the next word":   "** dính liền với từ sau",
	"put a blank behind **":          "thêm dấu cách sau **",
	"** stands in the text as it is": "** hiện nguyên trong bài",
	"bold begins and ends beside a letter: **Lưu ý:** text; write \\*\\* for two asterisks": "chữ đậm bắt đầu và kết thúc sát chữ cái: **Lưu ý:** chữ; muốn có hai dấu sao thì viết \\*\\*",
	"quotes and lists inside each other more than %d deep":                                  "trích dẫn và danh sách lồng nhau quá %d tầng",
	"what is deeper stands as it was typed":                                                 "phần sâu hơn hiện nguyên như đã gõ",
	"more than %d marks in one paragraph":                                                   "hơn %d dấu định dạng trong một đoạn",
	"the rest stands as it was typed; break the paragraph up":                               "phần còn lại hiện nguyên như đã gõ; hãy tách đoạn ra",
	"paragraph of more than %d lines":                                                       "đoạn văn dài hơn %d dòng",
	"addresses of links are not looked for in it; break it up with empty lines":             "Loa không tìm địa chỉ liên kết trong đó; hãy tách ra bằng dòng trống",

	// Headings and callouts.
	"heading without text":                                                         "đề mục không có chữ",
	"it was left out; give it a text or delete it":                                 "đã bỏ qua; hãy viết chữ cho đề mục hoặc xóa đi",
	"heading of level %d below one of level %d":                                    "đề mục cấp %d ngay dưới đề mục cấp %d",
	"readers who listen look for what is between; write %s":                        "người dùng máy đọc màn hình sẽ tìm cấp ở giữa; hãy viết %s",
	"id %q is used twice in this text":                                             "id %q được dùng hai lần trong bài này",
	"give the heading another id":                                                  "đặt id khác cho đề mục",
	"unknown callout [!%s]":                                                        "không có khung lưu ý [!%s]",
	"it stays a quote; the callouts are NOTE, TIP, IMPORTANT, WARNING and CAUTION": "vẫn để là trích dẫn; các khung lưu ý là NOTE, TIP, IMPORTANT, WARNING và CAUTION",
	"text behind [!%s] makes it a quote":                                           "có chữ sau [!%s] nên chỗ này thành trích dẫn",
	"put [!%s] in a line of its own, and the text in the lines below":              "để [!%s] ở một dòng riêng, chữ viết ở các dòng dưới",

	// Footnotes.
	"footnote %q has two texts":                                   "chú thích %q có hai nội dung",
	"the first one is taken; give the other another name":         "lấy nội dung đầu; hãy đặt tên khác cho cái còn lại",
	"footnote %q is cited nowhere":                                "chú thích %q không được nhắc đến ở đâu",
	"it was left out; write [^%s] where it belongs, or delete it": "đã bỏ qua; viết [^%s] vào chỗ cần, hoặc xóa đi",
	"footnote %q has no text":                                     "chú thích %q chưa có nội dung",
	"add a line [^%s]: text":                                      "thêm một dòng [^%s]: nội dung",

	// Links and pictures.
	"link without an address":                                    "liên kết không có địa chỉ",
	"write it in the brackets: [text](address)":                  "viết địa chỉ trong ngoặc: [chữ](địa chỉ)",
	"address %q can run a program in the reader's browser":       "địa chỉ %q có thể chạy chương trình trong trình duyệt của người đọc",
	"the link was left out; its text stays":                      "đã bỏ liên kết; chữ vẫn còn",
	"link to %q inside another link":                             "liên kết đến %q nằm trong một liên kết khác",
	"the inner link was left out; its text stays":                "đã bỏ liên kết bên trong; chữ vẫn còn",
	"image address %q can run a program in the reader's browser": "địa chỉ ảnh %q có thể chạy chương trình trong trình duyệt của người đọc",
	"the image was left out; its alternative text stays":         "đã bỏ ảnh; lời mô tả ảnh vẫn còn",

	// Tables.
	"%q is behind the last column of the table and was left out":                         "%q nằm ngoài cột cuối của bảng nên đã bị bỏ",
	"add a column to the first two lines of the table, or write \\| for a bar in a cell": "thêm một cột vào hai dòng đầu của bảng; muốn có dấu | trong ô thì viết \\|",
	"the address %q has a blank, so this is no link":                                     "địa chỉ %q có dấu cách nên đây chưa phải liên kết",
	"write it in angle brackets: (<%s>)":                                                 "viết trong ngoặc nhọn: (<%s>)",
	"the file is no text but a document of Word or Excel":                                "tệp không phải văn bản thuần mà là tài liệu Word hoặc Excel",
	"copy its text into a new file, and save that with the encoding UTF-8":               "chép phần chữ sang tệp mới rồi lưu với bảng mã UTF-8",
}
