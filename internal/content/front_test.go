package content

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"loa/internal/diag"
)

// plainValue makes a field comparable at a glance: texts without places.
var (
	valueType = reflect.TypeFor[Value]()
	dateType  = reflect.TypeFor[Date]()
	posType   = reflect.TypeFor[diag.Pos]()
)

// flatten lists the fields of v that are not zero as "Name=text", places left
// out.
func flatten(v any) []string {
	var out []string
	flattenInto(&out, "", reflect.ValueOf(v))
	return out
}

func flattenInto(out *[]string, name string, v reflect.Value) {
	switch {
	case v.Type() == posType || v.Type() == reflect.TypeFor[Names]() || v.Kind() != reflect.Struct && v.IsZero():
		return
	case v.Type() == valueType:
		if text := v.Interface().(Value).Text; text != "" {
			*out = append(*out, name+"="+text)
		}
		return
	case v.Type() == dateType:
		if d := v.Interface().(Date); !d.IsZero() {
			*out = append(*out, name+"="+d.Format(time.RFC3339)+map[bool]string{true: " clock"}[d.Clock])
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		flattenInto(out, name, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			flattenInto(out, name, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			flattenInto(out, strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."), v.Field(i))
		}
	default:
		*out = append(*out, name+"="+strings.TrimSpace(reflect.ValueOf(diag.T("%v", v.Interface()).String()).String()))
	}
}

const everyCommonKey = `title: Nước sạch
date: 2024-05-01
updated: 01/06/2024 08:30
kind: KIND
plan: kh-1
theme: [a, b]
audience:
  - c
district: d
form: e
tags: [no, 2025, 1.10, 010, true, 0x1F, 1e3, 08:30]
summary: >
  Một
  hai
image: a.png
image_alt: Ảnh
source: Đài
author: Tổ
lang: tyz
original: b.md
slug: nuoc-sach
aliases: /cu/
draft: true
publish: 2024-05-02T07:00
expires: 2024-12-31T00:00:00Z
valid: {from: 2024-01-01, until: 2024}
product: {unit: tờ, quantity: 1.500, languages: [vi, tày]}
reach:
  - {people: 120, women: 60, by: đếm}
  - people: 30
consent: {people: true, children: none, record: HS-1}
`

var commonFront = []string{
	"Title=Nước sạch", "Date=2024-05-01T00:00:00+07:00", "Updated=2024-06-01T08:30:00+07:00 clock", "Kind=KIND",
	"Plan=kh-1", "Theme=a", "Theme=b", "Audience=c", "District=d", "Form=e",
	"Tags=no", "Tags=2025", "Tags=1.10", "Tags=010", "Tags=true", "Tags=0x1F", "Tags=1e3", "Tags=08:30",
	"Summary=Một hai", "Image=a.png", "ImageAlt=Ảnh", "Source=Đài", "Author=Tổ", "Lang=tyz", "Original=b.md", "Slug=nuoc-sach", "Aliases=/cu/",
	"Draft=true", "Publish=2024-05-02T07:00:00+07:00 clock", "Expires=2024-12-31T07:00:00+07:00 clock",
	"Valid.From=2024-01-01T00:00:00+07:00", "Valid.Until=2024-12-31T00:00:00+07:00",
	"Product.Unit=tờ", "Product.Quantity=1500", "Product.Languages=vi", "Product.Languages=tày",
	"Reach.People=120", "Reach.Women=60", "Reach.By=đếm", "Reach.People=30",
	"Consent.People=true", "Consent.Children=none", "Consent.Record=HS-1",
}

func TestEveryKeyOfArticles(t *testing.T) {
	tests := []struct {
		kind, keys string
		want       []string
	}{
		{"news", "", nil},
		{"story", "figures: {name: bò, before: 1, after: '3', unit: con}\nseason: xuân\ncost: 5 triệu\ncontact: Ông A\n",
			[]string{"Figures.Name=bò", "Figures.Before=1", "Figures.After=3", "Figures.Unit=con", "Season=xuân", "Cost=5 triệu", "Contact=Ông A"}},
		{"model", "figures:\n- name: bò\n- name: lợn\nsteps: [đào hố, trồng]\nseason: hè\n", []string{"Figures.Name=bò", "Figures.Name=lợn", "Season=hè", "Steps=đào hố", "Steps=trồng"}},
		{"explainer", "legal_basis: [353/QĐ-TTg, 07/2021/NĐ-CP]\nchecked: 2024-01-02\n",
			[]string{"LegalBasis=353/QĐ-TTg", "LegalBasis=07/2021/NĐ-CP", "Checked=2024-01-02T00:00:00+07:00"}},
		{"event", "start: 2024-01-02 08:00\nend: 2024-01-02\nplace: Nhà văn hóa\norganiser: UBND\nparticipants:\n- {group: cán bộ, people: 20, women: 8}\n",
			[]string{"Start=2024-01-02T08:00:00+07:00 clock", "End=2024-01-02T00:00:00+07:00", "Place=Nhà văn hóa", "Organiser=UBND",
				"Participants.Name=cán bộ", "Participants.People=20", "Participants.Women=8"}},
		{"contest", "organiser: Sở\nstart: 2024-01-02\nend: 2024-02-02\ndeadline: 2024-01-20 17:00\nrules: the-le.md\nresults: kq.md\n",
			[]string{"Start=2024-01-02T00:00:00+07:00", "End=2024-02-02T00:00:00+07:00", "Organiser=Sở",
				"Deadline=2024-01-20T17:00:00+07:00 clock", "Rules=the-le.md", "Results=kq.md"}},
		{"leaflet", "paper: fold\nweb_only: Mục\n", []string{"Paper=fold", "WebOnly=Mục"}},
		{"broadcast", "slots: [5:30, 17 giờ]\nlanguages: tày\n", []string{"Slots=5:30", "Slots=17 giờ", "Languages=tày"}},
		{"infographic", "duration: 1 phút\ndata_source: Cục Thống kê\n", []string{"Duration=1 phút", "DataSource=Cục Thống kê"}},
		{"video", "duration: 03:20\ntranscript: |\n  Một.\n\n  Hai.\n", []string{"Duration=03:20", "Transcript=Một.\n\nHai."}},
		{"document", "number: 045\ntype: Kế hoạch\nissuer: UBND\nsigner: Ông A\nstatus: còn\nsigned: 2022-08-31\neffective: 2022-09-01\nreplaces: a\nreplaced_by: [b]\nfile: [a.pdf, b.docx]\n",
			[]string{"Number=045", "Type=Kế hoạch", "Issuer=UBND", "Signer=Ông A", "Status=còn", "Signed=2022-08-31T00:00:00+07:00",
				"Effective=2022-09-01T00:00:00+07:00", "Replaces=a", "ReplacedBy=b", "Files=a.pdf", "Files=b.docx"}},
		{"notice", "", nil},
		{"report", "period: Quý I/2024\n", []string{"Period=Quý I/2024"}},
	}
	seen := map[string]bool{}
	for _, c := range tests {
		doc := parseArticle("---\n" + strings.Replace(everyCommonKey, "KIND", c.kind, 1) + c.keys + "---\n## Mục\n")
		want := strings.Split(strings.Replace(strings.Join(commonFront, "\x00"), "KIND", c.kind, 1), "\x00")
		for _, fact := range c.want {
			want = append(want, "Facts."+fact)
		}
		if got := flatten(doc.Front); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.kind, got, want)
		}
		if len(doc.Problems) > 0 {
			t.Errorf("%s: says\n%s", c.kind, show(doc.Problems))
		}
		seen[c.kind] = true
		for _, k := range articleKeys.names {
			seen[k] = seen[k] || strings.Contains("\n"+everyCommonKey+c.keys, "\n"+k+":")
		}
	}
	for _, name := range append(Kinds, articleKeys.names...) {
		if !seen[name] {
			t.Errorf("%s is not tried", name)
		}
	}
}

func TestFormatsGiveTheSameFields(t *testing.T) {
	want := flatten(parseArticle("---\n" + strings.Replace(everyCommonKey, "KIND", "event", 1) + "place: X\n---\n").Front)
	for name, src := range map[string]string{
		"TOML": `+++
title = "Nước sạch"
date = 2024-05-01
updated = "01/06/2024 08:30"
kind = 'event'
plan = "kh-1"
theme = ["a", "b"]
audience = ["c"]
district = "d"
form = ["e"]
tags = ["no", 2025, "1.10", "010", true, "0x1F", "1e3", 08:30]
summary = """
Một
hai"""
image = "a.png"
image_alt = "Ảnh"
source = "Đài"
author = "Tổ"
lang = "tyz"
original = "b.md"
slug = "nuoc-sach"
aliases = ["/cu/"]
draft = true
place = "X"
publish = 2024-05-02T07:00:00
expires = 2024-12-31T00:00:00Z
valid.from = 2024-01-01
valid.until = 2024
[product]
unit = "tờ"
quantity = 1_500
languages = ["vi", "tày"]
[[reach]]
people = 120
women = 60
by = "đếm"
[[reach]]
people = 30
[consent]
people = true
children = "none"
record = "HS-1"
+++
`,
		"JSON": `{
  "title": "Nước sạch", "date": "2024-05-01", "updated": "01/06/2024 08:30", "kind": "event", "plan": "kh-1",
  "theme": ["a", "b"], "audience": ["c"], "district": "d", "form": "e",
  "tags": ["no", 2025, "1.10", "010", true, "0x1F", "1e3", "08:30"],
  "summary": "Một\nhai", "image": "a.png", "image_alt": "Ảnh", "source": "\u0110ài", "author": "Tổ", "lang": "tyz", "original": "b.md",
  "slug": "nuoc-sach", "aliases": ["/cu/"], "draft": true, "place": "X",
  "publish": "2024-05-02T07:00", "expires": "2024-12-31T00:00:00Z",
  "valid": {"from": "2024-01-01", "until": 2024},
  "product": [{"unit": "tờ", "quantity": 1500, "languages": ["vi", "tày"]}],
  "reach": [{"people": 120, "women": 60, "by": "đếm"}, {"people": 30, "by": null}],
  "consent": {"people": true, "children": "none", "record": "HS-1"}
}
`} {
		doc := parseArticle(src)
		if got := flatten(doc.Front); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
		if len(doc.Problems) > 0 {
			t.Errorf("%s: says\n%s", name, show(doc.Problems))
		}
	}
}

// The same wrong value is told at its own place in each format.
func TestPlacesInEveryFormat(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"YAML", "---\ntitle: A\ntags: [a, {b: 1, c: 2}]\nvalid:\n  from: Ư\n---\n",
			"3:11+1 e tags is a group of keys, want text\n5:9+1 e valid.from"},
		{"TOML", "+++\ntitle = 'A'\ntags = ['a', {b = 1, c = 2}]\n[valid]\n  from = 'Ư'\n+++\n",
			"3:14+1 e tags is a group of keys, want text\n5:10+3 e valid.from"},
		{"JSON", "{\"title\": \"A\",\n\"tags\": [\"a\", {\"b\": 1, \"c\": 2}],\n\"valid\": {\"from\": \"Ư\"}}\n",
			"2:15+1 e tags is a group of keys, want text\n3:19+3 e valid.from"},
		{"TOML twice", "+++\ntitle = 'A'\n[valid]\nfrom = 2024-01-01\n[valid]\n+++\n", `5:2+5 e "valid" is given twice, here and in line 3`},
		{"TOML clash", "+++\ntitle = 'A'\ntitle.b = 1\n+++\n", `3:1+5 e key "title" has a value already and cannot hold other keys`},
		{"JSON twice", "{\"title\": \"A\",\n\"title\": \"B\"}\n", `2:1+7 e "title" is given twice, here and in line 1`},
		{"JSON escapes", `{"title": "A\u0000B"}`, "1:11+10 w control character U+0000 in title"},
		{"YAML behind CRLF", "---\r\ntitle: A\r\ndraft: x\r\n---\r\n", "3:8+1 e draft"},
		{"YAML behind blank lines", "\n\n---\ntitle: A\ndraft: x\n---\n", "5:8+1 e draft"},
	}
	for _, c := range tests {
		got := show(parseArticle(c.src).Problems)
		for want := range strings.SplitSeq(c.want, "\n") {
			if !strings.Contains("\n"+got, "\n"+want) {
				t.Errorf("%s: says\n%swant\n%s", c.name, got, want)
			}
		}
	}
}

