package content

import (
	"reflect"
	"strings"
	"testing"
)

func TestEveryKeyOfTheSite(t *testing.T) {
	src := `title: Truyền thông
description: Mô tả
base_url: https://example.vn/tinh
language: en
time_zone: UTC
theme: toi-gian_2
accent: "#8A1C1C"
share_pictures: true
languages: [tyz, hmn]
author: Tổ
contact: {name: VP, address: Số 1, phone: 0206, email: a@b.vn}
menu:
- {name: Giới thiệu, link: /gioi-thieu/}
- {name: Kế hoạch, link: pages/a.md}
paths: {articles: bai-viet, plans: ke-hoach, themes: chu-de, audiences: doi-tuong, districts: dia-ban, forms: hinh-thuc, tags: the, search: tim-kiem, archive: luu-tru, documents: van-ban, events: su-kien}
limits: {page: 10, home: 6, feed: 30, related: 3, summary: 50, toc: 5}
places: {group: former, tiles: [a b, . c]}
budget: {article: 20, page: 40}
report: {page: false, periods: state, cut_off: 20, places: current}
check: {tones: old, phrases: [đói nghèo, {wrong: Chấp hàng, right: Chấp hành}], phones: ["0206"], allow: [A, B]}
loudspeaker: {pages: all, opening: Kính thưa bà con!, closing: Hết., rate: 190, say: {short: DQTV, said: dân quân}}
`
	c, probs := ParseConfig("content/site.yaml", []byte(src))
	if len(probs) > 0 {
		t.Errorf("says\n%s", show(probs))
	}
	if got := c.BaseURL.String(); got != "https://example.vn/tinh/" || !c.BaseURLSet {
		t.Errorf("base URL is %s, set %v", got, c.BaseURLSet)
	}
	if c.Zone.String() != "UTC" || c.Language != "en" || c.Theme.Text != "toi-gian_2" || c.Accent.Text != "#8a1c1c" || c.Author.Text != "Tổ" || !c.SharePictures || c.Description.Text != "Mô tả" {
		t.Errorf("zone %s, language %q, theme %q", c.Zone, c.Language, c.Theme.Text)
	}
	if l := c.Languages; len(l) != 2 || l[0].Text != "tyz" || l[1].Text != "hmn" {
		t.Errorf("languages are %v", l)
	}
	if want := (Limits{10, 6, 30, 3, 50, 5}); c.Limits != want {
		t.Errorf("limits are %v, want %v", c.Limits, want)
	}
	if want := (Budget{20, 40}); c.Budget != want {
		t.Errorf("the budget is %v, want %v", c.Budget, want)
	}
	if want := (Paths{"bai-viet", "ke-hoach", "chu-de", "doi-tuong", "dia-ban", "hinh-thuc", "the", "tim-kiem", "luu-tru", "van-ban", "su-kien"}); c.Paths != want {
		t.Errorf("paths are %v, want %v", c.Paths, want)
	}
	if got, want := flatten(c.Places), []string{"Group=former", "Tiles=a b", "Tiles=. c"}; !reflect.DeepEqual(got, want) {
		t.Errorf("places are %q, want %q", got, want)
	}
	if want := (Report{false, "state", 20, "current"}); c.Report != want {
		t.Errorf("report is %v, want %v", c.Report, want)
	}
	want := []string{"Name=VP", "Address=Số 1", "Phone=0206", "Email=a@b.vn"}
	if got := flatten(c.Contact); !reflect.DeepEqual(got, want) {
		t.Errorf("contact is %q, want %q", got, want)
	}
	if len(c.Menu) != 2 || c.Menu[1].Link.Text != "pages/a.md" {
		t.Errorf("menu is %v", c.Menu)
	}
	want = []string{"Tones=old", "Phrases.Right=đói nghèo", "Phrases.Wrong=Chấp hàng", "Phrases.Right=Chấp hành", "Phones=0206", "Allow=A", "Allow=B"}
	if got := flatten(c.Check); !reflect.DeepEqual(got, want) {
		t.Errorf("check is %q, want %q", got, want)
	}
	want = []string{"Pages=all", "Opening=Kính thưa bà con!", "Closing=Hết.", "Rate=190", "Say.Short=DQTV", "Say.Said=dân quân"}
	if got := flatten(c.Loudspeaker); !reflect.DeepEqual(got, want) {
		t.Errorf("loudspeaker is %q, want %q", got, want)
	}
	for _, name := range siteKeys.names {
		if !strings.Contains("\n"+src, "\n"+name+":") {
			t.Errorf("%s is not tried", name)
		}
	}
}

func TestASiteNeedsATitleAlone(t *testing.T) {
	c, probs := ParseConfig("content/site.yaml", []byte("title: A\n"))
	if len(probs) > 0 {
		t.Errorf("says\n%s", show(probs))
	}
	if c.BaseURL.String() != "http://localhost:8080/" || c.BaseURLSet || c.Language != "vi" || c.Zone.String() != "Asia/Ho_Chi_Minh" ||
		c.Theme.Text != "default" || c.Limits != (Limits{20, 12, 20, 5, 40, 4}) || c.Budget != (Budget{14, 40}) || c.Paths.Archive != "archive" {
		t.Errorf("defaults are %+v", c)
	}
}

