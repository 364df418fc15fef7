package diag

// viPaper is what is said of articles on paper and over the loudspeaker.
var viPaper = map[string]string{
	// The keys.
	"a5 or fold":             "a5 hoặc fold",
	"broadcast, all or none": "broadcast, all hoặc none",
	"how it is printed: a5, or fold for A4 folded in three":                  "cách in: a5, hoặc fold là giấy A4 gấp ba",
	"headings of sections for the page alone, not to be printed or read out": "tiêu đề các phần chỉ để trên trang, không in và không đọc loa",
	"how articles are read out over the loudspeaker":                         "cách đọc bài trên loa",
	"which articles have a page to be read from: broadcast, all or none":     "bài nào có trang để đọc: broadcast (bài phát thanh), all (mọi bài) hoặc none (không bài nào)",
	"what is said before the text, unless the text begins so":                "câu nói trước bài, nếu bài chưa mở đầu như vậy",
	"what is said behind the text, unless the text ends so":                  "câu nói sau bài, nếu bài chưa kết như vậy",
	"syllables a minute, for the reading time":                               "số tiếng đọc trong một phút, để tính thời gian đọc",
	"abbreviations and what is said for them":                                "chữ viết tắt và cách đọc",
	"the abbreviation":    "chữ viết tắt",
	"what is said for it": "cách đọc",
	"web_only names %q, which is no section of the text":                            "web_only nêu %q, nhưng bài không có phần nào tên như vậy",
	"its sections are %s":                                                           "bài có các phần %s",
	"a leaflet folded in three has a cover and %d panels, the text has %d sections": "tờ gấp ba có bìa và %d mặt, còn bài có %d phần",
	"join sections, name those for the page alone in web_only, or write paper: a5":  "gộp bớt các phần, nêu phần chỉ để trên trang trong web_only, hoặc viết paper: a5",
	"the script of %s": "bản đọc loa của %s",

	// loa script.
	"Writes an article out to be read over the loudspeaker": "Viết bài ra thành lời để đọc trên loa",
	"Writes an article as it is read out: numbers, dates, units, numbers of documents\nand abbreviations in words, a sentence a line, sentences of more than 25 syllables\nmarked. A broadcast is read as it is written; other articles with their title and\nwhat their kind says. Opening, closing, the rate of reading and abbreviations of\nyour own stand in site.yaml, under loudspeaker. The form is text, html (a page in\nlarge print for A4) or pdf, which needs Chromium, Chrome or Edge.": "Viết bài như khi đọc thành tiếng: số, ngày tháng, đơn vị đo, số văn bản và chữ viết\ntắt đều viết bằng chữ, mỗi câu một dòng, câu dài hơn 25 tiếng có dấu. Bài phát thanh\nđọc đúng như đã viết; bài khác đọc cả tên bài và thông tin riêng của loại bài. Lời mở\nđầu, lời kết, tốc độ đọc và chữ viết tắt của cơ quan ghi trong site.yaml, mục\nloudspeaker. Dạng là text, html (trang chữ to để in A4) hoặc pdf, cần có Chromium,\nChrome hoặc Edge.",
	"the `program` that makes the PDF: Chromium, Chrome or Edge": "`chương trình` làm PDF: Chromium, Chrome hoặc Edge",
	"loa %s wants one file":                                                       "loa %s cần đúng một tệp",
	"no form %q; there are %s":                                                    "không có dạng %q; có các dạng %s",
	"only Vietnamese is read out, and the language of %s is %q":                   "chỉ đọc được tiếng Việt, mà %s viết bằng tiếng %q",
	"only Vietnamese is read out, and language in site.yaml is %q":                "chỉ đọc được tiếng Việt, mà language trong site.yaml là %q",
	"%s: %d pages, about %s minutes to read":                                      "%s: %d trang, đọc khoảng %s phút",
	"what it says held until %s: ask before it is read out":                       "nội dung chỉ áp dụng đến hết ngày %s: hỏi lại trước khi đọc",
	"not read out: the section %q, which is for the page alone":                   "không đọc: phần %q, chỉ để trên trang",
	"not read out: %s (%d)":                                                       "không đọc: %s (%d)",
	"sounds and films":                                                            "âm thanh và phim",
	"lists of footnotes":                                                          "phần chú thích",
	"blocks of code":                                                              "đoạn mã",
	"not written out: %s; say in site.yaml what they mean, under loudspeaker.say": "chưa viết ra lời: %s; ghi cách đọc trong site.yaml, mục loudspeaker.say",

	// loa leaflet.
	"Prints an article as a leaflet, with a QR code": "In bài thành tờ rơi, có mã QR",
	"Prints an article as a leaflet on A5, or on A4 folded in three, black on white,\nwith a QR code of its address and the address to be typed, the shortest of its\naliases. What the key paper of a leaflet says is the paper without --paper. Folded,\nthe title and what stands before the first heading are the cover, and each section\nis a panel: print on both sides, turned on the short edge. Needs Chromium, Chrome\nor Edge; without, write -o NAME.html, or print the article's page from any browser.": "In bài thành tờ rơi khổ A5, hoặc giấy A4 gấp ba, đen trắng, có mã QR dẫn đến bài và\nđịa chỉ để gõ tay, là địa chỉ ngắn nhất trong aliases. Không có --paper thì theo khóa\npaper của tờ rơi. Với tờ gấp ba, tên bài và phần trước tiêu đề đầu tiên là bìa, mỗi\nphần là một mặt: in hai mặt, lật theo cạnh ngắn. Cần có Chromium, Chrome hoặc Edge;\nkhông có thì ghi -o TÊN.html, hoặc in trang của bài từ trình duyệt nào cũng được.",
	"the `paper`: a5, or fold for A4 folded in three":                                                                "`khổ giấy`: a5, hoặc fold là A4 gấp ba",
	"no paper %q; there are %s":                                                                                      "không có khổ giấy %q; có các khổ %s",
	"%s is no leaflet but %s: say with --paper how it is to be printed":                                              "%s không phải tờ rơi mà là %s: nêu khổ giấy bằng --paper",
	"site.yaml has no base_url: the QR code would lead to %s":                                                        "site.yaml chưa có base_url: mã QR sẽ dẫn đến %s",
	"the address to be typed has %d characters: give it a short one with aliases: [/…/]":                             "địa chỉ để gõ tay dài %d ký tự: đặt địa chỉ ngắn bằng aliases: [/…/]",
	"%s: %d pages; the QR code leads to %s, to be typed is %s":                                                       "%s: %d trang; mã QR dẫn đến %s, địa chỉ để gõ là %s",
	"%d pages: what does not fit into its panel stands on the others; shorten the text, or print it with --paper a5": "%d trang: phần không vừa mặt gấp nằm ở trang sau; hãy viết ngắn lại, hoặc in bằng --paper a5",

	// loa check.
	"a summary that messages cut":                                        "tóm tắt dài, tin nhắn sẽ cắt bớt",
	"a sentence too long to be read out":                                 "câu quá dài để đọc trên loa",
	"the summary has %d words, in messages it ends behind %q":            "tóm tắt có %d chữ, khi gửi tin nhắn sẽ dừng sau %q",
	"make it %d words at most, so that it is passed on whole":            "viết nhiều nhất %d chữ để tin nhắn có đủ",
	"a sentence of %d syllables as it is read out":                       "câu dài %d tiếng khi đọc trên loa",
	"make two of it: more than %d are hard to follow over a loudspeaker": "tách làm hai câu: quá %d tiếng thì khó nghe qua loa",

	// The article and the browser.
	"%s is not published any more: its day in expires is over":      "%s không còn được đăng: đã qua ngày ghi ở expires",
	"%s is no article; those are the .md files in content/articles": "%s không phải là bài viết; bài viết là tệp .md trong content/articles",
	"%s did not print the page: %v":                                 "%s không in được trang: %v",
	"there is no program %s":                                        "không có chương trình %s",
	"no Chromium, Chrome or Edge was found, which makes the PDF; name it with --browser, or write a page with -o NAME.html and print it from any browser": "không tìm thấy Chromium, Chrome hoặc Edge để làm PDF; nêu tên bằng --browser, hoặc ghi thành trang bằng -o TÊN.html rồi in từ trình duyệt nào cũng được",
}
