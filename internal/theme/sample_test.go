package theme

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"loa/internal/content"
	"loa/internal/site"
)

func val(s string) content.Value { return content.Value{Text: s} }

func vals(list ...string) []content.Value {
	var out []content.Value
	for _, s := range list {
		out = append(out, val(s))
	}
	return out
}

func day(s string) content.Date {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return content.Date{Time: t}
}

// newSite returns a site without content.
func newSite(lang string) *site.Site {
	base, _ := url.Parse("https://example.vn/tinh/")
	s := &site.Site{
		Home: "/tinh/", Origin: "https://example.vn",
		Config: &content.Config{
			Title: val("Truyền thông giảm nghèo"), Description: val("Tin tức & chính sách."),
			BaseURL: base, Language: lang, Zone: time.UTC,
			Limits: content.Limits{Page: 20, Home: 12, Related: 5, TOC: 3},

			Loudspeaker: content.Loudspeaker{Pages: "broadcast", Rate: 180},
		},
	}
	for _, k := range content.Vocabularies {
		s.Vocabularies = append(s.Vocabularies, &site.Vocabulary{
			Key: k, Name: "Mục " + k, Singular: "Mục " + k, URL: "/tinh/" + k + "/",
		})
	}
	return s
}

// addArticle adds an article with a short text.
func addArticle(s *site.Site, slug, title string, date content.Date) *site.Article {
	a := &site.Article{
		Title: title, URL: "/tinh/bai-viet/" + slug + "/", Path: "bai-viet/" + slug + "/index.html",
		Date: date.Time, Kind: "news", Summary: "Tóm tắt của " + title + ".",
		Doc: &content.Doc{
			Front: content.Front{Title: val(title), Date: date, Kind: val("news")},
			Body:  content.Body{HTML: []byte("<p>Nội dung.</p>")},
		},
	}
	s.Articles = append(s.Articles, a)
	return a
}

// addTerm adds a term to a vocabulary, and to articles.
func addTerm(s *site.Site, vocabulary int, key, name string, articles ...*site.Article) *site.Term {
	voc := s.Vocabularies[vocabulary]
	t := &site.Term{
		Vocabulary: voc, Key: key, Name: name, URL: voc.URL + key + "/", FeedURL: voc.URL + key + "/feed.xml",
		Source: &content.Term{Name: val(name)}, Articles: articles,
	}
	voc.Terms = append(voc.Terms, t)
	for _, a := range articles {
		a.Terms[vocabulary] = append(a.Terms[vocabulary], t)
	}
	return t
}

var home = site.Link{Name: "Trang chủ", URL: "/tinh/"}

// page returns a page of one, for a layout.
func newPage(layout site.Layout, path, title string) *site.Page {
	u := "/tinh/" + strings.TrimSuffix(path, "index.html")
	return &site.Page{
		Path: path, URL: u, Layout: layout, Title: title, Crumbs: []site.Link{home},
		Number: 1, Of: 1, PageURLs: []string{u},
	}
}

// articlePage returns the page of an article.
func articlePage(a *site.Article) *site.Page {
	p := newPage(site.LayoutArticle, a.Path, a.Title)
	p.Crumbs = append(p.Crumbs, site.Link{Name: "Bài viết", URL: "/tinh/bai-viet/"})
	p.Article = a
	return p
}

