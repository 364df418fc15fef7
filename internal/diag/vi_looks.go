package diag

// viLooks is what is said of the weight of pages.
var viLooks = map[string]string{
	"%s weighs %d KB with its styles and scripts, more than the %d KB of the budget": "%s nặng %d KB tính cả tệp kiểu và mã, vượt mức %d KB đã đặt",
	"divide it, or allow more: %s in site.yaml":                                      "tách trang ra, hoặc nâng mức: %s trong site.yaml",
	"at least %d more pages are heavier than their budget":                           "còn ít nhất %d trang khác nặng quá mức đã đặt",

	"how heavy pages may be, packed as they are sent, with styles and scripts, without pictures": "trang được nặng đến bao nhiêu khi đã nén để gửi, tính cả tệp kiểu và mã, không tính ảnh",
	"kilobytes of an article":   "số kilobyte của một bài viết",
	"kilobytes of another page": "số kilobyte của các trang khác",
}
