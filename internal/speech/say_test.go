package speech

import "testing"

// said is what texts of offices become. Each row is one rule.
var said = []struct{ name, text, want string }{
	{"no number", "Bà con nhớ ba việc.", "Bà con nhớ ba việc."},
	{"empty", "", ""},

	{"count", "có 21 hộ", "có hai mươi mốt hộ"},
	{"count at the start", "12 hộ được vay.", "Mười hai hộ được vay."},
	{"second sentence", "Xong. 5 hộ nữa.", "Xong. Năm hộ nữa."},
	{"dots", "1.500.000 đồng", "Một triệu năm trăm nghìn đồng"},
	{"no-break thousands", "có 103\u00a0908 lượt", "có một trăm linh ba nghìn chín trăm linh tám lượt"},
	{"English thousands", "có 1,500,000 đồng", "có một triệu năm trăm nghìn đồng"},
	{"office zero", "mua 02 con bò, 05 xóm", "mua hai con bò, năm xóm"},
	{"zero", "còn 0 hộ", "còn không hộ"},
	{"decimal", "giảm 12,5 điểm", "giảm mười hai phẩy năm điểm"},
	{"two decimals", "chiếm 40,83%", "chiếm bốn mươi phẩy tám mươi ba phần trăm"},
	{"zero decimal", "chiếm 0,05%", "chiếm không phẩy không năm phần trăm"},
	{"three decimals", "pi là 3,142", "pi là ba phẩy một bốn hai"},
	{"thousands and decimals", "thu 1.234,5 triệu", "thu một nghìn hai trăm ba mươi tư phẩy năm triệu"},
	{"English decimal", "khoảng 12.5 độ", "khoảng mười hai chấm năm độ"},
	{"section", "xem mục 2.1", "xem mục hai chấm một"},
	{"section of three", "xem mục 1.2.3", "xem mục một chấm hai chấm ba"},
	{"list without blanks", "lớp 1,2,3", "lớp một, hai, ba"},
	{"list", "lớp 1, 2, 3", "lớp một, hai, ba"},
	{"minus", "lạnh tới -5 độ", "lạnh tới âm năm độ"},
	{"billions", "vốn 1.005.000.000 đồng", "vốn một tỷ không trăm linh năm triệu đồng"},

	{"percent", "giảm 4% mỗi năm", "giảm bốn phần trăm mỗi năm"},
	{"percent apart", "giảm 4 % mỗi năm", "giảm bốn phần trăm mỗi năm"},
	{"percent range", "từ 60-70%", "từ sáu mươi đến bảy mươi phần trăm"},
	{"percent on both", "từ 60% - 70%", "từ sáu mươi phần trăm đến bảy mươi phần trăm"},
	{"percent alone", "đơn vị: %.", "đơn vị: phần trăm."},
	{"per mille", "lãi 5‰", "lãi năm phần nghìn"},

	{"years", "giai đoạn 2021-2025", "giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm"},
	{"years, en dash", "giai đoạn 2022–2025.", "giai đoạn hai nghìn không trăm hai mươi hai đến hai nghìn không trăm hai mươi lăm."},
	{"years, blanks", "giai đoạn 2026 - 2035", "giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi lăm"},
	{"range with unit", "lãi 12-15 triệu", "lãi mười hai đến mười lăm triệu"},
	{"score", "thắng 2-1", "thắng hai, một"},
	{"fraction", "còn 3/4 số hộ", "còn ba phần tư số hộ"},
	{"fraction of many", "có 8/13 xóm", "có tám trên mười ba xóm"},
	{"third", "giảm 1/3 diện tích", "giảm một phần ba diện tích"},
	{"twelve of twelve", "đạt 19/19 tiêu chí", "đạt mười chín trên mười chín tiêu chí"},

	{"date", "ngày 31/8/2022", "ngày ba mươi mốt tháng tám năm hai nghìn không trăm hai mươi hai"},
	{"date, mùng", "ngày 09/6/2022", "ngày mùng chín tháng sáu năm hai nghìn không trăm hai mươi hai"},
	{"date without the word", "từ 01/7/2025", "từ ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi lăm"},
	{"date, hyphens", "ngày 31-8-2022", "ngày ba mươi mốt tháng tám năm hai nghìn không trăm hai mươi hai"},
	{"date, dots", "ngày 30.4.1975", "ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm"},
	{"date, ISO", "vào 2024-05-01", "vào ngày mùng một tháng năm năm hai nghìn không trăm hai mươi tư"},
	{"date in words", "ngày 31 tháng 8 năm 2022", "ngày ba mươi mốt tháng tám năm hai nghìn không trăm hai mươi hai"},
	{"date in words, mùng", "ngày 09 tháng 4 năm 2005", "ngày mùng chín tháng tư năm hai nghìn không trăm linh năm"},
	{"day and month", "ngày 17/10", "ngày mười bảy tháng mười"},
	{"feast", "dịp Quốc khánh 2/9", "dịp Quốc khánh ngày mùng hai tháng chín"},
	{"no part", "hội thi 17/10", "hội thi ngày mười bảy tháng mười"},
	{"days", "ngày 15-17/10/2024", "ngày mười lăm đến mười bảy tháng mười năm hai nghìn không trăm hai mươi tư"},
	{"from to", "từ 01/7 đến 31/12/2025", "từ ngày mùng một tháng bảy đến ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi lăm"},
	{"month", "tháng 8/2022", "tháng tám năm hai nghìn không trăm hai mươi hai"},
	{"month without the word", "từ 4/2023", "từ tháng tư năm hai nghìn không trăm hai mươi ba"},
	{"month alone", "đến tháng 4", "đến tháng tư"},
	{"months", "sau 4 tháng", "sau bốn tháng"},
	{"quarter", "quý I/2023", "quý một năm hai nghìn không trăm hai mươi ba"},
	{"quarter, capital", "Quý IV/2024", "Quý bốn năm hai nghìn không trăm hai mươi tư"},
	{"quarter, digits", "quý 3/2023", "quý ba năm hai nghìn không trăm hai mươi ba"},
	{"year", "năm 1945", "năm một nghìn chín trăm bốn mươi lăm"},
	{"two a day", "mỗi ngày 2 lần", "mỗi ngày hai lần"},
	{"day of the month", "trả lãi ngày 5.", "trả lãi ngày mùng năm."},
	{"weekday", "thứ 4 hằng tuần", "thứ tư hằng tuần"},
	{"first time", "lần thứ 1", "lần thứ nhất"},
	{"impossible day", "ngày 32/13/2022", "ngày ba mươi hai trên mười ba trên hai nghìn không trăm hai mươi hai"},

	{"hour", "lúc 7h", "lúc bảy giờ"},
	{"hour and minutes", "lúc 7h30", "lúc bảy giờ ba mươi"},
	{"hour in words", "lúc 17 giờ 30", "lúc mười bảy giờ ba mươi"},
	{"hour, colon", "lúc 07:30", "lúc bảy giờ ba mươi"},
	{"full hour", "lúc 17h00", "lúc mười bảy giờ"},
	{"few minutes", "lúc 7h05", "lúc bảy giờ năm phút"},
	{"hours", "từ 7h30-11h", "từ bảy giờ ba mươi đến mười một giờ"},
	{"hours, en dash", "từ 7h30 – 11h30", "từ bảy giờ ba mươi đến mười một giờ ba mươi"},
	{"hours and minutes", "mất 1h5', 1h30’ và 15'", "mất một giờ năm phút, một giờ ba mươi phút và mười lăm phút"},
	{"minutes, p", "đi 1h15p", "đi một giờ mười lăm phút"},
	{"one digit of minutes", "lúc 7h5.", "lúc bảy giờ năm phút."},
	{"ratio", "tỷ lệ 3:1", "tỷ lệ ba:một"},

	{"km", "dài 5km", "dài năm ki-lô-mét"},
	{"m2", "rộng 30 m2", "rộng ba mươi mét vuông"},
	{"m², decimals", "rộng 8,5m²", "rộng tám phẩy năm mét vuông"},
	{"m3", "bể 2 m3", "bể hai mét khối"},
	{"ha", "trồng 1,2 ha", "trồng một phẩy hai héc-ta"},
	{"kg", "cấp 15 kg gạo", "cấp mười lăm ki-lô-gam gạo"},
	{"grams", "nặng 5g", "nặng năm gam"},
	{"speed", "đi 40 km/h", "đi bốn mươi ki-lô-mét trên giờ"},
	{"degrees", "nóng 38°C", "nóng ba mươi tám độ xê"},
	{"metres before a name", "cao 3 m", "cao ba mét"},
	{"no unit", "3 mẹ con", "Ba mẹ con"},
	{"đ", "giá 50.000đ", "giá năm mươi nghìn đồng"},
	{"VNĐ", "giá 50.000 VNĐ", "giá năm mươi nghìn đồng"},
	{"tỷ", "vốn 2,5 tỷ đồng", "vốn hai phẩy năm tỷ đồng"},
	{"dollars before", "giá $5", "giá năm đô-la Mỹ"},
	{"dollars behind", "giá 5$/bộ", "giá năm đô-la Mỹ một bộ"},
	{"dollars, range and scale", "vay $5-6 triệu.", "vay năm đến sáu triệu đô-la Mỹ."},
	{"euros", "góp €1.500", "góp một nghìn năm trăm ơ-rô"},
	{"sign of a currency alone", "đơn vị: $", "đơn vị: $"},
	{"k", "giá 50k/kg", "giá năm mươi nghìn một ki-lô-gam"},
	{"K", "giá 100K", "giá một trăm nghìn"},
	{"5K, no price", "thông điệp 5K", "thông điệp năm ca"},
	{"tr", "vay 50tr, 1,5tr", "vay năm mươi triệu, một phẩy năm triệu"},
	{"unit in the middle", "giá 2tr5, 1tỷ2", "giá hai triệu năm trăm nghìn, một tỷ hai trăm triệu"},
	{"half", "còn ½ xã, ¾ xã", "còn một phần hai xã, ba phần tư xã"},
	{"unit behind a word", "mỗi km, mỗi m2", "mỗi ki-lô-mét, mỗi mét vuông"},
	{"plate", "xe 11A-123.45.", "xe một một a, một hai ba, bốn năm."},
	{"plate of a motorcycle", "xe 11-B1 234.56, 11A1-2345", "xe một một bê một, hai ba bốn, năm sáu, một một a một, hai ba bốn năm"},
	{"for each", "1.500.000 đồng/người/tháng", "Một triệu năm trăm nghìn đồng một người một tháng"},
	{"for each hectare", "thu 40 triệu đồng/ha", "thu bốn mươi triệu đồng một héc-ta"},
	{"two things", "mọi thôn/xóm", "mọi thôn, xóm"},
	{"not more", "≤ 1.500.000 đồng", "Không quá một triệu năm trăm nghìn đồng"},
	{"times", "3 x 4 m", "Ba nhân bốn mét"},

	{"state act", "Kế hoạch số 2278/KH-UBND", "Kế hoạch số hai hai bảy tám của Ủy ban nhân dân"},
	{"act without its type", "theo 353/QĐ-TTg", "theo quyết định số ba năm ba của Thủ tướng Chính phủ"},
	{"issuer behind", "Kế hoạch số 2278/KH-UBND của UBND tỉnh", "Kế hoạch số hai hai bảy tám của Ủy ban nhân dân tỉnh"},
	{"act behind another word", "văn bản số 353/QĐ-TTg", "văn bản số ba năm ba, quyết định, Thủ tướng Chính phủ"},
	{"Party act without its type", "theo 05-CT/TW", "theo chỉ thị số không năm của Trung ương"},
	{"letters alone", "mọi QĐ-TTg, TT-BTTTT", "mọi quyết định của Thủ tướng Chính phủ, thông tư của Bộ Thông tin và Truyền thông"},
	{"letters alone, type said", "quyết định QĐ-UBND", "quyết định của Ủy ban nhân dân"},
	{"letters that are no document", "Sở KH-ĐT", "Sở KH-điện thoại"},
	{"road", "đường QL3, QL.4A, ĐT.208 và TL 204", "đường quốc lộ ba, quốc lộ bốn A, đường tỉnh hai không tám và tỉnh lộ hai không bốn"},
	{"telephone, no road", "ĐT 0206385123", "Điện thoại không hai không sáu ba tám năm một hai ba"},
	{"size", "bể 10x20 m", "bể mười nhân hai mươi mét"},
	{"mark", "đạt 9,5/10 điểm", "đạt chín phẩy năm trên mười điểm"},
	{"town", "TX Bắc Kạn", "Thị xã Bắc Kạn"},
	{"two acts", "Quyết định 353/QĐ-TTg, 24/2021/QĐ-TTg", "Quyết định ba năm ba của Thủ tướng Chính phủ, quyết định số hai bốn năm hai nghìn không trăm hai mươi mốt của Thủ tướng Chính phủ"},
	{"decision", "Quyết định 353/QĐ-TTg ngày 15/3/2022", "Quyết định ba năm ba của Thủ tướng Chính phủ ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi hai"},
	{"decree", "Nghị định số 07/2021/NĐ-CP.", "Nghị định số không bảy năm hai nghìn không trăm hai mươi mốt của Chính phủ."},
	{"circular", "Thông tư 06/2022/TT-BTTTT", "Thông tư không sáu năm hai nghìn không trăm hai mươi hai của Bộ Thông tin và Truyền thông"},
	{"resolution", "Nghị quyết số 1657/NQ-UBTVQH15", "Nghị quyết số một sáu năm bảy của Ủy ban Thường vụ Quốc hội khóa mười lăm"},
	{"law", "Luật số 91/2025/QH15", "Luật số chín một năm hai nghìn không trăm hai mươi lăm, Quốc hội khóa mười lăm"},
	{"Party", "Chỉ thị số 05-CT/TW", "Chỉ thị số không năm của Trung ương"},

	{"UBND", "UBND xã và HĐND xã", "Ủy ban nhân dân xã và Hội đồng nhân dân xã"},
	{"at the start", "BHYT là gì?", "Bảo hiểm y tế là gì?"},
	{"with &", "Sở TT&TT tỉnh", "Sở Thông tin và Truyền thông tỉnh"},
	{"with hyphen", "Phòng LĐ-TB&XH", "Phòng Lao động, Thương binh và Xã hội"},
	{"TP with a dot", "TP. Cao Bằng", "Thành phố Cao Bằng"},
	{"TP without", "ở TP Cao Bằng", "ở thành phố Cao Bằng"},
	{"v.v.", "gạo, muối, v.v.", "gạo, muối, vân vân."},
	{"comrade", "đ/c chủ tịch", "Đồng chí chủ tịch"},
	{"unknown stays", "theo BKTT xã", "theo BKTT xã"},
	{"words in capitals", "THOÁT NGHÈO", "THOÁT NGHÈO"},
	{"paper", "khổ A4", "khổ a bốn"},
	{"network", "sóng 4G", "sóng bốn giê"},

	{"Roman", "Chương trình I", "Chương trình một"},
	{"congress", "Đại hội lần thứ XIII của Đảng", "Đại hội lần thứ mười ba của Đảng"},
	{"term", "khóa XIX", "khóa mười chín"},
	{"greatest Roman number", "khóa XXXIX", "khóa ba mươi chín"},
	{"no Roman number", "khóa XXXX", "khóa XXXX"},
	{"term, new tone", "khoá XV", "khoá mười lăm"},
	{"first", "lần thứ I", "lần thứ nhất"},
	{"area", "xã khu vực III", "xã khu vực ba"},
	{"no number", "vitamin C và X", "vitamin C và X"},
	{"not Roman", "IIX", "IIX"},

	{"telephone", "gọi 0206 385 0000", "gọi không hai không sáu, ba tám năm, không không không không"},
	{"telephone, dots", "ĐT: 0912.345.678", "Điện thoại: không chín một hai, ba bốn năm, sáu bảy tám"},
	{"call", "gọi 111 khi cần, gọi 100 người", "gọi một một một khi cần, gọi một trăm người"},
	{"hotline", "tổng đài 111", "tổng đài một một một"},
	{"1900", "gọi 19001234", "gọi một chín không không một hai ba bốn"},
	{"code", "mã 045", "mã không bốn năm"},
	{"identity", "số 004123456789", "số không không bốn một hai ba bốn năm sáu bảy tám chín"},

	{"web", "xem caobang.gov.vn nhé", "xem caobang chấm gov chấm vn nhé"},
	{"web with path", "xem https://example.vn/vay-von/.", "xem example chấm vn gạch chéo vay gạch nối von."},
	{"mail", "gửi a1@example.vn", "gửi a một a còng example chấm vn"},
}