func TestABareDateIsItsDayInTheSitesZone(t *testing.T) {
	newYork := time.FixedZone("America/New_York", -5*60*60)
	for _, zone := range []*time.Location{time.UTC, hanoi, newYork} {
		doc := Parse("content/articles/a.md", []byte("---\ntitle: A\ndate: 2024-05-01\n---\n"), Options{Zone: zone})
		if got := doc.Front.Date.In(zone).Format(time.DateTime); got != "2024-05-01 00:00:00" || doc.Front.Date.Clock {
			t.Errorf("in %s the date is %s", zone, got)
		}
	}
}

func TestStandingPagesHaveFewerKeys(t *testing.T) {
	doc := Parse("content/pages/a.md", []byte("---\ntitle: A\nupdated: 2024-01-01\nkind: story\nxyz: 1\n---\n"), Options{})
	want := lines(
		`4:1+4 w key "kind" belongs to articles and is not read here`,
		`5:1+3 w unknown key "xyz" | nothing reads it: write its right name, or delete it`)
	if got := show(doc.Problems); got != want || doc.Role != RolePage || doc.Front.Updated.IsZero() {
		t.Errorf("role %d says\n%swant\n%s", doc.Role, got, want)
	}
}

func TestWarningsOfOneKeyAreOneGroup(t *testing.T) {
	a, b := parseArticle("---\ntitle: A\ntitel: x\n---\n"), parseArticle("---\ntitel: y\ntitle: A\n---\n")
	if a.Problems[0].Group != "key:titel" || b.Problems[0].Group != "key:titel" {
		t.Errorf("groups %q and %q, want key:titel", a.Problems[0].Group, b.Problems[0].Group)
	}
}

func TestRoleOf(t *testing.T) {
	tests := []struct {
		path       string
		role       Role
		vocabulary string
		ok         bool
	}{
		{"content/articles/a.md", RoleArticle, "", true},
		{"content/articles/2024/05/a.md", RoleArticle, "", true},
		{"content/pages/a/b.md", RolePage, "", true},
		{"content/plans/a.md", RoleTerm, "plans", true},
		{"content/tags/a.md", RoleTerm, "tags", true},
		{"content/plans/2024/a.md", 0, "", false},
		{"content/static/a.md", 0, "", false},
		{"content/a.md", 0, "", false},
		{"content/articles/.md", 0, "", false},
		{"content/articles/b/.md", 0, "", false},
		{"content/articles/a.txt", 0, "", false},
		{"articles/a.md", 0, "", false},
	}
	for _, c := range tests {
		role, vocabulary, ok := RoleOf(c.path)
		if role != c.role || vocabulary != c.vocabulary || ok != c.ok {
			t.Errorf("RoleOf(%q) = %d, %q, %v", c.path, role, vocabulary, ok)
		}
	}
}
