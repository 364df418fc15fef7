package check

// misspelt are words that are never right though each of their syllables is
// one: they are in every phrase book. What may stand side by side by chance
// (khả năng xuất khẩu, thành tựu chung) is not among them.
var misspelt = [...][2]string{
	{"bổ xung", "bổ sung"}, {"xử dụng", "sử dụng"}, {"xúc tích", "súc tích"}, {"sáng lạng", "xán lạn"},
	{"cọ sát", "cọ xát"}, {"đọc giả", "độc giả"}, {"vô hình chung", "vô hình trung"},
	{"chuẩn đoán", "chẩn đoán"}, {"thăm quan", "tham quan"}, {"xuất xắc", "xuất sắc"}, {"suất sắc", "xuất sắc"},
	{"sản suất", "sản xuất"},
	{"rà xoát", "rà soát"}, {"kiểm xoát", "kiểm soát"}, {"xắp xếp", "sắp xếp"}, {"sắp sếp", "sắp xếp"}, {"sát nhập", "sáp nhập"},
	{"xát nhập", "sáp nhập"}, {"tuyên chuyền", "tuyên truyền"},
	{"chân trọng", "trân trọng"}, {"trân thành", "chân thành"}, {"trăn nuôi", "chăn nuôi"}, {"giãm nghèo", "giảm nghèo"},
	{"bền vửng", "bền vững"}, {"hổ trợ", "hỗ trợ"}, {"giúp đở", "giúp đỡ"}, {"nổ lực", "nỗ lực"},
	{"hướng dẩn", "hướng dẫn"}, {"mâu thuẩn", "mâu thuẫn"}, {"kỹ niệm", "kỷ niệm"},
	{"dể dàng", "dễ dàng"}, {"vĩnh viển", "vĩnh viễn"}, {"mạnh mẻ", "mạnh mẽ"}, {"sẳn sàng", "sẵn sàng"},
	{"tiến triễn", "tiến triển"}, {"phát triễn", "phát triển"}, {"tỉ mĩ", "tỉ mỉ"}, {"hiệu quã", "hiệu quả"},
	{"bảo đãm", "bảo đảm"}, {"đãm bảo", "đảm bảo"}, {"sữa đổi", "sửa đổi"}, {"sữa chữa", "sửa chữa"}, {"sửa chửa", "sửa chữa"},
}
