package diag

// viSite is what is said about the site as a whole: files, addresses, terms
// and links (packages build and site).
var viSite = map[string]string{
	"--base-url is %q: %s": "--base-url đang là %q: %s",
	"no base_url: feeds, the sitemap and canonical links name %s":                   "chưa có base_url: nguồn tin, sơ đồ trang web và liên kết chuẩn đang ghi %s",
	"before you publish, write base_url: and the address at which the site will be": "trước khi đăng, viết base_url: rồi đến địa chỉ sẽ đặt trang web",
	"not a file that can be read":                                                   "không phải tệp đọc được",
	"remove it":                                                                     "hãy xóa đi",
	"a symbolic link that leaves the site, or leads to nothing":                     "liên kết tượng trưng (symlink) dẫn ra ngoài trang web, hoặc không dẫn đến đâu",
	"put the file itself here":                                                      "hãy đặt chính tệp đó vào đây",
	"a symbolic link to a folder, which is not followed":                            "liên kết tượng trưng (symlink) đến một thư mục, Loa không đi theo",
	"put the folder itself here":                                                    "hãy đặt chính thư mục đó vào đây",
	"this file is not read":                                                         "tệp này không được đọc",
	"did you mean content/%s?":                                                      "có phải bạn muốn đặt tên content/%s?",
	"what is to be published as it is belongs in content/static/":                   "tệp muốn đăng nguyên như vậy thì để trong content/static/",
	"outside the folders that Loa knows: read as an article":                        "nằm ngoài các thư mục mà Loa biết: được đọc như bài viết",
	"move it to content/articles":                                                   "hãy chuyển vào content/articles",
	"cannot be read: %v":                                                            "không đọc được: %v",

	// Addresses.
	"the address /%s is taken already, by %s":            "địa chỉ /%s đã có chủ: %s",
	"give one of the two another name or slug":           "đặt tên khác hoặc slug khác cho một trong hai",
	"%q cannot be part of an address":                    "%q không thể nằm trong địa chỉ",
	"rename it with letters, digits and hyphens":         "đổi tên, chỉ dùng chữ cái, chữ số và dấu gạch nối",
	"%q has no letter or digit that an address can hold": "%q không có chữ cái hay chữ số nào dùng được trong địa chỉ",
	"rename it, or write a slug":                         "đổi tên, hoặc viết slug (phần cuối địa chỉ)",
	"an old address of %s":                               "một địa chỉ cũ của %s",
	"the home page":                                      "trang chủ",
	"the page for wrong addresses":                       "trang báo sai địa chỉ",
	"the list of all articles":                           "danh sách tất cả bài viết",
	"a file that the program makes":                      "một tệp do Loa tạo ra",
	"the index of %s":                                    "trang danh mục %s",
	"the %s %q":                                          "%s %q",
	"the archive":                                        "trang lưu trữ",

	// Why something is held back.
	"draft":                        "bản nháp",
	"to be published on %s":        "hẹn đăng ngày %s",
	"dated %s":                     "ghi ngày %s",
	"expired on %s":                "hết hạn ngày %s",
	"belongs to what is held back": "đi kèm nội dung chưa đăng",

	// What a term is called.
	"plan":           "kế hoạch",
	"campaign theme": "chủ đề",
	"audience":       "đối tượng",
	"district":       "địa bàn",
	"form":           "hình thức",
	"tag":            "thẻ",

	// Terms.
	"%s %q may be any of %s":                          "%s %q có thể là một trong các mục %s",
	"write the key of the one that is meant":          "hãy viết khóa của mục muốn nói đến",
	"%s %q is a draft":                                "%s %q còn là bản nháp",
	"publish it, or name another one":                 "hãy đăng mục đó, hoặc chọn mục khác",
	"unknown %s %q":                                   "không có %s %q",
	"the known ones are in content/%s":                "các mục đã có nằm trong content/%s",
	"%s %q ended on %s, before the article's date %s": "%s %q đã kết thúc ngày %s, trước ngày của bài viết (%s)",
	"since then: %s":                                  "từ sau ngày đó là: %s",
	"%s %q began on %s, after the article's date %s":  "%s %q bắt đầu từ ngày %s, sau ngày của bài viết (%s)",
	"until then: %s":                                  "trước ngày đó là: %s",
	"%s %q and %q differ in marks alone: their addresses are %s and %s":      "%s %q và %q chỉ khác nhau ở dấu: địa chỉ là %s và %s",
	"to choose their addresses yourself, give both a key in content/%s.yaml": "muốn tự chọn địa chỉ, hãy đặt khóa (key) cho cả hai trong content/%s.yaml",
	"%s %q is its own ancestor":                           "%s %q lại nằm dưới chính nó",
	"remove the parent of one of them":                    "xóa parent ở một trong các mục đó",
	"%s %q has no name":                                   "%s %q chưa có tên",
	"write name: and how it is called":                    "viết name: rồi đến tên gọi",
	"%s %q is declared twice, first at %s":                "%s %q được khai hai lần, lần đầu ở %s",
	"remove one of the two, or give it another key":       "xóa một trong hai, hoặc đặt khóa khác",
	"%s of %s %q differs from the one at %s":              "%s của %s %q khác với giá trị ở %s",
	"keep it in one place: the table or the introduction": "chỉ để ở một nơi: trong bảng hoặc trong bài giới thiệu",

	// Links.
	"the link %q is not a valid address":                    "liên kết %q không phải là địa chỉ đúng",
	"the link %q leads to what is not published (%s)":       "liên kết %q dẫn đến nội dung chưa đăng (%s)",
	"the words stay, without a link, until it is published": "chữ vẫn còn nhưng không có liên kết, cho đến khi nội dung đó được đăng",
	"%q leads to nothing in this site":                      "%q không dẫn đến đâu trong trang web này",
	"check the name, or put the file there":                 "kiểm tra lại tên, hoặc đặt tệp vào đó",
	"no heading has the anchor of %q":                       "không có đề mục nào ứng với phần sau dấu # của %q",
	"the anchors of a page are its headings as addresses":   "sau dấu # là đề mục viết kiểu địa chỉ: #muc-tieu",
}