// sampleSite returns a small site with something of everything, and its pages
// by layout.
func sampleSite(lang string) (*site.Site, map[string]*site.Page) {
	s := newSite(lang)
	s.Menu = []site.Link{{Name: "Bài viết", URL: "/tinh/bai-viet/"}, {Name: "Giới thiệu", URL: "/tinh/gioi-thieu/"}}
	s.Config.Contact = content.Contact{Name: val("Sở Nông nghiệp"), Address: val("Số 1"), Phone: val("0206 385 2123"), Email: val("a@example.vn")}
	older := addArticle(s, "ho-tro", `Hỗ trợ "vay vốn" & sinh kế`, day("2022-06-09"))
	event := sampleEvent(s)
	event.Older, older.Newer = older, event
	slices.Reverse(s.Articles)
	former := addTerm(s, 3, "huyen-ha-quang", "huyện Hà Quảng", older, event)
	former.Former, former.Source.Valid.Until = true, day("2025-06-30")
	commune := addTerm(s, 3, "xa-truong-ha", "xã Trường Hà")
	former.Becomes, commune.CameFrom = []*site.Term{commune}, []*site.Term{former}
	commune.Source.Place = &content.Place{Level: val("xã"), Code: val("01392"), FormedFrom: vals("Xuân Hòa", "Quý Quân"), Act: val("1657/NQ-UBTVQH15")}
	theme := addTerm(s, 1, "tu-luc", "Tự lực vươn lên", older)
	pages := map[string]*site.Page{}
	add := func(name string, p *site.Page) *site.Page {
		pages[name] = p
		s.Pages = append(s.Pages, p)
		return p
	}
	add("home", newPage(site.LayoutHome, "index.html", s.Config.Title.Text)).Items = s.Articles
	pages["home"].Crumbs = nil
	add("article", articlePage(event))
	add("plan", samplePlan(s, theme))
	covered := add("coverage", newPage(site.LayoutCoverage, "plans/kh-2278/do-phu/index.html", "Độ phủ: Giảm nghèo"))
	covered.Term = pages["plan"].Term
	covered.Term.Plan.Targets = []site.PlanTarget{{Target: &covered.Term.Source.Plan.Targets[0], Theme: theme}}
	p := add("term", newPage(site.LayoutTerm, "districts/huyen-ha-quang/index.html", former.Name))
	p.Term, p.Vocabulary, p.Items, p.Feed = former, former.Vocabulary, former.Articles, former.FeedURL
	p = add("term-commune", newPage(site.LayoutTerm, "districts/xa-truong-ha/index.html", commune.Name))
	p.Term, p.Vocabulary = commune, commune.Vocabulary
	add("vocabulary", newPage(site.LayoutVocabulary, "districts/index.html", "Địa bàn")).Vocabulary = s.Vocabularies[3]
	p = add("list", newPage(site.LayoutList, "bai-viet/trang/2/index.html", "Bài viết"))
	p.Number, p.Of, p.PageURLs, p.Items = 2, 3, []string{"/tinh/bai-viet/", "/tinh/bai-viet/trang/2/", "/tinh/bai-viet/trang/3/"}, s.Articles
	s.Archive = []*site.Year{{Year: 2022, URL: "/tinh/luu-tru/2022/", Count: 1, Months: []*site.Month{
		{Year: 2022, Month: 6, URL: "/tinh/luu-tru/2022/06/", Articles: []*site.Article{older}}}}}
	add("leaflet", articlePage(sampleLeaflet(s)))
	add("script", newPage(site.LayoutScript, "bai-viet/hoi-nghi/doc-loa/index.html", event.Title)).Article = event
	event.Script = pages["script"].URL
	add("archive", newPage(site.LayoutArchive, "luu-tru/index.html", "Lưu trữ"))
	s.Letters = []*site.Letter{{Name: "H", URL: "/tinh/tim-kiem/h/", Articles: s.Articles}}
	add("search", newPage(site.LayoutSearch, "tim-kiem/index.html", "Tìm kiếm"))
	add("search-letter", newPage(site.LayoutSearch, "tim-kiem/h/index.html", "Bài viết có tên bắt đầu bằng H")).Letter = s.Letters[0]
	add("404", newPage(site.LayoutNotFound, "404.html", ""))
	add("offline", newPage(site.LayoutOffline, "offline.html", ""))
	add("redirect", newPage(site.LayoutRedirect, "cu/index.html", older.Title)).RedirectTo = older.URL
	doc := &content.Doc{Front: content.Front{Title: val("Giới thiệu"), Updated: day("2024-01-02")}, Body: content.Body{HTML: []byte("<p>Về trang này.</p>")}}
	add("page", newPage(site.LayoutPage, "gioi-thieu/index.html", "Giới thiệu")).Standing =
		&site.Standing{Doc: doc, Title: "Giới thiệu", URL: "/tinh/gioi-thieu/", Path: "gioi-thieu/index.html", Summary: "Về trang này."}
	s.List()
	return s, pages
}

