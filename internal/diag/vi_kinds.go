package diag

// viKinds is what is said of kinds with a life of their own, of the day that a
// site is made for, and of how places are shown.
var viKinds = map[string]string{
	// The day.
	"the `day` that decides what is published, under way or over, instead of today: 2025-07-01": "lấy `ngày` này thay cho hôm nay để quyết định bài nào được đăng, việc gì đang diễn ra hay đã xong: 2025-07-01",
	"--today is %q, want a day such as 2025-07-01":                                              "--today đang là %q, cần một ngày như 2025-07-01",
	"made for %s": "dựng cho ngày %s",
	"warning: made for today, %s in %s, on which pages depend; --today %s makes the same pages on any day": "cảnh báo: dựng cho hôm nay, %s theo múi giờ %s, và các trang phụ thuộc ngày này; thêm --today %s thì ngày nào dựng cũng ra đúng các trang ấy",

	// States.
	"the results are shown from %s on, when the contest ends":          "kết quả sẽ hiện từ ngày %s, khi cuộc thi kết thúc",
	"correct end or deadline if they are out already":                  "nếu đã công bố thì sửa lại end hoặc deadline",
	"%d newer notices are valid, so this one is on its own page alone": "đang có %d thông báo mới hơn còn hạn, nên thông báo này chỉ có ở trang của nó",
	"let one of them end earlier: valid: {until: …}":                   "cho một trong số đó hết hạn sớm hơn: valid: {until: …}",
	"the register %q": "sổ tra cứu %q",

	// What an article of a kind lacks.
	"an infographic without its figures as a table":                               "đồ họa không kèm bảng số liệu",
	"an event without its beginning":                                              "sự kiện chưa ghi lúc bắt đầu",
	"a notice without its last day":                                               "thông báo chưa ghi hạn",
	"an explainer without a question":                                             "bài hỏi đáp không có câu hỏi",
	"an event that does not say when it begins":                                   "sự kiện chưa ghi lúc bắt đầu",
	"add start: it is then in the calendar, and its page says whether it is over": "thêm start: sự kiện sẽ có trong lịch, và trang tự ghi là sắp hay đã diễn ra",
	"a contest without a date":                                                    "cuộc thi chưa ghi ngày nào",
	"add deadline or end: the page then turns from call to results by itself":     "thêm deadline hoặc end: trang sẽ tự chuyển từ mời dự thi sang kết quả",
	"a notice that does not say until when it holds stands only on its own page":  "thông báo chưa ghi hạn thì chỉ có ở trang của nó",
	"add valid: {until: …}: until then it is on top of every page":                "thêm valid: {until: …}: đến hết ngày ấy thông báo hiện ở đầu mọi trang",
	"a document without its number":                                               "văn bản chưa ghi số, ký hiệu",
	"add number: readers look documents up by it":                                 "thêm number: người đọc tra văn bản theo số",
	"a document without the day of signing":                                       "văn bản chưa ghi ngày ký",
	"add signed: the register lists documents by year":                            "thêm signed: trang tra cứu xếp văn bản theo năm",
	"an explainer in which no heading is a question":                              "bài hỏi đáp không có đề mục nào là câu hỏi",
	"end each question with a question mark, as a heading: ## Who may borrow?":    "viết mỗi câu hỏi thành một đề mục, kết thúc bằng dấu hỏi: ## Ai được vay?",
	"an infographic whose figures are in the picture alone":                       "đồ họa mà số liệu chỉ nằm trong hình",
	"write them as a table below it, for who cannot see the picture":              "viết số liệu thành bảng bên dưới, cho người không xem được hình",

	// The map.
	"these tiles are not shown, since there is a map: content/districts.geojson": "sơ đồ ô (tiles) này không hiện, vì đã có bản đồ: content/districts.geojson",
	"delete one of the two":                                                    "xóa một trong hai",
	"%q is on the map twice":                                                   "%q có hai lần trên bản đồ",
	"save the map as GeoJSON, a FeatureCollection":                             "lưu bản đồ dạng GeoJSON, kiểu FeatureCollection",
	"a feature does not say which place it is, so it is not drawn":             "có một hình (feature) không ghi là nơi nào nên không được vẽ",
	"give it a property key with the key of a place in content/districts.yaml": "thêm thuộc tính key, là khóa của địa bàn trong content/districts.yaml",
	"this is no feature: %v":                                                   "đây không phải là một hình (feature): %v",
	"the file has no feature, so there is no map":                              "tệp không có hình (feature) nào nên không có bản đồ",
	"%d places are too many for a map on a page":                               "%d nơi là quá nhiều cho bản đồ trên một trang",
	"leave out the smaller ones":                                               "bỏ bớt những nơi nhỏ",
	"the borders of %q cannot be read":                                         "không đọc được ranh giới của %q",
	"this is no JSON: %v":                                                      "đây không phải JSON: %v",
	"coordinates are degrees, longitude first: [106.26, 22.67]":                "tọa độ tính bằng độ, kinh độ trước: [106.26, 22.67]",
	"the file ends too early, or has no features":                              "tệp kết thúc quá sớm, hoặc không có features",
	"features is no list":                                                      "features không phải là danh sách",
	"%q is a %q, want a Polygon or a MultiPolygon, so it is not drawn":         "%q là %q nên không được vẽ; cần Polygon hoặc MultiPolygon",

	// Keys.
	"published until the end of this day":                        "còn đăng đến hết ngày này",
	"the document itself: a file beside the article, or several": "toàn văn: một hoặc nhiều tệp cạnh bài",
	"what to do, step by step":                                   "cách làm, từng bước một",
	"the document that formed it":                                "văn bản thành lập",
	"the document that ended it":                                 "văn bản kết thúc hoạt động",
	"how places are shown":                                       "cách trình bày địa bàn",
	"none or former":                                             "none hoặc former",
	"of the register of documents":                               "của trang tra cứu văn bản",
	"of the events and contests by time":                         "của trang sự kiện và cuộc thi theo thời gian",
	"former: units of today stand below the districts that they came from; none: in one list":                                          "former: xếp các đơn vị hiện nay dưới huyện cũ; none: xếp thành một danh sách",
	"a picture of places, where there is no content/districts.geojson: a text for each row, with the keys of places, or . for nothing": "hình vẽ địa bàn khi không có content/districts.geojson: mỗi hàng là một dòng chữ gồm các khóa địa bàn, dấu . là ô để trống",
}
