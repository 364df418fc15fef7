package diag

// viPortable is what is said of sites that are carried away.
var viPortable = map[string]string{
	"make a site that works from any folder, without knowing its address":                                                             "dựng trang web mở được từ thư mục bất kỳ, không cần biết địa chỉ",
	"no base_url: feeds, calendars, the sitemap, canonical links and pictures for messengers need the full address, and are left out": "chưa có base_url: nguồn tin, lịch, sơ đồ trang web, liên kết chuẩn và ảnh cho ứng dụng nhắn tin cần địa chỉ đầy đủ nên được bỏ qua",
	"write base_url: and the address at which the site will be, if there is one":                                                      "viết base_url: rồi đến địa chỉ sẽ đặt trang web, nếu có",

	"the page for readers without a network":                  "trang cho người đọc không có mạng",
	"Makes one file of the site, for those without a network": "Đóng trang web thành một tệp cho nơi không có mạng",
	`Makes a zip archive of the site. Unpacked into a folder or onto a USB stick it
opens by a double click, without a server: navigation, pictures, search and print
work. With --district or --plan it holds only their articles; links to the others
lead to the site's address, and say so.

With --single it makes one HTML file of one article, with its pictures in it, to
pass on by Bluetooth or a messenger.`: `Đóng trang web thành một tệp zip. Giải nén vào thư mục hay USB rồi bấm đúp là mở
được, không cần máy chủ: đi lại giữa các trang, xem ảnh, tìm kiếm, in đều chạy.
Với --district hoặc --plan thì chỉ gồm bài của địa bàn, kế hoạch ấy; liên kết đến
bài khác dẫn về địa chỉ của trang web, và trang có ghi rõ.

Với --single thì tạo một tệp HTML của một bài, có sẵn ảnh bên trong, để gửi qua
Bluetooth hay ứng dụng nhắn tin.`,
	"the `file` to write; without, it is called after the site or the article": "`FILE` là tệp để ghi; không nêu thì đặt theo tên trang web hoặc tên bài",
	"only the articles of this place: its `key` or name":                       "chỉ lấy bài của địa bàn này: `KEY` là khóa hoặc tên",
	"only the articles of this plan: its `key` or name":                        "chỉ lấy bài của kế hoạch này: `KEY` là khóa hoặc tên",
	"one page of this article: its `file` in content/articles/":                "tạo một trang của bài này: `FILE` là tệp trong content/articles/",
	"--single makes one article: leave out --district and --plan":              "--single chỉ tạo một bài: hãy bỏ --district và --plan",
	"%s: %d articles, %d files, %s; unpack it and open %s":                     "%s: %d bài viết, %d tệp, %s; hãy giải nén và mở %s",
	"-o is %q, want a name that ends with %s":                                  "-o ghi %q, cần tên kết thúc bằng %s",
	"%s is no article that is published":                                       "%s không phải bài viết đang đăng",
	"%s is not in the file: it needs a network":                                "%s không có trong tệp: cần có mạng mới xem được",
	"%s: one page, %s": "%s: một trang, %s",
	"no base_url: links to what is left out need the full address":    "chưa có base_url: liên kết đến phần không mang theo cần địa chỉ đầy đủ",
	"write base_url: and the address of the site, or carry all of it": "viết base_url: rồi đến địa chỉ của trang web, hoặc đóng gói toàn bộ",
	"no article is about %s":                             "không có bài viết nào về %s",
	"%s is %q: the site has no page of that key or name": "%s là %q: trang web không có mục nào có khóa hay tên ấy",
}