// sampleEvent adds an article of a kind with keys of its own, with links, a
// picture and headings.
func sampleEvent(s *site.Site) *site.Article {
	a := addArticle(s, "hoi-nghi", "Hội nghị đối thoại chính sách", day("2024-05-01"))
	a.Kind, a.Outdated = "event", true
	a.Image = &site.Target{URL: "/tinh/img/a.jpg", Width: 640, Height: 480}
	a.Doc.Front.ImageAlt = val("Quang cảnh hội nghị")
	a.Doc.Front.Summary = val("Bà con hỏi, cán bộ trả lời.")
	a.Doc.Front.Updated = day("2024-05-03")
	a.Doc.Front.Source = val("https://www.baocaobang.vn/tin")
	a.Doc.Front.Author = val("Trung tâm Văn hóa huyện")
	a.Doc.Front.Valid.Until = day("2024-12-31")
	a.Doc.Front.Product = []content.Product{{Unit: val("tờ rơi"), Quantity: 3000, Languages: vals("vi", "tyz")}}
	start := day("2024-05-20")
	start.Time, start.Clock = start.Add(7*time.Hour+30*time.Minute), true
	end := start
	end.Time = start.Add(4 * time.Hour)
	a.Doc.Front.Facts = content.Facts{
		Start: start, End: end, Place: val("Nhà văn hóa xã"), Organiser: val("UBND huyện"),
		Participants: []content.Group{{Name: val("Hộ nghèo"), People: 1200, Women: 600}, {Name: val("Cán bộ"), People: 15}},
	}
	html := `<h2 id="a">Một</h2><p><a>liên kết</a> <a>ngoài</a> <img alt="ảnh"></p><h3 id="b">Hai</h3><h2 id="c">Ba</h2>`
	at := func(name string, nth int) int {
		i := 0
		for range nth {
			i += strings.Index(html[i:], name) + len(name)
		}
		return i
	}
	a.Doc.Body = content.Body{
		HTML: []byte(html),
		Links: []content.Link{
			{Offset: at("<a", 1), Attribute: "href"}, {Offset: at("<a", 2), Attribute: "href"},
			{Offset: at("<img", 1), Attribute: "src", Kind: content.LinkImage},
		},
		Headings: []content.Heading{{Level: 2, ID: "a", Text: "Một"}, {Level: 3, ID: "b", Text: "Hai"}, {Level: 2, ID: "c", Text: "Ba"}},
	}
	a.Links = []site.Target{{URL: "/tinh/a/?x=1&y=2"}, {URL: "https://example.org/", External: true}, {URL: "/tinh/img/b.png", Width: 10, Height: 20}}
	return a
}

// sampleLeaflet adds a leaflet folded in three, with a part for the page alone.
func sampleLeaflet(s *site.Site) *site.Article {
	a := addArticle(s, "to-roi", "Năm bước vay vốn", day("2024-12-05"))
	s.Articles = s.Articles[:len(s.Articles)-1] // it is in no list
	a.Kind, a.Paper = "leaflet", content.PaperFold
	a.Image = &site.Target{URL: "/tinh/img/a.png", Width: 896, Height: 270}
	a.Doc.Front.Aliases = vals("/vay-von/", "/mot-dia-chi-cu-rat-dai/")
	a.Doc.Front.Facts.WebOnly = vals("Cho người phát")
	a.Doc.Body = content.Body{
		HTML:     []byte(`<p>Bìa <a>đây</a></p><h2 id="a">Bước 1</h2><p>Tính <a>việc</a></p><h2 id="b">Cho người phát</h2><p>Phát</p>`),
		Links:    []content.Link{{Offset: len(`<p>Bìa <a`), Attribute: "href"}, {Offset: len(`<p>Bìa <a>đây</a></p><h2 id="a">Bước 1</h2><p>Tính <a`), Attribute: "href"}},
		Headings: []content.Heading{{Level: 2, ID: "a", Text: "Bước 1"}, {Level: 2, ID: "b", Text: "Cho người phát"}},
	}
	a.Links = []site.Target{{URL: "/tinh/a/"}, {URL: "/tinh/b/"}}
	return a
}

// samplePlan adds a plan and returns its page.
func samplePlan(s *site.Site, theme *site.Term) *site.Page {
	t := addTerm(s, 0, "kh-2278", "Kế hoạch truyền thông giảm nghèo", s.Articles...)
	t.Source.Plan = &content.Plan{
		Number: val("2278/KH-UBND"), Issuer: val("UBND tỉnh"), Signed: day("2022-08-31"),
		Signer:   content.Signer{Name: val("Lê Hải Hòa"), Title: val("Phó Chủ tịch")},
		Period:   content.Period{From: day("2022-01-01"), Until: day("2025-12-31")},
		Purposes: vals("Phổ biến chính sách"), Slogans: vals("Không để ai bị bỏ lại phía sau"),
		Targets: []content.Target{{Theme: val("tu-luc"), Quantity: 12000, Unit: val("tờ rơi"), Period: val("2024")}},
	}
	document := content.Document{Number: val("05-CT/TW"), Name: val("Chỉ thị"), Issuer: val("Ban Bí thư"), Date: day("2021-06-23")}
	s.Now = day("2024-12-01").Time
	t.Plan = &site.Plan{Coverage: "/tinh/plans/kh-2278/do-phu/", Themes: []*site.Term{theme}, Documents: []site.PlanDocument{{Document: &document}}}
	t.Doc = &content.Doc{Body: content.Body{HTML: []byte("<p>Giới thiệu kế hoạch.</p>"), Summary: "Giới thiệu kế hoạch."}}
	p := newPage(site.LayoutPlan, "plans/kh-2278/index.html", t.Name)
	p.Term, p.Vocabulary, p.Items, p.Feed = t, t.Vocabulary, t.Articles, t.FeedURL
	return p
}