func TestFaultsOfTheSite(t *testing.T) {
	const addresses = " | write it like https://example.vn/tinh/"
	tests := []struct {
		name, src string
		want      []string
	}{
		{"empty", "", []string{`1:1+0 e "title" is missing | add a line title: …`}},
		{"list", "- a\n", []string{`1:1+1 e the settings are a list, want lines of the form key: value`}},
		{"no scheme", "title: A\nbase_url: example.vn", []string{`2:11+10 e base_url is "example.vn": it must begin with https:// or http://` + addresses}},
		{"other scheme", "title: A\nbase_url: ftp://a.vn", []string{`2:11+10 e base_url is "ftp://a.vn": it must begin with https:// or http://` + addresses}},
		{"no host", "title: A\nbase_url: https:///a", []string{`2:11+10 e base_url is "https:///a": it has no host name` + addresses}},
		{"query", "title: A\nbase_url: https://a.vn/?b", []string{`2:11+15 e base_url is "https://a.vn/?b": it has a query or a fragment` + addresses}},
		{"fragment", "title: A\nbase_url: 'https://a.vn/#b'", []string{`2:11+17 e base_url is "https://a.vn/#b": it has a query or a fragment` + addresses}},
		{"blank", "title: A\nbase_url: https://a.vn/b c", []string{`2:11+16 e base_url is "https://a.vn/b c": it has a blank` + addresses}},
		{"user", "title: A\nbase_url: https://u@a.vn/", []string{`2:11+15 e base_url is "https://u@a.vn/": it has a user name` + addresses}},
		{"dots", "title: A\nbase_url: https://a.vn/../b/", []string{`2:11+18 e base_url is "https://a.vn/../b/": it has an empty part, or one of dots alone` + addresses}},
		{"bad port", "title: A\nbase_url: https://a.vn:x/", []string{`2:11+15 e base_url is "https://a.vn:x/": it is no address` + addresses}},
		{"language", "title: A\nlanguage: vn", []string{`2:11+2 e language is "vn", want vi or en`}},
		{"zone", "title: A\ntime_zone: Hanoi", []string{`2:12+5 e time_zone is "Hanoi", want a name like Asia/Ho_Chi_Minh | write Asia/Ho_Chi_Minh`}},
		{"zone of the machine", "title: A\ntime_zone: Local", []string{`2:12+5 e time_zone is "Local", want a name like Asia/Ho_Chi_Minh | write Asia/Ho_Chi_Minh`}},
		{"theme", "title: A\ntheme: ../x", []string{`2:8+4 e theme is "../x", want the name of a folder: letters, digits and hyphens`}},
		{"unknown key", "title: A\nbaseurl: x", []string{`2:1+7 e unknown key "baseurl" | did you mean "base_url"?`}},
		{"unknown key inside", "title: A\npaths: {article: a}", []string{`2:9+7 e unknown key "paths.article" | did you mean "articles"?`}},
		{"path of two parts", "title: A\npaths: {tags: a/b}", []string{`2:15+3 e paths.tags is "a/b", want one part of an address: a-z, 0-9 and hyphens`}},
		{"path with marks", "title: A\npaths: {tags: Thẻ}", []string{`2:15+3 e paths.tags is "Thẻ", want one part of an address: a-z, 0-9 and hyphens | write tags: the`}},
		{"paths alike", "title: A\npaths: {tags: the, themes: the}", []string{`2:15+3 e paths.tags and paths.themes are both "the"`}},
		{"path like a default", "title: A\npaths: {articles: tags}", []string{`2:19+4 e paths.articles and paths.tags are both "tags"`}},
		{"limit of nothing", "title: A\nlimits: {page: 0}", []string{`2:16+1 e limits.page is "0", want a whole number from 1 to 500`}},
		{"limit too great", "title: A\nlimits: {page: 1000}", []string{`2:16+4 e limits.page is "1000", want a whole number from 1 to 500`}},
		{"abbreviation twice", "title: A\nloudspeaker: {say: [{short: A, said: b}, {short: A, said: c}]}",
			[]string{`2:50+1 e "A" is given twice, here and in line 2 | keep one of the two`}},
		{"tone style", "title: A\ncheck: {tones: ~}", nil},
		{"phrase without its right form", "title: A\ncheck: {phrases: [{wrong: a}]}", []string{`2:19+1 e "check.phrases.right" is missing | add a line right: …`}},
		{"phrases in a list", "title: A\ncheck: {phrases: [[a]]}", []string{`2:19+1 e check.phrases is a list, want a list of texts, or of {wrong: …, right: …}`}},
		{"limit in words", "title: A\nlimits: {page: ten}", []string{`2:16+3 e limits.page is "ten", want a whole number from 1 to 500 | write plain digits: 25`}},
		{"menu without link", "title: A\nmenu:\n- name: B", []string{`3:3+1 e "menu.link" is missing | add a line link: …`}},
		{"menu of text", "title: A\nmenu: [B]", []string{`2:8+1 e menu is "B", want {name: …, link: …}`}},
		{"null", "title: A\nmenu:\nlimits: ~\nbase_url:\n", nil},
	}
	for _, c := range tests {
		config, probs := ParseConfig("content/site.yaml", []byte(c.src))
		if got, want := show(probs), strings.TrimPrefix(lines(c.want...), "\n"); got != want {
			t.Errorf("%s: says\n%swant\n%s", c.name, got, want)
		}
		if config.BaseURL == nil || config.Zone == nil || config.Limits.Page == 0 {
			t.Errorf("%s: defaults are missing", c.name)
		}
	}
}
