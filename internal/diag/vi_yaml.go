package diag

// viYAML is what is said about how a file is written: its encoding, where its
// front matter begins and ends, and the marks of YAML, TOML and JSON.
var viYAML = map[string]string{
	"the file is not UTF-8 text":                                   "tệp không phải là văn bản UTF-8",
	"save it again with the encoding UTF-8":                        "lưu lại với bảng mã UTF-8",
	"the file is not UTF-8 text but probably %s":                   "tệp không phải là văn bản UTF-8 mà có lẽ là %s",
	"save it again with the encoding UTF-8, or convert it from %s": "lưu lại với bảng mã UTF-8, hoặc chuyển mã từ %s",
	"control character U+%04X":                                     "ký tự điều khiển U+%04X",
	"control character U+%04X in %s":                               "ký tự điều khiển U+%04X trong %s",
	"delete it; it is read as a blank":                             "hãy xóa đi; Loa đọc nó như dấu cách",

	// Where the front matter begins and ends.
	"no front matter": "không có phần đầu tệp",
	"no front matter: this heading is taken as the title":       "không có phần đầu tệp: đề mục này được lấy làm tiêu đề",
	"begin the file with three lines: %q, %q, %q":               "bắt đầu tệp bằng ba dòng: %q, %q, %q",
	"the first line is %q: write exactly %q":                    "dòng đầu là %q: hãy viết đúng %q",
	"a line before the front matter is not published":           "dòng đứng trước phần đầu tệp không được đăng",
	"move it behind the front matter, or delete it":             "chuyển xuống sau phần đầu tệp, hoặc xóa đi",
	"the front matter that begins here is not closed":           "phần đầu tệp bắt đầu ở đây chưa được đóng",
	"write a line %q behind the last key":                       "viết một dòng %q sau khóa cuối cùng",
	"line %d is %q: write exactly %q":                           "dòng %d là %q: hãy viết đúng %q",
	"the front matter has %d bytes, more than %d":               "phần đầu tệp dài %d byte, quá mức %d",
	"close it with %q behind the last key":                      "đóng lại bằng %q sau khóa cuối cùng",
	"the front matter is %s, want lines of the form key: value": "phần đầu tệp đang là %s, cần các dòng theo mẫu khóa: giá trị",
	"text behind the closing brace of the front matter":         "có chữ sau dấu } đóng phần đầu tệp",
	"begin the text on a line of its own":                       "bắt đầu bài ở một dòng riêng",

	// JSON and TOML.
	"text behind the end of the JSON value": "có chữ sau chỗ kết thúc của JSON",
	"not valid JSON: %s":                    "JSON viết chưa đúng: %s",
	"look for a missing comma, quote or brace, or a comma behind the last value": "xem có thiếu dấu phẩy, dấu ngoặc kép, dấu ngoặc nhọn, hoặc thừa dấu phẩy sau giá trị cuối",
	"not valid TOML: %s": "TOML viết chưa đúng: %s",
	"key %q has a value already and cannot hold other keys": "khóa %q đã có giá trị nên không chứa khóa khác được",
	"nested more than %d levels deep":                       "lồng nhau quá %d tầng",

	// YAML as a whole.
	"not valid YAML: %s": "YAML viết chưa đúng: %s",
	"each line must be of the form key: value, and the text begins behind the closing fence": "mỗi dòng phải theo mẫu khóa: giá trị, còn bài bắt đầu sau dòng --- thứ hai",
	"not of the form key: value": "không theo mẫu khóa: giá trị",
	"if the text of the article begins here, close the front matter above it":  "nếu bài bắt đầu từ đây, hãy đóng phần đầu tệp ở dòng trên",
	"a second YAML document begins here":                                       "ở đây bắt đầu một tài liệu YAML thứ hai",
	"put everything into one document, without a line %q between":              "gộp tất cả làm một, không có dòng %q ở giữa",
	"YAML tag %q is not read":                                                  "nhãn YAML %q không được đọc",
	"delete it; the value is taken as it is written":                           "hãy xóa đi; giá trị được lấy đúng như đã viết",
	"YAML anchor %q is not supported":                                          "Loa không dùng điểm neo YAML %q",
	"write the value out, or put it in quotes if the sign belongs to the text": "viết hẳn giá trị ra, hoặc đặt trong dấu ngoặc kép nếu dấu đó thuộc về chữ",
	"a key must be a word":                                                     "khóa phải là một từ",
	"write the keys out, without %q and brackets":                              "viết hẳn các khóa ra, không dùng %q và dấu ngoặc",

	// Blanks and indentation.
	"a tab is used for indentation":                            "đầu dòng thụt vào bằng dấu tab",
	"use two blanks for each step":                             "mỗi nấc hãy dùng hai dấu cách",
	"no-break space":                                           "dấu cách không ngắt dòng",
	"invisible character":                                      "ký tự không nhìn thấy",
	"%s (U+%04X) in the indentation":                           "%s (U+%04X) ở khoảng thụt đầu dòng",
	"delete it and type ordinary blanks":                       "xóa đi rồi gõ dấu cách thường",
	"%s (U+%04X) behind the colon":                             "%s (U+%04X) sau dấu hai chấm",
	"delete it and type an ordinary blank":                     "xóa đi rồi gõ một dấu cách thường",
	"%s (U+%04X) beside the key %q":                            "%s (U+%04X) bên cạnh khóa %q",
	"delete it and type ordinary blanks where some are needed": "xóa đi, chỗ nào cần thì gõ dấu cách thường",
	"no blank behind the colon":                                "thiếu dấu cách sau dấu hai chấm",
	"%q is indented under a key that has a value":              "%q thụt vào dưới một khóa đã có giá trị",
	"begin the line where the line above begins":               "bắt đầu dòng này thẳng với dòng trên",
	"the indentation fits no line above":                       "khoảng thụt đầu dòng không khớp với dòng nào ở trên",
	"begin the line where its neighbours begin":                "bắt đầu dòng này thẳng với các dòng bên cạnh",
	"the first line is indented, and line %d is not":           "dòng đầu thụt vào, còn dòng %d thì không",
	"delete the blanks before %q":                              "xóa các dấu cách trước %q",

	// Quotes and other marks.
	"the value of %q holds a colon and is not in quotes":      "giá trị của %q có dấu hai chấm mà không đặt trong dấu ngoặc kép",
	"the quote %s is not closed":                              "dấu %s chưa được đóng",
	"write %s at the end of the value":                        "viết %s ở cuối giá trị",
	"text behind the closing quote":                           "có chữ sau dấu ngoặc kép đóng",
	"put the whole value in quotes: %s":                       "đặt cả giá trị trong dấu ngoặc kép: %s",
	"%q has no closing %q, or a comma is missing":             "%q không có %q để đóng, hoặc thiếu dấu phẩy",
	"put values with a comma, a colon or a bracket in quotes": "giá trị có dấu phẩy, dấu hai chấm hay dấu ngoặc thì đặt trong dấu ngoặc kép",
	"a value may not begin with %q":                           "giá trị không được bắt đầu bằng %q",
	"put it in quotes: %s":                                    "đặt trong dấu ngoặc kép: %s",
}