func TestSay(t *testing.T) {
	s := New(nil)
	for _, c := range said {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := s.Say(c.text); got != c.want {
				t.Errorf("Say(%q)\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

func TestUnknownAbbreviations(t *testing.T) {
	_, unknown := New(nil).Say("BKTT và KH, rồi BKTT; UBND biết, ATM biết. THOÁT NGHÈO")
	if len(unknown) != 2 || unknown[0] != "BKTT" || unknown[1] != "KH" {
		t.Errorf("unknown = %q, want BKTT and KH", unknown)
	}
}

func TestUnsayableWords(t *testing.T) {
	_, unknown := New(nil).Say("đo 120 mmHg, bản Ksor, ông Lý, xã H'Mông, rv")
	if len(unknown) != 2 || unknown[0] != "mmHg" || unknown[1] != "rv" {
		t.Errorf("unknown = %q, want mmHg and rv", unknown)
	}
}

func TestUnknownPlaces(t *testing.T) {
	_, unknown := New(nil).Say("Bà con ở P. Tân Giang, gặp P. Giám đốc, chị Nguyễn Thị H. Tối về.")
	if len(unknown) != 1 || unknown[0] != "P." {
		t.Errorf("unknown = %q, want P.", unknown)
	}
}

func TestOwnAbbreviations(t *testing.T) {
	s := New([]Abbreviation{{"BKTT", "ban kinh tế tổng hợp"}, {"UBND", "ủy ban"}})
	if got, _ := s.Say("Theo BKTT, UBND"); got != "Theo ban kinh tế tổng hợp, ủy ban" {
		t.Errorf("Say = %q", got)
	}
}
