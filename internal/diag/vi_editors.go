package diag

// viEditors is what loa init, new, schema and help say.
var viEditors = map[string]string{
	"Starts a new site": "Tạo một trang web mới",
	`Starts a new site in the folder DIR: settings, vocabularies with the places of
Cao Bằng, a plan to fill in, a sample of each kind of article, a README for
editors, and what publishes the site from the common git hosts. What is there
already is left as it is and named; in a folder that holds a site, nothing in
content/ is made.`: `Tạo trang web mới trong THƯ_MỤC: cấu hình, các danh mục với địa bàn của Cao
Bằng, một kế hoạch để điền, mỗi loại bài một bài mẫu, hướng dẫn cho người biên
tập, và những gì cần để đăng trang từ các kho git thường dùng. Tệp đã có thì để
nguyên và nêu tên; thư mục đã có trang web thì không tạo gì trong content/.`,
	"loa init takes one folder: loa init my-site":                                         "loa init cần một thư mục: loa init trang-moi",
	"the `language` of the site and of its README: vi or en":                              "`ngôn ngữ` của trang web và tệp README: vi hoặc en",
	"make git check what is about to be committed":                                        "để git kiểm tra những gì sắp commit",
	"--lang is %q, want vi or en":                                                         "--lang là %q, phải là vi hoặc en",
	"left as it is: %s":                                                                   "để nguyên: %s",
	"%d files made in %s":                                                                 "đã tạo %d tệp trong %s",
	"next: read %s; then loa serve -C %s --open":                                          "tiếp theo: đọc %s; rồi chạy loa serve -C %s --open",
	"git has another hook in %s; to check commits too, add this line to it: %s":           "git đã có hook khác ở %s; muốn kiểm tra mỗi lần commit thì thêm dòng này vào đó: %s",
	"git checks every commit now: %s":                                                     "từ nay git kiểm tra mỗi lần commit: %s",
	"%[1]s is in no git repository: run git init %[1]s, then loa init %[1]s --hook again": "%[1]s không nằm trong kho git nào: hãy chạy git init %[1]s, rồi chạy lại loa init %[1]s --hook",

	"Makes a new article, page or term to fill in": "Tạo một bài viết, trang hoặc mục mới để điền",
	`Makes a new file in the right folder, with every key of its kind and what it is
for. KIND is a kind of article (news, story, model, explainer, event, contest,
leaflet, broadcast, infographic, video, document, notice, report), page, or a
term: plan, theme, audience, district, form, tag. In a terminal it asks for what
is missing; type a few letters without marks to search, Enter to skip. It refuses
what would collide with another file or address, drafts too.`: `Tạo tệp mới đúng thư mục, có mọi khóa của loại bài kèm lời giải thích. LOẠI là
loại bài (news, story, model, explainer, event, contest, leaflet, broadcast,
infographic, video, document, notice, report), page, hoặc một mục: plan, theme,
audience, district, form, tag. Ở cửa sổ lệnh, chương trình hỏi những gì còn
thiếu; gõ vài chữ không dấu để tìm, Enter để bỏ qua. Trùng tệp hoặc trùng địa
chỉ, kể cả với bản nháp, thì từ chối.`,
	"the `plan` that it carries out: key, name or number":           "`kế hoạch` mà bài thực hiện: mã, tên hoặc số",
	"a campaign `theme`; may be given again":                        "một `chủ đề` truyền thông; ghi nhiều lần được",
	"an `audience`; may be given again":                             "một `đối tượng`; ghi nhiều lần được",
	"a `place` of the article's day; may be given again":            "một `địa bàn` theo ngày của bài; ghi nhiều lần được",
	"a `form` of communication; may be given again":                 "một `hình thức` truyền thông; ghi nhiều lần được",
	"`tags`, with commas between":                                   "các `thẻ`, cách nhau bằng dấu phẩy",
	"the `day` of the article; without, today":                      "`ngày` của bài; không ghi thì là hôm nay",
	"the `name` of the file; without, made of the title":            "`tên` tệp; không ghi thì lấy từ tên bài",
	"open the file: in $VISUAL or $EDITOR, else as the system does": "mở tệp bằng $VISUAL hoặc $EDITOR, không có thì theo hệ thống",
	"what is it?":               "tạo gì?",
	"its title":                 "tên",
	"tags, with commas between": "các thẻ, cách nhau bằng dấu phẩy",
	"say what it is: loa new KIND \"Title\"; see loa help new":          "hãy ghi loại: loa new LOẠI \"Tên\"; xem loa help new",
	"it needs a title: loa new %s \"Title\"":                            "cần có tên: loa new %s \"Tên\"",
	"--slug is %q, want a-z, 0-9 and hyphens: %s":                       "--slug là %q, phải gồm a-z, 0-9 và gạch nối: %s",
	"no name of a file can be made from %q: give one with --slug":       "không đặt được tên tệp từ %q: hãy ghi --slug",
	"--date is %q, want year-month-day":                                 "--date là %q, phải là năm-tháng-ngày",
	"only articles name terms and tags, and %s is none":                 "chỉ bài viết mới ghi các mục và thẻ, còn %s thì không",
	"%s is there already":                                               "đã có tệp %s",
	"no editor opens %s: %v":                                            "không có trình soạn thảo nào mở được %s: %v",
	"number, or letters to search; Enter: skip":                         "số, hoặc vài chữ để tìm; Enter: bỏ qua",
	"numbers, or letters to search; Enter: skip":                        "một hay nhiều số, hoặc vài chữ để tìm; Enter: bỏ qua",
	"nothing is called %q":                                              "không có gì tên là %q",
	"… and %d more: type a few letters of the name":                     "… và %d nữa: gõ vài chữ của tên",
	"Write behind the colons; what is not needed stays empty. More: %s": "Điền sau dấu hai chấm; chưa cần thì để trống. Xem thêm: %s",
	"Write the text here, in Markdown: see %s.":                         "Viết nội dung ở đây, bằng Markdown: xem %s.",

	"Describes the keys and terms of the site to text editors": "Cho trình soạn thảo biết các khóa và các mục của trang",
	`Prints a JSON Schema of the site's front matter, settings or vocabularies, with
its own terms; without NAME, which ones there are. --write puts all of them where
VS Code looks for them. --cms prints config.yml for a web editor that keeps its
texts in git, Decap CMS or Sveltia CMS. Make both anew when a vocabulary has
changed.`: `In JSON Schema của phần đầu bài, của cấu hình hoặc của danh mục, với các mục của
chính trang này; không ghi TÊN thì liệt kê. --write ghi tất cả vào nơi VS Code
tìm. --cms in config.yml cho trình soạn thảo trên trình duyệt cất bài trong git:
Decap CMS hoặc Sveltia CMS. Sửa danh mục rồi thì làm lại cả hai.`,
	"write all schemas to .vscode/loa/":                                                    "ghi mọi schema vào .vscode/loa/",
	"print the configuration of a web editor":                                              "in cấu hình cho trình soạn thảo trên trình duyệt",
	"where the web editor keeps texts: the `name` of its backend; test-repo keeps nothing": "`tên` nơi trình soạn thảo cất bài (backend); test-repo không cất gì",
	"the `repository` of the web editor: owner/name":                                       "`kho` của trình soạn thảo: chủ/tên",
	"the content has errors (%d), and what they hide is not in this: see loa check":        "nội dung có lỗi (%d), những gì lỗi che mất thì không có ở đây: xem loa check",
	"unknown schema %q":      "không có schema %q",
	"%d schemas in %s":       "%d schema trong %s",
	"the front matter of %s": "phần đầu của %s",
	"the settings, %s":       "cấu hình, %s",
	"the table %s":           "bảng %s",
	"Made by loa schema --cms: make it anew when a vocabulary has changed.": "Do loa schema --cms tạo: sửa danh mục rồi thì tạo lại.",
	"standing pages": "trang đứng riêng",
	"the text":       "nội dung",

	"Help about a command or a topic": "Trợ giúp về một lệnh hoặc một mục",
	`The manual, a topic a page, and what each command takes. It is part of the
program and needs no network.`: `Sổ tay, mỗi mục một trang, và cách dùng từng lệnh. Sổ tay nằm trong chương
trình, không cần mạng.`,
	"there is no help about %q":                     "sổ tay không có mục %q",
	"Topics of the manual, such as loa help start:": "Các mục của sổ tay, ví dụ loa help start:",
	"required; %s": "bắt buộc; %s",
}
