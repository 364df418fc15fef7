package diag

// viGallery is what is said when a visual theme is tried out, and by the commands about
// themes.
var viGallery = map[string]string{
	"the page does not say its language":                                             "trang không ghi ngôn ngữ",
	"write <html lang=\"{{.Lang}}\">":                                                "viết <html lang=\"{{.Lang}}\">",
	"the page has no title":                                                          "trang không có tên (title)",
	"layouts/base.html needs {{.Meta}} in its <head>":                                "layouts/base.html cần {{.Meta}} trong <head>",
	"phones would show the page as a desktop does, too small to read":                "điện thoại sẽ hiện trang như trên máy tính, chữ quá nhỏ",
	"write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">": "viết <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
	"the page has no <main>":                                                         "trang không có <main>",
	"the page has <main> %d times":                                                   "trang có %d lần <main>",
	"the first link of the page does not lead to its text":                           "liên kết đầu tiên của trang không dẫn đến nội dung",
	"write <a href=\"#_main\"> before everything else, for those who go by keyboard": "viết <a href=\"#_main\"> trước mọi thứ khác, cho người dùng bàn phím",
	"a heading <%s> after <h%d>: a level is left out":                                "đề mục <%s> sau <h%d>: bỏ sót một bậc",
	"the page has no <h1>":                                                           "trang không có <h1>",
	"the page has <h1> %d times":                                                     "trang có %d lần <h1>",
	"the id %q is in the page twice":                                                 "id %q có hai lần trong trang",
	"the link leads to #%s, which the page does not have":                            "liên kết dẫn đến #%s, trong trang không có",
	"a picture without alt":                                                          "ảnh không có alt",
	"alt=\"\" for one that only adorns":                                              "ảnh chỉ để trang trí thì viết alt=\"\"",
	"a <%s> without a text":                                                          "<%s> không có chữ",
	"a field without a label":                                                        "ô nhập không có nhãn",
	"a script, though theme.yaml says scripts: no":                                   "có đoạn script, dù theme.yaml ghi scripts: no",
	"a script in the page: a strict policy forbids it":                               "đoạn script nằm trong trang: chính sách bảo mật chặt chẽ không cho phép",
	"a style in the page: a strict policy forbids it":                                "kiểu trình bày nằm trong trang: chính sách bảo mật chặt chẽ không cho phép",
	"put it into a file of assets/":                                                  "chuyển vào một tệp trong assets/",
	"the page asks another host: %s":                                                 "trang tải từ máy chủ khác: %s",
	"put the file into assets/":                                                      "đặt tệp ấy vào assets/",
	"%q leads to nothing in the sample site":                                         "%q không dẫn đến đâu trong trang mẫu",
	"a page of this layout weighs %d bytes on the wire, want at most %d":             "một trang theo mẫu này nặng %d byte khi tải, nên không quá %d",
	"smaller style sheets and scripts, or less on the page":                          "giảm tệp kiểu trình bày và script, hoặc bớt nội dung trên trang",
	"light": "sáng",
	"dark":  "tối",
	"%s look: %s has %s on %s, a contrast of %.1f; want %.1f or more": "nền %s: %s có chữ %s trên %s, độ tương phản %.1f; cần từ %.1f trở lên",
	"the nearest that can be read is %s":                              "màu gần nhất đọc được là %s",

	"Visual themes: which there are, a new one, what is wrong with one": "Giao diện: có những gì, tạo mới, kiểm tra",
	`The visual theme is the look of the site, a folder of templates. It is not a
campaign theme, which an article names. To write one needs no programming.`: `Giao diện là vẻ ngoài của trang, một thư mục mẫu trang; không phải chủ đề truyền
thông mà bài viết ghi. Làm giao diện không cần biết lập trình.`,
	"The visual themes that the site can choose": "Các giao diện mà trang có thể chọn",
	"built in":                                "có sẵn",
	"built in, with files of the site":        "có sẵn, thêm tệp của trang",
	"of the site":                             "của trang",
	"* is the theme in content/site.yaml":     "* là giao diện ghi trong content/site.yaml",
	"Starts a visual theme of the site's own": "Tạo một giao diện của riêng trang",
	`Starts a visual theme in themes/NAME/ that begins from a built-in one: what it
does not have itself it has from there. The files say in comments what can be changed.`: `Tạo một giao diện trong themes/TÊN/, lấy một giao diện có sẵn làm nền: tệp nào không
có thì lấy từ giao diện nền. Chú thích trong các tệp nói đổi được gì.`,
	"loa theme new takes one name: loa theme new xa-truong-ha":                          "loa theme new cần một tên: loa theme new xa-truong-ha",
	"the built-in `theme` that it begins from":                                          "`giao diện` có sẵn làm nền",
	"a theme cannot be called %q, want a-z, 0-9 and hyphens: %s":                        "giao diện không thể tên là %q, chỉ dùng a-z, 0-9 và gạch nối: %s",
	"there is no built-in theme %q":                                                     "không có giao diện có sẵn %q",
	"there is a theme %q already":                                                       "đã có giao diện %q",
	"next: write theme: %s in content/site.yaml; then loa serve --theme-gallery --open": "tiếp theo: ghi theme: %s trong content/site.yaml; rồi loa serve --theme-gallery --open",
	"Tries a visual theme on sample pages of every layout":                              "Thử một giao diện trên các trang mẫu của mọi loại trang",
	`Tries a visual theme on sample pages of every layout and every kind of article, and
says what is wrong with the file and line: unknown fields and words, words that a language
lacks, what readers without sight or with a keyboard meet, colours that cannot be
read, what a strict policy forbids, pages that weigh too much. Without a name it is the theme
of the site. It looks at markup and style sheets; how it looks is for your eyes:
loa serve --theme-gallery.`: `Thử một giao diện trên các trang mẫu của mọi loại trang, mọi loại bài, và nói chỗ sai kèm
tệp, dòng: trường và cụm từ không có, cụm từ còn thiếu trong một ngôn ngữ, trở ngại
cho người khiếm thị hay dùng bàn phím, màu không đọc được, điều mà chính sách bảo mật chặt chẽ không
cho phép, trang quá nặng. Không ghi tên thì thử giao diện của trang. Lệnh này xem mã trang
và tệp kiểu trình bày; đẹp hay xấu thì phải nhìn bằng mắt: loa serve --theme-gallery.`,
	"say which theme: loa theme check NAME": "hãy ghi tên giao diện: loa theme check TÊN",
	"theme %s: %d sample pages; the heaviest, %s, is %d bytes on the wire with its style sheets and scripts": "giao diện %s: %d trang mẫu; nặng nhất là %s, %d byte khi tải, tính cả kiểu trình bày và script",
	"show the site's visual theme on sample content: every kind of page, every component":                    "xem giao diện của trang trên nội dung mẫu: mọi loại trang, mọi thành phần",
}
