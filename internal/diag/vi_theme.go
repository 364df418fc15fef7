package diag

// viTheme is what is said about a visual theme.
var viTheme = map[string]string{
	"unknown visual theme %q":   "không có giao diện %q",
	"themes there are: %s":      "các giao diện hiện có: %s",
	"cannot read the theme: %s": "không đọc được giao diện: %s",
	"the theme lacks this file": "giao diện thiếu tệp này",
	"a theme has no file %q":    "giao diện không dùng đến tệp %q",
	"it has theme.yaml and the folders layouts, fragments, assets and i18n": "giao diện gồm theme.yaml và các thư mục layouts, fragments, assets, i18n",
	"%q is not a layout":                                          "%q không phải là mẫu trang",
	"cannot be made smaller: %s":                                  "không rút gọn được: %s",
	"the view %s has no field %q":                                 "%s không có trường %q",
	"the file ends inside a tag, an attribute or a script":        "tệp hết giữa chừng trong một thẻ HTML, một thuộc tính hay một đoạn script",
	"unknown function %q":                                         "không có hàm %q",
	"no template %q":                                              "không có mảnh mẫu %q",
	"a piece is a file in fragments/: %q":                         "mỗi mảnh mẫu là một tệp trong fragments/: %q",
	"template %q is defined in %s too":                            "mẫu %q còn được định nghĩa trong %s",
	"no asset %q":                                                 "không có tệp %q trong assets/",
	"unknown word %q":                                             "không có cụm từ %q",
	"word %q is missing in i18n/%s.yaml, taken from i18n/%s.yaml": "thiếu cụm từ %q trong i18n/%s.yaml, lấy từ i18n/%s.yaml",
	"no part of the theme uses the word %q":                       "không chỗ nào trong giao diện dùng cụm từ %q",
	"cannot be read: %s":                                          "không đọc được: %s",
	"want lines of the form %q":                                   "cần các dòng theo mẫu %q",
	"%q is not a text":                                            "%q không phải là một dòng chữ",
	"key %q is already in line %d":                                "khóa %q đã có ở dòng %d",
}
