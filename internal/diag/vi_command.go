package diag

// viCommand is what the command line and the printer of problems say.
var viCommand = map[string]string{
	// How a command is called.
	"[flags]":                              "[tùy chọn]",
	"[command]":                            "[lệnh]",
	"(default %s)":                         "(mặc định là %s)",
	"[FILE…]":                              "[TỆP…]",
	"DIR":                                  "THƯ_MỤC",
	"[KIND] [TITLE]":                       "[LOẠI] [TIÊU_ĐỀ]",
	"[NAME]":                               "[TÊN]",
	"QUERY":                                "CHỮ_CẦN_TÌM",
	"[COMMAND | TOPIC]":                    "[LỆNH | MỤC]",
	"%q is no flag; see loa help":          "%q không phải là tùy chọn; xem loa help",
	"unknown flag: %s; did you mean %s?":   "không có tùy chọn %s; có phải bạn muốn viết %s?",
	"only one of these can be given: %s":   "chỉ được ghi một trong các tùy chọn này: %s",
	"unknown command %q; did you mean %s?": "không có lệnh %q; có phải bạn muốn gõ %s?",
	"The script for %s":                    "Đoạn lệnh cho %s",
	"Prints the script for %s. For the session at hand type\n\n  %s\n\nand for every one that begins later, once:\n\n  %s": "In đoạn lệnh cho %s. Dùng ngay trong cửa sổ này thì gõ\n\n  %s\n\nDùng cho mọi lần sau thì gõ một lần:\n\n  %s",
	`Prints a script with which your shell completes the commands of loa, their flags
and their values: type a few letters, then the Tab key. See the help of your
shell, such as loa help completion bash, for what to do with it.`: `In một đoạn lệnh để cửa sổ dòng lệnh tự điền tên lệnh, tùy chọn và giá trị của
loa: gõ vài chữ rồi bấm phím Tab. Cách dùng cho từng loại cửa sổ xem ở mục của
nó, ví dụ loa help completion bash.`,

	"%d error":               "%d lỗi",
	"%d errors":              "%d lỗi",
	"%d warning":             "%d cảnh báo",
	"%d warnings":            "%d cảnh báo",
	"warning: ":              "cảnh báo: ",
	"… and %d more":          "… và %d nữa",
	" (and %d more like it)": " (và %d chỗ nữa giống vậy)",

	"Turns Markdown articles about public campaigns into a static site": "Tạo trang web tĩnh từ các bài viết Markdown về chiến dịch truyền thông",
	"Makes public/ from content/":                                       "Dựng public/ từ content/",
	`Makes the site: reads content/ and themes/, and makes public/ hold exactly the
files of the site. Files that have not changed are not touched, and files that
are not the site's (.git, CNAME) are left alone. When the content has an error,
nothing is written.`: `Dựng trang web: đọc content/ và themes/, rồi làm cho public/ có đúng các tệp
của trang web. Tệp không đổi thì không ghi lại; tệp không phải của trang web
(.git, CNAME) thì để nguyên. Nếu nội dung có lỗi thì không ghi gì cả.`,

	// The word in backquotes is what help calls the value. It has no marks:
	// help lines up by bytes.
	"the site's `folder`, which holds content/":                         "`thư mục` của trang web, nơi có content/",
	"the `folder` to write to, instead of public/ in the site's folder": "`thư mục` để ghi, thay cho public/ trong thư mục của trang web",
	"the `address` of the site, instead of base_url in site.yaml":       "`địa chỉ` của trang web, thay cho base_url trong site.yaml",
	"publish drafts too":                                         "đăng cả bản nháp",
	"publish what is dated in the future too":                    "đăng cả nội dung ghi ngày chưa đến",
	"count warnings as errors":                                   "coi cảnh báo là lỗi",
	"say for each written file why, and every problem by itself": "nêu lý do ghi từng tệp, và nêu riêng từng lỗi, từng cảnh báo",
	"say where the time went":                                    "cho biết thời gian dùng vào việc gì",
	"print the version":                                          "in số phiên bản",
	"this page":                                                  "trang này",

	"Usage:":    "Cách dùng:",
	"Examples:": "Ví dụ:",
	"Commands:": "Các lệnh:",
	"Flags:":    "Các tùy chọn:",
	"\"loa help COMMAND\" tells more of a command; \"loa help\" lists the manual.": "\"loa help LỆNH\" nói rõ hơn về một lệnh; \"loa help\" liệt kê các mục của sổ tay.",
	"Completion of commands for your shell":                                        "Gợi ý lệnh khi gõ trong cửa sổ dòng lệnh",

	"unknown flag: %s; see loa help":     "không có tùy chọn %s; xem loa help",
	"the flag %s needs a value":          "tùy chọn %s cần có giá trị",
	"the flag --%s cannot be %q":         "tùy chọn --%s không thể là %q",
	"unknown command %q; see loa help":   "không có lệnh %q; xem loa help",
	"%q is one word too many for loa %s": "%q là từ thừa sau loa %s",
	"the folder %s cannot be opened: %v": "không mở được thư mục %s: %v",
	"nothing was written":                "không ghi gì cả",
	"held back: %s (%s)":                 "chưa đăng: %s (%s)",
	"reading: %d of %d":                  "đang đọc: %d trên %d",
	"writing: %d of %d":                  "đang ghi: %d trên %d",
	"no site in %s: content/site.yaml is not there; go to the site's folder, or name it with -C": "ở %s chưa có trang web: không có content/site.yaml; hãy chuyển đến thư mục của trang web, hoặc chỉ ra bằng -C",
	"%d pages, %d files: %d written, %d removed, %d unchanged; %d held back; %s; %s":             "%d trang, %d tệp: ghi %d, xóa %d, giữ nguyên %d; chưa đăng %d; %s; %s",

	// Why a file was written.
	"added":   "thêm",
	"changed": "sửa",
	"removed": "xóa",

	// The steps of a build.
	"list":                      "liệt kê",
	"read":                      "đọc",
	"join":                      "ghép nối",
	"theme":                     "giao diện",
	"render and write":          "dựng trang và ghi",
	"no output folder is named": "chưa nêu thư mục để ghi",
	"%s is a file, not a folder: choose another --out":                                                                       "%s là tệp, không phải thư mục: hãy chọn --out khác",
	"%s is the root of a file system: choose another --out":                                                                  "%s là gốc của ổ đĩa: hãy chọn --out khác",
	"%s is your home directory: choose another --out":                                                                        "%s là thư mục riêng của bạn: hãy chọn --out khác",
	"%s was not made by loa and holds %s: choose another --out, or empty it":                                                 "%s không do loa tạo ra và đang chứa %s: hãy chọn --out khác, hoặc dọn trống thư mục",
	"another loa is building into it: wait until it ends":                                                                    "một lệnh loa khác đang ghi vào đó: hãy đợi đến khi xong",
	"%s: loa did not write this file, and it is not what the site wants here (%s): move it into content/static or delete it": "%s: tệp này không do loa tạo ra và khác với tệp mà trang web cần ở đây (%s): hãy chuyển vào content/static hoặc xóa đi",
	"new":                         "mới",
	"was missing from the folder": "bị thiếu trong thư mục",
	"%d bytes, were %d":           "%d byte, trước là %d",
	"differs from byte %d":        "khác từ byte thứ %d",
	"made place for another file": "nhường chỗ cho tệp khác",
	"no longer part of the site":  "không còn thuộc trang web",
}
