package diag

// viPortable is what is said of sites that are carried away.
var viPortable = map[string]string{
	"make a site that works from any folder, without knowing its address":                                                  "dựng trang web mở được từ thư mục bất kỳ, không cần biết địa chỉ",
	"no base_url: feeds, the sitemap, canonical links and pictures for messengers need the full address, and are left out": "chưa có base_url: nguồn tin, sơ đồ trang web, liên kết chuẩn và ảnh cho ứng dụng nhắn tin cần địa chỉ đầy đủ nên được bỏ qua",
	"write base_url: and the address at which the site will be, if there is one":                                           "viết base_url: rồi đến địa chỉ sẽ đặt trang web, nếu có",
}
