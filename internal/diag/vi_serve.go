package diag

// viServe is what the preview says, in the terminal and in the browser.
var viServe = map[string]string{
	"Shows the site in the browser while you write": "Hiện trang web trong trình duyệt trong lúc bạn viết",
	`Shows the site in the browser and keeps it as new as the files: every save is
seen at once. What is shown is what a build would write; nothing is written to
public/. When the content has errors, the page says so and the last good site
stays. Ctrl-C ends it.`: `Hiện trang web trong trình duyệt và luôn mới như các tệp: mỗi lần lưu là thấy
ngay. Những gì hiện ra đúng là những gì lệnh build sẽ ghi; không ghi gì vào
public/. Khi nội dung có lỗi, trang nói rõ lỗi và giữ bản đúng gần nhất. Bấm
Ctrl-C để dừng.`,
	"the `port`; without, or when it is taken, the next free one, from 8080":                           "`cổng`; nếu không nêu, hoặc cổng đã có chương trình dùng, thì lấy cổng trống tiếp theo, từ 8080",
	"the `address` to listen on; without, only this machine can see the site":                          "`địa chỉ` để nghe; nếu không nêu thì chỉ máy này xem được trang web",
	"show drafts and what is dated in the future too; --drafts=false shows what a build publishes now": "hiện cả bản nháp và nội dung ghi ngày chưa đến; --drafts=false chỉ hiện những gì lệnh build đăng lúc này",
	"open the browser": "mở trình duyệt",
	"look at the files again and again instead of waiting for the system to tell of changes":       "xem lại các tệp liên tục thay vì chờ hệ thống báo thay đổi",
	"the `editor` to open sources in: vscode, vscodium, zed, or an address with {file} and {line}": "`trình soạn thảo` để mở tệp nguồn: vscode, vscodium, zed, hoặc một địa chỉ có {file} và {line}",

	"--editor is %q, want vscode, vscodium, zed, or an address such as idea://open?file={file}&line={line}": "--editor là %q, cần là vscode, vscodium, zed, hoặc một địa chỉ như idea://open?file={file}&line={line}",
	"--port is %d, want a number from 1 to 65535":                                                           "--port là %d, cần là một số từ 1 đến 65535",
	"the preview cannot listen: %v":                                                                         "không mở được cổng để xem trước: %v",
	"the site cannot be read: %v":                                                                           "không đọc được trang web: %v",
	"%s  %d pages; %s; %s":                                                                                  "%s  %d trang; %s; %s",
	"the last good site stays until the errors are corrected":                                               "vẫn giữ bản đúng gần nhất cho đến khi các lỗi được sửa",
	"%s (%d is taken)":                                                                                      "%s (cổng %d đã có chương trình khác dùng)",
	"Ctrl-C ends the preview":                                                                               "Bấm Ctrl-C để dừng xem trước",
	"the browser cannot be opened: %v":                                                                      "không mở được trình duyệt: %v",
	"Enter closes this window":                                                                              "Bấm Enter để đóng cửa sổ này",

	"the system does not let more folders be watched, so the files are looked at again and again, which is slower; to raise the limit: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024": "hệ thống không cho theo dõi thêm thư mục, nên phải xem lại các tệp liên tục, chậm hơn; để nâng giới hạn: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024",
	"folders cannot be watched (%v), so the files are looked at again and again, which is slower":                                                                                                                         "không theo dõi được các thư mục (%v), nên phải xem lại các tệp liên tục, chậm hơn",
	"the system does not tell of every change here, as on network drives and in containers, so the files are looked at again and again, which is slower":                                                                  "ở đây hệ thống không báo mọi thay đổi, như trên ổ đĩa mạng hay trong container, nên phải xem lại các tệp liên tục, chậm hơn",

	"nothing is here":                                                       "ở đây không có gì",
	"this file cannot be made":                                              "không tạo được tệp này",
	"this address is outside the site":                                      "địa chỉ này nằm ngoài trang web",
	"base_url in content/site.yaml puts the site under %s":                  "base_url trong content/site.yaml đặt trang web dưới %s",
	"the site cannot be shown yet":                                          "chưa hiện được trang web",
	"Correct these errors: this page then gives way to the site by itself.": "Hãy sửa các lỗi này: sau đó trang web sẽ tự hiện ra.",
	"the preview does not answer under this name: open it as localhost, or name the host with --host": "bản xem trước không trả lời dưới tên này: hãy mở bằng localhost, hoặc nêu tên máy bằng --host",
	"the preview runs no service worker: it would show pages as they were":                            "bản xem trước không chạy service worker: nó sẽ hiện các trang cũ",
	"the preview only shows: GET and HEAD":                                                            "bản xem trước chỉ để xem: GET và HEAD",
	"page is no address":                                                                              "page không phải là địa chỉ",

	"Preview":                            "Xem trước",
	"Source:":                            "Nguồn:",
	"This page follows from many files.": "Trang này ghép từ nhiều tệp.",
	"Open in the editor":                 "Mở trong trình soạn thảo",
	"Copy the path":                      "Chép đường dẫn",
	"Copied":                             "Đã chép",
	"Errors:":                            "Lỗi:",
	"Warnings:":                          "Cảnh báo:",
	"The content has errors. This page is as it was before them.": "Nội dung có lỗi. Trang này là bản trước khi có lỗi.",
	"What the content should be checked for":                      "Những chỗ trong nội dung cần xem lại",
	"Close":                                                       "Đóng",
	"More problems:":                                              "Số vấn đề nữa:",
	"The preview has stopped: this page may be out of date.":      "Xem trước đã dừng: trang này có thể đã cũ.",
}
